/** From the facts to the answer of a review. Pure but for the classes of the answer; nothing is read here. */
import { contentHash } from '../../platform/http/existing-entry.js';
import type { PlanDecision } from '../../treatment-plans/plan-decision.entity.js';
import { toAlertResponse, type AlertResponse } from '../../tasks/dto/alerts.responses.js';
import type { CourseResponse } from '../progress/dto/progress.response.js';
import type { ProgressSessionResponse } from '../progress/dto/progress-session.response.js';
import { composeTrends, selfHarmOf } from './compose-trends.js';
import { medicineChanges, newContraindications, type MedicineChange } from './domain/new-findings.js';
import { reviewHints, type HintFacts } from './domain/review-hints.js';
import { toPlanDecisionResponse } from './dto/review-decision.dto.js';
import type {
  ReviewBenefitAnswerResponse,
  ReviewBenefitResponse,
  ReviewContraindicationResponse,
  ReviewCountsResponse,
  ReviewDoseResponse,
  ReviewedSessionResponse,
  ReviewHintResponse,
  ReviewMedicineChangeResponse,
  ReviewNextSessionResponse,
  ReviewSeriousEventResponse,
  ReviewWindowResponse,
} from './dto/review-parts.js';
import type { ReviewTrendResponse } from './dto/review-scores.js';
import type { PreDoseReviewResponse } from './dto/review.response.js';
import { lastJudgedOf } from './last-judged.js';
import { missingFrom } from './missing-from-review.js';
import { sayHint, type SaidScore } from './review.messages.js';
import type { ReviewFacts } from './review.reader.js';

export function composeReview(facts: ReviewFacts): PreDoseReviewResponse {
  const { plan, progress, decisions, eligibility } = facts;
  const course = progress.courses.find(({ planId }) => planId === plan.id)!;
  const ofCourse = progress.courses
    .filter(({ planId }) => facts.coursePlanIds.includes(planId))
    .flatMap(({ planId, sessions }) => sessions.map((session) => ({ ...session, planId })));
  const last = lastDosed(ofCourse);
  const trends = composeTrends(facts, course);
  const selfHarm = selfHarmOf(facts, last?.doseStartedAt ?? null);
  const newSince = lookedAtSince(facts, last);
  const [lastDecision] = decisions;
  const review = {
    planId: plan.id,
    patientId: plan.patientId,
    asOf: progress.asOf,
    ruleSetVersion: progress.ruleSetVersion,
    modality: plan.modality,
    indications: plan.indications,
    diagnosisCode: plan.diagnosisCode,
    planStatus: plan.status,
    sessions: countsOf(course, ofCourse),
    doses: dosesOf(ofCourse),
    next: nextOf(facts),
    last,
    trends,
    selfHarm,
    newSince,
    newContraindications: contraindicationsOf(facts, newSince),
    medicineChanges: medicineChanges(facts.medicines, newSince).map(toMedicineChange),
    isEligible: eligibility.valid,
    eligibilityReasons: eligibility.reasons.map(({ code, message }) => ({ code, message })),
    openAlerts: facts.alerts.map(toAlertResponse).toSorted(byUrgency),
    openReviews: facts.seriousEvents.map((event) => toOpenReview(event, ofCourse)),
    unanswered: unansweredOf(ofCourse),
    missing: missingFrom(facts.next, last, trends, selfHarm),
    benefitDecision: benefitOf(facts, ofCourse),
    hints: hintsOf(facts, last, trends),
    lastDecision: lastDecision ? toPlanDecisionResponse(lastDecision, plan.patientId) : null,
  };
  return { ...review, contentHash: hashOf(review, facts) };
}

/** Red before yellow, then the newest first. */
function byUrgency(a: AlertResponse, b: AlertResponse): number {
  if (a.severity !== b.severity) return a.severity === 'RED' ? -1 : 1;
  return b.occurredAt.getTime() - a.occurredAt.getTime();
}

