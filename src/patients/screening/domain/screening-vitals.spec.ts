import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import { type ScreeningVitals, screeningVitalsReasons } from './screening-vitals.js';

const plausible: ScreeningVitals = {
  systolicMmHg: 122,
  diastolicMmHg: 78,
  heartRatePerMinute: 70,
  spo2Percent: null,
  respiratoryRatePerMinute: null,
  temperatureCelsius: null,
};

const reasonsOf = (changed: Partial<ScreeningVitals>) =>
  screeningVitalsReasons({ ...plausible, ...changed }, defaultRuleSet.vitals).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

describe('vitals of a screening', () => {
  it.each<[Partial<ScreeningVitals>]>([
    [{}],
    [{ systolicMmHg: 300 }],
    [{ systolicMmHg: 79 }],
    [{ diastolicMmHg: 20 }],
    [{ spo2Percent: 100 }],
    [{ spo2Percent: 40, respiratoryRatePerMinute: 70, temperatureCelsius: 43 }],
  ])('can be: %j', (changed) => {
    expect(reasonsOf(changed)).toEqual([]);
  });

  it.each<[Partial<ScreeningVitals>, string]>([
    [{ systolicMmHg: 301 }, 'vitals.out-of-bounds /vitals/systolicMmHg'],
    [{ diastolicMmHg: 19 }, 'vitals.out-of-bounds /vitals/diastolicMmHg'],
    [{ heartRatePerMinute: 251 }, 'vitals.out-of-bounds /vitals/heartRatePerMinute'],
    [{ spo2Percent: 101 }, 'vitals.out-of-bounds /vitals/spo2Percent'],
    [{ temperatureCelsius: 98.6 }, 'vitals.out-of-bounds /vitals/temperatureCelsius'],
    [{ systolicMmHg: 78 }, 'vitals.systolic-not-above-diastolic /vitals/systolicMmHg'],
  ])('cannot be: %j', (changed, reason) => {
    expect(reasonsOf(changed)).toEqual([reason]);
  });

  it('names every value at once', () => {
    expect(reasonsOf({ systolicMmHg: 30, spo2Percent: 0 })).toHaveLength(2);
  });
});
