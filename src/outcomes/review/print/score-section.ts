/** The score curves of a printed review, with what changed in words. */
import type { Content } from 'pdfmake';
import { list, paragraph, section } from '../../../platform/print/blocks.js';
import type { Words } from '../../../sessions/day/summary/print/words.js';
import { recallWords } from '../../domain/recall-words.js';
import type { JudgedBooleanResponse, ScoreResponse } from '../../dto/score.response.js';
import { NO_BASELINE, UNDEFINED } from '../../progress/chart/chart-words.js';
import { proratedWords } from '../../progress/chart/curve-rules.js';
import { ALWAYS } from '../compose-trends.js';
import type { PreDoseReviewResponse } from '../dto/review.response.js';
import type { ReviewTrendResponse } from '../dto/review-scores.js';
import { itemNine } from './item-nine.js';
import { moreThan, type Room } from './review-words.js';
import { trendChart } from './trend-chart.js';

export function scores(review: PreDoseReviewResponse, words: Words, room: Room): Content[] {
  const drawn = drawnOf(review.trends, room);
  const others = review.trends.filter((trend) => !drawn.includes(trend) && trend.latest !== null);
  const doses = review.doses.map(({ sessionNumber, doseStartedAt }) => ({
    number: sessionNumber,
    at: doseStartedAt,
  }));
  const column = (trend: ReviewTrendResponse): Content => ({
    width: room.curveWidth,
    stack: [
      { text: nameOf(trend), bold: true },
      { svg: trendChart({ trend, doses, until: review.asOf }), width: room.curveWidth },
      { text: comparison(trend, words), bold: isWorse(trend), margin: [0, 1, 0, 1] },
    ],
  });
  const rows = Array.from({ length: Math.ceil(drawn.length / 2) }, (_unused, row): Content => ({
    columns: drawn.slice(2 * row, 2 * row + 2).map(column),
    columnGap: 14,
  }));
  const { selfHarm } = review;
  const [first = paragraph('No questionnaire is followed.'), ...rest] = rows;
  return [
    ...section('Scores against the baseline', first, ...rest),
    { text: itemNine(selfHarm, words), bold: selfHarm?.isFlagged ?? false, margin: [0, 2, 0, 0] },
    // Whole, however tight the page is: a judgement that is cut says something else.
    ...others
      .slice(0, room.listed)
      .map((trend) => paragraph(`${nameOf(trend)}: ${comparison(trend, words)}`)),
    ...moreThan(others.length - room.listed).map(paragraph),
    {
      text: 'Hollow: baseline. Ringed: prorated. Cross: incomplete, no total. Triangles: doses by session number. Dashed: where a response begins.',
      color: '#444',
      fontSize: 6.5,
    },
  ];
}

/** GAD-7 and PHQ-9 whether they were answered or not, then what else was answered, as far as there is room. */
function drawnOf(trends: PreDoseReviewResponse['trends'], { curves }: Room): ReviewTrendResponse[] {
  const validated = trends.filter(({ isValidatedRecall }) => isValidatedRecall);
  const isAlways = ({ instrumentCode }: ReviewTrendResponse) => ALWAYS.includes(instrumentCode);
  return [
    ...validated.filter(isAlways),
    ...validated.filter((trend) => !isAlways(trend) && trend.latest !== null),
  ].slice(0, curves);
}

function nameOf({ label, recallWindow, isValidatedRecall }: ReviewTrendResponse): string {
  return `${label}, ${recallWords(recallWindow)}${isValidatedRecall ? '' : ' (apart: not comparable with another recall)'}`;
}

/** `Baseline 16 severe (May 4, 2026), last 6 mild (May 20, 2026): better by 10 points (62.5%). Response: yes. Remission: no.` */
function comparison(trend: ReviewTrendResponse, words: Words): string {
  const { baseline, scores: all, latest, lossOfResponse, direction } = trend;
  const say = (score: ScoreResponse) => {
    const day = words.day(score.completedAt.toISOString());
    const about = list('; ', [day, proratedWords(score)]);
    return `${list(' ', [String(score.total), score.band?.label])} (${about})`;
  };
  const before = all.find(({ assessmentId }) => assessmentId === baseline.value?.assessmentId);
  const from = before
    ? `Baseline ${say(before)}`
    : capitalized(NO_BASELINE[baseline.undefinedBecause ?? 'NONE_ANSWERED']);
  if (latest === null) return `${from}. Nothing whole was answered since the first dose.`;
  const { points, percent, response, remission, reliableDeterioration } = latest.change;
  const change =
    points.value === undefined
      ? 'no change can be computed'
      : changed(points.value, percent.value, direction);
  return list(' ', [
    `${from}, last ${say(latest)}: ${change}.`,
    reliableDeterioration.value === true && 'Worse by more than chance.',
    ...(response.undefinedBecause === 'RECALL_NOT_VALIDATED'
      ? ['Response and remission are not judged in this recall.']
      : [`Response: ${judged(response)}.`, `Remission: ${judged(remission)}.`]),
    lossOfResponse.value === true &&
      (response.value === true ? 'Response lost and regained.' : 'Response lost.'),
  ]);
}

/** A word before the number: a sign alone is easily misread. */
function changed(
  points: number,
  percent: number | undefined,
  direction: ReviewTrendResponse['direction'],
): string {
  if (points === 0) return 'no change';
  const share = percent === undefined ? '' : ` (${Math.abs(percent)}%)`;
  const count = `${Math.abs(points)} point${Math.abs(points) === 1 ? '' : 's'}`;
  return `${isBetter(points, direction) ? 'better' : 'WORSE'} by ${count}${share}`;
}

function isBetter(points: number, direction: ReviewTrendResponse['direction']): boolean {
  return direction === 'LOWER_IS_BETTER' ? points < 0 : points > 0;
}

function isWorse({ latest, direction }: ReviewTrendResponse): boolean {
  const points = latest?.change.points.value ?? 0;
  return points !== 0 && !isBetter(points, direction);
}

function judged({ value, undefinedBecause }: JudgedBooleanResponse): string {
  if (value === undefined) return `not judged, ${UNDEFINED[undefinedBecause ?? 'NO_RULE']}`;
  return value ? 'yes' : 'no';
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
