import { describe, expect, it } from '@jest/globals';
import type { ObtainableVital } from '../../monitoring/domain/unobtainable.js';
import { pressure, reading } from './readings.fixture.js';
import type { PreDoseReading } from './pre-dose-reading.js';
import { unobtainableBlockers } from './unobtainable-vitals.js';

const tried = (minutes: number, ...vitals: ObtainableVital[]): PreDoseReading =>
  reading(minutes, {
    unobtainable: vitals.map((vital) => ({ vital, reason: 'PATIENT_MOVING', note: null })),
  });
const whole = (minutes: number, more: Partial<PreDoseReading> = {}) =>
  pressure(minutes, 122, 78, { heartRatePerMinute: 70, spo2Percent: 98, ...more });
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
    ['not needed before a dose', [whole(0), tried(5, 'temperatureCelsius', 'moaas', 'etco2MmHg')], []],
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
