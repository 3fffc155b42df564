/**
 * Thoughts of self-harm that a stored form told, as the alert about them keeps them: what the form says after an amendment is not what
 * was told. Decides which of them a review before a dose shows beside the answers that stand.
 *
 * Does not decide what an amendment makes of the alert (`amended-self-harm.ts`).
 */
import type { AlertStatus } from '../../tasks/domain/alert-state.js';

export interface AmendedAnswer {
  readonly amendedAt: Date;
  /** Null where the amendment left no answer. */
  readonly answer: number | null;
  /** From what to what, and why. */
  readonly note: string;
}

export interface ToldInForm {
  readonly alertId: string;
  readonly assessmentId: string;
  /** When the form was answered, by what it says of it now. */
  readonly toldAt: Date;
  /** As it was told, whatever was amended since. */
  readonly answer: number;
  readonly status: AlertStatus;
  readonly isAcknowledged: boolean;
  /** They still were thoughts of self-harm when somebody looked, by what was amended until then. */
  readonly wasReportedWhenSeen: boolean;
  /** In the order of time. */
  readonly amendments: readonly AmendedAnswer[];
  /** Of these, how many were made after somebody had looked. */
  readonly nAmendedSinceSeen: number;
}

/**
 * All that nobody has looked at, amended or not; and of what somebody has looked at, what was amended after that, where either was since
 * the last dose. Newest first.
 */
export function toldInFormsForReview(
  told: readonly ToldInForm[],
  lastDoseAt: Date | null,
): readonly ToldInForm[] {
  const isSinceDose = ({ toldAt, amendments }: ToldInForm) =>
    lastDoseAt === null || [toldAt, amendments.at(-1)!.amendedAt].some((at) => at > lastDoseAt);
  return told
    .filter(({ status }) => status !== 'WITHDRAWN' && status !== 'SUPERSEDED')
    .filter(
      (one) =>
        !one.isAcknowledged || (one.nAmendedSinceSeen > 0 && one.wasReportedWhenSeen && isSinceDose(one)),
    )
    .toSorted((a, b) => b.toldAt.getTime() - a.toldAt.getTime() || (a.alertId < b.alertId ? -1 : 1));
}
