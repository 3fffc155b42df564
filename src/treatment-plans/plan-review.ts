/**
 * Everything that speaks against a plan, or has to be looked at again, in one list: series, doses, dosing weight, age,
 * first day, weekdays, indication, template. Asked when a plan is drafted, when a draft changes, and once more when it is activated.
 */
import { daysBetween } from '../clinic/domain/local-days.js';
import type { BodyRules, DoseTemplate, PhaseTemplate, PlanRules } from '../clinic/rules/rule-set.js';
import { ageInYears } from '../patients/domain/age.js';
import { type BodyReason, checkAge, checkBody } from '../patients/domain/body-plausibility.js';
import { isIcd10Code } from '../patients/screening/domain/icd10.js';
import type { ProblemReason } from '../platform/errors/problem.js';
import { type AcknowledgedWarning, requireAcknowledged } from '../platform/http/acknowledged-warnings.js';
import { continuationFaults, previousCourseWarnings } from './domain/continuation.js';
import { doseOfSession } from './domain/dose.js';
import { doseCourseWarnings } from './domain/dose-course.js';
import { checkDoseOrder } from './domain/dose-order.js';
import { type Body, dosingWeightWarnings } from './domain/dosing-weight.js';
import { indicationWarnings } from './domain/indication.js';
import { scheduleRefusals } from './domain/schedule.js';
import { checkSeries } from './domain/series.js';
import type { PlanDecision } from './plan-decision.entity.js';
import type { PlanOrder } from './plan-order.js';
import type { TreatmentPlan } from './treatment-plan.entity.js';
import { asProblemReason, type ReviewReason } from './treatment-plan.messages.js';
import { doseOutOfBounds, planNotSound } from './treatment-plan.problems.js';

/** What an order is held against. */
export interface ReviewFacts {
  readonly rules: { readonly plans: PlanRules; readonly body: BodyRules };
  /** Calendar day of the clinic. */
  readonly today: string;
  readonly closedWeekdays: readonly number[];
  /** Null where no weight was ever measured. */
  readonly lastMeasuredKg: number | null;
  /** False where the only weight is a first one that was not entered a second time. */
  readonly isWeightConfirmed: boolean;
  readonly heightCm: number | null;
  readonly sex: Body['sex'];
  /** Of a plan on its way: phases that were begun before this order and stand before it; they are not judged again. */
  readonly keptPhases?: readonly PhaseTemplate[];
  /** What the patient was last given or is to be given next by the same way, where it is known: a draft knows no sessions. */
  readonly previousMg?: number | null;
  readonly isTreatmentResistant: boolean;
  /** Of the patient, this one among them once it is stored. */
  readonly plans: readonly Pick<
    TreatmentPlan,
    'id' | 'status' | 'continuesPlanId' | 'activatedAt' | 'endedAt'
  >[];
  /** What psychiatrists decided about these plans, in any order. */
  readonly benefitDecisions: readonly Pick<PlanDecision, 'planId' | 'benefit' | 'occurredAt'>[];
  readonly birthDate: string;
}

interface PlanReview {
  /** Nobody can override these. */
  readonly rejects: readonly ProblemReason[];
  /** Each needs an acknowledgement with a reason. */
  readonly warnings: readonly ProblemReason[];
}

/** What a dosing weight is held against. */
export type WeightFacts = Pick<
  ReviewFacts,
  'rules' | 'today' | 'lastMeasuredKg' | 'isWeightConfirmed' | 'heightCm' | 'sex'
>;

export interface Reasons {
  readonly rejects: readonly ReviewReason[];
  readonly warnings: readonly ReviewReason[];
}

/**
 * @returns the acknowledgements that were needed, to be stored with the plan
 * @throws doseOutOfBounds, planNotSound (422) with everything nobody can override
 * @throws warningsNotAcknowledged (422) with every warning that is still open
 */
export function assertOrderable(
  order: PlanOrder,
  facts: ReviewFacts,
  acknowledged: readonly AcknowledgedWarning[] = [],
): AcknowledgedWarning[] {
  return requireAcknowledged(reviewOrder(order, facts), acknowledged);
}

/**
 * @returns every warning, for who has others to add before they are acknowledged
 * @throws doseOutOfBounds, planNotSound (422) with everything nobody can override
 */
export function reviewOrder(order: PlanOrder, facts: ReviewFacts): readonly ProblemReason[] {
  const { rejects, warnings } = reviewPlan(order, facts);
  const isAboutDose = rejects.some(({ code }) => code.startsWith('dose.'));
  if (rejects.length > 0) throw (isAboutDose ? doseOutOfBounds : planNotSound)({ errors: rejects });
  return warnings;
}

