import { Injectable } from '@nestjs/common';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { Clock, timeAhead } from '../platform/clock/clock.js';
import { insertIfNew } from '../platform/database/insert-if-new.js';
import { Database } from '../platform/database/database.js';
import { assertSameContent, contentHash, EntryExists } from '../platform/http/existing-entry.js';
import { newId } from '../platform/ids/ids.js';
import { toSessionNoteResponse, type SessionNoteResponse } from './dto/notes.dto.js';
import { assertTimely, keptLateReason, lateReasonMissing } from './late-entry.js';
import { lockSession } from './session-moves.js';
import { SessionNote } from './session-note.entity.js';

export interface NewNote {
  readonly id?: string;
  readonly text: string;
  readonly occurredAt?: Date;
  readonly lateReason?: string;
}

@Injectable()
export class SessionNotesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Taken in every status, also long after the visit; `recordedAt` tells when it was written.
   * @throws sessionNotFound, timeInFuture, lateReasonNeeded, sameIdOtherContent
   */
  async add(
    caller: Caller,
    sessionId: string,
    { id = newId(), text, occurredAt, lateReason }: NewNote,
  ): Promise<SessionNoteResponse | EntryExists<SessionNoteResponse>> {
    const now = this.clock.now();
    const ahead = timeAhead(occurredAt, now);
    const content = { sessionId, text, occurredAt, lateReason };
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      const { patientId } = session;
      await recordAudit(tx, caller, { action: 'session-note.add', patientIds: [patientId], resourceId: id });
      const known = await tx.findOneBy(SessionNote, { id });
      if (known) return repeated(known, patientId, content);
      assertTimely(lateReasonMissing(session, lateReason), ahead);
      const note = {
        ...{ id, sessionId, text, occurredAt: occurredAt ?? now, recordedAt: now, recordedBy: caller.id },
        lateReason: keptLateReason(session, lateReason),
        contentHash: contentHash(content),
      };
      if (await insertIfNew(tx, SessionNote, note)) return toSessionNoteResponse(note, patientId);
      return repeated(await tx.findOneByOrFail(SessionNote, { id }), patientId, content);
    });
  }
}

/** @throws sameIdOtherContent */
function repeated(known: SessionNote, patientId: string, content: object): EntryExists<SessionNoteResponse> {
  assertSameContent(known, content);
  return new EntryExists(toSessionNoteResponse(known, patientId));
}
