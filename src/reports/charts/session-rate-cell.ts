/** Rates in which a patient counts several times: what they say, and where their interval is another one than that of the other rows. */
import type { SessionRateResponse } from '../dto/session-report.js';
import { percent, SUPPRESSED, withInterval } from './axes.js';
import type { ForestCell, ForestRow } from './forest.js';

/** Behind what the note is about. */
const SIGN = ' *';

/** @param rate of sessions, 0 to 1 */
export function sessionRateCell({ count, rate, interval, suppressed }: SessionRateResponse): ForestCell {
  if (rate === null) return { value: null, interval: null, says: suppressed ? SUPPRESSED : 'of no session' };
  const isWithoutSpread = interval !== null && (count === 0 || rate === 1);
  return {
    ...{ value: rate, interval, isWithoutSpread },
    says: `${withInterval(rate, interval, percent)}${signOf(isWithoutSpread)}`,
  };
}

export function signOf(isWithoutSpread: boolean): string {
  return isWithoutSpread ? SIGN : '';
}

/**
 * Why the interval of a row without any event may reach further than that of one with several.
 * @param units of which a patient may have several, such as sessions
 * @returns nothing where there is no such row
 */
export function withoutSpreadNotes(rows: readonly ForestRow[], units: string): readonly string[] {
  if (!rows.some(({ cells }) => cells.some((cell) => cell?.isWithoutSpread))) return [];
  return [
    `*: none of the ${units}, or all. Patients do not differ there, so that nothing tells how much they would; the interval is Wilson's ` +
      `of the number of patients, as if each had one, which is wide rather than wrong. It may reach further than that of a row with more of them, and so may that of a difference from it.`,
  ];
}
