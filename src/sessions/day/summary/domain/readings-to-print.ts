/**
 * Which readings of vital signs are printed. A monitor may send one every second; nobody reads thousands of lines. Where there
 * are more than a page holds, one of every few minutes is printed, the first of each stretch, and besides it every one with
 * an extreme of the session. All readings stay in the document that is signed. This file leaves nothing out of few.
 */
export const MOST_PRINTED = 80;

const STRETCHES_IN_MINUTES = [1, 2, 5, 10, 15, 30, 60, 120];
const MS_PER_MINUTE = 60_000;

export interface PrintedReadings<Reading> {
  readonly readings: readonly Reading[];
  /** Null where all are printed. */
  readonly everyMinutes: number | null;
}

/** @param readings in the order they were measured @param extremeAt instants of extremes */
export function readingsToPrint<Reading extends { readonly measuredAt: string }>(
  readings: readonly Reading[],
  extremeAt: readonly string[],
): PrintedReadings<Reading> {
  if (readings.length <= MOST_PRINTED) return { readings, everyMinutes: null };
  const extremes = new Set(extremeAt);
  const firstOfEach = (minutes: number) => {
    let last: number | null = null;
    return readings.filter(({ measuredAt }) => {
      const stretch = Math.floor(Date.parse(measuredAt) / (minutes * MS_PER_MINUTE));
      const isFirst = stretch !== last;
      last = stretch;
      return isFirst || extremes.has(measuredAt);
    });
  };
  const everyMinutes =
    STRETCHES_IN_MINUTES.find((minutes) => firstOfEach(minutes).length <= MOST_PRINTED) ??
    STRETCHES_IN_MINUTES.at(-1)!;
  return { readings: firstOfEach(everyMinutes), everyMinutes };
}
