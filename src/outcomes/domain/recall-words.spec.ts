import { describe, expect, it } from '@jest/globals';
import { defaultInstruments } from '../../clinic/rules/default-instruments.js';
import { recallWords } from './recall-words.js';

describe('recallWords', () => {
  it.each([
    ['P14D', 'last 2 weeks'],
    ['P7D', 'last week'],
    ['P10D', 'last 10 days'],
    ['P1W', 'last week'],
    ['P1M', 'last month'],
    ['P3M', 'last 3 months'],
    ['P1Y', 'last year'],
    ['PT24H', 'last 24 hours'],
    ['PT1H', 'last hour'],
    ['NOW', 'now'],
    ['SINCE_DOSE', 'since the dose'],
  ] as const)('%s: %s', (recall, words) => expect(recallWords(recall)).toBe(words));

  it('has words for every recall of the questionnaires that the product brings', () => {
    const words = defaultInstruments.flatMap(({ recalls }) => recalls).map(recallWords);
    expect(words.filter((each) => !/^(?:now|since the dose|last (?:\d+ )?[a-z]+)$/.test(each))).toEqual([]);
  });
});
