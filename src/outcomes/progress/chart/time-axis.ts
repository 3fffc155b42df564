/** The time of the picture: where an instant stands, and which days of the clinic are written below. */
import { daysBetween, localDayOf, startOfDayAfter } from '../../../clinic/domain/local-days.js';
import type { ProgressChart } from './chart-facts.js';
import { boldWidthOf, WIDTH } from './layout.js';

export const LEFT = 88;
/** The plot ends here, or further left where a name of a band needs the room. */
const WIDEST_RIGHT = 836;
/** Between the plot and the names of the bands, and between these and the edge. */
const GAP = 8;
export const BAND_SIZE = 12;

/** Room between the frame and the outermost marks. */
const MARGIN = 16;
const MOST_TICKS = 12;
const SHORTEST_DAYS = 14;
const STEPS_IN_DAYS = [1, 2, 7, 14, 28, 56, 84, 182, 364];

export interface Tick {
  readonly x: number;
  readonly label: string;
}

export interface TimeAxis {
  /** Where the plot ends. */
  readonly right: number;
  /** Where the names of the bands begin. */
  readonly bandsAt: number;
  readonly x: (at: Date) => number;
  readonly ticks: readonly Tick[];
}

/** The longest name of a band has room whatever font the machine has. */
function rightOf({ instrument: { bands } }: ProgressChart): number {
  const longest = Math.max(0, ...bands.map(({ label }) => boldWidthOf(label, BAND_SIZE)));
  return Math.min(WIDEST_RIGHT, Math.floor(WIDTH - GAP - longest - GAP));
}

/** Whole days of the clinic from the first to the last of what is shown, two weeks at least. */
export function timeAxis(chart: ProgressChart): TimeAxis {
  const { scores, doses, zone, asOf } = chart;
  const right = rightOf(chart);
  const instants = [...scores, ...doses].map(({ at }) => at.getTime());
  if (instants.length === 0) instants.push(asOf.getTime());
  const firstDay = localDayOf(new Date(Math.min(...instants)), zone);
  const lastDay = localDayOf(new Date(Math.max(...instants)), zone);
  const days = Math.max(SHORTEST_DAYS, daysBetween(firstDay, lastDay) + 1);
  const from = startOfDayAfter(firstDay, 0, zone).getTime();
  const until = startOfDayAfter(firstDay, days, zone).getTime();
  const x = (at: Date) =>
    LEFT + MARGIN + ((at.getTime() - from) / (until - from)) * (right - LEFT - 2 * MARGIN);
  const step =
    STEPS_IN_DAYS.find((each) => days / each <= MOST_TICKS) ?? Math.ceil(days / MOST_TICKS / 364) * 364;
  const ticks = Array.from({ length: Math.floor((days - 1) / step) + 1 }, (_unused, index) =>
    startOfDayAfter(firstDay, index * step, zone),
  );
  return {
    ...{ x, right, bandsAt: right + GAP },
    ticks: ticks.map((at, index) => ({ x: x(at), label: labelOf(at, ticks[index - 1], zone) })),
  };
}

/** The year is said where it begins. */
function labelOf(at: Date, before: Date | undefined, zone: string): string {
  const yearOf = (instant: Date) => localDayOf(instant, zone).slice(0, 4);
  const day = at.toLocaleDateString('en-US', { timeZone: zone, month: 'short', day: 'numeric' });
  return before && yearOf(before) === yearOf(at) ? day : `${day}, ${yearOf(at)}`;
}
