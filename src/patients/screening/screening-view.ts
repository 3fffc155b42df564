/** A screening as the clinic reads it: the record, and what follows from it by the rules it was made with. */
import type { ScreeningRules } from '../../clinic/rules/rule-set.js';
import type { ConsentRecord } from './consent.entity.js';
import { consentThatCounts } from './domain/consent-that-counts.js';
import { type ProposedVerdict, proposeVerdict } from './domain/screening-verdict.js';
import {
  isAdequateTrial,
  summarizeTreatmentHistory,
  type TreatmentHistorySummary,
} from './domain/treatment-history.js';
import type { ScreeningDecisionRecord } from './screening-decision.entity.js';
import type { PastTreatment, Screening } from './screening.entity.js';

export interface ScreeningView {
  readonly screening: Screening;
  /** The consent on file that counts. */
  readonly consent: ConsentRecord | null;
  readonly proposedVerdict: ProposedVerdict;
  readonly treatmentHistorySummary: TreatmentHistorySummary;
  readonly adequateTrials: readonly PastTreatment[];
  /** Latest first. */
  readonly decisions: readonly ScreeningDecisionRecord[];
}

/**
 * The proposal of a screening on a calendar day of the clinic, with the consents on file.
 * @param consents of the patient, newest first
 */
export function proposalOn(
  screening: Screening,
  consents: readonly ConsentRecord[],
  onDay: string,
  rules: ScreeningRules,
): { readonly consent: ConsentRecord | null; readonly proposedVerdict: ProposedVerdict } {
  const { modality, answers, ageYears } = screening;
  const consent = consentThatCounts(consents, modality, onDay);
  return { consent, proposedVerdict: proposeVerdict({ modality, answers, ageYears, consent, onDay }, rules) };
}

/**
 * Read as of the evaluation, or of the newest consent where that was signed later: so a consent that was missing puts
 * the proposal right, and the proposal of a past course does not change because time has gone by.
 * @param rules those of the screening's version
 */
export function viewScreening(
  screening: Screening,
  consents: readonly ConsentRecord[],
  decisions: readonly ScreeningDecisionRecord[],
  rules: ScreeningRules,
): ScreeningView {
  const { evaluatedOn, treatmentHistory } = screening;
  const newestSignedOn = consents[0]?.signedOn ?? evaluatedOn;
  const onDay = newestSignedOn > evaluatedOn ? newestSignedOn : evaluatedOn;
  return {
    screening,
    ...proposalOn(screening, consents, onDay, rules),
    treatmentHistorySummary: summarizeTreatmentHistory(treatmentHistory, rules),
    adequateTrials: treatmentHistory.filter((trial) => isAdequateTrial(trial, rules)),
    decisions,
  };
}
