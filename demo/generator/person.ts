/** Who comes: a person with a body and medicines, invented. */
import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.js';
import type { Chance } from './chance.js';
import { inventFamilyName, inventGivenName } from './names.js';
import { PARAMETERS } from './parameters.js';
import type { MedicineStory, Person, PsychotherapyStory, SessionStory } from './story.js';

const YOUNGEST = 18;
const OLDEST = 84;

export function inventPerson(chance: Chance, mrn: string, calendar: Calendar, day: number): Person {
  const female = PARAMETERS.female;
  const sex = chance.weighted([
    ['FEMALE', female],
    ['MALE', 0.98 - female],
    ['OTHER', 0.02],
  ] as const);
  const familyName = inventFamilyName(chance);
  const givenName = inventGivenName(chance, sex);
  const age = within(YOUNGEST + 1, OLDEST, Math.round(chance.spread(PARAMETERS.ageYears)));
  const today = Temporal.PlainDate.from(calendar.dayOf(day));
  const heightCm = Math.round(chance.spread({ mean: sex === 'MALE' ? 178 : 166, sd: 7 }));
  const bmi = within(18, 42, chance.spread({ mean: 27, sd: 4.5 }));
  const number = String(chance.integer(0, 99)).padStart(2, '0');
  return {
    ...{ mrn, givenName, familyName, sex, heightCm },
    birthDate: today.subtract({ days: age * 365 + chance.integer(0, 364) }).toString(),
    // 555-01xx belongs to nobody, and .example is never a mail server.
    phone: `+1 555 01${number}`,
    email: `${givenName}.${familyName}@mail.example`.toLowerCase(),
    escort: {
      name: `${inventGivenName(chance, chance.pick(['FEMALE', 'MALE', 'OTHER'] as const))} ${inventFamilyName(chance)}`,
      relationship: chance.pick(['partner', 'sibling', 'friend', 'parent', 'neighbour']),
      phone: `+1 555 01${String(chance.integer(0, 99)).padStart(2, '0')}`,
    },
    weightKg: Math.round(bmi * (heightCm / 100) ** 2 * 10) / 10,
    systolicMmHg: within(98, 136, Math.round(chance.spread(PARAMETERS.systolicMmHg))),
    diastolicMmHg: within(60, 87, Math.round(chance.spread(PARAMETERS.diastolicMmHg))),
    heartRatePerMinute: within(54, 96, Math.round(chance.spread(PARAMETERS.heartRatePerMinute))),
  };
}

const ANTIDEPRESSANTS = [
  ['sertraline', '100 mg in the morning', '150 mg in the morning'],
  ['venlafaxine XR', '150 mg in the morning', '225 mg in the morning'],
  ['bupropion XL', '150 mg in the morning', '300 mg in the morning'],
  ['escitalopram', '10 mg in the morning', '20 mg in the morning'],
] as const;
const OTHERS = [
  ['lorazepam', 'BENZODIAZEPINE', '0.5 mg when needed'],
  ['lamotrigine', 'LAMOTRIGINE', '100 mg at night'],
  ['hydroxyzine', 'OTHER', '25 mg when needed'],
  ['lisinopril', 'OTHER', '10 mg in the morning'],
  ['methylphenidate ER', 'PSYCHOSTIMULANT', '18 mg in the morning'],
] as const;

/** @param until last day, so to speak: nothing changes later */
export function inventMedicines(
  chance: Chance,
  calendar: Calendar,
  day: number,
  until: number,
): readonly MedicineStory[] {
  const [name, doseText, higher] = chance.pick(ANTIDEPRESSANTS);
  const begun = (longest: number) => calendar.dayOf(day - chance.integer(30, longest));
  const changeOn = day + chance.integer(10, 60);
  const changes = chance.happens(PARAMETERS.medicineChanged) && changeOn < until;
  const at = calendar.at(changeOn, 11 * 60);
  const on = calendar.dayOf(changeOn);
  const isRaised = chance.happens(0.6);
  const medicines: MedicineStory[] = [
    {
      ...{ name, medicineClass: 'ANTIDEPRESSANT', doseText, startedOn: begun(900) },
      change: changes && isRaised ? { at, on, doseText: higher, reason: 'Partial response' } : null,
    },
  ];
  if (!chance.happens(0.55)) return medicines;
  const [other, medicineClass, usual] = chance.pick(OTHERS);
  const change = changes && !isRaised ? { at, on, doseText: null, reason: 'Not needed any more' } : null;
  return [...medicines, { name: other, medicineClass, doseText: usual, startedOn: begun(400), change }];
}

/** An hour of preparation before the first dose, then one the day after some of them. */
export function inventPsychotherapy(
  chance: Chance,
  calendar: Calendar,
  day: number,
  sessions: readonly SessionStory[],
): readonly PsychotherapyStory[] {
  if (sessions.length === 0 || !chance.happens(PARAMETERS.psychotherapy)) return [];
  const now = calendar.now;
  const dayMs = 24 * 3_600_000;
  const hours = [
    { startedAt: calendar.at(day, 16 * 60), kind: 'PREPARATION' as const },
    ...sessions
      .filter(({ outcome, number }) => outcome === 'DOSED' && number % 2 === 0)
      .map(({ plannedStart }) => ({ startedAt: plannedStart + dayMs, kind: 'INTEGRATION' as const })),
  ];
  return hours.filter(({ startedAt }) => startedAt < now);
}

export function within(low: number, high: number, value: number): number {
  return Math.min(high, Math.max(low, value));
}
