import { describe, expect, it } from '@jest/globals';
import { defaultInstruments } from '../../clinic/rules/default-instruments.js';
import { instrumentRulesOf, reportsSelfHarm, scoredForm } from './scored-form.js';

const gad7 = instrumentRulesOf('GAD7', defaultInstruments);
const phq9 = instrumentRulesOf('PHQ9', defaultInstruments);

describe('scoredForm', () => {
  it('keeps what scores are compared by beside the score', () => {
    const completedAt = new Date('2026-05-04T16:00:00Z');
    const answers = [2, 2, 2, 2, 2, 2, 0];
    const form = { id: 'a', instrumentCode: 'GAD7', recallWindow: 'P14D', answers, completedAt } as const;
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
    expect(reportsSelfHarm({ instrumentCode: 'PHQ9', answers: [...others, last] }, phq9)).toBe(flagged);
  });

  it('looks at no other item', () => {
    expect(reportsSelfHarm({ instrumentCode: 'PHQ9', answers: [3, 3, 3, 3, 3, 3, 3, 3, 0] }, phq9)).toBe(
      false,
    );
    expect(reportsSelfHarm({ instrumentCode: 'GAD7', answers: [3, 3, 3, 3, 3, 3, 3] }, gad7)).toBe(false);
  });
});

describe('instrumentRulesOf', () => {
  it('stops when a rule set has lost an instrument', () => {
    expect(() => instrumentRulesOf('GAD7', [phq9])).toThrow('no instrument GAD7');
  });
});