/** Every reason at once, with pointers into the request that ordered the plan. */
function reviewPlan(ordered: PlanOrder, facts: ReviewFacts): PlanReview {
  const kept = facts.keptPhases ?? [];
  const order = { ...ordered, phases: [...kept, ...ordered.phases] };
  const reviews: readonly Reasons[] = [
    { rejects: diagnosisFaults(order), warnings: [] },
    { rejects: continuationFaults(order.continuesPlanId, facts.plans), warnings: [] },
    reviewPreviousCourse(order, facts),
    checkSeries(order.phases, order.modality, facts.rules.plans),
    ...order.phases.map((phase, index) => reviewDose(order, phase.dose, `/phases/${index}/dose`, facts)),
    reviewFirstDose(order, facts),
    {
      rejects: [],
      warnings: doseCourseWarnings(
        { ...order, previousMg: facts.previousMg ?? null, phasesBehind: kept.length },
        facts.rules.plans,
      ),
    },
    reviewWeight(order, facts),
    reviewFirstDay(order, facts),
    // What was given keeps its days, so only what is still to come needs its weekdays.
    { rejects: scheduleRefusals({ ...ordered, closedWeekdays: facts.closedWeekdays }), warnings: [] },
    reviewIndications(order, facts),
    reviewTemplate(order, facts.rules.plans),
  ];
  const rejects = reviews.flatMap((review) => review.rejects);
  const warnings = reviews.flatMap((review) => review.warnings);
  const judged = (reasons: Reasons['rejects']) => said(order, pastKept(reasons, kept.length));
  return { rejects: judged(rejects), warnings: judged(warnings) };
}

/** What is said about phases that were begun before is over; the others are pointed at as they were sent. */
function pastKept(reasons: Reasons['rejects'], keptPhases: number): Reasons['rejects'] {
  return reasons.flatMap((reason) => {
    const [, digits, rest = ''] = /^\/phases\/(\d+)(.*)$/.exec(reason.pointer) ?? [];
    if (digits === undefined) return [reason];
    const index = Number(digits) - keptPhases;
    return index < 0 ? [] : [{ ...reason, pointer: `/phases/${index}${rest}` }];
  });
}

/** Each reason once, with its sentence. A series that came from a template is pointed at by the template. */
function said(order: PlanOrder, reasons: Reasons['rejects']): readonly ProblemReason[] {
  const byPlace = new Map<string, ProblemReason>();
  for (const reason of reasons) {
    const inTemplate = order.templateCode !== null && reason.pointer.startsWith('/phases');
    const pointer = inTemplate ? '/templateCode' : reason.pointer;
    byPlace.set(`${reason.code} ${pointer}`, asProblemReason({ ...reason, pointer }));
  }
  return [...byPlace.values()];
}

function diagnosisFaults({ diagnosisCode }: PlanOrder): Reasons['rejects'] {
  return isIcd10Code(diagnosisCode)
    ? []
    : [{ code: 'plan.diagnosis-code-malformed', pointer: '/diagnosisCode' }];
}

/** Asked of a course that begins; one that is on its way was asked about then. */
function reviewPreviousCourse({ continuesPlanId }: PlanOrder, facts: ReviewFacts): Reasons {
  const { keptPhases, plans, benefitDecisions } = facts;
  const isOnItsWay = keptPhases !== undefined;
  return {
    rejects: [],
    warnings: isOnItsWay ? [] : previousCourseWarnings(continuesPlanId, plans, benefitDecisions),
  };
}

function reviewDose(
  { modality, dosingWeightKg }: PlanOrder,
  dose: DoseTemplate,
  place: string,
  facts: ReviewFacts,
): Reasons {
  const { rejects, warnings } = checkDoseOrder({ ...dose, modality, dosingWeightKg }, facts.rules.plans);
  const at = (reason: (typeof rejects)[number]) => ({
    ...reason,
    pointer: reason.pointer === '/dosingWeightKg' ? '/dosingWeight' : `${place}${reason.pointer}`,
  });
  return { rejects: rejects.map(at), warnings: warnings.map(at) };
}

