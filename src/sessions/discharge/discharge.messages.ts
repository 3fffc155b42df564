/** What the gates of a discharge say to a nurse. */
import type { ProblemReason } from '../../platform/errors/problem.js';
import type { GateFindings, UnmetGate } from './domain/gate.js';

export type GateInWords = UnmetGate & ProblemReason;

type Sentence = string | ((gate: GateFindings) => string);

const sentences: Readonly<Record<string, Sentence>> = {
  'discharge.observation-too-short': observation,
  'discharge.moaas-not-scored': ({ requiredMinutes }) =>
    `A MOAA/S of the last ${requiredMinutes} minutes is missing.`,
  'discharge.moaas-unobtainable': 'MOAA/S could not be rated at the last try. Try again.',
  'discharge.sedated':
    'The patient does not answer promptly in a normal voice yet (MOAA/S). Wait, then rate it again.',
  'discharge.orientation-not-assessed': ({ requiredMinutes }) =>
    `Whether the patient is oriented was not assessed in the last ${requiredMinutes} minutes.`,
  'discharge.not-oriented':
    'The patient is not oriented to person, place and time. Wait, then assess it again.',
  'discharge.gait-not-assessed': ({ requiredMinutes }) =>
    `Whether the patient walks steadily was not assessed in the last ${requiredMinutes} minutes.`,
  'discharge.gait-unsteady': 'The patient does not walk steadily. Wait, then assess it again.',
  'discharge.cadss-not-scored':
    'A CADSS since the end of the dose is missing. A psychiatrist can state that the dissociation has resolved.',
  'discharge.cadss-without-baseline':
    'There is no CADSS before the dose to compare with. A psychiatrist can state that the dissociation has resolved.',
  'discharge.cadss6-only':
    'Only CADSS-6 was rated, which is not compared with a whole CADSS. Rate all 23 items, or a psychiatrist states that the dissociation has resolved.',
  'discharge.cadss-baseline-cadss6-only':
    'Before the dose only CADSS-6 was rated, which a whole CADSS is not compared with. A psychiatrist can state that the dissociation has resolved.',
  'discharge.dissociated':
    'The dissociation has not come back to where it was before the dose. A psychiatrist can state that it has resolved.',
  'discharge.blood-pressure-not-measured': ({ requiredMinutes }) =>
    `A blood pressure of the last ${requiredMinutes} minutes, after the end of the dose, is missing.`,
  'discharge.blood-pressure-unobtainable':
    'The blood pressure could not be taken at the last try. Try again, on another limb if need be.',
  'discharge.blood-pressure-unconfirmed':
    'The last blood pressure is unusual and nobody has confirmed it. Measure again, then confirm it.',
  'discharge.blood-pressure-too-low': 'The blood pressure is too low. Wait, then measure it again.',
  'discharge.blood-pressure-too-high': 'The blood pressure is too high. Wait, then measure it again.',
  'discharge.blood-pressure-without-baseline':
    'The blood pressure is not falling, and there is none before the dose to compare with.',
  'discharge.blood-pressure-off-baseline': ({ threshold }) =>
    `The blood pressure is neither falling nor within ${threshold} percent of the one before the dose.`,
  'discharge.oxygen-not-measured': ({ requiredMinutes }) =>
    `An SpO2 of the last ${requiredMinutes} minutes, after the end of the dose, is missing.`,
  'discharge.oxygen-unobtainable':
    'SpO2 could not be taken at the last try. Try again, at another site if need be.',
  'discharge.oxygen-unconfirmed':
    'The last SpO2 is unusual and nobody has confirmed it. Measure again, then confirm it.',
  'discharge.oxygen-supplied': 'The last SpO2 was measured with oxygen. Measure it on room air.',
  'discharge.oxygen-too-low': ({ threshold }) => `The SpO2 on room air is below ${threshold} percent.`,
  'discharge.oxygen-fell': ({ threshold }) => `The SpO2 fell below ${threshold} percent a short while ago.`,
  'discharge.nausea-uncontrolled': 'Nausea or vomiting is not under control.',
  'discharge.red-alert-unresolved':
    'A red alert is not resolved. Acknowledge it with what was done, and resolve it when its cause is over.',
  'discharge.suicidality-not-assessed': ({ requiredMinutes }) =>
    `Suicidality was not assessed in the last ${requiredMinutes} minutes.`,
  'discharge.acutely-suicidal': 'The patient is acutely suicidal. Call the psychiatrist.',
  'discharge.escort-missing': 'An adult who takes the patient home has to be present and named.',
  'discharge.instructions-missing':
    'Written instructions have to be given: no driving until the next day, after sleep.',
};

export function sayUnmetGate(gate: UnmetGate): GateInWords {
  const sentence = sentences[gate.code];
  if (sentence === undefined) throw new Error(`There is no sentence for ${gate.code}`);
  return { ...gate, message: typeof sentence === 'string' ? sentence : sentence(gate) };
}

function observation({ requiredMinutes, minutesLeft }: GateFindings): string {
  const rule = `The patient is observed for at least ${requiredMinutes} minutes after the end of the dose`;
  if (minutesLeft === null || minutesLeft === undefined) return `${rule}; the dose has not ended yet.`;
  return `${rule}; ${minutesLeft} ${minutesLeft === 1 ? 'minute is' : 'minutes are'} left.`;
}
