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
import { COUNT, ReportFrameResponse, rounded } from '../../dto/report-frame.js';
import { EVERY_DRUG_PART, wastedShare, type DrugFigures, type DrugPart } from '../domain/drug-report.js';

/** Raised with the definition. */
export const DRUG_VERSION = 4;

export const DRUG_DEFINITION =
  'Controlled drugs by month of the clinic: amounts by when they were drawn, wasted or put back; movements of stock and what did not ' +
  'add up in it by when it happened; sessions in which something did not add up by when the patient left. Wastage is what was drawn and ' +
  'made unusable; the rest of opened vials was never drawn and is told apart. A discrepancy is open until a psychiatrist explains it. ' +
  'Lots are those of now, whatever the period. Small groups are hidden within one answer only.';

const AMOUNT = { min: 0, max: 1e9, nullable: true } as const;
const CONTAINERS = { min: 0, max: 100_000_000 } as const;

export class DrugFiguresResponse {
  @IntegerField({ ...COUNT, description: 'Sessions that do not add up and nobody has explained.' })
  openSessionDiscrepancies: number | null;

  @IntegerField({ ...COUNT, description: 'Sessions that do not add up, with an explanation that holds.' })
  explainedSessionDiscrepancies: number | null;

  @IntegerField({ ...CONTAINERS, description: 'Counts that differ, losses and movements without a witness.' })
  openStockDiscrepancies: number;

  @IntegerField({ ...CONTAINERS, description: 'The same, explained.' })
  explainedStockDiscrepancies: number;

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

  @BooleanField({ description: 'Numbers that would show few patients are null.' })
  suppressed: boolean;
}

export class DrugMonthResponse extends DrugFiguresResponse {
  @TextField({ max: 7, description: 'Month in the zone of the clinic.' })
  month: string;
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

  @ListField(() => DrugMonthResponse, { maxItems: 120, description: 'Every month, also an empty one.' })
  months: DrugMonthResponse[];
}

export class DrugAccountabilityReportResponse extends ReportFrameResponse {
  @TextField({ max: 1000, description: 'What is counted.' })
  definition: string;

  @ListField(() => ReportedDrugResponse, {
    maxItems: 2,
    description: 'Each drug for itself: mg of one cannot be added to mg of another.',
  })
  drugs: ReportedDrugResponse[];
}

export function toDrugFigures(figures: DrugFigures, shown: ReadonlySet<DrugPart>): DrugFiguresResponse {
  const { used, moved, openSessions, explainedSessions } = figures;
  const where = <T>(value: T, ...parts: readonly DrugPart[]): T | null =>
    parts.every((part) => shown.has(part)) ? value : null;
  return {
    openSessionDiscrepancies: where(openSessions.count, 'openSessions'),
    explainedSessionDiscrepancies: where(explainedSessions.count, 'explainedSessions'),
    openStockDiscrepancies: figures.openStock,
    explainedStockDiscrepancies: figures.explainedStock,
    drawnMg: where(used.drawn.mg, 'drawn'),
    wastedMg: where(used.wasted.mg, 'wasted'),
    wastedShare: where(rounded(wastedShare(used)), 'drawn', 'wasted'),
    restOfVialsMg: where(used.restOfVials.mg, 'restOfVials'),
    returnedMg: where(used.returned.mg, 'returned'),
    receivedContainers: moved.received,
    returnedToSupplierContainers: moved.returnedToSupplier,
    destroyedContainers: moved.destroyed,
    lostContainers: moved.lost,
    counts: moved.counts,
    countsThatDiffer: figures.countsThatDiffer,
    suppressed: shown.size < EVERY_DRUG_PART.size,
  };
}
