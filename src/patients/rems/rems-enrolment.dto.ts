import { DayField, InstantField, TextField, UuidField } from '../../platform/http/fields.js';
import type { EntryInError } from '../entries-in-error.js';
import {
  EnteredInErrorField,
  type EnteredInErrorResponse,
  toEnteredInErrorResponse,
} from '../in-error.dto.js';
import type { RemsEnrolment } from './rems-enrolment.entity.js';

export class RecordRemsEnrolmentRequest {
  @TextField({ max: 80, description: 'Enrolment id as the REMS programme gave it.' })
  enrolmentId: string;

  @DayField()
  enrolledOn: string;

  @DayField({ description: 'Day on which the patient signed the enrolment form.' })
  patientSignedOn: string;

  @DayField({ description: 'Day on which the prescriber signed the enrolment form.' })
  prescriberSignedOn: string;
}

export class RemsEnrolmentResponse extends RecordRemsEnrolmentRequest {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @EnteredInErrorField()
  enteredInError: EnteredInErrorResponse | null;
}

export function toRemsEnrolmentResponse(
  enrolment: RemsEnrolment,
  mark: EntryInError | null = null,
): RemsEnrolmentResponse {
  const { id, patientId, enrolmentId, enrolledOn, patientSignedOn, prescriberSignedOn } = enrolment;
  const { recordedAt, recordedBy } = enrolment;
  return {
    id,
    patientId,
    enrolmentId,
    enrolledOn,
    patientSignedOn,
    prescriberSignedOn,
    recordedAt,
    recordedBy,
    enteredInError: toEnteredInErrorResponse(mark),
  };
}
