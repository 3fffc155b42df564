import { describe, expect, it } from '@jest/globals';
import { bedsideFacts, type BedsideReading, type BedsideScale } from './bedside.js';

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
function reading(minutes: number, values: Partial<BedsideReading>): BedsideReading {
  return {
    ...NOTHING,
    id: `reading at ${minutes}`,
    measuredAt: at(minutes),
    isUnconfirmed: false,
    ...values,
  };
}
function cadss(minutes: number, values: Partial<BedsideScale>): BedsideScale {
  const nothing = { total: null, cadss6Total: null, isDistressed: false, isStatedResolved: false };
  return { id: `cadss at ${minutes}`, kind: 'CADSS', assessedAt: at(minutes), ...nothing, ...values };
}

describe('the baseline', () => {
  it('takes each sign from the last accepted reading before the dose; at the start is before it', () => {
    const { baseline, preDose, postDose } = bedsideFacts(
      [
        reading(-20, { systolicMmHg: 140, diastolicMmHg: 90, heartRatePerMinute: 70 }),
        reading(-10, { systolicMmHg: 120, diastolicMmHg: 80 }),
        reading(-5, { systolicMmHg: 250, diastolicMmHg: 150, isUnconfirmed: true }),
        reading(0, { spo2Percent: 97 }),
        reading(1, { spo2Percent: 93 }),
      ],
      [],
      START,
    );
    expect(baseline).toMatchObject({
      systolicMmHg: 120,
      diastolicMmHg: 80,
      heartRatePerMinute: 70,
      spo2Percent: 97,
    });
    expect([preDose.length, postDose.length]).toEqual([4, 1]);
  });

  it('is none where nothing was accepted before the dose', () => {
    expect(bedsideFacts([reading(5, { spo2Percent: 97 })], [], START).baseline).toBeNull();
    expect(
      bedsideFacts([reading(-5, { spo2Percent: 80, isUnconfirmed: true })], [], START).baseline,
    ).toBeNull();
  });
});

describe('ratings', () => {
  it('knows the last whole CADSS before the dose and the latest after it', () => {
    const facts = bedsideFacts(
      [],
      [cadss(-20, { total: 3 }), cadss(-10, {}), cadss(40, { total: 20 }), cadss(90, { total: 5 })],
      START,
    );
    expect(facts.cadssBeforeDose?.total).toBe(3);
    expect(facts.latestCadss?.total).toBe(5);
    expect(facts.dissociationStatedResolvedAt).toBeNull();
  });

  it('forgets that the dissociation was stated over when a later CADSS was rated', () => {
    const stated = cadss(95, { isStatedResolved: true });
    expect(bedsideFacts([], [stated], START).dissociationStatedResolvedAt).toEqual(at(95));
    expect(
      bedsideFacts([], [stated, cadss(99, { total: 30 })], START).dissociationStatedResolvedAt,
    ).toBeNull();
  });

  it('knows the latest MOAA/S although a later reading has none', () => {
    const facts = bedsideFacts([reading(30, { moaas: 3 }), reading(40, { spo2Percent: 98 })], [], START);
    expect(facts.latestMoaas).toEqual({ moaas: 3, at: at(30) });
  });
});
