import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonMembers } from './json-members.js';

describe('jsonMembers', () => {
  it.each([
    ['{"a":1,"a":2}', true],
    ['{"a":1,"\\u0061":2}', true],
    ['{"a":{"b":1},"c":{"b":2}}', false],
    ['{"a":[{"b":1},{"b":2}]}', false],
    ['{"a":{"b":1,"b":1}}', true],
    ['{"a":"a","b":"a"}', false],
    ['{"a" \n\t : 1, "a":1}', true],
    ['{"say":"{\\"a\\":1,\\"a\\":2}"}', false],
    ['["a","a"]', false],
  ])('%s repeats a member: %s', (text, expected) => {
    expect(jsonMembers(text).hasRepeatedMember).toBe(expected);
  });

  it.each([
    ['1', 0],
    ['{}', 1],
    ['[[],{"a":[1]}]', 3],
    ['"[[["', 0],
    ['['.repeat(5000), 5000],
  ])('%s', (text, depth) => {
    expect(jsonMembers(text).deepestNesting).toBe(depth);
  });

  it('finds nothing wrong with what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(jsonMembers(JSON.stringify(value)).hasRepeatedMember).toBe(false);
      }),
    );
  });

  it('ends for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', 'a', ' ') }),
        (text) => {
          expect(jsonMembers(text).deepestNesting).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
