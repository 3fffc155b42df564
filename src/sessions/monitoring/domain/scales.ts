/**
 * Scores of the scales a nurse rates at the chair, from their item numbers.
 *
 * CADSS: the 23 subjective items, each 0 to 4, total 0 to 92; CADSS-6 is the sum of items 1, 2, 6, 7, 15 and 22, 0 to 24.
 * Modified Aldrete and PADSS: five items, each 0 to 2, total 0 to 10. Surgical bleeding, item 5 of PADSS, is not
 * applicable after ketamine and scores 2 when it is left out. A scale with a missing item has no total: a part is never
 * added up. MOAA/S and pain are single numbers and belong to the vital signs. This file knows no wording of items and
 * does not decide what a score means.
 */
export const SCALE_KINDS = ['CADSS', 'ALDRETE', 'PADSS'] as const;
export type ScaleKind = (typeof SCALE_KINDS)[number];

export interface ScaleItem {
  /** Counted from 1. */
  readonly item: number;
  readonly score: number;
}

export interface ScaleReason {
  readonly code: 'scale.no-such-item' | 'scale.item-twice' | 'scale.score-impossible';
  readonly pointer: string;
  readonly max: number;
}

export interface ScaleScore {
  /** As it counts, in the order of the items. */
  readonly items: readonly ScaleItem[];
  /** Null while an item is missing. */
  readonly total: number | null;
  /** CADSS only; null while one of its six items is missing. */
  readonly cadss6Total: number | null;
}

const SHAPES: Readonly<Record<ScaleKind, { readonly items: number; readonly maxScore: number }>> = {
  CADSS: { items: 23, maxScore: 4 },
  ALDRETE: { items: 5, maxScore: 2 },
  PADSS: { items: 5, maxScore: 2 },
};
const CADSS6_ITEMS = [1, 2, 6, 7, 15, 22];
const PADSS_BLEEDING: ScaleItem = { item: 5, score: 2 };

/** Every reason at once; empty for a scale that can be. */
export function scaleRefusals(kind: ScaleKind, sent: readonly ScaleItem[]): readonly ScaleReason[] {
  const { items, maxScore } = SHAPES[kind];
  return sent.flatMap(({ item, score }, index): ScaleReason[] => {
    const pointer = `/items/${index}`;
    if (!Number.isInteger(item) || item < 1 || item > items)
      return [{ code: 'scale.no-such-item', pointer: `${pointer}/item`, max: items }];
    if (sent.findIndex((other) => other.item === item) < index)
      return [{ code: 'scale.item-twice', pointer: `${pointer}/item`, max: items }];
    if (!Number.isInteger(score) || score < 0 || score > maxScore)
      return [{ code: 'scale.score-impossible', pointer: `${pointer}/score`, max: maxScore }];
    return [];
  });
}

/** @param sent items without a refusal */
export function scoreScale(kind: ScaleKind, sent: readonly ScaleItem[]): ScaleScore {
  const isBleedingLeftOut = kind === 'PADSS' && !sent.some(({ item }) => item === PADSS_BLEEDING.item);
  const counted = isBleedingLeftOut && sent.length > 0 ? [...sent, PADSS_BLEEDING] : sent;
  const items = [...counted].sort((a, b) => a.item - b.item);
  return {
    items,
    total: items.length === SHAPES[kind].items ? sumOf(items) : null,
    cadss6Total: kind === 'CADSS' ? cadss6(items) : null,
  };
}

function cadss6(items: readonly ScaleItem[]): number | null {
  const six = items.filter(({ item }) => CADSS6_ITEMS.includes(item));
  return six.length === CADSS6_ITEMS.length ? sumOf(six) : null;
}

function sumOf(items: readonly ScaleItem[]): number {
  return items.reduce((sum, { score }) => sum + score, 0);
}
