import {
  ChoiceField,
  InstantField,
  IntegerField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import {
  minutesFromDoseStart,
  phaseOf,
  type SessionTimes,
  type SideEffectPhase,
} from '../domain/placement.js';
import { SIDE_EFFECT_COURSES, type SideEffectCourse } from '../domain/side-effect.js';
import { stagesOf } from '../domain/timeline.js';
import { timelineOf, type KnownSideEffect } from '../read-side-effects.js';

export const PHASES: readonly SideEffectPhase[] = ['PRE', 'DOSING', 'RECOVERY', 'POST_DISCHARGE'];

/** Whole minutes from the start of the dose; a year and more on either side. */
export const MINUTES_FROM_DOSE = { min: -1_000_000, max: 10_000_000, nullable: true };

export class SideEffectStageResponse {
  @UuidField({ nullable: true, description: 'Of the change that began it; null for the onset.' })
  changeId: string | null;

  @InstantField({ description: 'From when on.' })
  occurredAt: Date;

  @IntegerField({ ...MINUTES_FROM_DOSE, description: 'From the start of the dose; null without a dose.' })
  minutesFromDoseStart: number | null;

  @ChoiceField(PHASES, { enumName: 'SideEffectPhase', description: 'Part of the visit it fell into.' })
  phase: SideEffectPhase;

  @IntegerField({ min: 1, max: 5, description: 'CTCAE v5, also where the change left it as it was.' })
  grade: number;

  @ChoiceField(SIDE_EFFECT_COURSES, { enumName: 'SideEffectCourse' })
  course: SideEffectCourse;

  @TextField({ max: 1000, nullable: true })
  note: string | null;

  @TextField({ max: 500, nullable: true, description: 'Why it was recorded after the signature.' })
  lateReason: string | null;

  @TextField({ max: 500, nullable: true, description: 'Why it was corrected.' })
  changeReason: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

/** The onset first, then each change that counts, in the order of time. */
export function toStages(known: KnownSideEffect, session: SessionTimes): SideEffectStageResponse[] {
  const { effect, changes } = known;
  return stagesOf(timelineOf(known)).map(({ at, grade, course }, index) => {
    const change = index === 0 ? null : changes[index - 1]!;
    const { lateReason, changeReason, recordedAt, recordedBy } = change ?? effect;
    return {
      changeId: change?.id ?? null,
      occurredAt: at,
      minutesFromDoseStart: minutesFromDoseStart(at, session.doseStartedAt),
      phase: phaseOf(at, session),
      grade,
      course,
      note: change?.note ?? null,
      lateReason,
      changeReason,
      recordedAt,
      recordedBy,
    };
  });
}