/** What the clock alone changes is left out: a review does not go stale by being looked at for a while. */
function hashOf(
  review: Omit<PreDoseReviewResponse, 'contentHash'>,
  { plan, decisions, eligibility }: ReviewFacts,
): string {
  const { planId, planStatus, sessions, doses, next, last, trends, selfHarm } = review;
  return contentHash({
    planVersion: plan.version,
    ...{ planId, planStatus, sessions, doses, next, trends, selfHarm },
    last: last && { ...last, windows: [], redAlerts: last.redAlerts.map(({ id }) => id) },
    contraindications: review.newContraindications,
    medicines: review.medicineChanges,
    eligibility: {
      decisionId: eligibility.decisionId,
      reasons: review.eligibilityReasons.map(({ code }) => code),
    },
    alerts: review.openAlerts.map(({ id }) => id),
    reviews: review.openReviews.map(({ sideEffectId, dueBy }) => ({ sideEffectId, dueBy })),
    decisions: decisions.map(({ id }) => id),
  });
}

/** Numbers of sessions say nothing without their plan: a course may have several. */
type Sessions = readonly ReviewedSessionResponse[];

function lastDosed<T extends ProgressSessionResponse>(sessions: readonly T[]): T | null {
  const dosed = sessions.filter(wasGiven);
  return dosed.toSorted((a, b) => a.doseStartedAt!.getTime() - b.doseStartedAt!.getTime()).at(-1) ?? null;
}

function countsOf({ sessions }: CourseResponse, ofCourse: Sessions): ReviewCountsResponse {
  const cancelled = sessions.filter(({ status }) => status === 'CANCELLED').length;
  const missed = sessions.filter(({ status }) => status === 'NO_SHOW').length;
  return {
    given: sessions.filter(wasGiven).length,
    givenInCourse: ofCourse.filter(wasGiven).length,
    planned: sessions.length - cancelled - missed,
    toCome: sessions.filter(({ status }) => status === 'SCHEDULED').length,
    cancelled,
    missed,
  };
}

/** Of which something was given, as far as that is known: as the benefit decision counts. */
function wasGiven({ doseStartedAt, delivered }: ProgressSessionResponse): boolean {
  return doseStartedAt !== null && delivered?.mg !== 0;
}

function dosesOf(sessions: Sessions): ReviewDoseResponse[] {
  const doses = sessions
    .filter(wasGiven)
    .map(({ planId, id, number, doseStartedAt, ordered, delivered }) => ({
      ...{ planId, sessionId: id, sessionNumber: number },
      doseStartedAt: doseStartedAt!,
      orderedMg: ordered.mg,
      deliveredMg: delivered?.mg ?? null,
      completion: delivered?.completion ?? null,
      terminationReason: delivered?.terminationReason ?? null,
    }));
  return doses.toSorted((a, b) => a.doseStartedAt.getTime() - b.doseStartedAt.getTime());
}

function nextOf({ next }: ReviewFacts): ReviewNextSessionResponse | null {
  if (next === null) return null;
  const { id, number, phaseKind, status, plannedStart, doseOrderId } = next;
  const ordered = {
    mg: next.orderedMg,
    mgPerKg: next.orderedMgPerKg,
    infusionMinutes: next.orderedInfusionMinutes,
  };
  return {
    sessionId: id,
    number,
    phaseKind,
    status,
    plannedStart,
    ordered,
    isOwnOrder: doseOrderId !== null,
  };
}

/** The last dose or the last decision, whichever is earlier; before both the order of the plan. */
function lookedAtSince({ plan, decisions }: ReviewFacts, last: ReviewedSessionResponse | null): Date {
  const known = [last?.doseStartedAt, decisions[0]?.occurredAt].filter((at) => at instanceof Date);
  return known.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? plan.orderedAt;
}

function contraindicationsOf(
  { screenings, ruleSet, plan }: ReviewFacts,
  since: Date,
): ReviewContraindicationResponse[] {
  const { contraindications } = ruleSet.rules.screening;
  return newContraindications(screenings, since).map((found) => {
    const rule = contraindications.find(({ code }) => code === found.code);
    return { ...found, label: rule?.label ?? found.code, severity: rule?.severity[plan.modality] ?? null };
  });
}

