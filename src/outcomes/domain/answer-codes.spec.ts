import { describe, expect, it } from '@jest/globals';
import { defaultInstruments } from '../../clinic/rules/default-instruments.js';
import { decodeAnswers, type SentAnswer } from './answer-codes.js';
import { definitionOf } from './definitions.js';

const gad7 = definitionOf('GAD7', defaultInstruments)!;
const phq9 = definitionOf('PHQ9', defaultInstruments)!;
const pcl5 = definitionOf('PCL5', defaultInstruments)!;

const sent = (answers: readonly SentAnswer[], difficulty: SentAnswer = null) => ({ answers, difficulty });

describe('decodeAnswers', () => {
  it.each([
    ['LA6568-5', 0],
    ['LA6569-3', 1],
    ['LA6570-1', 2],
    ['LA6571-9', 3],
  ])('%s is %i in every item of GAD-7 and PHQ-9', (code, value) => {
    for (const form of [gad7, phq9]) {
      const { answers, faults } = decodeAnswers(sent(form.items.map(() => code)), form);
      expect([answers, faults]).toEqual([form.items.map(() => value), []]);
    }
  });

  it('takes "more days than not" for 2 in item 2 of GAD-7, and nowhere else', () => {
    const code = 'LA18938-3';
    expect(decodeAnswers(sent([0, code, 0, 0, 0, 0, 0]), gad7)).toMatchObject({
      answers: [0, 2, 0, 0, 0, 0, 0],
      faults: [],
    });
    const allowed = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'];
    expect(decodeAnswers(sent([code, 0, 0, 0, 0, 0, code]), gad7).faults).toEqual(
      ['/answers/0', '/answers/6'].map((pointer) => ({ code: 'ANSWER_CODE_UNKNOWN', pointer, allowed })),
    );
    expect(decodeAnswers(sent([0, code, 0, 0, 0, 0, 0, 0, 0]), phq9).faults).toHaveLength(1);
  });

  it.each([
    ['LA6572-7', 0],
    ['LA6573-5', 1],
    ['LA6575-0', 2],
    ['LA6574-3', 3],
  ])('%s is a difficulty of %i, against the order of the codes', (code, value) => {
    expect(decodeAnswers(sent([], code), gad7)).toMatchObject({ difficulty: value, faults: [] });
  });

  it('takes an answer of the items for none of the difficulty question', () => {
    expect(decodeAnswers(sent([], 'LA6570-1'), gad7).faults).toMatchObject([{ pointer: '/difficulty' }]);
  });

  it('keeps numbers and what was left out, also beyond the last item', () => {
    const answers = [0, 'LA6571-9', null, 9, 1.5, -1, 2, 7];
    expect(decodeAnswers(sent(answers, 2), gad7)).toEqual({
      answers: [0, 3, null, 9, 1.5, -1, 2, 7],
      difficulty: 2,
      faults: [],
    });
  });

  it('finds no code in a form that has none, and none beyond the last item', () => {
    expect(decodeAnswers(sent(['LA6568-5']), pcl5).faults).toEqual([
      { code: 'ANSWER_CODE_UNKNOWN', pointer: '/answers/0', allowed: [] },
    ]);
    const eight = Array<string>(8).fill('LA6568-5');
    expect(decodeAnswers(sent(eight), gad7).faults).toMatchObject([{ pointer: '/answers/7' }]);
  });
});
