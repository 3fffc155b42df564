import { describe, expect, it } from '@jest/globals';
import { continuationFaults, coursesOf, previousCourseWarnings } from './continuation.js';

describe('continuationFaults', () => {
  const plans = [
    { id: 'draft', status: 'DRAFT' },
    { id: 'active', status: 'ACTIVE' },
    { id: 'over', status: 'COMPLETED' },
  ] as const;

  it.each([
    { continues: null, codes: [] },
    { continues: 'active', codes: [] },
    { continues: 'over', codes: [] },
    { continues: 'draft', codes: ['plan.continues-draft'] },
    { continues: 'of somebody else', codes: ['plan.continues-unknown'] },
  ])('$continues: $codes', ({ continues, codes }) => {
    expect(continuationFaults(continues, plans).map(({ code }) => code)).toEqual(codes);
  });
});

describe('coursesOf', () => {
  it('follows every link to the plan that began the course', () => {
    const plans = [
      { id: 'c', continuesPlanId: 'b' },
      { id: 'a', continuesPlanId: null },
      { id: 'b', continuesPlanId: 'a' },
      { id: 'other', continuesPlanId: null },
      { id: 'left behind', continuesPlanId: 'in another record' },
    ];
    expect(Object.fromEntries(coursesOf(plans))).toEqual({
      ...{ a: 'a', b: 'a', c: 'a', other: 'other' },
      'left behind': 'left behind',
    });
  });
});

describe('previousCourseWarnings', () => {
  const day = (number: number) => new Date(Date.UTC(2026, 4, number));
  const plan = (id: string, ended: number | null, continuesPlanId: string | null = null) => ({
    ...{ id, continuesPlanId, activatedAt: day(1), endedAt: ended === null ? null : day(ended) },
  });
  const said = (planId: string, benefit: 'BENEFIT' | 'NO_BENEFIT' | 'UNCERTAIN' | null, on = 2) => ({
    ...{ planId, benefit, occurredAt: day(on) },
  });
  const asks = (...given: Parameters<typeof previousCourseWarnings>) =>
    previousCourseWarnings(...given).length > 0;

  it('is about the course that ended last, and asks where nobody said that it has helped', () => {
    const plans = [plan('old', 3), plan('last', 9), plan('goes on', null)];
    expect(asks(null, [], [])).toBe(false);
    expect(asks(null, [plan('goes on', null)], [])).toBe(false);
    expect(asks(null, plans, [])).toBe(true);
    expect(asks(null, plans, [said('last', null), said('old', 'BENEFIT', 10)])).toBe(true);
    expect(asks(null, plans, [said('last', 'BENEFIT')])).toBe(false);
    expect(asks(null, plans, [said('last', 'UNCERTAIN')])).toBe(false);
    expect(asks(null, plans, [said('last', 'NO_BENEFIT', 3), said('last', 'BENEFIT', 2)])).toBe(true);
    expect(asks(null, plans, [said('last', 'NO_BENEFIT', 2), said('last', 'BENEFIT', 3)])).toBe(false);
    expect(asks(null, plans, [said('last', 'BENEFIT', 2), said('last', null, 3)])).toBe(false);
  });

  it('takes plans that continue each other as one course, and leaves out the one that is continued', () => {
    const plans = [plan('first', 3), plan('second', 9, 'first'), plan('other', 5)];
    expect(asks(null, plans, [said('first', 'BENEFIT')])).toBe(false);
    expect(asks('second', plans, [])).toBe(true);
    expect(asks('second', plans, [said('other', 'BENEFIT')])).toBe(false);
    expect(asks('second', [plan('first', 3), plan('second', 9, 'first')], [])).toBe(false);
    const underWay = [plan('first', 3), plan('second', null, 'first')];
    expect(asks(null, underWay, [])).toBe(false);
    const givenUp = { ...plan('draft', 9), activatedAt: null };
    expect(asks(null, [givenUp], [])).toBe(false);
  });
});
