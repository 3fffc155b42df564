/**
 * What has to be known before a psychiatrist closes the record of a session: how much of the dose the patient got, which is
 * open until STOP even where the patient left first, why it ended where it ended early, and that somebody looked at every red
 * alert. House rule.
 *
 * It does not ask that everything went by the rules: what was given without an order or before the session was ready is
 * in the record with its reason, and the signature stands for the record as it is. Nor does it ask that an alert was resolved,
 * since whoever left with it cannot be measured again. Whoever signs anew says why.
 */
export interface SigningFacts {
  readonly doseStartedAt: Date | null;
  readonly doseEndedAt: Date | null;
  /** The dose ended early, and nobody has said why. */
  readonly isTerminationReasonMissing: boolean;
  /** Rules of the red alerts that nobody acknowledged. */
  readonly unseenRedAlerts: readonly string[];
}

/** Of a record that was signed before and has changed since. */
export interface NewSigning {
  readonly statement: string | null;
  readonly signedAt: Date;
  readonly lastSignedAt: Date | null;
}

export interface SigningRefusal {
  readonly code:
    | 'sign.dose-not-stopped'
    | 'sign.termination-reason-missing'
    | 'sign.red-alert-not-acknowledged'
    | 'sign.statement-missing'
    | 'sign.before-last-signature';
  readonly pointer?: string;
  /** Rules of the alerts. */
  readonly items?: readonly string[];
}

export function signingRefusals({
  doseStartedAt,
  doseEndedAt,
  isTerminationReasonMissing,
  unseenRedAlerts,
}: SigningFacts): readonly SigningRefusal[] {
  const items = [...new Set(unseenRedAlerts)];
  return [
    ...(doseStartedAt && !doseEndedAt ? [{ code: 'sign.dose-not-stopped' } as const] : []),
    ...(isTerminationReasonMissing ? [{ code: 'sign.termination-reason-missing' } as const] : []),
    ...(items.length > 0 ? [{ code: 'sign.red-alert-not-acknowledged', items } as const] : []),
  ];
}

export function newSigningRefusals({
  statement,
  signedAt,
  lastSignedAt,
}: NewSigning): readonly SigningRefusal[] {
  const isBefore = lastSignedAt !== null && signedAt.getTime() < lastSignedAt.getTime();
  return [
    ...(statement === null ? [{ code: 'sign.statement-missing', pointer: '/statement' } as const] : []),
    ...(isBefore ? [{ code: 'sign.before-last-signature', pointer: '/occurredAt' } as const] : []),
  ];
}
