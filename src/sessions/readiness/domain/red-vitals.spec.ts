import { describe, expect, it } from '@jest/globals';
import { defaultAlerts } from '../../../clinic/rules/default-treatment-day.js';
import { minute, pressure, reading } from './readings.fixture.js';
import { RED_VITALS, redVitalsBlockers } from './red-vitals.js';

type Given = Parameters<typeof redVitalsBlockers>;

const red = (readings: Given[0], decisions: Given[1] = []) =>
  redVitalsBlockers(readings, decisions, defaultAlerts);

describe('a sign in its red band before the dose', () => {
  it.each([
    ['heartRatePerMinute', 40, null],
    ['heartRatePerMinute', 39, 40],
    ['heartRatePerMinute', 130, null],
    ['heartRatePerMinute', 131, 130],
    ['heartRatePerMinute', 0, 40],
    ['respiratoryRatePerMinute', 8, null],
    ['respiratoryRatePerMinute', 7, 8],
    ['respiratoryRatePerMinute', 30, null],
    ['respiratoryRatePerMinute', 31, 30],
    ['spo2Percent', 90, null],
    ['spo2Percent', 89, 90],
    ['etco2MmHg', 60, null],
    ['etco2MmHg', 61, 60],
    ['moaas', 3, null],
    ['moaas', 2, 2],
    ['systolicMmHg', 80, null],
    ['systolicMmHg', 79, 80],
  ])('%s %d: red beyond %j', (sign, value, threshold) => {
    const values = sign === 'systolicMmHg' ? { systolicMmHg: value, diastolicMmHg: 50 } : { [sign]: value };
    const found = red([reading(0, values)]);
    expect(found.map((blocker) => [blocker.code, blocker.sign, blocker.value, blocker.threshold])).toEqual(
      threshold === null ? [] : [[RED_VITALS, sign, value, threshold]],
    );
  });

  it('blocks until a later reading of the same sign is out of it', () => {
    const low = reading(0, { spo2Percent: 88, heartRatePerMinute: 70 });
    expect(red([low, reading(2, { heartRatePerMinute: 72 })])).toMatchObject([{ subjectId: 'reading-0' }]);
    expect(red([low, reading(2, { spo2Percent: 96 })])).toEqual([]);
    expect(red([reading(2, { spo2Percent: 96 }), low])).toEqual([]);
  });

  it('is blocked and never cleared by a reading nobody confirmed', () => {
    const unconfirmed = { isConfirmed: false };
    expect(red([reading(0, { heartRatePerMinute: 34, ...unconfirmed })])).toHaveLength(1);
    const followed = reading(2, { heartRatePerMinute: 80, ...unconfirmed });
    expect(red([reading(0, { heartRatePerMinute: 34 }), followed])).toHaveLength(1);
  });

  it.each([
    [60, 91, []],
    [61, 91, [92]],
    [61, 92, []],
  ])('SpO2 91 and, %d seconds later, %d: %j', (seconds, spo2Percent, thresholds) => {
    const readings = [reading(0, { spo2Percent: 91 }), reading(seconds / 60, { spo2Percent })];
    expect(red(readings).map(({ threshold }) => threshold)).toEqual(thresholds);
  });

  it('takes a lost waveform for red until the gas is measured again', () => {
    const lost = reading(0, { isEtco2WaveformLost: true });
    expect(red([lost])).toMatchObject([{ sign: 'etco2MmHg', subjectId: 'reading-0' }]);
    expect(red([lost, reading(1, { etco2MmHg: 38 })])).toEqual([]);
  });

  it('lists every sign that is red', () => {
    const all = reading(0, { heartRatePerMinute: 140, spo2Percent: 80, respiratoryRatePerMinute: 4 });
    expect(red([all]).map(({ sign }) => sign)).toEqual([
      'heartRatePerMinute',
      'respiratoryRatePerMinute',
      'spo2Percent',
    ]);
  });
});

describe('a low pressure with a red symptom', () => {
  const withSymptom = { hasRedSymptom: true };

  it.each([
    [90, true, []],
    [89, true, [90]],
    [79, true, [90]],
    [89, false, []],
    [80, false, []],
    [79, false, [80]],
  ])('systolic %d, symptom %s: red below %j', (systolic, hasRedSymptom, thresholds) => {
    const found = red([pressure(0, systolic, 50, { hasRedSymptom })]);
    expect(found.map(({ threshold }) => threshold)).toEqual(thresholds);
  });

  it('blocks until a later pressure is usual, or as low without the symptom', () => {
    const low = pressure(0, 85, 50, withSymptom);
    expect(red([low, pressure(5, 86, 50, withSymptom)])).toHaveLength(1);
    expect(red([low, pressure(5, 90, 50, withSymptom)])).toEqual([]);
    expect(red([low, pressure(5, 85, 50)])).toEqual([]);
  });
});

describe('a low pressure that a psychiatrist decided about', () => {
  const decision = {
    code: RED_VITALS,
    subjectId: 'reading-0',
    decision: 'GO_AHEAD',
    occurredAt: minute(3),
    recordedAt: minute(3),
  } as const;

  it('is covered until a lower one asks again', () => {
    expect(red([pressure(0, 78, 50)])).toMatchObject([{ isDecidable: true }]);
    expect(red([pressure(0, 78, 50)], [decision])).toEqual([]);
    expect(red([pressure(0, 78, 50), pressure(5, 77, 50)], [decision])).toHaveLength(1);
    expect(red([pressure(0, 78, 50)], [{ ...decision, decision: 'HOLD' }])).toMatchObject([{ isHeld: true }]);
  });

  it('asks again when a red symptom comes with it', () => {
    const symptom = pressure(5, 85, 50, { hasRedSymptom: true });
    expect(red([pressure(0, 78, 50), symptom], [decision])).toHaveLength(1);
    expect(red([pressure(0, 78, 50, { hasRedSymptom: true }), symptom], [decision])).toEqual([]);
  });
});
