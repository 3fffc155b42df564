/**
 * Whether a step of the day that a tablet brings stands in the record already. A step has no id of its own: it is known by what it
 * is, when it happened, and what was said with it (escort, reason, what was seen before the way home).
 *
 * Its time is the one that was first said, or the one it was corrected to. What is recorded otherwise, and what was taken back
 * since, is for a person to look at. This file does not decide whether a new step is in order.
 */
import type { SessionVerb } from '../../../sessions/domain/session-status.js';
import type { EntryKind } from './entry-order.js';

/** The steps of the day: one at most of each stands in a session. */
export const STEP_VERBS: Readonly<Partial<Record<EntryKind, SessionVerb>>> = {
  CHECK_IN: 'checkIn',
  READY: 'ready',
  DISCHARGE: 'discharge',
  CANCEL: 'cancel',
  NO_SHOW: 'noShow',
};

export interface Step {
  readonly verb: SessionVerb;
  readonly occurredAt: Date;
  /** Of what was said besides the time; null of a step that followed from something else. */
  readonly contentHash: string | null;
}

export interface RecordedStep extends Step {
  /** As it was first said; `occurredAt` is as it stands. */
  readonly saidAt: Date;
  readonly isUndone: boolean;
}

export type StepFinding =
  | { readonly is: 'NEW' | 'SAME' | 'TAKEN_BACK' }
  /** @param occurredAt when it happened by the record */
  | { readonly is: 'OTHERWISE'; readonly occurredAt: Date };

export function findStep(step: Step, recorded: readonly RecordedStep[]): StepFinding {
  const ofVerb = recorded.filter(({ verb }) => verb === step.verb);
  const standing = ofVerb.find(({ isUndone }) => !isUndone);
  if (standing)
    return isSame(step, standing) ? { is: 'SAME' } : { is: 'OTHERWISE', occurredAt: standing.occurredAt };
  return { is: ofVerb.some((undone) => isSame(step, undone)) ? 'TAKEN_BACK' : 'NEW' };
}

function isSame(step: Step, { saidAt, occurredAt, contentHash }: RecordedStep): boolean {
  const at = step.occurredAt.getTime();
  return [saidAt.getTime(), occurredAt.getTime()].includes(at) && contentHash === step.contentHash;
}
