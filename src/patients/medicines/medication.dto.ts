import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import {
  interactionWithKetamine,
  KETAMINE_INTERACTIONS,
  type KetamineInteraction,
  MEDICINE_CLASSES,
  type MedicineClass,
} from '../domain/medicine-classes.js';
import { currentDose } from '../domain/medicine-dose.js';
import { MedicationDoseChangeResponse, toDoseChangeResponse } from './dose-change.dto.js';
import type { KnownDoseChange } from './dose-changes.js';
import { MEDICATION_STATUSES, type Medication, type MedicationStatus } from './medication.entity.js';

const NAME = { max: 200, example: 'sertraline' };
const RX_NORM = {
  max: 12,
  pattern: /^\d{1,12}$/,
  patternSays: 'must be an RxNorm concept id',
  description: 'RxNorm concept id.',
};
const DOSE_TEXT = { max: 200, description: 'As prescribed at the start.', example: '100 mg in the morning' };

export class RecordMedicationRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that it can be sent again.' })
  id?: string;

  @TextField(NAME)
  name: string;

  @TextField({ ...RX_NORM, optional: true, nullable: true })
  rxNormCode?: string | null;

  @TextField({ ...DOSE_TEXT, optional: true, nullable: true })
  doseText?: string | null;

  @ChoiceField(MEDICINE_CLASSES, { enumName: 'MedicineClass' })
  medicineClass: MedicineClass;

  @DayField({ optional: true, nullable: true, description: 'Null where nobody knows.' })
  startedOn?: string | null;
}

export class StopMedicationRequest {
  @DayField()
  stoppedOn: string;

  @TextField({ max: 500 })
  reason: string;
}

export class MedicationsQuery extends PageQuery {
  @ChoiceField(MEDICATION_STATUSES, { optional: true })
  status?: MedicationStatus;
}

export class MedicationResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @TextField(NAME)
  name: string;

  @TextField({ ...RX_NORM, nullable: true })
  rxNormCode: string | null;

  @TextField({ ...DOSE_TEXT, nullable: true })
  doseText: string | null;

  @TextField({
    max: 200,
    nullable: true,
    description: 'As prescribed after the last change that counts; null where no dose was ever written down.',
  })
  currentDoseText: string | null;

  @ListField(() => MedicationDoseChangeResponse, {
    maxItems: 1000,
    description: 'Changes of the dose, oldest first, those entered in error among them.',
  })
  doseChanges: MedicationDoseChangeResponse[];

  @ChoiceField(MEDICINE_CLASSES, { enumName: 'MedicineClass' })
  medicineClass: MedicineClass;

  @ChoiceField(KETAMINE_INTERACTIONS, {
    nullable: true,
    enumName: 'KetamineInteraction',
    description: 'What to watch for when ketamine is given beside it. A flag, it blocks nothing.',
  })
  interaction: KetamineInteraction | null;

  @DayField({ nullable: true, description: 'Since which day the patient takes it, where it is known.' })
  startedOn: string | null;

  @DayField({ nullable: true })
  stoppedOn: string | null;

  @ChoiceField(MEDICATION_STATUSES)
  status: MedicationStatus;

  @TextField({ max: 500, nullable: true, description: 'Why it was stopped, or what the error was.' })
  statusReason: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @InstantField()
  updatedAt: Date;

  @UuidField()
  updatedBy: string;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

/** @param known every change of its dose, in order */
export function toMedicationResponse(
  medication: Medication,
  known: readonly KnownDoseChange[] = [],
): MedicationResponse {
  const counting = known.filter(({ mark }) => mark === null).map(({ change }) => change);
  return {
    id: medication.id,
    patientId: medication.patientId,
    name: medication.name,
    rxNormCode: medication.rxNormCode,
    doseText: medication.doseText,
    currentDoseText: currentDose(medication.doseText, counting),
    doseChanges: known.map(({ change, mark }) => toDoseChangeResponse(change, mark)),
    medicineClass: medication.medicineClass,
    interaction: interactionWithKetamine(medication.medicineClass),
    startedOn: medication.startedOn,
    stoppedOn: medication.stoppedOn,
    status: medication.status,
    statusReason: medication.statusReason,
    recordedAt: medication.recordedAt,
    recordedBy: medication.recordedBy,
    updatedAt: medication.updatedAt,
    updatedBy: medication.updatedBy,
    version: medication.version,
  };
}
