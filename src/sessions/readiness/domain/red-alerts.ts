/**
 * Red alerts that last before the dose: chest pain, a seizure, a focal sign, distress. Each blocks until it is resolved or a
 * psychiatrist decides to go ahead; the decision names this one alert and covers no other. Alerts of vital signs are left
 * out, because what was measured is judged by the readings themselves (`pressure-gate.ts`, `red-vitals.ts`), whose decisions
 * would otherwise be asked for twice. This file does not decide what raises an alert, nor how long it lasts.
 */
import { lastDecision, psychiatrist, type Blocker, type DecisionFact } from './blocker.js';

export const RED_ALERT = 'alert.red-unresolved';

export interface RedAlertFact {
  readonly id: string;
  readonly rule: string;
}

const JUDGED_BY_READINGS: readonly string[] = [
  'blood-pressure.pre-dose',
  'blood-pressure.high',
  'blood-pressure.low',
  'heart-rate',
  'respiratory-rate',
  'spo2',
  'etco2',
  'moaas',
];

/** @param alerts red ones that lasted when the dose would start */
export function redAlertBlockers(
  alerts: readonly RedAlertFact[],
  decisions: readonly DecisionFact[],
): readonly Blocker[] {
  return alerts
    .filter(({ rule }) => !JUDGED_BY_READINGS.includes(rule))
    .flatMap(({ id, rule }) => {
      const about = decisions.filter(({ code, subjectId }) => code === RED_ALERT && subjectId === id);
      const decided = lastDecision(about)?.decision;
      if (decided === 'GO_AHEAD') return [];
      const found = { code: RED_ALERT, clearableBy: psychiatrist, isDecidable: true, subjectId: id };
      return [{ ...found, items: [rule], ...(decided === 'HOLD' ? { isHeld: true } : {}) }];
    });
}
