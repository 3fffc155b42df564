import type { EntityManager } from 'typeorm';
import { isTreatmentEmergent } from '../../sessions/side-effects/domain/placement.js';
import type { TimelineFacts } from '../../sessions/side-effects/domain/timeline.js';

interface EarlyEffect extends Omit<TimelineFacts, 'changes'> {
  readonly id: string;
  readonly gradeBeforeDose: number | null;
  readonly doseStartedAt: Date;
  readonly changes: readonly (Omit<TimelineFacts['changes'][number], 'occurredAt'> & {
    readonly occurredAt: string;
  })[];
}

/**
 * Side effects that were there before the dose of their session and did not grow worse with it, by the rule of the record.
 * Only what began before the dose is looked at, which is little.
 */
export async function readPreExistingEffects(
  tx: EntityManager,
  patientIds: readonly string[],
): Promise<readonly string[]> {
  const early: EarlyEffect[] = await tx.query(EARLY_EFFECTS, [patientIds]);
  return early
    .map(({ changes, ...effect }) => ({
      ...effect,
      changes: changes.map((change) => ({ ...change, occurredAt: new Date(change.occurredAt) })),
    }))
    .filter((effect) => !isTreatmentEmergent(effect, effect.doseStartedAt))
    .map(({ id }) => id);
}

const EARLY_EFFECTS = `
  select effect.id, effect.onset_at as "onsetAt", effect.grade_at_onset as "gradeAtOnset",
    effect.course_at_onset as "courseAtOnset", effect.grade_before_dose as "gradeBeforeDose",
    session.dose_started_at as "doseStartedAt",
    coalesce((
      select json_agg(json_build_object('occurredAt', change.occurred_at, 'grade', change.grade, 'course', change.course)
                      order by change.occurred_at, change.recorded_at, change.id)
      from side_effect_changes change where change.side_effect_id = effect.id and change.status = 'RECORDED'
    ), '[]'::json) as changes
  from sessions session
  join side_effects effect on effect.session_id = session.id and effect.status = 'RECORDED'
  where session.patient_id = any($1::uuid[]) and effect.onset_at < session.dose_started_at`;
