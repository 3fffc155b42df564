/** Why a step cannot be taken back, and what to do instead. */
import type { ProblemReason } from '../../../platform/errors/problem.js';
import type { SessionVerb } from '../../domain/session-status.js';
import type { RestingFact, UndoRefusal } from '../domain/undo.js';

const STEPS: Readonly<Record<SessionVerb, string>> = {
  checkIn: 'the check-in',
  ready: 'that the session is ready',
  startDosing: 'the start of the dose',
  stopDosing: 'the end of the dose',
  discharge: 'the discharge',
  sign: 'the signature',
  cancel: 'the cancellation',
  noShow: 'that the patient did not come',
};

const FACTS: Readonly<Record<RestingFact, string>> = {
  VITALS: 'vital signs',
  SCALES: 'ratings',
  CHECKLIST: 'the checklist',
  SIDE_EFFECTS: 'side effects',
  RESCUE_MEDICINES: 'rescue medicines',
  MONITORS: 'monitors bound to the session',
};

export function sayUndoRefusal(refusal: UndoRefusal): ProblemReason {
  return { ...refusal, message: sentence(refusal) };
}

function sentence(refusal: UndoRefusal): string {
  switch (refusal.code) {
    case 'undo.not-the-last':
      return refusal.lastVerb === null
        ? 'Nothing has been done with this session yet.'
        : `Only the last step can be taken back: ${STEPS[refusal.lastVerb]}.`;
    case 'undo.correct-the-event':
      return 'This follows from an administration event: amend the event, or mark it as entered in error.';
    case 'undo.signature-stands':
      return 'A signature stands. What was wrong in the record is amended.';
    case 'undo.facts-rest-on-it':
      return `What was recorded since rests on the check-in: ${FACTS[refusal.fact]} (${refusal.count}). If only its time is wrong, correct the time.`;
  }
}
