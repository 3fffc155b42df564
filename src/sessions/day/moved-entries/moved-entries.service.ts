import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { Changes } from '../../../platform/changes/changes.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { lockAlertsOf } from '../../../tasks/alerts.js';
import { toEntryMoveResponse, type EntryMoveResponse } from '../../dto/entry-move.dto.js';
import { EntryMove } from '../../entry-move.entity.js';
import { assertNotMoved, entryStaysHere, fitting, recordEntryMove } from '../../entry-moves.js';
import { lockSession } from '../../session-moves.js';
import { SessionsLookup } from '../../sessions.lookup.js';
import type { MoveEntryRequest } from './moved-entries.dto.js';
import { movers } from './movers.js';

/** What was entered for the wrong person or visit goes where it belongs, and both histories say so. */
@Injectable()
export class MovedEntriesService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {}

  /** All of it or nothing: an entry is never in two places, nor in none. */
  async move(
    caller: Caller,
    fromSessionId: string,
    { kind, entryId, toSessionId, reason }: MoveEntryRequest,
  ): Promise<EntryMoveResponse> {
    const now = this.clock.now();
    if (fromSessionId === toSessionId) throw entryStaysHere();
    return this.database.write(caller, async (tx) => {
      const { from, to } = await lockBoth(tx, fromSessionId, toSessionId);
      await assertNotMoved(tx, { fromEntryId: entryId, fromSessionId });
      const { first, putIn } = await movers[kind](tx, caller, { entryId, from, to, reason, now });
      const toEntryId = await fitting('/toSessionId', putIn);
      const moved = {
        ...{ kind, reason, first },
        from: { sessionId: from.id, entryId },
        to: { sessionId: to.id, entryId: toEntryId },
        patientIds: [from.patientId, to.patientId],
      };
      const move = await recordEntryMove(tx, caller, moved, now);
      for (const sessionId of [from.id, to.id].toSorted())
        await this.changes.follow(tx, { sessionId, caller, now });
      return toEntryMoveResponse(move, { patientId: from.patientId, direction: 'AWAY' });
    });
  }

  /** What went away and what came, in the order of time. */
  async ofSession(sessionId: string): Promise<EntryMoveResponse[]> {
    const { patientId } = await this.sessions.get(sessionId);
    const moves = await this.database.read.find(EntryMove, {
      where: [{ fromSessionId: sessionId }, { toSessionId: sessionId }],
      order: { movedAt: 'ASC', id: 'ASC' },
    });
    return moves.map((move) => {
      const direction = move.fromSessionId === sessionId ? 'AWAY' : 'HERE';
      return toEntryMoveResponse(move, { patientId, direction });
    });
  }
}

/** In the order of their ids, and their alerts likewise: two moves in opposite directions wait for each other. */
async function lockBoth(tx: EntityManager, fromSessionId: string, toSessionId: string) {
  const inOrder = [fromSessionId, toSessionId].toSorted();
  const sessions = [await lockSession(tx, inOrder[0]!), await lockSession(tx, inOrder[1]!)];
  for (const sessionId of inOrder) await lockAlertsOf(tx, sessionId);
  const of = (id: string) => sessions.find((session) => session.id === id)!;
  return { from: of(fromSessionId), to: of(toSessionId) };
}
