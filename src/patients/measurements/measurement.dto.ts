import { AcknowledgedWarning, AcknowledgedWarningsField } from '../../platform/http/acknowledged-warnings.js';
import {
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  UuidField,
} from '../../platform/http/fields.js';
import { bodyMassIndex } from '../domain/body-plausibility.js';
import type { EntryInError } from '../entries-in-error.js';
import {
  EnteredInErrorField,
  type EnteredInErrorResponse,
  toEnteredInErrorResponse,
} from '../in-error.dto.js';
import type { Measurement } from './measurement.entity.js';

const WEIGHT_STATUSES = ['CONFIRMED', 'UNCONFIRMED'] as const;
export type WeightStatus = (typeof WEIGHT_STATUSES)[number];

const MEASURED = { min: 0, max: 1000, maxDecimals: 1 };

/** At least one of weight and height. */
export class RecordMeasurementRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that it can be sent again.' })
  id?: string;

  @NumberField({ ...MEASURED, optional: true, nullable: true, example: 81.6 })
  weightKg?: number | null;

  @NumberField({
    ...MEASURED,
    optional: true,
    description: 'The first weight of a patient once more, read from the scale and typed again.',
  })
  confirmWeightKg?: number;

  @NumberField({ ...MEASURED, optional: true, nullable: true, example: 178 })
  heightCm?: number | null;

  @InstantField({ optional: true, description: 'Now when left out.' })
  measuredAt?: Date;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}

/** The first weight of a patient, read and typed a second time. */
export class ConfirmWeightRequest {
  @NumberField({
    ...MEASURED,
    example: 81.6,
    description: 'The weight as it is read from the scale once more.',
  })
  confirmWeightKg: number;
}

export class MeasurementResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @NumberField({ ...MEASURED, nullable: true })
  weightKg: number | null;

  @ChoiceField(WEIGHT_STATUSES, {
    nullable: true,
    description:
      'The first weight of a patient is UNCONFIRMED until it was entered a second time; no dose per kg rests on it.',
  })
  weightStatus: WeightStatus | null;

  @NumberField({ ...MEASURED, nullable: true })
  heightCm: number | null;

  @NumberField({
    min: 0,
    max: 1000,
    maxDecimals: 1,
    nullable: true,
    description: 'Body mass index, kg/m2; null where weight and height were not measured together.',
  })
  bmi: number | null;

  @InstantField()
  measuredAt: Date;

  @ListField(() => AcknowledgedWarning, { maxItems: 20 })
  acknowledgedWarnings: AcknowledgedWarning[];

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'Version of the rules it was checked with.' })
  ruleSetVersion: number;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @EnteredInErrorField()
  enteredInError: EnteredInErrorResponse | null;
}

export function toMeasurementResponse(
  measurement: Measurement,
  { isConfirmed, mark = null }: { readonly isConfirmed: boolean; readonly mark?: EntryInError | null },
): MeasurementResponse {
  const { weightKg, heightCm, needsSecondEntry } = measurement;
  const weightStatus = needsSecondEntry && !isConfirmed ? 'UNCONFIRMED' : 'CONFIRMED';
  return {
    id: measurement.id,
    patientId: measurement.patientId,
    weightKg,
    weightStatus: weightKg === null ? null : weightStatus,
    heightCm,
    bmi: weightKg === null || heightCm === null ? null : oneDecimal(bodyMassIndex(weightKg, heightCm)),
    measuredAt: measurement.measuredAt,
    acknowledgedWarnings: measurement.acknowledgedWarnings,
    ruleSetVersion: measurement.ruleSetVersion,
    recordedAt: measurement.recordedAt,
    recordedBy: measurement.recordedBy,
    enteredInError: toEnteredInErrorResponse(mark),
  };
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
