import { InstantField, TextField, UuidField } from '../../platform/http/fields.js';
import type { SessionNote } from '../session-note.entity.js';

export class AddNoteRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that a note sent twice is one note.' })
  id?: string;

  @TextField({ max: 4000 })
  text: string;

  @InstantField({ optional: true, description: 'When it was seen or said; now when left out.' })
  occurredAt?: Date;
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
}

export function toSessionNoteResponse(note: SessionNote, patientId: string): SessionNoteResponse {
  const { id, sessionId, text, occurredAt, recordedAt, recordedBy } = note;
  return { id, sessionId, patientId, text, occurredAt, recordedAt, recordedBy };
}
