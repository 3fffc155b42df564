import { constraintProblem } from '../platform/database/database-problems.js';
import { problemKind } from '../platform/errors/problem.js';

export const planNotFound = problemKind({
  code: 'plan.not-found',
  status: 404,
  title: 'There is no such treatment plan.',
});
export const templateUnknown = problemKind({
  code: 'plan.template-unknown',
  status: 422,
  title: 'The clinic has no plan template of this code.',
});
export const doseOutOfBounds = problemKind({
  code: 'plan.dose-out-of-bounds',
  status: 422,
  title: 'A dose of this plan cannot be meant. Nothing was stored.',
});
export const planNotSound = problemKind({
  code: 'plan.not-sound',
  status: 422,
  title: 'The plan cannot be ordered like this. Nothing was stored.',
});
export const planNotDraft = problemKind({
  code: 'plan.not-draft',
  status: 409,
  title:
    'Only a draft can be changed. An active plan is planned anew (replan), or its next dose is ordered by itself.',
});
export const planTransitionNotAllowed = problemKind({
  code: 'plan.transition-not-allowed',
  status: 409,
  title: 'The plan is not in a status from which this can be done.',
});
export const planEndsBeforeActivation = problemKind({
  code: 'plan.ends-before-activation',
  status: 422,
  title: 'A plan cannot end before it was activated.',
});
export const planBeforePredecessor = problemKind({
  code: 'plan.before-predecessor',
  status: 422,
  title: 'A plan is held after it was activated, and resumed after it was held.',
});
export const benefitDecisionMissing = problemKind({
  code: 'plan.benefit-decision-missing',
  status: 422,
  title:
    'The course is not made longer before a psychiatrist has recorded in the pre-dose review whether it has helped.',
});
export const anotherPlanActive = problemKind({
  code: 'plan.another-active',
  status: 422,
  title: 'Another plan of this modality is active for the patient. Complete or discontinue that one first.',
});

constraintProblem('ix_treatment_plans_patient_id_modality', anotherPlanActive);
