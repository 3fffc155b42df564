/**
 * Reports that count sessions, as SQL over `report_sessions`: which sessions, told apart by what, added up over patients. Each
 * query goes over the sessions once: the whole is added up from the groups of each patient.
 */
import type { EntityManager } from 'typeorm';
import { cohortConditions, groupColumn } from './cohort-sql.js';
import { monthNumber } from './domain/calendar-months.js';
import type { CohortFilter, Grouping, MonthSpan } from './domain/cohort.js';
import { noEvents, type EventSums, type SessionSums } from './domain/session-rates.js';
import { noQuartiles, quartilesOf, type MinutesCount, type Quartiles } from './domain/spread.js';

/** What is read of sessions. */
export interface SessionCohort {
  readonly span: MonthSpan;
  readonly filter: CohortFilter;
  /** SQL over a session that says its group; null where nothing is told apart. */
  readonly group: string | null;
  /** Only sessions of days that have come: up to today, or before today. */
  readonly until?: { readonly today: string; readonly isTodayIncluded: boolean };
}

/** Conditions on a session, by what became of its dose. */
export const GIVEN = `outcome = 'GIVEN'`;
export const RUNNING = `outcome = 'RUNNING'`;
export const STARTED = `outcome in ('GIVEN', 'RUNNING')`;

/** The name of the whole beside its groups. */
export const WHOLE = 'WHOLE';

/** Sessions told apart like courses; the month is that of the session. */
export function sessionGroup(grouping: Grouping | null, { listed }: CohortFilter): string | null {
  return grouping === null ? null : groupColumn(grouping, 'month', listed);
}

/** How SQL names a group that is shown as `group`. */
export function groupKey(grouping: string | null, group: string): string {
  return grouping === 'MONTH' ? String(monthNumber(group)) : group;
}

/** Of a table of facts that name their columns like sessions: conditions to be joined with `and`, and their parameters. */
export function cohortOfSessions({ span, filter, until }: SessionCohort): {
  readonly where: string;
  readonly parameters: unknown[];
} {
  const parameters: unknown[] = [monthNumber(span.from), monthNumber(span.to)];
  const conditions = ['month between $1 and $2', ...cohortConditions(filter, parameters)];
  if (until !== undefined) {
    parameters.push(until.today);
    conditions.push(`day ${until.isTodayIncluded ? '<=' : '<'} $${parameters.length}`);
  }
  return { where: conditions.join(' and '), parameters };
}

/** The whole has no name of its own in the rows that are told apart. */
export function groupOrWhole({ group }: SessionCohort): string {
  return group ?? `'${WHOLE}'`;
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
 * Sessions and sessions with each event, by group and of the whole.
 * @param among condition on a session that could have an event
 * @param conditions on a session that has the event, by its name
 */
export async function readEventSums<E extends string>(
  manager: EntityManager,
  cohort: SessionCohort,
  among: string,
  conditions: Readonly<Record<E, string>>,
): Promise<ReadonlyMap<string, GroupedEvents<E>>> {
  const { where, parameters } = cohortOfSessions(cohort);
  const names = Object.keys(conditions) as E[];
  const counts = ['n', ...names.map((_name, index) => `e${index}`)];
  const counted = names.map(
    (name, index) => `(count(*) filter (where ${conditions[name]}))::integer as e${index}`,
  );
  const perPatient = [`${groupOrWhole(cohort)} as grp`, 'patient_id', 'count(*)::integer as n', ...counted];
  const keys = Object.keys(noEvents) as (keyof EventSums)[];
  const sums = [
    'count(*)::float8 as patients',
    'sum(n)::float8 as sessions',
    'sum(n * n)::float8 as "sumOfSessionsSquares"',
    ...names.flatMap((_name, index) =>
      keys.map((key) => `${EVENT_SUMS[key](`e${index}`)}::float8 as "${index}.${key}"`),
    ),
  ].join(', ');
  const whole = `select '${WHOLE}', ${sums} from (
    select patient_id, ${counts.map((name) => `sum(${name})::integer as ${name}`).join(', ')} from patients group by 1
  ) of_patient having count(*) > 0`;
  const rows: (Record<string, number> & { readonly grp: string } & SessionSums)[] = await manager.query(
    `with patients as materialized (
       select ${perPatient.join(', ')} from report_sessions where ${where} and ${among} group by 1, 2
     )
     select grp, ${sums} from patients group by 1 ${cohort.group === null ? '' : `union all ${whole}`}`,
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

/** Quartiles of a duration of sessions, by group and of the whole. The column is in minutes; where it is null it does not count. */
export async function readQuartiles(
  manager: EntityManager,
  cohort: SessionCohort,
  among: string,
  column: 'minutes_to_discharge' | 'chair_minutes',
): Promise<(group: string) => Quartiles> {
  const { where, parameters } = cohortOfSessions(cohort);
  // There are few different durations and many sessions, so that nothing has to be sorted.
  const rows: (MinutesCount & { readonly grp: string })[] = await manager.query(
    `select ${groupOrWhole(cohort)} as grp, ${column} as minutes, count(*)::float8 as sessions
     from report_sessions where ${where} and ${among} and ${column} is not null group by 1, 2`,
    parameters,
  );
  const groups = Map.groupBy(rows, ({ grp }) => grp);
  return (group) => {
    const counts = group === WHOLE ? rows : groups.get(group);
    return counts === undefined ? noQuartiles : quartilesOf(counts);
  };
}

export interface CountedSessions {
  readonly sessions: number;
  readonly patients: number;
}

export const noneCounted: CountedSessions = { sessions: 0, patients: 0 };

/** Sessions of a kind that there are few of, with their patients, by group and of the whole. */
export async function countSessions(
  manager: EntityManager,
  cohort: SessionCohort,
  which: string,
): Promise<ReadonlyMap<string, CountedSessions>> {
  const { where, parameters } = cohortOfSessions(cohort);
  const counted = `count(*)::float8 as sessions, count(distinct patient_id)::float8 as patients`;
  const rows: (CountedSessions & { readonly grp: string })[] = await manager.query(
    `with few as (select ${groupOrWhole(cohort)} as grp, patient_id from report_sessions where ${where} and ${which})
     select grp, ${counted} from few group by 1
     ${cohort.group === null ? '' : `union all select '${WHOLE}', ${counted} from few`}`,
    parameters,
  );
  return new Map(rows.map(({ grp, ...counts }) => [grp, counts]));
}

/** Calendar days with such sessions, by group and of the whole. */
export async function countDays(
  manager: EntityManager,
  cohort: SessionCohort,
  which: string,
): Promise<ReadonlyMap<string, number>> {
  const { where, parameters } = cohortOfSessions(cohort);
  const rows: { readonly grp: string; readonly days: number }[] = await manager.query(
    `with days as materialized (
       select ${groupOrWhole(cohort)} as grp, day from report_sessions where ${where} and ${which} group by 1, 2
     )
     select grp, count(*)::float8 as days from days group by 1
     ${cohort.group === null ? '' : `union all select '${WHOLE}', count(distinct day)::float8 from days`}`,
    parameters,
  );
  return new Map(rows.map(({ grp, days }) => [grp, days]));
}
