import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  fieldOf,
  fillIn,
  isAnswered,
  leftOut,
  selfHarmTold,
  type QuestionnaireForm,
} from './questionnaire.js';

const choices = ['Not at all', 'Several days', 'Often'].map((wording, value) => ({ wording, value }));
const question = { wording: 'Trouble', answers: choices, asksAboutSelfHarm: false };
const mood: QuestionnaireForm = {
  instrumentCode: 'MOOD',
  label: 'Mood',
  recall: 'P14D',
  stem: 'How often?',
  questions: [question, { ...question, asksAboutSelfHarm: true }],
  difficulty: question,
};
const scale: QuestionnaireForm = {
  instrumentCode: 'SCALE',
  label: 'Scale',
  recall: 'SINCE_DOSE',
  stem: 'How much?',
  questions: [{ ...question, answers: { min: 0, max: 100 } }],
  difficulty: null,
};
const forms = [mood, scale];
const filled = (sent: Record<string, string>) => fillIn(forms, (field) => sent[field] ?? null);

describe('fillIn', () => {
  it('finds every answer under its name', () => {
    const found = filled({ '0-0': '2', '0-1': '0', '0-difficulty': '1', '1-0': ' 55 ' });
    expect(found).toEqual([
      { form: mood, answers: [2, 0], difficulty: 1 },
      { form: scale, answers: [55], difficulty: null },
    ]);
    expect(leftOut(found)).toEqual([]);
  });

  it.each([
    ['3', null],
    ['-1', null],
    ['2', 2],
    ['', null],
    ['1.0', null],
    ['1e0', null],
    ['0x1', null],
    ['two', null],
    ['00001', null],
  ])('takes %j for one of three choices as %j', (sent, answer) => {
    expect(filled({ '0-0': sent })[0]!.answers[0]).toBe(answer);
  });

  it.each([
    ['0', 0],
    ['100', 100],
    ['101', null],
  ])('takes %j on a scale to 100 as %j', (sent, answer) => {
    expect(filled({ '1-0': sent })[1]!.answers[0]).toBe(answer);
  });

  it('keeps the names of the fields where a form before them is not known any more', () => {
    const sent: Record<string, string> = { '0-0': '2', '1-0': '55' };
    const found = fillIn([null, scale], (field) => sent[field] ?? null);
    expect(found).toEqual([{ form: scale, answers: [55], difficulty: null }]);
  });

  it('names what was left out in the order of the page, and knows a form without an answer', () => {
    const found = filled({ '0-1': '1' });
    expect(leftOut(found)).toEqual([
      { form: 0, item: 0 },
      { form: 1, item: 0 },
    ]);
    expect(found.map(isAnswered)).toEqual([true, false]);
    expect(filled({ '0-difficulty': '2' }).map(isAnswered)).toEqual([false, false]);
  });

  it('stores nothing but answers of the form, whatever is sent', () => {
    const sent = fc.dictionary(fc.constantFrom('0-0', '0-1', '1-0', '0-difficulty', '2-0'), fc.string());
    fc.assert(
      fc.property(sent, (values) => {
        const [first, second] = filled(values);
        expect(first!.answers.every((answer) => answer === null || [0, 1, 2].includes(answer))).toBe(true);
        expect(second!.answers.every((answer) => answer === null || (answer >= 0 && answer <= 100))).toBe(
          true,
        );
      }),
    );
  });
});

describe('selfHarmTold', () => {
  it.each([
    ['0', null],
    ['1', { item: 2, answer: 1, threshold: 1 }],
    ['2', { item: 2, answer: 2, threshold: 1 }],
    ['', null],
  ])('of the answer %j is %j', (sent, told) => {
    const found = selfHarmTold(filled({ '0-0': '2', [fieldOf(0, 1)]: sent }));
    if (told === null) expect(found).toBeNull();
    else expect(found).toMatchObject(told);
  });
});
