/**
 * When a psychiatrist has to say whether a course has helped, before another dose is given: after session 6 of IV or IM and
 * after week 4 of Spravato (evidence of benefit, Spravato prescribing information), and in every case when the induction is
 * over, so that no course is carried on by itself. Numbers are the clinic's own. What counts is a decision made after the
 * dose that raised the question began.
 *
 * It does not judge whether the course has helped, and not whether the dose may start otherwise.
 */
import { daysBetween, localDayOf } from '../../clinic/domain/local-days.js';
import type { Modality } from '../../clinic/modality.js';
import type { BenefitDecisionRules } from '../../clinic/rules/benefit-decision-rules.js';
import type { PhaseKind } from '../../clinic/rules/rule-set.js';

export const BENEFITS = ['BENEFIT', 'NO_BENEFIT', 'UNCERTAIN'] as const;
export type Benefit = (typeof BENEFITS)[number];

/** A dose of the course that was given. */
export interface CourseDose {
  readonly phaseKind: PhaseKind;
  readonly doseStartedAt: Date;
  /** IANA name. */
  readonly zone: string;
}

/** The dose that is asked about. */
export interface NextDose {
  readonly modality: Modality;
  readonly phaseKind: PhaseKind;
  readonly at: Date;
  readonly zone: string;
}

export const BENEFIT_QUESTIONS = ['INDUCTION_OVER', 'SESSIONS_REACHED', 'WEEKS_REACHED'] as const;

export interface BenefitQuestion {
  readonly because: (typeof BENEFIT_QUESTIONS)[number];
  /** Start of the dose after which it is asked. */
  readonly since: Date;
  /** Doses given before. */
  readonly doses: number;
  /** Sessions or weeks of the rules; null where the phases of the plan ask. */
  readonly threshold: number | null;
}

export interface BenefitFact {
  /** Null: the decision said nothing about benefit. */
  readonly benefit: Benefit | null;
  readonly occurredAt: Date;
}

/**
 * The question that has to be answered before a dose; null where there is none yet.
 * @param given doses of the course in any order; those after `next` do not count
 */
export function benefitQuestion(
  next: NextDose,
  given: readonly CourseDose[],
  rules: BenefitDecisionRules,
): BenefitQuestion | null {
  const doses = given
    .filter(({ doseStartedAt }) => doseStartedAt < next.at)
    .toSorted((a, b) => a.doseStartedAt.getTime() - b.doseStartedAt.getTime());
  const ofInduction = doses.filter(({ phaseKind }) => phaseKind === 'INDUCTION');
  const lastOfInduction = ofInduction.at(-1);
  if (next.phaseKind !== 'INDUCTION' && lastOfInduction)
    return {
      because: 'INDUCTION_OVER',
      since: lastOfInduction.doseStartedAt,
      doses: doses.length,
      threshold: null,
    };
  return next.modality === 'SPRAVATO' ? byWeeks(next, doses, rules) : bySessions(doses, rules);
}

function bySessions(
  doses: readonly CourseDose[],
  { afterSessions }: BenefitDecisionRules,
): BenefitQuestion | null {
  const reached = doses[afterSessions - 1];
  if (!reached) return null;
  const { doseStartedAt: since } = reached;
  return { because: 'SESSIONS_REACHED', since, doses: doses.length, threshold: afterSessions };
}

function byWeeks(
  next: NextDose,
  doses: readonly CourseDose[],
  { afterWeeks }: BenefitDecisionRules,
): BenefitQuestion | null {
  const [first] = doses;
  if (!first) return null;
  const firstDay = localDayOf(first.doseStartedAt, first.zone);
  const isWithin = (at: Date, zone: string) => daysBetween(firstDay, localDayOf(at, zone)) < 7 * afterWeeks;
  if (isWithin(next.at, next.zone)) return null;
  const { doseStartedAt: since } = doses.findLast((dose) => isWithin(dose.doseStartedAt, dose.zone)) ?? first;
  return { because: 'WEEKS_REACHED', since, doses: doses.length, threshold: afterWeeks };
}

/**
 * The last decision about benefit that was made after the question arose; null while it is open.
 * @param decisions in any order
 * @param until decisions made up to then count
 */
export function answerTo<D extends BenefitFact>(
  question: BenefitQuestion,
  decisions: readonly D[],
  until: Date,
): D | null {
  const answers = decisions.filter(
    ({ benefit, occurredAt }) => benefit !== null && occurredAt > question.since && occurredAt <= until,
  );
  return answers.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime()).at(-1) ?? null;
}
