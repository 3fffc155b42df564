/** One day of treatment as a nurse would have written it down: dose, vital signs, CADSS, side effects, discharge. */
import type { Modality } from '../../src/clinic/modality.js';
import type { EarlyTerminationReason } from '../../src/sessions/dosing/domain/administration-event.js';
import { minutesAfter } from './calendar.js';
import type { Chance } from './chance.js';
import { PARAMETERS } from './parameters.js';
import { tellSideEffects } from './side-effects.js';
import type { DayFacts, DayStory, DoseStory, Person } from './story.js';
import { bodyOf, tellCadss, tellVitals } from './vital-signs.js';

const INFUSION_MINUTES = 40;
const MG_PER_DEVICE = 28;
const REST_MINUTES = 5;
const BEFORE_START = 35;
const OBSERVED_MINUTES: Readonly<Record<Modality, number>> = { IV: 62, IM: 92, SPRAVATO: 122 };
const STOPPED_BECAUSE: readonly (readonly [EarlyTerminationReason, number])[] = [
  ['DISSOCIATION_DISTRESS', 0.35],
  ['PANIC_ANXIETY', 0.2],
  ['NAUSEA_VOMITING', 0.2],
  ['HYPERTENSION', 0.1],
  ['PATIENT_REQUEST', 0.15],
];

export function tellDay(chance: Chance, person: Person, facts: DayFacts): DayStory {
  const startedAt = minutesAfter(facts.plannedStart, chance.integer(-2, 8));
  const dose = tellDose(chance, facts, startedAt);
  const body = bodyOf(chance, person, facts);
  const dischargedAt = minutesAfter(dose.endedAt, OBSERVED_MINUTES[facts.modality] + chance.integer(0, 14));
  const day = { dose, dischargedAt };
  return {
    ...day,
    checkedInAt: minutesAfter(facts.plannedStart, -BEFORE_START - chance.integer(0, 8)),
    signedAt: minutesAfter(dischargedAt, chance.integer(15, 240)),
    sideEffects: tellSideEffects(chance, facts, day),
    vitals: facts.withBedside ? tellVitals(chance, facts, body, day) : [],
    cadss: facts.withBedside ? tellCadss(chance, facts, body, day) : [],
    ...tellDiscrepancy(chance, facts.modality, dischargedAt),
    remsFormSentAt: facts.modality === 'SPRAVATO' ? remsFormSent(chance, dischargedAt) : null,
  };
}

/** Devices are whole; of a vial, some mg were thrown away and not written down. */
function tellDiscrepancy(chance: Chance, modality: Modality, dischargedAt: number) {
  if (!chance.happens(PARAMETERS.drugDiscrepancy) || modality === 'SPRAVATO')
    return { unaccountedMg: 0, explainedAt: null };
  const unaccountedMg = chance.integer(2, 5);
  const isExplained = chance.happens(PARAMETERS.drugExplained);
  const explainedAt = minutesAfter(dischargedAt, chance.integer(1, 4) * 24 * 60 + 45);
  return { unaccountedMg, explainedAt: isExplained ? explainedAt : null };
}

/** Due within seven days, and nearly always sent by then. */
function remsFormSent(chance: Chance, dischargedAt: number): number | null {
  if (chance.happens(PARAMETERS.remsFormForgotten)) return null;
  const days = chance.happens(PARAMETERS.remsFormLate) ? chance.integer(8, 12) : chance.integer(0, 4);
  return minutesAfter(dischargedAt, days * 24 * 60 + 20);
}

function tellDose(chance: Chance, facts: DayFacts, startedAt: number): DoseStory {
  const isStopped = chance.happens(PARAMETERS.stoppedEarly);
  const terminationReason = isStopped ? chance.weighted(STOPPED_BECAUSE) : null;
  const none = { pause: null, injections: [], devices: [] };
  if (facts.modality === 'IV') {
    const minutes = isStopped ? chance.integer(12, 30) : (facts.infusionMinutes ?? INFUSION_MINUTES);
    const pauseMinutes = chance.happens(0.05) ? chance.integer(3, 8) : 0;
    const at = minutesAfter(startedAt, 10);
    const pause = pauseMinutes > 0 ? { at, until: minutesAfter(at, pauseMinutes) } : null;
    const endedAt = minutesAfter(startedAt, minutes + pauseMinutes);
    return { ...none, startedAt, endedAt, pause, terminationReason };
  }
  if (facts.modality === 'IM') {
    // Half, and the other half twelve minutes later; stopped means that the second one was not given.
    const half = Math.round(facts.orderedMg * 50) / 100;
    const second = { at: minutesAfter(startedAt, 12), mg: Math.round((facts.orderedMg - half) * 100) / 100 };
    const injections = [{ at: startedAt, mg: half }, ...(isStopped ? [] : [second])];
    return { ...none, startedAt, endedAt: injections.at(-1)!.at, injections, terminationReason };
  }
  const ordered = Math.round(facts.orderedMg / MG_PER_DEVICE);
  const given = isStopped ? ordered - 1 : ordered;
  const devices = Array.from({ length: given }, (_unused, index) =>
    minutesAfter(startedAt, index * REST_MINUTES),
  );
  return { ...none, startedAt, endedAt: devices.at(-1)!, devices, terminationReason };
}
