import { InstantField, ObjectField, TextField, UuidField } from '../../platform/http/fields.js';
import type { EntryMove } from '../entry-move.entity.js';
import type { SessionNote } from '../session-note.entity.js';

export class AddNoteRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that a note sent twice is one note.' })
  id?: string;

  @TextField({ max: 4000 })
  text: string;

  @InstantField({ optional: true, description: 'When it was seen or said; now when left out.' })
  occurredAt?: Date;

  @TextField({
    max: 1000,
    optional: true,
    description: 'Needed once the session is signed: why it is recorded only now.',
  })
  lateReason?: string;
}

export class NoteInErrorResponse {
  @TextField({ max: 500 })
  reason: string;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export class SessionNoteResponse {
  @UuidField()
  id: string;

  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @TextField({ max: 4000 })
  text: string;

  @InstantField()
  occurredAt: Date;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @TextField({ max: 1000, nullable: true, description: 'Why it was recorded only after the signature.' })
  lateReason: string | null;

  @ObjectField(() => NoteInErrorResponse, {
    nullable: true,
    description:
      'Set where it was moved to the session it belongs to: it stays readable here and counts for nothing.',
  })
  enteredInError: NoteInErrorResponse | null;
}

/** @param movedAway where the note belonged to another session */
export function toSessionNoteResponse(
  note: SessionNote,
  patientId: string,
  movedAway?: EntryMove,
): SessionNoteResponse {
  const { id, sessionId, text, occurredAt, recordedAt, recordedBy, lateReason } = note;
  const enteredInError = movedAway
    ? { reason: movedAway.reason, recordedAt: movedAway.movedAt, recordedBy: movedAway.movedBy }
    : null;
  return {
    ...{ id, sessionId, patientId, text, occurredAt, recordedAt, recordedBy, lateReason },
    enteredInError,
  };
}
