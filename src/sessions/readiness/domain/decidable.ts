/**
 * Which blockers a psychiatrist can decide to go ahead with, and what kind of fact the decision names. All others are cleared by
 * doing what is missing, by waiting, or not at all (REMS). What a decision covers is said where each blocker is judged.
 */
import { CONCERN } from './checklist.js';
import { POSITIVE_TEST } from './pregnancy-test.js';
import { PRESSURE_DECISION } from './pressure-gate.js';
import { RED_ALERT } from './red-alerts.js';
import { RED_VITALS } from './red-vitals.js';

export const DECIDED_ON = {
  [PRESSURE_DECISION]: 'READING',
  [RED_VITALS]: 'READING',
  [CONCERN]: 'ENTRY',
  [POSITIVE_TEST]: 'ENTRY',
  [RED_ALERT]: 'ALERT',
  'spacing.too-soon': 'DOSE',
  'spacing.too-many-in-treatment-week': 'DOSE',
  'spacing.too-many-in-seven-days': 'DOSE',
} as const;

export type DecidableCode = keyof typeof DECIDED_ON;
export const DECIDABLE_CODES = Object.keys(DECIDED_ON) as readonly DecidableCode[];
