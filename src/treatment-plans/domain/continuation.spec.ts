import { describe, expect, it } from '@jest/globals';
import { continuationFaults, coursesOf } from './continuation.js';

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
