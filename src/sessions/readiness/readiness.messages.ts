/** What stands in the way of a dose, and what is worth knowing, in words for a nurse; eligibility brings its own. */
import type { KetamineInteraction } from '../../patients/domain/medicine-classes.js';
import type { Blocker } from './domain/blocker.js';
import type { EntryFault } from './domain/checklist.js';
import type { Flag } from './domain/flags.js';

type Sentence = string | ((blocker: Blocker, labels: ReadonlyMap<string, string>) => string);

const inWords = (items: readonly string[] | undefined, labels: ReadonlyMap<string, string>) =>
  (items ?? []).map((code) => labels.get(code) ?? code).join('; ');

const held = ({ isHeld }: Blocker) => (isHeld ? ' A psychiatrist decided to hold.' : '');

const SIGN_NAMES: Readonly<Record<string, string>> = {
  bloodPressure: 'Blood pressure',
  systolicMmHg: 'Systolic blood pressure',
  diastolicMmHg: 'Diastolic blood pressure',
  heartRatePerMinute: 'Heart rate',
  respiratoryRatePerMinute: 'Respiratory rate',
  spo2Percent: 'SpO2',
  etco2MmHg: 'End-tidal CO2',
  temperatureCelsius: 'Temperature',
  moaas: 'MOAA/S',
};

const signNames = (items: readonly string[] | undefined) =>
  (items ?? []).map((code) => SIGN_NAMES[code] ?? code).join(', ');

const sentences: Readonly<Record<string, Sentence>> = {
  'patient.deactivated': 'The patient is deactivated.',
  'session.not-checked-in': 'The patient is not checked in. Check the patient in first.',
  'plan.not-active': 'The treatment plan is not active. A psychiatrist has to activate one.',
  'plan.on-hold': 'The treatment plan is on hold. A psychiatrist has to resume it.',
  'benefit.not-decided': ({ value }) =>
    `${value} doses of the course are behind. Before this one a psychiatrist records in the pre-dose review whether they have helped.`,
  'dosing.former-dose-not-ended':
    'A dose of another session of the patient has no end before this one. Record its STOP there, or put the time of it right.',
  'dosing.second-dose-same-day':
    'Another dose of the patient was given on this day already. Move the session to another day; a check-in is taken back first.',
  'spacing.too-soon': (blocker) =>
    `Another dose of the patient was given ${blocker.value} hours away; ${blocker.threshold} hours belong between two. A psychiatrist has to decide.${held(blocker)}`,
  'spacing.too-many-in-treatment-week': (blocker) =>
    `This is dose ${blocker.value} of the treatment week; ${blocker.threshold} are usual. A psychiatrist has to decide.${held(blocker)}`,
  'spacing.too-many-in-seven-days': (blocker) =>
    `This is dose ${blocker.value} within seven days; ${blocker.threshold} are usual. A psychiatrist has to decide.${held(blocker)}`,
  'escort.not-named': 'Nobody is named who takes the patient home. Write down name and phone of the escort.',
  'checklist.incomplete': ({ items }, labels) => `Not ticked yet: ${inWords(items, labels)}.`,
  'checklist.concern': (blocker, labels) =>
    `Something is wrong and a psychiatrist has to decide: ${inWords(blocker.items, labels)}.${held(blocker)}`,
  'fasting.solids-too-recent': ({ threshold }) =>
    `The patient ate less than ${threshold} minutes before the dose.`,
  'fasting.liquids-too-recent': ({ threshold }) =>
    `The patient drank less than ${threshold} minutes before the dose.`,
  'nasal-medicine.too-recent': ({ threshold }) =>
    `A nasal steroid or decongestant was used less than ${threshold} minutes before the dose.`,
  'pregnancy-test.missing':
    'No pregnancy test is on record, and nobody has stated that none is needed (isPossible of POST child-bearing-statements, or childBearingPotential of a screening).',
  'pregnancy-test.too-old': ({ threshold }) =>
    `The pregnancy test is more than ${threshold} days old. Test again.`,
  'pregnancy-test.inconclusive': 'The pregnancy test gave no clear result. Test again.',
  'pregnancy-test.positive': (blocker) =>
    `The pregnancy test is positive. A psychiatrist has to decide.${held(blocker)}`,
  'drug.expired': 'The drug that was checked has expired. Take another one and check it again.',
  'vitals.no-pre-dose-reading': ({ items }) =>
    `The whole set of vital signs has not been measured together since check-in. Measure what is missing: ${signNames(items)}.`,
  'vitals.not-measured': ({ items }) => `Not measured since check-in: ${signNames(items)}. Measure it.`,
  'vitals.unobtainable': ({ sign }) =>
    `${SIGN_NAMES[sign ?? ''] ?? 'A vital sign'} could not be taken at the last try. Measure it before the dose.`,
  'blood-pressure.repeat-needed': 'The blood pressure is elevated. Let the patient rest and measure again.',
  'blood-pressure.decision-needed': (blocker) =>
    `The blood pressure is too high to start without a psychiatrist's decision.${held(blocker)}`,
  'vitals.red-before-dose': (blocker) =>
    `${SIGN_NAMES[blocker.sign ?? ''] ?? 'A vital sign'} is in its red range. It has to be out of it before the dose.${held(blocker)}`,
  'vitals.none-since-injection': ({ items }) =>
    `No whole set of vital signs has been measured together since the last injection. Measure ${signNames(items)}.`,
  'vitals.too-old-for-injection': ({ value, threshold }) =>
    `The last whole set of vital signs is ${value} minutes old; before a further injection it is at most ${threshold}.`,
  'vitals.red-before-injection': ({ sign, value }) =>
    `${SIGN_NAMES[sign ?? ''] ?? 'A vital sign'}${value === undefined ? '' : ` ${value}`} is in its red range since the last injection. It has to be out of it before another one.`,
  'alert.red-unresolved': (blocker) =>
    `A red alert is not resolved: ${(blocker.items ?? []).join('; ')}.${held(blocker)}`,
  'self-harm.not-looked-at':
    'Thoughts of death or self-harm were told, and no psychiatrist has looked yet. A psychiatrist acknowledges the alert before the dose.',
  'dose.weight-mismatch': ({ threshold }) =>
    `By the newest weight the ordered dose is off by more than ${threshold} percent. A psychiatrist orders the dose once more.`,
  'dose.weight-unconfirmed': 'The first weight of the patient has not been entered a second time.',
  'weight.missing': 'The patient has not been weighed. Weigh the patient.',
  'weight.too-old': ({ threshold }) =>
    `The last weight is more than ${threshold} days old. Weigh the patient again.`,
  'rems.site-not-certified': 'The clinic is not certified for Spravato. Nobody can override this.',
  'rems.not-enrolled': 'The patient is not enrolled in the Spravato REMS. Nobody can override this.',
};

