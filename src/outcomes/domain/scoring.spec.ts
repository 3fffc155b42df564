import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultInstruments } from '../../clinic/rules/default-instruments.js';
import type { InstrumentRules, RecallWindow } from '../../clinic/rules/rule-set.js';
import {
  bandOf,
  checkDifficulty,
  checkEntered,
  scoreOf,
  type Answers,
  type ScoringRules,
} from './scoring.js';

function rulesOf(code: string, overrides: Partial<InstrumentRules> = {}): InstrumentRules {
  const rules = defaultInstruments.find((instrument) => instrument.code === code);
  if (rules === undefined) throw new Error(`no rules for ${code}`);
  return { ...rules, ...overrides };
}

const gad7 = rulesOf('GAD7');
const phq9 = rulesOf('PHQ9');
const lsas = rulesOf('LSAS');

const scoreAnswers = (answers: Answers, recall: RecallWindow, rules: ScoringRules) =>
  scoreOf({ answers, enteredTotal: null, instrumentVersion: '1' }, recall, rules);
const checkAnswers = (answers: Answers, rules: ScoringRules) =>
  checkEntered({ answers, enteredTotal: null }, rules);

/** Answers that add up to a total: threes first, then the rest. */
function answersOf(total: number, itemCount: number): number[] {
  return Array.from({ length: itemCount }, (_, item) => Math.min(3, Math.max(0, total - 3 * item)));
}

function without(answers: Answers, ...items: readonly number[]): Answers {
  return answers.map((answer, index) => (items.includes(index + 1) ? null : answer));
}

const gad7Bands = [
  ...Array<string>(5).fill('MINIMAL'),
  ...Array<string>(5).fill('MILD'),
  ...Array<string>(5).fill('MODERATE'),
  ...Array<string>(7).fill('SEVERE'),
].map((band, total) => ({ total, band }));
const phq9Bands = [
  ...Array<string>(5).fill('MINIMAL'),
  ...Array<string>(5).fill('MILD'),
  ...Array<string>(5).fill('MODERATE'),
  ...Array<string>(5).fill('MODERATELY_SEVERE'),
  ...Array<string>(8).fill('SEVERE'),
].map((band, total) => ({ total, band }));

describe('totals and bands', () => {
  it('covers every total', () => {
    expect(gad7Bands).toHaveLength(22);
    expect(phq9Bands).toHaveLength(28);
  });

  it.each(gad7Bands)('GAD-7 $total is $band', ({ total, band }) => {
    const score = scoreAnswers(answersOf(total, 7), 'P14D', gad7);
    expect(score).toMatchObject({ total, band: { code: band }, missingItems: [], isProrated: false });
  });

  it.each(phq9Bands)('PHQ-9 $total is $band', ({ total, band }) => {
    const score = scoreAnswers(answersOf(total, 9), 'P14D', phq9);
    expect(score).toMatchObject({ total, band: { code: band }, missingItems: [], isProrated: false });
  });

  it('gives a band for the validated recall only', () => {
    expect(scoreAnswers(answersOf(15, 7), 'PT24H', gad7)).toMatchObject({ total: 15, band: null });
    expect(scoreAnswers(answersOf(15, 7), 'SINCE_DOSE', gad7)).toMatchObject({ total: 15, band: null });
    expect(bandOf(null, 'P14D', gad7)).toBeNull();
  });
});

