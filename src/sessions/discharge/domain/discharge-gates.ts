/**
 * When a patient may go home after a dose.
 *
 * The gates: the minimum observation after the end of the dose (Spravato prescribing information: at least two hours;
 * counted from the last device, which is the stricter reading; IV and IM by the clinic's rules, in minutes); awake,
 * oriented, steady and no longer dissociated; pressure and oxygen; no uncontrolled nausea or vomiting (ongoing, from the
 * grades of the rules on), no unresolved red alert, no acute suicidality; an escort who is there and named, written
 * instructions that were given. That it is recorded who discharges needs no gate: nobody can discharge without signing in.
 *
 * This file does not decide who may discharge in spite of them; see `discharge-types.ts`.
 */
import type { DischargeRules } from '../../../clinic/rules/treatment-day-rules.js';
import { isUnmet, GATES, met, unknown, unmet, type Gate, type UnmetGate } from './gate.js';
import { arousalGate, dissociationGate, statedGates } from './mind-gates.js';
import type { DischargeFacts } from './recovery-facts.js';
import { oxygenGate, pressureGate } from './vitals-gates.js';

/** Every gate as it stands at the instant `at`, in the order of the list. */
export function dischargeGates(facts: DischargeFacts, at: Date, rules: DischargeRules): readonly Gate[] {
  const gates = [
    observationGate(facts, at, rules),
    arousalGate(facts, at, rules),
    dissociationGate(facts, at, rules),
    ...statedGates(facts, at, rules),
    pressureGate(facts, at, rules),
    oxygenGate(facts, at, rules),
    nauseaGate(facts, rules),
    facts.redAlerts.length > 0
      ? unmet('RED_ALERTS', 'red-alert-unresolved', { value: facts.redAlerts.length, about: facts.redAlerts })
      : met('RED_ALERTS'),
    escortGate(facts),
    instructionsGate(facts),
  ];
  return gates.toSorted((a, b) => GATES.indexOf(a.gate) - GATES.indexOf(b.gate));
}

/** The gates that are not met or not known at the instant `at`. */
export function unmetDischargeGates(
  facts: DischargeFacts,
  at: Date,
  rules: DischargeRules,
): readonly UnmetGate[] {
  return dischargeGates(facts, at, rules).filter(isUnmet);
}

function observationGate({ modality, doseEndedAt }: DischargeFacts, at: Date, rules: DischargeRules): Gate {
  const requiredMinutes = rules.minimumObservationMinutes[modality];
  if (doseEndedAt === null)
    return unmet('OBSERVATION', 'observation-too-short', { requiredMinutes, minutesLeft: null, metAt: null });
  const metAt = new Date(doseEndedAt.getTime() + requiredMinutes * 60_000);
  if (at >= metAt) return met('OBSERVATION', { requiredMinutes, metAt });
  const minutesLeft = Math.ceil((metAt.getTime() - at.getTime()) / 60_000);
  return unmet('OBSERVATION', 'observation-too-short', { requiredMinutes, minutesLeft, metAt });
}

function nauseaGate({ ongoingSymptoms }: DischargeFacts, { uncontrolledSymptoms }: DischargeRules): Gate {
  const about = uncontrolledSymptoms
    .filter(({ code, fromGrade }) =>
      ongoingSymptoms.some((symptom) => symptom.code === code && symptom.grade >= fromGrade),
    )
    .map(({ code }) => code);
  return about.length > 0 ? unmet('NAUSEA', 'nausea-uncontrolled', { about }) : met('NAUSEA');
}

function escortGate({ escortName, statements }: DischargeFacts): Gate {
  const isNamed = Boolean(escortName?.trim());
  if (isNamed && statements.escortPresent?.value) return met('ESCORT');
  const pointer = isNamed ? '/escortPresent' : '/escortName';
  return statements.escortPresent === null
    ? unknown('ESCORT', 'escort-missing', { pointer })
    : unmet('ESCORT', 'escort-missing', { pointer });
}

function instructionsGate({ statements }: DischargeFacts): Gate {
  const { instructionsGiven } = statements;
  if (instructionsGiven?.value) return met('INSTRUCTIONS');
  const found = { pointer: '/instructionsGiven' };
  return instructionsGiven === null
    ? unknown('INSTRUCTIONS', 'instructions-missing', found)
    : unmet('INSTRUCTIONS', 'instructions-missing', found);
}
