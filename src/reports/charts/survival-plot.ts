/**
 * How long something is kept: a step curve with its 95% band and a tick where somebody was no longer followed, which ends where the
 * last of them was, how many are still at risk below the axis, and beside it what there is to say. Where only a few fixed days may be shown these are marks with
 * their intervals and nothing is drawn between them.
 *
 * Does not compute anything.
 */
import { lineTo, n, textAt } from '../../platform/svg.js';
import type { SurvivalPoint } from '../domain/retention-report.js';
import type { SurvivalStep } from '../domain/statistics/kaplan-meier.js';
import { countWords, percent, SUPPRESSED } from './axes.js';
import { widthOf, wrapped } from './lettering.js';
import { gridLine, INK, linesAt, MARGIN, TEXT_LINE, type Block } from './sheet.js';

export interface SurvivalPlot {
  readonly title: string;
  /** Beside the curve, each a sentence. */
  readonly words: readonly string[];
  /** All steps, or none where they may not be shown. */
  readonly steps: readonly SurvivalStep[];
  readonly points: readonly SurvivalPoint[];
  /** Null where that is hidden. */
  readonly nAtStart: number | null;
  /** The same for plots that stand under each other. */
  readonly lastDay: number;
}

const LEFT = MARGIN + 72;
const PLOT = 640;
const HEIGHT = 150;
const WORDS = 440;
const RIGHT = LEFT + PLOT + 28;
const SHARES = [0, 0.25, 0.5, 0.75, 1];
const SMALL = 11;
const BETWEEN_TEXTS = 3;

export function survivalPlot(plot: SurvivalPlot): Block {
  const { title, steps, points } = plot;
  const lines = plot.words.flatMap((sentence) => wrapped(sentence, WORDS - 20));
  const isEmpty = !hasCurve(plot);
  const wordsHeight = 30 + lines.length * TEXT_LINE;
  return {
    width: RIGHT + WORDS + MARGIN,
    height: isEmpty ? wordsHeight + 14 : Math.max(HEIGHT + 92, wordsHeight + 14),
    said: [title, ...plot.words, ...points.flatMap(pointInWords)],
    draw: (top) => {
      const heading = textAt(MARGIN, top + 14, title, 'start', 'font-size="14" font-weight="bold"');
      const wordsAt = (x: number) => linesAt(x, top + 32 + ((lines.length - 1) * TEXT_LINE) / 2, lines);
      if (isEmpty) return [heading, wordsAt(MARGIN + 12)].join('\n');
      const area = { top: top + 30, ...plot };
      return [
        heading,
        wordsAt(RIGHT),
        drawFrame(area),
        steps.length > 0 ? drawSteps(area) : drawPoints(area),
      ].join('\n');
    },
  };
}

/** Whether there is anything to draw, and so an axis. */
export function hasCurve({ steps, points }: Pick<SurvivalPlot, 'steps' | 'points'>): boolean {
  return steps.length > 0 || points.some(isFollowed);
}

/** A day after the last on which somebody was followed is no finding, and has no share. */
export function isFollowed({ survival }: SurvivalPoint): boolean {
  return survival !== null;
}

interface Area extends SurvivalPlot {
  readonly top: number;
}

const across = ({ lastDay }: Area, day: number) => LEFT + (Math.min(day, lastDay) / lastDay) * PLOT;
const up = ({ top }: Area, share: number) => top + (1 - share) * HEIGHT;

function drawFrame(area: Area): string {
  const bottom = up(area, 0);
  const ticks = ticksOf(area);
  const small = `font-size="${SMALL}"`;
  return [
    ...SHARES.flatMap((share) => [
      gridLine(LEFT, up(area, share), LEFT + PLOT, up(area, share), share === 0.5),
      textAt(LEFT - 8, up(area, share) + 4, percent(share), 'end', small),
    ]),
    lineTo(LEFT, bottom, LEFT + PLOT, bottom, `stroke="${INK.text}"`),
    lineTo(LEFT, area.top, LEFT, bottom, `stroke="${INK.text}"`),
    ...ticks.map(({ x }) => lineTo(x, bottom, x, bottom + 4, `stroke="${INK.text}"`)),
    ...fitting(ticks.map(({ x, day }) => ({ x, says: String(day) }))).map(({ x, says }) =>
      textAt(x, bottom + 16, says, 'middle', small),
    ),
    ...fitting(ticks.map(({ x, atRisk }) => ({ x, says: atRisk }))).map(({ x, says }) =>
      textAt(x, bottom + 32, says, 'middle', small),
    ),
    textAt(LEFT - 20, bottom + 16, 'days', 'end', small),
    textAt(LEFT - 20, bottom + 32, 'at risk', 'end', small),
  ].join('\n');
}

