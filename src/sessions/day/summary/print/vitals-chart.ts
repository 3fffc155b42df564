/**
 * Blood pressure, heart rate and SpO2 over the minutes from the start of the dose, as SVG. Drawn to be read without colour: each
 * sign has its own marker and line, SpO2 a strip of its own. The grey field is the dose; numbers above it are the events
 * of the dose in the order of their table.
 */
import { n } from '../../../../platform/svg.js';
import type { SummaryReading } from '../dto/observation-parts.js';
import { FONT } from '../../../../platform/print/fonts.js';
import { minutesBetween } from './words.js';

export interface ChartedEvent {
  readonly number: number;
  readonly at: string;
}

export interface Chart {
  readonly readings: readonly SummaryReading[];
  /** Minute 0; where no dose was given, the first reading. */
  readonly zeroAt: string;
  /** Null where nothing was given. */
  readonly dose: { readonly from: string; readonly to: string | null } | null;
  readonly events: readonly ChartedEvent[];
}

export const CHART_WIDTH = 540;
export const CHART_HEIGHT = 210;

const LEFT = 40;
const RIGHT = 458;
const STRIP = { top: 26, bottom: 66, lowest: 80, highest: 100 };
const MAIN = { top: 76, bottom: 182 };
const MIN_SPAN_MINUTES = 30;
const DRAWN = ['bloodPressure', 'heartRatePerMinute', 'spo2Percent'];

interface Scale {
  readonly x: (at: string) => number;
  readonly firstMinute: number;
  readonly lastMinute: number;
}

/** Null where there is nothing to draw. */
export function vitalsChart(chart: Chart): string | null {
  const drawn = chart.readings.filter(
    ({ systolicMmHg, heartRatePerMinute, spo2Percent }) =>
      systolicMmHg !== null || heartRatePerMinute !== null || spo2Percent !== null,
  );
  if (drawn.length === 0) return null;
  const scale = scaleOf(chart, drawn);
  const pressures = pressureScale(drawn);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CHART_WIDTH}" height="${CHART_HEIGHT}" viewBox="0 0 ${CHART_WIDTH} ${CHART_HEIGHT}" font-family="${FONT}" font-size="7">`,
    doseField(chart, scale),
    axes(scale, pressures),
    eventMarks(chart.events, scale),
    series(drawn, scale, 'spo2Percent', stripY, 'square', ''),
    series(drawn, scale, 'systolicMmHg', pressures.y, 'down', ''),
    series(drawn, scale, 'diastolicMmHg', pressures.y, 'up', ''),
    series(drawn, scale, 'heartRatePerMinute', pressures.y, 'circle', ' stroke-dasharray="3 2"'),
    notObtained(chart, scale),
    legend(),
    '</svg>',
  ].join('\n');
}

function scaleOf({ zeroAt, dose, events }: Chart, readings: readonly SummaryReading[]): Scale {
  const instants = [
    ...readings.map(({ measuredAt }) => measuredAt),
    ...events.map(({ at }) => at),
    ...(dose?.to ? [dose.to] : []),
  ];
  const minutes = instants.map((at) => minutesBetween(zeroAt, at));
  const firstMinute = Math.min(0, ...minutes);
  const lastMinute = Math.max(firstMinute + MIN_SPAN_MINUTES, ...minutes);
  const perMinute = (RIGHT - LEFT - 10) / (lastMinute - firstMinute);
  return {
    firstMinute,
    lastMinute,
    x: (at) => LEFT + 5 + (minutesBetween(zeroAt, at) - firstMinute) * perMinute,
  };
}