/** @returns the sentence for a blocker of readiness itself */
export function sayBlocker(blocker: Blocker, labels: ReadonlyMap<string, string>): string {
  const sentence = sentences[blocker.code];
  if (sentence === undefined) throw new Error(`There is no sentence for ${blocker.code}`);
  return typeof sentence === 'string' ? sentence : sentence(blocker, labels);
}

const EFFECTS: Readonly<Record<KetamineInteraction, string>> = {
  SEDATION: 'adds to sedation',
  BLOOD_PRESSURE: 'may raise the blood pressure',
  BLUNTED_EFFECT: 'may blunt the effect',
  SEIZURE: 'may lower the seizure threshold',
  RAISED_LEVEL: 'may raise the level of ketamine',
};

const told = {
  'session.other-day': 'The patient was checked in on another day than the planned one.',
  'review.benzodiazepine-today':
    'A benzodiazepine was taken today: it adds to sedation and may blunt the effect.',
  'review.substances-24h': 'Substances were taken in the last 24 hours; see the medicine review.',
  'review.urinary-symptoms': 'The patient has urinary symptoms; ketamine can harm the bladder.',
  'self-harm.told-lately':
    'Thoughts of death or self-harm were told lately; a psychiatrist has looked at the alert.',
  'review.passive-suicidality': 'The patient has passive thoughts of death; see mood and safety.',
} as const;

function amended({ answer, isAmended, amendedAnswer }: Extract<Flag, { isAmended: boolean }>): string {
  if (!isAmended) return '';
  return ` The answer was ${answer ?? 'not kept'} and has been amended since, to ${amendedAnswer ?? 'no answer'}.`;
}

export function sayFlag(flag: Flag): string {
  if (flag.code === 'drug.concentration-unusual')
    return `The drug that was checked has ${flag.value} mg/mL; up to ${flag.threshold} mg/mL are usual for IV.`;
  if (flag.code === 'drug.concentration-differs')
    return `The drug that was checked has ${flag.value} mg/mL; the order or the pump says ${flag.threshold} mg/mL.`;
  if (flag.code === 'self-harm.told-lately') return `${told[flag.code]}${amended(flag)}`;
  if (flag.code !== 'medicine.interaction') return told[flag.code];
  return `${flag.medicineName}: ${EFFECTS[flag.interaction]}.`;
}

const faults: Readonly<Record<EntryFault['code'], string>> = {
  'checklist.item-unknown': 'The checklist of this session has no such item.',
  'checklist.content-missing': 'This item asks for more than a tick.',
  'checklist.content-foreign': 'This does not belong to the item.',
  'checklist.note-missing': 'Say what is wrong.',
};

export function sayEntryFault(code: EntryFault['code']): string {
  return faults[code];
}