function toMedicineChange({
  medicine: { id: medicationId, name, medicineClass },
  ...told
}: MedicineChange<ReviewFacts['medicines'][number]>): ReviewMedicineChangeResponse {
  const { change, notedAt, on, fromDoseText, doseText } = told;
  return { medicationId, name, medicineClass, change, notedAt, on, fromDoseText, doseText };
}

function toOpenReview(
  { sideEffect, status, dueBy }: ReviewFacts['seriousEvents'][number],
  sessions: Sessions,
): ReviewSeriousEventResponse {
  const { id: sideEffectId, label, sessionNumber, highestGrade: grade } = sideEffect;
  const { planId } = sessions.find(({ id }) => id === sideEffect.sessionId)!;
  return { sideEffectId, label, planId, sessionNumber, grade, status, dueBy };
}

function unansweredOf(sessions: Sessions): ReviewWindowResponse[] {
  return sessions.flatMap(({ planId, number: sessionNumber, windows }) =>
    windows
      .filter(({ status }) => status === 'OVERDUE' || status === 'MISSED')
      .map((window) => ({ ...window, planId, sessionNumber })),
  );
}

function benefitOf({ asked }: ReviewFacts, ofCourse: Sessions): ReviewBenefitResponse {
  return {
    isRequired: asked !== null && asked.answer === null,
    because: asked?.question.because ?? null,
    dosesGiven: asked?.question.doses ?? ofCourse.filter(wasGiven).length,
    threshold: asked?.question.threshold ?? null,
    since: asked?.question.since ?? null,
    answer: answerOf(asked?.answer ?? null),
  };
}

/** A decision that answers the question says whether and why. */
function answerOf(decision: PlanDecision | null): ReviewBenefitAnswerResponse | null {
  if (decision === null) return null;
  const { id: decisionId, benefit, benefitReason, occurredAt } = decision;
  return { decisionId, benefit: benefit!, reason: benefitReason!, occurredAt };
}

function hintsOf(
  { plan, asked, ruleSet, progress, coursePlanIds, zone }: ReviewFacts,
  last: ProgressSessionResponse | null,
  trends: readonly ReviewTrendResponse[],
): ReviewHintResponse[] {
  const { rules } = ruleSet;
  const sessions = progress.courses
    .filter(({ planId }) => coursePlanIds.includes(planId))
    .flatMap((course) => course.sessions);
  const hasInduction = sessions.some(({ phaseKind, delivered }) => phaseKind === 'INDUCTION' && delivered);
  const lastOfInduction = lastDosed(sessions.filter(({ phaseKind }) => phaseKind === 'INDUCTION'));
  const whole = sessions.filter(
    ({ phaseKind, delivered }) =>
      delivered?.completion === 'COMPLETE' && (phaseKind === 'INDUCTION' || !hasInduction),
  );
  const found: HintFacts = {
    modality: plan.modality,
    completeDoses: whole.length,
    isInductionOver: asked !== null,
    endedEarlyAtPercent:
      last?.delivered?.completion === 'TERMINATED_EARLY' ? last.delivered.percentOfOrdered : null,
    completeFromPercent: rules.dosing.completeFromPercent,
    scores: trends.flatMap((trend) => lastJudgedOf(trend, rules.outcomes.instruments, lastOfInduction)),
  };
  const saidOf = (code: string | null): SaidScore | null => {
    const score = found.scores.find(({ instrument }) => instrument.code === code);
    const label = trends.find(({ instrumentCode }) => instrumentCode === code)?.label;
    return score && label !== undefined ? { label, score, zone } : null;
  };
  return reviewHints(found, rules.plans.benefitDecision).map((hint) => ({
    ...hint,
    message: sayHint(hint, saidOf(hint.instrumentCode)),
  }));
}
