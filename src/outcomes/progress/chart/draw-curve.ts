/** The upper part of the picture: severity bands, what counts as response, and the curve with its marks. */
import { escaped, lineTo, n, textAt } from '../../../platform/svg.js';
import type { ScoredForm } from '../../domain/scored-form.js';
import type { ChartedScore, ProgressChart } from './chart-facts.js';
import { dayIn, rangeOf } from './chart-words.js';
import { responseLevel, responseWords, runsOf } from './curve-rules.js';
import { FONT, INCOMPLETE_Y, INK, PLOT, widthOf } from './layout.js';
import { placeLabel, type PlacedLabel } from './label-places.js';
import { BAND_SIZE, LEFT, type TimeAxis } from './time-axis.js';

const MANY_SCORES = 80;

type Height = (points: number) => number;

/** Half a point of room above and below the range, so that a mark at its end is whole. */
function heightOf(chart: ProgressChart): Height {
  const [lowest, highest] = rangeOf(chart);
  const perPoint = (PLOT.bottom - PLOT.top) / (highest - lowest + 1);
  return (points) => PLOT.bottom - (points - lowest + 0.5) * perPoint;
}

export function drawCurve(chart: ProgressChart, axis: TimeAxis): string {
  const y = heightOf(chart);
  const curve = chart.scores.filter(({ isInSession }) => !isInSession);
  const responses = placedResponseLines(chart, axis, y);
  return [
    bands(chart, axis, y),
    pointsAxis(chart, axis, y),
    ...responses.map(drawResponseLine),
    ...runsOf(curve).map((run) => line(run, axis, y)),
    ...chart.scores.map((score) => mark(score, chart, axis, y)),
    labels(chart, axis, y, responses),
    curve.length === 0
      ? textAt((LEFT + axis.right) / 2, (PLOT.top + PLOT.bottom) / 2, 'no answers yet', 'middle')
      : '',
  ].join('\n');
}

/** Of the validated recall only: for another one no bands are published. */
function bands({ instrument, measure }: ProgressChart, { right, bandsAt }: TimeAxis, y: Height): string {
  if (measure.recall !== instrument.validatedRecall) return '';
  return instrument.bands
    .map(({ label, min, max }, index) => {
      const top = y(max + 0.5);
      const bottom = y(min - 0.5);
      const ink = INK.bands[Math.min(index, INK.bands.length - 1)];
      return [
        `<rect x="${LEFT}" y="${n(top)}" width="${right - LEFT}" height="${n(bottom - top)}" fill="${ink}"/>`,
        lineTo(LEFT, top, right, top, `stroke="${INK.quiet}" stroke-width="0.6"`),
        textAt(
          bandsAt,
          (top + bottom) / 2 - 1,
          label,
          'start',
          `font-weight="bold" font-size="${BAND_SIZE}"`,
        ),
        textAt(bandsAt, (top + bottom) / 2 + 12, `${min}–${max}`, 'start', `fill="${INK.quiet}"`),
      ].join('\n');
    })
    .join('\n');
}

function pointsAxis(chart: ProgressChart, { right }: TimeAxis, y: Height): string {
  const [lowest, highest] = rangeOf(chart);
  const step = [1, 2, 5, 10, 20, 25].find((each) => (highest - lowest) / each <= 8) ?? 50;
  const ticks = Array.from(
    { length: Math.floor((highest - lowest) / step) + 1 },
    (_unused, i) => lowest + i * step,
  );
  const middle = (PLOT.top + PLOT.bottom) / 2;
  return [
    ...ticks.flatMap((points) => [
      lineTo(LEFT - 4, y(points), LEFT, y(points), `stroke="${INK.text}"`),
      textAt(LEFT - 8, y(points) + 4, String(points), 'end'),
    ]),
    `<text transform="translate(22 ${n(middle)}) rotate(-90)" text-anchor="middle">${escaped(chart.instrument.label)} total, points</text>`,
    `<rect x="${LEFT}" y="${PLOT.top}" width="${right - LEFT}" height="${PLOT.bottom - PLOT.top}" fill="none" stroke="${INK.text}"/>`,
  ].join('\n');
}

interface ResponseLine {
  readonly from: Date;
  /** Null: to the end. */
  readonly until: Date | null;
  readonly level: number;
  readonly baselineTotal: number;
}

/** From the first dose of a course to the next course: at or beyond it the share of the baseline is gained. */
export function responseLines({ courses, instrument }: ProgressChart): readonly ResponseLine[] {
  return courses.flatMap(({ from, progress: { baseline, response } }, index) => {
    const total = baseline.assessment?.total ?? null;
    const level = responseLevel(total, response, instrument);
    if (total === null || level === null) return [];
    return [{ from, until: courses[index + 1]?.from ?? null, level, baselineTotal: total }];
  });
}

interface PlacedResponseLine {
  readonly from: number;
  readonly until: number;
  readonly level: number;
  /** As much as there is room for. */
  readonly text: string;
}

function placedResponseLines(chart: ProgressChart, { x, right }: TimeAxis, y: Height): PlacedResponseLine[] {
  return responseLines(chart).map((line) => {
    const from = x(line.from);
    const until = line.until ? x(line.until) : right;
    const whole = responseWords(chart.instrument, String(line.baselineTotal)) ?? '';
    const text = [whole, 'response', ''].find((each) => widthOf(each, 11) + 12 < until - from)!;
    return { from, until, level: y(line.level), text };
  });
}

