import { describe, expect, it } from '@jest/globals';
import { recoveryOf } from './recovery.js';

const of = (gad7: readonly [number | null, number | null], phq9: readonly [number | null, number | null]) =>
  recoveryOf([
    { caseFrom: 8, baseline: gad7[0], latest: gad7[1] },
    { caseFrom: 10, baseline: phq9[0], latest: phq9[1] },
  ]);

describe('recovery', () => {
  it.each([
    ['a case in both, below both', [8, 7], [10, 9], { value: true }],
    ['a case in anxiety alone, below both', [8, 0], [9, 9], { value: true }],
    ['a case in depression alone, below both', [7, 7], [10, 9], { value: true }],
    ['still a case in anxiety', [15, 8], [10, 9], { value: false }],
    ['still a case in depression', [15, 7], [10, 10], { value: false }],
    ['became a case in the other one', [8, 7], [9, 10], { value: false }],
    ['was no case', [7, 0], [9, 0], { undefinedBecause: 'NOT_A_CASE' }],
    ['one was not answered before', [15, 3], [null, 3], { undefinedBecause: 'NO_BASELINE' }],
    ['one was not answered after', [15, 3], [12, null], { undefinedBecause: 'NO_FOLLOW_UP' }],
    ['was no case, and has not answered since', [7, null], [9, null], { undefinedBecause: 'NOT_A_CASE' }],
  ] as const)('%s', (_what, gad7, phq9, expected) => {
    expect(of(gad7, phq9)).toEqual(expected);
  });

  it('is not judged where no questionnaire has a case total', () => {
    expect(recoveryOf([])).toEqual({ undefinedBecause: 'NO_RULE' });
  });
});
