import {
  BooleanField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { UNOBTAINABLE_LIST, UnobtainableRequest } from './unobtainable.dto.js';

/** Wide enough for any typing error: what can be is decided by the clinic's rules, which say why and name the limits. */
const ANY_WHOLE_NUMBER = { min: 0, max: 999, optional: true, nullable: true };

export class VitalValuesRequest {
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

  @IntegerField({
    ...ANY_WHOLE_NUMBER,
    description:
      'MOAA/S, 0 to 5: 5 answers promptly to the name in a normal voice, 0 does not respond at all.',
    example: 5,
  })
  moaas?: number | null;

  @IntegerField({ ...ANY_WHOLE_NUMBER, description: 'Pain, 0 to 10.', example: 0 })
  painScore?: number | null;

  @NumberField({
    min: 0,
    max: 999,
    maxDecimals: 1,
    optional: true,
    nullable: true,
    description: 'Oxygen given while SpO2 was read, litres per minute; left out or 0 on room air.',
    example: 2,
  })
  supplementalO2LitresPerMinute?: number | null;

  @BooleanField({
    optional: true,
    description: 'A new focal deficit; not ataxia, slurred speech or double vision.',
  })
  hasFocalNeurologicalSign?: boolean;

  @BooleanField({ optional: true, description: 'The capnography trace was lost.' })
  isEtco2WaveformLost?: boolean;

  @ListField(() => UnobtainableRequest, {
    ...UNOBTAINABLE_LIST,
    optional: true,
    description: 'What could not be taken, with the reason; of these there is no number in the same set.',
  })
  unobtainable?: UnobtainableRequest[];
}

export class RecordVitalsRequest extends VitalValuesRequest {
  @UuidField({
    optional: true,
    description: 'Made by the tablet or monitor, so that a reading sent twice is stored once.',
  })
  id?: string;

  @InstantField({ optional: true, description: 'When it was measured; now when left out.' })
  measuredAt?: Date;

  @TextField({
    max: 1000,
    optional: true,
    description: 'Needed once the session is signed: why it is recorded only now.',
  })
  lateReason?: string;
}

export class AmendVitalsRequest extends VitalValuesRequest {
  @InstantField({ optional: true, description: 'When it was measured.' })
  measuredAt?: Date;

  @TextField({ max: 500, description: 'Why the reading is corrected.' })
  reason: string;
}

export class ReadingInErrorRequest {
  @TextField({ max: 500, description: 'Why the reading does not count.' })
  reason: string;
}
