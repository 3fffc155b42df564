import type { Modality } from '../modality.js';

/** When a psychiatrist has to say whether a course has helped, and what an induction is worth. */
export interface BenefitDecisionRules {
  /** IV and IM: after so many sessions, or when the induction is over where that is earlier. */
  readonly afterSessions: number;
  /** Spravato: after so many treatment weeks, or when the induction is over where that is earlier. */
  readonly afterWeeks: number;
  /** From so many complete doses on an induction was adequate, so that no response after it is non-response. */
  readonly adequateDoses: Readonly<Record<Modality, number>>;
}
