import { expect, it } from '@jest/globals';
import { recordedBefore, type RecordedForm } from './answered-twice.js';

const at = (minute: number) => new Date(Date.UTC(2026, 4, 5, 18, minute));
const form: RecordedForm = {
  id: 'b',
  instrumentCode: 'GAD7',
  recallWindow: 'P14D',
  answers: [1, 2, null],
  enteredTotal: null,
  completedAt: at(0),
  recordedAt: at(30),
};

it.each<[string, Partial<RecordedForm>]>([
  ['recorded before', { recordedAt: at(29) }],
  ['recorded at the same instant, with an id that comes before', { id: 'a', recordedAt: at(30) }],
])('names what says the same and was %s', (_name, other) => {
  const first = { ...form, id: 'a', ...other };
  expect(recordedBefore(form, [form, first])).toBe('a');
  expect(recordedBefore(first, [form, first])).toBeNull();
});

it.each<[string, Partial<RecordedForm>]>([
  ['recorded later', { recordedAt: at(31) }],
  ['filled in a minute later', { completedAt: at(1) }],
  ['another questionnaire', { instrumentCode: 'PHQ9' }],
  ['another recall', { recallWindow: 'PT24H' }],
  ['another answer', { answers: [1, 1, null] }],
  ['0 instead of an item left out', { answers: [1, 2, 0] }],
  ['one answer more', { answers: [1, 2, null, 0] }],
  ['another total', { enteredTotal: 3 }],
])('does not name what is %s', (_name, other) => {
  expect(recordedBefore(form, [{ ...form, id: 'a', recordedAt: at(29), ...other }])).toBeNull();
});

it('names the first of several', () => {
  const others = ['c', 'd', 'e'].map((id, index) => ({ ...form, id, recordedAt: at(20 - index) }));
  expect(recordedBefore(form, others)).toBe('e');
});
