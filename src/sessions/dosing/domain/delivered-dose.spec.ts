import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { AdministrationEvent, AdministrationEventType } from './administration-event.js';
import { deliveredDose, pumpRateMgPerMinute } from './delivered-dose.js';

const rules = defaultRuleSet;
const startMs = Date.UTC(2026, 2, 2, 15, 0);

function minute(minutes: number): Date {
  return new Date(startMs + Math.round(minutes * 60_000));
}

function event(
  type: AdministrationEventType,
  atMinute: number,
  more: Partial<AdministrationEvent> = {},
): AdministrationEvent {
  return { type, occurredAt: minute(atMinute), ...more };
}

/** 80 kg at 0.5 mg/kg: 40 mg over 40 min. */
const orderedMg = 40;
const start = event('START', 0, { rateMgPerMinute: 1 });

describe('worked examples', () => {
  const paused = [start, event('PAUSE', 15), event('RESUME', 20), event('STOP', 45)];

  it('a pause of five minutes: 40 mg in 45 minutes', () => {
    expect(deliveredDose(paused, minute(45), orderedMg, rules)).toEqual({
      deliveredMg: 40,
      runningRateMgPerMinute: 0,
      elapsedMinutes: 45,
      runningMinutes: 40,
      percentOfOrdered: 100,
      isComplete: true,
      isOverdelivered: false,
    });
  });

  it('half the rate from minute 20: 30 mg, 75 percent, not complete', () => {
    const slowed = [start, event('RATE_CHANGE', 20, { rateMgPerMinute: 0.5 }), event('STOP', 40)];
    const result = deliveredDose(slowed, minute(60), orderedMg, rules);
    expect(result).toMatchObject({
      deliveredMg: 30,
      percentOfOrdered: 75,
      isComplete: false,
      elapsedMinutes: 40,
    });
    expect(result.deliveredMg / 80).toBe(0.375);
  });

  it('a pump at 60 mL/h of 1 mg/mL gives 1 mg/min', () => {
    expect(pumpRateMgPerMinute(60, 1)).toBe(1);
    expect(pumpRateMgPerMinute(30, 2)).toBe(1);
  });

  it('three Spravato devices at minutes 0, 5 and 10 give 84 mg', () => {
    const devices = [0, 5, 10].map((at, index) => event('DEVICE', at, { deviceNumber: index + 1 }));
    const events = [...devices, event('STOP', 11)];
    expect(deliveredDose(events, minute(120), 84, rules)).toMatchObject({
      deliveredMg: 84,
      isComplete: true,
    });
    expect(deliveredDose(events, minute(7), 84, rules)).toMatchObject({ deliveredMg: 56, isComplete: false });
  });

  it.each([
    [0, 0, 1],
    [10, 10, 1],
    [15, 15, 0],
    [17.5, 15, 0],
    [20, 15, 1],
    [30, 25, 1],
    [45, 40, 0],
    [600, 40, 0],
  ])('at minute %d of the paused infusion: %d mg, running at %d mg/min', (at, deliveredMg, rate) => {
    expect(deliveredDose(paused, minute(at), orderedMg, rules)).toMatchObject({
      deliveredMg,
      runningRateMgPerMinute: rate,
    });
  });
});

describe('deliveredDose', () => {
  it('is nothing before the first event and without one', () => {
    const nothing = {
      deliveredMg: 0,
      elapsedMinutes: 0,
      runningMinutes: 0,
      percentOfOrdered: 0,
      isComplete: false,
    };
    expect(deliveredDose([], minute(5), orderedMg, rules)).toMatchObject(nothing);
    expect(deliveredDose([start], minute(-5), orderedMg, rules)).toMatchObject(nothing);
  });

  it('knows no percentage without an order', () => {
    expect(deliveredDose([start], minute(5), null, rules)).toMatchObject({
      percentOfOrdered: null,
      isComplete: null,
    });
  });

  it('leaves no binary fractions behind', () => {
    const slow = event('START', 0, { rateMgPerMinute: 0.1 });
    expect(deliveredDose([slow], minute(3), 0.3, rules)).toMatchObject({
      deliveredMg: 0.3,
      percentOfOrdered: 100,
    });
  });

  it('adds a bolus, also one given in a pause', () => {
    const events = [start, event('PAUSE', 10), event('BOLUS', 12, { deliveredMg: 5 }), event('STOP', 20)];
    expect(deliveredDose(events, minute(20), orderedMg, rules).deliveredMg).toBe(15);
  });

  it('takes a new rate with RESUME and otherwise the one before the pause', () => {
    const resumed = (rateMgPerMinute: number | null): readonly AdministrationEvent[] => [
      start,
      event('PAUSE', 10),
      event('RESUME', 15, { rateMgPerMinute }),
      event('STOP', 25),
    ];
    expect(deliveredDose(resumed(null), minute(25), orderedMg, rules).deliveredMg).toBe(20);
    expect(deliveredDose(resumed(0.5), minute(25), orderedMg, rules).deliveredMg).toBe(15);
  });

  it('adds injections, and half a device where one was incomplete', () => {
    const injections = [
      event('INJECTION', 0, { deliveredMg: 20 }),
      event('INJECTION', 12, { deliveredMg: 15.5 }),
    ];
    expect(deliveredDose(injections, minute(30), 40, rules)).toMatchObject({
      deliveredMg: 35.5,
      runningMinutes: 0,
      runningRateMgPerMinute: 0,
      isComplete: false,
    });
    const devices = [event('DEVICE', 0), event('DEVICE', 5, { deliveredMg: 14 })];
    expect(deliveredDose(devices, minute(5), 56, rules)).toMatchObject({
      deliveredMg: 42,
      percentOfOrdered: 75,
    });
  });

  it.each([
    [37.999, false, false],
    [38, true, false],
    [42, true, false],
    [42.001, true, true],
  ])('%d of 40 mg is complete: %s, too much: %s', (deliveredMg, isComplete, isOverdelivered) => {
    const injection = event('INJECTION', 0, { deliveredMg });
    expect(deliveredDose([injection], minute(1), 40, rules)).toMatchObject({ isComplete, isOverdelivered });
  });

  it('is complete and too much by the rules it is given', () => {
    const dosing = { completeFromPercent: 90, overdeliveryAbovePercent: 100 };
    const other = { dosing, plans: { mgPerDevice: 20 } };
    const judged = (deliveredMg: number) =>
      deliveredDose([event('INJECTION', 0, { deliveredMg })], minute(1), 40, other);
    expect(judged(36)).toMatchObject({ isComplete: true, isOverdelivered: false });
    expect(judged(40.1)).toMatchObject({ isComplete: true, isOverdelivered: true });
    expect(deliveredDose([event('DEVICE', 0)], minute(1), 40, other).deliveredMg).toBe(20);
  });
});

