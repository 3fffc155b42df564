import type { InstrumentRules } from '../../clinic/rules/rule-set.js';
import type { JudgedBooleanResponse, JudgedNumberResponse, ScoreResponse } from '../dto/score.response.js';
import type { ProgressSessionResponse } from '../progress/dto/progress-session.response.js';
import type { DatedTotal, JudgedTotal, LastJudged } from './domain/review-hints.js';
import type { ReviewTrendResponse } from './dto/review-scores.js';

/**
 * The last answer in the validated recall as the hints read it; none where nothing was answered after a dose.
 * @param lastOfInduction the last session of the induction in which something was given
 */
export function lastJudgedOf(
  trend: ReviewTrendResponse,
  instruments: readonly InstrumentRules[],
  lastOfInduction: ProgressSessionResponse | null,
): LastJudged[] {
  const { instrumentCode, isValidatedRecall, latest, baseline, responseAt, lossAt } = trend;
  const instrument = instruments.find(({ code }) => code === instrumentCode);
  const judged = latest && judgedOf(latest);
  if (!instrument || !isValidatedRecall || !latest || !judged) return [];
  const { remission, reliableDeterioration } = latest.change;
  return [
    {
      ...judged,
      instrument,
      baseline: dated(baseline.value),
      isRemission: valueOf(remission),
      isReliableDeterioration: valueOf(reliableDeterioration),
      responseAt: dated(responseAt),
      lossAt: dated(lossAt),
      series: lastOfInduction && seriesOutcome(trend, lastOfInduction),
    },
  ];
}

/** What stands for its window; an answer the clinic does not ask for has none, and the first one stands. */
function seriesOutcome(
  { instrumentCode, recallWindow, scores }: ReviewTrendResponse,
  { id, windows }: ProgressSessionResponse,
): JudgedTotal | null {
  const answers = scores.filter(
    ({ total, timePoint }) =>
      total !== null && timePoint.category === 'DAY_7_14' && timePoint.ownerSessionId === id,
  );
  const window = windows.find(
    (each) =>
      each.timePoint === 'DAY_7_14' &&
      each.instrumentCode === instrumentCode &&
      each.recallWindow === recallWindow,
  );
  const outcome = answers.find(({ assessmentId }) => assessmentId === window?.assessmentId) ?? answers[0];
  return outcome ? judgedOf(outcome) : null;
}

function judgedOf({ total, completedAt, change }: ScoreResponse): JudgedTotal | null {
  if (total === null) return null;
  const { points, percent, response } = change;
  return {
    total,
    completedAt,
    points: valueOf(points),
    percent: valueOf(percent),
    isResponse: valueOf(response),
  };
}

function dated(score: ReviewTrendResponse['responseAt'] | undefined): DatedTotal | null {
  if (!score || score.total === null) return null;
  return { total: score.total, completedAt: score.completedAt };
}

function valueOf(judged: JudgedNumberResponse): number | null;
function valueOf(judged: JudgedBooleanResponse): boolean | null;
function valueOf({ value }: JudgedNumberResponse | JudgedBooleanResponse): number | boolean | null {
  return value ?? null;
}
