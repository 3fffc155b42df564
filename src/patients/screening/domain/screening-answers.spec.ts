import { describe, expect, it } from '@jest/globals';
import { answerRefusals } from './screening-answers.js';

describe('answerRefusals', () => {
  const rules = { contraindications: [{ code: 'PREGNANCY' }, { code: 'ARRHYTHMIA' }] };

  it.each([
    [[], []],
    [['PREGNANCY'], []],
    [['ARRHYTHMIA', 'PREGNANCY'], []],
    [['PREGNANCY', 'HICCUPS'], ['screening.unknown-contraindication /answers/1/code']],
    [
      ['PREGNANCY', 'ARRHYTHMIA', 'PREGNANCY', 'PREGNANCY'],
      ['screening.answered-twice /answers/2/code', 'screening.answered-twice /answers/3/code'],
    ],
  ])('%j: %j', (codes, expected) => {
    const refusals = answerRefusals(
      codes.map((code) => ({ code, answer: 'NO' })),
      rules,
    );
    expect(refusals.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(expected);
  });
});
