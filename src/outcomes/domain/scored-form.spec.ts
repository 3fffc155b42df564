import { describe, expect, it } from '@jest/globals';
import { defaultInstruments } from '../../clinic/rules/default-instruments.js';
import { definitionOf } from './definitions.js';
import { reportsSelfHarm, scoredForm } from './scored-form.js';

const gad7 = definitionOf('GAD7', defaultInstruments)!;
const phq9 = definitionOf('PHQ9', defaultInstruments)!;

describe('scoredForm', () => {
  it('keeps what scores are compared by beside the score', () => {
    const completedAt = new Date('2026-05-04T16:00:00Z');
    const answers = [2, 2, 2, 2, 2, 2, 0];
    const entered = { answers, enteredTotal: null, instrumentVersion: '1' };
    const form = { id: 'a', instrumentCode: 'GAD7', recallWindow: 'P14D', completedAt, ...entered } as const;
    expect(scoredForm(form, gad7)).toMatchObject({
      id: 'a',
      instrument: 'GAD7',
      recall: 'P14D',
      completedAt,
      total: 12,
      band: { code: 'MODERATE' },
    });
  });
});

describe('reportsSelfHarm', () => {
  const others = [0, 0, 0, 0, 0, 0, 0, 0];

  it.each([
    { last: 0, flagged: false },
    { last: 1, flagged: true },
    { last: 3, flagged: true },
    { last: null, flagged: false },
  ])('PHQ-9 item 9 answered $last: $flagged', ({ last, flagged }) => {
    expect(reportsSelfHarm({ answers: [...others, last] }, phq9)).toBe(flagged);
  });

  it('looks at no other item, and at none the rules do not know', () => {
    expect(reportsSelfHarm({ answers: [3, 3, 3, 3, 3, 3, 3, 3, 0] }, phq9)).toBe(false);
    expect(reportsSelfHarm({ answers: [3, 3, 3, 3, 3, 3, 3] }, gad7)).toBe(false);
    expect(reportsSelfHarm({ answers: [...others, 3] }, undefined)).toBe(false);
  });
});