interface Tick {
  readonly x: number;
  readonly day: number;
  readonly atRisk: string;
}

/** The beginning, the fixed days and the end of the axis. */
function ticksOf(area: Area): readonly Tick[] {
  const { points, steps, lastDay } = area;
  const fixed = points
    .filter(({ day }) => day <= lastDay)
    .map(({ day, ...point }) => [day, atRiskWords(point)] as const);
  const last = steps.at(-1);
  const end = [lastDay, last?.time === lastDay ? String(last.atRisk) : '0'] as const;
  const all = [
    [0, countWords(area.nAtStart)] as const,
    ...fixed,
    ...(fixed.some(([day]) => day === lastDay) ? [] : [end]),
  ];
  return all.map(([day, atRisk]) => ({ x: across(area, day), day, atRisk }));
}

function atRiskWords({ nAtRisk, suppressed }: Pick<SurvivalPoint, 'nAtRisk' | 'suppressed'>): string {
  return suppressed ? countWords(null) : String(nAtRisk ?? 0);
}

interface Placed {
  readonly x: number;
  readonly says: string;
}

/** Those that have room beside each other: the first, and of the others the latest, because days are denser at the beginning. */
function fitting([first, ...others]: readonly Placed[]): readonly Placed[] {
  const isApart = (left: Placed, right: Placed) =>
    right.x - left.x >= (widthOf(left.says, SMALL) + widthOf(right.says, SMALL)) / 2 + BETWEEN_TEXTS;
  const kept = others.reduceRight<readonly Placed[]>((all, each) => {
    const next = all[0];
    return isApart(first!, each) && (next === undefined || isApart(each, next)) ? [each, ...all] : all;
  }, []);
  return [first!, ...kept];
}

function drawSteps(area: Area): string {
  const { steps } = area;
  const at = (day: number, share: number) => `${n(across(area, day))} ${n(up(area, share))}`;
  const curve = steps.map((step) => `H${n(across(area, step.time))}V${n(up(area, step.survival))}`);
  const censored = steps.filter((step) => step.censored > 0);
  return [
    ...bandsOf(steps).map((band) => {
      const there = band.map(({ from, to, upper }) => `L${at(from, upper)}L${at(to, upper)}`);
      const back = band.toReversed().map(({ from, to, lower }) => `L${at(to, lower)}L${at(from, lower)}`);
      const path = [...there, ...back].join('').replace('L', 'M');
      return `<path class="band" d="${path}z" fill="#dddddd"/>`;
    }),
    `<path class="curve" d="M${at(0, 1)}${curve.join('')}" fill="none" stroke="${INK.own}" stroke-width="2"/>`,
    ...censored.map(
      (step) =>
        `<path class="censored" d="M${at(step.time, step.survival)}m0 -5v10" stroke="${INK.text}" stroke-width="1.2"/>`,
    ),
  ].join('\n');
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly lower: number;
  readonly upper: number;
}

/** From each step to the next where there is an interval; spans that follow each other are one shape. */
function bandsOf(steps: readonly SurvivalStep[]): readonly (readonly Span[])[] {
  const bands: Span[][] = [];
  for (const [index, { time: from, interval }] of steps.entries()) {
    const to = steps[index + 1]?.time;
    if (interval === null || to === undefined) continue;
    const span = { from, to, ...interval };
    if (bands.at(-1)?.at(-1)?.to === from) bands.at(-1)!.push(span);
    else bands.push([span]);
  }
  return bands;
}

function drawPoints(area: Area): string {
  return area.points
    .flatMap(({ day, survival, interval }) =>
      survival === null
        ? []
        : [
            interval === null
              ? ''
              : `<path class="interval" d="M${n(across(area, day) - 4)} ${n(up(area, interval.lower))}h8m-4 0V${n(up(area, interval.upper))}m-4 0h8" fill="none" stroke="${INK.own}" stroke-width="1.4"/>`,
            `<circle class="point" cx="${n(across(area, day))}" cy="${n(up(area, survival))}" r="4" fill="${INK.own}"/>`,
          ],
    )
    .join('\n');
}

function pointInWords({ day, survival, interval, nAtRisk, suppressed }: SurvivalPoint): readonly string[] {
  if (suppressed) return [`After ${day} days ${SUPPRESSED}`];
  if (survival === null) return [];
  const ends = interval === null ? '' : ` (${percent(interval.lower)} to ${percent(interval.upper)})`;
  return [`After ${day} days ${percent(survival)}${ends}, at risk ${nAtRisk ?? 'hidden'}`];
}
