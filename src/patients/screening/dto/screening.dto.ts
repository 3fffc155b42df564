import { MODALITIES, type Modality } from '../../../clinic/modality.js';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
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
  type TreatmentHistorySummary,
  type TreatmentKind,
  TRIAL_OUTCOMES,
  type TrialOutcome,
} from '../domain/treatment-history.js';
import type { ScreeningView } from '../screening-view.js';
import { ConsentResponse, toConsentResponse } from './consent.dto.js';
import { DecisionResponse, toDecisionResponse } from './decision.dto.js';
import { ProposedVerdictResponse, toProposedVerdictResponse } from './proposed-verdict.dto.js';

const READING = { min: 0, max: 1000, maxDecimals: 1 };

class DiagnosisResponse {
  @TextField({ max: 8, description: 'ICD-10-CM.' })
  icd10Code: string;

  @DayField({ nullable: true, description: 'First day of the illness, as far as it is known.' })
  onsetOn: string | null;

  @DayField({ nullable: true })
  currentEpisodeStartedOn: string | null;

  @ValuesField(
    { type: 'string', maxLength: 10 },
    (value) => typeof value === 'string' && isIcd10Code(value),
    {
      maxItems: 30,
      says: 'must be an ICD-10-CM code',
    },
  )
  comorbidities: string[];
}

class PastTreatmentResponse {
  @TextField({ max: 200, description: 'What was tried.' })
  treatment: string;

  @ChoiceField(TREATMENT_KINDS, { enumName: 'TreatmentKind' })
  kind: TreatmentKind;

  @TextField({ max: 100, nullable: true })
  drugClass: string | null;

  @TextField({ max: 200, nullable: true })
  doseText: string | null;

  @NumberField({ min: 0, max: 2000, maxDecimals: 1, nullable: true, description: 'How long it was tried.' })
  weeks: number | null;

  @BooleanField({ nullable: true, description: 'Whether the dose was high enough.' })
  atEffectiveDose: boolean | null;

  @ChoiceField(TRIAL_OUTCOMES, { nullable: true, enumName: 'TrialOutcome' })
  outcome: TrialOutcome | null;

  @TextField({ max: 300, nullable: true })
  reasonStopped: string | null;

  @BooleanField({ description: 'Long enough at an effective dose, by the rules of the clinic.' })
  isAdequate: boolean;
}

class TreatmentHistorySummaryResponse implements TreatmentHistorySummary {
  @IntegerField({ min: 0, max: 60, description: 'Trials that were long enough at an effective dose.' })
  adequateTrials: number;

  @IntegerField({ min: 0, max: 60, description: 'Adequate and without response.' })
  failedAntidepressantTrials: number;

  @IntegerField({ min: 0, max: 60, description: 'Adequate and without response.' })
  failedMedicationTrials: number;

  @IntegerField({ min: 0, max: 60, description: 'Adequate and without response.' })
  failedPsychotherapies: number;

  @BooleanField({ description: 'Whether enough adequate trials against depression failed.' })
  isTreatmentResistantDepression: boolean;

  @BooleanField({ description: 'Whether enough adequate trials against anxiety failed.' })
  isRefractoryAnxiety: boolean;
}

class AnswerResponse {
  @TextField({ max: 80 })
  code: string;

  @ChoiceField(SCREENING_ANSWERS, { enumName: 'ScreeningAnswer' })
  answer: ScreeningAnswer;

  @TextField({ max: 1000, nullable: true })
  note: string | null;

  @TextField({ max: 2000, nullable: true, description: 'The safety plan, where the answer needs one.' })
  safetyPlan: string | null;
}

class ScreeningVitalsResponse {
  @NumberField(READING)
  systolicMmHg: number;

  @NumberField(READING)
  diastolicMmHg: number;

  @NumberField(READING)
  heartRatePerMinute: number;

  @NumberField({ ...READING, nullable: true })
  spo2Percent: number | null;

  @NumberField({ ...READING, nullable: true })
  respiratoryRatePerMinute: number | null;

  @NumberField({ ...READING, nullable: true })
  temperatureCelsius: number | null;
}

export class ScreeningResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @ChoiceField(MODALITIES, { enumName: 'Modality' })
  modality: Modality;

  @InstantField({ description: 'When the patient was evaluated.' })
  evaluatedAt: Date;

  @DayField({ description: 'Calendar day of the clinic.' })
  evaluatedOn: string;

  @IntegerField({ min: 0, max: 120, description: 'On that day.' })
  ageYears: number;

  @ObjectField(() => DiagnosisResponse)
  diagnosis: DiagnosisResponse;

  @ListField(() => PastTreatmentResponse, { maxItems: 60 })
  treatmentHistory: PastTreatmentResponse[];

  @ObjectField(() => TreatmentHistorySummaryResponse, {
    description: 'What the earlier treatments amount to.',
  })
  treatmentHistorySummary: TreatmentHistorySummaryResponse;

  @ListField(() => AnswerResponse, { maxItems: 100 })
  answers: AnswerResponse[];

  @ObjectField(() => ScreeningVitalsResponse)
  vitals: ScreeningVitalsResponse;

  @BooleanField({ nullable: true, description: 'Whether a pregnancy is possible, as it was known then.' })
  childBearingPotential: boolean | null;

  @TextField({ max: 4000, nullable: true })
  note: string | null;

  @ObjectField(() => ConsentResponse, {
    nullable: true,
    description: 'The consent on file that counts for this modality.',
  })
  consent: ConsentResponse | null;

  @ObjectField(() => ProposedVerdictResponse, {
    description: 'What the rules propose, with that consent. A psychiatrist decides.',
  })
  proposedVerdict: ProposedVerdictResponse;

  @ListField(() => DecisionResponse, { maxItems: 1000, description: 'Latest first: the first one counts.' })
  decisions: DecisionResponse[];

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'Version of the rules that asked and proposed.' })
  ruleSetVersion: number;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export function toScreeningResponse(view: ScreeningView): ScreeningResponse {
  const { screening, consent, proposedVerdict, treatmentHistorySummary, adequateTrials, decisions } = view;
  return {
    id: screening.id,
    patientId: screening.patientId,
    modality: screening.modality,
    evaluatedAt: screening.evaluatedAt,
    evaluatedOn: screening.evaluatedOn,
    ageYears: screening.ageYears,
    diagnosis: { ...screening.diagnosis, comorbidities: [...screening.diagnosis.comorbidities] },
    treatmentHistory: screening.treatmentHistory.map((trial) => ({
      ...trial,
      isAdequate: adequateTrials.includes(trial),
    })),
    treatmentHistorySummary: { ...treatmentHistorySummary },
    answers: screening.answers,
    vitals: { ...screening.vitals },
    childBearingPotential: screening.childBearingPotential,
    note: screening.note,
    consent: consent && toConsentResponse(consent),
    proposedVerdict: toProposedVerdictResponse(proposedVerdict),
    decisions: decisions.map(toDecisionResponse),
    ruleSetVersion: screening.ruleSetVersion,
    recordedAt: screening.recordedAt,
    recordedBy: screening.recordedBy,
  };
}
