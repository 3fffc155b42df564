import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { ReadingContext } from './alert-finding.js';
import { judgeReading } from './alert-rules.js';
import type { BedsideReading } from './bedside.js';

const START = new Date('2026-05-04T18:00:00Z');
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

const NOTHING = {
  systolicMmHg: null,
  diastolicMmHg: null,
  heartRatePerMinute: null,
  spo2Percent: null,
  respiratoryRatePerMinute: null,
  etco2MmHg: null,
  temperatureCelsius: null,
  moaas: null,
  painScore: null,
  supplementalO2LitresPerMinute: null,
  hasFocalNeurologicalSign: false,
  isEtco2WaveformLost: false,
};
type Values = Partial<Omit<BedsideReading, 'id' | 'measuredAt'>>;
const reading = (minutes: number, values: Values): BedsideReading => ({
  ...NOTHING,
  id: `${minutes}`,
  measuredAt: at(minutes),
  isUnconfirmed: false,
  ...values,
});
const pressure = (systolicMmHg: number, diastolicMmHg: number): Values => ({ systolicMmHg, diastolicMmHg });

const LASTING = { from: at(0), until: null };
const CONTEXT: ReadingContext = { baseline: null, doseStartedAt: START, redSymptoms: [] };

/** What the last of the readings is judged to be, in range left out. */
function found(readings: readonly BedsideReading[], context: Partial<ReadingContext> = {}): string[] {
  return judgeReading(
    readings,
    readings.length - 1,
    { ...CONTEXT, ...context },
    defaultRuleSet.alerts,
  ).flatMap(({ rule, finding }) => (finding ? [`${rule} ${finding.severity}`] : []));
}

