import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import { reviewHints, type HintFacts, type LastJudged } from './review-hints.js';

const rules = defaultRuleSet.plans.benefitDecision;
const gad7 = {
  code: 'GAD7',
  responsePercent: 50,
  remissionBelow: 5,
  reliableDeteriorationFrom: 6,
  lossOfResponsePoints: 4,
};
const judged = (overrides: Partial<LastJudged> = {}): LastJudged => ({
  instrument: gad7,
  total: 12,
  completedAt: new Date('2026-05-20T17:00:00Z'),
  baseline: { total: 16, completedAt: new Date('2026-05-04T17:00:00Z') },
  points: -4,
  percent: -25,
  isResponse: false,
  isRemission: false,
  isReliableDeterioration: false,
  responseAt: null,
  lossAt: null,
  series: null,
  ...overrides,
});
const facts = (overrides: Partial<HintFacts> = {}): HintFacts => ({
  modality: 'IV',
  completeDoses: 6,
  isInductionOver: true,
  endedEarlyAtPercent: null,
  completeFromPercent: 95,
  scores: [judged()],
  ...overrides,
});
const said = (given: HintFacts) =>
  reviewHints(given, rules).map(({ code, value, threshold }) => [code, value, threshold]);

describe('hints of a review', () => {
  it('speak of non-response only once the induction is over', () => {
    expect(said(facts())).toEqual([['NO_RESPONSE_AFTER_ADEQUATE_INDUCTION', 25, 50]]);
    expect(said(facts({ isInductionOver: false }))).toEqual([]);
  });

  it.each([
    ['IV', 4, true],
    ['IV', 3, false],
    ['IM', 4, true],
    ['IM', 3, false],
    ['SPRAVATO', 6, true],
    ['SPRAVATO', 5, false],
  ] as const)(
    'call an induction of %s with %d complete doses adequate: %s',
    (modality, completeDoses, is) => {
      expect(said(facts({ modality, completeDoses }))).toEqual([
        is
          ? ['NO_RESPONSE_AFTER_ADEQUATE_INDUCTION', 25, 50]
          : ['NO_RESPONSE_INDUCTION_NOT_ADEQUATE', completeDoses, rules.adequateDoses[modality]],
      ]);
    },
  );

  it('give response and remission with the numbers they were judged by', () => {
    const well = judged({ total: 4, points: -12, percent: -75, isResponse: true, isRemission: true });
    expect(said(facts({ scores: [well] }))).toEqual([
      ['REMISSION', 4, 5],
      ['RESPONSE', 75, 50],
    ]);
  });

  it('give deterioration and the loss of a response, before anything else', () => {
    const worse = judged({
      total: 19,
      points: 7,
      percent: 58.3,
      isReliableDeterioration: true,
      responseAt: { total: 6, completedAt: new Date('2026-05-10T17:00:00Z') },
      lossAt: { total: 11, completedAt: new Date('2026-05-15T17:00:00Z') },
    });
    expect(said(facts({ scores: [worse] })).slice(0, 2)).toEqual([
      ['LOSS_OF_RESPONSE', 5, 4],
      ['RELIABLE_DETERIORATION', 7, 6],
    ]);
  });

  const at = (total: number, day: string) => ({ total, completedAt: new Date(`${day}T17:00:00Z`) });
  const response = { ...at(6, '2026-05-29'), points: -10, percent: -62.5, isResponse: true };
  const none = { ...at(14, '2026-05-29'), points: -2, percent: -12.5, isResponse: false };

  it('judge non-response by the outcome of the series, whatever was answered later', () => {
    const lost = { responseAt: at(6, '2026-05-29'), lossAt: at(12, '2026-06-20') };
    expect(said(facts({ scores: [judged({ series: response, ...lost })] }))).toEqual([
      ['LOSS_OF_RESPONSE', 6, 4],
    ]);
    expect(said(facts({ scores: [judged({ series: response })] }))).toEqual([]);
    expect(said(facts({ scores: [judged({ series: none })] }))).toEqual([
      ['NO_RESPONSE_AFTER_ADEQUATE_INDUCTION', 12.5, 50],
    ]);
  });

  it('say a loss alone where the outcome of the series was not answered', () => {
    const lost = { responseAt: at(6, '2026-05-10'), lossAt: at(12, '2026-05-20') };
    expect(said(facts({ scores: [judged(lost)] }))).toEqual([['LOSS_OF_RESPONSE', 6, 4]]);
  });

  it('give nothing for what could not be judged', () => {
    const unknown = judged({
      points: null,
      percent: null,
      isResponse: null,
      isRemission: null,
      isReliableDeterioration: null,
    });
    expect(said(facts({ scores: [unknown] }))).toEqual([]);
    expect(said(facts({ scores: [] }))).toEqual([]);
  });

  it('say that the last dose was ended early, with the share that was given', () => {
    expect(said(facts({ scores: [], endedEarlyAtPercent: 75 }))).toEqual([['LAST_DOSE_ENDED_EARLY', 75, 95]]);
  });
});
