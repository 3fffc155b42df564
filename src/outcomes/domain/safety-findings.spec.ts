import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import type { RecallWindow } from '../../clinic/rules/rule-set.js';
import { editionsOf } from './editions.js';
import { course, local, plus } from './dosed-session.fixture.js';
import { SELF_HARM } from '../../tasks/domain/self-harm.js';
import { RELIABLE_DETERIORATION, safetyFindings } from './safety-findings.js';
import type { DosedSession } from './time-points.js';

const rules = {
  timePoints: defaultRuleSet.outcomes.timePoints,
  editions: editionsOf(1, defaultRuleSet.outcomes.instruments, true),
};
const [dose, second] = course(['2026-05-04 11:00', '2026-05-11 11:00']) as [DosedSession, DosedSession];
const before = plus(dose.doseStartedAt, { minutes: -60 });
const after = local('2026-05-05 11:00');

/** Threes first, then the rest. */
const adding = (total: number) =>
  Array.from({ length: 7 }, (_, item) => Math.min(3, Math.max(0, total - 3 * item)));
const gad7 = (id: string, completedAt: Date, total: number, recallWindow: RecallWindow = 'P14D') => ({
  ...{ id, instrumentCode: 'GAD7', instrumentVersion: '1', recallWindow, completedAt, enteredTotal: null },
  answers: adding(total) as (number | null)[],
});
const phq9 = (last: number | null, others = 0) => ({
  ...{ id: 'phq', instrumentCode: 'PHQ9', instrumentVersion: '1', enteredTotal: null },
  ...{ recallWindow: 'P14D' as const, completedAt: before },
  answers: [...Array<number>(8).fill(others), last],
});

describe('thoughts of self-harm', () => {
  it.each([
    [0, []],
    [null, []],
    [1, [1]],
    [3, [3]],
  ])('item 9 answered %s: %j', (last, values) => {
    const found = safetyFindings([phq9(last, 3)], [], rules);
    expect(found.map(({ value }) => value)).toEqual(values);
    for (const finding of found)
      expect(finding).toMatchObject({ rule: SELF_HARM, assessmentId: 'phq', about: 9, threshold: 1 });
  });

  it('are found in a form with items left out, which has no total', () => {
    const form = { ...phq9(2), answers: [null, null, null, null, null, null, null, null, 2] };
    expect(safetyFindings([form], [], rules)).toMatchObject([{ value: 2 }]);
  });
});

describe('reliable deterioration', () => {
  const worseBy = (points: number, recall: RecallWindow = 'P14D') =>
    safetyFindings(
      [gad7('base', before, 8, recall), gad7('later', after, 8 + points, recall)],
      [dose],
      rules,
    );

  it('is found from 6 points above the baseline on, in any recall', () => {
    expect(worseBy(5)).toEqual([]);
    const found = { rule: RELIABLE_DETERIORATION, assessmentId: 'later', about: 14, value: 6, threshold: 6 };
    expect(worseBy(6)).toMatchObject([found]);
    expect(worseBy(6, 'PT24H')).toMatchObject([found]);
  });

  it('is found in no answer before any dose, during one, or without a baseline', () => {
    const later = gad7('later', after, 21);
    expect(safetyFindings([gad7('base', before, 0), later], [], rules)).toEqual([]);
    expect(safetyFindings([later], [dose], rules)).toEqual([]);
    const during = { ...later, completedAt: dose.doseStartedAt };
    expect(safetyFindings([gad7('base', before, 0), during], [dose], rules)).toEqual([]);
    const other = gad7('base', before, 0, 'PT24H');
    expect(safetyFindings([other, later], [dose], rules)).toEqual([]);
  });

  it('does not depend on the order in which answers and doses are told', () => {
    const forms = [
      gad7('base', before, 4),
      gad7('acute', plus(dose.doseEndedAt!, { hours: 2 }), 12),
      gad7('day', after, 10),
      gad7('next', local('2026-05-12 11:00'), 21),
      phq9(1),
    ];
    const ids = (found: ReturnType<typeof safetyFindings>) => found.map((one) => one.assessmentId).sort();
    fc.assert(
      fc.property(
        fc.shuffledSubarray(forms, { minLength: forms.length }),
        fc.shuffledSubarray([dose, second], { minLength: 2 }),
        (told, doses) => {
          expect(ids(safetyFindings(told, doses, rules))).toEqual(['acute', 'day', 'next', 'phq']);
        },
      ),
    );
  });
});
