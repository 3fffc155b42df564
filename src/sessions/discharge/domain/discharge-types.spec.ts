import { describe, expect, it } from '@jest/globals';
import { DISCHARGE_TYPES, dischargeRefusals, needsRecovery } from './discharge-types.js';
import { unmet } from './gate.js';

describe('dischargeRefusals', () => {
  const gates = [unmet('OBSERVATION', 'observation-too-short'), unmet('ESCORT', 'escort-missing')];
  const codes = ['discharge.observation-too-short', 'discharge.escort-missing'];

  it.each([
    ['ROUTINE', 'nurse', null, codes],
    ['ROUTINE', 'psychiatrist', 'in a hurry', codes],
    ['OVERRIDE', 'nurse', 'daughter is late', ['discharge.role-not-allowed']],
    ['OVERRIDE', 'psychiatrist', 'daughter is late', []],
    ['OVERRIDE', 'psychiatrist', ' ', ['discharge.reason-missing']],
    ['LEFT_AGAINST_ADVICE', 'nurse', null, ['discharge.reason-missing']],
    ['LEFT_AGAINST_ADVICE', 'nurse', 'had a train to catch', []],
    ['TRANSFERRED', 'nurse', 'chest pain, to the hospital', []],
    ['DIED', 'psychiatrist', null, ['discharge.reason-missing']],
    ['DIED', 'psychiatrist', 'cardiac arrest', []],
  ] as const)('%s by a %s because of %j: %j', (type, role, reason, expected) => {
    expect(dischargeRefusals({ type, role, reason }, gates).map(({ code }) => code)).toEqual(expected);
  });

  it('lets nurse and psychiatrist discharge by routine once every gate is met', () => {
    for (const role of ['nurse', 'psychiatrist'])
      expect(dischargeRefusals({ type: 'ROUTINE', role, reason: null }, [])).toEqual([]);
  });

  it('lets nobody else discharge', () => {
    for (const type of DISCHARGE_TYPES)
      for (const role of ['front-desk', 'dashboard', 'device', 'admin'])
        expect(dischargeRefusals({ type, role, reason: 'because' }, [])[0]?.code).toBe(
          'discharge.role-not-allowed',
        );
  });

  it('ties only what is decided, and not what happened, to the recovery', () => {
    expect(DISCHARGE_TYPES.filter(needsRecovery)).toEqual(['ROUTINE', 'OVERRIDE']);
  });
});
