import { describe, expect, it } from '@jest/globals';
import type { SessionStatus, SessionVerb } from '../../../sessions/domain/session-status.js';
import { canStillCome, mayComeLater, type EntryRefusal } from './waiting.js';

function refusal(code: string, more: Partial<EntryRefusal> = {}): EntryRefusal {
  return { code, reasons: [], currentStatus: 'CHECKED_IN', ...more };
}
const because = (...codes: string[]) => ({ reasons: codes.map((code) => ({ code })) });

describe('what may come later', () => {
  it.each<[SessionStatus, SessionVerb, boolean]>([
    ['SCHEDULED', 'ready', true],
    ['SCHEDULED', 'startDosing', true],
    ['SCHEDULED', 'discharge', true],
    ['CHECKED_IN', 'checkIn', false],
    ['READY', 'ready', false],
    ['DOSING', 'discharge', true],
    ['DOSING', 'cancel', false],
    ['RECOVERY', 'startDosing', false],
    ['DISCHARGED', 'discharge', false],
    ['CANCELLED', 'ready', false],
  ])('in %s the verb %s: %s', (status, verb, expected) => {
    expect(canStillCome(status, verb)).toBe(expected);
  });

  it('is every step whose status the session has not reached yet', () => {
    const early = refusal('session.transition-not-allowed', { currentStatus: 'SCHEDULED' });
    expect(mayComeLater('READY', early)).toBe(true);
    expect(mayComeLater('DISCHARGE', early)).toBe(true);
    expect(mayComeLater('CHECK_IN', { ...early, currentStatus: 'RECOVERY' })).toBe(false);
  });

  it('is what needs the check-in, unless nobody will be checked in any more', () => {
    const early = refusal('vitals.session-not-open', { currentStatus: 'SCHEDULED' });
    expect(mayComeLater('VITALS', early)).toBe(true);
    expect(mayComeLater('VITALS', { ...early, currentStatus: 'NO_SHOW' })).toBe(false);
  });

  it('is what only facts are missing for', () => {
    expect(mayComeLater('READY', refusal('session.not-ready'))).toBe(true);
    expect(mayComeLater('DISCHARGE', refusal('discharge.gates-unmet'))).toBe(true);
    expect(mayComeLater('SIDE_EFFECT_CHANGE', refusal('side-effect.not-found'))).toBe(true);
  });

  it('is an event whose predecessor is missing, and none that cannot have happened', () => {
    const event = (...codes: string[]) =>
      mayComeLater('ADMINISTRATION_EVENT', refusal('dosing.event-out-of-sequence', because(...codes)));
    expect(event('dosing.not-paused')).toBe(true);
    expect(event('dosing.already-stopped')).toBe(false);
    expect(event('dosing.not-started', 'dosing.rate-invalid')).toBe(false);
  });

  it('is a device whose number is still to come, and none whose number has passed', () => {
    const reasons = [{ code: 'dosing.device-out-of-order', expected: 2 }];
    const device = (deviceNumber: number) =>
      mayComeLater(
        'ADMINISTRATION_EVENT',
        refusal('dosing.event-out-of-sequence', { reasons, deviceNumber }),
      );
    expect([device(3), device(1)]).toEqual([true, false]);
  });

  it('is nothing that cannot be, nor what has another cause besides', () => {
    expect(mayComeLater('VITALS', refusal('vitals.impossible', because('vitals.spo2-impossible')))).toBe(
      false,
    );
    const unknown = 'side-effect.rescue-medicine-unknown';
    const effect = (...codes: string[]) =>
      mayComeLater('SIDE_EFFECT', refusal('side-effect.contradictory', because(...codes)));
    expect(effect(unknown)).toBe(true);
    expect(effect(unknown, 'side-effect.unknown-code')).toBe(false);
  });
});
