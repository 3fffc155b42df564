/** How a value is held against the bounds of a rule set. Shared, so that every room reads "inclusive" the same way. */
import type { Bounds, OrderBounds } from './rule-set.js';

/** Far below any unit a clinic works in; keeps 0.9 mg/kg over 36 min on the right side of 0.025. */
const PRECISION = 1e-9;

/** Inclusive on both sides; a side left out is unbounded. Something that is no number is never within bounds. */
export function isWithin(value: number, bounds: Bounds): boolean {
  return value >= (bounds.min ?? -Infinity) - PRECISION && value <= (bounds.max ?? Infinity) + PRECISION;
}

/** Where a value of an order lies: to be refused, to be acknowledged, or neither. */
export function judgeOrder(value: number, bounds: OrderBounds): 'REJECT' | 'WARN' | 'PLAUSIBLE' {
  if (!isWithin(value, bounds.reject)) return 'REJECT';
  return isWithin(value, bounds.warn ?? {}) ? 'PLAUSIBLE' : 'WARN';
}
