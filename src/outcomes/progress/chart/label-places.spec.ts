import { expect, it } from '@jest/globals';
import { placeLabel, type LabelRoom, type PlacedLabel, type Spot } from './label-places.js';

const ROOM: LabelRoom = { left: 0, right: 1000, top: 0, bottom: 400 };
const MARK = { x: 500, y: 200 };
const through = (from: Spot, to: Spot): readonly Spot[][] => [[from, MARK, to]];
const RISING = through({ x: 400, y: 240 }, { x: 600, y: 160 });
const FALLING = through({ x: 400, y: 160 }, { x: 600, y: 240 });
const PEAK = through({ x: 400, y: 300 }, { x: 600, y: 300 });
const VALLEY = through({ x: 400, y: 100 }, { x: 600, y: 100 });
const ABOVE = { left: 440, right: 560, base: 189 };
const BELOW = { ...ABOVE, base: 220 };

it.each<[string, readonly (readonly Spot[])[], readonly PlacedLabel[], PlacedLabel]>([
  ['above a mark without a curve', [], [], ABOVE],
  ['above a peak', PEAK, [], ABOVE],
  ['below a valley', VALLEY, [], BELOW],
  ['above and before where the curve rises', RISING, [], { left: 384, right: 504, base: 189 }],
  ['above and after where it falls', FALLING, [], { left: 496, right: 616, base: 189 }],
  ['below where another label stands', [], [{ left: 550, right: 600, base: 180 }], BELOW],
  [
    'below and after where the place above is taken',
    RISING,
    [{ left: 300, right: 450, base: 189 }],
    { left: 496, right: 616, base: 220 },
  ],
])('stands %s', (_case, runs, taken, expected) => {
  expect(placeLabel(MARK, 120, ROOM, taken, runs)).toEqual(expected);
});

it('stands within the picture, over the curve where there is no other room, and nowhere on other labels', () => {
  expect(placeLabel({ x: 990, y: 5 }, 120, ROOM, [], [])).toEqual({ left: 880, right: 1000, base: 25 });
  const wall = [0, 1, 2, 3, 4, 5, 6].map((step) => [
    { x: 0, y: 170 + step * 10 },
    { x: 1000, y: 170 + step * 10 },
  ]);
  expect(placeLabel(MARK, 120, ROOM, [], wall)).toEqual(ABOVE);
  const others = [189, 220].map((base) => ({ left: 0, right: 1000, base }));
  expect(placeLabel(MARK, 120, ROOM, others, [])).toBeNull();
});
