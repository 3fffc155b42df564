import { constraintProblem } from '../../platform/database/database-problems.js';
import { sameIdOtherContent } from '../../platform/errors/platform-problems.js';
import { problemKind } from '../../platform/errors/problem.js';

export const eventOutOfSequence = problemKind({
  code: 'dosing.event-out-of-sequence',
  status: 409,
  title:
    'This cannot follow what has been recorded of the dose so far. Every reason is listed; check the time and the events before.',
});
export const eventNotPossible = problemKind({
  code: 'dosing.event-not-possible',
  status: 422,
  title: 'The event cannot have happened like this. Every reason is listed; correct it and send it again.',
});
export const deviationReasonNeeded = problemKind({
  code: 'dosing.deviation-reason-needed',
  status: 422,
  title: 'This should not have happened. If it did, send it again with deviationReason.',
});
export const terminationReasonNeeded = problemKind({
  code: 'dose.termination-reason-needed',
  status: 422,
  title: 'The dose is not complete. Say in terminationReason why it ends early.',
});

export const eventNotFound = problemKind({
  code: 'dosing.event-not-found',
  status: 404,
  title: 'There is no such event in this session.',
});
export const eventCorrected = problemKind({
  code: 'dosing.event-corrected-already',
  status: 409,
  title: 'Somebody has corrected this event already. Read it again first.',
});
export const courseNotPossible = problemKind({
  code: 'dosing.course-not-possible',
  status: 422,
  title: 'With this correction the dose could not have gone like that. Correct the other events first.',
});
export const laterStepRestsOnDose = problemKind({
  code: 'dosing.later-step-rests-on-dose',
  status: 409,
  title: 'The session has gone on since. Take back the later step first, or amend the event instead.',
});

// Two sessions sent the same id at the same moment; within one session the second finds the first one's row.
constraintProblem('pk_administration_events', sameIdOtherContent);
// Two corrections of one event at once are kept apart by the lock of the session.
