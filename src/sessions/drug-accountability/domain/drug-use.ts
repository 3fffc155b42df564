/** What is added up of a controlled drug, month by month. */
import type { ControlledDrug, LotStatus } from '../../../clinic/drug-lots/domain/drug-lot.js';

export const USES = ['drawn', 'wasted', 'restOfVials', 'returned'] as const;
export type DrugUse = (typeof USES)[number];

/** An amount, and of how many patients' sessions. */
export interface UsedAmount {
  readonly mg: number;
  readonly patients: number;
}

/** Of one month, `YYYY-MM`, or of one group of sessions; of the whole period where both are null. */
interface OfSessions {
  readonly month: string | null;
  readonly group: string | null;
  readonly drug: ControlledDrug;
}

export interface UsedInMonth extends OfSessions, Readonly<Record<DrugUse, UsedAmount>> {}

/** Sessions in which a dose was given and of which nothing is recorded as drawn, by when the dose began. */
export interface UnrecordedInMonth extends OfSessions {
  readonly sessions: number;
  readonly patients: number;
}

/** Sessions in which the drug was reconciled, by when the patient left. */
export interface ReconciledInMonth extends OfSessions {
  /** Over patients; `withEvent`: those that did not add up. */
  readonly sums: {
    readonly patients: number;
    readonly sessions: number;
    readonly withEvent: number;
    readonly sumOfSessionsSquares: number;
    readonly sumOfWithEventSquares: number;
    readonly sumOfProducts: number;
  };
  /** Patients with a session that added up. */
  readonly patientsThatAddUp: number;
}

/** The patients who have such sessions in two groups, and products of what each has in the first and in the second. */
export interface ReconciledInBoth {
  readonly drug: ControlledDrug;
  readonly patients: number;
  readonly sums: {
    readonly sumOfSessionsProducts: number;
    readonly sumOfWithEventProducts: number;
    readonly sumOfEventsBySessions: number;
    readonly sumOfSessionsByEvents: number;
  };
}

/** Sealed vials or devices that came and went in one month; null: in the whole period. */
export interface MovedInMonth {
  readonly month: string | null;
  readonly drug: ControlledDrug;
  readonly received: number;
  readonly returnedToSupplier: number;
  readonly destroyed: number;
  readonly lost: number;
  /** How often a lot was counted. */
  readonly counts: number;
}

/** Lots as they stand now. */
export interface CountedLots {
  readonly drug: ControlledDrug;
  readonly status: LotStatus;
  readonly count: number;
  /** Those past their last day. */
  readonly expired: number;
}
