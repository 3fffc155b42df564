import type { InstrumentRules } from '../../clinic/rules/rule-set.js';
import type { JudgedBooleanResponse, JudgedNumberResponse } from '../dto/score.response.js';
import type { DatedTotal, LastJudged } from './domain/review-hints.js';
import type { ReviewTrendResponse } from './dto/review-scores.js';

/** The last answer in the validated recall as the hints read it; none where nothing was answered after a dose. */
export function lastJudgedOf(
  { instrumentCode, isValidatedRecall, latest, baseline, responseAt, lossAt }: ReviewTrendResponse,
  instruments: readonly InstrumentRules[],
): LastJudged[] {
  const instrument = instruments.find(({ code }) => code === instrumentCode);
  if (!instrument || !isValidatedRecall || latest === null || latest.total === null) return [];
  const { points, percent, response, remission, reliableDeterioration } = latest.change;
  return [
    {
      instrument,
      total: latest.total,
      completedAt: latest.completedAt,
      baseline: dated(baseline.value),
      points: valueOf(points),
      percent: valueOf(percent),
      isResponse: valueOf(response),
      isRemission: valueOf(remission),
      isReliableDeterioration: valueOf(reliableDeterioration),
      responseAt: dated(responseAt),
      lossAt: dated(lossAt),
    },
  ];
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
