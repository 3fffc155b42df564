import { problemKind } from '../../platform/errors/problem.js';

export const planNotEligible = problemKind({
  code: 'plan.not-eligible',
  status: 422,
  title: 'The patient may not be treated by this plan on its first day.',
});
export const planSessionInProgress = problemKind({
  code: 'plan.session-in-progress',
  status: 409,
  title: 'A session of this plan is under way. Finish or cancel it first.',
});
export const planDoseRunning = problemKind({
  code: 'plan.dose-running',
  status: 409,
  title: 'A dose of this plan is running. Record its end, then stop the plan.',
});
export const noFormerCadence = problemKind({
  code: 'plan.no-former-cadence',
  status: 422,
  title:
    'No session is still to come, or no earlier phase of the plan was denser. Plan the course anew instead.',
});
