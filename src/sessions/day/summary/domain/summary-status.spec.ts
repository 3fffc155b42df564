import { expect, it } from '@jest/globals';
import { summaryStatus } from './summary-status.js';

const record = (text: string, { day = text, formatVersion = 2 } = {}) => ({
  ...{ formatVersion, record: text, day },
});
const followUp = { kind: 'FOLLOW_UP' } as const;
const late = { kind: 'RECORDED_LATE' } as const;

it('nobody has signed it', () => {
  expect(summaryStatus(record('a'), null, [])).toBe('UNSIGNED');
});

it('what the record says decides, whatever entries were made', () => {
  expect(summaryStatus(record('a'), record('a'), [late])).toBe('CURRENT_SIGNED');
  expect(summaryStatus(record('b'), record('a'), [])).toBe('CHANGED_SINCE_SIGNING');
});

it('a follow-up leaves the day as it was', () => {
  expect(summaryStatus(record('ab', { day: 'a' }), record('a'), [])).toBe('FOLLOW_UP_SINCE_SIGNING');
  expect(summaryStatus(record('bb', { day: 'b' }), record('a'), [followUp])).toBe('CHANGED_SINCE_SIGNING');
});

it('in another form the entries after the signature decide', () => {
  const signed = record('a', { formatVersion: 1 });
  expect(summaryStatus(record('b'), signed, [])).toBe('CURRENT_SIGNED');
  expect(summaryStatus(record('b'), signed, [followUp])).toBe('FOLLOW_UP_SINCE_SIGNING');
  expect(summaryStatus(record('b'), signed, [followUp, late])).toBe('CHANGED_SINCE_SIGNING');
});
