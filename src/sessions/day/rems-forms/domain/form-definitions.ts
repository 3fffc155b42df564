/**
 * The editions of the REMS patient monitoring form, oldest first. Fields after the outpatient form of 2024 with the items asked
 * since (opioids, respiratory depression); the wording is the clinic's own. A new edition is appended with the first day
 * on which it is used; one that forms were sent with never changes.
 */
import { SIDE_EFFECT_COURSES } from '../../../side-effects/domain/side-effect.js';
import type { FormDefinition, FormField } from './form-definition.js';
import { SERIOUSNESS_CRITERIA } from '../../../side-effects/domain/serious-event.js';

const measured = { isRecordOnly: true, mayBeNotObtained: true };

const patient: readonly FormField[] = [
  field('PATIENT_FIRST_NAME', 'First name', 'TEXT', 'PATIENT_GIVEN_NAME', { isRecordOnly: true }),
  field('PATIENT_MIDDLE_NAME', 'Middle name', 'TEXT', 'PATIENT_MIDDLE_NAME', {
    isRecordOnly: true,
    isOptional: true,
  }),
  field('PATIENT_LAST_NAME', 'Last name', 'TEXT', 'PATIENT_FAMILY_NAME', { isRecordOnly: true }),
  field('PATIENT_BIRTH_DATE', 'Date of birth', 'DAY', 'PATIENT_BIRTH_DATE', { isRecordOnly: true }),
  field('PATIENT_SEX', 'Sex', 'CHOICE', 'PATIENT_SEX', {
    isRecordOnly: true,
    choices: ['FEMALE', 'MALE', 'OTHER'],
  }),
  field('FIRST_TREATMENT', 'Is this the first Spravato treatment?', 'YES_NO', 'FIRST_TREATMENT', {
    isRecordOnly: true,
  }),
  field('ENROLLED', 'Is the patient enrolled in the REMS?', 'YES_NO', 'ENROLLED', { isRecordOnly: true }),
].map((entry) => ({ ...entry, section: 'PATIENT' }));

const medicines: readonly FormField[] = [
  field('BENZODIAZEPINES', 'Takes a benzodiazepine', 'YES_NO', 'TAKES_BENZODIAZEPINE'),
  field(
    'SEDATIVE_HYPNOTICS',
    'Takes another sedative or sleeping medicine',
    'YES_NO',
    'TAKES_SEDATIVE_HYPNOTIC',
  ),
  field('PSYCHOSTIMULANTS', 'Takes a psychostimulant', 'YES_NO', 'TAKES_PSYCHOSTIMULANT'),
  field('MAOIS', 'Takes an MAO inhibitor', 'YES_NO', 'TAKES_MAOI'),
  field('OPIOIDS', 'Takes an opioid', 'YES_NO', 'TAKES_OPIOID'),
].map((entry) => ({ ...entry, section: 'MEDICINES' }));

const setting: readonly FormField[] = [
  field('PROVIDER_NAME', 'Who monitored the patient', 'TEXT', 'PROVIDER_NAME', { staysAsSent: true }),
  field('PROVIDER_PHONE', 'Their phone', 'TEXT', 'PROVIDER_PHONE', { staysAsSent: true }),
  field('PROVIDER_EMAIL', 'Their e-mail', 'TEXT', 'PROVIDER_EMAIL', { staysAsSent: true }),
  field('SETTING_NAME', 'Name of the clinic', 'TEXT', 'SETTING_NAME', { staysAsSent: true }),
  field('SETTING_ADDRESS', 'Address of the clinic', 'TEXT', 'SETTING_ADDRESS', { staysAsSent: true }),
].map((entry) => ({ ...entry, section: 'SETTING' }));

const treatment: readonly FormField[] = [
  field('TREATMENT_DATE', 'Day of treatment', 'DAY', 'TREATMENT_DAY', { isRecordOnly: true }),
  field('DOSE', 'Dose given', 'CHOICE', 'LABELLED_DOSE', {
    isRecordOnly: true,
    choices: ['56', '84', 'OTHER'],
  }),
  field('OTHER_DOSE_MG', 'Other dose, mg', 'NUMBER', 'OTHER_DOSE_MG', {
    isRecordOnly: true,
    onlyWhere: { field: 'DOSE', is: 'OTHER' },
  }),
  field('LOT_NUMBERS', 'Lot number of each device', 'TEXT', 'LOT_NUMBERS', measured),
  field(
    'MONITORED_MINUTES',
    'Minutes from the first device to the end of monitoring',
    'WHOLE_NUMBER',
    'MONITORED_MINUTES',
    { isRecordOnly: true },
  ),
  field(
    'READY_AFTER_MINUTES',
    'Minutes after which the patient would have been ready to leave without the two-hour rule',
    'WHOLE_NUMBER',
    null,
  ),
].map((entry) => ({ ...entry, section: 'TREATMENT' }));

