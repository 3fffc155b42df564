import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MODALITIES, type Modality } from '../../../clinic/modality.js';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import {
  ADMINISTRATION_EVENT_TYPES,
  type AdministrationEvent,
  type AdministrationEventType,
  EVENT_TYPES_OF,
} from './administration-event.js';
import { checkEvent } from './event-sequence.js';

const rules = defaultRuleSet;
const startMs = Date.UTC(2026, 2, 2, 15, 0);
const usual: Partial<Record<AdministrationEventType, Partial<AdministrationEvent>>> = {
  START: { rateMgPerMinute: 1 },
  RATE_CHANGE: { rateMgPerMinute: 0.5 },
  BOLUS: { deliveredMg: 5 },
  INJECTION: { deliveredMg: 40 },
};

function event(
  type: AdministrationEventType,
  atMinute: number,
  more: Partial<AdministrationEvent> = {},
): AdministrationEvent {
  return { type, occurredAt: new Date(startMs + atMinute * 60_000), ...usual[type], ...more };
}

function device(
  deviceNumber: number,
  atMinute: number,
  more: Partial<AdministrationEvent> = {},
): AdministrationEvent {
  return event('DEVICE', atMinute, { deviceNumber, ...more });
}

/** Ten minutes apart, in the order given. */
function sequence(...types: readonly AdministrationEventType[]): readonly AdministrationEvent[] {
  return types.map((type, index) => event(type, index * 10));
}

function codes(modality: Modality, events: readonly AdministrationEvent[], next: AdministrationEvent) {
  const { refusals, deviations } = checkEvent(modality, events, next, rules);
  return { refusals: refusals.map(({ code }) => code), deviations: deviations.map(({ code }) => code) };
}

describe('an infusion', () => {
  it.each([
    [[], 'START', null],
    [['START'], 'START', 'dosing.already-started'],
    [['START', 'STOP'], 'START', 'dosing.already-stopped'],
    [[], 'PAUSE', 'dosing.not-started'],
    [['START'], 'PAUSE', null],
    [['START', 'PAUSE'], 'PAUSE', 'dosing.not-running'],
    [['START', 'PAUSE', 'RESUME'], 'PAUSE', null],
    [[], 'RESUME', 'dosing.not-started'],
    [['START'], 'RESUME', 'dosing.not-paused'],
    [['START', 'PAUSE'], 'RESUME', null],
    [['START', 'PAUSE', 'BOLUS'], 'RESUME', null],
    [['START', 'RATE_CHANGE'], 'RATE_CHANGE', null],
    [['START', 'PAUSE'], 'RATE_CHANGE', 'dosing.not-running'],
    [[], 'BOLUS', 'dosing.not-started'],
    [['START', 'PAUSE'], 'BOLUS', null],
    [[], 'STOP', 'dosing.not-started'],
    [['START'], 'STOP', null],
    [['START', 'PAUSE'], 'STOP', null],
    [['START', 'STOP'], 'STOP', 'dosing.already-stopped'],
  ] as const)('after %j, %s: %s', (before, type, refusal) => {
    expect(codes('IV', sequence(...before), event(type, 90))).toEqual({
      refusals: refusal ? [refusal] : [],
      deviations: [],
    });
  });

  it('takes a bolus after STOP as what was given', () => {
    expect(codes('IV', sequence('START', 'STOP'), event('BOLUS', 90))).toEqual({
      refusals: [],
      deviations: ['dosing.given-after-stop'],
    });
  });
});

describe('injections', () => {
  it('may be several before STOP; one after it is recorded as a deviation', () => {
    expect(codes('IM', [], event('INJECTION', 0))).toEqual({ refusals: [], deviations: [] });
    expect(codes('IM', sequence('INJECTION'), event('INJECTION', 12))).toEqual({
      refusals: [],
      deviations: [],
    });
    expect(codes('IM', sequence('INJECTION', 'STOP'), event('INJECTION', 15))).toEqual({
      refusals: [],
      deviations: ['dosing.given-after-stop'],
    });
  });

  it('are needed before a STOP', () => {
    expect(codes('IM', [], event('STOP', 0)).refusals).toEqual(['dosing.not-started']);
    expect(codes('IM', sequence('INJECTION'), event('STOP', 5)).refusals).toEqual([]);
  });
});

