/**
 * When a psychiatrist has to say whether a course has helped, before another dose is given: after session 6 of IV or IM and
 * after week 4 of Spravato (evidence of benefit, Spravato prescribing information), and in every case when the induction is
 * over, so that no course is carried on by itself. An induction that goes on is asked about anew after as many sessions or
 * weeks again, and so is one that begins in a course that had doses before. Numbers are the clinic's own. What counts is a
 * decision made after the dose that raised the question began.
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
  readonly planId: string;
  readonly phaseKind: PhaseKind;
  readonly doseStartedAt: Date;
  /** IANA name. */
  readonly zone: string;
}

/** The dose that is asked about. */
export interface NextDose {
  readonly planId: string;
  readonly modality: Modality;
  readonly phaseKind: PhaseKind;
  readonly at: Date;
  readonly zone: string;
}

export const BENEFIT_QUESTIONS = [
  'INDUCTION_BEGINS',
  'INDUCTION_OVER',
  'SESSIONS_REACHED',
  'WEEKS_REACHED',
] as const;

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
  const asked = next.phaseKind === 'INDUCTION' ? within(next, doses, rules) : past(next, doses, rules);
  return asked && { ...asked, doses: doses.length };
}

type Asked = Omit<BenefitQuestion, 'doses'>;

/** After an induction once for all that follows it; of a course without one once by its length. */
function past(next: NextDose, doses: readonly CourseDose[], rules: BenefitDecisionRules): Asked | null {
  const lastOfInduction = doses.findLast(({ phaseKind }) => phaseKind === 'INDUCTION');
  if (lastOfInduction)
    return { because: 'INDUCTION_OVER', since: lastOfInduction.doseStartedAt, threshold: null };
  return byLength(next, doses, rules, 1);
}

/**
 * Where it begins after other doses of the course, and within it anew each time it has gone on as long again. It is one
 * induction as long as its plan gives no other dose in between.
 */
function within(next: NextDose, doses: readonly CourseDose[], rules: BenefitDecisionRules): Asked | null {
  const ofPlan = doses.filter(({ planId }) => planId === next.planId);
  const own = ofPlan.slice(ofPlan.findLastIndex(({ phaseKind }) => phaseKind !== 'INDUCTION') + 1);
  const reached = byLength(next, own, rules, Infinity);
  if (reached) return reached;
  const begun = own[0]?.doseStartedAt ?? next.at;
  const before = doses.findLast(({ doseStartedAt }) => doseStartedAt < begun);
  return before ? { because: 'INDUCTION_BEGINS', since: before.doseStartedAt, threshold: null } : null;
}

/** @param times how often it is asked at most */
function byLength(
  next: NextDose,
  doses: readonly CourseDose[],
  { afterSessions, afterWeeks }: BenefitDecisionRules,
  times: number,
): Asked | null {
  return next.modality === 'SPRAVATO'
    ? byWeeks(next, doses, afterWeeks, times)
    : bySessions(doses, afterSessions, times);
}

function bySessions(doses: readonly CourseDose[], threshold: number, times: number): Asked | null {
  const asked = Math.min(times, Math.floor(doses.length / threshold));
  const reached = doses[asked * threshold - 1];
  return reached ? { because: 'SESSIONS_REACHED', since: reached.doseStartedAt, threshold } : null;
}

function byWeeks(
  next: NextDose,
  doses: readonly CourseDose[],
  threshold: number,
  times: number,
): Asked | null {
  const [first] = doses;
  if (!first) return null;
  const firstDay = localDayOf(first.doseStartedAt, first.zone);
  const daysInto = (at: Date, zone: string) => daysBetween(firstDay, localDayOf(at, zone));
  const asked = Math.min(times, Math.floor(daysInto(next.at, next.zone) / (7 * threshold)));
  if (asked < 1) return null;
  const isWithin = (dose: CourseDose) => daysInto(dose.doseStartedAt, dose.zone) < 7 * threshold * asked;
  const { doseStartedAt: since } = doses.findLast(isWithin) ?? first;
  return { because: 'WEEKS_REACHED', since, threshold };
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
