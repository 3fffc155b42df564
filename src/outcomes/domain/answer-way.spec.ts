import { describe, expect, it } from '@jest/globals';
import { answeredThrough } from './answer-way.js';

describe('answeredThrough', () => {
  it.each([
    ['PATIENT', null, null, 'TABLET'],
    ['PATIENT', 'nurse', null, 'TABLET'],
    ['PATIENT', null, 'link', 'LINK'],
    ['STAFF_ENTRY', null, null, 'PAPER'],
    ['STAFF_ENTRY', 'nurse', null, 'INTERVIEW'],
  ] as const)('%s, asked by %s, link %s: %s', (source, administeredBy, linkId, way) => {
    expect(answeredThrough({ source, administeredBy, linkId })).toBe(way);
  });
});
