/**
 * One score curve of a review, small: totals over days from the baseline, with the bands of severity, the line below which it
 * is a response, and a mark for each dose. Drawn to be read without colour: the baseline is hollow, bands are told apart by
 * lines with their names, and the last value is written out.
 */
import { FONT } from '../../../platform/print/fonts.js';
import type { ReviewTrendResponse } from '../dto/review-scores.js';

export const TREND_WIDTH = 262;
export const TREND_HEIGHT = 116;

const LEFT = 20;
const RIGHT = 180;
const TOP = 6;
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
  readonly total: number;
  readonly isBaseline: boolean;
}

/** Null where there is nothing to draw. */
export function trendChart({ trend, doses, until }: TrendChart): string | null {
  const points = pointsOf(trend);
  const highest = trend.bands.at(-1)?.max;
  if (points.length === 0 || highest === undefined) return null;
  const first = Math.min(...points.map(({ at }) => at.getTime()), ...doses.map(({ at }) => at.getTime()));
  const span = Math.max(until.getTime() - first, 7 * DAY_MS);
  const x = (at: Date) => LEFT + 4 + ((at.getTime() - first) / span) * (RIGHT - LEFT - 10);
  const y = (total: number) => BOTTOM - (total / highest) * (BOTTOM - TOP);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${TREND_WIDTH}" height="${TREND_HEIGHT}" viewBox="0 0 ${TREND_WIDTH} ${TREND_HEIGHT}" font-family="${FONT}" font-size="6.5">`,
    bandsOf(trend, y),
    `<line x1="${LEFT}" x2="${LEFT}" y1="${TOP}" y2="${BOTTOM}" stroke="#000" stroke-width="0.6"/>`,
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${BOTTOM}" y2="${BOTTOM}" stroke="#000" stroke-width="0.6"/>`,
    responseLine(trend, y),
    ...doses.map((dose) => doseMark(dose, x(dose.at))),
    weekTicks(span, first, x),
    curve(points, x, y),
    '</svg>',
  ].join('\n');
}

function pointsOf({ scores, baseline }: ReviewTrendResponse): readonly Point[] {
  return scores.flatMap(({ completedAt, total, timePoint, assessmentId }) =>
    total === null || timePoint.category === 'IN_SESSION'
      ? []
      : [{ at: completedAt, total, isBaseline: assessmentId === baseline.value?.assessmentId }],
  );
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

function responseLine(
  { baseline, isValidatedRecall, responsePercent }: ReviewTrendResponse,
  y: (total: number) => number,
): string {
  const total = baseline.value?.total;
  if (!isValidatedRecall || responsePercent === null || total === null || total === undefined) return '';
  const at = n(y(total * (1 - responsePercent / 100)));
  return [
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${at}" y2="${at}" stroke="#000" stroke-width="0.6" stroke-dasharray="4 2"/>`,
    `<text x="${LEFT + 3}" y="${n(Number(at) - 1.5)}" font-size="5.5">response</text>`,
  ].join('\n');
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
  const line = points.map(({ at, total }) => `${n(x(at))},${n(y(total))}`).join(' ');
  const last = points.at(-1)!;
  return [
    `<polyline points="${line}" fill="none" stroke="#000" stroke-width="1"/>`,
    ...points.map(
      ({ at, total, isBaseline }) =>
        `<circle cx="${n(x(at))}" cy="${n(y(total))}" r="2.2" fill="${isBaseline ? '#fff' : '#000'}" stroke="#000" stroke-width="0.8"/>`,
    ),
    `<text x="${n(x(last.at))}" y="${n(y(last.total) - 4)}" text-anchor="middle" font-weight="bold" font-size="7.5">${last.total}</text>`,
  ].join('\n');
}

function n(value: number): string {
  return value.toFixed(1);
}
