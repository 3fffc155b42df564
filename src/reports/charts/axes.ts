/** From where to where a column of a picture goes, and what its figures say in words. */
import type { IntervalResponse } from '../dto/report-frame.js';
import type { Axis, ForestCell } from './forest.js';

const STEPS = [1, 2, 5];
const MOST_STEPS = 5;

/** Takes in every value and interval of the column and 0, in round steps. Without any there is nothing to draw. */
export function axisOver(cells: readonly (ForestCell | null)[]): Axis {
  const values = cells.flatMap((cell) =>
    cell === null || cell.value === null
      ? []
      : [cell.value, ...(cell.interval ? [cell.interval.lower, cell.interval.upper] : [])],
  );
  if (values.length === 0) return { from: 0, to: 0, ticks: [] };
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const least = (highest - lowest || 1) / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = (STEPS.find((each) => each * power >= least) ?? 10) * power;
  const first = Math.floor(lowest / step);
  const last = Math.max(Math.ceil(highest / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_unused, index) => round((first + index) * step));
  return { from: ticks[0]!, to: ticks.at(-1)!, ticks };
}

/** Shares that may be anything from none to all. */
export const WHOLE_SHARE: Axis = { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };

export const round = (value: number) => Math.round(value * 10_000) / 10_000 + 0;

/** A share as percent, with a decimal where it is small. */
export function percent(share: number): string {
  const hundred = share * 100;
  const isWhole = hundred >= 9.95 || Math.abs(hundred - Math.round(hundred)) < 0.05;
  return `${hundred.toFixed(isWhole ? 0 : 1)}%`;
}

export function points(value: number): string {
  return (round(value).toFixed(1) === '-0.0' ? 0 : value).toFixed(1).replace('-', '−');
}

/** `says` for a value with its interval, such as `−6.8 (−9.3 to −4.3)`. */
export function withInterval(
  value: number,
  interval: IntervalResponse | null,
  say: (value: number) => string,
): string {
  return interval ? `${say(value)} (${say(interval.lower)} to ${say(interval.upper)})` : say(value);
}

export const SUPPRESSED = 'suppressed: small group';

/** A count that is null is hidden. */
export function countWords(count: number | null): string {
  return count === null ? 'hidden' : String(count);
}

/** Such as `8 of 80`. */
export function countOfWords(count: number | null, total: number | null): string {
  return count === null && total === null ? 'hidden' : `${countWords(count)} of ${countWords(total)}`;
}

/** Such as `treated 57, missing 0; suppressed (small group): cancelled`. @param amounts name, how many, and what is said of these */
export function amountsWords(amounts: readonly (readonly [string, number | null, string?])[]): string {
  const shown = amounts.flatMap(([name, count, more = '']) =>
    count === null ? [] : [`${name} ${count}${more}`],
  );
  const hidden = amounts.flatMap(([name, count]) => (count === null ? [name] : []));
  if (shown.length === 0) return SUPPRESSED;
  return hidden.length === 0
    ? shown.join(', ')
    : `${shown.join(', ')}; suppressed (small group): ${hidden.join(', ')}`;
}
