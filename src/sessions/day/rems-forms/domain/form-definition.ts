/**
 * What a REMS monitoring form asks for: its fields in their order, each with the fact of the record that fills it, or with
 * none where only a person knows. The FDA changes the form now and then; a new edition is one more definition in the list
 * of `form-definitions.ts`, and a session keeps the edition of the day on which the dose was given. This file does not decide
 * what the record says.
 */
import type { FieldValue, RecordSource } from './form-facts.js';

export const FIELD_TYPES = [
  'TEXT',
  'DAY',
  'YES_NO',
  'WHOLE_NUMBER',
  'NUMBER',
  'CHOICE',
  'BLOOD_PRESSURE',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export const FORM_SECTIONS = [
  'PATIENT',
  'MEDICINES',
  'SETTING',
  'TREATMENT',
  'VITAL_SIGNS',
  'REACTIONS',
  'SERIOUS_EVENT',
] as const;
export type FormSection = (typeof FORM_SECTIONS)[number];

export interface FormField {
  readonly code: string;
  readonly section: FormSection;
  /** In the clinic's own words. */
  readonly label: string;
  readonly type: FieldType;
  /** CHOICE only. */
  readonly choices?: readonly string[];
  /** The fact that fills it; null where only a person knows. */
  readonly from: RecordSource | null;
  /** Minutes after the first device at which it was measured, for a pressure at a minute. */
  readonly minute?: number;
  /** Put right in the record where it is missing, so that the form never says what the record does not. */
  readonly isRecordOnly?: boolean;
  /** The form takes that it was not obtained, with a reason. */
  readonly mayBeNotObtained?: boolean;
  /** The form takes it empty. */
  readonly isOptional?: boolean;
  /** Asked only where an earlier field has this value. */
  readonly onlyWhere?: { readonly field: string; readonly is: FieldValue };
  /** Stays as it was sent: a clinic that moves has not treated its patients elsewhere. */
  readonly staysAsSent?: boolean;
}

export interface FormDefinition {
  /** Kept with what was sent. */
  readonly version: string;
  /** First day of treatment for which it is used, YYYY-MM-DD. */
  readonly effectiveFrom: string;
  readonly fields: readonly FormField[];
}

/** The edition for a day of treatment: of those in use by then the last; before the first one, the first one. */
export function definitionOn(day: string, definitions: readonly FormDefinition[]): FormDefinition {
  const inOrder = definitions.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const definition = inOrder.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? inOrder[0];
  if (!definition) throw new Error('There is no edition of the REMS form');
  return definition;
}

const BLOOD_PRESSURE = /^\d{2,3}\/\d{2,3}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_TEXT = 500;
const LARGEST_NUMBER = 100_000;

/** Whether a value has the form its field asks for. */
export function fitsField({ type, choices = [] }: FormField, value: FieldValue): boolean {
  switch (type) {
    case 'YES_NO':
      return typeof value === 'boolean';
    case 'WHOLE_NUMBER':
      return Number.isInteger(value) && isInRange(value);
    case 'NUMBER':
      return typeof value === 'number' && isInRange(value);
    case 'CHOICE':
      return typeof value === 'string' && choices.includes(value);
    case 'BLOOD_PRESSURE':
      return typeof value === 'string' && BLOOD_PRESSURE.test(value);
    case 'DAY':
      return typeof value === 'string' && DAY.test(value);
    case 'TEXT':
      return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT;
  }
}

function isInRange(value: FieldValue): boolean {
  return typeof value === 'number' && value >= 0 && value <= LARGEST_NUMBER;
}
