/**
 * What a screening proposes, with every reason for it. A psychiatrist decides (`decision.ts`).
 *
 * YES to an absolute contraindication (A) makes the patient ineligible. YES to a B defers until it is cleared, to a
 * relative one (R) asks for conditions. UNKNOWN is not NO: it defers, and so does what nobody answered. Severities
 * depend on the modality and are the clinic's rules; for Spravato they follow its label, for IV and IM the anaesthetic
 * label and consensus papers. Missing consent or capacity is cleared by a recorded consent alone; a patient without
 * capacity cannot give it, so there a legal representative has to. What belongs to each session, such as the escort, is
 * asked at each session and blocks that one: here a YES asks for an acknowledgement, and UNKNOWN or no answer leaves it
 * open without deferring. It is not taken for a NO.
 * This file does not decide whether the treatment history justifies ketamine, nor how long a decision holds.
 */
import type { Modality } from '../../../clinic/modality.js';
import type {
  ContraindicationRule,
  ContraindicationSeverity,
  ScreeningRules,
} from '../../../clinic/rules/rule-set.js';
import { type Consent, type ConsentReason, consentReasons } from './consent.js';
import type { AnsweredContraindication, ScreeningAnswer } from './screening-answers.js';

/** From the best to the worst. */
export const VERDICTS = ['ELIGIBLE', 'ELIGIBLE_WITH_CONDITIONS', 'DEFERRED', 'INELIGIBLE'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What each kind of reason leads to. */
const VERDICT_OF = {
  /** Cannot be cleared by anybody. */
  ABSOLUTE: 'INELIGIBLE',
  /** A psychiatrist may clear it with a reason. */
  NEEDS_CLEARING: 'DEFERRED',
  /** Cleared by recording a consent that covers the treatment. */
  NEEDS_CONSENT: 'DEFERRED',
  /** Cleared by writing the safety plan down. */
  NEEDS_SAFETY_PLAN: 'DEFERRED',
  UNKNOWN: 'DEFERRED',
  UNANSWERED: 'DEFERRED',
  /** The answer and the birth date cannot both be right. */
  CONTRADICTS_BIRTH_DATE: 'DEFERRED',
  /** A psychiatrist acknowledges it with a reason. */
  NEEDS_ACKNOWLEDGEMENT: 'ELIGIBLE_WITH_CONDITIONS',
} as const satisfies Record<string, Verdict>;
export type ReasonKind = keyof typeof VERDICT_OF;

export interface ScreeningReason {
  /** Code of the contraindication. */
  readonly code: string;
  readonly severity: ContraindicationSeverity;
  /** Null where it was not answered. */
  readonly answer: ScreeningAnswer | null;
  readonly kind: ReasonKind;
  /** NEEDS_CONSENT: what the consent lacks. */
  readonly consentReasons?: readonly ConsentReason[];
}

export interface ScreeningFacts {
  readonly modality: Modality;
  readonly answers: readonly AnsweredContraindication[];
  /** On the day of the screening. */
  readonly ageYears: number;
  readonly consent: Consent | null;
  /** Day of the screening, YYYY-MM-DD in the clinic's zone. */
  readonly onDay: string;
}

export interface ProposedVerdict {
  readonly verdict: Verdict;
  /** In the order of the rules. */
  readonly reasons: readonly ScreeningReason[];
}

/** The answers must have no `answerRefusals`. */
export function proposeVerdict(
  facts: ScreeningFacts,
  rules: Pick<ScreeningRules, 'contraindications' | 'adultAgeYears'>,
): ProposedVerdict {
  const answers = new Map(facts.answers.map((answered) => [answered.code, answered]));
  const reasons = rules.contraindications.flatMap((rule): readonly ScreeningReason[] => {
    const answered = answers.get(rule.code);
    const finding = findingOf(rule, answered, facts, rules.adultAgeYears);
    if (finding === null) return [];
    return [
      {
        code: rule.code,
        severity: rule.severity[facts.modality],
        answer: answered?.answer ?? null,
        ...finding,
      },
    ];
  });
  return { verdict: worstOf(reasons.map(({ kind }) => VERDICT_OF[kind])), reasons };
}

type Finding = Pick<ScreeningReason, 'kind' | 'consentReasons'>;

function findingOf(
  rule: ContraindicationRule,
  answered: AnsweredContraindication | undefined,
  facts: ScreeningFacts,
  adultAgeYears: number,
): Finding | null {
  if (rule.perSession) return answered?.answer === 'YES' ? { kind: 'NEEDS_ACKNOWLEDGEMENT' } : null;
  if (!answered) return { kind: 'UNANSWERED' };
  if (answered.answer === 'UNKNOWN') return { kind: 'UNKNOWN' };
  const isPresent = answered.answer === 'YES';
  if (rule.code === 'AGE_UNDER_18' && isPresent !== facts.ageYears < adultAgeYears)
    return { kind: 'CONTRADICTS_BIRTH_DATE' };
  if (rule.clearedBy === 'CONSENT') return consentFinding(rule, isPresent, facts);
  if (!isPresent) return null;
  if (rule.needsSafetyPlan && !answered.safetyPlan?.trim()) return { kind: 'NEEDS_SAFETY_PLAN' };
  return { kind: KIND_OF_SEVERITY[rule.severity[facts.modality]] };
}

const KIND_OF_SEVERITY: Readonly<Record<ContraindicationSeverity, ReasonKind>> = {
  A: 'ABSOLUTE',
  B: 'NEEDS_CLEARING',
  R: 'NEEDS_ACKNOWLEDGEMENT',
};

/** An answer cannot stand in for the paper: a consent that does not cover the treatment defers even after a NO. */
function consentFinding(
  rule: ContraindicationRule,
  isPresent: boolean,
  facts: ScreeningFacts,
): Finding | null {
  const lacks = consentReasons(facts.consent, facts.modality, facts.onDay);
  if (rule.code === 'NO_CAPACITY') {
    const isRepresented = facts.consent?.signedBy === 'LEGAL_REPRESENTATIVE' && lacks.length === 0;
    return isPresent && !isRepresented ? { kind: 'NEEDS_CONSENT', consentReasons: lacks } : null;
  }
  return lacks.length > 0 ? { kind: 'NEEDS_CONSENT', consentReasons: lacks } : null;
}

function worstOf(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS.findLast((verdict) => verdicts.includes(verdict)) ?? 'ELIGIBLE';
}
