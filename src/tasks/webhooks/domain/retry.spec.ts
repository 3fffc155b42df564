import { describe, expect, it } from '@jest/globals';
import { giveUpAfter, nextAttemptAt } from './retry.js';

const start = new Date('2026-05-04T19:00:00Z');
const end = giveUpAfter(start);
const secondsAfterStart = (at: Date | null) => at && (at.getTime() - start.getTime()) / 1000;
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

describe('nextAttemptAt', () => {
  it.each([
    [1, 5, 10],
    [2, 10, 20],
    [3, 20, 40],
    [9, 1280, 2560],
    [10, 1800, 3600],
    [400, 1800, 3600],
  ])('after attempt %i waits from %i to %i seconds', (attempts, least, most) => {
    expect(secondsAfterStart(nextAttemptAt(attempts, end, start, 0))).toBe(least);
    expect(secondsAfterStart(nextAttemptAt(attempts, end, start, 1))).toBe(most);
  });

  it('makes the last attempt at the end of the day, and none after it', () => {
    expect(nextAttemptAt(30, end, after(86_400 - 60), 1)).toEqual(end);
    expect(nextAttemptAt(30, end, new Date(end.getTime() - 1), 1)).toEqual(end);
    expect(nextAttemptAt(30, end, end, 1)).toBeNull();
    expect(nextAttemptAt(1, end, after(200_000), 0)).toBeNull();
  });
});
