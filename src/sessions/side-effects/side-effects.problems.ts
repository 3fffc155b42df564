import { problemKind } from '../../platform/errors/problem.js';

export const sideEffectNotFound = problemKind({
  code: 'side-effect.not-found',
  status: 404,
  title: 'There is no such side effect in this session. Look it up in the list of its side effects.',
});
export const noVisitYet = problemKind({
  code: 'side-effect.no-visit-yet',
  status: 409,
  title:
    'The patient was not checked in for this session. Check the patient in first, or choose the right session.',
});
export const sideEffectInError = problemKind({
  code: 'side-effect.entered-in-error',
  status: 409,
  title: 'This side effect was entered in error and does not change any more. Record a new one.',
});
export const sideEffectContradictory = problemKind({
  code: 'side-effect.contradictory',
  status: 422,
  title:
    'This side effect cannot be recorded like this. Every reason is listed; correct it and send it again.',
});
export const sideEffectChangeNotFound = problemKind({
  code: 'side-effect.change-not-found',
  status: 404,
  title: 'This side effect has no such change. Look it up in its timeline.',
});
export const sideEffectChangeInError = problemKind({
  code: 'side-effect.change-entered-in-error',
  status: 409,
  title: 'This change was entered in error and does not count any more. Record a new one.',
});
