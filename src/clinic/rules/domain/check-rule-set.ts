/** Everything that is wrong with a rule set, at once: what it looks like first, then what cannot work together. */
import type { RuleSet } from '../rule-set.js';
import { checkBody, checkPlans, checkScreening, checkVitals } from './check-orders.js';
import { checkOutcomes } from './check-outcomes.js';
import { checkReports } from './check-reports.js';
import {
  checkAlerts,
  checkDischarge,
  checkDosing,
  checkObservations,
  checkReadiness,
  checkRems,
} from './check-treatment-day.js';
import { ruleSetShape } from './rule-set-shape.js';
import type { RuleFault } from './shape.js';

/** What makes it no rule set: members that are missing, unknown, or of the wrong kind. */
export function malformations(rules: unknown): readonly RuleFault[] {
  return ruleSetShape.faults(rules, '');
}

/** What cannot work together in something that is a rule set by its shape. */
export function impossibleCombinations(rules: RuleSet): readonly RuleFault[] {
  return [
    ...checkScreening(rules.screening),
    ...checkBody(rules.body),
    ...checkPlans(rules.plans),
    ...checkVitals(rules.vitals),
    ...checkObservations(rules.observations),
    ...checkAlerts(rules.alerts),
    ...checkReadiness(rules.readiness),
    ...checkDosing(rules.dosing),
    ...checkDischarge(rules.discharge),
    ...checkRems(rules.rems),
    ...checkOutcomes(rules.outcomes),
    ...checkReports(rules),
  ];
}

/**
 * A stored rule set with what it lacks taken from the defaults: a version approved before a rule existed reads complete.
 * A rule that there is no more is left out.
 * What a clinic may leave out (a bound, for instance) stays left out.
 */
export function completeRules(stored: unknown, defaults: RuleSet): RuleSet {
  return ruleSetShape.complete(stored, defaults) as RuleSet;
}
