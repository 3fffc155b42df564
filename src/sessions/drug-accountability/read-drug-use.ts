/** What became of each drug month by month, added up over sessions and lots; names no patient. */
import type { EntityManager } from 'typeorm';
import {
  USES,
  type CountedLots,
  type DrugUse,
  type MovedInMonth,
  type UnrecordedInMonth,
  type UsedInMonth,
} from './domain/drug-use.js';
import type { SessionsAmong } from '../sessions-among.js';

/** Half-open, with the zone in which months are counted. */
export interface DrugPeriod {
  readonly from: Date;
  readonly until: Date;
  /** IANA. */
  readonly zone: string;
}

const USE_IS: Readonly<Record<DrugUse, string>> = {
  drawn: `r.type = 'DRAWN'`,
  wasted: `r.type = 'WASTED' and r.waste_source is distinct from 'REST_OF_VIAL'`,
  restOfVials: `r.waste_source = 'REST_OF_VIAL'`,
  returned: `r.type = 'RETURNED'`,
};

/**
 * By the month in which it was drawn, wasted or put back, and by group. What was entered in error does not count.
 * @param among the sessions that are meant; null: all of them, in no group
 */
export function readDrugUse(
  manager: EntityManager,
  { from, until, zone }: DrugPeriod,
  among: SessionsAmong | null,
): Promise<readonly UsedInMonth[]> {
  const parameters: unknown[] = [from, until, zone];
  const { group, join } = meantBy(among, parameters);
  const ofPatient = USES.map(
    (use) => `coalesce(sum(r.amount_mg) filter (where ${USE_IS[use]}), 0) as "${use}"`,
  );
  const ofAll = USES.map(
    (use) =>
      `json_build_object('mg', round(sum("${use}")::numeric, 3), 'patients', count(*) filter (where "${use}" > 0)) as "${use}"`,
  );
  return manager.query(
    `with used as (
       select to_char(r.occurred_at at time zone $3, 'YYYY-MM') as month, ${group} as grp, l.drug, s.patient_id,
              r.type, r.waste_source, r.amount_mg
       from drug_records r join drug_lots l on l.id = r.lot_id join sessions s on s.id = r.session_id ${join}
       where r.status = 'RECORDED' and r.occurred_at >= $1 and r.occurred_at < $2
     ), of_patient as (
       select month, grp, drug, patient_id, ${ofPatient.join(', ')} from used r
       group by drug, patient_id, ${SETS}
     )
     select month, grp as "group", drug, ${ofAll.join(', ')} from of_patient group by month, grp, drug`,
    parameters,
  );
}

/** The same of sessions of which nothing is recorded as drawn, by the month in which the dose began. */
export function countUnrecorded(
  manager: EntityManager,
  { from, until, zone }: DrugPeriod,
  among: SessionsAmong | null,
): Promise<readonly UnrecordedInMonth[]> {
  const parameters: unknown[] = [from, until, zone];
  const { group, join } = meantBy(among, parameters);
  return manager.query(
    `with unrecorded as (
       select to_char(s.dose_started_at at time zone $3, 'YYYY-MM') as month, ${group} as grp, s.patient_id,
              case s.modality when 'SPRAVATO' then 'SPRAVATO' else 'KETAMINE' end as drug
       from sessions s ${join}
       where s.dose_started_at >= $1 and s.dose_started_at < $2 and (s.delivered_mg is null or s.delivered_mg > 0)
         and not exists (
           select 1 from drug_records r where r.session_id = s.id and r.status = 'RECORDED' and r.type = 'DRAWN')
     )
     select month, grp as "group", drug, count(*)::int as sessions, count(distinct patient_id)::int as patients
     from unrecorded group by drug, ${SETS}`,
    parameters,
  );
}

/** By month, by group where sessions are told apart, and of the whole. */
export const SETS = 'grouping sets ((month), (grp), ()) having grouping(grp) = 1 or grp is not null';

/** The group of a session `s`, and what leaves out those that are not meant. */
export function meantBy(among: SessionsAmong | null, parameters: unknown[]) {
  if (among === null) return { group: 'null::text', join: '' };
  return { group: 'grp', join: `join (${among(parameters)}) meant on meant.session_id = s.id` };
}

export function readDrugMovements(
  manager: EntityManager,
  { from, until, zone }: DrugPeriod,
): Promise<readonly MovedInMonth[]> {
  const containers = (type: string) => `coalesce(sum(containers) filter (where type = '${type}'), 0)::int`;
  return manager.query(
    `with moved as (
       select to_char(m.occurred_at at time zone $3, 'YYYY-MM') as month, l.drug, m.type, m.containers
       from drug_stock_movements m join drug_lots l on l.id = m.lot_id
       where m.status = 'RECORDED' and m.occurred_at >= $1 and m.occurred_at < $2
     )
     select month, drug, ${containers('RECEIVED')} as received,
            ${containers('RETURNED_TO_SUPPLIER')} as "returnedToSupplier",
            ${containers('DESTROYED')} as destroyed, ${containers('LOST')} as lost,
            count(*) filter (where type = 'COUNTED')::int as counts
     from moved group by grouping sets ((month, drug), (drug))`,
    [from, until, zone],
  );
}

/** @param today day of the clinic, YYYY-MM-DD */
export function countLots(manager: EntityManager, today: string): Promise<readonly CountedLots[]> {
  return manager.query(
    `select drug, status, count(*)::int as count, count(*) filter (where expires_on < $1)::int as expired
     from drug_lots group by drug, status`,
    [today],
  );
}
