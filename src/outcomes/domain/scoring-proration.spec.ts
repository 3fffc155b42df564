/** However many missing items the rules allow: half of a form is no form. */
import { describe, expect, it } from '@jest/globals';
import { defaultInstruments } from '../../clinic/rules/default-instruments.js';
import { definitionOf } from './definitions.js';
import { scoreOf } from './scoring.js';

describe('a total with items missing', () => {
  it.each([
    { code: 'GAD7', items: 7, most: 3 },
    { code: 'PCL5', items: 20, most: 9 },
  ])('of $code is never made of half of the $items items or less', ({ code, items, most }) => {
    const rules = { ...definitionOf(code, defaultInstruments)!, proratedMissingItems: items };
    for (let missing = 1; missing < items; missing += 1) {
      const answers = Array.from({ length: items }, (_, index) => (index < missing ? null : 1));
      const entered = { answers, enteredTotal: null, instrumentVersion: rules.version };
      const { total, isProrated } = scoreOf(entered, rules.validatedRecall!, rules);
      expect([missing, total, isProrated]).toEqual([
        missing,
        missing <= most ? items : null,
        missing <= most,
      ]);
    }
  });
});
