import { describe, expect, it } from '@jest/globals';
import { defaultInstruments } from '../../clinic/rules/default-instruments.js';
import type { InstrumentRules } from '../../clinic/rules/rule-set.js';
import { local } from './dosed-session.fixture.js';
import {
  definitionFor,
  editionOf,
  editionsOf,
  scoredAsAnswered,
  scoredToCompare,
  type Edition,
} from './editions.js';

const [gad7] = defaultInstruments as readonly [InstrumentRules, ...InstrumentRules[]];
const form = {
  ...{ id: 'a', instrumentCode: 'GAD7', instrumentVersion: '1', recallWindow: 'P14D' as const },
  ...{ answers: [3, 3, 2, 0, 0, 0, 0], enteredTotal: null, completedAt: local('2026-05-04 09:00') },
};
const now = (overrides: Partial<InstrumentRules>) => editionsOf(3, [{ ...gad7, ...overrides }], true);
const former = (overrides: Partial<InstrumentRules> = {}): readonly Edition[] => [
  ...editionsOf(2, [{ ...gad7, ...overrides }], false),
  ...editionsOf(1, [{ ...gad7, label: 'The first' }], false),
];

describe('the edition of a form', () => {
  it.each<[string, readonly Edition[], string | undefined, number | undefined]>([
    ['that in force', [...now({}), ...former()], 'GAD-7', 3],
    ['the newest that has its version', [...now({ version: '2' }), ...former()], 'GAD-7', 2],
    ['an older one', [...now({ version: '2' }), ...former({ version: '2' })], 'The first', 1],
    ['none, read by what is in force', now({ version: '2' }), 'GAD-7', undefined],
    ['none at all', [], undefined, undefined],
  ])('%s', (_which, editions, label, version) => {
    expect(editionOf(form, editions)?.ruleSetVersion).toBe(version);
    expect(definitionFor(form, editions)?.label).toBe(label);
  });
});

describe('the total of a form', () => {
  const totals = (editions: readonly Edition[]) =>
    [scoredAsAnswered, scoredToCompare].map((score) => {
      const { total, unscoredBecause } = score(form, editions);
      return total ?? unscoredBecause;
    });
  const smaller = { items: gad7.items.slice(1), totalRange: { min: 0, max: 18 } };

  it.each<[string, readonly Edition[], readonly unknown[]]>([
    ['is its own', now({}), [8, 8]],
    ['compares over editions of one scale', [...now({ version: '2' }), ...former()], [8, 8]],
    [
      'does not compare with another range',
      [...now({ version: '2', ...smaller }), ...former()],
      [8, 'OTHER_EDITION'],
    ],
    [
      'does not compare with the other direction',
      [...now({ version: '2', direction: 'HIGHER_IS_BETTER' }), ...former()],
      [8, 'OTHER_EDITION'],
    ],
    ['does not compare where the rules dropped the questionnaire', former(), [8, 'NOT_IN_RULES']],
    ['is none where nobody knows the edition', now({ version: '2' }), ['OTHER_EDITION', 'OTHER_EDITION']],
    ['is none where nobody knows the questionnaire', [], ['NOT_IN_RULES', 'NOT_IN_RULES']],
  ])('%s', (_what, editions, expected) => {
    expect(totals(editions)).toEqual(expected);
  });
});
