import type { Modality } from '../modality.js';

/** When a psychiatrist has to say whether a course has helped, and what an induction is worth. */
export interface BenefitDecisionRules {
  /** IV and IM: after each so many sessions of an induction, or when it is over where that is earlier. */
  readonly afterSessions: number;
  /** Spravato: after each so many weeks of an induction, or when it is over where that is earlier. */
  readonly afterWeeks: number;
  /** From so many complete doses on an induction was adequate, so that no response after it is non-response. */
  readonly adequateDoses: Readonly<Record<Modality, number>>;
}
