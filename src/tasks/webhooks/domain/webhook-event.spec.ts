import { describe, expect, it } from '@jest/globals';
import { isAnnounced, webhookBody } from './webhook-event.js';

const red = { severity: 'RED', isRetrospective: false } as const;
const yellow = { severity: 'YELLOW', isRetrospective: false } as const;

describe('isAnnounced', () => {
  it.each([
    ['alert.raised', red, false, true],
    ['alert.raised', yellow, false, false],
    ['alert.escalated', yellow, false, true],
    ['alert.acknowledged', red, false, true],
    ['alert.acknowledged', yellow, false, false],
    ['alert.acknowledged', yellow, true, true],
  ] as const)('%s of %j, escalated %s: %s', (type, alert, isEscalated, expected) => {
    expect(isAnnounced(type, alert, isEscalated)).toBe(expected);
    expect(isAnnounced(type, { ...alert, isRetrospective: true }, isEscalated)).toBe(false);
  });
});

it('the body names what is listed, whatever else the alert knows', () => {
  const at = new Date('2026-05-04T19:00:00Z');
  const alert = {
    ...red,
    id: 'a',
    sessionId: 's',
    psychiatristId: null,
    rule: 'spo2.low',
    raisedAt: at,
    acknowledgeBy: at,
    patientId: 'p',
    message: 'SpO2 84%',
    value: 84,
  };
  const iso = '2026-05-04T19:00:00.000Z';
  expect(JSON.parse(webhookBody('alert.raised', alert, at))).toEqual({
    type: 'alert.raised',
    timestamp: iso,
    data: {
      alertId: 'a',
      sessionId: 's',
      psychiatristId: null,
      rule: 'spo2.low',
      severity: 'RED',
      raisedAt: iso,
      acknowledgeBy: iso,
    },
  });
});