describe('blood pressure, both sides of every bound', () => {
  it.each([
    [140, 90, []],
    [141, 90, ['blood-pressure.pre-dose YELLOW']],
    [140, 91, ['blood-pressure.pre-dose YELLOW']],
    [159, 99, ['blood-pressure.pre-dose YELLOW']],
    [160, 80, ['blood-pressure.pre-dose RED']],
    [120, 100, ['blood-pressure.pre-dose RED']],
    [90, 60, []],
    [89, 60, ['blood-pressure.low YELLOW']],
    [80, 60, ['blood-pressure.low YELLOW']],
    [79, 60, ['blood-pressure.low RED']],
  ])('before the dose %d/%d: %j', (systolic, diastolic, expected) => {
    expect(found([reading(0, pressure(systolic, diastolic))])).toEqual(expected);
  });

  it.each([
    [159, 99, []],
    [160, 99, ['blood-pressure.high YELLOW']],
    [159, 100, ['blood-pressure.high YELLOW']],
    [199, 119, ['blood-pressure.high YELLOW']],
    [200, 119, ['blood-pressure.high RED']],
    [199, 120, ['blood-pressure.high RED']],
    [90, 60, []],
    [89, 60, ['blood-pressure.low YELLOW']],
    [80, 50, ['blood-pressure.low YELLOW']],
    [79, 50, ['blood-pressure.low RED']],
  ])('after the dose began %d/%d: %j', (systolic, diastolic, expected) => {
    expect(found([reading(10, pressure(systolic, diastolic))])).toEqual(expected);
  });

  it.each([
    [139, 84, []],
    [140, 84, ['blood-pressure.high YELLOW']],
    [130, 85, ['blood-pressure.high YELLOW']],
    [130, 84, []],
  ])('%d/%d over a baseline of 100/60: %j', (systolic, diastolic, expected) => {
    const baseline = { ...NOTHING, ...pressure(100, 60) };
    expect(found([reading(10, pressure(systolic, diastolic))], { baseline })).toEqual(expected);
  });

  it.each([
    ['180/90@10 180/90@15', 'RED'],
    ['180/90@10 180/90@14.9', 'YELLOW'],
    ['180/90@10 179/90@12 180/90@15', 'YELLOW'],
    ['180/90@10 185/90@12 180/90@15', 'RED'],
    ['179/90@10 180/90@15', 'YELLOW'],
    ['180/90@10 179/90@15', 'YELLOW'],
    ['170/110@10 170/110@15', 'RED'],
    ['170/110@10 170/110@14.9', 'YELLOW'],
    ['170/110@10 170/109@12 170/110@15', 'YELLOW'],
    ['170/109@10 170/110@15', 'YELLOW'],
    ['180/90@10 170/110@15', 'RED'],
  ])('180 or 110 twice, mmHg @ minute: %s is %s', (course, severity) => {
    const readings = course.split(' ').map((each) => {
      const [systolic, diastolic, minutes] = each.split(/[/@]/).map(Number);
      return reading(minutes!, pressure(systolic!, diastolic!));
    });
    expect(found(readings)).toEqual([`blood-pressure.high ${severity}`]);
  });

  it('is red with a red symptom as soon as it is yellow, and only while the symptom lasts', () => {
    const redSymptoms = [{ from: at(5), until: at(20) }];
    const judged = (minutes: number, systolic: number, diastolic: number) =>
      found([reading(minutes, pressure(systolic, diastolic))], { redSymptoms });
    expect(judged(20, 160, 90)).toEqual(['blood-pressure.high RED']);
    expect(judged(20, 159, 90)).toEqual([]);
    expect(judged(20, 89, 60)).toEqual(['blood-pressure.low RED']);
    expect(judged(5, 160, 90)).toEqual(['blood-pressure.high RED']);
    expect(judged(4, 160, 90)).toEqual(['blood-pressure.high YELLOW']);
    expect(judged(21, 160, 90)).toEqual(['blood-pressure.high YELLOW']);
    expect(judged(20, 90, 60)).toEqual([]);
  });

  it.each([
    [139, 84, []],
    [140, 84, ['blood-pressure.high RED']],
    [130, 85, ['blood-pressure.high RED']],
  ])('%d/%d over a baseline of 100/60 with a red symptom: %j', (systolic, diastolic, expected) => {
    const context = { baseline: { ...NOTHING, ...pressure(100, 60) }, redSymptoms: [LASTING] };
    expect(found([reading(10, pressure(systolic, diastolic))], context)).toEqual(expected);
  });

  it('takes a focal sign in the same set for a red symptom, and a low pressure before the dose as well', () => {
    const focal = (minutes: number, systolic: number) =>
      found([reading(minutes, { ...pressure(systolic, 60), hasFocalNeurologicalSign: true })]);
    const sign = 'focal-neurological-sign RED';
    expect(focal(10, 160)).toEqual(['blood-pressure.high RED', sign]);
    expect(focal(10, 159)).toEqual([sign]);
    expect(focal(0, 89)).toEqual(['blood-pressure.low RED', sign]);
    expect(focal(0, 90)).toEqual([sign]);
  });

  it('is held against the rules it is given', () => {
    const { alerts } = defaultRuleSet;
    const stricter = { ...alerts, pressure: { ...alerts.pressure, yellowSystolicFromMmHg: 150 } };
    const [high] = judgeReading([reading(10, pressure(150, 80))], 0, CONTEXT, stricter).flatMap(
      ({ finding }) => finding ?? [],
    );
    expect(high).toMatchObject({ severity: 'YELLOW', value: 150, threshold: 150 });
    expect(found([reading(10, pressure(150, 80))])).toEqual([]);
  });
});

