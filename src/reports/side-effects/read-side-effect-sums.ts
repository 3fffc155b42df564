import type { EntityManager } from 'typeorm';
import type { EventSums } from '../domain/session-rates.js';
import { GRADES, type SideEffectSums } from '../domain/side-effects-report.js';
import { cohortOfSessions, groupOrWhole, WHOLE, type SessionCohort } from '../session-sql.js';

export interface SumsOfCode extends SideEffectSums {
  readonly grp: string;
  readonly code: string;
}

interface Row extends Omit<SumsOfCode, 'events' | 'grades'>, EventSums {
  readonly sessionsByGrade: readonly number[];
  readonly patientsBehindGrade: readonly number[];
  readonly patientsByGrade: readonly number[];
}

function list(of: (grade: number) => string): string {
  return `array[${GRADES.map(of).join(', ')}]::float8[]`;
}

/** What is added up of a code in one patient, as a name of a column. */
const OF_PATIENT: Readonly<Record<string, string>> = {
  e: 'count(*)',
  serious: 'sum(serious)',
  ...Object.fromEntries(
    GRADES.map((grade) => [`g${grade}`, `count(*) filter (where highest_grade = ${grade})`]),
  ),
};
const COUNTS = Object.keys(OF_PATIENT);

const SUMS = `
  sum(e)::float8 as "withEvent", sum(e * e)::float8 as "sumOfWithEventSquares", sum(e * n)::float8 as "sumOfProducts",
  count(*)::float8 as "patientsWith", count(*) filter (where e = n)::float8 as "patientsThroughout",
  sum(serious)::float8 as serious, count(*) filter (where serious > 0)::float8 as "patientsSerious",
  ${list((grade) => `sum(g${grade})`)} as "sessionsByGrade",
  ${list((grade) => `count(*) filter (where g${grade} > 0)`)} as "patientsBehindGrade",
  ${list((grade) => `count(*) filter (where highest = ${grade})`)} as "patientsByGrade"`;

/** The whole from the groups of each patient. */
const OF_WHOLE = `
  union all
  select '${WHOLE}', code, ${SUMS}
  from (
    select code, patient_id, max(highest) as highest, ${COUNTS.map((name) => `sum(${name})::integer as ${name}`).join(', ')}
    from effects group by 1, 2
  ) of_patient join (select patient_id, sum(n)::integer as n from patients group by 1) sessions using (patient_id)
  group by 1, 2`;

/** Side effects of the given sessions, by group and code, and of the whole. */
export async function readSideEffectSums(
  manager: EntityManager,
  cohort: SessionCohort,
  among: string,
): Promise<readonly SumsOfCode[]> {
  const { where, parameters } = cohortOfSessions(cohort);
  const group = groupOrWhole(cohort);
  const counts = COUNTS.map((name) => `(${OF_PATIENT[name]})::integer as ${name}`).join(', ');
  const rows: Row[] = await manager.query(
    `with patients as materialized (
       select ${group} as grp, patient_id, count(*)::integer as n
       from report_sessions where ${where} and ${among} group by 1, 2
     ), effects as materialized (
       select ${group} as grp, code, patient_id, max(highest_grade) as highest, ${counts}
       from report_side_effects where ${where} and ${among} group by 1, 2, 3
     )
     select grp, code, ${SUMS} from effects join patients using (grp, patient_id) group by 1, 2
     ${cohort.group === null ? '' : OF_WHOLE}`,
    parameters,
  );
  return rows.map(({ grp, code, serious, patientsSerious, ...row }) => {
    const { withEvent, sumOfWithEventSquares, sumOfProducts, patientsWith, patientsThroughout } = row;
    return {
      ...{ grp, code, serious, patientsSerious },
      events: { withEvent, sumOfWithEventSquares, sumOfProducts, patientsWith, patientsThroughout },
      grades: GRADES.map((_grade, index) => ({
        sessions: row.sessionsByGrade[index]!,
        patientsBehind: row.patientsBehindGrade[index]!,
        patients: row.patientsByGrade[index]!,
      })),
    };
  });
}

/** What was there before the dose, with its patients, by group and of the whole. */
export async function countPreExisting(
  manager: EntityManager,
  cohort: SessionCohort,
  among: string,
): Promise<ReadonlyMap<string, { readonly effects: number; readonly patients: number }>> {
  const { where, parameters } = cohortOfSessions(cohort);
  const counted = `coalesce(sum(effects), 0)::float8 as effects, count(distinct patient_id)::float8 as patients`;
  const rows: { grp: string; effects: number; patients: number }[] = await manager.query(
    `with early as (
       select ${groupOrWhole(cohort)} as grp, patient_id, pre_existing_effects as effects
       from report_sessions where ${where} and ${among} and pre_existing_effects > 0
     )
     select grp, ${counted} from early group by 1
     ${cohort.group === null ? '' : `union all select '${WHOLE}', ${counted} from early`}`,
    parameters,
  );
  return new Map(rows.map(({ grp, ...counts }) => [grp, counts]));
}

/** Patients with a serious event of any code, by group and of the whole. */
export async function countPatientsWithSerious(
  manager: EntityManager,
  cohort: SessionCohort,
  among: string,
): Promise<ReadonlyMap<string, number>> {
  const { where, parameters } = cohortOfSessions(cohort);
  const rows: { grp: string; patients: number }[] = await manager.query(
    `with few as (
       select ${groupOrWhole(cohort)} as grp, patient_id from report_side_effects
       where ${where} and ${among} and serious > 0
     )
     select grp, count(distinct patient_id)::float8 as patients from few group by 1
     ${cohort.group === null ? '' : `union all select '${WHOLE}', count(distinct patient_id)::float8 from few`}`,
    parameters,
  );
  return new Map(rows.map(({ grp, patients }) => [grp, patients]));
}
