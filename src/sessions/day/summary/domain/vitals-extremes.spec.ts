import { expect, it } from '@jest/globals';
import { extremesOf, type MeasuredSigns } from './vitals-extremes.js';

const at = (minute: number) => new Date(Date.UTC(2026, 4, 4, 12, minute));
const reading = (minute: number, signs: Partial<MeasuredSigns>): MeasuredSigns => ({
  measuredAt: at(minute),
  systolicMmHg: null,
  diastolicMmHg: null,
  heartRatePerMinute: null,
  spo2Percent: null,
  respiratoryRatePerMinute: null,
  moaas: null,
  ...signs,
});

it('of each sign that was measured, with the first time it was so', () => {
  const readings = [
    reading(5, { systolicMmHg: 140, spo2Percent: 97 }),
    reading(10, { systolicMmHg: 162 }),
    reading(20, { systolicMmHg: 162, spo2Percent: 93 }),
    reading(30, { systolicMmHg: 128, spo2Percent: 97 }),
  ];
  expect(extremesOf(readings)).toEqual([
    { sign: 'systolicMmHg', lowest: 128, lowestAt: at(30), highest: 162, highestAt: at(10) },
    { sign: 'spo2Percent', lowest: 93, lowestAt: at(20), highest: 97, highestAt: at(5) },
  ]);
});

it('zero is a value: MOAA/S 0 is the lowest there is', () => {
  expect(extremesOf([reading(1, { moaas: 5 }), reading(2, { moaas: 0 })])).toEqual([
    { sign: 'moaas', lowest: 0, lowestAt: at(2), highest: 5, highestAt: at(1) },
  ]);
});

it('nothing measured has no extremes', () => {
  expect(extremesOf([])).toEqual([]);
  expect(extremesOf([reading(1, {})])).toEqual([]);
});
