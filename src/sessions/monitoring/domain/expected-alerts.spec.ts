import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import { bedsideFacts, type BedsideReading, type BedsideScale } from './bedside.js';
import { expectedAlerts, type SymptomFact } from './expected-alerts.js';

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
  isUnconfirmed: false,
};
const heartRate = (minutes: number, heartRatePerMinute: number): BedsideReading => ({
  ...NOTHING,
  id: `${minutes}`,
  measuredAt: at(minutes),
  heartRatePerMinute,
});
const cadss = (minutes: number, total: number, flags: Partial<BedsideScale> = {}): BedsideScale => ({
  id: `${minutes}`,
  kind: 'CADSS',
  assessedAt: at(minutes),
  total,
  cadss6Total: null,
  isDistressed: false,
  isStatedResolved: false,
  ...flags,
});

/** `rule SEVERITY from-until how`, minutes after the dose began. */
function expected(
  readings: readonly BedsideReading[],
  scales: readonly BedsideScale[] = [],
  symptoms: readonly SymptomFact[] = [],
): string[] {
  const bedside = bedsideFacts(readings, scales, START);
  const minutes = (time: Date) => (time.getTime() - START.getTime()) / 60_000;
  return expectedAlerts(
    { bedside, cadss: scales, symptoms, doseStartedAt: START },
    defaultRuleSet.alerts,
  ).map(({ rule, severity, occurredAt, end }) => {
    const until = end ? `${minutes(end.at)} ${end.type}` : '';
    return `${rule} ${severity} ${minutes(occurredAt)}-${until}`;
  });
}

