import { list } from '../../../platform/print/blocks.js';
import { orNotRecorded, type Words } from '../../../sessions/day/summary/print/words.js';
import type { ReviewToldInFormResponse } from '../dto/review-scores.js';
import type { PreDoseReviewResponse } from '../dto/review.response.js';

/** What is known of thoughts of self-harm, each answer with its day. */
export function itemNine(selfHarm: PreDoseReviewResponse['selfHarm'], words: Words): string {
  const title = 'PHQ-9 item 9, thoughts of self-harm: ';
  if (selfHarm === null) return `${title}not recorded.`;
  const on = (at: Date) => words.day(at.toISOString());
  const { answer, completedAt, highestSinceLastDose: highest, leftOutAt, toldThroughLinks } = selfHarm;
  // An answer that stands in its form is said once.
  const said = [selfHarm.assessmentId, highest?.assessmentId];
  const toldInForms = selfHarm.toldInForms.filter(
    (told) => told.isAmended || !said.includes(told.assessmentId),
  );
  const parts = [
    answer === null || completedAt === null ? orNotRecorded(null) : `${answer} of 3 (${on(completedAt)})`,
    highest !== null &&
      highest.assessmentId !== selfHarm.assessmentId &&
      `highest since the last dose ${highest.answer} (${on(highest.completedAt)})`,
    leftOutAt !== null && `left out on ${on(leftOutAt)}`,
    ...toldInForms.map((told) => toldInForm(told, on)),
    ...toldThroughLinks.map(({ answer: told, toldAt, says }) => `${told} of 3 (${on(toldAt)}) ${says}`),
  ];
  return `${title}${list(', ', parts)}.`;
}

function toldInForm(told: ReviewToldInFormResponse, on: (at: Date) => string): string {
  const { answer, toldAt, amendedAt, amendedAnswer, isAcknowledged } = told;
  const amended = amendedAt && `amended to ${amendedAnswer ?? 'no answer'} on ${on(amendedAt)}`;
  return list(', ', [
    `${answer} of 3 (${on(toldAt)}) as it was told`,
    amended,
    !isAcknowledged && 'no psychiatrist has looked yet',
  ]);
}
