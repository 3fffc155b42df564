import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultInstruments } from '../../clinic/rules/default-instruments.js';
import type { InstrumentRules, RecallWindow } from '../../clinic/rules/rule-set.js';
import { changeFrom } from './change.js';
import { responseCourseOf } from './loss-of-response.js';

function rulesOf(code: string): InstrumentRules {
  const rules = defaultInstruments.find((instrument) => instrument.code === code);
  if (rules === undefined) throw new Error(`no rules for ${code}`);
  return rules;
}

const rules = rulesOf('GAD7');

function gad7(total: number | null, recall: RecallWindow = 'P14D', instrument = 'GAD7') {
  return { instrument, recall, total };
}

describe('changeFrom', () => {
  it('counts points downwards as improvement', () => {
    expect(changeFrom(gad7(16), gad7(4), rules)).toEqual({
      points: { value: -12 },
      percent: { value: -75 },
      importantDifference: { value: true, threshold: 4 },
      reliableImprovement: { value: true, threshold: 6 },
      clinicallySignificant: { undefinedBecause: 'NO_RULE', threshold: null },
      response: { value: true, threshold: 50 },
      remission: { value: true, threshold: 5 },
      deterioration: { value: false, threshold: 4 },
      reliableDeterioration: { value: false, threshold: 6 },
    });
  });

  it.each([
    { before: 10, after: 5, response: true },
    { before: 10, after: 6, response: false },
    { before: 11, after: 5, response: true },
    { before: 11, after: 6, response: false },
    { before: 21, after: 10, response: true },
    { before: 21, after: 11, response: false },
    { before: 13, after: 13, response: false },
  ])('$before to $after: response $response', ({ before, after, response }) => {
    expect(changeFrom(gad7(before), gad7(after), rules).response).toEqual({ value: response, threshold: 50 });
  });

  it('takes the response share from the rules', () => {
    const third = { ...rules, responsePercent: 30 };
    expect(changeFrom(gad7(10), gad7(7), third).response).toEqual({ value: true, threshold: 30 });
    expect(changeFrom(gad7(11), gad7(8), third).response).toEqual({ value: false, threshold: 30 });
  });

  it.each([
    { before: 14, after: 4, remission: true },
    { before: 14, after: 5, remission: false },
    { before: 10, after: 0, remission: true },
  ])('$before to $after: remission $remission', ({ before, after, remission }) => {
    expect(changeFrom(gad7(before), gad7(after), rules).remission).toEqual({
      value: remission,
      threshold: 5,
    });
  });

  it.each([
    { gained: 3, important: false, reliable: false },
    { gained: 4, important: true, reliable: false },
    { gained: 5, important: true, reliable: false },
    { gained: 6, important: true, reliable: true },
  ])('$gained points gained', ({ gained, important, reliable }) => {
    const change = changeFrom(gad7(15), gad7(15 - gained), rules);
    expect(change.importantDifference).toEqual({ value: important, threshold: 4 });
    expect(change.reliableImprovement).toEqual({ value: reliable, threshold: 6 });
  });

  it('needs 5 points in PHQ-9 for an important difference', () => {
    const phq9 = (total: number) => gad7(total, 'P14D', 'PHQ9');
    expect(changeFrom(phq9(15), phq9(11), rulesOf('PHQ9')).importantDifference).toMatchObject({
      value: false,
    });
    expect(changeFrom(phq9(15), phq9(10), rulesOf('PHQ9')).importantDifference).toMatchObject({
      value: true,
    });
  });

  it.each([
    { lost: 3, deterioration: false, reliable: false },
    { lost: 4, deterioration: true, reliable: false },
    { lost: 5, deterioration: true, reliable: false },
    { lost: 6, deterioration: true, reliable: true },
  ])('$lost points lost', ({ lost, deterioration, reliable }) => {
    for (const recall of ['P14D', 'PT24H'] as const) {
      const change = changeFrom(gad7(8, recall), gad7(8 + lost, recall), rules);
      expect(change.deterioration).toEqual({ value: deterioration, threshold: 4 });
      expect(change.reliableDeterioration).toEqual({ value: reliable, threshold: 6 });
    }
  });

  it('judges response and remission from a baseline of 10 on, and never divides by 0', () => {
    const low = { undefinedBecause: 'BASELINE_TOO_LOW' };
    expect(changeFrom(gad7(9), gad7(2), rules)).toMatchObject({ response: low, remission: low });
    expect(changeFrom(gad7(9), gad7(2), rules).percent).toEqual({ value: (-7 / 9) * 100 });
    const zero = { undefinedBecause: 'BASELINE_ZERO' };
    expect(changeFrom(gad7(0), gad7(6), rules)).toMatchObject({
      points: { value: 6 },
      percent: zero,
      response: zero,
      remission: zero,
      reliableDeterioration: { value: true },
    });
  });

  it('judges a recall that is not validated by its points and by worsening only', () => {
    const notValidated = { undefinedBecause: 'RECALL_NOT_VALIDATED' };
    expect(changeFrom(gad7(16, 'PT24H'), gad7(4, 'PT24H'), rules)).toEqual({
      points: { value: -12 },
      percent: { value: -75 },
      importantDifference: { ...notValidated, threshold: 4 },
      reliableImprovement: { ...notValidated, threshold: 6 },
      clinicallySignificant: { undefinedBecause: 'NO_RULE', threshold: null },
      response: { ...notValidated, threshold: 50 },
      remission: { ...notValidated, threshold: 5 },
      deterioration: { value: false, threshold: 4 },
      reliableDeterioration: { value: false, threshold: 6 },
    });
  });

  it.each([
    { name: 'no baseline', baseline: null, followUp: gad7(4), reason: 'NO_BASELINE' },
    { name: 'a baseline without total', baseline: gad7(null), followUp: gad7(4), reason: 'NO_BASELINE' },
    {
      name: 'another recall',
      baseline: gad7(16),
      followUp: gad7(4, 'PT24H'),
      reason: 'NO_COMPARABLE_BASELINE',
    },
    {
      name: 'another instrument',
      baseline: gad7(16, 'P14D', 'PHQ9'),
      followUp: gad7(4),
      reason: 'NO_COMPARABLE_BASELINE',
    },
    {
      name: 'a form that asks about the time since the dose',
      baseline: gad7(16, 'SINCE_DOSE'),
      followUp: gad7(4, 'SINCE_DOSE'),
      reason: 'RECALL_HAS_NO_BASELINE',
    },
    { name: 'a follow-up without total', baseline: gad7(16), followUp: gad7(null), reason: 'INCOMPLETE' },
  ])('says nothing with $name', ({ baseline, followUp, reason }) => {
    const { clinicallySignificant, ...judgements } = changeFrom(baseline, followUp, rules);
    expect(clinicallySignificant).toEqual({ undefinedBecause: 'NO_RULE', threshold: null });
    const reasons = Object.values(judgements).map(
      (judged) => 'undefinedBecause' in judged && judged.undefinedBecause,
    );
    expect(reasons).toEqual(Array(8).fill(reason));
  });

  it('never calls one change both better and worse, and a reliable one always at least notable', () => {
    const total = fc.integer({ min: 0, max: 21 });
    fc.assert(
      fc.property(total, total, (before, after) => {
        const change = changeFrom(gad7(before), gad7(after), rules);
        const holds = (judged: (typeof change)[keyof typeof change]) =>
          'value' in judged && judged.value === true;
        expect(holds(change.importantDifference) && holds(change.deterioration)).toBe(false);
        if (holds(change.reliableImprovement)) expect(holds(change.importantDifference)).toBe(true);
        if (holds(change.reliableDeterioration)) expect(holds(change.deterioration)).toBe(true);
        if (holds(change.remission)) expect(holds(change.response)).toBe(true);
      }),
    );
  });
});

