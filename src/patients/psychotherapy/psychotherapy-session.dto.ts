import { ChoiceField, InstantField, IntegerField, TextField, UuidField } from '../../platform/http/fields.js';
import type { EntryInError } from '../entries-in-error.js';
import {
  EnteredInErrorField,
  type EnteredInErrorResponse,
  toEnteredInErrorResponse,
} from '../in-error.dto.js';
import {
  PSYCHOTHERAPY_KINDS,
  type PsychotherapyKind,
  type PsychotherapySession,
} from './psychotherapy-session.entity.js';

const STARTED = { description: 'When it began.' };
const MINUTES = {
  min: 1,
  max: 1440,
  nullable: true,
  description: 'How long it took; null where nobody knows.',
};
const KIND = {
  enumName: 'PsychotherapyKind',
  description:
    'PREPARATION for the doses, DURING_DOSE beside the patient, INTEGRATION afterwards, OTHER apart from them.',
};
const METHOD = { max: 100, nullable: true, description: 'The school or method.', example: 'CBT' };
const THERAPIST = { max: 200, nullable: true, description: 'Who held it, also outside of the clinic.' };
const NOTE = {
  max: 500,
  nullable: true,
  description: 'What a psychiatrist should know; not what was said there.',
};

export class RecordPsychotherapySessionRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that it can be sent again.' })
  id?: string;

  @InstantField(STARTED)
  startedAt: Date;

  @IntegerField({ ...MINUTES, optional: true })
  durationMinutes?: number | null;

  @ChoiceField(PSYCHOTHERAPY_KINDS, KIND)
  kind: PsychotherapyKind;

  @TextField({ ...METHOD, optional: true })
  method?: string | null;

  @TextField({ ...THERAPIST, optional: true })
  therapist?: string | null;

  @TextField({ ...NOTE, optional: true })
  note?: string | null;
}

export class PsychotherapySessionResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @InstantField(STARTED)
  startedAt: Date;

  @IntegerField(MINUTES)
  durationMinutes: number | null;

  @ChoiceField(PSYCHOTHERAPY_KINDS, KIND)
  kind: PsychotherapyKind;

  @TextField(METHOD)
  method: string | null;

  @TextField(THERAPIST)
  therapist: string | null;

  @TextField(NOTE)
  note: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @EnteredInErrorField()
  enteredInError: EnteredInErrorResponse | null;
}

export function toPsychotherapySessionResponse(
  session: PsychotherapySession,
  mark: EntryInError | null,
): PsychotherapySessionResponse {
  const { id, patientId, startedAt, durationMinutes, kind, method, therapist, note } = session;
  const { recordedAt, recordedBy } = session;
  return {
    ...{ id, patientId, startedAt, durationMinutes, kind, method, therapist, note },
    ...{ recordedAt, recordedBy },
    enteredInError: toEnteredInErrorResponse(mark),
  };
}
