/**
 * What the treatments before ketamine amount to.
 *
 * A trial is adequate from so many weeks at the minimum effective dose (by the usual definition four to six). A
 * depression is treatment-resistant after so many adequate antidepressant trials (two) without response; a trial with
 * response, or with an outcome nobody knows, does not count towards resistance. An anxiety disorder is refractory after
 * that many adequate medication trials of any class, or an adequate course of psychotherapy, without response.
 * It proposes; the diagnosis stays with the psychiatrist.
 */
import type { ScreeningRules } from '../../../clinic/rules/rule-set.js';

export const TREATMENT_KINDS = ['ANTIDEPRESSANT', 'OTHER_MEDICATION', 'PSYCHOTHERAPY'] as const;
export type TreatmentKind = (typeof TREATMENT_KINDS)[number];

/** Improvement below 25 percent, from 25 to below 50, from 50 on. */
export const TRIAL_OUTCOMES = ['NONE', 'PARTIAL', 'RESPONSE'] as const;
export type TrialOutcome = (typeof TRIAL_OUTCOMES)[number];

export interface TreatmentTrial {
  readonly kind: TreatmentKind;
  /** Null where nobody knows. */
  readonly weeks: number | null;
  /** At the minimum effective dose; for psychotherapy: given as the method asks. Null where nobody knows. */
  readonly atEffectiveDose: boolean | null;
  readonly outcome: TrialOutcome | null;
}

type HistoryRules = Pick<ScreeningRules, 'adequateTrialWeeks' | 'adequateTrialsForResistance'>;

/** What nobody knows makes a trial no more adequate. */
export function isAdequateTrial(trial: TreatmentTrial, rules: HistoryRules): boolean {
  return trial.atEffectiveDose === true && trial.weeks !== null && trial.weeks >= rules.adequateTrialWeeks;
}

export interface TreatmentHistorySummary {
  readonly adequateTrials: number;
  /** Adequate and without response. */
  readonly failedAntidepressantTrials: number;
  readonly failedMedicationTrials: number;
  readonly failedPsychotherapies: number;
  readonly isTreatmentResistantDepression: boolean;
  readonly isRefractoryAnxiety: boolean;
}

export function summarizeTreatmentHistory(
  trials: readonly TreatmentTrial[],
  rules: HistoryRules,
): TreatmentHistorySummary {
  const adequate = trials.filter((trial) => isAdequateTrial(trial, rules));
  const failed = adequate.filter(({ outcome }) => outcome === 'NONE' || outcome === 'PARTIAL');
  const failedAntidepressantTrials = failed.filter(({ kind }) => kind === 'ANTIDEPRESSANT').length;
  const failedPsychotherapies = failed.filter(({ kind }) => kind === 'PSYCHOTHERAPY').length;
  const failedMedicationTrials = failed.length - failedPsychotherapies;
  const needed = rules.adequateTrialsForResistance;
  return {
    adequateTrials: adequate.length,
    failedAntidepressantTrials,
    failedMedicationTrials,
    failedPsychotherapies,
    isTreatmentResistantDepression: failedAntidepressantTrials >= needed,
    isRefractoryAnxiety: failedMedicationTrials >= needed || failedPsychotherapies > 0,
  };
}
