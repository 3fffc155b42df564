import { describe, expect, it } from '@jest/globals';
import { diffRules, setValue } from './rule-changes.js';

describe('diffRules', () => {
  it.each([
    [{ a: 1 }, { a: 1 }, []],
    [{ a: { b: 1 } }, { a: { b: 2 } }, [{ pointer: '/a/b', from: 1, to: 2 }]],
    [{}, { 'a/b~': 1 }, [{ pointer: '/a~1b~0', from: null, to: 1 }]],
    [{ a: 1 }, {}, [{ pointer: '/a', from: 1, to: null }]],
    [{ a: [1, 2] }, { a: [1] }, [{ pointer: '/a/1', from: 2, to: null }]],
    [{ a: [1] }, { a: [1, 2] }, [{ pointer: '/a/1', from: null, to: 2 }]],
    [{ a: null }, { a: { b: 1 } }, [{ pointer: '/a', from: null, to: { b: 1 } }]],
  ])('%j and %j', (before, after, changes) => {
    expect(diffRules(before, after)).toEqual(changes);
  });

  it('compares items by their code, so that one put in between is one change', () => {
    const [a, b, c] = [
      { code: 'A', n: 1 },
      { code: 'B', n: 1 },
      { code: 'C', n: 1 },
    ];
    expect(diffRules([a, b], [a, c, b])).toEqual([{ pointer: '/1', from: null, to: c }]);
    expect(diffRules([a, c, b], [a, b])).toEqual([{ pointer: '/1', from: c, to: null }]);
    expect(diffRules([c, a, b], [a, { code: 'B', n: 2 }])).toEqual([
      { pointer: '/0', from: c, to: null },
      { pointer: '/1/n', from: 1, to: 2 },
    ]);
    expect(diffRules([a, b], [b, a])).toEqual([{ pointer: '', from: ['A', 'B'], to: ['B', 'A'] }]);
  });
});

describe('setValue', () => {
  const rules = { a: { b: [1, { c: 2 }] } };

  it.each([
    ['/a/b/0', 5, { a: { b: [5, { c: 2 }] } }],
    ['/a/b/1/c', null, { a: { b: [1, { c: null }] } }],
    ['/a/b/-', 3, { a: { b: [1, { c: 2 }, 3] } }],
    ['/a/d', 1, { a: { b: [1, { c: 2 }], d: 1 } }],
    ['/a', 0, { a: 0 }],
  ])('%s = %j', (pointer, value, changed) => {
    expect(setValue(rules, { pointer, value })).toEqual(changed);
    expect(rules).toEqual({ a: { b: [1, { c: 2 }] } });
  });

  it.each([
    '',
    'a',
    '/x/y',
    '/a/b/2',
    '/a/b/01',
    '/a/b/-1',
    '/a/b/-/c',
    '/a/b/0/c',
    '/toString/x',
    '/__proto__/x',
  ])('leads nowhere: %j', (pointer) => {
    expect(setValue(rules, { pointer, value: 1 })).toBeUndefined();
  });
});