describe('other scales', () => {
  const change = (code: string, before: number, after: number) => {
    const scale = rulesOf(code);
    const recall = scale.validatedRecall!;
    return changeFrom(
      { instrument: code, recall, total: before },
      { instrument: code, recall, total: after },
      scale,
    );
  };

  it.each([
    // At least the percentage; for LSAS more than it.
    { code: 'LSAS', before: 100, after: 65, response: false },
    { code: 'LSAS', before: 100, after: 64, response: true },
    { code: 'YBOCS', before: 20, after: 13, response: true },
    { code: 'YBOCS', before: 20, after: 14, response: false },
    { code: 'CAPS5', before: 40, after: 28, response: true },
    { code: 'CAPS5', before: 40, after: 29, response: false },
    { code: 'HAMA', before: 30, after: 15, response: true },
    { code: 'HAMA', before: 30, after: 16, response: false },
    { code: 'MADRS', before: 31, after: 15, response: true },
    { code: 'MADRS', before: 31, after: 16, response: false },
    { code: 'ANXIETY_VAS', before: 81, after: 40, response: true },
    { code: 'ANXIETY_VAS', before: 81, after: 41, response: false },
  ])('$code $before to $after: response $response', ({ code, before, after, response }) => {
    expect(change(code, before, after).response).toMatchObject({ value: response });
  });

  it.each([
    { code: 'LSAS', last: 30 },
    { code: 'YBOCS', last: 12 },
    { code: 'HAMA', last: 7 },
    { code: 'MADRS', last: 10 },
  ])('$code: remission up to $last', ({ code, last }) => {
    expect(change(code, 40, last).remission).toEqual({ value: true, threshold: last + 1 });
    expect(change(code, 40, last + 1).remission).toEqual({ value: false, threshold: last + 1 });
  });

  it.each([
    { code: 'PCL5', reliable: 18, worse: 15, last: 28 },
    { code: 'CAPS5', reliable: 13, worse: 12, last: 8 },
  ])('$code: reliable at $reliable better, $worse worse; significant up to $last', (scale) => {
    const { code, reliable, worse, last } = scale;
    expect(change(code, 60, 60 - reliable).reliableImprovement).toEqual({
      value: true,
      threshold: reliable,
    });
    expect(change(code, 60, 61 - reliable).reliableImprovement).toMatchObject({ value: false });
    expect(change(code, 20, 20 + worse).reliableDeterioration).toMatchObject({ value: true });
    expect(change(code, 20, 19 + worse).reliableDeterioration).toMatchObject({ value: false });
    const significant = (before: number, after: number) => change(code, before, after).clinicallySignificant;
    expect(significant(last + reliable, last)).toEqual({ value: true, threshold: last + 1 });
    expect(significant(last + reliable + 1, last + 1)).toMatchObject({ value: false });
    expect(significant(last + reliable - 1, last)).toMatchObject({ value: false });
  });

  it('PCL-5 asks 12 points for a difference that matters, and knows neither response nor remission', () => {
    expect(change('PCL5', 50, 38).importantDifference).toEqual({ value: true, threshold: 12 });
    expect(change('PCL5', 50, 39).importantDifference).toMatchObject({ value: false });
    const none = { undefinedBecause: 'NO_RULE', threshold: null };
    expect(change('PCL5', 50, 0)).toMatchObject({ response: none, remission: none, deterioration: none });
  });

  it('judges a scale on which higher is better the other way round', () => {
    const wellBeing: InstrumentRules = {
      ...rules,
      direction: 'HIGHER_IS_BETTER',
      ...{ responseBaselineFrom: 8, remissionBelow: 15, significantBelow: 15 },
    };
    const on = (before: number, after: number) => changeFrom(gad7(before), gad7(after), wellBeing);
    expect(on(8, 16)).toMatchObject({
      points: { value: 8 },
      reliableImprovement: { value: true },
      clinicallySignificant: { value: true },
      response: { value: true },
      remission: { value: true },
      deterioration: { value: false },
    });
    expect(on(8, 15).remission).toMatchObject({ value: false });
    expect(on(8, 11).response).toMatchObject({ value: false });
    expect(on(9, 18).response).toMatchObject({ undefinedBecause: 'BASELINE_TOO_LOW' });
    expect(on(8, 4)).toMatchObject({
      deterioration: { value: true },
      reliableDeterioration: { value: false },
    });
    expect(on(8, 2).reliableDeterioration).toMatchObject({ value: true });
  });
});

