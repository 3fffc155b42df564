import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import {
  DISCHARGE_TYPES,
  type DischargeFacts,
  dischargeRefusals,
  unmetDischargeGates,
} from './discharge-gates.js';

const rules = defaultRuleSet.discharge;
const doseEndedAt = new Date('2026-03-02T16:00:00Z');
const readyToGo: DischargeFacts = {
  modality: 'IV',
  doseEndedAt,
  escortName: 'Robin Example',
  instructionsGiven: true,
};

function minute(minutes: number): Date {
  return new Date(doseEndedAt.getTime() + minutes * 60_000);
}

describe('minimum observation', () => {
  it.each([
    ['IV', 0, 60],
    ['IV', 59, 1],
    ['IV', 59.9, 1],
    ['IV', 60, null],
    ['IM', 89.999, 1],
    ['IM', 90, null],
    ['SPRAVATO', 100, 20],
    ['SPRAVATO', 119.5, 1],
    ['SPRAVATO', 120, null],
    ['SPRAVATO', 500, null],
  ] as const)('%s at minute %d after the dose: %j minutes left', (modality, at, minutesLeft) => {
    const unmet = unmetDischargeGates({ ...readyToGo, modality }, minute(at), rules);
    const requiredMinutes = rules.minimumObservationMinutes[modality];
    expect(unmet).toEqual(
      minutesLeft === null
        ? []
        : [
            {
              code: 'discharge.observation-too-short',
              requiredMinutes,
              minutesLeft,
              metAt: minute(requiredMinutes),
            },
          ],
    );
  });

  it('has not begun while the dose has no end', () => {
    expect(unmetDischargeGates({ ...readyToGo, doseEndedAt: null }, minute(500), rules)).toEqual([
      { code: 'discharge.observation-too-short', requiredMinutes: 60, minutesLeft: null, metAt: null },
    ]);
  });
});

describe('escort and instructions', () => {
  it.each([
    [null, true, ['discharge.escort-missing']],
    ['  ', true, ['discharge.escort-missing']],
    ['Robin Example', false, ['discharge.instructions-missing']],
    ['', false, ['discharge.escort-missing', 'discharge.instructions-missing']],
    ['Robin Example', true, []],
  ])('escort %j, instructions %s: %j', (escortName, instructionsGiven, expected) => {
    const unmet = unmetDischargeGates({ ...readyToGo, escortName, instructionsGiven }, minute(60), rules);
    expect(unmet.map(({ code }) => code)).toEqual(expected);
  });
});

describe('dischargeRefusals', () => {
  const unmet = unmetDischargeGates({ ...readyToGo, escortName: null }, minute(30), rules);

  it.each([
    ['ROUTINE', 'nurse', null, ['discharge.observation-too-short', 'discharge.escort-missing']],
    [
      'ROUTINE',
      'psychiatrist',
      'in a hurry',
      ['discharge.observation-too-short', 'discharge.escort-missing'],
    ],
    ['OVERRIDE', 'nurse', 'daughter is late', ['discharge.role-not-allowed']],
    ['OVERRIDE', 'psychiatrist', 'daughter is late', []],
    ['OVERRIDE', 'psychiatrist', ' ', ['discharge.reason-missing']],
    ['LEFT_AGAINST_ADVICE', 'nurse', null, ['discharge.reason-missing']],
    ['LEFT_AGAINST_ADVICE', 'nurse', 'had a train to catch', []],
    ['TRANSFERRED', 'nurse', 'chest pain, to the hospital', []],
    ['DIED', 'psychiatrist', null, ['discharge.reason-missing']],
    ['DIED', 'psychiatrist', 'cardiac arrest', []],
  ] as const)('%s by a %s because of %j: %j', (type, role, reason, expected) => {
    expect(dischargeRefusals({ type, role, reason }, unmet).map(({ code }) => code)).toEqual(expected);
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
});
