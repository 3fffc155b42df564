import { constraintProblem } from '../../platform/database/database-problems.js';
import { sameIdOtherContent } from '../../platform/errors/platform-problems.js';
import { problemKind } from '../../platform/errors/problem.js';

export const screeningNotFound = problemKind({
  code: 'screening.not-found',
  status: 404,
  title: 'There is no such screening of this patient.',
});
export const screeningRefused = problemKind({
  code: 'screening.refused',
  status: 422,
  title: 'Some of what the screening says cannot be. Nothing was stored.',
});
export const decisionRefused = problemKind({
  code: 'screening.decision-refused',
  status: 422,
  title: 'The decision cannot be made like this; every reason is listed.',
});
export const decisionBeforeScreening = problemKind({
  code: 'screening.decided-before-evaluation',
  status: 422,
  title: 'The decision cannot have been made before the evaluation.',
});
export const consentNotFound = problemKind({
  code: 'consent.not-found',
  status: 404,
  title: 'There is no such consent of this patient.',
});
export const consentAlreadyInError = problemKind({
  code: 'consent.already-in-error',
  status: 409,
  title: 'The consent is marked as entered in error already.',
});
export const consentSignerMissing = problemKind({
  code: 'consent.signer-name-missing',
  status: 422,
  title: 'Where a legal representative signs, the name belongs to the consent.',
});

constraintProblem('pk_screenings', sameIdOtherContent);
