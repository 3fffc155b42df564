import { DayField, InstantField, TextField, UuidField } from '../../platform/http/fields.js';
import type { EntryInError } from '../entries-in-error.js';
import {
  EnteredInErrorField,
  type EnteredInErrorResponse,
  toEnteredInErrorResponse,
} from '../in-error.dto.js';
import type { MedicationDoseChange } from './medication-dose-change.entity.js';

const NEW_DOSE = {
  max: 200,
  description: 'As prescribed from that day on.',
  example: '150 mg in the morning',
};

export class ChangeMedicationDoseRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that it can be sent again.' })
  id?: string;

  @DayField({ description: 'The first day on the new dose.' })
  changedOn: string;

  @TextField(NEW_DOSE)
  doseText: string;

  @TextField({ max: 500 })
  reason: string;
}

export class MedicationDoseChangeResponse {
  @UuidField()
  id: string;

  @DayField({ description: 'The first day on the new dose.' })
  changedOn: string;

  @TextField(NEW_DOSE)
  doseText: string;

  @TextField({ max: 500 })
  reason: string;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @EnteredInErrorField()
  enteredInError: EnteredInErrorResponse | null;
}

export function toDoseChangeResponse(
  { id, changedOn, doseText, reason, recordedAt, recordedBy }: MedicationDoseChange,
  mark: EntryInError | null,
): MedicationDoseChangeResponse {
  const enteredInError = toEnteredInErrorResponse(mark);
  return { id, changedOn, doseText, reason, recordedAt, recordedBy, enteredInError };
}
