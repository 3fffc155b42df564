import { describe, expect, it } from '@jest/globals';
import { alertState, isToBeEscalated, type AlertEventType } from './alert-state.js';

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
