/**
 * What the record says about each fact a REMS monitoring form can ask for: one answer for each source, so that a new
 * edition of the form needs no new code unless it asks for something new. The dose on the form is the one delivered, and the
 * minutes run from the first device to the discharge; minutes begun do not count. This file decides no threshold.
 */
import { deviceLots } from './device-lots.js';
import type { FormField } from './form-definition.js';
import {
  found,
  notFound,
  type FormFacts,
  type FormRules,
  type Found,
  type RecordSource,
  type Reference,
} from './form-facts.js';
import { takes } from './medicine-answers.js';
import { dissociation, respiratoryDepression, sedation } from './reactions.js';
import { seriousEvent, seriousEventDescription, seriousEventOutcome, seriousness } from './serious-event.js';
import {
  acceptableBeforeDose,
  acceptableBeforeEnd,
  pressureAtMinute,
  pressureBeforeDose,
  pressureBeforeEnd,
} from './vitals-answers.js';

type Answer = (facts: FormFacts, rules: FormRules, field: FormField) => Found;

const ANSWERS: Readonly<Record<RecordSource, Answer>> = {
  PATIENT_GIVEN_NAME: ({ patient }) => ofPatient(patient, patient.givenName),
  PATIENT_MIDDLE_NAME: ({ patient }) => ofPatient(patient, patient.middleName),
  PATIENT_FAMILY_NAME: ({ patient }) => ofPatient(patient, patient.familyName),
  PATIENT_BIRTH_DATE: ({ patient }) => ofPatient(patient, patient.birthDate),
  PATIENT_SEX: ({ patient }) => ofPatient(patient, patient.sex),
  FIRST_TREATMENT: ({ isFirstTreatment, session }) => found(isFirstTreatment, ofSession(session)),
  ENROLLED: ({ enrolmentId }) =>
    enrolmentId === null ? found(false) : found(true, { type: 'REMS_ENROLMENT', id: enrolmentId }),
  TAKES_BENZODIAZEPINE: (facts) => takes('BENZODIAZEPINE', facts),
  TAKES_SEDATIVE_HYPNOTIC: (facts) => takes('SEDATIVE_HYPNOTIC', facts),
  TAKES_PSYCHOSTIMULANT: (facts) => takes('PSYCHOSTIMULANT', facts),
  TAKES_MAOI: (facts) => takes('MAOI', facts),
  TAKES_OPIOID: (facts) => takes('OPIOID', facts),
  PROVIDER_NAME: ({ provider }) => ofProvider(provider, 'displayName'),
  PROVIDER_PHONE: ({ provider }) => ofProvider(provider, 'phone'),
  PROVIDER_EMAIL: ({ provider }) => ofProvider(provider, 'email'),
  SETTING_NAME: ({ clinic }) => found(clinic.name, { type: 'CLINIC', id: clinic.id }),
  SETTING_ADDRESS: ({ clinic }) =>
    clinic.address === null
      ? notFound('NOT_IN_RECORD')
      : found(clinic.address, { type: 'CLINIC', id: clinic.id }),
  TREATMENT_DAY: ({ day, session }) => found(day, ofSession(session)),
  LABELLED_DOSE: labelledDose,
  OTHER_DOSE_MG: ({ session }) =>
    session.deliveredMg === null ? notFound('NOT_ENDED') : found(session.deliveredMg, ofSession(session)),
  LOT_NUMBERS: deviceLots,
  MONITORED_MINUTES: monitoredMinutes,
  VITALS_ACCEPTABLE_BEFORE_DOSE: acceptableBeforeDose,
  VITALS_ACCEPTABLE_BEFORE_END: acceptableBeforeEnd,
  PRESSURE_BEFORE_DOSE: pressureBeforeDose,
  PRESSURE_AT_MINUTE: (facts, rules, { minute }) => pressureAtMinute(facts, rules, minute ?? 0),
  PRESSURE_BEFORE_END: pressureBeforeEnd,
  SEDATION: (facts, rules) => sedation(facts, rules).happened,
  SEDATION_ONSET_MINUTES: (facts, rules) => sedation(facts, rules).onsetMinutes,
  SEDATION_RESOLVED_MINUTES: (facts, rules) => sedation(facts, rules).resolvedMinutes,
  DISSOCIATION: (facts, rules) => dissociation(facts, rules).happened,
  DISSOCIATION_ONSET_MINUTES: (facts, rules) => dissociation(facts, rules).onsetMinutes,
  DISSOCIATION_RESOLVED_MINUTES: (facts, rules) => dissociation(facts, rules).resolvedMinutes,
  RESPIRATORY_DEPRESSION: (facts, rules) => respiratoryDepression(facts, rules).happened,
  SERIOUS_EVENT: seriousEvent,
  SERIOUS_EVENT_DESCRIPTION: seriousEventDescription,
  SERIOUS_EVENT_OUTCOME: seriousEventOutcome,
  SERIOUS_EVENT_SERIOUSNESS: seriousness,
};

/** What the record says about a field of the form. */
export function recordValue(field: FormField, facts: FormFacts, rules: FormRules): Found {
  return field.from === null ? notFound('ONLY_A_PERSON_KNOWS') : ANSWERS[field.from](facts, rules, field);
}

function ofPatient({ id }: FormFacts['patient'], value: string | null): Found {
  return value === null ? notFound('NOT_IN_RECORD') : found(value, { type: 'PATIENT', id });
}

function ofProvider(provider: FormFacts['provider'], member: 'displayName' | 'phone' | 'email'): Found {
  const value = provider?.[member] ?? null;
  if (provider === null || value === null) return notFound('NOT_IN_RECORD');
  return found(value, { type: 'USER', id: provider.id });
}

function ofSession({ id }: FormFacts['session']): Reference {
  return { type: 'SESSION', id };
}

/** Doses that have a box of their own; any other is written out. */
const LABELLED_DOSES_MG: readonly number[] = [56, 84];

function labelledDose({ session }: FormFacts): Found {
  const { deliveredMg } = session;
  if (deliveredMg === null) return notFound('NOT_ENDED');
  const isLabelled = LABELLED_DOSES_MG.includes(deliveredMg);
  return found(isLabelled ? String(deliveredMg) : 'OTHER', ofSession(session));
}

function monitoredMinutes({ session }: FormFacts): Found {
  const { dischargedAt, doseStartedAt } = session;
  if (dischargedAt === null) return notFound('NOT_ENDED');
  return found(Math.floor((dischargedAt.getTime() - doseStartedAt.getTime()) / 60_000), ofSession(session));
}
