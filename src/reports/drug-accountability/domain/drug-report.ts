/**
 * What a row of the drug report adds up, of one drug in one month or in the whole period, and which of its figures may be
 * shown where small groups are hidden. Amounts and sessions are of patients; counts, losses and movements of stock are not,
 * and are always shown.
 *
 * What is a discrepancy, and what explains it, is decided in the room of controlled drugs.
 */
import type { ControlledDrug } from '../../../clinic/drug-lots/domain/drug-lot.js';
import type { ReportRules } from '../../../clinic/rules/rule-set.js';
import type {
  DrugUse,
  MovedInMonth,
  ReconciledInMonth,
  UnrecordedInMonth,
  UsedInMonth,
} from '../../../sessions/drug-accountability/domain/drug-use.js';
import { countedOf, type Counted } from '../../domain/counted.js';
import {
  comparedUnits,
  type ComparedRate,
  type Discretion,
  type SharedPatients,
} from '../../domain/rate-comparison.js';
import { shownIn } from '../../domain/shown-numbers.js';
import { clusterSumsOf } from '../../domain/statistics/clustered-rate.js';

/** Something that did not add up. */
export interface Discrepancy {
  readonly drug: ControlledDrug;
  /** `YYYY-MM` */
  readonly month: string;
  /** What the session is told apart by; null where nothing is, and of stock. */
  readonly group: string | null;
  readonly isExplained: boolean;
  /** Null: it is about stock. */
  readonly patientId: string | null;
  /** A count that was not what the book says. */
  readonly isOfCount: boolean;
}

type ReconciledSessions = Pick<ReconciledInMonth, 'sums' | 'patientsThatAddUp'>;

export interface DrugFigures {
  readonly used: Readonly<Pick<UsedInMonth, DrugUse>>;
  readonly moved: Omit<MovedInMonth, 'month' | 'drug'>;
  readonly openSessions: Counted;
  readonly explainedSessions: Counted;
  /** Sessions in which a dose was given and of which nothing is recorded as drawn. */
  readonly unrecorded: Counted;
  readonly reconciled: ReconciledSessions;
  readonly openStock: number;
  readonly explainedStock: number;
  readonly countsThatDiffer: number;
}

export type DrugPart = DrugUse | 'openSessions' | 'explainedSessions' | 'unrecorded' | 'reconciled';

export const EVERY_DRUG_PART: ReadonlySet<DrugPart> = new Set([
  ...(['drawn', 'wasted', 'restOfVials', 'returned'] as const),
  ...(['openSessions', 'explainedSessions', 'unrecorded', 'reconciled'] as const),
]);

const NOTHING = { mg: 0, patients: 0 };
const NOTHING_USED = { drawn: NOTHING, wasted: NOTHING, restOfVials: NOTHING, returned: NOTHING };
const NOTHING_MOVED = { received: 0, returnedToSupplier: 0, destroyed: 0, lost: 0, counts: 0 };
const NOTHING_RECONCILED: ReconciledSessions = { sums: clusterSumsOf([]), patientsThatAddUp: 0 };

/** Of one drug and month or group, or of the whole period; undefined: there is nothing. */
export interface KeptOfPart {
  readonly used: UsedInMonth | undefined;
  readonly moved: MovedInMonth | undefined;
  readonly unrecorded: Pick<UnrecordedInMonth, 'sessions' | 'patients'> | undefined;
  readonly reconciled: ReconciledSessions | undefined;
  readonly discrepancies: readonly Discrepancy[];
}

export function drugFiguresOf(kept: KeptOfPart): DrugFigures {
  const { used, moved, unrecorded, reconciled, discrepancies } = kept;
  const sessionsThat = (isExplained: boolean) =>
    countedOf(
      discrepancies.flatMap(({ patientId, ...each }) =>
        patientId === null || each.isExplained !== isExplained ? [] : [{ patientId, count: 1 }],
      ),
    );
  const ofStock = discrepancies.filter(({ patientId }) => patientId === null);
  return {
    used: used ?? NOTHING_USED,
    moved: moved ?? NOTHING_MOVED,
    openSessions: sessionsThat(false),
    explainedSessions: sessionsThat(true),
    unrecorded: { count: unrecorded?.sessions ?? 0, patients: unrecorded?.patients ?? 0 },
    reconciled: reconciled ?? NOTHING_RECONCILED,
    openStock: ofStock.filter(({ isExplained }) => !isExplained).length,
    explainedStock: ofStock.filter(({ isExplained }) => isExplained).length,
    countsThatDiffer: ofStock.filter(({ isOfCount }) => isOfCount).length,
  };
}

/** mg made unusable of mg drawn, 0 to 1; null where nothing was drawn. The rest of vials was never drawn. */
export function wastedShare({ drawn, wasted }: DrugFigures['used']): number | null {
  return drawn.mg === 0 ? null : wasted.mg / drawn.mg;
}

export function shownDrugParts(
  { used, openSessions, explainedSessions, unrecorded, reconciled }: DrugFigures,
  rules: Pick<ReportRules, 'smallestCell'>,
): ReadonlySet<DrugPart> {
  return shownIn(
    {
      drawn: [used.drawn.patients],
      wasted: [used.wasted.patients],
      restOfVials: [used.restOfVials.patients],
      returned: [used.returned.patients],
      openSessions: [openSessions.patients],
      explainedSessions: [explainedSessions.patients],
      unrecorded: [unrecorded.patients],
      reconciled: [reconciled.sums.patients, reconciled.patientsThatAddUp],
    },
    rules,
  );
}

/** How often sessions do not add up is given away with both numbers it is the sum of. */
export function isRateShown(shown: ReadonlySet<DrugPart>): boolean {
  return (['reconciled', 'openSessions', 'explainedSessions'] as const).every((part) => shown.has(part));
}

/** Figures of a group, and what of them may be shown. */
export interface DrugGroup {
  readonly figures: DrugFigures;
  readonly shown: ReadonlySet<DrugPart>;
}

/** Of sessions that do not add up. @param shared the patients who have reconciled sessions in both groups */
export function comparedDiscrepancies(
  first: DrugGroup,
  second: DrugGroup,
  shared: SharedPatients,
  discretion: Discretion,
): ComparedRate {
  const sideOf = ({ figures: { reconciled }, shown }: DrugGroup) => ({
    sums: reconciled.sums,
    isShown: isRateShown(shown),
  });
  return comparedUnits(sideOf(first), sideOf(second), shared, discretion);
}
