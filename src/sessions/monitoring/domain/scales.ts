/**
 * Scores of the scales a nurse rates at the chair, from their item numbers.
 *
 * CADSS: the 23 subjective items, each 0 to 4, total 0 to 92; CADSS-6 is the sum of items 1, 2, 6, 7, 15 and 22, 0 to 24.
 * Modified Aldrete and PADSS: five items, each 0 to 2, total 0 to 10. Surgical bleeding, item 5 of PADSS, is not
 * applicable after ketamine and scores 2 when it is left out. A scale with a missing item has no total: a part is never
 * added up. A rating is stated by its items, or by what stands under a form on paper: its total, CADSS-6, or both, never
 * beside items. CADSS-6 alone is a rating of its own and no part of a whole one. MOAA/S and pain are single numbers and belong to the vital signs. This file knows no wording of items and
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
  readonly code:
    | 'scale.no-such-item'
    | 'scale.item-twice'
    | 'scale.score-impossible'
    | 'scale.items-or-total'
    | 'scale.total-impossible'
    | 'scale.totals-disagree'
    | 'scale.cadss-only';
  readonly pointer: string;
  readonly min?: number;
  readonly max?: number;
}

export interface ScaleScore {
  /** As it counts, in the order of the items. */
  readonly items: readonly ScaleItem[];
  /** Null while an item is missing. */
  readonly total: number | null;
  /** CADSS only; null while one of its six items is missing. */
  readonly cadss6Total: number | null;
}

/** As the rater says it: items, or what they add up to. */
export interface StatedScore {
  readonly items?: readonly ScaleItem[];
  readonly total?: number;
  readonly cadss6Total?: number;
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

/** Every reason at once why a score, as it is stated, cannot be. */
export function statedRefusals(
  kind: ScaleKind,
  { items = [], total, cadss6Total }: StatedScore,
): readonly ScaleReason[] {
  const reasons: ScaleReason[] = [...scaleRefusals(kind, items)];
  const max = SHAPES[kind].items * SHAPES[kind].maxScore;
  const sixMax = CADSS6_ITEMS.length * SHAPES.CADSS.maxScore;
  const check = (pointer: string, value: number | undefined, highest: number): boolean => {
    if (value === undefined) return false;
    if (items.length > 0) reasons.push({ code: 'scale.items-or-total', pointer });
    const isPossible = Number.isInteger(value) && value >= 0 && value <= highest;
    if (!isPossible) reasons.push({ code: 'scale.total-impossible', pointer, max: highest });
    return isPossible;
  };
  const isTotal = check('/total', total, max);
  if (kind !== 'CADSS' && cadss6Total !== undefined)
    return [...reasons, { code: 'scale.cadss-only', pointer: '/cadss6Total' }];
  const isSix = check('/cadss6Total', cadss6Total, sixMax);
  // The other items score at least nothing and at most all they can.
  const most = (cadss6Total ?? 0) + max - sixMax;
  if (isTotal && isSix && (total! < cadss6Total! || total! > most))
    reasons.push({ code: 'scale.totals-disagree', pointer: '/total', min: cadss6Total, max: most });
  return reasons;
}

/** @param stated without a refusal */
export function statedScore(kind: ScaleKind, { items = [], total, cadss6Total }: StatedScore): ScaleScore {
  if (items.length > 0) return scoreScale(kind, items);
  return { items: [], total: total ?? null, cadss6Total: cadss6Total ?? null };
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
