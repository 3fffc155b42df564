/**
 * Whether a verb of the clinic that was said by mistake can be taken back: only the last one, and only while nothing rests
 * on it. Taking back leaves the mistake readable; the session stands where it stood before. Starting and stopping a dose
 * are not taken back here: they follow from administration events, which are corrected themselves. A signature is not
 * taken back either; a signed record is amended. House rule, so that no fact is left without the verb it belongs to.
 *
 * This file does not decide who may take back: whoever may say the verb.
 */
import type { SessionVerb } from '../../domain/session-status.js';

/** What can be taken back where it is the last step. */
export const UNDOABLE_VERBS = ['checkIn', 'ready', 'discharge', 'cancel', 'noShow'] as const;
export type UndoableVerb = (typeof UNDOABLE_VERBS)[number];

/** What can rest on a verb, as a nurse would call it. */
export const RESTING_FACTS = [
  'VITALS',
  'SCALES',
  'CHECKLIST',
  'SIDE_EFFECTS',
  'RESCUE_MEDICINES',
  'MONITORS',
] as const;
export type RestingFact = (typeof RESTING_FACTS)[number];

export type FactCounts = Readonly<Record<RestingFact, number>>;

export type UndoRefusal =
  | { readonly code: 'undo.not-the-last'; readonly pointer: '/verb'; readonly lastVerb: SessionVerb | null }
  | { readonly code: 'undo.correct-the-event'; readonly pointer: '/verb' }
  | { readonly code: 'undo.signature-stands'; readonly pointer: '/verb' }
  | {
      readonly code: 'undo.facts-rest-on-it';
      readonly pointer: '/verb';
      readonly fact: RestingFact;
      readonly count: number;
    };

/** Every reason why `verb` cannot be taken back, null where there is none; `counts` are what was recorded of the session and is not in error. */
export function undoRefusals(
  verb: SessionVerb | null,
  lastVerb: SessionVerb | null,
  counts: FactCounts,
): readonly UndoRefusal[] {
  const pointer = '/verb' as const;
  if (verb === null || verb !== lastVerb) return [{ code: 'undo.not-the-last', pointer, lastVerb }];
  if (verb === 'startDosing' || verb === 'stopDosing') return [{ code: 'undo.correct-the-event', pointer }];
  if (verb === 'sign') return [{ code: 'undo.signature-stands', pointer }];
  if (verb !== 'checkIn') return [];
  return RESTING_FACTS.filter((fact) => counts[fact] > 0).map((fact) => ({
    code: 'undo.facts-rest-on-it',
    pointer,
    fact,
    count: counts[fact],
  }));
}
