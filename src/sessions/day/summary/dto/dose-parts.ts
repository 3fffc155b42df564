import {
  BooleanField,
  ChoiceField,
  CodesField,
  DayField,
  IdsField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  TextField,
  UuidField,
} from '../../../../platform/http/fields.js';
import { WEIGHT_BASES, type WeightBasis } from '../../../../treatment-plans/treatment-plan.entity.js';
import {
  ADMINISTRATION_EVENT_TYPES,
  type AdministrationEventType,
} from '../../../dosing/domain/administration-event.js';
import {
  RESCUE_ROUTES,
  RESCUE_UNITS,
  type RescueRoute,
  type RescueUnit,
} from '../../../dosing/rescue/domain/rescue-dose.js';
import { CorrectableSummaryEntry, SINCE_FORM_2 } from './entry-parts.js';

const MOST_MG = 1e9;
export class SummaryDoseOrder {
  @NumberField({ min: 0, max: MOST_MG })
  mg: number;

  @NumberField({ min: 0, max: MOST_MG, description: 'What had been ordered before.' })
  replacedMg: number;

  @TextField({ max: 2000 })
  reason: string;

  @UuidField()
  orderedBy: string;

  @InstantField()
  orderedAt: string;
}

export class SummaryOrder {
  @NumberField({ min: 0, max: MOST_MG })
  mg: number;

  @NumberField({ min: 0, max: 1000, nullable: true, description: 'Null for Spravato.' })
  mgPerKg: number | null;

  @IntegerField({ min: 1, max: 10_000, nullable: true, description: 'IV only.' })
  infusionMinutes: number | null;

  @NumberField({ min: 0, max: 1000, nullable: true, description: 'Null for Spravato.' })
  dosingWeightKg: number | null;

  @ChoiceField(WEIGHT_BASES, { nullable: true, enumName: 'WeightBasis' })
  dosingWeightBasis: WeightBasis | null;

  @DayField({ nullable: true })
  dosingWeightMeasuredOn: string | null;

  @UuidField({ nullable: true })
  orderedBy: string | null;

  @InstantField({ nullable: true })
  orderedAt: string | null;

  @ListField(() => SummaryDoseOrder, {
    maxItems: 1000,
    description:
      'Orders for this session alone, the last one counts; empty where the dose is the one of the plan.',
  })
  ofSession: SummaryDoseOrder[];
}

export class SummaryDose {
  @InstantField({ nullable: true, description: 'Null where nothing was given.' })
  startedAt: string | null;

  @InstantField({ nullable: true, description: 'Last injection or device.' })
  lastDoseAt: string | null;

  @InstantField({ nullable: true, description: 'Null until STOP.' })
  endedAt: string | null;

  @NumberField({ min: 0, max: MOST_MG, nullable: true, description: 'Null until STOP.' })
  deliveredMg: number | null;

  @NumberField({ min: 0, max: MOST_MG, nullable: true })
  deliveredMgPerKg: number | null;

  @NumberField({ min: 0, max: MOST_MG, nullable: true })
  percentOfOrdered: number | null;

  @NumberField({
    min: 0,
    max: MOST_MG,
    nullable: true,
    description: 'Minutes an infusion ran, pauses left out.',
  })
  runningMinutes: number | null;

  @ChoiceField(['COMPLETE', 'TERMINATED_EARLY'], { nullable: true, enumName: 'DoseCompletion' })
  completion: string | null;

  @TextField({ max: 80, nullable: true })
  terminationReason: string | null;
}

export class SummaryEvent extends CorrectableSummaryEntry {
  @ChoiceField(ADMINISTRATION_EVENT_TYPES, { enumName: 'AdministrationEventType' })
  type: AdministrationEventType;

  @InstantField()
  occurredAt: string;

  @InstantField({ nullable: true })
  startedAt: string | null;

  @NumberField({ min: 0, max: 1000, nullable: true })
  rateMgPerMinute: number | null;

  @NumberField({ min: 0, max: MOST_MG, nullable: true, description: 'Null for a full device.' })
  doseMg: number | null;

  @IntegerField({ min: 1, max: 20, nullable: true })
  deviceNumber: number | null;

