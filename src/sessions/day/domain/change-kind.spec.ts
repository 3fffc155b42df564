import { expect, it } from '@jest/globals';
import { dayOf } from './change-kind.js';

const onset = { at: '2026-05-04T12:15:00.000Z', grade: 2 };
const later = { at: '2026-05-04T14:00:00.000Z', grade: 1 };
const effect = {
  code: 'NAUSEA',
  relatedness: null as string | null,
  highestGrade: 2,
  stages: [onset, later],
};

it('what is judged of a side effect is no part of the day', () => {
  const judged = { ...effect, relatedness: 'PROBABLE', highestGrade: 4 };
  expect(dayOf(judged, null)).toEqual(dayOf(effect, null));
  expect(dayOf({ ...judged, code: 'HEADACHE' }, null)).not.toEqual(dayOf(effect, null));
});

it.each([
  [null, [onset, later]],
  ['2026-05-04T14:00:00.001Z', [onset, later]],
  ['2026-05-04T14:00:00.000Z', [onset]],
  ['2026-05-04T12:15:00.000Z', []],
])('how it went on until the patient left at %s is', (leftAt, stages) => {
  expect(dayOf(effect, leftAt)).toEqual({ code: 'NAUSEA', stages });
});