describe('responseCourseOf', () => {
  function followUps(...totals: readonly (number | null)[]) {
    return totals.map((total, index) => ({
      ...gad7(total),
      id: `week-${index + 1}`,
      completedAt: new Date(Date.UTC(2026, 4, 1 + 7 * index)),
    }));
  }

  it.each([
    { name: 'never responded', totals: [15, 12, 9], response: undefined, loss: undefined },
    { name: 'kept', totals: [12, 8, 6, 7], response: 'week-2', loss: undefined },
    { name: 'below half but less than 4 points up', totals: [8, 9, 11], response: 'week-1', loss: undefined },
    { name: 'below half and 4 points up', totals: [8, 9, 12], response: 'week-1', loss: 'week-3' },
    { name: '4 points up but still half', totals: [3, 8], response: 'week-1', loss: undefined },
    { name: 'a missing total in between', totals: [3, null, 9], response: 'week-1', loss: 'week-3' },
    { name: 'lost, regained and lost again', totals: [5, 12, 5, 12], response: 'week-1', loss: 'week-2' },
  ])('from 16, $name', ({ totals, response, loss }) => {
    const given = followUps(...totals);
    for (const order of [given, [...given].reverse()]) {
      const found = responseCourseOf(gad7(16), order, rules);
      expect([found.response?.id, found.loss?.id]).toEqual([response, loss]);
    }
  });

  it('leaves out other recalls, and judges nothing without a baseline that is high enough', () => {
    const [first, second] = followUps(5, 14);
    const otherRecall = { ...(second ?? {}), recall: 'PT24H' } as NonNullable<typeof second>;
    const given = [first, otherRecall].filter((each) => each !== undefined);
    expect(responseCourseOf(gad7(16), given, rules).loss).toBeNull();
    expect(responseCourseOf(gad7(9), followUps(2, 9), rules)).toEqual({ response: null, loss: null });
    expect(responseCourseOf(null, followUps(2, 9), rules)).toEqual({ response: null, loss: null });
  });
});
