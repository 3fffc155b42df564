import { expect, it } from '@jest/globals';
import { summaryStatus } from './summary-status.js';

const record = (text: string, formatVersion = 1) => ({ formatVersion, record: text });

it('nobody has signed it', () => {
  expect(summaryStatus(record('a'), null, 0)).toBe('UNSIGNED');
});

it('what the record says decides, whatever entries were made', () => {
  expect(summaryStatus(record('a'), record('a'), 3)).toBe('CURRENT_SIGNED');
  expect(summaryStatus(record('b'), record('a'), 0)).toBe('CHANGED_SINCE_SIGNING');
});

it('in another form the entries after the signature decide', () => {
  expect(summaryStatus(record('b', 2), record('a', 1), 0)).toBe('CURRENT_SIGNED');
  expect(summaryStatus(record('b', 2), record('a', 1), 1)).toBe('CHANGED_SINCE_SIGNING');
});
