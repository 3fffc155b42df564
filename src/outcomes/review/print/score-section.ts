/** The score curves of a printed review, with what changed in words. */
import type { Content } from 'pdfmake';
import { list, paragraph, section } from '../../../platform/print/blocks.js';
import { orNotRecorded, said, type Words } from '../../../sessions/day/summary/print/words.js';
import type { JudgedBooleanResponse } from '../../dto/score.response.js';
import type { PreDoseReviewResponse } from '../dto/review.response.js';
import type { ReviewTrendResponse } from '../dto/review-scores.js';
import { capped, RECALLS, signed } from './review-words.js';
import { TREND_WIDTH, trendChart } from './trend-chart.js';

export function scores(review: PreDoseReviewResponse, words: Words): Content[] {
  const drawn = review.trends.filter(({ isValidatedRecall }) => isValidatedRecall).slice(0, 2);
  const others = review.trends.filter((trend) => !drawn.includes(trend) && trend.latest !== null);
  const doses = review.doses.map(({ sessionNumber, doseStartedAt }) => ({
    number: sessionNumber,
    at: doseStartedAt,
  }));
  const column = (trend: ReviewTrendResponse): Content => {
    const svg = trendChart({ trend, doses, until: review.asOf });
    return {
      width: TREND_WIDTH,
      stack: [
        { text: `${trend.label}, ${RECALLS[trend.recallWindow]}`, bold: true },
        svg === null ? paragraph('Nothing has been answered.') : { svg, width: TREND_WIDTH },
        paragraph(comparison(trend, words)),
      ],
    };
  };
  const { selfHarm } = review;
  const item9 =
    selfHarm === null
      ? 'PHQ-9 item 9, thoughts of self-harm: not recorded.'
      : `PHQ-9 item 9, thoughts of self-harm: ${orNotRecorded(selfHarm.answer)}${selfHarm.answer === null ? '' : ' of 3'} (${words.day(selfHarm.completedAt.toISOString())}).`;
  return section(
    'Scores against the baseline',
    { columns: drawn.map(column), columnGap: 14 },
    { text: item9, bold: selfHarm?.isFlagged ?? false, margin: [0, 2, 0, 0] },
    ...capped(
      others,
      3,
      (trend) => `${trend.label}, ${RECALLS[trend.recallWindow]}, shown apart: ${comparison(trend, words)}`,
    ).map(paragraph),
    {
      text: 'Hollow: baseline. Triangles: doses by session number. Dashed: a response lies on or below it.',
      color: '#444',
      fontSize: 6.5,
    },
  );
}

/** `16 severe -> 6 mild (May 20, 2026): -10 points, -62.5%. Response: yes. Remission: no.` */
function comparison({ baseline, latest, lossOfResponse }: ReviewTrendResponse, words: Words): string {
  const before = baseline.value?.total;
  const from = before === undefined || before === null ? 'No baseline' : `Baseline ${before}`;
  if (latest === null) return `${from}, nothing answered since the first dose.`;
  const { points, percent, response, remission } = latest.change;
  const to = `${latest.total}${latest.band ? ` ${latest.band.label}` : ''} on ${words.day(latest.completedAt.toISOString())}`;
  const change =
    points.value === undefined
      ? 'no change can be computed'
      : list(', ', [
          signed(points.value, points.value === 1 ? ' point' : ' points'),
          percent.value !== undefined && signed(percent.value, '%'),
        ]);
  return list(' ', [
    `${from}, now ${to}: ${change}.`,
    `Response: ${judged(response)}.`,
    `Remission: ${judged(remission)}.`,
    lossOfResponse.value === true && 'Response lost.',
  ]);
}

function judged({ value, undefinedBecause }: JudgedBooleanResponse): string {
  if (value === undefined) return `not judged (${said(undefinedBecause ?? '').toLowerCase()})`;
  return value ? 'yes' : 'no';
}
