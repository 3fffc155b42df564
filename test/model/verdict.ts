/** How the model answers. */

/** 'done'; 'known' where the same was sent before; else status and code of the refusal, and its reasons where they are checked. */
export type Verdict = string;

export const WRONG_STATUS = '409 session.transition-not-allowed';
export const BEFORE_PREDECESSOR = '422 session.before-predecessor';
export const IN_FUTURE = '422 time.in-future';
export const NOT_THERE = '409 vitals.session-not-open';
/** It comes only after the signature, and nobody says why. */
export const LATE = '422 session.late-reason-needed';

export function sayFault(fault: 'CLASH' | 'IMPOSSIBLE'): Verdict {
  return fault === 'CLASH' ? '409 dosing.event-out-of-sequence' : '422 dosing.event-not-possible';
}

export function sayJudged(id: string, codes: readonly string[]): string {
  return `${id}: ${codes.toSorted().join(', ')}`;
}

export function withReasons(refusal: string, reasons: readonly string[]): Verdict {
  return `${refusal}: ${[...new Set(reasons)].toSorted().join(', ')}`;
}
