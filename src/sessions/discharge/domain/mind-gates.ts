/**
 * Whether the patient is awake, oriented, steady on their feet, back from dissociation and safe (clinic defaults; every number is
 * a rule). MOAA/S and what a nurse states have to be as recent as the last set of vital signs and of the recovery. CADSS: the
 * last total since the dose ended, at most so much above the one before the dose; a total that would be low enough above zero needs
 * no baseline. A psychiatrist may state instead, after that CADSS, that the dissociation has resolved.
 */
import type { DischargeRules } from '../../../clinic/rules/treatment-day-rules.js';
import { met, unknown, unmet, type Gate, type GateName } from './gate.js';
import type { DischargeFacts, Score, Stated } from './recovery-facts.js';
import { countsFrom } from './vitals-gates.js';

export function arousalGate({ moaas, doseEndedAt }: DischargeFacts, at: Date, rules: DischargeRules): Gate {
  const last = lastOf(moaas, at);
  const recent = { requiredMinutes: rules.lastSetWithinMinutes };
  if (last === null || last.scoredAt < countsFrom(doseEndedAt, at, rules))
    return unknown('AROUSAL', 'moaas-not-scored', {
      ...recent,
      ...(last ? { measuredAt: last.scoredAt } : {}),
    });
  const found = { value: last.value, threshold: rules.moaasFrom, measuredAt: last.scoredAt };
  return last.value < rules.moaasFrom ? unmet('AROUSAL', 'sedated', found) : met('AROUSAL', found);
}

export function dissociationGate(
  { cadss, baseline, doseEndedAt, statements }: DischargeFacts,
  at: Date,
  rules: DischargeRules,
): Gate {
  const last = lastOf(
    cadss.filter(({ scoredAt }) => doseEndedAt !== null && scoredAt >= doseEndedAt),
    at,
  );
  const stated = statements.isDissociationResolved;
  const isStated =
    stated !== null &&
    stated.statedAt <= at &&
    stated.statedAt >= (last?.scoredAt ?? doseEndedAt ?? stated.statedAt);
  const found = last ? { value: last.value, measuredAt: last.scoredAt } : {};
  if (isStated && stated.value) return met('DISSOCIATION', found);
  if (isStated) return unmet('DISSOCIATION', 'dissociated', { ...found, pointer: '/isDissociationResolved' });
  if (last === null) return unknown('DISSOCIATION', 'cadss-not-scored');
  const threshold = (baseline.cadssTotal ?? 0) + rules.cadssRiseAtMost;
  if (last.value <= threshold) return met('DISSOCIATION', { ...found, threshold });
  return baseline.cadssTotal === null
    ? unknown('DISSOCIATION', 'cadss-without-baseline', found)
    : unmet('DISSOCIATION', 'dissociated', { ...found, threshold });
}

/** What a nurse states: oriented, steady, not suicidal. */
export function statedGates(
  { statements, doseEndedAt }: DischargeFacts,
  at: Date,
  rules: DischargeRules,
): readonly Gate[] {
  const from = countsFrom(doseEndedAt, at, rules);
  const state = (
    gate: GateName,
    stated: Stated<boolean> | null,
    wanted: boolean,
    pointer: string,
    [missing, wrong]: readonly [string, string],
  ): Gate => {
    if (stated === null || stated.statedAt < from || stated.statedAt > at)
      return unknown(gate, missing, { pointer, requiredMinutes: rules.lastSetWithinMinutes });
    return stated.value === wanted
      ? met(gate, { measuredAt: stated.statedAt })
      : unmet(gate, wrong, { pointer, measuredAt: stated.statedAt });
  };
  const { isOriented, hasSteadyGait, isAcutelySuicidal } = statements;
  return [
    state('ORIENTATION', isOriented, true, '/isOriented', ['orientation-not-assessed', 'not-oriented']),
    state('GAIT', hasSteadyGait, true, '/hasSteadyGait', ['gait-not-assessed', 'gait-unsteady']),
    state('SUICIDALITY', isAcutelySuicidal, false, '/isAcutelySuicidal', [
      'suicidality-not-assessed',
      'acutely-suicidal',
    ]),
  ];
}

function lastOf(scores: readonly Score[], until: Date): Score | null {
  return (
    scores
      .filter(({ scoredAt }) => scoredAt <= until)
      .toSorted((a, b) => a.scoredAt.getTime() - b.scoredAt.getTime())
      .at(-1) ?? null
  );
}
