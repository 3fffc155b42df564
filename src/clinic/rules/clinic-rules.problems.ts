import { problemKind } from '../../platform/errors/problem.js';

export const ruleSetNotFound = problemKind({
  code: 'clinic-rule-version.not-found',
  status: 404,
  title: 'There is no such version of the clinic rules.',
});
export const ruleSetBegun = problemKind({
  code: 'clinic-rule-version.begun',
  status: 409,
  title: 'This version has begun, so results were computed with it. Approve another one in its place.',
});
export const ruleSetWithdrawn = problemKind({
  code: 'clinic-rule-version.withdrawn',
  status: 409,
  title: 'This version was withdrawn already.',
});
export const ruleBaseWithdrawn = problemKind({
  code: 'clinic-rule-draft.base-withdrawn',
  status: 409,
  title:
    'The version this draft was made from was withdrawn since. Make a new draft and repeat your changes.',
});
export const ruleDraftNotFound = problemKind({
  code: 'clinic-rule-draft.not-found',
  status: 404,
  title: 'There is no such draft of the clinic rules.',
});
export const ruleDraftClosed = problemKind({
  code: 'clinic-rule-draft.closed',
  status: 409,
  title: 'This draft was approved or discarded already. Make a new one.',
});
export const rulesChangedMeanwhile = problemKind({
  code: 'clinic-rules.changed-meanwhile',
  status: 409,
  title:
    'Another version was approved after this draft was made. Make a new draft from it and repeat your changes.',
});
export const rulesMalformed = problemKind({
  code: 'clinic-rules.malformed',
  status: 422,
  title: 'These are no clinic rules: something is missing, unknown or of the wrong kind. Nothing was stored.',
});
export const rulesImpossible = problemKind({
  code: 'clinic-rules.impossible',
  status: 422,
  title: 'Some of these rules cannot work together.',
});
export const effectiveFromPast = problemKind({
  code: 'clinic-rules.effective-in-past',
  status: 422,
  title: 'Rules cannot come into force before they are approved.',
});