interface PressureScale {
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

function pressureScale(readings: readonly SummaryReading[]): PressureScale {
  const values = readings
    .flatMap(({ systolicMmHg, diastolicMmHg, heartRatePerMinute }) => [
      systolicMmHg,
      diastolicMmHg,
      heartRatePerMinute,
    ])
    .filter((value) => value !== null);
  const lowest = Math.floor((Math.min(60, ...values) - 5) / 20) * 20;
  const highest = Math.ceil((Math.max(160, ...values) + 5) / 20) * 20;
  const perUnit = (MAIN.bottom - MAIN.top) / (highest - lowest);
  const ticks = Array.from({ length: (highest - lowest) / 20 + 1 }, (_unused, i) => lowest + i * 20);
  return { y: (value) => MAIN.bottom - (value - lowest) * perUnit, ticks };
}

function stripY(value: number): number {
  const { top, bottom, lowest, highest } = STRIP;
  return bottom - ((Math.max(value, lowest) - lowest) / (highest - lowest)) * (bottom - top);
}

function doseField({ dose }: Chart, { x }: Scale): string {
  if (!dose) return '';
  const from = x(dose.from);
  const to = dose.to === null ? RIGHT : x(dose.to);
  const width = Math.max(to - from, 1);
  return [
    `<rect x="${n(from)}" y="${STRIP.top}" width="${n(width)}" height="${MAIN.bottom - STRIP.top}" fill="#e2e2e2"/>`,
    `<text x="${n(from + 2)}" y="${STRIP.bottom + 7}" fill="#444">dose${dose.to === null ? ' (no end recorded)' : ''}</text>`,
  ].join('\n');
}

function axes(scale: Scale, { y, ticks }: PressureScale): string {
  const labels = ticks.filter((_unused, i) => ticks.length <= 8 || i % 2 === 0);
  return [
    ...[80, 90, 100].map((value) => gridLine(stripY(value), String(value))),
    axisTitle((STRIP.top + STRIP.bottom) / 2, 'SpO2, %'),
    axisTitle((MAIN.top + MAIN.bottom) / 2, 'mmHg and per minute'),
    ...labels.map((value) => gridLine(y(value), String(value))),
    ...minuteTicks(scale),
    `<text x="${(LEFT + RIGHT) / 2}" y="${MAIN.bottom + 22}" text-anchor="middle">minutes from the start of the dose</text>`,
  ].join('\n');
}

function axisTitle(y: number, title: string): string {
  return `<text transform="translate(10 ${y}) rotate(-90)" text-anchor="middle">${title}</text>`;
}

function gridLine(y: number, label: string): string {
  return [
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${n(y)}" y2="${n(y)}" stroke="#bbb" stroke-width="0.4"/>`,
    `<text x="${LEFT - 4}" y="${n(y + 2.4)}" text-anchor="end">${label}</text>`,
  ].join('\n');
}

function minuteTicks({ firstMinute, lastMinute }: Scale): string[] {
  const span = lastMinute - firstMinute;
  const step = [5, 10, 15, 20, 30, 60, 120, 240].find((minutes) => span / minutes <= 14) ?? 480;
  const perMinute = (RIGHT - LEFT - 10) / span;
  const first = Math.ceil(firstMinute / step) * step;
  const count = Math.floor((lastMinute - first) / step) + 1;
  return Array.from({ length: count }, (_unused, i) => {
    const minute = first + i * step;
    const x = n(LEFT + 5 + (minute - firstMinute) * perMinute);
    return [
      `<line x1="${x}" x2="${x}" y1="${MAIN.bottom}" y2="${MAIN.bottom + 3}" stroke="#000" stroke-width="0.5"/>`,
      `<text x="${x}" y="${MAIN.bottom + 11}" text-anchor="middle">${minute < 0 ? `–${-minute}` : minute}</text>`,
    ].join('\n');
  });
}

/** Of marks that would cover each other the later one steps up, and back down after two steps. */
function eventMarks(events: readonly ChartedEvent[], { x }: Scale): string {
  const taken: number[] = [];
  return events
    .map(({ number, at }) => {
      const place = x(at);
      const row = [0, 1, 2].find((each) => taken[each] === undefined || place - taken[each] >= 9) ?? 0;
      taken[row] = place;
      const y = STRIP.top - 5 - row * 7.5;
      return [
        `<line x1="${n(place)}" x2="${n(place)}" y1="${n(y + 1)}" y2="${MAIN.bottom}" stroke="#000" stroke-width="0.4" stroke-dasharray="1 2"/>`,
        `<text x="${n(place)}" y="${n(y)}" text-anchor="middle" font-size="6.5" font-weight="bold">${number}</text>`,
      ].join('\n');
    })
    .join('\n');
}

type Sign = 'systolicMmHg' | 'diastolicMmHg' | 'heartRatePerMinute' | 'spo2Percent';
type Marker = 'up' | 'down' | 'circle' | 'square';

function series(
  readings: readonly SummaryReading[],
  { x }: Scale,
  sign: Sign,
  y: (value: number) => number,
  marker: Marker,
  dashes: string,
): string {
  const points = readings.flatMap(({ measuredAt, status, [sign]: value }) =>
    value === null ? [] : [{ x: x(measuredAt), y: y(value), isDoubted: status === 'UNCONFIRMED' }],
  );
  const line = points.map((point) => `${n(point.x)},${n(point.y)}`).join(' ');
  return [
    `<polyline points="${line}" fill="none" stroke="#000" stroke-width="0.7"${dashes}/>`,
    ...points.map((point) => mark(marker, point.x, point.y, point.isDoubted)),
  ].join('\n');
}

/** Hollow where nobody confirmed it. */
function mark(marker: Marker, x: number, y: number, isDoubted: boolean): string {
  const paint = `fill="${isDoubted ? '#fff' : '#000'}" stroke="#000" stroke-width="0.6"`;
  const r = 2.2;
  if (marker === 'circle') return `<circle cx="${n(x)}" cy="${n(y)}" r="1.8" ${paint}/>`;
  if (marker === 'square')
    return `<rect x="${n(x - 1.6)}" y="${n(y - 1.6)}" width="3.2" height="3.2" ${paint}/>`;
  // The tip is the value, as on charts of anaesthesia.
  const base = marker === 'down' ? y - r * 1.7 : y + r * 1.7;
  return `<polygon points="${n(x - r)},${n(base)} ${n(x + r)},${n(base)} ${n(x)},${n(y)}" ${paint}/>`;
}

function notObtained({ readings }: Chart, { x }: Scale): string {
  const tried = readings.filter(({ unobtainable }) =>
    unobtainable.some(({ vital }) => DRAWN.includes(vital)),
  );
  return tried
    .map(({ measuredAt }) => {
      const place = n(x(measuredAt));
      return `<text x="${place}" y="${MAIN.bottom - 2}" text-anchor="middle" font-weight="bold">x</text>`;
    })
    .join('\n');
}

function legend(): string {
  const entries: readonly [Marker, string][] = [
    ['down', 'Systolic, mmHg'],
    ['up', 'Diastolic, mmHg'],
    ['circle', 'Heart rate, /min'],
    ['square', 'SpO2, %'],
  ];
  const rows = entries.flatMap(([marker, label], i) => {
    const y = MAIN.top + 8 + i * 11;
    const tip = { down: y + 2, up: y - 2, circle: y, square: y }[marker];
    return [mark(marker, RIGHT + 7, tip, false), `<text x="${RIGHT + 13}" y="${y + 2.4}">${label}</text>`];
  });
  const below = MAIN.top + 8 + entries.length * 11;
  return [
    ...rows,
    ...['hollow: not confirmed', 'x: not obtained', '1, 2 ...: events of', 'the dose'].map(
      (line, i) => `<text x="${RIGHT + 4}" y="${below + 6 + i * 9}" fill="#444">${line}</text>`,
    ),
  ].join('\n');
}
