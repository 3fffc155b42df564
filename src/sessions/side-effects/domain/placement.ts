/**
 * Where a side effect lies in its session: minutes from the start of the dose, phase, and whether it came with the treatment.
 *
 * Counted anew each time from the times of the session, never kept, so that it follows when a dose time is corrected. This
 * file does not decide whether the drug caused the effect.
 */
import { stagesOf, type Stage, type TimelineFacts } from './timeline.js';

export interface SessionTimes {
  readonly doseStartedAt: Date | null;
  readonly doseEndedAt: Date | null;
  readonly dischargedAt: Date | null;
}

export type SideEffectPhase = 'PRE' | 'DOSING' | 'RECOVERY' | 'POST_DISCHARGE';

/** The part of the session in which the effect began; each part begins with its own instant. */
export function phaseOf(onsetAt: Date, session: SessionTimes): SideEffectPhase {
  if (!isFrom(session.doseStartedAt, onsetAt)) return 'PRE';
  if (isFrom(session.dischargedAt, onsetAt)) return 'POST_DISCHARGE';
  return isFrom(session.doseEndedAt, onsetAt) ? 'RECOVERY' : 'DOSING';
}

/** Whole minutes begun since the start of the dose, negative before it; null when no dose was given. */
export function minutesFromDoseStart(onsetAt: Date, doseStartedAt: Date | null): number | null {
  if (doseStartedAt === null) return null;
  return Math.floor((onsetAt.getTime() - doseStartedAt.getTime()) / 60_000);
}

/** What the patient was already sent home with when it began: told later, and no part of what was signed. */
export function isAfterDischarge(occurredAt: Date, session: SessionTimes): boolean {
  return phaseOf(occurredAt, session) === 'POST_DISCHARGE';
}

/** A fact of the session itself that comes after the signature needs a reason; what happened at home does not. */
export function needsLateReason(
  occurredAt: Date,
  session: SessionTimes & { readonly status: string },
): boolean {
  return session.status === 'SIGNED' && !isAfterDischarge(occurredAt, session);
}

/**
 * Whether the effect came with the treatment: it began with or after the dose, or it was there before and its grade
 * rose. `gradeBeforeDose` is the grade of a pre-existing complaint where somebody stated it; otherwise the grades before
 * and after the dose are compared.
 */
export function isTreatmentEmergent(
  effect: TimelineFacts & { readonly gradeBeforeDose: number | null },
  doseStartedAt: Date | null,
): boolean {
  if (doseStartedAt === null) return false;
  if (isFrom(doseStartedAt, effect.onsetAt)) return true;
  const stages = stagesOf(effect);
  const highest = (some: readonly Stage[]) => Math.max(0, ...some.map(({ grade }) => grade));
  if (effect.gradeBeforeDose !== null) return highest(stages) > effect.gradeBeforeDose;
  const after = stages.filter(({ at }) => isFrom(doseStartedAt, at));
  return highest(after) > highest(stages.filter((stage) => !after.includes(stage)));
}

function isFrom(boundary: Date | null, instant: Date): boolean {
  return boundary !== null && instant.getTime() >= boundary.getTime();
}