describe('other signs, both sides of every bound', () => {
  it.each([
    ['heart-rate', 'heartRatePerMinute', [0, 39, 131], [40, 49, 111, 130], [50, 80, 110]],
    ['respiratory-rate', 'respiratoryRatePerMinute', [0, 7, 31], [8, 9, 25, 30], [10, 14, 24]],
    ['spo2', 'spo2Percent', [89], [90, 93], [94, 100]],
    ['etco2', 'etco2MmHg', [61], [51, 60], [20, 50]],
    ['moaas', 'moaas', [0, 2], [3], [4, 5]],
  ] as const)('%s by %s: red at %j, yellow at %j, none at %j', (rule, sign, red, yellow, none) => {
    const judged = (value: number) => found([reading(10, { [sign]: value })]);
    for (const value of red) expect([value, judged(value)]).toEqual([value, [`${rule} RED`]]);
    for (const value of yellow) expect([value, judged(value)]).toEqual([value, [`${rule} YELLOW`]]);
    for (const value of none) expect([value, judged(value)]).toEqual([value, []]);
  });

  it.each([
    [
      'for 61 seconds',
      [
        [0, 91],
        [61, 91],
      ],
      'RED',
    ],
    [
      'for 60 seconds',
      [
        [0, 91],
        [60, 91],
      ],
      'YELLOW',
    ],
    [
      'broken once',
      [
        [0, 91],
        [30, 92],
        [61, 91],
      ],
      'YELLOW',
    ],
    [
      'at the bound',
      [
        [0, 92],
        [61, 92],
      ],
      'YELLOW',
    ],
  ] as const)('SpO2 below 92 %s', (_, values, severity) => {
    const readings = values.map(([seconds, spo2Percent]) => reading(10 + seconds / 60, { spo2Percent }));
    expect(found(readings)).toEqual([`spo2 ${severity}`]);
  });

  it('knows a rise of EtCO2, a lost waveform and a focal sign', () => {
    const baseline = { ...NOTHING, etco2MmHg: 35 };
    expect(found([reading(10, { etco2MmHg: 45 })], { baseline })).toEqual([]);
    expect(found([reading(10, { etco2MmHg: 46 })], { baseline })).toEqual(['etco2 YELLOW']);
    expect(found([reading(10, { isEtco2WaveformLost: true })])).toEqual(['etco2 RED']);
    expect(found([reading(10, { hasFocalNeurologicalSign: true })])).toEqual(['focal-neurological-sign RED']);
  });

  it('says that SpO2 was read on oxygen', () => {
    const readings = [reading(10, { spo2Percent: 89, supplementalO2LitresPerMinute: 2 })];
    const [judged] = judgeReading(readings, 0, CONTEXT, defaultRuleSet.alerts);
    expect(judged?.finding?.message).toBe('SpO2 89 % on 2 L/min of oxygen is below 90 %.');
  });
});

describe('properties', () => {
  it('finds nothing in the middle of all bands, whatever came before', () => {
    const usual = fc.record({
      systolicMmHg: fc.integer({ min: 100, max: 138 }),
      diastolicMmHg: fc.integer({ min: 62, max: 84 }),
      heartRatePerMinute: fc.integer({ min: 50, max: 110 }),
      spo2Percent: fc.integer({ min: 94, max: 100 }),
      respiratoryRatePerMinute: fc.integer({ min: 10, max: 24 }),
      moaas: fc.integer({ min: 4, max: 5 }),
    });
    const before = fc.array(fc.record({ systolicMmHg: fc.integer({ min: 150, max: 250 }) }), {
      maxLength: 5,
    });
    const baseline = { ...NOTHING, ...pressure(120, 70) };
    fc.assert(
      fc.property(before, usual, (earlier, values) => {
        const readings = earlier.map((high, index) => reading(index, { ...high, diastolicMmHg: 120 }));
        expect(found([...readings, reading(20, values)], { baseline })).toEqual([]);
      }),
    );
  });

  it('is never less severe for a higher pressure', () => {
    const rank = (systolic: number) => {
      const [finding] = found([reading(10, pressure(systolic, 50))]).filter((text) => text.includes('high'));
      return finding === undefined ? 0 : finding.endsWith('RED') ? 2 : 1;
    };
    const systolic = fc.integer({ min: 90, max: 299 });
    fc.assert(fc.property(systolic, (value) => expect(rank(value + 1)).toBeGreaterThanOrEqual(rank(value))));
  });
});
