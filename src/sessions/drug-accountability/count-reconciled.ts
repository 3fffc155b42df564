/**
 * In how many sessions the drug was reconciled, and in how many of these it did not add up, explained or not: in sums over patients,
 * since what an interval needs are squares and products of what each of them has. Names no patient.
 *
 * A session is reconciled once it has ended, where account was kept of its drug and something was given or recorded. One whose waste
 * can still be witnessed in time, and in which nothing else was found, is not yet. Which sessions do not add up is decided by
 * `reconcileDrug` alone, and told to these queries.
 */
import type { EntityManager } from 'typeorm';
import type { SessionsAmong } from '../sessions-among.js';
import type { ReconciledInMonth, ReconciledInBoth } from './domain/drug-use.js';
import { meantBy, SETS, type DrugPeriod } from './read-drug-use.js';
import { ENDED, isAccountKept } from './read-reconciliations.js';

export interface ReconciledQuery {
  readonly period: DrugPeriod;
  /** The sessions that are meant; null: all of them, in no group. */
  readonly among: SessionsAmong | null;
  readonly asOf: Date;
  /** Ids of those that do not add up, whatever their month. */
  readonly differing: readonly string[];
}

/** By the month of the clinic in which the patient left, and by group. */
export function countReconciled(
  manager: EntityManager,
  query: ReconciledQuery,
): Promise<readonly ReconciledInMonth[]> {
  const { sql, parameters } = byPatient(query);
  return manager.query(
    `${sql}
     select month, grp as "group", drug, count(*) filter (where differing < sessions)::int as "patientsThatAddUp",
            json_build_object(
              'patients', count(*), 'sessions', sum(sessions), 'withEvent', sum(differing),
              'sumOfSessionsSquares', sum(sessions * sessions), 'sumOfWithEventSquares', sum(differing * differing),
              'sumOfProducts', sum(differing * sessions)) as sums
     from of_patient group by month, grp, drug`,
    parameters,
  );
}

/** Of the patients who have such sessions in both of two groups or months, drug by drug; none where nobody has. */
export function countReconciledInBoth(
  manager: EntityManager,
  query: ReconciledQuery,
  both: readonly [string, string],
): Promise<readonly ReconciledInBoth[]> {
  const { sql, parameters } = byPatient(query);
  const [first, second] = [1, 2].map((place) => `coalesce(month, grp) = $${parameters.length + place}`);
  // Grouped and not joined with itself: how many rows either side has cannot be estimated, and a nested loop is slow.
  return manager.query(
    `${sql}, of_both as (
       select drug, sum(sessions) filter (where ${first}) as a_sessions, sum(differing) filter (where ${first}) as a_differing,
              sum(sessions) filter (where ${second}) as b_sessions, sum(differing) filter (where ${second}) as b_differing
       from of_patient group by drug, patient_id
       having bool_or(${first}) and bool_or(${second})
     )
     select drug, count(*)::int as patients,
            json_build_object(
              'sumOfSessionsProducts', sum(a_sessions * b_sessions), 'sumOfWithEventProducts', sum(a_differing * b_differing),
              'sumOfEventsBySessions', sum(a_differing * b_sessions),
              'sumOfSessionsByEvents', sum(a_sessions * b_differing)) as sums
     from of_both group by drug`,
    [...parameters, ...both],
  );
}

function byPatient({ period: { from, until, zone }, among, asOf, differing }: ReconciledQuery) {
  const parameters: unknown[] = [from, until, zone, asOf, differing, ENDED];
  const { group, join } = meantBy(among, parameters);
  const leftAt = 'coalesce(s.discharged_at, s.planned_start)';
  const sql = `with reconciled as (
       select to_char(${leftAt} at time zone $3, 'YYYY-MM') as month, ${group} as grp, s.patient_id,
              case s.modality when 'SPRAVATO' then 'SPRAVATO' else 'KETAMINE' end as drug, s.id = any($5::uuid[]) as differs
       from sessions s ${join}
       where ${leftAt} >= $1 and ${leftAt} < $2 and s.status = any($6::text[]) and ${isAccountKept('s')}
         and (s.id = any($5::uuid[]) or not exists (
           select 1 from drug_records r where r.session_id = s.id and r.status = 'RECORDED'
             and r.witness_outcome is null and r.witness_due_at >= $4))
     ), of_patient as (
       select month, grp, drug, patient_id, count(*) as sessions, count(*) filter (where differs) as differing
       from reconciled group by drug, patient_id, ${SETS}
     )`;
  return { sql, parameters };
}
