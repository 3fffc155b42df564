import { describe, expect, it } from '@jest/globals';
import { answeredThrough } from './answer-way.js';

describe('answeredThrough', () => {
  it.each([
    ['PATIENT', null, 'TABLET'],
    ['PATIENT', 'nurse', 'TABLET'],
    ['STAFF_ENTRY', null, 'PAPER'],
    ['STAFF_ENTRY', 'nurse', 'INTERVIEW'],
  ] as const)('%s, asked by %s: %s', (source, administeredBy, way) => {
    expect(answeredThrough({ source, administeredBy })).toBe(way);
  });
});