/** Infusions of up to a dozen segments, run and pause in turn, with rates as pumps have them. */
const infusions = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 30 }),
      rate: fc.integer({ min: 1, max: 300 }),
      bolus: fc.nat(20),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((segments) => {
    let at = 0;
    return segments.flatMap(({ minutes, rate, bolus }, index): readonly AdministrationEvent[] => {
      const type = index === 0 ? 'START' : index % 2 === 1 ? 'PAUSE' : 'RESUME';
      const rateMgPerMinute = type === 'PAUSE' ? null : rate / 100;
      const events = [event(type, at, { rateMgPerMinute }), event('BOLUS', at, { deliveredMg: bolus / 4 })];
      at += minutes;
      return events;
    });
  });
const instants = fc.double({ min: -10, max: 400, noNaN: true });

describe('properties of the delivered dose', () => {
  it('is never negative and never falls', () => {
    fc.assert(
      fc.property(infusions, instants, fc.double({ min: 0, max: 60, noNaN: true }), (events, at, later) => {
        const before = deliveredDose(events, minute(at), orderedMg, rules).deliveredMg;
        const after = deliveredDose(events, minute(at + later), orderedMg, rules).deliveredMg;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('grows between two events by the running rate times the minutes', () => {
    fc.assert(
      fc.property(infusions, instants, instants, (events, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const edges = events.map((each) => each.occurredAt.getTime());
        fc.pre(!edges.some((edge) => edge > minute(from).getTime() && edge <= minute(to).getTime()));
        const before = deliveredDose(events, minute(from), orderedMg, rules);
        const after = deliveredDose(events, minute(to), orderedMg, rules);
        const minutes = (minute(to).getTime() - minute(from).getTime()) / 60_000;
        expect(after.deliveredMg - before.deliveredMg).toBeCloseTo(
          before.runningRateMgPerMinute * minutes,
          5,
        );
      }),
    );
  });

  it('does not change when a segment is split by a rate change to the same rate', () => {
    fc.assert(
      fc.property(infusions, fc.integer({ min: 0, max: 300 }), (events, at) => {
        const end = minute(400);
        const rateMgPerMinute = deliveredDose(events, minute(at), orderedMg, rules).runningRateMgPerMinute;
        fc.pre(rateMgPerMinute > 0);
        const after = events.findIndex((each) => each.occurredAt.getTime() > minute(at).getTime());
        const split = [...events];
        split.splice(after === -1 ? events.length : after, 0, event('RATE_CHANGE', at, { rateMgPerMinute }));
        expect(deliveredDose(split, end, orderedMg, rules).deliveredMg).toBeCloseTo(
          deliveredDose(events, end, orderedMg, rules).deliveredMg,
          5,
        );
      }),
    );
  });

  it('is the sum of what two sets of injections give', () => {
    const injections = fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 6 });
    fc.assert(
      fc.property(injections, injections, (first, second) => {
        const dose = (amounts: readonly number[]): number =>
          deliveredDose(
            amounts.map((amount, index) => event('INJECTION', index, { deliveredMg: amount / 10 })),
            minute(60),
            orderedMg,
            rules,
          ).deliveredMg;
        expect(dose([...first, ...second])).toBeCloseTo(dose(first) + dose(second), 5);
      }),
    );
  });
});
