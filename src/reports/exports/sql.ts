/** A query with its values. What comes from a request is always a value. */
export class Sql {
  readonly parameters: unknown[] = [];

  /** The placeholder of a value. */
  add(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }
}

/**
 * What the clock of the clinic showed, moved by the days of the patient: milliseconds since 1970 on that clock. To the minute,
 * because a millisecond names its row in any other file; those who may know it have the instant.
 */
export function localTimeSql(instant: string, zone: string, shiftDays: string): string {
  const local = `date_trunc('minute', (${instant}) at time zone ${zone}) + ${shiftDays} * interval '1 day'`;
  return `(extract(epoch from (${local})) * 1000)::float8`;
}

export function instantSql(instant: string): string {
  return `(extract(epoch from (${instant})) * 1000)::float8`;
}

/** Minutes from one instant to another, to the hundredth; negative where it lies before. */
export function minutesSql(from: string, to: string): string {
  return `round(extract(epoch from (${to} - ${from})) / 60, 2)::float8`;
}
