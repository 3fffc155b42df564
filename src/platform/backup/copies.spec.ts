import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { copiesAmong, copyName, expiredCopies, isCopyDue, type Copy } from './copies.js';

const NOW = new Date('2026-05-04T12:00:00.000Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function copyOfAge(days: number): Copy {
  const madeAt = new Date(NOW.getTime() - days * DAY_MS);
  return { name: copyName(madeAt), madeAt };
}

describe('names of copies', () => {
  it('say when the copy was made, in UTC, and can be read back', () => {
    const name = copyName(new Date('2026-05-04T07:08:09.123Z'));
    expect(name).toBe('ketamine-backup-2026-05-04T070809Z.tar.gz.age');
    expect(copiesAmong([name])).toEqual([{ name, madeAt: new Date('2026-05-04T07:08:09.000Z') }]);
  });

  it.each([
    'ketamine-backup-2026-05-04T070809Z.tar.gz.age.1a2b3c4d.part',
    'ketamine-backup-2026-13-04T070809Z.tar.gz.age',
    'copy of ketamine-backup-2026-05-04T070809Z.tar.gz.age',
    'taxes.pdf',
  ])('are not what somebody else calls %s', (name) => {
    expect(copiesAmong([name])).toEqual([]);
  });

  it('are listed newest first', () => {
    const names = [3, 1, 2].map((days) => copyOfAge(days).name);
    expect(copiesAmong(names).map(({ name }) => name)).toEqual([1, 2, 3].map((days) => copyOfAge(days).name));
  });
});

describe('isCopyDue', () => {
  it.each([
    [null, true],
    [23.99, false],
    [24, true],
    [48, true],
    // Made before the clock was put back.
    [-5, true],
  ])('a newest copy of %s hours with one a day: %s', (hours, due) => {
    const newest = hours === null ? null : new Date(NOW.getTime() - hours * HOUR_MS);
    expect(isCopyDue(newest, 24, NOW)).toBe(due);
  });
});

describe('expiredCopies', () => {
  const retention = { keepDays: 30, keepAtLeast: 2 };
  const agesOf = (ages: readonly number[]) =>
    expiredCopies(ages.map(copyOfAge), retention, NOW).map(({ madeAt }) =>
      Math.round((NOW.getTime() - madeAt.getTime()) / DAY_MS),
    );

  it('are those older than the days', () => {
    expect(agesOf([1, 2, 29, 30, 31, 90])).toEqual([31, 90]);
  });

  it('are never among the newest ones, so that an installation that stood still keeps its copies', () => {
    expect(agesOf([100, 90, 80])).toEqual([100]);
  });

  it('are never the newest one, whatever is configured', () => {
    expect(expiredCopies([copyOfAge(90)], { keepDays: 1, keepAtLeast: 0 }, NOW)).toEqual([]);
  });

  it('leaves the promised copies, in any folder and any order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 20 }), fc.nat(10), (ages, keepAtLeast) => {
        const copies = ages.map(copyOfAge);
        const expired = new Set(expiredCopies(copies, { keepDays: 30, keepAtLeast }, NOW));
        const kept = copies.filter((copy) => !expired.has(copy));
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(copies.length, Math.max(1, keepAtLeast)));
        for (const { madeAt } of expired) {
          expect(NOW.getTime() - madeAt.getTime()).toBeGreaterThan(30 * DAY_MS);
          for (const other of kept) expect(other.madeAt >= madeAt).toBe(true);
        }
      }),
    );
  });
});
