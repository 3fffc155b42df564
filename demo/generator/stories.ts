/**
 * The invented clinic, patient by patient. Pure: the same seed and last day give the same people and facts, on every machine,
 * and the first of many are those of few. Nothing it tells lies on the last day or after it, but for sessions to come.
 */
import { inventIllness } from './answers.js';
import { calendarOf } from './calendar.js';
import { Chance } from './chance.js';
import { tellCourse } from './course.js';
import { PARAMETERS } from './parameters.js';
import { inventMedicines, inventPerson, inventPsychotherapy } from './person.js';
import { inventIndications, isAnxiety } from './plans.js';
import { tellAnswers } from './questionnaires.js';
import type { PatientStory } from './story.js';

export interface ClinicToInvent {
  readonly patients: number;
  readonly seed: number;
  /** The day before which everything has happened, `YYYY-MM-DD`. */
  readonly until: string;
  /** How far back the first patients came. */
  readonly months: number;
  /** IANA name. */
  readonly zone: string;
  /** Without it the day of a session is told without vital signs and CADSS. */
  readonly withBedside: boolean;
}

/** Only these are patients the demo made itself. */
export const MRN_PREFIX = 'DEMO-';

export function mrnPrefixOf(seed: number): string {
  return `${MRN_PREFIX}${seed}-`;
}

export function* inventClinic({
  patients,
  seed,
  until,
  months,
  zone,
  withBedside,
}: ClinicToInvent): Generator<PatientStory> {
  const calendar = calendarOf(until, months, zone);
  for (let index = 0; index < patients; index += 1) {
    const chance = new Chance(seed, index);
    const day = chance.integer(0, Math.max(0, calendar.today - 2));
    const mrn = `${mrnPrefixOf(seed)}${String(index + 1).padStart(5, '0')}`;
    const person = inventPerson(chance, mrn, calendar, day);
    const modality = chance.weighted(PARAMETERS.modality);
    const orderedFor = inventIndications(chance, modality);
    const illness = inventIllness(chance, isAnxiety(orderedFor.indications[0]!));
    const isEligible = !chance.happens(PARAMETERS.screenedOut);
    const earliest = day + chance.integer(2, 9);
    const facts = { chance, calendar, person, illness, orderedFor, earliest, withBedside };
    // Nothing is ordered before its first morning.
    const told = isEligible && earliest + 4 < calendar.today ? tellCourse(facts) : [];
    const screenedAt = calendar.at(day, 10 * 60 + 30);
    yield {
      ...{ index, person, modality, isEligible, screenedAt, plans: told },
      registeredAt: calendar.at(day, 9 * 60 + 40),
      medicines: inventMedicines(chance, calendar, day, calendar.today),
      psychotherapy: inventPsychotherapy(
        chance,
        calendar,
        day,
        told.flatMap(({ sessions }) => sessions),
      ),
      assessments: tellAnswers(chance, calendar, illness, told, screenedAt),
    };
  }
}
