import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countedOf } from './counted.js';
import { shownIn, shownInWhole } from './shown-numbers.js';

const rules = { smallestCell: 5 };

describe('a count', () => {
  it('counts every patient once', () => {
    const entries = [
      { patientId: 'a', count: 2 },
      { patientId: 'a', count: 1 },
      { patientId: 'b', count: 0 },
    ];
    expect(countedOf(entries)).toEqual({ count: 3, patients: 1 });
  });
});

/** Windows of a group: how many each patient has done and missed. */
interface Group {
  readonly done: readonly number[];
  readonly missed: readonly number[];
}

const group: fc.Arbitrary<Group> = fc.record({
  done: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }),
  missed: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }),
});

const patientsOf = (counts: readonly number[]) => counts.filter((count) => count > 0).length;

function shownOf({ done, missed }: Group) {
  const total = done.map((count, patient) => count + missed[patient]!);
  return shownIn({ total: [patientsOf(total)], split: [patientsOf(done), patientsOf(missed)] }, rules);
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

function published(groups: readonly Group[], shown: readonly ReadonlySet<string>[]) {
  const whole: Group = { done: groups.flatMap(({ done }) => done), missed: groups.flatMap((g) => g.missed) };
  const rows = [...groups, whole];
  return rows.map(({ done, missed }, index) => ({
    total: shown[index]!.has('total') ? sum(done) + sum(missed) : null,
    split: shown[index]!.has('split') ? [sum(done), sum(missed)] : null,
  }));
}

describe('what an answer shows', () => {
  it('is the same whatever a hidden count is, so that no subtraction finds it', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), (groups) => {
        const ofGroups = groups.map(shownOf);
        const whole = shownInWhole(new Set(['total', 'split'] as const), ofGroups);
        const shown = [...ofGroups, whole];
        for (const [index, { done, missed }] of groups.entries()) {
          const own = ofGroups[index]!;
          if (own.has('split')) continue;
          // One more is done; where the total is shown one fewer is missed.
          const other = {
            done: [...done, 1],
            missed: own.has('total') ? [...missed, -1] : missed,
          };
          expect(published(groups.with(index, other), shown)).toEqual(published(groups, shown));
        }
      }),
    );
  });
});