function drawResponseLine({ from, until, level, text }: PlacedResponseLine): string {
  return [
    lineTo(from, level, until, level, `stroke="${INK.text}" stroke-width="1" stroke-dasharray="7 4"`),
    halo(until - 6, level - 4, text, 'end', 'font-size="11"'),
  ].join('\n');
}

function line(run: readonly ChartedScore[], { x }: TimeAxis, y: Height): string {
  const points = run.map(({ at, total }) => `${n(x(at))},${n(y(total!))}`).join(' ');
  return `<polyline class="curve" points="${points}" fill="none" stroke="${INK.curve}" stroke-width="1.8" stroke-linejoin="round"/>`;
}

function mark(score: ChartedScore, chart: ProgressChart, { x }: TimeAxis, y: Height): string {
  const { at, total, isInSession, isProrated } = score;
  const prorated = isProrated ? ', prorated' : '';
  const place = x(at);
  const radius = chart.scores.length > MANY_SCORES ? 2 : 4;
  const day = dayIn(chart.zone, at);
  if (total === null)
    return `<circle class="incomplete" cx="${n(place)}" cy="${INCOMPLETE_Y}" r="${radius}" fill="#ffffff" stroke="${INK.curve}" stroke-width="1.4"><title>${day}: incomplete, no total</title></circle>`;
  if (isInSession)
    return `<path class="in-session" d="M${n(place - 3)} ${n(y(total) - 3)}l6 6m0-6l-6 6" stroke="${INK.quiet}" stroke-width="1.4"><title>${day}: ${total}${prorated}, during a dose</title></path>`;
  if (isBaseline(score, chart)) {
    const r = 7;
    return `<path class="baseline" d="M${n(place)} ${n(y(total) - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z" fill="${INK.curve}" stroke="#ffffff"><title>${day}: ${total}, baseline${prorated}</title></path>${isProrated ? proratedRing(place, y(total), r) : ''}`;
  }
  return `${isProrated ? proratedRing(place, y(total), radius) : ''}<circle class="score" cx="${n(place)}" cy="${n(y(total))}" r="${radius}" fill="${INK.curve}" stroke="#ffffff" stroke-width="0.6"><title>${day}: ${total}${prorated}</title></circle>`;
}

/** Around the mark of a total that was prorated. */
export function proratedRing(x: number, y: number, radius: number): string {
  return `<circle class="prorated" cx="${n(x)}" cy="${n(y)}" r="${radius + 3}" fill="none" stroke="${INK.curve}" stroke-width="1.2"/>`;
}

function isBaseline({ id }: Pick<ChartedScore, 'id'>, { courses }: ProgressChart): boolean {
  return courses.some(({ progress }) => progress.baseline.assessment?.id === id);
}

interface WantedLabel {
  readonly form: ScoredForm;
  readonly text: string;
}

/** What the eye looks for: baselines, responses and their loss, the last values. One label for one answer. */
function wantedLabels({ courses }: ProgressChart): readonly WantedLabel[] {
  const said = courses.flatMap(({ progress: { baseline, responseAt, lossAt }, last }) => [
    { form: baseline.assessment, says: 'baseline' },
    { form: responseAt, says: 'response' },
    { form: lossAt, says: 'response lost' },
    { form: last?.form ?? null, says: '' },
  ]);
  const forms = said.flatMap(({ form }) => form ?? []);
  const once = forms.filter(({ id }, index) => forms.findIndex((other) => other.id === id) === index);
  return once.map((form) => {
    const words = said.filter((one) => one.form?.id === form.id && one.says !== '').map(({ says }) => says);
    return { form, text: `${[...new Set(words)].join(', ')} ${form.total}`.trim() };
  });
}

/** Left out where every place would cover another one. */
function labels(
  chart: ProgressChart,
  { x, right }: TimeAxis,
  y: Height,
  responses: readonly PlacedResponseLine[],
): string {
  const taken: PlacedLabel[] = responses.map(({ until, level, text }) => ({
    ...{ left: until - 6 - widthOf(text, 11), right: until - 6, base: level - 4 },
  }));
  const runs = runsOf(chart.scores.filter(({ isInSession }) => !isInSession)).map((run) =>
    run.map(({ at, total }) => ({ x: x(at), y: y(total!) })),
  );
  const room = { left: LEFT + 4, right: right - 4, top: PLOT.top + 12, bottom: PLOT.bottom - 2 };
  return wantedLabels(chart)
    .flatMap(({ form, text }) => {
      const mark = { x: x(form.completedAt), y: y(form.total!) };
      const place = placeLabel(mark, widthOf(text, 13), room, taken, runs);
      if (place === null) return [];
      taken.push(place);
      const { left, right: end, base } = place;
      return [halo((left + end) / 2, base, text, 'middle', 'font-weight="bold"')];
    })
    .join('\n');
}

/** Text that stays readable on lines and bands. */
function halo(x: number, y: number, text: string, anchor: 'middle' | 'end', more: string): string {
  return textAt(
    x,
    y,
    text,
    anchor,
    `${more} stroke="#ffffff" stroke-width="3" paint-order="stroke" font-family="${FONT}"`,
  );
}
