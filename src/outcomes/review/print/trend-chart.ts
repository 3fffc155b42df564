/**
 * One score curve of a review, small: totals over days from the baseline, with the bands of severity, the line below which it
 * is a response, and a mark for each dose. Drawn to be read without colour: the baseline is hollow, a prorated total is
 * ringed, bands are told apart by lines with their names, and the last value is written out.
 */
import { FONT } from '../../../platform/print/fonts.js';
import { responseLevel, responseWords, runsOf } from '../../progress/chart/curve-rules.js';
import type { ReviewTrendResponse } from '../dto/review-scores.js';

export const TREND_WIDTH = 262;
export const TREND_HEIGHT = 116;

const LEFT = 20;
const RIGHT = 180;
/** Leaves room for the last total above the highest score. */
const TOP = 13;
const BOTTOM = 92;
const DAY_MS = 86_400_000;

export interface TrendDose {
  readonly number: number;
  readonly at: Date;
}

export interface TrendChart {
  readonly trend: ReviewTrendResponse;
  readonly doses: readonly TrendDose[];
  readonly until: Date;
}

interface Point {
  readonly at: Date;
  /** Null where items are missing. */
  readonly total: number | null;
  readonly isBaseline: boolean;
  readonly isProrated: boolean;
}

/** Before the first answer as well: an empty frame says that nothing was answered. */
export function trendChart({ trend, doses, until }: TrendChart): string {
  const points = pointsOf(trend);
  const { min: lowest, max: highest } = trend.totalRange;
  const first = Math.min(until.getTime(), ...[...points, ...doses].map(({ at }) => at.getTime()));
  const span = Math.max(until.getTime() - first, 7 * DAY_MS);
  const x = (at: Date) => LEFT + 4 + ((at.getTime() - first) / span) * (RIGHT - LEFT - 10);
  const y = (total: number) => BOTTOM - ((total - lowest) / (highest - lowest)) * (BOTTOM - TOP);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${TREND_WIDTH}" height="${TREND_HEIGHT}" viewBox="0 0 ${TREND_WIDTH} ${TREND_HEIGHT}" font-family="${FONT}" font-size="6.5">`,
    trend.bands.length > 0 ? bandsOf(trend, y) : rangeOf(trend, y),
    `<line x1="${LEFT}" x2="${LEFT}" y1="${TOP}" y2="${BOTTOM}" stroke="#000" stroke-width="0.6"/>`,
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${BOTTOM}" y2="${BOTTOM}" stroke="#000" stroke-width="0.6"/>`,
    ...doses.map((dose) => doseMark(dose, x(dose.at))),
    weekTicks(span, first, x),
    curve(points, x, y),
    responseLine(trend, y),
    lastTotal(points, x, y),
    '</svg>',
  ].join('\n');
}

function pointsOf({ scores, baseline }: ReviewTrendResponse): readonly Point[] {
  return scores
    .filter(({ timePoint }) => timePoint.category !== 'IN_SESSION')
    .map(({ completedAt: at, total, isProrated, assessmentId }) => ({
      ...{ at, total, isProrated },
      isBaseline: assessmentId === baseline.value?.assessmentId,
    }));
}

/** Where no bands are published: the ends and the middle of the scale. */
function rangeOf({ totalRange: { min, max } }: ReviewTrendResponse, y: (total: number) => number): string {
  return [min, (min + max) / 2, max]
    .map(
      (total) =>
        `<text x="${LEFT - 3}" y="${n(y(total) + 2.2)}" text-anchor="end" fill="#444">${total}</text>`,
    )
    .join('\n');
}

function bandsOf({ bands }: ReviewTrendResponse, y: (total: number) => number): string {
  return bands
    .map(({ label, min, max }, index) => {
      const middle = n((y(min) + y(max)) / 2 + 2.2);
      const line =
        index === 0
          ? ''
          : `<line x1="${LEFT}" x2="${RIGHT}" y1="${n(y(min - 0.5))}" y2="${n(y(min - 0.5))}" stroke="#aaa" stroke-width="0.4"/>`;
      const named = `<text x="${RIGHT + 3}" y="${middle}" fill="#444">${label} ${min}–${max}</text>`;
      const tick = `<text x="${LEFT - 3}" y="${n(y(max) + 2.2)}" text-anchor="end" fill="#444">${max}</text>`;
      return `${line}\n${named}\n${tick}`;
    })
    .join('\n');
}

