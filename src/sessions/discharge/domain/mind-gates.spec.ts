import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { Gate } from './gate.js';
import { arousalGate, dissociationGate, statedGates } from './mind-gates.js';
import type { DischargeFacts, Statements } from './recovery-facts.js';
import { minute, reading, readyToGo } from './recovery.fixture.js';

const rules = defaultRuleSet.discharge;
const at = minute(100);
const said = (gate: Gate) => ('code' in gate ? `${gate.state} ${gate.code}` : gate.state);

describe('awake', () => {
  it.each([
    [5, 98, 'MET'],
    [4, 98, 'UNMET discharge.sedated'],
    [5, 70, 'MET'],
    [5, 69, 'UNKNOWN discharge.moaas-not-scored'],
  ])('MOAA/S %d at minute %d of 100: %s', (value, minutes, expected) => {
    const moaas = [
      { value, scoredAt: minute(minutes) },
      { value: 0, scoredAt: minute(minutes - 30) },
    ];
    expect(said(arousalGate(readyToGo(100, { moaas }), at, rules))).toBe(expected);
  });

  it('is not known where the last try failed', () => {
    const tried = (minutes: number) =>
      reading(minutes, { unobtainable: [{ vital: 'moaas', reason: 'PATIENT_CANNOT_ANSWER', note: null }] });
    const judged = (minutes: number) =>
      said(arousalGate(readyToGo(100, { readings: [tried(minutes)] }), at, rules));
    expect([judged(99), judged(98)]).toEqual(['UNKNOWN discharge.moaas-unobtainable', 'MET']);
  });

  it('is not known while nobody has rated it', () => {
    expect(said(arousalGate(readyToGo(100, { moaas: [] }), at, rules))).toBe(
      'UNKNOWN discharge.moaas-not-scored',
    );
  });
});

describe('back from dissociation', () => {
  const judged = (value: number, before: number | null, more: Partial<DischargeFacts> = {}) => {
    const facts = readyToGo(100, { cadss: { value, scoredAt: minute(40) }, ...more });
    return said(
      dissociationGate({ ...facts, baseline: { ...facts.baseline, cadssTotal: before } }, at, rules),
    );
  };

  it.each([
    [6, 2, 'MET'],
    [7, 2, 'UNMET discharge.dissociated'],
    [4, 0, 'MET'],
    [5, 0, 'UNMET discharge.dissociated'],
    [4, null, 'MET'],
    [5, null, 'UNKNOWN discharge.cadss-without-baseline'],
  ])('CADSS %d after %j before the dose: %s', (value, before, expected) => {
    expect(judged(value, before)).toBe(expected);
  });

  it('counts a CADSS from the end of the dose on', () => {
    expect(judged(3, 2, { cadss: { value: 3, scoredAt: minute(0) } })).toBe('MET');
    expect(judged(3, 2, { cadss: { value: 3, scoredAt: minute(-1) } })).toBe(
      'UNKNOWN discharge.cadss-not-scored',
    );
    expect(judged(3, 2, { cadss: null })).toBe('UNKNOWN discharge.cadss-not-scored');
  });

  it('never compares CADSS-6 with a whole CADSS', () => {
    const six = { cadss: null, cadss6: { value: 0, scoredAt: minute(40) } };
    expect(judged(0, 2, six)).toBe('UNKNOWN discharge.cadss6-only');
    expect(judged(0, 2, { ...six, dissociationResolvedAt: minute(60) })).toBe('MET');
    expect(judged(0, 2, { cadss: null, cadss6: { value: 0, scoredAt: minute(-1) } })).toBe(
      'UNKNOWN discharge.cadss-not-scored',
    );
    const before = { isCadss6RatedBeforeDose: true };
    expect(judged(4, null, before)).toBe('MET');
    expect(judged(5, null, before)).toBe('UNKNOWN discharge.cadss-baseline-cadss6-only');
    expect(judged(7, 2, before)).toBe('UNMET discharge.dissociated');
  });

  it('takes the word of a psychiatrist instead, given after the dose', () => {
    expect(judged(30, 2, { dissociationResolvedAt: minute(60) })).toBe('MET');
    expect(judged(30, 2, { cadss: null, dissociationResolvedAt: minute(60) })).toBe('MET');
    expect(judged(30, 2, { dissociationResolvedAt: minute(-5) })).toBe('UNMET discharge.dissociated');
  });
});

describe('what a nurse states', () => {
  const judged = (statements: Partial<Statements>) => {
    const facts = readyToGo(100);
    const all = { ...facts, statements: { ...facts.statements, ...statements } };
    return statedGates(all, at, rules).map(said);
  };
  const stated = (value: boolean, minutes = 98) => ({ value, statedAt: minute(minutes) });

  it('is oriented, steady, not suicidal', () => {
    expect(judged({})).toEqual(['MET', 'MET', 'MET']);
    expect(
      judged({ isOriented: stated(false), hasSteadyGait: stated(false), isAcutelySuicidal: stated(true) }),
    ).toEqual([
      'UNMET discharge.not-oriented',
      'UNMET discharge.gait-unsteady',
      'UNMET discharge.acutely-suicidal',
    ]);
  });

  it('is not known where nobody stated it, or only long ago', () => {
    const missing = [
      'UNKNOWN discharge.orientation-not-assessed',
      'UNKNOWN discharge.gait-not-assessed',
      'UNKNOWN discharge.suicidality-not-assessed',
    ];
    expect(judged({ isOriented: null, hasSteadyGait: null, isAcutelySuicidal: null })).toEqual(missing);
    const [yes, no] = [stated(true, 69), stated(false, 69)];
    expect(judged({ isOriented: yes, hasSteadyGait: yes, isAcutelySuicidal: no })).toEqual(missing);
    expect(judged({ isOriented: stated(true, 70) })[0]).toBe('MET');
  });
});
