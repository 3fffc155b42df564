import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SIDE_EFFECT_COURSES, type SideEffectCourse } from './side-effect.js';
import {
  isOver,
  periodFromGrade,
  stageAt,
  stagesOf,
  stateOf,
  timelineRefusals,
  type TimelineChange,
  type TimelineFacts,
} from './timeline.js';

const start = Date.UTC(2026, 4, 4, 18, 0);
const minute = (minutes: number) => new Date(start + minutes * 60_000);

function change(at: number, grade: number | null, course: SideEffectCourse = 'ONGOING'): TimelineChange {
  return { occurredAt: minute(at), grade, course };
}

function headache(...changes: readonly TimelineChange[]): TimelineFacts {
  return { onsetAt: minute(10), gradeAtOnset: 2, courseAtOnset: 'ONGOING', changes };
}

describe('stateOf', () => {
  it.each([
    ['as it began', [], { grade: 2, highestGrade: 2, course: 'ONGOING', resolvedAt: null }],
    [
      'worse, then better, then over',
      [change(20, 3), change(30, 1), change(40, null, 'RESOLVED')],
      { grade: 1, highestGrade: 3, course: 'RESOLVED', resolvedAt: minute(40) },
    ],
    [
      'told out of order',
      [change(40, null, 'RESOLVED'), change(20, 3)],
      { grade: 3, highestGrade: 3, course: 'RESOLVED', resolvedAt: minute(40) },
    ],
    [
      'over, and back again',
      [change(40, null, 'RESOLVED'), change(60, 1)],
      { grade: 1, highestGrade: 2, course: 'ONGOING', resolvedAt: null },
    ],
    [
      'said twice about one minute: the later word counts',
      [change(20, 3), change(20, 1, 'RESOLVING')],
      { grade: 1, highestGrade: 3, course: 'RESOLVING', resolvedAt: null },
    ],
    [
      'death is no resolution',
      [change(20, 5, 'FATAL')],
      { grade: 5, highestGrade: 5, course: 'FATAL', resolvedAt: null },
    ],
  ] as const)('%s', (_name, changes, expected) => {
    expect(stateOf(headache(...changes))).toEqual(expected);
  });

  const changes = fc.uniqueArray(
    fc.record({
      at: fc.integer({ min: 11, max: 500 }),
      grade: fc.option(fc.integer({ min: 1, max: 4 })),
      course: fc.constantFrom(...SIDE_EFFECT_COURSES.filter((course) => course !== 'FATAL')),
    }),
    { selector: ({ at }) => at, maxLength: 12 },
  );

  it('says the same in whatever order the changes were told', () => {
    fc.assert(
      fc.property(changes, fc.infiniteStream(fc.nat()), (told, keys) => {
        const facts = told.map(({ at, grade, course }) => change(at, grade, course));
        const shuffled = facts
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key);
        const other = headache(...shuffled.map(({ one }) => one));
        expect(stagesOf(other)).toEqual(stagesOf(headache(...facts)));
      }),
    );
  });

  it('never was worse than its highest grade, and has a resolution exactly when it is over', () => {
    fc.assert(
      fc.property(changes, (told) => {
        const facts = headache(...told.map(({ at, grade, course }) => change(at, grade, course)));
        const { highestGrade, course, resolvedAt } = stateOf(facts);
        expect(stagesOf(facts).every(({ grade }) => grade <= highestGrade)).toBe(true);
        expect(resolvedAt !== null).toBe(isOver(course));
      }),
    );
  });
});

describe('stageAt', () => {
  it('finds how it stood at an instant', () => {
    const facts = headache(change(20, 3), change(40, null, 'RESOLVED'));
    expect([9, 10, 19, 20, 39, 40].map((at) => stageAt(facts, minute(at))?.grade ?? null)).toEqual([
      null,
      2,
      2,
      3,
      3,
      3,
    ]);
    expect(stageAt(facts, minute(40))?.course).toBe('RESOLVED');
  });
});

describe('periodFromGrade', () => {
  it.each([
    ['never so severe', [], null],
    ['from the change on', [change(20, 3)], [20, null, 3, 20]],
    ['until it fell', [change(20, 3), change(30, 2)], [20, 30, 3, 20]],
    ['until it was over', [change(20, 3), change(30, null, 'RESOLVED')], [20, 30, 3, 20]],
    ['over a pause', [change(20, 3), change(30, 1), change(40, 4), change(50, 1)], [20, 50, 4, 40]],
    ['until death and after', [change(20, 5, 'FATAL')], [20, null, 5, 20]],
  ] as const)('grade 3: %s', (_name, changes, expected) => {
    const period = periodFromGrade(headache(...changes), 3);
    const [from, until, highestGrade, lastSaidAt] = expected ?? [];
    const wanted = {
      from: minute(from!),
      until: typeof until === 'number' ? minute(until) : null,
      highestGrade,
      lastSaidAt: minute(lastSaidAt!),
    };
    expect(period).toEqual(expected && wanted);
  });
});

describe('timelineRefusals', () => {
  const pointers = { time: '/occurredAt', grade: '/grade', course: '/course' };
  const codes = (facts: TimelineFacts, code = 'HEADACHE') =>
    timelineRefusals(code, facts, pointers).map((refusal) => refusal.code.replace('side-effect.', ''));

  it.each([
    ['at the onset', [change(10, 3)], []],
    ['before the onset', [change(9.99, 3)], ['change-before-onset']],
    ['death without FATAL', [change(20, 5)], ['grade-contradicts-course']],
    ['FATAL without death', [change(20, 4, 'FATAL')], ['grade-contradicts-course']],
    ['after death', [change(20, 5, 'FATAL'), change(30, 1)], ['change-after-death']],
    ['death last', [change(20, 3), change(30, 5, 'FATAL')], []],
  ] as const)('%s', (_name, changes, expected) => {
    expect(codes(headache(...changes))).toEqual(expected);
  });

  it('knows the grades of the term, and names everything at once', () => {
    expect(codes(headache(change(20, 4)), 'NAUSEA')).toEqual(['grade-not-defined']);
    expect(codes(headache(change(5, 6)))).toEqual(['change-before-onset', 'grade-not-defined']);
    expect(timelineRefusals('NAUSEA', headache(change(20, 4)), pointers)).toEqual([
      { code: 'side-effect.grade-not-defined', pointer: '/grade', min: 1, max: 3 },
    ]);
  });
});
