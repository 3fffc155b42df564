import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { infusion, injections, spravato, set, plan } from './observation-plan.fixture.js';

describe('every plan', () => {
  const session = fc.constantFrom(infusion, injections, spravato);
  const readings = fc.uniqueArray(fc.integer({ min: -30, max: 150 }), { maxLength: 25 });

  it('uses no reading twice', () => {
    fc.assert(
      fc.property(session, readings, fc.integer({ min: 0, max: 200 }), (observed, times, now) => {
        const used = plan(observed, now, ...times.map((minute) => set(minute)))
          .map(({ satisfiedBy }) => satisfiedBy)
          .filter((id) => id !== null);
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });

  it('never takes back with time what was done or missed', () => {
    const rank = { UPCOMING: 0, DUE: 1, OVERDUE: 2, MISSED: 3, DONE: 3 };
    fc.assert(
      fc.property(
        session,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 60 }),
        (observed, now, later) => {
          const before = plan(observed, now);
          const after = plan(observed, now + later);
          before.forEach((item, index) =>
            expect(rank[after[index]!.status]).toBeGreaterThanOrEqual(rank[item.status]),
          );
        },
      ),
    );
  });

  it('keeps the planned minute inside its window', () => {
    for (const each of [infusion, injections, spravato])
      for (const { plannedAt, opensAt, closesAt } of plan(each, 0)) {
        expect(opensAt.getTime()).toBeLessThanOrEqual(plannedAt.getTime());
        expect(closesAt?.getTime() ?? Infinity).toBeGreaterThanOrEqual(plannedAt.getTime());
      }
  });
});
