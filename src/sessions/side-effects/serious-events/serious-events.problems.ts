import { problemKind } from '../../../platform/errors/problem.js';

export const notSeriousEvent = problemKind({
  code: 'serious-event.not-serious',
  status: 409,
  title: 'This side effect was never called serious, so there is nothing to review.',
});
export const seriousEventReviewed = problemKind({
  code: 'serious-event.reviewed',
  status: 409,
  title: 'This event was reviewed already. Add a follow-up.',
});
export const seriousEventNotReviewed = problemKind({
  code: 'serious-event.not-reviewed',
  status: 409,
  title: 'A psychiatrist has to review this event first; follow-ups come after the review.',
});
export const seriousEntryImpossible = problemKind({
  code: 'serious-event.impossible',
  status: 422,
  title: 'What this entry says cannot be.',
});