function responseLine(trend: ReviewTrendResponse, y: (total: number) => number): string {
  const total = trend.baseline.value?.total;
  const level = responseLevel(total, trend.response, trend);
  const words = responseWords(trend, String(total));
  if (level === null || words === null) return '';
  const at = n(y(level));
  return [
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${at}" y2="${at}" stroke="#000" stroke-width="0.6" stroke-dasharray="4 2"/>`,
    overLines(`x="${LEFT + 3}" y="${n(Number(at) - 1.5)}" font-size="5.5"`, words),
  ].join('\n');
}

/** White around the letters keeps words readable where a line passes. */
function overLines(where: string, words: string): string {
  return `<text ${where} stroke="#fff" stroke-width="1.6" fill="#fff">${words}</text>\n<text ${where}>${words}</text>`;
}

function doseMark({ number }: TrendDose, x: number): string {
  return [
    `<polygon points="${n(x - 2)},${BOTTOM + 7} ${n(x + 2)},${BOTTOM + 7} ${n(x)},${BOTTOM + 2}" fill="#000"/>`,
    `<text x="${n(x)}" y="${BOTTOM + 13.5}" text-anchor="middle" font-size="5">${number}</text>`,
  ].join('\n');
}

function weekTicks(span: number, first: number, x: (at: Date) => number): string {
  const weeks = Math.floor(span / (7 * DAY_MS));
  const step = [1, 2, 4, 8, 13, 26].find((each) => weeks / each <= 7) ?? 52;
  const ticks = Array.from({ length: Math.floor(weeks / step) + 1 }, (_unused, index) => index * step);
  return ticks
    .map((week) => {
      const at = n(x(new Date(first + week * 7 * DAY_MS)));
      return `<text x="${at}" y="${BOTTOM + 22}" text-anchor="middle" fill="#444">${week === 0 ? 'week 0' : week}</text>`;
    })
    .join('\n');
}

function curve(points: readonly Point[], x: (at: Date) => number, y: (total: number) => number): string {
  return [
    ...runsOf(points).map(
      (run) =>
        `<polyline points="${run.map(({ at, total }) => `${n(x(at))},${n(y(total!))}`).join(' ')}" fill="none" stroke="#000" stroke-width="1"/>`,
    ),
    ...points.map((point) => mark(point, x(point.at), point.total === null ? BOTTOM : y(point.total))),
  ].join('\n');
}

function lastTotal(points: readonly Point[], x: (at: Date) => number, y: (total: number) => number): string {
  const last = points.findLast(({ total }) => total !== null);
  if (!last)
    return overLines(
      `x="${(LEFT + RIGHT) / 2}" y="${(TOP + BOTTOM) / 2}" text-anchor="middle"`,
      points.length === 0 ? 'no answers yet' : 'no complete answer yet',
    );
  // Beside the axis it would stand on the numbers of the scale.
  const isAtAxis = x(last.at) < LEFT + 8;
  const at = `x="${n(isAtAxis ? LEFT + 2 : x(last.at))}" y="${n(y(last.total!) - (last.isProrated ? 6 : 4))}"`;
  return overLines(
    `${at} text-anchor="${isAtAxis ? 'start' : 'middle'}" font-weight="bold" font-size="7.5"`,
    String(last.total),
  );
}

function mark({ total, isBaseline, isProrated }: Point, x: number, y: number): string {
  if (total === null)
    return `<path class="incomplete" d="M${n(x - 2)} ${n(y - 2)}l4 4m0 -4l-4 4" stroke="#000" stroke-width="0.8"/>`;
  const ring = `<circle class="prorated" cx="${n(x)}" cy="${n(y)}" r="4.2" fill="none" stroke="#000" stroke-width="0.6"/>`;
  return `<circle cx="${n(x)}" cy="${n(y)}" r="2.2" fill="${isBaseline ? '#fff' : '#000'}" stroke="#000" stroke-width="0.8"/>${isProrated ? ring : ''}`;
}

function n(value: number): string {
  return value.toFixed(1);
}