  @BooleanField({ nullable: true, description: 'Whether the device was emptied.' })
  isComplete: boolean | null;

  @BooleanField({ nullable: true })
  isSpilled: boolean | null;

  @TextField({ max: 60, nullable: true })
  lotNumber: string | null;

  @NumberField({ min: 0, max: 1000, nullable: true })
  volumeMl: number | null;

  @TextField({ max: 60, nullable: true })
  site: string | null;

  @UuidField({ nullable: true })
  orderedBy: string | null;

  @TextField({ max: 80, nullable: true })
  terminationReason: string | null;

  @TextField({ max: 1000, nullable: true })
  note: string | null;

  @CodesField({ maxItems: 100 })
  deviations: string[];

  @TextField({ max: 1000, nullable: true })
  deviationReason: string | null;

  @UuidField({ nullable: true, description: 'The event it replaces.' })
  replacesId: string | null;
}

export class SummaryRescueMedicine extends CorrectableSummaryEntry {
  @TextField({ max: 80, description: 'Code of the clinic’s rules.' })
  medicine: string;

  @TextField({ max: 200, nullable: true, description: 'Which one, where the code is OTHER.' })
  name: string | null;

  @NumberField({ min: 0, max: 100_000 })
  dose: number;

  @ChoiceField(RESCUE_UNITS, { enumName: 'RescueUnit' })
  unit: RescueUnit;

  @ChoiceField(RESCUE_ROUTES, { enumName: 'RescueRoute' })
  route: RescueRoute;

  @InstantField()
  occurredAt: string;

  @TextField({ max: 1000 })
  indication: string;

  @UuidField({ nullable: true, description: 'Null under a standing order.' })
  orderedBy: string | null;

  @TextField({ max: 1000, nullable: true })
  response: string | null;

  @IdsField({
    maxItems: 1000,
    ...SINCE_FORM_2,
    description: 'Side effects of the visit it was given against.',
  })
  sideEffectIds?: string[];

  @CodesField({ maxItems: 100 })
  warnings: string[];
}

export class SummaryDrugRecord extends CorrectableSummaryEntry {
  @ChoiceField(['DRAWN', 'WASTED', 'RETURNED'], { enumName: 'DrugRecordType' })
  type: string;

  @InstantField()
  occurredAt: string;

  @UuidField(SINCE_FORM_2)
  lotId?: string;

  @TextField({ max: 60 })
  lotNumber: string;

  @NumberField({ min: 0, max: MOST_MG })
  amountMg: number;

  @IntegerField({ min: 0, max: 10_000, description: 'Vials or devices.' })
  containers: number;

  @UuidField({ nullable: true, description: 'Who saw the waste; null while nobody confirmed it.' })
  witnessedBy: string | null;

  @ChoiceField(['CONFIRMED', 'REFUSED'], { nullable: true, enumName: 'WitnessOutcome' })
  witnessOutcome: string | null;

  @CodesField({ maxItems: 100 })
  deviations: string[];

  @TextField({ max: 1000, nullable: true })
  deviationReason: string | null;
}

/**
 * Goes on after the signature: a witness may confirm a waste later without anything of the day having changed. What was drawn,
 * wasted and put back is of the day, and compared like the record.
 */
export class SummaryDrugAccount {
  @ChoiceField(['NOT_KEPT', 'INCOMPLETE', 'BALANCED', 'DISCREPANCY', 'EXPLAINED'], {
    enumName: 'ReconciliationStatus',
  })
  status: string;

  @NumberField({ min: 0, max: MOST_MG })
  drawnMg: number;

  @NumberField({ min: 0, max: MOST_MG })
  givenMg: number;

  @NumberField({ min: 0, max: MOST_MG })
  wastedMg: number;

  @NumberField({ min: 0, max: MOST_MG })
  returnedMg: number;

  @NumberField({ min: -MOST_MG, max: MOST_MG })
  differenceMg: number;

  @CodesField({ maxItems: 1000 })
  findings: string[];

  @TextField({ max: 2000, nullable: true, description: 'What a psychiatrist last said about a difference.' })
  explanation: string | null;

  @ListField(() => SummaryDrugRecord, { maxItems: 10_000, description: 'In the order they happened.' })
  records: SummaryDrugRecord[];
}
