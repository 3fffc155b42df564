/** The columns that every file has: whose fact it is, of which plan and which session, and with which dose. */
import { MODALITIES } from '../../../clinic/modality.js';
import { SEXES } from '../../../patients/domain/sex.js';
import { INDICATIONS } from '../../../treatment-plans/domain/indication.js';
import { CODE_SEPARATOR, column, type Code, type Column } from '../domain/column.js';
import { OLDEST_AGE_SHOWN } from '../domain/de-identify.js';

/** Expressions that a column is read with. */
export interface FrameSql {
  /** The instant of which the age is. */
  readonly at: string;
  readonly zone: string;
  /** Nobody is shown older. */
  readonly oldestAge: string;
  readonly pseudonym: (id: string) => string;
}

export interface FrameColumn extends Column {
  readonly sql: (frame: FrameSql) => string;
}

function read(said: Parameters<typeof column>[0], sql: FrameColumn['sql']): FrameColumn {
  return { ...column(said), sql };
}

export const codes = (words: readonly string[], meanings: Readonly<Record<string, string>> = {}): Code[] =>
  words.map((code) => ({ code, meaning: meanings[code] ?? code.toLowerCase().replaceAll('_', ' ') }));

const IDENTIFIED = { only: 'IDENTIFIED' } as const;
const DEIDENTIFIED = { only: 'DEIDENTIFIED' } as const;

/** Of the table `patient`. */
export const patientColumns: readonly FrameColumn[] = [
  read(
    { ...IDENTIFIED, name: 'patientId', type: 'text', meaning: 'Id of the patient in the record (UUID).' },
    () => 'patient.id::text',
  ),
  read(
    { ...IDENTIFIED, name: 'mrn', type: 'text', meaning: 'Medical record number, as the clinic writes it.' },
    () => 'patient.mrn',
  ),
  read(
    {
      ...DEIDENTIFIED,
      name: 'patientKey',
      type: 'text',
      meaning:
        'Stands for the patient: the same in every file of the same study, another one in any other study.',
    },
    ({ pseudonym }) => pseudonym('patient.id'),
  ),
  read(
    { name: 'sex', type: 'text', meaning: 'Sex as registered.', codes: codes(SEXES) },
    () => 'patient.sex',
  ),
  read(
    {
      name: 'ageYears',
      type: 'integer',
      unit: 'a',
      meaning: `Completed years of age on the day of the row. In de-identified files ${OLDEST_AGE_SHOWN} stands for ${OLDEST_AGE_SHOWN} and older.`,
    },
    ({ at, zone, oldestAge }) =>
      `least(extract(year from age((${at} at time zone ${zone})::date, patient.birth_date))::int, ${oldestAge}::int)`,
  ),
];

/** Of the table `plan`. */
export const planColumns: readonly FrameColumn[] = [
  read(
    { ...IDENTIFIED, name: 'planId', type: 'text', meaning: 'Id of the treatment plan (UUID).' },
    () => 'plan.id::text',
  ),
  read(
    { ...DEIDENTIFIED, name: 'planKey', type: 'text', meaning: 'Stands for the treatment plan.' },
    ({ pseudonym }) => pseudonym('plan.id'),
  ),
  read(
    {
      ...IDENTIFIED,
      name: 'continuesPlanId',
      type: 'text',
      meaning: 'The plan this one continues: together they are one course with one baseline.',
      emptyMeans: 'It begins a course of its own.',
    },
    () => 'plan.continues_plan_id::text',
  ),
  read(
    {
      ...DEIDENTIFIED,
      name: 'continuesPlanKey',
      type: 'text',
      meaning: 'The plan this one continues: together they are one course with one baseline.',
      emptyMeans: 'It begins a course of its own.',
    },
    ({ pseudonym }) =>
      `case when plan.continues_plan_id is not null then ${pseudonym('plan.continues_plan_id')} end`,
  ),
  read(
    {
      name: 'modality',
      type: 'text',
      meaning: 'How the drug is given.',
      codes: codes(MODALITIES, {
        IV: 'ketamine by intravenous infusion',
        IM: 'ketamine by intramuscular injection',
        SPRAVATO: 'esketamine nasal spray',
      }),
    },
    () => 'plan.modality',
  ),
  read(
    {
      name: 'indication',
      type: 'text',
      meaning: 'What is treated: the main one.',
      codes: INDICATIONS.map(({ code, label }) => ({ code, meaning: label })),
    },
    () => 'plan.indications[1]',
  ),
  read(
    {
      name: 'indications',
      type: 'text',
      meaning: `All that is treated, the main one first, with "${CODE_SEPARATOR}" between.`,
    },
    () => `array_to_string(plan.indications, '${CODE_SEPARATOR}')`,
  ),
  read(
    { name: 'diagnosisCode', type: 'text', meaning: 'Diagnosis of the plan, ICD-10-CM.' },
    () => 'plan.diagnosis_code',
  ),
];

/** Of the table `session`. */
export const sessionColumns: readonly FrameColumn[] = [
  read(
    { ...IDENTIFIED, name: 'sessionId', type: 'text', meaning: 'Id of the session (UUID).' },
    () => 'session.id::text',
  ),
  read(
    { ...DEIDENTIFIED, name: 'sessionKey', type: 'text', meaning: 'Stands for the session.' },
    ({ pseudonym }) => pseudonym('session.id'),
  ),
  read(
    { name: 'sessionNumber', type: 'integer', meaning: 'Number of the session in its plan, from 1.' },
    () => 'session.number',
  ),
  read(
    {
      name: 'phase',
      type: 'text',
      meaning: 'Phase of the plan the session belongs to.',
      codes: codes(['INDUCTION', 'CONTINUATION', 'MAINTENANCE']),
    },
    () => 'session.phase_kind',
  ),
  read(
    { name: 'orderedMg', type: 'decimal', unit: 'mg', meaning: 'Dose as ordered for the session.' },
    () => 'session.ordered_mg',
  ),
  read(
    {
      name: 'orderedMgPerKg',
      type: 'decimal',
      unit: 'mg/kg',
      meaning: 'Dose as ordered, by the dosing weight.',
      emptyMeans: 'Not dosed by weight (Spravato).',
    },
    () => 'session.ordered_mg_per_kg',
  ),
  read(
    {
      name: 'dosingWeightKg',
      type: 'decimal',
      unit: 'kg',
      meaning: 'Weight the dose was calculated from.',
      emptyMeans: 'Not dosed by weight (Spravato).',
    },
    () => 'session.dosing_weight_kg',
  ),
  read(
    {
      name: 'deliveredMg',
      type: 'decimal',
      unit: 'mg',
      meaning:
        'Dose that reached the patient, computed from what was recorded. 0: a dose was started and none was given.',
      emptyMeans: 'The dose has not ended, or was never started.',
    },
    () => 'session.delivered_mg',
  ),
  read(
    {
      name: 'deliveredMgPerKg',
      type: 'decimal',
      unit: 'mg/kg',
      meaning: 'Delivered dose by the dosing weight, to a thousandth.',
      emptyMeans: 'Not dosed by weight, or nothing delivered yet.',
    },
    () => 'round(session.delivered_mg / session.dosing_weight_kg, 3)',
  ),
];

export const frameColumns: readonly FrameColumn[] = [...patientColumns, ...planColumns, ...sessionColumns];
