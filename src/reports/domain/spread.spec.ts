import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Durations, noQuartiles, quartilesOf } from './spread.js';

const once = (...minutes: readonly number[]) => minutes.map((each) => ({ minutes: each, sessions: 1 }));

describe('quartiles of minutes that are counted', () => {
  it('are null of none, and all the same of one', () => {
    expect(quartilesOf([])).toEqual(noQuartiles);
    expect(quartilesOf(once(90))).toEqual({ lowerQuartile: 90, median: 90, upperQuartile: 90 });
  });

  it('lie between the two sessions they fall between', () => {
    expect(quartilesOf(once(10, 20))).toEqual({ lowerQuartile: 12.5, median: 15, upperQuartile: 17.5 });
    expect(quartilesOf(once(50, 10, 40, 20, 30))).toEqual({
      ...{ lowerQuartile: 20, median: 30, upperQuartile: 40 },
    });
    // R: quantile(c(60, 60, 60, 90), type = 7)
    expect(
      quartilesOf([
        { minutes: 90, sessions: 1 },
        { minutes: 60, sessions: 3 },
      ]),
    ).toEqual({ lowerQuartile: 60, median: 60, upperQuartile: 67.5 });
  });

  it('are the same whether sessions are counted together or one by one', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(minutes, (all) => {
        const counted = [...Map.groupBy(all, (each) => each)].map(([each, { length }]) => ({
          ...{ minutes: each, sessions: length },
        }));
        expect(quartilesOf(counted)).toEqual(quartilesOf(once(...all)));
      }),
    );
  });
});

describe('durations', () => {
  it('are told apart by key, and do not count where they are not known', () => {
    const durations = new Durations();
    for (const minutes of [30, null, 10, 20, 20]) durations.add(1, minutes);
    durations.add(2, null);
    expect(durations.quartilesOf(1)).toEqual(
      quartilesOf([10, 20, 20, 30].map((minutes) => ({ minutes, sessions: 1 }))),
    );
    expect([0, 2].map((key) => durations.quartilesOf(key))).toEqual([noQuartiles, noQuartiles]);
  });

  it('may be longer than a day, or below 0 where somebody mistyped', () => {
    const durations = new Durations();
    const minutes = [1_440, -5, 0, 1_439, 3_000, 1_440, -5];
    for (const each of minutes) durations.add(0, each);
    expect(durations.quartilesOf(0)).toEqual(quartilesOf(once(...minutes)));
  });
});
