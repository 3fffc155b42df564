import { describe, expect, it } from '@jest/globals';
import type { ObtainableVital } from '../../monitoring/domain/unobtainable.js';
import { pressure, reading } from './readings.fixture.js';
import type { PreDoseReading } from './pre-dose-reading.js';
import { requiredVitalsBlockers, type RequiredVitals } from './required-vitals.js';

const tried = (minutes: number, ...vitals: ObtainableVital[]): PreDoseReading =>
  reading(minutes, {
    unobtainable: vitals.map((vital) => ({ vital, reason: 'PATIENT_MOVING', note: null })),
  });
const whole = (minutes: number, more: Partial<PreDoseReading> = {}) =>
  pressure(minutes, 122, 78, {
    heartRatePerMinute: 70,
    spo2Percent: 98,
    respiratoryRatePerMinute: 14,
    ...more,
  });
const warm = (minutes: number, more: Partial<PreDoseReading> = {}) =>
  reading(minutes, { temperatureCelsius: 36.7, ...more });
const rules: RequiredVitals = {
  wholeSet: ['bloodPressure', 'heartRatePerMinute', 'spo2Percent', 'respiratoryRatePerMinute'],
  onceBeforeDose: ['temperatureCelsius'],
};
const found = (readings: readonly PreDoseReading[], by = rules) =>
  requiredVitalsBlockers(readings, by).map(({ code, items, sign }) => [code, ...(items ?? [sign])].join(' '));
const SET = 'vitals.no-pre-dose-reading';

describe('the vital signs that are asked for before a dose', () => {
  it.each<[string, PreDoseReading[], string[]]>([
    ['a whole set and a temperature', [whole(0), warm(5)], []],
    ['all in one set', [whole(0, { temperatureCelsius: 36.7 })], []],
    [
      'nothing',
      [],
      [
        `${SET} bloodPressure heartRatePerMinute spo2Percent respiratoryRatePerMinute`,
        'vitals.not-measured temperatureCelsius',
      ],
    ],
    ['no temperature', [whole(0)], ['vitals.not-measured temperatureCelsius']],
    [
      'a temperature nobody confirmed',
      [whole(0), warm(5, { isConfirmed: false })],
      ['vitals.not-measured temperatureCelsius'],
    ],
    [
      'no respiratory rate',
      [whole(0, { respiratoryRatePerMinute: null }), warm(0)],
      [`${SET} respiratoryRatePerMinute`],
    ],
    [
      'what is missing came in another set',
      [whole(0, { respiratoryRatePerMinute: null }), warm(5, { respiratoryRatePerMinute: 14 })],
      [`${SET} respiratoryRatePerMinute`],
    ],
    [
      'of two sets the one that is nearer to a whole one',
      [whole(0, { spo2Percent: null }), pressure(5, 122, 78), warm(5)],
      [`${SET} spo2Percent`],
    ],
  ])('%s', (_case, readings, codes) => {
    expect(found(readings)).toEqual(codes);
  });

  it('are what the rules of the clinic say', () => {
    const pressureOnly: RequiredVitals = { wholeSet: ['bloodPressure'], onceBeforeDose: [] };
    expect(found([pressure(0, 122, 78)], pressureOnly)).toEqual([]);
  });
});

const unobtainableBlockers = (readings: readonly PreDoseReading[]) =>
  requiredVitalsBlockers(readings, rules).filter(({ code }) => code === 'vitals.unobtainable');
const all = ['bloodPressure', 'heartRatePerMinute', 'spo2Percent'] as const;

describe('a vital sign that could not be taken before the dose', () => {
  it.each<[string, PreDoseReading[], string[]]>([
    ['nothing tried in vain', [whole(0)], []],
    [
      'all three, after they were measured',
      [whole(0), tried(5, ...all)],
      ['systolicMmHg', 'heartRatePerMinute', 'spo2Percent'],
    ],
    ['measured since', [tried(0, ...all), whole(5)], []],
    ['measured at the same time by somebody else', [tried(5, 'spo2Percent'), whole(5)], []],
    [
      'one of them measured since',
      [tried(0, ...all), pressure(5, 122, 78)],
      ['heartRatePerMinute', 'spo2Percent'],
    ],
    [
      'measured since, and not confirmed',
      [tried(0, 'spo2Percent'), whole(5, { isConfirmed: false })],
      ['spo2Percent'],
    ],
    ['not needed before a dose', [whole(0), tried(5, 'moaas', 'etco2MmHg')], []],
    ['a temperature that was never taken', [tried(5, 'temperatureCelsius')], ['temperatureCelsius']],
    ['a temperature that was taken before', [warm(0), tried(5, 'temperatureCelsius')], []],
    ['tried again in vain', [tried(0, 'spo2Percent'), whole(5), tried(9, 'spo2Percent')], ['spo2Percent']],
  ])('%s', (_case, readings, signs) => {
    expect(unobtainableBlockers(readings).map(({ sign }) => sign)).toEqual(signs);
  });

  it('names the set in which it was tried last', () => {
    expect(unobtainableBlockers([tried(0, 'spo2Percent'), tried(4, 'spo2Percent')])).toEqual([
      {
        code: 'vitals.unobtainable',
        clearableBy: ['nurse', 'psychiatrist'],
        sign: 'spo2Percent',
        subjectId: 'reading-4',
      },
    ]);
  });
});
