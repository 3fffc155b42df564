/** What comes in with a screening, and what of it cannot be. */
import type { Modality } from '../../clinic/modality.js';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import type { NewConsent } from './consents.js';
import { isIcd10Code } from './domain/icd10.js';
import { answerRefusals } from './domain/screening-answers.js';
import { type ScreeningVitals, screeningVitalsReasons } from './domain/screening-vitals.js';
import { answerMessage, vitalsMessage } from './screening.messages.js';
import type { Diagnosis, PastTreatment, Screening, ScreeningAnswerRecord } from './screening.entity.js';

/** May be left out and may be null. */
type Loose<T, Required extends keyof T> = Pick<T, Required> & Partial<T>;

export interface NewScreening {
  readonly id?: string;
  readonly modality: Modality;
  readonly evaluatedAt?: Date;
  readonly diagnosis: Loose<Diagnosis, 'icd10Code'>;
  readonly treatmentHistory: readonly Loose<PastTreatment, 'treatment' | 'kind'>[];
  readonly answers: readonly Loose<ScreeningAnswerRecord, 'code' | 'answer'>[];
  readonly vitals: Loose<ScreeningVitals, 'systolicMmHg' | 'diastolicMmHg' | 'heartRatePerMinute'>;
  readonly childBearingPotential?: boolean | null;
  readonly consent?: NewConsent | null;
  readonly note?: string | null;
}

export type Findings = Pick<
  Screening,
  'modality' | 'diagnosis' | 'treatmentHistory' | 'answers' | 'vitals' | 'childBearingPotential' | 'note'
>;

/** The findings with null for everything that was left out. */
export function findingsOf(given: NewScreening): Findings {
  const { modality, diagnosis, vitals, childBearingPotential = null, note = null } = given;
  return {
    modality,
    diagnosis: {
      icd10Code: diagnosis.icd10Code,
      onsetOn: diagnosis.onsetOn ?? null,
      currentEpisodeStartedOn: diagnosis.currentEpisodeStartedOn ?? null,
      comorbidities: diagnosis.comorbidities ?? [],
    },
    treatmentHistory: given.treatmentHistory.map((trial) => ({
      treatment: trial.treatment,
      kind: trial.kind,
      drugClass: trial.drugClass ?? null,
      doseText: trial.doseText ?? null,
      weeks: trial.weeks ?? null,
      atEffectiveDose: trial.atEffectiveDose ?? null,
      outcome: trial.outcome ?? null,
      reasonStopped: trial.reasonStopped ?? null,
    })),
    answers: given.answers.map(({ code, answer, note: about = null, safetyPlan = null }) => ({
      code,
      answer,
      note: about,
      safetyPlan,
    })),
    vitals: {
      systolicMmHg: vitals.systolicMmHg,
      diastolicMmHg: vitals.diastolicMmHg,
      heartRatePerMinute: vitals.heartRatePerMinute,
      spo2Percent: vitals.spo2Percent ?? null,
      respiratoryRatePerMinute: vitals.respiratoryRatePerMinute ?? null,
      temperatureCelsius: vitals.temperatureCelsius ?? null,
    },
    childBearingPotential,
    note,
  };
}

/** Everything that cannot be, at once. */
export function screeningRefusals(
  { diagnosis, answers, vitals }: Findings,
  evaluatedOn: string,
  rules: RuleSet,
): readonly ProblemReason[] {
  const malformed = isIcd10Code(diagnosis.icd10Code)
    ? []
    : [
        {
          code: 'diagnosis.not-icd10',
          pointer: '/diagnosis/icd10Code',
          message: 'The diagnosis has to be an ICD-10-CM code such as F41.1.',
        },
      ];
  const lateDays = (['onsetOn', 'currentEpisodeStartedOn'] as const)
    .filter((field) => (diagnosis[field] ?? '') > evaluatedOn)
    .map((field) => ({
      code: 'diagnosis.after-evaluation',
      pointer: `/diagnosis/${field}`,
      message: 'This day lies after the evaluation.',
    }));
  return [
    ...malformed,
    ...lateDays,
    ...answerRefusals(answers, rules.screening).map((reason) => ({
      ...reason,
      message: answerMessage(reason),
    })),
    ...screeningVitalsReasons(vitals, rules.vitals).map((reason) => ({
      ...reason,
      message: vitalsMessage(reason),
    })),
  ];
}