const vitalSigns: readonly FormField[] = [
  field(
    'VITALS_ACCEPTABLE_BEFORE_DOSE',
    'Vital signs were acceptable before the dose',
    'YES_NO',
    'VITALS_ACCEPTABLE_BEFORE_DOSE',
  ),
  field(
    'VITALS_ACCEPTABLE_BEFORE_END',
    'Vital signs were acceptable before the end',
    'YES_NO',
    'VITALS_ACCEPTABLE_BEFORE_END',
  ),
  field(
    'PRESSURE_BEFORE_DOSE',
    'Blood pressure before the dose, mmHg',
    'BLOOD_PRESSURE',
    'PRESSURE_BEFORE_DOSE',
    measured,
  ),
  field(
    'PRESSURE_AT_40_MINUTES',
    'Blood pressure about 40 minutes after the dose, mmHg',
    'BLOOD_PRESSURE',
    'PRESSURE_AT_MINUTE',
    { minute: 40, ...measured },
  ),
  field(
    'PRESSURE_BEFORE_END',
    'Blood pressure before the end, mmHg',
    'BLOOD_PRESSURE',
    'PRESSURE_BEFORE_END',
    measured,
  ),
].map((entry) => ({ ...entry, section: 'VITAL_SIGNS' }));

const reactions: readonly FormField[] = [
  field('SEDATION', 'Was there sedation?', 'YES_NO', 'SEDATION'),
  ...minutesOf('SEDATION', 'Sedation'),
  field('DISSOCIATION', 'Was there dissociation?', 'YES_NO', 'DISSOCIATION'),
  ...minutesOf('DISSOCIATION', 'Dissociation'),
  field('RESPIRATORY_DEPRESSION', 'Was there respiratory depression?', 'YES_NO', 'RESPIRATORY_DEPRESSION'),
].map((entry) => ({ ...entry, section: 'REACTIONS' }));

const whereSerious = { onlyWhere: { field: 'SERIOUS_EVENT', is: true } };
const seriousEvent: readonly FormField[] = [
  field('SERIOUS_EVENT', 'Was there a serious adverse event?', 'YES_NO', 'SERIOUS_EVENT'),
  field('SERIOUS_EVENT_DESCRIPTION', 'What happened', 'TEXT', 'SERIOUS_EVENT_DESCRIPTION', whereSerious),
  field('SERIOUS_EVENT_OUTCOME', 'What became of it', 'CHOICE', 'SERIOUS_EVENT_OUTCOME', {
    choices: SIDE_EFFECT_COURSES,
    ...whereSerious,
  }),
  field('SERIOUS_EVENT_SERIOUSNESS', 'Why it was serious', 'CHOICE', 'SERIOUS_EVENT_SERIOUSNESS', {
    choices: SERIOUSNESS_CRITERIA,
    ...whereSerious,
  }),
].map((entry) => ({ ...entry, section: 'SERIOUS_EVENT' }));

export const REMS_FORM_DEFINITIONS: readonly FormDefinition[] = [
  {
    version: 'SPRAVATO_OUTPATIENT_2024',
    effectiveFrom: '2024-01-01',
    fields: [
      ...patient,
      ...medicines,
      ...setting,
      ...treatment,
      ...vitalSigns,
      ...reactions,
      ...seriousEvent,
    ],
  },
];

type Unplaced = Omit<FormField, 'section'>;

function field(
  code: string,
  label: string,
  type: FormField['type'],
  from: FormField['from'],
  more: Partial<Unplaced> = {},
): Unplaced {
  return { code, label, type, from, ...more };
}

function minutesOf(code: 'SEDATION' | 'DISSOCIATION', word: string): readonly Unplaced[] {
  const onlyWhere = { field: code, is: true };
  return [
    field(
      `${code}_ONSET_MINUTES`,
      `${word} began, minutes after the first device`,
      'WHOLE_NUMBER',
      `${code}_ONSET_MINUTES`,
      { mayBeNotObtained: true, onlyWhere },
    ),
    field(
      `${code}_RESOLVED_MINUTES`,
      `${word} was over, minutes after the first device`,
      'WHOLE_NUMBER',
      `${code}_RESOLVED_MINUTES`,
      { mayBeNotObtained: true, onlyWhere },
    ),
  ];
}
