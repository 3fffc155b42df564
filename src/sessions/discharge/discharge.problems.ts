import { problemKind } from '../../platform/errors/problem.js';

export const gatesUnmet = problemKind({
  code: 'discharge.gates-unmet',
  status: 422,
  title: 'The patient may not go home yet. Every gate that is not met is listed.',
});
export const reasonMissing = problemKind({
  code: 'discharge.reason-missing',
  status: 422,
  title: 'A discharge that is not routine needs its reason.',
});
export const assessedBeforeCheckIn = problemKind({
  code: 'discharge.before-check-in',
  status: 409,
  title:
    'The patient was not checked in for this session. Check the patient in first, or choose the right session.',
});