/** The very first session where its dose differs from its phase; what its phase says already is not said again. */
function reviewFirstDose(order: PlanOrder, facts: ReviewFacts): Reasons {
  const [firstPhase] = order.phases;
  if (facts.keptPhases?.length) return { rejects: [], warnings: [] };
  if (order.firstSessionMg === null || !firstPhase) return { rejects: [], warnings: [] };
  const ofPhase = reviewDose(order, firstPhase.dose, '', facts);
  const firstDose = doseOfSession(firstPhase.dose, order.firstSessionMg, 1);
  const ofFirst = reviewDose(order, firstDose, '', facts);
  const own = (reasons: Reasons['rejects'], known: Reasons['rejects']) =>
    reasons
      .filter(({ code }) => !known.some((other) => other.code === code))
      .map((reason) => ({ ...reason, pointer: '/firstSessionMg' }));
  return {
    rejects: own(ofFirst.rejects, ofPhase.rejects),
    warnings: own(ofFirst.warnings, ofPhase.warnings),
  };
}

/** The weight that doses are calculated from. Only an actual weight can be compared with what was measured. */
export function reviewWeight(
  order: Pick<PlanOrder, 'dosingWeightKg' | 'dosingWeightBasis' | 'dosingWeightMeasuredOn'>,
  facts: WeightFacts,
): Reasons {
  const { rules, today, lastMeasuredKg, isWeightConfirmed, heightCm, sex } = facts;
  const { dosingWeightKg, dosingWeightBasis, dosingWeightMeasuredOn } = order;
  if (dosingWeightKg === null) return { rejects: [], warnings: [] };
  const last = dosingWeightBasis === 'ACTUAL' ? lastMeasuredKg : dosingWeightKg;
  const { rejects, warnings } = checkBody(
    { weightKg: dosingWeightKg, heightCm: null },
    { weightKg: last, heightCm: null },
    rules.body,
  );
  const ofWeight = (reasons: readonly BodyReason[]) =>
    reasons.filter(isAboutWeight).map((reason) => ({ ...reason, pointer: '/dosingWeight/kg' }));
  const fromTomorrow = dosingWeightMeasuredOn !== null && dosingWeightMeasuredOn > today;
  const weight = { kg: dosingWeightKg, basis: dosingWeightBasis ?? 'ACTUAL' };
  const body = { sex, heightCm, weightKg: lastMeasuredKg };
  return {
    rejects: [
      ...ofWeight(rejects),
      ...(isWeightConfirmed ? [] : [{ code: 'weight.unconfirmed', pointer: '/dosingWeight/kg' } as const]),
      ...(fromTomorrow
        ? [{ code: 'dosing-weight.measured-in-future', pointer: '/dosingWeight/measuredOn' } as const]
        : []),
    ],
    warnings: [...ofWeight(warnings), ...dosingWeightWarnings(weight, body, rules.plans)],
  };
}

/** How old the patient will be, and whether the day itself can be meant. */
function reviewFirstDay({ firstDay }: PlanOrder, { rules, today, birthDate }: ReviewFacts): Reasons {
  const { rejects, warnings } = checkAge(ageInYears(birthDate, firstDay), rules.body);
  const ofAge = (reasons: readonly BodyReason[]) =>
    reasons.filter(isAboutAge).map((reason) => ({ ...reason, pointer: '/firstDay' }));
  const limitDays = rules.plans.firstDayWithinDays;
  const isFar = Math.abs(daysBetween(today, firstDay)) > limitDays;
  const far = { code: 'plan.first-day-far', pointer: '/firstDay', limitDays } as const;
  return { rejects: ofAge(rejects), warnings: [...ofAge(warnings), ...(isFar ? [far] : [])] };
}

function isAboutAge(reason: BodyReason): reason is BodyReason & { code: `age.${string}` } {
  return reason.code.startsWith('age.');
}

function isAboutWeight(reason: BodyReason): reason is BodyReason & { code: `weight.${string}` } {
  return reason.code.startsWith('weight.');
}

/** A rationale is a field of its own: an off-label plan without one is refused, not acknowledged. */
function reviewIndications(order: PlanOrder, { isTreatmentResistant }: ReviewFacts): Reasons {
  const found = indicationWarnings({ ...order, isTreatmentResistant });
  return {
    rejects: found.filter(({ code }) => code === 'plan.off-label'),
    warnings: found.filter(({ code }) => code !== 'plan.off-label'),
  };
}

function reviewTemplate(order: PlanOrder, rules: PlanRules): Reasons {
  const template = rules.templates.find(({ code }) => code === order.templateCode);
  if (!template) return { rejects: [], warnings: [] };
  const pointer = '/templateCode';
  const isForIndication =
    template.indication === null || order.indications.some((code) => code === template.indication);
  return {
    rejects: template.modality === order.modality ? [] : [{ code: 'plan.template-other-modality', pointer }],
    warnings: isForIndication ? [] : [{ code: 'plan.template-other-indication', pointer }],
  };
}
