/**
 * Patients who have sessions in both of two groups, as SQL over facts that name their columns like sessions: what the interval of a
 * difference of rates has to know (`domain/statistics/difference-of-rates.ts`).
 */
import type { EntityManager } from 'typeorm';
import type { ComparedGroups } from './compared-groups.js';
import type { SharedPatients } from './domain/rate-comparison.js';
import { cohortOfSessions, type SessionCohort } from './session-sql.js';

/** Over the patients of both groups, `a` and `b`: sessions `n` and those with an event `e` of each. */
export interface SharedRow {
  readonly patients: number;
  readonly sessions: number;
  readonly events: number;
  readonly eventsBySessions: number;
  readonly sessionsByEvents: number;
}

interface NamedRow extends SharedRow {
  /** Null: of whatever they had. */
  readonly name: string | null;
}

export const SHARED_SUMS = `count(*)::float8 as patients, sum(a.n::bigint * b.n)::float8 as sessions, sum(a.e::bigint * b.e)::float8 as events,
  sum(a.e::bigint * b.n)::float8 as "eventsBySessions", sum(a.n::bigint * b.e)::float8 as "sessionsByEvents"`;

/**
 * By the name of the event.
 * @param among condition on a session that could have an event
 * @param conditions on a session that has the event, by its name
 */
export async function readSharedPatients<E extends string>(
  manager: EntityManager,
  cohort: SessionCohort,
  groups: ComparedGroups,
  among: string,
  conditions: Readonly<Record<E, string>>,
): Promise<Readonly<Record<E, SharedPatients>>> {
  const { where, parameters } = cohortOfSessions(cohort);
  const [first, second] = [`$${parameters.length + 1}`, `$${parameters.length + 2}`];
  const names = Object.keys(conditions) as E[];
  const events = names.map(
    (name, index) => `(count(*) filter (where ${conditions[name]}))::integer as e${index}`,
  );
  const rows: NamedRow[] = await manager.query(
    `with patients as materialized (
       select ${cohort.group} as grp, patient_id, count(*)::integer as n, ${events.join(', ')}
       from report_sessions where ${where} and ${among} and ${cohort.group} in (${first}, ${second}) group by 1, 2
     ), named as (
       ${names.map((name, index) => `select '${name}' as name, grp, patient_id, n, e${index} as e from patients`).join(' union all ')}
     )
     select a.name, ${SHARED_SUMS} from named a join named b using (patient_id, name)
     where a.grp = ${first} and b.grp = ${second} group by 1`,
    [...parameters, ...groups],
  );
  const byName = new Map(rows.map((row) => [row.name, row]));
  return Object.fromEntries(names.map((name) => [name, toShared(byName.get(name) ?? nothing)])) as Record<
    E,
    SharedPatients
  >;
}

/**
 * The same of side effects, by their code.
 * @param among condition on a session
 */
export async function readSharedSideEffects(
  manager: EntityManager,
  cohort: SessionCohort,
  groups: ComparedGroups,
  among: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, SharedPatients>> {
  const { where, parameters } = cohortOfSessions(cohort);
  const [first, second] = [`$${parameters.length + 1}`, `$${parameters.length + 2}`];
  const inEither = `${where} and ${among} and ${cohort.group} in (${first}, ${second})`;
  const countIn = (group: string, what: string) =>
    `(${what} filter (where ${cohort.group} = ${group}))::integer`;
  const rows: NamedRow[] = await manager.query(
    `with shared as materialized (
       select patient_id, ${countIn(first, 'count(*)')} as a, ${countIn(second, 'count(*)')} as b
       from report_sessions where ${inEither} group by 1 having count(distinct ${cohort.group}) = 2
     ), effects as (
       select code, patient_id, ${countIn(first, 'count(*)')} as ea, ${countIn(second, 'count(*)')} as eb
       from report_side_effects where ${inEither} group by 1, 2
     )
     select null as name, count(*)::float8 as patients, coalesce(sum(a::bigint * b), 0)::float8 as sessions,
       0::float8 as events, 0::float8 as "eventsBySessions", 0::float8 as "sessionsByEvents" from shared
     union all
     select code, 0, 0, sum(ea::bigint * eb)::float8, sum(ea::bigint * b)::float8, sum(a::bigint * eb)::float8
     from effects join shared using (patient_id) group by 1`,
    [...parameters, ...groups],
  );
  const { patients, sessions } = rows.find(({ name }) => name === null)!;
  const byCode = new Map(rows.map((row) => [row.name, row]));
  return new Map(
    codes.map((code) => [code, toShared({ ...nothing, ...byCode.get(code), patients, sessions })]),
  );
}

const nothing: SharedRow = { patients: 0, sessions: 0, events: 0, eventsBySessions: 0, sessionsByEvents: 0 };

export function toShared(row: SharedRow): SharedPatients {
  return {
    patients: row.patients,
    sums: {
      sumOfSessionsProducts: row.sessions,
      sumOfWithEventProducts: row.events,
      sumOfEventsBySessions: row.eventsBySessions,
      sumOfSessionsByEvents: row.sessionsByEvents,
    },
  };
}
