import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import { dischargeGates, unmetDischargeGates } from './discharge-gates.js';
import { GATES } from './gate.js';
import type { DischargeFacts } from './recovery-facts.js';
import { minute, readyToGo } from './recovery.fixture.js';

const rules = defaultRuleSet.discharge;
const codes = (at: number, facts: Partial<DischargeFacts>) =>
  unmetDischargeGates(readyToGo(at, facts), minute(at), rules).map(({ code }) => code);

describe('the gates of a discharge', () => {
  it('are all shown, in their order, and met by somebody who is ready to go', () => {
    const gates = dischargeGates(readyToGo(100), minute(100), rules);
    expect(gates.map(({ gate }) => gate)).toEqual(GATES);
    expect(gates.every(({ state }) => state === 'MET')).toBe(true);
  });

  it('are none of them met by somebody of whom nothing is known', () => {
    const nothing: DischargeFacts = {
      modality: 'IV',
      doseEndedAt: null,
      escortName: null,
      statements: {
        isOriented: null,
        hasSteadyGait: null,
        isAcutelySuicidal: null,
        escortPresent: null,
        instructionsGiven: null,
      },
      baseline: { systolicMmHg: null, diastolicMmHg: null, spo2Percent: null, cadssTotal: null },
      readings: [],
      moaas: [],
      cadss: null,
      dissociationResolvedAt: null,
      cadss6: null,
      isCadss6RatedBeforeDose: false,
      ongoingSymptoms: [{ code: 'VOMITING', grade: 1 }],
      redAlerts: ['spo2.low'],
    };
    expect(unmetDischargeGates(nothing, minute(0), rules).map(({ gate }) => gate)).toEqual(GATES);
  });
});

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
    const [gate] = dischargeGates(readyToGo(at, { modality }), minute(at), rules);
    const requiredMinutes = rules.minimumObservationMinutes[modality];
    expect(gate).toEqual({
      gate: 'OBSERVATION',
      requiredMinutes,
      metAt: minute(requiredMinutes),
      ...(minutesLeft === null
        ? { state: 'MET' }
        : { state: 'UNMET', code: 'discharge.observation-too-short', minutesLeft }),
    });
  });

  it('lasts as long as the rules of the clinic say', () => {
    const longer = { ...rules, minimumObservationMinutes: { ...rules.minimumObservationMinutes, IV: 90 } };
    const stateAt = (at: number) => dischargeGates(readyToGo(at), minute(at), longer)[0]?.state;
    expect([stateAt(60), stateAt(89.9), stateAt(90)]).toEqual(['UNMET', 'UNMET', 'MET']);
  });

  it('has not begun while the dose has no end', () => {
    const [gate] = dischargeGates(readyToGo(500, { doseEndedAt: null }), minute(500), rules);
    expect(gate).toMatchObject({ state: 'UNMET', requiredMinutes: 60, minutesLeft: null, metAt: null });
  });
});

describe('nausea, alerts, escort and instructions', () => {
  it.each([
    [[{ code: 'NAUSEA', grade: 1 }], []],
    [[{ code: 'NAUSEA', grade: 2 }], ['discharge.nausea-uncontrolled']],
    [[{ code: 'VOMITING', grade: 1 }], ['discharge.nausea-uncontrolled']],
    [[{ code: 'HEADACHE', grade: 3 }], []],
  ])('ongoing %j: %j', (ongoingSymptoms, expected) => {
    expect(codes(100, { ongoingSymptoms })).toEqual(expected);
  });

  it('names the red alerts that are not resolved', () => {
    const [gate] = unmetDischargeGates(readyToGo(100, { redAlerts: ['a', 'b'] }), minute(100), rules);
    expect(gate).toMatchObject({ code: 'discharge.red-alert-unresolved', value: 2, about: ['a', 'b'] });
  });

  const stated = (value: boolean) => ({ value, statedAt: minute(1) });

  it.each([
    [null, stated(true), stated(true), ['discharge.escort-missing']],
    ['  ', stated(true), stated(true), ['discharge.escort-missing']],
    ['Robin Example', stated(false), stated(true), ['discharge.escort-missing']],
    ['Robin Example', null, stated(true), ['discharge.escort-missing']],
    ['Robin Example', stated(true), stated(false), ['discharge.instructions-missing']],
    ['Robin Example', stated(true), null, ['discharge.instructions-missing']],
    ['Robin Example', stated(true), stated(true), []],
  ])('escort %j, there %j, instructions %j: %j', (escortName, escortPresent, instructionsGiven, expected) => {
    const { statements } = readyToGo(100);
    expect(
      codes(100, { escortName, statements: { ...statements, escortPresent, instructionsGiven } }),
    ).toEqual(expected);
  });
});
