/** What is added up of a controlled drug, month by month. */
import type { ControlledDrug, LotStatus } from '../../../clinic/drug-lots/domain/drug-lot.js';

export const USES = ['drawn', 'wasted', 'restOfVials', 'returned'] as const;
export type DrugUse = (typeof USES)[number];

/** An amount, and of how many patients' sessions. */
export interface UsedAmount {
  readonly mg: number;
  readonly patients: number;
}

/** Of one month, `YYYY-MM`; null: of the whole period. */
export interface UsedInMonth extends Readonly<Record<DrugUse, UsedAmount>> {
  readonly month: string | null;
  readonly drug: ControlledDrug;
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
