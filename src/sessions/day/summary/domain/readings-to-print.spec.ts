import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MOST_PRINTED, readingsToPrint } from './readings-to-print.js';

const START = Date.UTC(2026, 4, 4, 12);
const everySeconds = (seconds: number, count: number) =>
  Array.from({ length: count }, (_unused, i) => ({
    measuredAt: new Date(START + i * seconds * 1000).toISOString(),
  }));

it('few readings are all printed', () => {
  const readings = everySeconds(1, MOST_PRINTED);
  expect(readingsToPrint(readings, [])).toEqual({ readings, everyMinutes: null });
});

it('of a monitor that sends every second for two hours, one every two minutes and every extreme', () => {
  const readings = everySeconds(1, 7200);
  const extreme = readings[3333]!;
  const printed = readingsToPrint(readings, [extreme.measuredAt]);
  expect(printed.everyMinutes).toBe(2);
  expect(printed.readings).toHaveLength(61);
  expect(printed.readings).toContain(extreme);
  expect(printed.readings[1]).toEqual({ measuredAt: '2026-05-04T12:02:00.000Z' });
});

it('never invents, never changes the order, and fits the page for a day of whatever pace', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 2000 }), (seconds, count) => {
      const readings = everySeconds(seconds, Math.min(count, Math.floor(86_400 / seconds)));
      const printed = readingsToPrint(readings, []).readings;
      expect(printed).toEqual(readings.filter((reading) => printed.includes(reading)));
      expect(printed.length).toBeLessThanOrEqual(MOST_PRINTED);
    }),
  );
});
