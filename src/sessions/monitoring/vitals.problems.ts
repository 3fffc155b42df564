import { problemKind } from '../../platform/errors/problem.js';

export const readingNotFound = problemKind({
  code: 'vitals.reading-not-found',
  status: 404,
  title: 'There is no such reading in this session. Look it up in the list of its vital signs.',
});
export const sessionTakesNoReadings = problemKind({
  code: 'vitals.session-not-open',
  status: 409,
  title:
    'This session takes no readings now. Check the patient in first; after the visit a monitor adds nothing, and a nurse enters what is missing.',
});
export const readingNotUnconfirmed = problemKind({
  code: 'vitals.not-unconfirmed',
  status: 409,
  title: 'This reading does not wait for a confirmation. Nothing needs to be done.',
});
export const readingInError = problemKind({
  code: 'vitals.entered-in-error',
  status: 409,
  title: 'This reading was entered in error and is not changed any more. Record a new one.',
});
export const vitalsImpossible = problemKind({
  code: 'vitals.impossible',
  status: 422,
  title: 'These vital signs cannot be. Nothing was stored; check the values and send them again.',
});
