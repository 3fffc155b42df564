/**
 * Where the label of a mark stands: above it or below it, over its middle or to one side, where it covers no other label and no line
 * of the curve. Lines are covered where there is no other room; where every place would cover a label, there is none. All in pixels of
 * the picture, downwards.
 */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface PlacedLabel {
  readonly left: number;
  readonly right: number;
  /** The line its letters stand on. */
  readonly base: number;
}

export interface LabelRoom {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const ABOVE = -11;
const BELOW = 20;
/** A label to one side still begins over its mark. */
const OVERLAP = 4;
/** Of letters of 13 pixels, with what surrounds them. */
const ASCENT = 11;
const DESCENT = 4;

/**
 * @param taken labels that stand already
 * @param runs of the curve, each drawn through all its spots
 */
export function placeLabel(
  { x, y }: Spot,
  width: number,
  room: LabelRoom,
  taken: readonly PlacedLabel[],
  runs: readonly (readonly Spot[])[],
): PlacedLabel | null {
  const half = width / 2;
  const before = OVERLAP - half;
  const free = [
    ...[ABOVE, BELOW].map((away) => [0, away] as const),
    ...[ABOVE, BELOW].flatMap((away) => [before, -before].map((aside) => [aside, away] as const)),
  ]
    .map(([aside, away]) => {
      const middle = Math.min(Math.max(x + aside, room.left + half), room.right - half);
      return { left: middle - half, right: middle + half, base: y + away };
    })
    .filter(({ base }) => base > room.top && base < room.bottom)
    .filter((label) => !taken.some((other) => isOver(label, other)));
  return free.find((label) => !runs.some((run) => crosses(run, label))) ?? free[0] ?? null;
}

function isOver(one: PlacedLabel, other: PlacedLabel): boolean {
  return one.left < other.right && one.right > other.left && Math.abs(one.base - other.base) < 13;
}

function crosses(run: readonly Spot[], { left, right, base }: PlacedLabel): boolean {
  return run.slice(1).some((to, index) => {
    const from = run[index]!;
    if (to.x < left || from.x > right) return false;
    const heightAt = (x: number) =>
      to.x === from.x ? to.y : from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
    const ends = [heightAt(Math.max(left, from.x)), heightAt(Math.min(right, to.x))];
    return Math.max(...ends) > base - ASCENT && Math.min(...ends) < base + DESCENT;
  });
}
