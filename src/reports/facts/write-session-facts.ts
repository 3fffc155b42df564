/**
 * Replaces the facts about the sessions of patients, in the database itself: there are many of them, and each is copied
 * from a few rows. What is decided by rules of the house (the course of a plan, the band of a dose) is computed by these. What
 * was entered in error is left out.
 */
import type { EntityManager } from 'typeorm';
import { LIFE_THREATENING } from '../../sessions/side-effects/domain/serious-event.js';
import { Session } from '../../sessions/session.entity.js';
import { coursesOf } from '../../treatment-plans/domain/continuation.js';
import { TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import { doseBandOf } from '../domain/dose-bands.js';
import { UNKNOWN_SEVERITY } from './domain/course-facts.js';
import { readPreExistingEffects } from './read-pre-existing-effects.js';

/**
 * To be called when the facts about courses are there.
 * @param zone of the clinic, in which days and months are counted
 */
export async function replaceSessionFacts(
  tx: EntityManager,
  patientIds: readonly string[],
  doseBounds: readonly number[],
  zone: string,
): Promise<void> {
  await tx.query('delete from report_side_effects where patient_id = any($1::uuid[])', [patientIds]);
  await tx.query('delete from report_sessions where patient_id = any($1::uuid[])', [patientIds]);
  const known = await readSessionTraits(tx, patientIds, doseBounds);
  const preExisting = await readPreExistingEffects(tx, patientIds);
  await tx.query(INSERT_SESSIONS, [JSON.stringify(known), zone, UNKNOWN_SEVERITY, preExisting]);
  await tx.query(INSERT_SIDE_EFFECTS, [patientIds, LIFE_THREATENING, preExisting]);
}

/** In the words of the database. */
interface SessionTraits {
  readonly session_id: string;
  readonly course_id: string;
  readonly dose_band: string;
}

async function readSessionTraits(
  tx: EntityManager,
  patientIds: readonly string[],
  doseBounds: readonly number[],
): Promise<readonly SessionTraits[]> {
  const plans = await tx
    .createQueryBuilder(TreatmentPlan, 'plan')
    .select(['plan.id', 'plan.patientId', 'plan.continuesPlanId'])
    .where('plan.patientId = any(:patientIds::uuid[])', { patientIds })
    .getMany();
  const byPatient = Map.groupBy(plans, ({ patientId }) => patientId);
  const courses = new Map([...byPatient.values()].flatMap((own) => [...coursesOf(own)]));
  const sessions = await tx
    .createQueryBuilder(Session, 'session')
    .select(DOSE_COLUMNS.map((column) => `session.${column}`))
    .where('session.patientId = any(:patientIds::uuid[])', { patientIds })
    .getMany();
  return sessions.map((session) => ({
    session_id: session.id,
    course_id: courses.get(session.planId) ?? session.planId,
    dose_band: doseBandOf(session, doseBounds),
  }));
}

const DOSE_COLUMNS = [
  'id',
  'planId',
  'modality',
  'orderedMg',
  'orderedMgPerKg',
  'dosingWeightKg',
] as const satisfies readonly (keyof Session)[];

const wholeMinutes = (from: string, until: string) => `floor(extract(epoch from ${until} - ${from}) / 60)`;

/** Nobody called this session off: its plan ended, or was planned anew with fewer, and the same act cancelled it. */
const ENDED_WITH_PLAN = `exists (
        select 1 from session_moves step
        join treatment_plans own on own.id = s.plan_id
        where step.session_id = s.id and step.verb = 'cancel' and (
          step.occurred_at = own.ended_at
          or exists (
            select 1 from plan_events event
            where event.plan_id = s.plan_id and event.kind in ('REPLANNED', 'STEPPED_BACK')
              and event.recorded_at = step.recorded_at)))`;

const INSERT_SESSIONS = `
  insert into report_sessions (
    session_id, patient_id, course_id, month, day, modality, indications, phase, dose_band, severity, chair_id, outcome,
    completion, has_red_alert, has_rescue_medicine, was_transferred, minutes_to_discharge, chair_minutes,
    pre_existing_effects)
  select s.id, s.patient_id, known.course_id,
    extract(year from local.day) * 12 + extract(month from local.day) - 1, local.day,
    s.modality, plan.indications, s.phase_kind, known.dose_band, coalesce(course.severity, $3), s.chair_id,
    case
      when s.dose_started_at is not null and s.dose_ended_at is not null then 'GIVEN'
      when s.dose_started_at is not null then 'RUNNING'
      when s.status = 'CANCELLED' and ${ENDED_WITH_PLAN} then 'WITHDRAWN'
      when s.status in ('NO_SHOW', 'CANCELLED') then s.status
      when s.discharged_at is not null then 'LEFT_WITHOUT_DOSE'
      else 'WAITING'
    end,
    s.completion,
    exists (
      select 1 from alerts a
      where a.session_id = s.id and a.severity = 'RED'
        and not exists (select 1 from alert_events e where e.alert_id = a.id and e.type = 'WITHDRAWN')),
    exists (select 1 from rescue_medicines r where r.session_id = s.id and r.status = 'RECORDED'),
    coalesce(discharge.type = 'TRANSFERRED', false),
    case when discharge.type in ('ROUTINE', 'OVERRIDE')
      then ${wholeMinutes('s.dose_ended_at', 's.discharged_at')} end,
    ${wholeMinutes('s.checked_in_at', 's.discharged_at')},
    (select count(*) from side_effects effect where effect.session_id = s.id and effect.id = any($4::uuid[]))
  from jsonb_to_recordset($1::jsonb) as known (session_id uuid, course_id uuid, dose_band text)
  join sessions s on s.id = known.session_id
  join treatment_plans plan on plan.id = known.course_id
  left join report_courses course on course.course_id = known.course_id
  cross join lateral (select (coalesce(s.dose_started_at, s.planned_start) at time zone $2)::date as day) local
  left join lateral (
    select type from discharges d where d.session_id = s.id order by d.recorded_at desc, d.id desc limit 1
  ) discharge on s.discharged_at is not null`;

/** Of what came with the treatment. How serious it is by grade or by the last word on it, as `isSerious` of the side effects says it. */
const INSERT_SIDE_EFFECTS = `
  insert into report_side_effects (session_id, code, patient_id, highest_grade, serious)
  select session_id, code, patient_id, max(grade), count(*) filter (where is_serious)
  from (
    select effect.session_id, effect.code, fact.patient_id, highest.grade,
      highest.grade >= $2 or (word.kind is not null and word.judgement is distinct from 'NOT_SERIOUS') as is_serious
    from report_sessions fact
    join side_effects effect on effect.session_id = fact.session_id and effect.status = 'RECORDED'
      and effect.id <> all($3::uuid[])
    cross join lateral (
      select greatest(effect.grade_at_onset, max(change.grade)) as grade from side_effect_changes change
      where change.side_effect_id = effect.id and change.status = 'RECORDED'
    ) highest
    left join lateral (
      select kind, judgement from serious_event_entries entry
      where entry.side_effect_id = effect.id and entry.kind <> 'FOLLOWED_UP'
      order by entry.recorded_at desc, entry.id desc limit 1
    ) word on true
    where fact.patient_id = any($1::uuid[])
  ) each
  group by session_id, code, patient_id`;
