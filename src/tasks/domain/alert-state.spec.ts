import { describe, expect, it } from '@jest/globals';
import {
  alertState,
  covers,
  isBeforeAlert,
  isToBeEscalated,
  takesPlaceOf,
  type AlertEventType,
  type AlertStatus,
} from './alert-state.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 4, 4, 19, minute));
const lasting = { acknowledgeBy: at(2), resolvesWhenAcknowledged: false };
const momentary = { acknowledgeBy: at(2), resolvesWhenAcknowledged: true };

describe('alertState', () => {
  it.each<[AlertEventType[], boolean, boolean]>([
    [[], true, true],
    [['ACKNOWLEDGED'], true, false],
    [['ESCALATED'], true, true],
    [['ESCALATED', 'ACKNOWLEDGED'], true, false],
    [['RESOLVED'], false, true],
    [['RESOLVED', 'ACKNOWLEDGED'], false, false],
    [['SUPERSEDED'], false, false],
    [['WITHDRAWN'], false, false],
  ])('after %j is open: %s, needs acknowledgement: %s', (types, isOpen, needsAcknowledgement) => {
    const events = types.map((type) => ({ type, occurredAt: at(1) }));
    expect(alertState(lasting, events)).toMatchObject({ isOpen, needsAcknowledgement });
  });

  it('counts what is over as resolved by whoever looked at it', () => {
    const events = [{ type: 'ACKNOWLEDGED' as const, occurredAt: at(1) }];
    expect(alertState(momentary, events)).toMatchObject({ isOpen: false, resolvedAt: at(1) });
  });
});

describe('the status of the cause', () => {
  it.each<[AlertEventType[], AlertStatus]>([
    [[], 'OPEN'],
    [['ESCALATED', 'ACKNOWLEDGED'], 'OPEN'],
    [['RESOLVED'], 'RESOLVED'],
    [['SUPERSEDED'], 'SUPERSEDED'],
    [['RESOLVED', 'WITHDRAWN'], 'WITHDRAWN'],
    [['SUPERSEDED', 'WITHDRAWN'], 'WITHDRAWN'],
  ])('after %j is %s', (types, status) => {
    const events = types.map((type) => ({ type, occurredAt: at(1) }));
    expect(alertState(lasting, events).status).toBe(status);
  });

  it('of an alert about the past is over once somebody has looked at it', () => {
    const past = { acknowledgeBy: null, resolvesWhenAcknowledged: false };
    expect(alertState(past, []).status).toBe('OPEN');
    expect(alertState(past, [{ type: 'ACKNOWLEDGED', occurredAt: at(1) }]).status).toBe('RESOLVED');
  });
});

describe('two alerts of one rule', () => {
  const yellow = { severity: 'YELLOW', isRetrospective: false } as const;
  const red = { severity: 'RED', isRetrospective: false } as const;
  const pastYellow = { ...yellow, isRetrospective: true };
  const pastRed = { ...red, isRetrospective: true };

  it.each([
    ['yellow', 'yellow', yellow, yellow, true, true],
    ['red', 'yellow', red, yellow, true, false],
    ['yellow', 'red', yellow, red, false, true],
    ['a past red', 'red', pastRed, red, false, true],
    ['a past red', 'yellow', pastRed, yellow, false, false],
    ['a past yellow', 'red', pastYellow, red, false, true],
    ['red', 'a past red', red, pastRed, true, false],
    ['yellow', 'a past red', yellow, pastRed, false, false],
    ['a past yellow', 'a past red', pastYellow, pastRed, false, true],
  ])('an open %s, then %s', (_open, _next, open, next, isCovered, isReplaced) => {
    expect([covers(open, next), takesPlaceOf(next, open)]).toEqual([isCovered, isReplaced]);
  });
});

describe('isBeforeAlert', () => {
  it.each([
    [120, false],
    [120.001, true],
    [-60, false],
  ])('an act %d seconds before its cause: %s', (seconds, isBefore) => {
    const act = new Date(at(10).getTime() - seconds * 1000);
    expect(isBeforeAlert(act, { occurredAt: at(10) })).toBe(isBefore);
  });
});

describe('isToBeEscalated', () => {
  const fresh = alertState(lasting, []);

  it('is so after the deadline, not on it', () => {
    expect(isToBeEscalated(lasting, fresh, at(2))).toBe(false);
    expect(isToBeEscalated(lasting, fresh, new Date(at(2).getTime() + 1))).toBe(true);
  });

  it('is never so for an alert about the past', () => {
    expect(isToBeEscalated({ ...lasting, acknowledgeBy: null }, fresh, at(600))).toBe(false);
  });

  it.each<AlertEventType>(['ACKNOWLEDGED', 'ESCALATED', 'WITHDRAWN', 'SUPERSEDED'])(
    'is not so after %s',
    (type) => {
      const state = alertState(lasting, [{ type, occurredAt: at(1) }]);
      expect(isToBeEscalated(lasting, state, at(10))).toBe(false);
    },
  );

  it('is so where the cause ended before anybody looked', () => {
    const state = alertState(lasting, [{ type: 'RESOLVED', occurredAt: at(1) }]);
    expect(isToBeEscalated(lasting, state, at(10))).toBe(true);
  });
});
