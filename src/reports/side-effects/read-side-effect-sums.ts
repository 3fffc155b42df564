import type { EntityManager } from 'typeorm';
import type { EventSums } from '../domain/session-rates.js';
import { GRADES, type SideEffectSums } from '../domain/side-effects-report.js';
import { cohortOfSessions, type SessionCohort } from '../session-sql.js';

export interface SumsOfCode extends SideEffectSums {
  readonly grp: string;
  readonly code: string;
}

interface Row extends Omit<SumsOfCode, 'events' | 'grades'>, EventSums {
  readonly sessionsByGrade: readonly number[];
  readonly patientsBehindGrade: readonly number[];
  readonly patientsByGrade: readonly number[];
}

const list = (of: (grade: number) => string) => `array[${GRADES.map(of).join(', ')}]::float8[]`;

/** Side effects of the given sessions, by group and code. */
export async function readSideEffectSums(
  manager: EntityManager,
  cohort: SessionCohort,
  among: string,
): Promise<readonly SumsOfCode[]> {
  const { sql, parameters } = cohortOfSessions(cohort);
  const rows: Row[] = await manager.query(
    `${sql}, patients as (select grp, patient_id, count(*) as n from cohort where ${among} group by 1, 2),
     effects as (
       select grp, code, cohort.patient_id, count(*) as e, max(highest_grade) as highest, sum(serious) as serious,
         ${GRADES.map((grade) => `count(*) filter (where highest_grade = ${grade}) as g${grade}`).join(', ')}
       from cohort join report_side_effects using (session_id) where ${among} group by 1, 2, 3
     )
     select grp, code, sum(e)::float8 as "withEvent", sum(e * e)::float8 as "sumOfWithEventSquares",
       sum(e * n)::float8 as "sumOfProducts", count(*)::float8 as "patientsWith",
       count(*) filter (where e = n)::float8 as "patientsThroughout", sum(serious)::float8 as serious,
       count(*) filter (where serious > 0)::float8 as "patientsSerious",
       ${list((grade) => `sum(g${grade})`)} as "sessionsByGrade",
       ${list((grade) => `count(*) filter (where g${grade} > 0)`)} as "patientsBehindGrade",
       ${list((grade) => `count(*) filter (where highest = ${grade})`)} as "patientsByGrade"
     from effects join patients using (grp, patient_id) group by 1, 2`,
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

/** Patients with a serious event of any code, by group. */
export async function countPatientsWithSerious(
  manager: EntityManager,
  cohort: SessionCohort,
  among: string,
): Promise<ReadonlyMap<string, number>> {
  const { sql, parameters } = cohortOfSessions(cohort);
  const rows: { grp: string; patients: number }[] = await manager.query(
    `${sql} select grp, count(distinct cohort.patient_id)::float8 as patients
     from cohort join report_side_effects using (session_id) where ${among} and serious > 0 group by 1`,
    parameters,
  );
  return new Map(rows.map(({ grp, patients }) => [grp, patients]));
}
