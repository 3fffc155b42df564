import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  scaleRefusals,
  scoreScale,
  statedRefusals,
  statedScore,
  type ScaleItem,
  type ScaleKind,
  type StatedScore,
} from './scales.js';

const all = (items: number, score: number): ScaleItem[] =>
  Array.from({ length: items }, (_, index) => ({ item: index + 1, score }));
const codes = (kind: ScaleKind, items: ScaleItem[]) => scaleRefusals(kind, items).map(({ code }) => code);

describe('totals', () => {
  it.each([
    ['CADSS', all(23, 0), 0, 0],
    ['CADSS', all(23, 4), 92, 24],
    ['ALDRETE', all(5, 2), 10, null],
    ['PADSS', all(5, 1), 5, null],
    ['PADSS', all(4, 2), 10, null],
    ['PADSS', all(3, 2), null, null],
    ['PADSS', [], null, null],
    ['ALDRETE', all(4, 2), null, null],
    ['CADSS', [1, 2, 6, 7, 15, 22].map((item) => ({ item, score: 1 })), null, 6],
    ['CADSS', [], null, null],
  ] as const)('%s of %j: %s, CADSS-6 %s', (kind, items, total, cadss6Total) => {
    expect(scoreScale(kind, items)).toMatchObject({ total, cadss6Total });
  });

  it('has no total as soon as one item is missing, whichever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 23 }), (missing) => {
        const items = all(23, 2).filter(({ item }) => item !== missing);
        expect(scoreScale('CADSS', items).total).toBeNull();
      }),
    );
  });
});

describe('a score as it is stated', () => {
  const said = (kind: ScaleKind, stated: StatedScore) =>
    statedRefusals(kind, stated).map(({ code, pointer }) => `${code} ${pointer}`);

  it.each<[ScaleKind, number, boolean]>([
    ['CADSS', -1, false],
    ['CADSS', 0, true],
    ['CADSS', 92, true],
    ['CADSS', 93, false],
    ['CADSS', 1.5, false],
    ['ALDRETE', 10, true],
    ['ALDRETE', 11, false],
    ['PADSS', 10, true],
    ['PADSS', 11, false],
  ])('%s with a total of %d can be: %s', (kind, total, canBe) => {
    expect(said(kind, { total })).toEqual(canBe ? [] : ['scale.total-impossible /total']);
    expect(statedScore(kind, { total })).toEqual({ items: [], total, cadss6Total: null });
  });

  it.each<[StatedScore, string[]]>([
    [{ cadss6Total: 24 }, []],
    [{ cadss6Total: 25 }, ['scale.total-impossible /cadss6Total']],
    [{ total: 5, cadss6Total: 5 }, []],
    [{ total: 4, cadss6Total: 5 }, ['scale.totals-disagree /total']],
    [{ total: 73, cadss6Total: 5 }, []],
    [{ total: 74, cadss6Total: 5 }, ['scale.totals-disagree /total']],
    [{ items: all(23, 0), total: 0 }, ['scale.items-or-total /total']],
    [{ items: all(22, 0), cadss6Total: 0 }, ['scale.items-or-total /cadss6Total']],
    [{ items: [], total: 3 }, []],
  ])('CADSS %j: %j', (stated, expected) => {
    expect(said('CADSS', stated)).toEqual(expected);
  });

  it('has no CADSS-6 on another scale, and no total of a part', () => {
    expect(said('PADSS', { total: 9, cadss6Total: 1 })).toEqual(['scale.cadss-only /cadss6Total']);
    expect(statedScore('CADSS', { cadss6Total: 6 })).toEqual({ items: [], total: null, cadss6Total: 6 });
    expect(statedScore('CADSS', { items: all(22, 1) })).toMatchObject({ total: null, cadss6Total: 6 });
  });
});

describe('refusals', () => {
  it.each([
    ['CADSS', { item: 0, score: 0 }, ['scale.no-such-item']],
    ['CADSS', { item: 23, score: 4 }, []],
    ['CADSS', { item: 24, score: 0 }, ['scale.no-such-item']],
    ['CADSS', { item: 1, score: 5 }, ['scale.score-impossible']],
    ['CADSS', { item: 1, score: -1 }, ['scale.score-impossible']],
    ['CADSS', { item: 1, score: 1.5 }, ['scale.score-impossible']],
    ['ALDRETE', { item: 5, score: 2 }, []],
    ['ALDRETE', { item: 6, score: 2 }, ['scale.no-such-item']],
    ['PADSS', { item: 1, score: 3 }, ['scale.score-impossible']],
  ] as const)('%s %j: %j', (kind, item, expected) => {
    expect(codes(kind, [item])).toEqual(expected);
  });

  it('names every reason, and an item that was scored twice', () => {
    const sent = [
      { item: 1, score: 0 },
      { item: 1, score: 1 },
      { item: 2, score: 9 },
    ];
    expect(scaleRefusals('CADSS', sent)).toEqual([
      { code: 'scale.item-twice', pointer: '/items/1/item', max: 23 },
      { code: 'scale.score-impossible', pointer: '/items/2/score', max: 4 },
    ]);
  });
});
