import { AcknowledgedWarning, AcknowledgedWarningsField } from '../../platform/http/acknowledged-warnings.js';
import { InstantField, IntegerField, ListField, NumberField, UuidField } from '../../platform/http/fields.js';
import { bodyMassIndex } from '../domain/body-plausibility.js';
import type { EntryInError } from '../entries-in-error.js';
import {
  EnteredInErrorField,
  type EnteredInErrorResponse,
  toEnteredInErrorResponse,
} from '../in-error.dto.js';
import type { Measurement } from './measurement.entity.js';

const MEASURED = { min: 0, max: 1000, maxDecimals: 1 };

/** At least one of weight and height. */
export class RecordMeasurementRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that it can be sent again.' })
  id?: string;

  @NumberField({ ...MEASURED, optional: true, nullable: true, example: 81.6 })
  weightKg?: number | null;

  @NumberField({ ...MEASURED, optional: true, nullable: true, example: 178 })
  heightCm?: number | null;

  @InstantField({ optional: true, description: 'Now when left out.' })
  measuredAt?: Date;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}

export class MeasurementResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @NumberField({ ...MEASURED, nullable: true })
  weightKg: number | null;

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
  mark: EntryInError | null = null,
): MeasurementResponse {
  const { weightKg, heightCm } = measurement;
  return {
    id: measurement.id,
    patientId: measurement.patientId,
    weightKg,
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
