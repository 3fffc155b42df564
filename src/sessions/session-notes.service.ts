import { Injectable } from '@nestjs/common';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../platform/clock/clock.js';
import { insertIfNew } from '../platform/database/insert-if-new.js';
import { Database } from '../platform/database/database.js';
import { assertSameContent, contentHash, EntryExists } from '../platform/http/existing-entry.js';
import { newId } from '../platform/ids/ids.js';
import { toSessionNoteResponse, type SessionNoteResponse } from './dto/notes.dto.js';
import { SessionNote } from './session-note.entity.js';
import { SessionsLookup } from './sessions.lookup.js';

export interface NewNote {
  readonly id?: string;
  readonly text: string;
  readonly occurredAt?: Date;
}

@Injectable()
export class SessionNotesService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly clock: Clock,
  ) {}

  /** Taken in every status, also long after the visit; `recordedAt` tells when it was written. */
  async add(
    caller: Caller,
    sessionId: string,
    { id = newId(), text, occurredAt }: NewNote,
  ): Promise<SessionNoteResponse | EntryExists<SessionNoteResponse>> {
    const now = this.clock.now();
    const { patientId } = await this.sessions.get(sessionId);
    const content = { sessionId, text, occurredAt };
    const note = {
      id,
      sessionId,
      text,
      occurredAt: occurredAtOrNow(occurredAt, now),
      recordedAt: now,
      recordedBy: caller.id,
      contentHash: contentHash(content),
    };
    return this.database.write(caller, async (tx) => {
      const isNew = await insertIfNew(tx, SessionNote, note);
      await recordAudit(tx, caller, { action: 'session-note.add', patientIds: [patientId], resourceId: id });
      if (isNew) return toSessionNoteResponse(note, patientId);
      const existing = await tx.findOneByOrFail(SessionNote, { id });
      assertSameContent(existing, content);
      return new EntryExists(toSessionNoteResponse(existing, patientId));
    });
  }
}
