import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { AdministrationEvent, AdministrationEventType } from './administration-event.js';
import { deliveredDose } from './delivered-dose.js';
import { overdeliveredAt } from './overdelivery.js';

const startMs = Date.UTC(2026, 2, 2, 15, 0);
const minute = (minutes: number) => new Date(startMs + Math.round(minutes * 60_000));
const event = (
  type: AdministrationEventType,
  atMinute: number,
  more: Partial<AdministrationEvent> = {},
): AdministrationEvent => ({ type, occurredAt: minute(atMinute), ...more });

/** 40 mg over 40 minutes; 105 percent are 42 mg. */
const orderedMg = 40;
const start = event('START', 0, { rateMgPerMinute: 1 });

function passed(events: readonly AdministrationEvent[], untilMinute: number): number | null {
  const at = overdeliveredAt(events, minute(untilMinute), orderedMg, defaultRuleSet);
  return at && (at.getTime() - startMs) / 60_000;
}

describe('overdeliveredAt', () => {
  it.each<[string, readonly AdministrationEvent[], number, number | null]>([
    ['nothing was given', [], 60, null],
    ['not yet', [start], 42, null],
    ['just now', [start], 42.5, 42],
    ['the day before', [start], 24 * 60, 42],
    ['it was stopped at the limit', [start, event('STOP', 42)], 24 * 60, null],
    ['it was stopped after it', [start, event('STOP', 50)], 24 * 60, 42],
    ['a pause', [start, event('PAUSE', 10), event('RESUME', 30)], 100, 62],
    ['a pause that lasts', [start, event('PAUSE', 41)], 24 * 60, null],
    ['half the rate', [start, event('RATE_CHANGE', 20, { rateMgPerMinute: 0.5 })], 100, 64],
    ['a bolus', [start, event('BOLUS', 10, { deliveredMg: 35 })], 60, 10],
    ['a bolus on top', [start, event('BOLUS', 10, { deliveredMg: 5 })], 60, 37],
    ['a bolus at this minute', [start, event('BOLUS', 10, { deliveredMg: 35 })], 10, 10],
    ['one that comes later', [start, event('BOLUS', 10, { deliveredMg: 35 })], 9, null],
    ['a first injection', [event('INJECTION', 0, { deliveredMg: 43 })], 10, 0],
  ])('%s', (_case, events, until, expected) => {
    expect(passed(events, until)).toBe(expected);
  });

  it('says so exactly where the dose is more than ordered, and never an instant too late', () => {
    const pauses = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 6 });
    fc.assert(
      fc.property(pauses, fc.integer({ min: 0, max: 200 }), (minutes, until) => {
        const changes = minutes
          .toSorted((a, b) => a - b)
          .map((at, index) => event(index % 2 === 0 ? 'PAUSE' : 'RESUME', at));
        const events = [start, ...changes];
        const at = overdeliveredAt(events, minute(until), orderedMg, defaultRuleSet);
        const isOver = (time: Date) =>
          deliveredDose(events, time, orderedMg, defaultRuleSet).isOverdelivered === true;
        expect(at !== null).toBe(isOver(minute(until)));
        if (at)
          expect([isOver(new Date(at.getTime() - 1)), isOver(new Date(at.getTime() + 2))]).toEqual([
            false,
            true,
          ]);
      }),
    );
  });
});
