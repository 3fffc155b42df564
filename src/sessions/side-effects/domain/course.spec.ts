import { describe, expect, it } from '@jest/globals';
import { courseAfterChange, impliedCourse } from './course.js';

const onsetAt = new Date('2026-05-04T18:00:00Z');
const resolvedAt = new Date('2026-05-04T18:40:00Z');

describe('the course nobody stated', () => {
  it.each([
    [2, null, 'ONGOING'],
    [2, resolvedAt, 'RESOLVED'],
    [4, null, 'ONGOING'],
    [5, null, 'FATAL'],
    [5, resolvedAt, 'FATAL'],
  ] as const)('grade %s, resolved %s: %s', (grade, resolved, course) => {
    expect(impliedCourse({ grade, resolvedAt: resolved })).toBe(course);
  });
});

describe('the course after a change', () => {
  const facts = { code: 'NAUSEA', grade: 2, onsetAt };

  it.each([
    ['ONGOING', resolvedAt, 'RESOLVED'],
    ['RESOLVING', resolvedAt, 'RESOLVED'],
    ['RESOLVING', null, 'RESOLVING'],
    ['UNKNOWN', null, 'UNKNOWN'],
    ['RESOLVED_WITH_SEQUELAE', resolvedAt, 'RESOLVED_WITH_SEQUELAE'],
    ['RESOLVED_WITH_SEQUELAE', null, 'ONGOING'],
    ['RESOLVED', null, 'ONGOING'],
  ] as const)('%s with resolution %s: %s', (course, resolved, after) => {
    expect(courseAfterChange({ ...facts, course, resolvedAt: resolved })).toBe(after);
  });

  it('leaves FATAL when the grade was no death', () => {
    expect(courseAfterChange({ ...facts, course: 'FATAL', resolvedAt: null })).toBe('ONGOING');
  });
});
