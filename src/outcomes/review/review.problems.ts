import { problemKind } from '../../platform/errors/problem.js';

export const reviewStale = problemKind({
  code: 'review.stale',
  status: 409,
  title: 'Something was recorded since this review was read. Read it again, then decide.',
});
export const benefitMissing = problemKind({
  code: 'review-decision.benefit-missing',
  status: 422,
  title:
    'The course has come as far that it is asked: say whether the treatment has helped (benefit), with the reason.',
});
export const beforeReview = problemKind({
  code: 'review-decision.before-review',
  status: 422,
  title: 'A decision is made after the review it is based on, and that after the facts in it.',
});
export const nothingToCome = problemKind({
  code: 'review-decision.nothing-to-come',
  status: 422,
  title: 'No session is still to come that this decision could change.',
});
export const otherDirection = problemKind({
  code: 'review-decision.other-direction',
  status: 422,
  title: 'The dose does not go the way the decision says, for every session to come.',
});
export const notSpacedOut = problemKind({
  code: 'review-decision.not-spaced-out',
  status: 422,
  title: 'No phase that is still to come is denser than this.',
});