describe('devices', () => {
  it.each([
    [[], 1, []],
    [[], 2, ['dosing.device-out-of-order']],
    [[], 0, ['dosing.device-out-of-order']],
    [[device(1, 0)], 1, ['dosing.device-out-of-order']],
    [[device(1, 0)], 2, []],
    [[device(1, 0), device(2, 5)], 3, []],
  ])('after %#: device %d', (before, number, refusals) => {
    expect(codes('SPRAVATO', before, device(number, 20)).refusals).toEqual(refusals);
  });

  it.each([
    [4.999, ['dosing.device-too-soon']],
    [5, []],
    [5.001, []],
  ])('a second device %d min after the first: %j', (at, deviations) => {
    expect(codes('SPRAVATO', [device(1, 0)], device(2, at))).toEqual({ refusals: [], deviations });
  });

  it('a fourth, or one after STOP, is recorded as a deviation', () => {
    const three = [device(1, 0), device(2, 5), device(3, 10)];
    expect(codes('SPRAVATO', three.slice(0, 2), device(3, 10))).toEqual({ refusals: [], deviations: [] });
    expect(codes('SPRAVATO', three, device(4, 15))).toEqual({
      refusals: [],
      deviations: ['dosing.too-many-devices'],
    });
    expect(codes('SPRAVATO', [device(1, 0), event('STOP', 3)], device(2, 8))).toEqual({
      refusals: [],
      deviations: ['dosing.given-after-stop'],
    });
  });

  it.each([
    [0, []],
    [14, []],
    [28, []],
    [28.001, ['dosing.amount-invalid']],
    [-0.001, ['dosing.amount-invalid']],
  ])('an incomplete device may have delivered %d mg: %j', (deliveredMg, refusals) => {
    expect(codes('SPRAVATO', [], device(1, 0, { deliveredMg })).refusals).toEqual(refusals);
  });
});

describe('values', () => {
  it.each([
    ['START', { rateMgPerMinute: null }, ['dosing.rate-invalid']],
    ['START', { rateMgPerMinute: 0 }, ['dosing.rate-invalid']],
    ['START', { rateMgPerMinute: Number.NaN }, ['dosing.rate-invalid']],
    ['START', { rateMgPerMinute: 0.001 }, []],
    ['START', { deliveredMg: 5 }, ['dosing.value-not-for-event']],
    ['START', { deviceNumber: 1 }, ['dosing.value-not-for-event']],
  ] as const)('%s with %j: %j', (type, values, refusals) => {
    expect(codes('IV', [], event(type, 0, values)).refusals).toEqual(refusals);
  });

  it.each([
    [null, ['dosing.amount-invalid']],
    [0, ['dosing.amount-invalid']],
    [0.1, []],
    [4000, []],
  ])('an injection of %d mg: %j', (deliveredMg, refusals) => {
    expect(codes('IM', [], event('INJECTION', 0, { deliveredMg })).refusals).toEqual(refusals);
  });

  it('names the content of a device as its limit, and no limit for an injection', () => {
    expect(checkEvent('SPRAVATO', [], device(1, 0, { deliveredMg: 29 }), rules).refusals).toEqual([
      { code: 'dosing.amount-invalid', pointer: '/deliveredMg', max: 28 },
    ]);
    expect(checkEvent('IM', [], event('INJECTION', 0, { deliveredMg: -1 }), rules).refusals).toEqual([
      { code: 'dosing.amount-invalid', pointer: '/deliveredMg' },
    ]);
  });

  it('names every reason at once', () => {
    expect(
      codes('IV', sequence('START', 'STOP'), event('RATE_CHANGE', 5, { rateMgPerMinute: -1 })).refusals,
    ).toEqual(['dosing.already-stopped', 'dosing.rate-invalid']);
  });
});

describe('properties of a sequence', () => {
  it('refuses what belongs to another modality, and only that, by its type', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MODALITIES),
        fc.constantFrom(...ADMINISTRATION_EVENT_TYPES),
        (modality, type) => {
          const refused = codes(modality, [], event(type, 0)).refusals.includes(
            'dosing.event-not-for-modality',
          );
          expect(refused).toBe(!EVENT_TYPES_OF[modality].includes(type));
        },
      ),
    );
  });

  it('lets only infusions through that alternate between running and paused and end once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENT_TYPES_OF.IV), { maxLength: 30 }), (types) => {
        const taken: AdministrationEvent[] = [];
        types.forEach((type, index) => {
          const next = event(type, index);
          if (checkEvent('IV', taken, next, rules).refusals.length === 0) taken.push(next);
        });
        const story = taken.map(({ type }) => type).join(' ');
        expect(story).toMatch(
          /^$|^START( BOLUS| RATE_CHANGE)*( PAUSE( BOLUS)* RESUME( BOLUS| RATE_CHANGE)*)*( PAUSE( BOLUS)*)?( STOP( BOLUS)*)?$/,
        );
      }),
    );
  });
});