describe('missing items', () => {
  const patterns = (itemCount: number) => {
    const items = Array.from({ length: itemCount }, (_, index) => index + 1);
    return {
      one: items.map((item) => [item]),
      two: items.flatMap((first) =>
        items.filter((second) => second > first).map((second) => [first, second]),
      ),
    };
  };

  it('counts 21 pairs in GAD-7 and 36 in PHQ-9', () => {
    expect(patterns(7).two).toHaveLength(21);
    expect(patterns(9).two).toHaveLength(36);
  });

  it.each([
    { rules: gad7, itemCount: 7 },
    { rules: phq9, itemCount: 9 },
  ])('$rules.code has no total with any one or two items missing, by default', ({ rules, itemCount }) => {
    const { one, two } = patterns(itemCount);
    for (const missingItems of [...one, ...two]) {
      const score = scoreAnswers(without(answersOf(12, itemCount), ...missingItems), 'P14D', rules);
      expect(score).toEqual({
        ...{ total: null, unscoredBecause: 'ITEMS_MISSING', band: null },
        ...{ missingItems, isProrated: false },
      });
    }
  });

  it('prorates one missing item where the rules allow one, and never two', () => {
    const prorating = rulesOf('GAD7', { proratedMissingItems: 1 });
    for (const missing of patterns(7).one)
      expect(scoreAnswers(without([2, 2, 2, 2, 2, 2, 2], ...missing), 'P14D', prorating)).toMatchObject({
        total: 14,
        band: { code: 'MODERATE' },
        missingItems: missing,
        isProrated: true,
      });
    for (const missing of patterns(7).two)
      expect(scoreAnswers(without([2, 2, 2, 2, 2, 2, 2], ...missing), 'P14D', prorating)).toMatchObject({
        total: null,
        missingItems: missing,
        isProrated: false,
      });
  });

  it('prorates up to two PHQ-9 items, and never item 9', () => {
    const prorating = rulesOf('PHQ9', { proratedMissingItems: 2 });
    const { one, two } = patterns(9);
    for (const missing of [...one, ...two]) {
      const score = scoreAnswers(without([1, 1, 1, 1, 1, 1, 1, 1, 1], ...missing), 'P14D', prorating);
      expect(score.total).toBe(missing.includes(9) ? null : 9);
      expect(score.isProrated).toBe(!missing.includes(9));
    }
  });

  it('never makes up what asks about self-harm, though the rules forgot to name it', () => {
    const forgetful = rulesOf('PHQ9', { proratedMissingItems: 1, neverImputedItems: [] });
    expect(scoreAnswers([1, 1, 1, 1, 1, 1, 1, 1, null], 'P14D', forgetful)).toMatchObject({ total: null });
    expect(scoreAnswers([1, 1, 1, 1, 1, 1, 1, null, 1], 'P14D', forgetful)).toMatchObject({ total: 9 });
  });

  it.each([
    { answers: [2, 2, 2, 1, 1, 1, null], exact: '10.5', total: 11 },
    { answers: [2, 2, 1, 1, 1, 0, null], exact: '8.17', total: 8 },
    { answers: [2, 2, 2, 1, 1, 0, null], exact: '9.33', total: 9 },
    { answers: [null, 1, 1, 1, 0, 0, 0], exact: '3.5', total: 4 },
    { answers: [3, 3, 3, null, 3, 3, 3], exact: '21', total: 21 },
    { answers: [0, 0, 0, null, 0, 0, 0], exact: '0', total: 0 },
  ])('rounds half up: $exact is $total', ({ answers, total }) => {
    expect(scoreAnswers(answers, 'P14D', rulesOf('GAD7', { proratedMissingItems: 1 })).total).toBe(total);
  });
});

describe('proration with unequal answers', () => {
  const prorating = rulesOf('PHQ9', { proratedMissingItems: 2 });
  it.each([
    // 10 / 7 x 9 = 12.857
    { answers: [3, null, 1, 0, 2, null, 1, 3, 0], exact: '12.86', total: 13 },
    { answers: [null, 3, 1, 0, 2, 1, null, 3, 0], exact: '12.86', total: 13 },
    // 11 / 7 x 9 = 14.143
    { answers: [3, null, 1, 0, 2, null, 1, 3, 1], exact: '14.14', total: 14 },
    // 7 / 7 x 9 = 9
    { answers: [3, null, 1, 0, 2, null, 1, 0, 0], exact: '9', total: 9 },
    // 10 / 8 x 9 = 11.25, 12 / 8 x 9 = 13.5
    { answers: [3, 1, null, 0, 2, 0, 1, 3, 0], exact: '11.25', total: 11 },
    { answers: [3, 2, null, 0, 2, 1, 1, 3, 0], exact: '13.5', total: 14 },
  ])('PHQ-9 $answers: $exact is $total', ({ answers, total }) => {
    expect(scoreAnswers(answers, 'P14D', prorating)).toMatchObject({ total, isProrated: true });
  });
});

describe('checkAnswers', () => {
  it('accepts every answer from 0 to 3, and a missing one', () => {
    expect(checkAnswers([0, 1, 2, 3, null, 0, 3], gad7)).toEqual([]);
  });

  it.each([{ count: 0 }, { count: 6 }, { count: 8 }])('refuses $count GAD-7 answers', ({ count }) => {
    expect(checkAnswers(Array<number>(count).fill(4), gad7)).toEqual([
      { code: 'WRONG_ANSWER_COUNT', pointer: '/answers', expected: 7, actual: count },
    ]);
  });

  it('refuses a form without a single answer, and takes one with a single answer', () => {
    expect(checkAnswers(Array<null>(7).fill(null), gad7)).toEqual([
      { code: 'NOTHING_ANSWERED', pointer: '/answers' },
    ]);
    expect(checkAnswers([null, null, null, null, null, null, 0], gad7)).toEqual([]);
  });

  it('names every faulty answer at once', () => {
    expect(checkAnswers([0, -1, 1.5, 4, null, Number.NaN, Number.POSITIVE_INFINITY], gad7)).toEqual([
      { code: 'ANSWER_OUT_OF_RANGE', pointer: '/answers/1', min: 0, max: 3 },
      { code: 'ANSWER_NOT_INTEGER', pointer: '/answers/2' },
      { code: 'ANSWER_OUT_OF_RANGE', pointer: '/answers/3', min: 0, max: 3 },
      { code: 'ANSWER_NOT_INTEGER', pointer: '/answers/5' },
      { code: 'ANSWER_NOT_INTEGER', pointer: '/answers/6' },
    ]);
  });

  it('takes a value that stands between the choices for no answer', () => {
    const [first, ...others] = gad7.items;
    const choices = [0, 2, 3].map((value) => ({ value, wording: null, loincAnswers: [] }));
    const rules = { ...gad7, items: [{ ...first!, choices }, ...others] };
    expect(checkAnswers([2, 1, 0, 0, 0, 0, 0], rules)).toEqual([]);
    expect(checkAnswers([1, 1, 0, 0, 0, 0, 0], rules)).toEqual([
      { code: 'ANSWER_NOT_A_CHOICE', pointer: '/answers/0', allowed: [0, 2, 3] },
    ]);
  });

  it.each([
    { value: 0, faults: [] },
    { value: 100, faults: [] },
    { value: 101, faults: [{ code: 'ANSWER_OUT_OF_RANGE', pointer: '/answers/0', min: 0, max: 100 }] },
    { value: -1, faults: [{ code: 'ANSWER_OUT_OF_RANGE', pointer: '/answers/0', min: 0, max: 100 }] },
  ])('takes any whole number of a visual analogue scale: $value', ({ value, faults }) => {
    const vas = rulesOf('ANXIETY_VAS');
    expect(checkAnswers([value], vas)).toEqual(faults);
    if (faults.length === 0) expect(scoreAnswers([value], 'NOW', vas).total).toBe(value);
  });
});

