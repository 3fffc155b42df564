import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import type { Session } from '../../session.entity.js';
import { meanArterialPressureMmHg, type VitalsReason } from '../domain/vitals-plausibility.js';
import { READING_STATUSES, type ReadingStatus, type VitalsReading } from '../vitals-reading.entity.js';
import { sayVitalsReason } from '../vitals.messages.js';

/** Wide enough for any typing error: what can be is decided by the clinic's rules, which say why and name the limits. */
const ANY_WHOLE_NUMBER = { min: 0, max: 999, optional: true, nullable: true };

export class RecordVitalsRequest {
  @UuidField({
    optional: true,
    description: 'Made by the tablet or monitor, so that a reading sent twice is stored once.',
  })
  id?: string;

  @InstantField({ optional: true, description: 'When it was measured; now when left out.' })
  measuredAt?: Date;

  @IntegerField({ ...ANY_WHOLE_NUMBER, description: 'Systolic blood pressure, mmHg.', example: 128 })
  systolicMmHg?: number | null;

  @IntegerField({ ...ANY_WHOLE_NUMBER, description: 'Diastolic blood pressure, mmHg.', example: 82 })
  diastolicMmHg?: number | null;

  @IntegerField({ ...ANY_WHOLE_NUMBER, description: 'Heart rate, beats per minute.', example: 74 })
  heartRatePerMinute?: number | null;

  @IntegerField({ ...ANY_WHOLE_NUMBER, description: 'Oxygen saturation, percent.', example: 98 })
  spo2Percent?: number | null;

  @IntegerField({ ...ANY_WHOLE_NUMBER, description: 'Breaths per minute; 0 is apnoea.', example: 14 })
  respiratoryRatePerMinute?: number | null;

  @IntegerField({ ...ANY_WHOLE_NUMBER, description: 'End-tidal carbon dioxide, mmHg.', example: 38 })
  etco2MmHg?: number | null;

  @NumberField({
    min: 0,
    max: 200,
    maxDecimals: 1,
    optional: true,
    nullable: true,
    description: 'Body temperature, degrees Celsius.',
    example: 36.8,
  })
  temperatureCelsius?: number | null;
}

export class VitalsReasonResponse {
  @TextField({ max: 80 })
  code: string;

  @TextField({ max: 80, description: 'JSON pointer to the value that is meant.', example: '/systolicMmHg' })
  pointer: string;

  @TextField({ max: 300 })
  message: string;

  @NumberField({ min: 0, max: 999, optional: true, description: 'Lowest usual value.' })
  min?: number;

  @NumberField({ min: 0, max: 999, optional: true, description: 'Highest usual value.' })
  max?: number;
}

const MEASURED_OR_NULL = { min: 0, max: 999, nullable: true };

export class VitalsReadingResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @UuidField()
  sessionId: string;

  @InstantField({ description: 'When it was measured.' })
  measuredAt: Date;

  @IntegerField({ ...MEASURED_OR_NULL, description: 'mmHg; null where it was not measured.' })
  systolicMmHg: number | null;

  @IntegerField({ ...MEASURED_OR_NULL, description: 'mmHg.' })
  diastolicMmHg: number | null;

  @NumberField({ ...MEASURED_OR_NULL, description: 'mmHg, derived from systolic and diastolic pressure.' })
  meanArterialPressureMmHg: number | null;

  @IntegerField({ ...MEASURED_OR_NULL, description: 'Beats per minute.' })
  heartRatePerMinute: number | null;

  @IntegerField({ ...MEASURED_OR_NULL, description: 'Oxygen saturation, percent.' })
  spo2Percent: number | null;

  @IntegerField({ ...MEASURED_OR_NULL, description: 'Breaths per minute.' })
  respiratoryRatePerMinute: number | null;

  @IntegerField({ ...MEASURED_OR_NULL, description: 'End-tidal carbon dioxide, mmHg.' })
  etco2MmHg: number | null;

  @NumberField({ ...MEASURED_OR_NULL, description: 'Degrees Celsius.' })
  temperatureCelsius: number | null;

  @ChoiceField(READING_STATUSES, {
    enumName: 'ReadingStatus',
    description: 'UNCONFIRMED: unusual but possible, to be measured again and confirmed.',
  })
  status: ReadingStatus;

  @ListField(() => VitalsReasonResponse, { maxItems: 10, description: 'Why it is or was UNCONFIRMED.' })
  confirmReasons: VitalsReasonResponse[];

  @BooleanField({ description: 'Recorded long after it was measured.' })
  isRetrospective: boolean;

  @InstantField({ description: 'When it was recorded.' })
  recordedAt: Date;

  @UuidField({ description: 'The person, or the client credentials of the device.' })
  recordedBy: string;

  @UuidField({
    nullable: true,
    description: 'The monitor that sent it; null for a reading typed by a person.',
  })
  deviceId: string | null;

  @IntegerField({ min: 1, max: 2_147_483_647, nullable: true, description: 'Rules it was checked against.' })
  ruleSetVersion: number | null;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

export function toVitalsReadingResponse(
  reading: VitalsReading,
  { patientId, ruleSetVersion }: Pick<Session, 'patientId' | 'ruleSetVersion'>,
): VitalsReadingResponse {
  const { systolicMmHg, diastolicMmHg } = reading;
  return {
    id: reading.id,
    patientId,
    sessionId: reading.sessionId,
    measuredAt: reading.measuredAt,
    systolicMmHg,
    diastolicMmHg,
    meanArterialPressureMmHg:
      systolicMmHg === null || diastolicMmHg === null
        ? null
        : meanArterialPressureMmHg(systolicMmHg, diastolicMmHg),
    heartRatePerMinute: reading.heartRatePerMinute,
    spo2Percent: reading.spo2Percent,
    respiratoryRatePerMinute: reading.respiratoryRatePerMinute,
    etco2MmHg: reading.etco2MmHg,
    temperatureCelsius: reading.temperatureCelsius,
    status: reading.status,
    confirmReasons: reading.confirmReasons.map(toReasonResponse),
    isRetrospective: reading.isRetrospective,
    recordedAt: reading.recordedAt,
    recordedBy: reading.recordedBy,
    deviceId: reading.deviceId,
    ruleSetVersion,
    version: reading.version,
  };
}

function toReasonResponse(reason: VitalsReason): VitalsReasonResponse {
  return sayVitalsReason(reason);
}
