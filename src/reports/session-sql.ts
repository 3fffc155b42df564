/** Reports that count sessions, as SQL over `report_sessions`: which sessions, told apart by what, added up over patients. */
import type { EntityManager } from 'typeorm';
import { cohortConditions, groupColumn } from './cohort-sql.js';
import { monthNumber } from './domain/calendar-months.js';
import type { CohortFilter, Grouping, MonthSpan } from './domain/cohort.js';
import { noEvents, type EventSums, type SessionSums } from './domain/session-rates.js';
import type { SpreadSums } from './domain/spread.js';

/** What is read of sessions, and of the whole of them where nothing tells them apart. */
export interface SessionCohort {
  readonly span: MonthSpan;
  readonly filter: CohortFilter;
  /** SQL over a session that says its group. */
  readonly group: string;
  /** Only sessions of days that have come: up to today, or before today. */
  readonly until?: { readonly today: string; readonly isTodayIncluded: boolean };
}

/** Conditions on a session, by what became of its dose. */
export const GIVEN = `outcome = 'GIVEN'`;
export const RUNNING = `outcome = 'RUNNING'`;

/** The name of the one group where nothing is told apart. */
export const WHOLE = 'WHOLE';

/** Sessions told apart like courses; the month is that of the session. */
export function sessionGroup(grouping: Grouping | null, { listed }: CohortFilter): string {
  return grouping === null ? `'${WHOLE}'` : groupColumn(grouping, 'month', listed);
}

/** How SQL names a group that is shown as `group`. */
export function groupKey(grouping: string | null, group: string): string {
  return grouping === 'MONTH' ? String(monthNumber(group)) : group;
}

/** What is counted of a session. A cohort is read twice, so it is kept narrow. */
const COUNTED = `session_id, patient_id, day, outcome, completion, has_red_alert, has_rescue_medicine, was_transferred,
  minutes_to_discharge, chair_minutes`;

/** `with cohort as (...)`: the sessions with their group, and the parameters of it. */
export function cohortOfSessions({ span, filter, group, until }: SessionCohort): {
  readonly sql: string;
  readonly parameters: unknown[];
} {
  const parameters: unknown[] = [monthNumber(span.from), monthNumber(span.to)];
  const conditions = ['month between $1 and $2', ...cohortConditions(filter, parameters)];
  if (until !== undefined) {
    parameters.push(until.today);
    conditions.push(`day ${until.isTodayIncluded ? '<=' : '<'} $${parameters.length}`);
  }
  return {
    sql: `with cohort as (select ${group} as grp, ${COUNTED} from report_sessions where ${conditions.join(' and ')})`,
    parameters,
  };
}

const EVENT_SUMS: Readonly<Record<keyof EventSums, (event: string) => string>> = {
  withEvent: (event) => `sum(${event})`,
  sumOfWithEventSquares: (event) => `sum(${event} * ${event})`,
  sumOfProducts: (event) => `sum(${event} * n)`,
  patientsWith: (event) => `count(*) filter (where ${event} > 0)`,
  patientsThroughout: (event) => `count(*) filter (where ${event} = n)`,
};

export interface GroupedEvents<E extends string> {
  readonly base: SessionSums;
  readonly events: Readonly<Record<E, EventSums>>;
}

/**
 * Sessions and sessions with each event, by group.
 * @param among condition on a session that could have an event
 * @param conditions on a session that has the event, by its name
 */
export async function readEventSums<E extends string>(
  manager: EntityManager,
  cohort: SessionCohort,
  among: string,
  conditions: Readonly<Record<E, string>>,
): Promise<ReadonlyMap<string, GroupedEvents<E>>> {
  const { sql, parameters } = cohortOfSessions(cohort);
  const names = Object.keys(conditions) as E[];
  const counted = names.map((name, index) => `count(*) filter (where ${conditions[name]}) as e${index}`);
  const perPatient = ['grp', 'patient_id', 'count(*) as n', ...counted].join(', ');
  const keys = Object.keys(noEvents) as (keyof EventSums)[];
  const summed = names.flatMap((_name, index) =>
    keys.map((key) => `${EVENT_SUMS[key](`e${index}`)}::float8 as "${index}.${key}"`),
  );
  const rows: (Record<string, number> & { readonly grp: string } & SessionSums)[] = await manager.query(
    `${sql}, patients as (select ${perPatient} from cohort where ${among} group by 1, 2)
     select ${[
       'grp',
       'count(*)::float8 as patients',
       'sum(n)::float8 as sessions',
       'sum(n * n)::float8 as "sumOfSessionsSquares"',
       ...summed,
     ].join(', ')}
     from patients group by 1`,
    parameters,
  );
  return new Map(
    rows.map((row) => {
      const { patients, sessions, sumOfSessionsSquares } = row;
      const events = names.map((name, index) => [
        name,
        Object.fromEntries(keys.map((key) => [key, row[`${index}.${key}`]])),
      ]);
      const base = { patients, sessions, sumOfSessionsSquares };
      return [row.grp, { base, events: Object.fromEntries(events) as Record<E, EventSums> }];
    }),
  );
}

/** A duration of sessions, by group. The column is in minutes, null where it is not known. */
export async function readSpreads(
  manager: EntityManager,
  cohort: SessionCohort,
  among: string,
  column: 'minutes_to_discharge' | 'chair_minutes',
): Promise<ReadonlyMap<string, SpreadSums>> {
  const { sql, parameters } = cohortOfSessions(cohort);
  const rows: (Omit<SpreadSums, 'lowerQuartile' | 'median' | 'upperQuartile'> & {
    readonly grp: string;
    readonly quartiles: readonly number[] | null;
  })[] = await manager.query(
    `${sql} select grp, count(${column})::float8 as n, count(*) filter (where ${column} is null)::float8 as missing,
       count(distinct patient_id) filter (where ${column} is not null)::float8 as patients,
       count(distinct patient_id) filter (where ${column} is null)::float8 as "patientsMissing",
       percentile_cont(array[0.25, 0.5, 0.75]) within group (order by ${column}) as quartiles
     from cohort where ${among} group by 1`,
    parameters,
  );
  return new Map(
    rows.map(({ grp, quartiles, ...counts }) => {
      const [lowerQuartile = null, median = null, upperQuartile = null] = quartiles ?? [];
      return [grp, { ...counts, lowerQuartile, median, upperQuartile }];
    }),
  );
}

export interface CountedSessions {
  readonly sessions: number;
  readonly patients: number;
  readonly days: number;
}

export const noneCounted: CountedSessions = { sessions: 0, patients: 0, days: 0 };

/** Sessions of one kind with their patients and calendar days, by group. */
export async function countSessions(
  manager: EntityManager,
  cohort: SessionCohort,
  which: string,
): Promise<ReadonlyMap<string, CountedSessions>> {
  const { sql, parameters } = cohortOfSessions(cohort);
  const rows: (CountedSessions & { readonly grp: string })[] = await manager.query(
    `${sql} select grp, count(*)::float8 as sessions, count(distinct patient_id)::float8 as patients,
       count(distinct day)::float8 as days
     from cohort where ${which} group by 1`,
    parameters,
  );
  return new Map(rows.map(({ grp, ...counted }) => [grp, counted]));
}
