import { describe, expect, it } from '@jest/globals';
import { clusteredRate, clusterSumsOf } from './statistics/clustered-rate.js';
import { wilsonInterval } from './statistics/proportions.js';
import { unitRate } from './unit-rate.js';

const one = (withEvent: number) => ({ sessions: 1, withEvent });

describe('the rate of windows or forms', () => {
  it('has the interval of Wilson where every patient has one', () => {
    const sums = clusterSumsOf([one(1), one(1), one(0), one(1)]);
    expect(unitRate(sums)).toEqual({ rate: 0.75, interval: wilsonInterval(3, 4) });
  });

  it('takes those of a patient as a cluster where one has several', () => {
    const sums = clusterSumsOf([one(1), one(0), one(1), { sessions: 2, withEvent: 1 }]);
    expect(unitRate(sums)).toMatchObject({ rate: 0.6, interval: clusteredRate(sums)!.interval });
    expect(unitRate(sums)!.interval).not.toEqual(wilsonInterval(3, 5));
  });

  it('is null of none, and has no interval of one patient with several', () => {
    expect(unitRate(clusterSumsOf([]))).toBeNull();
    expect(unitRate(clusterSumsOf([{ sessions: 3, withEvent: 2 }]))).toMatchObject({ interval: null });
  });
});
