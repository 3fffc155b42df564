import { describe, expect, it } from '@jest/globals';
import type { AdministrationEvent, AdministrationEventType } from './administration-event.js';
import { doseTimes } from './dose-times.js';

const startMs = Date.UTC(2026, 2, 2, 15, 0);

function minute(minutes: number): Date {
  return new Date(startMs + minutes * 60_000);
}

function events(
  ...rows: readonly (readonly [AdministrationEventType, number])[]
): readonly AdministrationEvent[] {
  return rows.map(([type, at]) => ({ type, occurredAt: minute(at) }));
}

describe('doseTimes', () => {
  it.each([
    ['nothing given', events(), null, null, null],
    ['infusion running', events(['START', 0], ['PAUSE', 5]), 0, 0, null],
    ['infusion stopped', events(['START', 0], ['PAUSE', 5], ['RESUME', 9], ['STOP', 44]), 0, 0, 44],
    ['one injection, more may follow', events(['INJECTION', 2]), 2, 2, null],
    ['two injections', events(['INJECTION', 2], ['INJECTION', 14], ['STOP', 20]), 2, 14, 14],
    ['three devices', events(['DEVICE', 0], ['DEVICE', 5], ['DEVICE', 10], ['STOP', 11]), 0, 10, 10],
    ['an injection after STOP', events(['INJECTION', 0], ['STOP', 5], ['INJECTION', 8]), 0, 8, 8],
  ])('%s', (_name, given, started, last, ended) => {
    const at = (minutes: number | null): Date | null => (minutes === null ? null : minute(minutes));
    expect(doseTimes(given)).toEqual({
      doseStartedAt: at(started),
      lastDoseAt: at(last),
      doseEndedAt: at(ended),
    });
  });
});
