/**
 * Whether the patient is awake, oriented, steady on their feet, back from dissociation and safe (clinic defaults; every number is
 * a rule). MOAA/S and what a nurse states have to be as recent as the last set of vital signs and of the recovery. CADSS: the
 * last total since the dose ended, at most so much above the one before the dose; a total that would be low enough above zero needs
 * no baseline. A psychiatrist may state instead that the dissociation is over (`isStatedResolved` of a CADSS). A CADSS with a
 * missing item has no total and counts for nothing here. CADSS-6 is another scale: it is never compared with a whole one, and alone,
 * after the dose or before it, it leaves the gate unknown. A MOAA/S that could not be rated at the last try does so as well.
 */
import type { DischargeRules } from '../../../clinic/rules/treatment-day-rules.js';
import { met, unknown, unmet, type Gate, type GateName } from './gate.js';
import type { DischargeFacts, Score, Stated } from './recovery-facts.js';
import { countsFrom, triedInVain } from './vitals-gates.js';

export function arousalGate(
  { moaas, readings, doseEndedAt }: DischargeFacts,
  at: Date,
  rules: DischargeRules,
): Gate {
  const last = lastOf(moaas, at);
  const from = countsFrom(doseEndedAt, at, rules);
  const inVain = triedInVain(readings, 'moaas', { from, at, since: last?.scoredAt });
  if (inVain) return unknown('AROUSAL', 'moaas-unobtainable', inVain);
  const recent = { requiredMinutes: rules.lastSetWithinMinutes };
  if (last === null || last.scoredAt < from)
    return unknown('AROUSAL', 'moaas-not-scored', {
      ...recent,
      ...(last ? { measuredAt: last.scoredAt } : {}),
    });
  const found = { value: last.value, threshold: rules.moaasFrom, measuredAt: last.scoredAt };
  return last.value < rules.moaasFrom ? unmet('AROUSAL', 'sedated', found) : met('AROUSAL', found);
}

export function dissociationGate(facts: DischargeFacts, at: Date, rules: DischargeRules): Gate {
  const { cadss, cadss6, baseline, doseEndedAt, dissociationResolvedAt } = facts;
  const isOfRecovery = (instant: Date) => doseEndedAt !== null && instant >= doseEndedAt && instant <= at;
  if (dissociationResolvedAt && isOfRecovery(dissociationResolvedAt))
    return met('DISSOCIATION', { measuredAt: dissociationResolvedAt });
  if (cadss6 && isOfRecovery(cadss6.scoredAt))
    return unknown('DISSOCIATION', 'cadss6-only', { value: cadss6.value, measuredAt: cadss6.scoredAt });
  if (cadss === null || !isOfRecovery(cadss.scoredAt)) return unknown('DISSOCIATION', 'cadss-not-scored');
  const threshold = (baseline.cadssTotal ?? 0) + rules.cadssRiseAtMost;
  const found = { value: cadss.value, measuredAt: cadss.scoredAt };
  if (cadss.value <= threshold) return met('DISSOCIATION', { ...found, threshold });
  if (baseline.cadssTotal !== null) return unmet('DISSOCIATION', 'dissociated', { ...found, threshold });
  const why = facts.isCadss6RatedBeforeDose ? 'cadss-baseline-cadss6-only' : 'cadss-without-baseline';
  return unknown('DISSOCIATION', why, found);
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
