import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { AdministrationEvent } from './administration-event.js';
import { needsOrder, orderDeviations } from './order-deviations.js';

const rules = defaultRuleSet;
const at = (minutes: number) => new Date(Date.UTC(2026, 4, 4, 17, minutes));
const start: AdministrationEvent = { type: 'START', occurredAt: at(0), rateMgPerMinute: 1 };
const orderOf = (orderedMg: number, hasOrderer: boolean) => ({
  orderedMg,
  hasOrderer,
  dosingWeightKg: 80,
  volumeMl: null,
});
const pause: AdministrationEvent = { type: 'PAUSE', occurredAt: at(10) };
const injection = (minutes: number, deliveredMg: number): AdministrationEvent => ({
  type: 'INJECTION',
  occurredAt: at(minutes),
  deliveredMg,
});
const device = (deviceNumber: number, deliveredMg: number | null = null): AdministrationEvent => ({
  type: 'DEVICE',
  occurredAt: at(deviceNumber * 5),
  deviceNumber,
  deliveredMg,
});

describe('needsOrder', () => {
  it.each<[string, readonly AdministrationEvent[], AdministrationEvent, boolean]>([
    ['the first injection', [], injection(0, 40), false],
    ['the second injection', [injection(0, 20)], injection(20, 20), true],
    ['going on as before', [start, pause], { type: 'RESUME', occurredAt: at(12) }, false],
    ['the same rate', [start, pause], { type: 'RESUME', occurredAt: at(12), rateMgPerMinute: 1 }, false],
    ['a slower rate', [start, pause], { type: 'RESUME', occurredAt: at(12), rateMgPerMinute: 0.9 }, false],
    ['a faster rate', [start, pause], { type: 'RESUME', occurredAt: at(12), rateMgPerMinute: 1.01 }, true],
    ['a lower rate', [start], { type: 'RATE_CHANGE', occurredAt: at(12), rateMgPerMinute: 0.5 }, false],
    ['a higher rate', [start], { type: 'RATE_CHANGE', occurredAt: at(12), rateMgPerMinute: 1.5 }, true],
    ['a bolus', [start], { type: 'BOLUS', occurredAt: at(12), deliveredMg: 5 }, true],
    ['stopping', [start, pause], { type: 'STOP', occurredAt: at(12) }, false],
    [
      'the same rate but for a binary fraction',
      [start, pause],
      { type: 'RESUME', occurredAt: at(12), rateMgPerMinute: 1 + Number.EPSILON },
      false,
    ],
  ])('%s', (_what, events, event, needed) => {
    expect(needsOrder(events, event)).toBe(needed);
  });

  it('compares with the rate before the pause, not with the first', () => {
    const slower: AdministrationEvent = { type: 'RESUME', occurredAt: at(12), rateMgPerMinute: 0.5 };
    const again = { ...pause, occurredAt: at(15) };
    const back: AdministrationEvent = { type: 'RESUME', occurredAt: at(17), rateMgPerMinute: 1 };
    expect(needsOrder([start, pause, slower, again], back)).toBe(true);
  });
});

describe('orderDeviations', () => {
  const codes = (
    events: readonly AdministrationEvent[],
    event: AdministrationEvent,
    orderedMg = 40,
    hasOrderer = false,
  ) => orderDeviations(events, event, orderOf(orderedMg, hasOrderer), rules).map(({ code }) => code);

  it('a second injection is a deviation unless somebody ordered it', () => {
    const second = injection(20, 20);
    expect(codes([injection(0, 20)], second)).toEqual(['dosing.without-order']);
    expect(codes([injection(0, 20)], second, 40, true)).toEqual([]);
  });

  it.each<[string, readonly AdministrationEvent[], AdministrationEvent, number, boolean]>([
    ['an infusion stopped at 105 percent', [start], { type: 'STOP', occurredAt: at(42) }, 40, false],
    [
      'an infusion stopped just above 105 percent',
      [start],
      { type: 'STOP', occurredAt: new Date(at(42).getTime() + 1000) },
      40,
      true,
    ],
    ['a pause above 105 percent, which ends nothing', [start], { ...pause, occurredAt: at(50) }, 40, false],
    ['an injection of 105 percent', [], injection(0, 42), 40, false],
    ['an injection of more', [], injection(0, 42.1), 40, true],
    ['the STOP after it', [injection(0, 42.1)], { type: 'STOP', occurredAt: at(1) }, 40, false],
    ['the second device of two', [device(1)], device(2), 56, false],
    ['the third device of two', [device(1), device(2)], device(3), 56, true],
    ['a third device that was spilled', [device(1), device(2)], device(3, 0), 56, false],
  ])('%s', (_what, events, event, orderedMg, isMore) => {
    expect(codes(events, event, orderedMg, true)).toEqual(isMore ? ['dosing.more-than-ordered'] : []);
  });

  it('says how much it was and from where on it is too much', () => {
    expect(orderDeviations([], injection(0, 60), orderOf(40, false), rules)).toEqual([
      { code: 'dosing.more-than-ordered', pointer: '/doseMg', percentOfOrdered: 150, abovePercent: 105 },
    ]);
  });

  it.each([
    [24, []],
    [24.01, ['dosing.bolus-above-usual']],
  ])('a bolus of %s mg for 80 kg: %j', (deliveredMg, expected) => {
    expect(codes([start], { type: 'BOLUS', occurredAt: at(10), deliveredMg }, 400, true)).toEqual(expected);
  });

  it.each([
    [null, []],
    [5, []],
    [5.01, ['dosing.volume-above-usual']],
  ])('an injection of %s mL at one site: %j', (volumeMl, expected) => {
    const order = { ...orderOf(40, true), volumeMl };
    expect(orderDeviations([], injection(0, 40), order, rules).map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ['START', [], 20, []],
    ['START', [], 20.01, ['dosing.rate-out-of-bounds']],
    ['RATE_CHANGE', [start], 20.01, ['dosing.rate-out-of-bounds']],
    ['RESUME', [start, pause], 20.01, ['dosing.rate-out-of-bounds']],
  ] as const)('%s after %j at %s mg/min for 80 kg: %j', (type, before, rateMgPerMinute, expected) => {
    expect(codes(before, { type, occurredAt: at(12), rateMgPerMinute }, 400, true)).toEqual(expected);
  });

  it('knows no rate per kg where the weight is not known', () => {
    const order = { ...orderOf(400, true), dosingWeightKg: null };
    expect(orderDeviations([], { ...start, rateMgPerMinute: 100 }, order, rules)).toEqual([]);
  });
});
