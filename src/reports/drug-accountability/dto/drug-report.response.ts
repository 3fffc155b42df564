import { CONTROLLED_DRUGS, type ControlledDrug } from '../../../clinic/drug-lots/domain/drug-lot.js';
import {
  BooleanField,
  ChoiceField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import type { ComparedGroups } from '../../compared-groups.js';
import type { ComparedRate } from '../../domain/rate-comparison.js';
import {
  ComparedGroupsResponse,
  RateDifferenceResponse,
  toComparedGroups,
  toRateDifference,
} from '../../dto/rate-comparison.response.js';
import { CohortFrameResponse, COUNT, rounded } from '../../dto/report-frame.js';
import { toUnitRate, UnitRateResponse } from '../../dto/unit-rate.response.js';
import {
  EVERY_DRUG_PART,
  isRateShown,
  wastedShare,
  type DrugFigures,
  type DrugPart,
} from '../domain/drug-report.js';

/** Raised with the definition. */
export const DRUG_VERSION = 6;

export const DRUG_DEFINITION =
  'Controlled drugs by month of the clinic: amounts by when they were drawn, wasted or put back; movements of stock and what did not ' +
  'add up in it by when it happened; sessions in which something did not add up by when the patient left. Wastage is what was drawn and ' +
  'made unusable; the rest of opened vials was never drawn and is told apart. A discrepancy is open until a psychiatrist explains it. ' +
  'Discrepancies are counted out of sessions in which the drug was reconciled: something was given or recorded, the session has ended, and no ' +
  'waste can still be witnessed in time; explained ones count as well. ' +
  'A session of which nothing is recorded as drawn is missing from the amounts (nMissing, by when its dose began). Filters and ' +
  'groups are about sessions, by their modality, phase and dose and the indication and baseline severity of their course; stock is of no ' +
  'session and stays whole, whatever is asked. Lots are those of now, whatever the period. Small groups are hidden within one answer only.';

const AMOUNT = { min: 0, max: 1e9, nullable: true } as const;
const CONTAINERS = { min: 0, max: 100_000_000 } as const;

/** What belongs to sessions, and is narrowed and told apart with them. */
export class DrugSessionFiguresResponse {
  @IntegerField({ ...COUNT, description: 'Sessions that do not add up and nobody has explained.' })
  openSessionDiscrepancies: number | null;

  @IntegerField({ ...COUNT, description: 'Sessions that do not add up, with an explanation that holds.' })
  explainedSessionDiscrepancies: number | null;

  @ObjectField(() => UnitRateResponse, {
    description:
      'Sessions that do not add up, explained or not, out of those in which the drug was reconciled.',
  })
  sessionDiscrepancies: UnitRateResponse;

  @IntegerField({
    ...COUNT,
    description: 'Sessions in which a dose was given and of which nothing is recorded as drawn.',
  })
  nMissing: number | null;

  @NumberField({ ...AMOUNT, description: 'mg drawn for sessions.' })
  drawnMg: number | null;

  @NumberField({ ...AMOUNT, description: 'mg drawn and made unusable.' })
  wastedMg: number | null;

  @NumberField({
    min: 0,
    max: 1e6,
    maxDecimals: 4,
    nullable: true,
    description: 'Wasted of drawn; null where nothing was drawn. Above 1 where more was wasted than drawn.',
  })
  wastedShare: number | null;

  @NumberField({ ...AMOUNT, description: 'mg thrown away with opened vials, never drawn.' })
  restOfVialsMg: number | null;

  @NumberField({ ...AMOUNT, description: 'mg put back unused.' })
  returnedMg: number | null;

  @BooleanField({ description: 'Numbers that would show few patients are null.' })
  suppressed: boolean;
}

/** With what belongs to stock, of which no patient is told and nothing is narrowed. */
export class DrugFiguresResponse extends DrugSessionFiguresResponse {
  @IntegerField({ ...CONTAINERS, description: 'Counts that differ, losses and movements without a witness.' })
  openStockDiscrepancies: number;

  @IntegerField({ ...CONTAINERS, description: 'The same, explained.' })
  explainedStockDiscrepancies: number;

  @IntegerField({ ...CONTAINERS, description: 'Vials or devices that came.' })
  receivedContainers: number;

  @IntegerField({ ...CONTAINERS, description: 'Sent back to the supplier.' })
  returnedToSupplierContainers: number;

  @IntegerField({ ...CONTAINERS, description: 'Destroyed unopened.' })
  destroyedContainers: number;

  @IntegerField({ ...CONTAINERS, description: 'Lost.' })
  lostContainers: number;

  @IntegerField({ ...CONTAINERS, description: 'How often a lot was counted.' })
  counts: number;

  @IntegerField({ ...CONTAINERS, description: 'Those of the counts that were not what the book says.' })
  countsThatDiffer: number;
}

export class DrugMonthResponse extends DrugFiguresResponse {
  @TextField({ max: 7, description: 'Month in the zone of the clinic.' })
  month: string;
}

export class DrugGroupResponse extends DrugSessionFiguresResponse {
  @TextField({ max: 60, description: 'Code of the group, or the month.' })
  group: string;
}

export class DrugLotsCountResponse {
  @IntegerField({ ...CONTAINERS, description: 'In use.' })
  inUse: number;

  @IntegerField({ ...CONTAINERS, description: 'Those of them that are past their last day.' })
  inUseExpired: number;

  @IntegerField({ ...CONTAINERS, description: 'In quarantine.' })
  quarantined: number;

  @IntegerField({ ...CONTAINERS, description: 'Used up.' })
  depleted: number;
}

export class ReportedDrugResponse {
  @ChoiceField(CONTROLLED_DRUGS, { enumName: 'ControlledDrug' })
  drug: ControlledDrug;

  @ObjectField(() => DrugLotsCountResponse, { description: 'Lots as they stand now.' })
  lots: DrugLotsCountResponse;

  @ObjectField(() => DrugFiguresResponse, { description: 'The whole period.' })
  whole: DrugFiguresResponse;

  @ListField(() => DrugMonthResponse, {
    maxItems: 120,
    description: 'Every month, also an empty one; none with groupBy, of which MONTH is one.',
  })
  months: DrugMonthResponse[];

  @ListField(() => DrugGroupResponse, { maxItems: 120, description: 'Empty without groupBy.' })
  groups: DrugGroupResponse[];
}

export class ComparedDrugResponse {
  @ChoiceField(CONTROLLED_DRUGS, { enumName: 'ControlledDrug' })
  drug: ControlledDrug;

  @ObjectField(() => RateDifferenceResponse, { description: 'Of sessions that do not add up.' })
  sessionDiscrepancies: RateDifferenceResponse;
}

export class DrugComparisonResponse extends ComparedGroupsResponse {
  @ListField(() => ComparedDrugResponse, { maxItems: 2, description: 'Each drug for itself.' })
  drugs: ComparedDrugResponse[];
}

export class DrugAccountabilityReportResponse extends CohortFrameResponse {
  @TextField({ max: 2000, description: 'What is counted.' })
  definition: string;

  @ListField(() => ReportedDrugResponse, {
    maxItems: 2,
    description: 'Each drug for itself: mg of one cannot be added to mg of another.',
  })
  drugs: ReportedDrugResponse[];

  @ObjectField(() => DrugComparisonResponse, {
    nullable: true,
    description:
      'How often sessions of two groups do not add up, held against each other, unadjusted; null where none were asked for.',
  })
  comparison: DrugComparisonResponse | null;
}

export function toDrugSessionFigures(
  figures: DrugFigures,
  shown: ReadonlySet<DrugPart>,
): DrugSessionFiguresResponse {
  const { used, openSessions, explainedSessions, unrecorded, reconciled } = figures;
  const where = <T>(value: T, ...parts: readonly DrugPart[]): T | null =>
    parts.every((part) => shown.has(part)) ? value : null;
  return {
    openSessionDiscrepancies: where(openSessions.count, 'openSessions'),
    explainedSessionDiscrepancies: where(explainedSessions.count, 'explainedSessions'),
    sessionDiscrepancies: toUnitRate(reconciled.sums, {
      isTotalShown: shown.has('reconciled'),
      isCountShown: isRateShown(shown),
    }),
    nMissing: where(unrecorded.count, 'unrecorded'),
    drawnMg: where(used.drawn.mg, 'drawn'),
    wastedMg: where(used.wasted.mg, 'wasted'),
    wastedShare: where(rounded(wastedShare(used)), 'drawn', 'wasted'),
    restOfVialsMg: where(used.restOfVials.mg, 'restOfVials'),
    returnedMg: where(used.returned.mg, 'returned'),
    suppressed: shown.size < EVERY_DRUG_PART.size,
  };
}

export function toDrugFigures(figures: DrugFigures, shown: ReadonlySet<DrugPart>): DrugFiguresResponse {
  const { moved } = figures;
  return {
    ...toDrugSessionFigures(figures, shown),
    openStockDiscrepancies: figures.openStock,
    explainedStockDiscrepancies: figures.explainedStock,
    receivedContainers: moved.received,
    returnedToSupplierContainers: moved.returnedToSupplier,
    destroyedContainers: moved.destroyed,
    lostContainers: moved.lost,
    counts: moved.counts,
    countsThatDiffer: figures.countsThatDiffer,
  };
}

export function toDrugComparison(
  compared: ComparedGroups,
  drugs: readonly { readonly drug: ControlledDrug; readonly rate: ComparedRate }[],
): DrugComparisonResponse {
  return {
    ...toComparedGroups(compared),
    drugs: drugs.map(({ drug, rate }) => ({ drug, sessionDiscrepancies: toRateDifference(rate) })),
  };
}
