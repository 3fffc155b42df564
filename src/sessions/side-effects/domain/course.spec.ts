import { describe, expect, it } from '@jest/globals';
import { impliedCourse } from './course.js';

const resolvedAt = new Date('2026-05-04T18:40:00Z');

describe('the course nobody stated', () => {
  it.each([
    [null, null, 'ONGOING'],
    [2, null, 'ONGOING'],
    [2, resolvedAt, 'RESOLVED'],
    [4, null, 'ONGOING'],
    [5, null, 'FATAL'],
    [5, resolvedAt, 'FATAL'],
  ] as const)('grade %s, resolved %s: %s', (grade, resolved, course) => {
    expect(impliedCourse({ grade, resolvedAt: resolved })).toBe(course);
  });
});
