import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import {
  OBTAINABLE_VITALS,
  unobtainableRefusals,
  whyUnobtainable,
  type ObtainableVital,
  type Unobtainable,
} from './unobtainable.js';
import { checkVitalSigns, type VitalSigns } from './vitals-plausibility.js';

const missing = (vital: ObtainableVital, more: Partial<Unobtainable> = {}): Unobtainable => ({
  vital,
  reason: 'NAIL_POLISH',
  note: null,
  ...more,
});
const said = (list: readonly Unobtainable[], signs: VitalSigns = {}) =>
  unobtainableRefusals(list, signs).map(({ code, pointer }) => `${code} ${pointer}`);

describe('a vital sign that could not be taken', () => {
  it.each(OBTAINABLE_VITALS.map((vital) => [vital]))('%s: alone it is a set', (vital) => {
    const unobtainable = [missing(vital)];
    expect(said(unobtainable)).toEqual([]);
    expect(checkVitalSigns({ unobtainable }, defaultRuleSet.vitals)).toEqual({ rejects: [], confirms: [] });
  });

  it.each<[ObtainableVital, VitalSigns]>([
    ['bloodPressure', { systolicMmHg: 120, diastolicMmHg: 80 }],
    ['bloodPressure', { systolicMmHg: 120 }],
    ['bloodPressure', { diastolicMmHg: 80 }],
    ['heartRatePerMinute', { heartRatePerMinute: 0 }],
    ['spo2Percent', { spo2Percent: 97 }],
    ['respiratoryRatePerMinute', { respiratoryRatePerMinute: 0 }],
    ['etco2MmHg', { etco2MmHg: 38 }],
    ['temperatureCelsius', { temperatureCelsius: 36.8 }],
    ['moaas', { moaas: 0 }],
    ['painScore', { painScore: 0 }],
  ])('%s has no number as well: %j', (vital, signs) => {
    expect(said([missing(vital)], signs)).toEqual(['vitals.measured-and-unobtainable /unobtainable/0/vital']);
  });

  it('may stand beside others that were measured', () => {
    const signs = { systolicMmHg: 120, diastolicMmHg: 80, heartRatePerMinute: null };
    expect(said([missing('spo2Percent'), missing('heartRatePerMinute')], signs)).toEqual([]);
  });

  it('is said once, and another reason than the listed ones in words; every fault is named', () => {
    const list = [
      missing('moaas', { reason: 'OTHER' }),
      missing('moaas', { reason: 'OTHER', note: 'Interpreter not here' }),
      missing('spo2Percent'),
    ];
    expect(said(list, { spo2Percent: 97 })).toEqual([
      'vitals.note-missing /unobtainable/0/note',
      'vitals.unobtainable-twice /unobtainable/1/vital',
      'vitals.measured-and-unobtainable /unobtainable/2/vital',
    ]);
  });

  it('is known by its reason', () => {
    expect(whyUnobtainable([missing('spo2Percent')], 'spo2Percent')).toBe('NAIL_POLISH');
    expect(whyUnobtainable([missing('spo2Percent')], 'moaas')).toBeNull();
    expect(whyUnobtainable(undefined, 'moaas')).toBeNull();
  });
});
