/** The score curves of a course and item 9, as a review shows them. */
import type { InstrumentRules } from '../../clinic/rules/rule-set.js';
import { definitionFor } from '../domain/editions.js';
import { toldInFormsForReview, type ToldInForm } from '../domain/told-in-form.js';
import { sayToldThrough, toldForReview } from '../domain/told-through-link.js';
import type { CourseOutcomeResponse, CourseResponse } from '../progress/dto/progress.response.js';
import type { ScoreResponse } from '../dto/score.response.js';
import type {
  ReviewSelfHarmResponse,
  ReviewToldInFormResponse,
  ReviewTrendResponse,
} from './dto/review-scores.js';
import type { ReviewFacts } from './review.reader.js';

/** Looked at before every dose, answered or not. */
export const ALWAYS = ['GAD7', 'PHQ9'];

/** Those in the validated recall first. */
export function composeTrends(facts: ReviewFacts, course: CourseResponse): ReviewTrendResponse[] {
  const { instruments } = facts.ruleSet.rules.outcomes;
  const known = course.outcomes.map(({ instrumentCode }) => instrumentCode);
  const unanswered = instruments.filter(({ code }) => ALWAYS.includes(code) && !known.includes(code));
  const trends = [...course.outcomes, ...unanswered.flatMap(notAnswered)]
    .map((outcome) => trendOf(outcome, facts))
    .filter(
      ({ scores, isValidatedRecall, instrumentCode }) =>
        scores.length > 0 || (isValidatedRecall && ALWAYS.includes(instrumentCode)),
    );
  return [
    ...trends.filter(({ isValidatedRecall }) => isValidatedRecall),
    ...trends.filter(({ isValidatedRecall }) => !isValidatedRecall),
  ];
}

function notAnswered({
  code,
  validatedRecall,
  responsePercent,
  lossOfResponsePoints,
}: InstrumentRules): CourseOutcomeResponse[] {
  if (validatedRecall === null) return [];
  const unknown = (threshold: number | null) => ({ undefinedBecause: 'NO_BASELINE' as const, threshold });
  return [
    {
      instrumentCode: code,
      recallWindow: validatedRecall,
      baseline: { undefinedBecause: 'NONE_ANSWERED' },
      response: unknown(responsePercent),
      responseAt: null,
      lossOfResponse: unknown(lossOfResponsePoints),
      lossAt: null,
    },
  ];
}

function trendOf(
  outcome: CourseOutcomeResponse,
  { progress, ruleSet, coursePlanIds }: ReviewFacts,
): ReviewTrendResponse {
  const { instrumentCode, recallWindow, baseline } = outcome;
  const rules = ruleSet.rules.outcomes.instruments.find(({ code }) => code === instrumentCode)!;
  const series = progress.series.find(
    (each) => each.instrumentCode === instrumentCode && each.recallWindow === recallWindow,
  );
  const isOfCourse = ({ timePoint }: ScoreResponse) => coursePlanIds.includes(timePoint.ownerPlanId ?? '');
  const isAfterDose = (score: ScoreResponse) =>
    isOfCourse(score) && score.timePoint.category !== 'IN_SESSION' && score.total !== null;
  const all = series?.scores ?? [];
  return {
    instrumentCode,
    label: rules.label,
    recallWindow,
    isValidatedRecall: rules.validatedRecall === recallWindow,
    bands: rules.bands.map(({ code, label, min, max }) => ({ code, label, min, max })),
    totalRange: { min: rules.totalRange.min, max: rules.totalRange.max },
    direction: rules.direction,
    responsePercent: rules.responsePercent,
    responseExceedsPercent: rules.responseExceedsPercent,
    baseline,
    scores: all.filter((score) => score.assessmentId === baseline.value?.assessmentId || isOfCourse(score)),
    latest: all.findLast(isAfterDose) ?? null,
    response: outcome.response,
    responseAt: outcome.responseAt,
    lossOfResponse: outcome.lossOfResponse,
    lossAt: outcome.lossAt,
  };
}

interface AskedItem {
  readonly assessmentId: string;
  readonly completedAt: Date;
  readonly answer: number | null;
  readonly lowest: number;
}

/**
 * The last answer, whatever its recall: thoughts of self-harm are looked at in all of them. A later form that leaves the item
 * out does not take an answer back, and neither does a lower one take back the highest since the last dose. What was told through a
 * link and not stored stands beside them, and so does what a form told that nobody has looked at, or that was amended after somebody had.
 */
export function selfHarmOf(facts: ReviewFacts, lastDoseAt: Date | null): ReviewSelfHarmResponse | null {
  const asked = askedItems(facts);
  const answered = asked.flatMap((item) => (item.answer === null ? [] : [{ ...item, answer: item.answer }]));
  const last = answered.at(-1) ?? asked.at(-1) ?? null;
  const told = toldForReview(facts.toldThroughLinks, lastDoseAt, answered.at(-1)?.completedAt ?? null);
  const toldInForms = toldInFormsForReview(facts.toldInForms, lastDoseAt);
  if (last === null && told.length === 0 && toldInForms.length === 0) return null;
  const highest = answered
    .filter(({ completedAt }) => lastDoseAt !== null && completedAt > lastDoseAt)
    .reduce<(typeof answered)[number] | null>(
      (most, item) => (most !== null && most.answer > item.answer ? most : item),
      null,
    );
  const isReported = [last, highest].some(
    (item) => item !== null && (item.answer ?? item.lowest) > item.lowest,
  );
  const newest = asked.at(-1);
  return {
    assessmentId: last?.assessmentId ?? null,
    completedAt: last?.completedAt ?? null,
    answer: last?.answer ?? null,
    isFlagged: isReported || told.length > 0 || toldInForms.length > 0,
    highestSinceLastDose: highest && {
      assessmentId: highest.assessmentId,
      completedAt: highest.completedAt,
      answer: highest.answer,
    },
    leftOutAt: newest?.answer === null ? newest.completedAt : null,
    toldThroughLinks: told.map(({ alertId, linkId, toldAt, answer, linkWas, isAcknowledged }) => ({
      ...{ alertId, linkId, toldAt, answer, linkWas, isAcknowledged },
      says: sayToldThrough(linkWas),
    })),
    toldInForms: toldInForms.map(toToldInForm),
  };
}

function toToldInForm(told: ToldInForm): ReviewToldInFormResponse {
  const { alertId, assessmentId, toldAt, answer, isAcknowledged, amendments } = told;
  const amended = amendments.at(-1);
  return {
    ...{ alertId, assessmentId, toldAt, answer, isAcknowledged },
    isAmended: amended !== undefined,
    amendedAnswer: amended?.answer ?? null,
    amendedAt: amended?.amendedAt ?? null,
  };
}

/** In the order of time. */
function askedItems({ assessments, editions }: ReviewFacts): readonly AskedItem[] {
  return assessments.flatMap((form) => {
    const { id: assessmentId, inError, answers, completedAt } = form;
    const items = definitionFor(form, editions)?.items ?? [];
    const index = items.findIndex(({ asksAboutSelfHarm }) => asksAboutSelfHarm);
    const item = items[index];
    if (inError || !item) return [];
    return [{ assessmentId, completedAt, answer: answers[index] ?? null, lowest: item.min }];
  });
}
