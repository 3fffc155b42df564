import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ClinicLookup } from '../clinic/clinic.lookup.js';
import type { Caller } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { assertRecordInUse } from '../patients/patient-lock.js';
import { Database } from '../platform/database/database.js';
import {
  DEFAULT_PAGE_SIZE,
  pageOf,
  type Page,
  type PageQuery,
  readTimedCursor,
} from '../platform/http/paging.js';
import { localDayOf, spanOfDay } from '../clinic/domain/local-days.js';
import { toSessionNoteResponse, type SessionNoteResponse } from './dto/notes.dto.js';
import type { SessionsQuery } from './dto/session.requests.js';
import { toListedSessionResponse, type ListedSessionResponse } from './dto/session.response.js';
import {
  type SessionArrangementResponse,
  toSessionArrangementResponse,
} from './dto/session-arrangement.dto.js';
import { SessionArrangement } from './session-arrangement.entity.js';
import { EntryMove } from './entry-move.entity.js';
import { SessionNote } from './session-note.entity.js';
import { Session } from './session.entity.js';
import { SessionsLookup } from './sessions.lookup.js';

@Injectable()
export class SessionsQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly clinics: ClinicLookup,
    private readonly clock: Clock,
  ) {}

  /** In the order of the planned start. Without any filter: today's list. */
  async list(
    caller: Caller,
    { date, status, patientId, limit = DEFAULT_PAGE_SIZE, cursor }: SessionsQuery,
  ): Promise<Page<ListedSessionResponse>> {
    await assertRecordInUse(this.database.read, patientId);
    const { timeZone } = await this.clinics.current();
    const isFiltered = date !== undefined || status !== undefined || patientId !== undefined;
    const day = isFiltered ? date : localDayOf(this.clock.now(), timeZone);
    const query = this.database.read
      .createQueryBuilder(Session, 'session')
      .innerJoinAndSelect('session.patient', 'patient')
      .orderBy('session.plannedStart')
      .addOrderBy('session.id')
      .limit(limit + 1);
    if (day !== undefined) {
      const { from, until } = spanOfDay(day, timeZone);
      query.andWhere('session.plannedStart >= :from and session.plannedStart < :until', { from, until });
    }
    if (status !== undefined) query.andWhere('session.status = :status', { status });
    if (patientId !== undefined) query.andWhere('session.patientId = :patientId', { patientId });
    const after = readTimedCursor(cursor);
    if (after) query.andWhere('(session.plannedStart, session.id) > (:at, :id)', after);
    const sessions = await query.getMany();
    const { items, nextCursor } = pageOf(sessions, limit, ({ plannedStart, id }) => [
      plannedStart.toISOString(),
      id,
    ]);
    return { items: items.map((session) => toListedSessionResponse(session, caller.role)), nextCursor };
  }

  /** In the order of what they tell about. */
  async notes(
    sessionId: string,
    { limit = DEFAULT_PAGE_SIZE, cursor }: PageQuery,
  ): Promise<Page<SessionNoteResponse>> {
    const { patientId } = await this.sessions.get(sessionId);
    const query = this.database.read
      .createQueryBuilder(SessionNote, 'note')
      .where('note.sessionId = :sessionId', { sessionId })
      .orderBy('note.occurredAt')
      .addOrderBy('note.id')
      .limit(limit + 1);
    const after = readTimedCursor(cursor);
    if (after) query.andWhere('(note.occurredAt, note.id) > (:at, :id)', after);
    const notes = await query.getMany();
    const { items, nextCursor } = pageOf(notes, limit, ({ occurredAt, id }) => [
      occurredAt.toISOString(),
      id,
    ]);
    const moves = await this.database.read.findBy(EntryMove, {
      kind: 'NOTE',
      fromEntryId: In(items.map(({ id }) => id)),
    });
    const movedAway = (noteId: string) => moves.find(({ fromEntryId }) => fromEntryId === noteId);
    return {
      items: items.map((note) => toSessionNoteResponse(note, patientId, movedAway(note.id))),
      nextCursor,
    };
  }

  /** A session is moved a few times at most, so all of it is one page. */
  async arrangements(caller: Caller, sessionId: string): Promise<Page<SessionArrangementResponse>> {
    const { patientId } = await this.sessions.get(sessionId);
    const arrangements = await this.database.read.find(SessionArrangement, {
      where: { sessionId },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    const items = arrangements.map((entry) => toSessionArrangementResponse(entry, patientId, caller.role));
    return { items, nextCursor: null };
  }
}
