import type { Modality } from '../../../clinic/modality.js';
import { type Consent, consentReasons } from './consent.js';

/**
 * Of several consents the newest that covers a treatment on that day: one that a patient signed for Spravato takes
 * nothing back of the wider one signed for infusions before. Where none covers it, the newest, to say what it lacks.
 */
export function consentThatCounts<T extends Consent>(
  newestFirst: readonly T[],
  modality: Modality,
  onDay: string,
): T | null {
  const covering = newestFirst.find((consent) => consentReasons(consent, modality, onDay).length === 0);
  return covering ?? newestFirst[0] ?? null;
}
