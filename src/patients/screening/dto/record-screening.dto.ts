import { MODALITIES, type Modality } from '../../../clinic/modality.js';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../platform/http/fields.js';
import { isIcd10Code } from '../domain/icd10.js';
import { SCREENING_ANSWERS, type ScreeningAnswer } from '../domain/screening-answers.js';
import {
  TREATMENT_KINDS,
  TRIAL_OUTCOMES,
  type TreatmentKind,
  type TrialOutcome,
} from '../domain/treatment-history.js';
import { RecordConsentRequest } from './consent.dto.js';

const ICD10 = { max: 8, description: 'ICD-10-CM.', example: 'F41.1' };
const READING = { min: 0, max: 1000, maxDecimals: 1 };
const MAYBE = { optional: true, nullable: true };

export class DiagnosisDto {
  @TextField(ICD10)
  icd10Code: string;

  @DayField({ ...MAYBE, description: 'First onset of the disorder.' })
  onsetOn?: string | null;

  @DayField(MAYBE)
  currentEpisodeStartedOn?: string | null;

  @ValuesField(
    { type: 'string', maxLength: 10 },
    (value) => typeof value === 'string' && isIcd10Code(value),
    {
      maxItems: 30,
      optional: true,
      says: 'must be an ICD-10-CM code such as F33.2',
      description: 'ICD-10-CM.',
    },
  )
  comorbidities?: string[];
}

export class PastTreatmentDto {
  @TextField({ max: 200, description: 'Medicine or therapy.', example: 'sertraline' })
  treatment: string;

  @ChoiceField(TREATMENT_KINDS, { enumName: 'TreatmentKind' })
  kind: TreatmentKind;

  @TextField({ ...MAYBE, max: 100, example: 'SSRI' })
  drugClass?: string | null;

  @TextField({ ...MAYBE, max: 200, example: '200 mg daily' })
  doseText?: string | null;

  @NumberField({ ...MAYBE, min: 0, max: 2000, maxDecimals: 1, description: 'Null where nobody knows.' })
  weeks?: number | null;

  @BooleanField({
    ...MAYBE,
    description:
      'At the minimum effective dose; a therapy given as its method asks. Null where nobody knows.',
  })
  atEffectiveDose?: boolean | null;

  @ChoiceField(TRIAL_OUTCOMES, {
    ...MAYBE,
    enumName: 'TrialOutcome',
    description: 'Improvement below 25 %, from 25 to below 50 %, from 50 % on. Null where nobody knows.',
  })
  outcome?: TrialOutcome | null;

  @TextField({ ...MAYBE, max: 300 })
  reasonStopped?: string | null;
}

export class ScreeningAnswerDto {
  @TextField({ max: 80, description: 'Contraindication, as GET /v1/clinic-rules lists them.' })
  code: string;

  @ChoiceField(SCREENING_ANSWERS, { enumName: 'ScreeningAnswer', description: 'UNKNOWN is not NO.' })
  answer: ScreeningAnswer;

  @TextField({ ...MAYBE, max: 1000 })
  note?: string | null;

  @TextField({ ...MAYBE, max: 2000, description: 'What was agreed, where a YES asks for a safety plan.' })
  safetyPlan?: string | null;
}

export class ScreeningVitalsDto {
  @NumberField(READING)
  systolicMmHg: number;

  @NumberField(READING)
  diastolicMmHg: number;

  @NumberField(READING)
  heartRatePerMinute: number;

  @NumberField({ ...READING, ...MAYBE })
  spo2Percent?: number | null;

  @NumberField({ ...READING, ...MAYBE })
  respiratoryRatePerMinute?: number | null;

  @NumberField({ ...READING, ...MAYBE })
  temperatureCelsius?: number | null;
}

export class RecordScreeningRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that it can be sent again.' })
  id?: string;

  @ChoiceField(MODALITIES, { enumName: 'Modality' })
  modality: Modality;

  @InstantField({ optional: true, description: 'Now when left out.' })
  evaluatedAt?: Date;

  @ObjectField(() => DiagnosisDto)
  diagnosis: DiagnosisDto;

  @ListField(() => PastTreatmentDto, { maxItems: 60 })
  treatmentHistory: PastTreatmentDto[];

  @ListField(() => ScreeningAnswerDto, {
    maxItems: 100,
    description:
      'One for each contraindication. What is left out counts as not answered and defers, as UNKNOWN does. Items that ' +
      'GET /v1/clinic-rules marks perSession, such as the escort, are asked at each session: left out or UNKNOWN here ' +
      'they are open, neither NO nor a reason to defer.',
  })
  answers: ScreeningAnswerDto[];

  @ObjectField(() => ScreeningVitalsDto)
  vitals: ScreeningVitalsDto;

  @BooleanField({ ...MAYBE, description: 'Null where it was not asked.' })
  childBearingPotential?: boolean | null;

  @ObjectField(() => RecordConsentRequest, {
    ...MAYBE,
    description: 'Kept as a consent of its own; left out where one is on file or will be signed later.',
  })
  consent?: RecordConsentRequest | null;

  @TextField({ ...MAYBE, max: 4000 })
  note?: string | null;
}
