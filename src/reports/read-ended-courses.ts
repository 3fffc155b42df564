import type { EntityManager } from 'typeorm';
import type { Modality } from '../clinic/modality.js';
import type { Indication } from '../treatment-plans/domain/indication.js';
import type { Period } from './domain/calendar-months.js';

export interface EndedCourse {
  readonly courseId: string;
  readonly patientId: string;
  readonly endedAt: Date;
}

export interface CourseFilter {
  readonly modality: Modality | null;
  readonly indication: Indication | null;
}

/**
 * The courses that ended in a period. A course is a plan; what it is made of is its induction, or all of its sessions
 * where it has none. It ends with its last dose, once no session of it is still waiting for one. A dose that ended with
 * nothing delivered is none.
 */
export function readEndedCourses(
  manager: EntityManager,
  { from, until }: Period,
  { modality, indication }: CourseFilter,
): Promise<readonly EndedCourse[]> {
  return manager.query(
    `with chosen as (
       select plan.id, plan.patient_id,
              exists (select 1 from sessions where plan_id = plan.id and phase_kind = 'INDUCTION') as has_induction
       from treatment_plans plan
       where ($3::text is null or plan.modality = $3) and ($4::text is null or $4 = any(plan.indications))
     ), course as (
       select chosen.id, chosen.patient_id,
              max(session.dose_ended_at) filter (where session.delivered_mg is distinct from 0) as ended_at,
              bool_or(session.status in ('SCHEDULED', 'CHECKED_IN', 'READY', 'DOSING')) as is_waiting
       from chosen
       join sessions session on session.plan_id = chosen.id
       where session.phase_kind = 'INDUCTION' or not chosen.has_induction
       group by chosen.id, chosen.patient_id
     )
     select id as "courseId", patient_id as "patientId", ended_at as "endedAt"
     from course where not is_waiting and ended_at >= $1 and ended_at < $2`,
    [from, until, modality, indication],
  );
}