describe('a scale that is entered by its total', () => {
  const entered = (enteredTotal: number | null, answers: Answers = []) => ({ answers, enteredTotal });

  it.each([
    { given: entered(0), codes: [] },
    { given: entered(144), codes: [] },
    { given: entered(145), codes: ['TOTAL_OUT_OF_RANGE'] },
    { given: entered(-1), codes: ['TOTAL_OUT_OF_RANGE'] },
    { given: entered(null), codes: ['TOTAL_MISSING'] },
    { given: entered(40, [1, 2]), codes: ['ANSWERS_NOT_TAKEN'] },
    { given: entered(null, [1, 2]), codes: ['ANSWERS_NOT_TAKEN', 'TOTAL_MISSING'] },
  ])('LSAS $given: $codes', ({ given, codes }) => {
    expect(checkEntered(given, lsas).map(({ code }) => code)).toEqual(codes);
  });

  it('has that total, and a form with items is not entered by one', () => {
    expect(scoreOf({ ...entered(62), instrumentVersion: '1' }, 'P7D', lsas)).toEqual({
      ...{ total: 62, unscoredBecause: null, band: null, missingItems: [], isProrated: false },
    });
    expect(checkEntered(entered(12, answersOf(12, 7)), gad7).map(({ code }) => code)).toEqual([
      'TOTAL_NOT_TAKEN',
    ]);
  });
});

describe('what the rules cannot score', () => {
  const form = { answers: answersOf(12, 7), enteredTotal: null, instrumentVersion: '1' };
  const none = { total: null, band: null, missingItems: [], isProrated: false };

  it('has no total, and says why', () => {
    expect(scoreOf(form, 'P14D', undefined)).toEqual({ ...none, unscoredBecause: 'NOT_IN_RULES' });
    const other = { ...none, unscoredBecause: 'OTHER_EDITION' };
    expect(scoreOf(form, 'P14D', { ...gad7, version: '2' })).toEqual(other);
    expect(scoreOf(form, 'P14D', { ...gad7, items: gad7.items.slice(1) })).toEqual(other);
  });
});

describe('the question about difficulty', () => {
  it.each([
    { rules: gad7, difficulty: null, codes: [] },
    { rules: gad7, difficulty: 0, codes: [] },
    { rules: gad7, difficulty: 3, codes: [] },
    { rules: gad7, difficulty: 4, codes: ['ANSWER_NOT_A_CHOICE'] },
    { rules: lsas, difficulty: null, codes: [] },
    { rules: lsas, difficulty: 0, codes: ['DIFFICULTY_NOT_ASKED'] },
  ])('$rules.code, $difficulty: $codes', ({ rules, difficulty, codes }) => {
    expect(checkDifficulty(difficulty, rules).map(({ code }) => code)).toEqual(codes);
  });
});

describe('for any answers', () => {
  const answer = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
  const answers = fc
    .array(answer, { minLength: 7, maxLength: 7 })
    .filter((given) => given.some((each) => each !== null));

  it('a total exists exactly when no item is missing, and is their sum', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { total, missingItems } = scoreAnswers(given, 'P14D', gad7);
        expect(missingItems).toHaveLength(given.filter((each) => each === null).length);
        expect(total).toBe(
          missingItems.length > 0 ? null : given.reduce<number>((sum, each) => sum + (each ?? 0), 0),
        );
      }),
    );
  });

  it('a prorated total stays within the range and never below the answers given', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 6 }), (given, proratedMissingItems) => {
        const { total, band } = scoreAnswers(given, 'P14D', rulesOf('GAD7', { proratedMissingItems }));
        if (total === null) return;
        expect(total).toBeGreaterThanOrEqual(given.reduce<number>((sum, each) => sum + (each ?? 0), 0));
        expect(total).toBeLessThanOrEqual(21);
        expect(band).not.toBeNull();
      }),
    );
  });
});
