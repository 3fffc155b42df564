/** The sentences of screening, for the people of the clinic. They name codes and numbers, never the patient. */
import type { ConsentReason } from './domain/consent.js';
import type { DecisionRefusal } from './domain/decision.js';
import type { AnswerRefusal } from './domain/screening-answers.js';
import type { ReasonKind } from './domain/screening-verdict.js';
import type { VitalsReason } from './domain/screening-vitals.js';
import type { ValidityReason } from './domain/validity.js';

export function consentMessage(reason: ConsentReason): string {
  switch (reason.code) {
    case 'consent.missing':
      return 'No consent is recorded.';
    case 'consent.not-yet-signed':
      return 'The consent was signed after this day.';
    case 'consent.expired':
      return `The consent expired on ${reason.expiresOn}.`;
    case 'consent.scope-incomplete':
      return `The consent does not cover: ${reason.missingTopics?.join(', ')}.`;
  }
}

export function validityMessage(reason: ValidityReason): string {
  switch (reason.code) {
    case 'eligibility.not-decided':
      return 'No psychiatrist has decided on eligibility yet.';
    case 'eligibility.not-eligible':
      return 'The latest decision says that the patient is not eligible.';
    case 'eligibility.other-modality':
      return 'The decision was made for another modality.';
    case 'eligibility.decided-later':
      return 'Eligibility was decided after this day.';
    case 'eligibility.newer-screening-undecided':
      return 'A newer screening waits for the decision of a psychiatrist.';
    case 'eligibility.first-dose-too-late':
      return `The first dose has to be given within ${reason.maxDays} days of the decision; this is day ${reason.days}.`;
    case 'eligibility.gap-too-long':
      return `The last dose was ${reason.days} days ago; after more than ${reason.maxDays} days a new screening is needed.`;
    default:
      return consentMessage(reason);
  }
}

const REASON_MESSAGES: Readonly<Record<ReasonKind, string>> = {
  ABSOLUTE: 'Absolute contraindication: nobody can clear it.',
  NEEDS_CLEARING: 'Blocks until a psychiatrist clears it with a reason.',
  NEEDS_CONSENT: 'Blocks until a consent that covers the treatment is recorded.',
  NEEDS_SAFETY_PLAN: 'Blocks until the safety plan is written down in a new screening.',
  UNKNOWN: 'UNKNOWN is not NO: find out, then screen again.',
  UNANSWERED: 'Was not answered: answer it in a new screening.',
  CONTRADICTS_BIRTH_DATE: 'The answer and the birth date cannot both be right.',
  NEEDS_ACKNOWLEDGEMENT: 'A psychiatrist has to acknowledge it with a reason.',
};

export const REASON_KINDS = Object.keys(REASON_MESSAGES) as readonly ReasonKind[];

/** Why a contraindication stands in the way, and what would help. */
export function screeningReasonMessage(kind: ReasonKind): string {
  return REASON_MESSAGES[kind];
}

export function answerMessage({ code }: AnswerRefusal): string {
  return code === 'screening.answered-twice'
    ? 'This contraindication was answered before in the same list.'
    : 'The rules of the clinic do not ask about this code; GET /v1/clinic-rules lists those they do.';
}

export function vitalsMessage({ code, min, max }: VitalsReason): string {
  return code === 'vitals.out-of-bounds'
    ? `Such a value lies ${min === undefined ? '' : `from ${min} `}up to ${max}.`
    : 'The systolic pressure has to be above the diastolic one.';
}

export function decisionMessage({ code, kind }: DecisionRefusal): string {
  switch (code) {
    case 'decision.rationale-missing':
      return 'To defer or to refuse needs a rationale.';
    case 'decision.conditions-missing':
      return 'Say under which conditions the patient is eligible.';
    case 'decision.clearing-missing':
      return 'This contraindication has to be cleared with a reason.';
    case 'decision.acknowledgement-missing':
      return 'This contraindication has to be acknowledged with a reason.';
    case 'decision.nothing-to-clear':
      return 'The screening has nothing of this code to clear.';
    case 'decision.nothing-to-acknowledge':
      return 'The screening has nothing of this code to acknowledge.';
    case 'decision.not-clearable':
      return kind === undefined ? 'This cannot be cleared.' : screeningReasonMessage(kind);
  }
}