describe('vital signs', () => {
  it.each([
    ['once', [[10, 115]], ['heart-rate YELLOW 10-']],
    [
      'again while it is open',
      [
        [10, 115],
        [11, 118],
      ],
      ['heart-rate YELLOW 10-'],
    ],
    [
      'higher',
      [
        [10, 115],
        [11, 135],
      ],
      ['heart-rate YELLOW 10-11 SUPERSEDED', 'heart-rate RED 11-'],
    ],
    [
      'lower again',
      [
        [10, 135],
        [11, 115],
      ],
      ['heart-rate RED 10-'],
    ],
    [
      'in range once',
      [
        [10, 115],
        [20, 80],
      ],
      ['heart-rate YELLOW 10-'],
    ],
    [
      'in range for less than 2 minutes',
      [
        [10, 115],
        [11, 80],
        [12.9, 80],
      ],
      ['heart-rate YELLOW 10-'],
    ],
    [
      'in range for 2 minutes',
      [
        [10, 115],
        [11, 80],
        [13, 80],
      ],
      ['heart-rate YELLOW 10-13 RESOLVED'],
    ],
    [
      'in range, broken',
      [
        [10, 115],
        [11, 80],
        [12, 115],
        [13, 80],
      ],
      ['heart-rate YELLOW 10-'],
    ],
    [
      'again after it was over',
      [
        [10, 115],
        [11, 80],
        [13, 80],
        [14, 115],
      ],
      ['heart-rate YELLOW 10-13 RESOLVED', 'heart-rate YELLOW 14-'],
    ],
  ] as const)('%s', (_, values, alerts) => {
    expect(expected(values.map(([minutes, value]) => heartRate(minutes, value)))).toEqual(alerts);
  });

  it('never has two open alerts of one rule', () => {
    const rates = fc.array(fc.integer({ min: 30, max: 150 }), { maxLength: 30 });
    fc.assert(
      fc.property(rates, (values) => {
        const alerts = expected(values.map((value, index) => heartRate(index, value)));
        expect(alerts.filter((alert) => alert.endsWith('-')).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('ratings and symptoms', () => {
  it.each([
    [4, []],
    [5, ['cadss.rise YELLOW 40-']],
  ])('a CADSS of 3 before the dose and %d more after it: %j', (rise, alerts) => {
    expect(expected([], [cadss(-10, 3), cadss(40, 3 + rise)])).toEqual(alerts);
  });

  it('is over with the next rating in range, or when a psychiatrist says so', () => {
    const high = [cadss(-10, 0), cadss(40, 30, { isDistressed: true })];
    const open = ['cadss.distress RED 40-', 'cadss.rise YELLOW 40-'];
    expect(expected([], high)).toEqual(open);
    expect(expected([], [...high, cadss(90, 2)])).toEqual(open.map((alert) => `${alert}90 RESOLVED`));
    expect(expected([], [...high, cadss(90, 30, { isStatedResolved: true })])).toEqual(
      open.map((alert) => `${alert}90 RESOLVED`),
    );
  });

  describe('CADSS-6 alone', () => {
    const six = (minutes: number, cadss6Total: number): BedsideScale => ({
      ...cadss(minutes, 0, { cadss6Total }),
      total: null,
    });
    const whole = (minutes: number, total: number, cadss6Total: number) =>
      cadss(minutes, total, { cadss6Total });

    it.each<[string, BedsideScale[], string[]]>([
      ['at most 4 above', [six(-10, 3), six(40, 7)], []],
      ['more than 4 above', [six(-10, 3), six(40, 8)], ['cadss6.rise YELLOW 40-']],
      ['above the six of a whole one', [whole(-10, 9, 3), six(40, 8)], ['cadss6.rise YELLOW 40-']],
      ['above a whole one alone', [cadss(-10, 0), six(40, 24)], []],
      ['under a whole one', [six(-10, 3), cadss(40, 30)], []],
      ['six of a whole one above six', [six(-10, 3), whole(40, 30, 8)], ['cadss6.rise YELLOW 40-']],
      ['both whole', [whole(-10, 0, 0), whole(40, 9, 9)], ['cadss.rise YELLOW 40-']],
      ['in range again', [six(-10, 0), six(40, 9), six(90, 4)], ['cadss6.rise YELLOW 40-90 RESOLVED']],
      [
        'does not end a rise of a whole one',
        [whole(-10, 0, 0), whole(40, 9, 9), six(90, 0)],
        ['cadss.rise YELLOW 40-'],
      ],
      [
        'gives way to a whole one',
        [whole(-10, 0, 0), six(40, 9), whole(90, 9, 0)],
        ['cadss6.rise YELLOW 40-90 RESOLVED', 'cadss.rise YELLOW 90-'],
      ],
    ])('%s', (_case, scales, alerts) => {
      expect(expected([], scales)).toEqual(alerts);
    });
  });

  const symptom = (code: string, grade: number, resolvedAt: Date | null = null) => ({
    id: code,
    code,
    grade,
    onsetAt: at(5),
    resolvedAt,
  });

  it.each([
    ['CHEST_PAIN', 1, true],
    ['DYSPNOEA', 1, true],
    ['SYNCOPE', 1, true],
    ['SEIZURE', 1, true],
    ['LOSS_OF_CONSCIOUSNESS', 1, true],
    ['HEADACHE', 3, true],
    ['HEADACHE', 2, false],
    ['ATAXIA', 3, false],
    ['DYSARTHRIA', 3, false],
    ['DIPLOPIA', 3, false],
    ['VOMITING', 3, false],
  ])('%s of grade %d is a red symptom: %s', (code, grade, isRed) => {
    const reading = { ...NOTHING, id: 'bp', measuredAt: at(10), systolicMmHg: 160, diastolicMmHg: 90 };
    const alerts = expected([reading], [], [symptom(code, grade)]);
    const name = code.toLowerCase().replaceAll('_', '-');
    expect(alerts).toEqual(
      isRed ? [`symptom.${name} RED 5-`, 'blood-pressure.high RED 10-'] : ['blood-pressure.high YELLOW 10-'],
    );
  });

  it('holds symptoms against their grades', () => {
    expect(expected([], [], [symptom('HEADACHE', 2), symptom('NAUSEA', 3)])).toEqual([]);
    expect(expected([], [], [symptom('HEADACHE', 3)])).toEqual(['symptom.headache RED 5-']);
    expect(expected([], [], [symptom('CHEST_PAIN', 1, at(9))])).toEqual([
      'symptom.chest-pain RED 5-9 RESOLVED',
    ]);
  });
});
