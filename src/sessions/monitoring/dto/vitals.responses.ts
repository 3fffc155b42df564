import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import type { Session } from '../../session.entity.js';
import { meanArterialPressureMmHg, type VitalsReason } from '../domain/vitals-plausibility.js';
import { VITALS_CORRECTION_KINDS, type VitalsCorrectionKind } from '../vitals-correction.entity.js';
import { toUnobtainableResponse, UNOBTAINABLE_LIST, UnobtainableResponse } from './unobtainable.dto.js';
import { READING_STATUSES, type ReadingStatus, type VitalsReading } from '../vitals-reading.entity.js';
import { sayVitalsReason } from '../vitals.messages.js';

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

  @IntegerField({ ...MEASURED_OR_NULL, description: 'MOAA/S, 0 to 5; lower is deeper.' })
  moaas: number | null;

  @IntegerField({ ...MEASURED_OR_NULL, description: 'Pain, 0 to 10.' })
  painScore: number | null;

  @NumberField({ ...MEASURED_OR_NULL, description: 'Oxygen given, litres per minute.' })
  supplementalO2LitresPerMinute: number | null;

  @BooleanField()
  hasFocalNeurologicalSign: boolean;

  @BooleanField()
  isEtco2WaveformLost: boolean;

  @ListField(() => UnobtainableResponse, { ...UNOBTAINABLE_LIST, description: 'What could not be taken.' })
  unobtainable: UnobtainableResponse[];

  @ChoiceField(READING_STATUSES, {
    enumName: 'ReadingStatus',
    description:
      'UNCONFIRMED: unusual but possible, to be measured again and confirmed. ENTERED_IN_ERROR: counts nowhere.',
  })
  status: ReadingStatus;

  @ListField(() => VitalsReasonResponse, { maxItems: 10, description: 'Why it is or was UNCONFIRMED.' })
  confirmReasons: VitalsReasonResponse[];

  @BooleanField({ description: 'Recorded long after it was measured.' })
  isRetrospective: boolean;

  @TextField({ max: 1000, nullable: true, description: 'Why it was recorded only after the signature.' })
  lateReason: string | null;

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
    moaas: reading.moaas,
    painScore: reading.painScore,
    supplementalO2LitresPerMinute: reading.supplementalO2LitresPerMinute,
    hasFocalNeurologicalSign: reading.hasFocalNeurologicalSign,
    isEtco2WaveformLost: reading.isEtco2WaveformLost,
    unobtainable: reading.unobtainable.map(toUnobtainableResponse),
    status: reading.status,
    confirmReasons: reading.confirmReasons.map(toReasonResponse),
    isRetrospective: reading.isRetrospective,
    lateReason: reading.lateReason,
    recordedAt: reading.recordedAt,
    recordedBy: reading.recordedBy,
    deviceId: reading.deviceId,
    ruleSetVersion,
    version: reading.version,
  };
}

export class VitalsCorrectionResponse {
  @ChoiceField(VITALS_CORRECTION_KINDS, { enumName: 'VitalsCorrectionKind' })
  kind: VitalsCorrectionKind;

  @TextField({ max: 500 })
  reason: string;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @ObjectField(() => VitalsReadingResponse, { description: 'The reading as it stood before.' })
  before: VitalsReadingResponse;
}

export class VitalsCorrectionsResponse {
  @UuidField()
  patientId: string;

  @UuidField()
  readingId: string;

  @ListField(() => VitalsCorrectionResponse, { maxItems: 1000, description: 'In the order they were made.' })
  corrections: VitalsCorrectionResponse[];
}

function toReasonResponse(reason: VitalsReason): VitalsReasonResponse {
  return sayVitalsReason(reason);
}
