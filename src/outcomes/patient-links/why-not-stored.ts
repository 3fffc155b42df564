/** Why answers were not stored, in words for the psychiatrist who is called because of them. */
import { Problem } from '../../platform/errors/problem.js';
import { linkRefusals, linkTooEarly } from './patient-links.problems.js';

export const LEFT_OUT = 'questions were left out, and the page was shown again.';

const WORDS: Readonly<Record<string, string>> = {
  [linkTooEarly.code]: 'the time for these questions had not come yet.',
  [linkRefusals.EXPIRED.code]: 'the link had expired.',
  [linkRefusals.REVOKED.code]: 'the clinic had revoked the link.',
  [linkRefusals.ANSWERED.code]: 'the link had been used: questions are answered through it once.',
  [linkRefusals.NO_LONGER_NEEDED.code]: 'these answers were not waited for any more.',
};

/** @param refusal what was thrown */
export function whyNotStored(refusal: unknown): string {
  const words = refusal instanceof Problem ? WORDS[refusal.kind.code] : undefined;
  return words ?? 'something went wrong while it was being saved.';
}
