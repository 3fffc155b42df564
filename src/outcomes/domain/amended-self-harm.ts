/**
 * What becomes of an alert about thoughts of self-harm when the answer it is about is amended or the form is marked as
 * entered in error. Whoever amends is seldom a psychiatrist, so an amendment ends no alert that none has looked at and takes back
 * none that one has: it says what was amended, and stays as it was, open or closed. Where the answer is graver than the alert was at
 * first, or than what it has said since somebody looked, a new one is raised. Answers that are moved to another patient take the call
 * with them, unless they call nobody there: what was amended away before anybody had looked stays here.
 *
 * Does not decide whether an answer reports anything, nor how soon somebody has to look.
 */
export interface SelfHarmAlert {
  /** The answer it was raised about. */
  readonly value: number;
  /** The lowest answer that calls somebody. */
  readonly threshold: number;
  /** What each amendment has left of it, in the order of time; null where the answer is gone. */
  readonly amendedTo: readonly (number | null)[];
  readonly isAcknowledged: boolean;
}

export interface SelfHarmNow {
  /** Null where the item is not answered, or the form counts no more. */
  readonly answer: number | null;
  /** The answer is not the lowest. */
  readonly isReported: boolean;
  /** The form was moved to another patient, about whom somebody is called instead. */
  readonly isMovedAway: boolean;
}

export type SelfHarmStep = 'STANDS' | 'SAYS_AMENDED' | 'RAISED_ANEW' | 'WITHDRAWN';

/** What the alert says now. */
export function saidBy({ value, amendedTo }: Pick<SelfHarmAlert, 'value' | 'amendedTo'>): number | null {
  return amendedTo.length === 0 ? value : amendedTo.at(-1)!;
}

export function stepOf(alert: SelfHarmAlert, { answer, isReported, isMovedAway }: SelfHarmNow): SelfHarmStep {
  const said = saidBy(alert);
  const callsElsewhere = said !== null && said >= alert.threshold;
  if (isMovedAway && !isReported && (alert.isAcknowledged || callsElsewhere)) return 'WITHDRAWN';
  const isGraver = (than: number | null) => isReported && (answer ?? 0) > (than ?? -1);
  if (isGraver(alert.isAcknowledged ? said : alert.value)) return 'RAISED_ANEW';
  return answer === said ? 'STANDS' : 'SAYS_AMENDED';
}
