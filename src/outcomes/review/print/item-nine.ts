import { list } from '../../../platform/print/blocks.js';
import { orNotRecorded, type Words } from '../../../sessions/day/summary/print/words.js';
import type { PreDoseReviewResponse } from '../dto/review.response.js';

/** What is known of thoughts of self-harm, each answer with its day. */
export function itemNine(selfHarm: PreDoseReviewResponse['selfHarm'], words: Words): string {
  const title = 'PHQ-9 item 9, thoughts of self-harm: ';
  if (selfHarm === null) return `${title}not recorded.`;
  const on = (at: Date) => words.day(at.toISOString());
  const { answer, completedAt, highestSinceLastDose: highest, leftOutAt, toldThroughLinks } = selfHarm;
  const parts = [
    answer === null || completedAt === null ? orNotRecorded(null) : `${answer} of 3 (${on(completedAt)})`,
    highest !== null &&
      highest.assessmentId !== selfHarm.assessmentId &&
      `highest since the last dose ${highest.answer} (${on(highest.completedAt)})`,
    leftOutAt !== null && `left out on ${on(leftOutAt)}`,
    ...toldThroughLinks.map(({ answer: told, toldAt, says }) => `${told} of 3 (${on(toldAt)}) ${says}`),
  ];
  return `${title}${list(', ', parts)}.`;
}
