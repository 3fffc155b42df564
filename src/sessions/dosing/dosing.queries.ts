import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { readsClinicalContent, toListedSessionResponse } from '../dto/session.response.js';
import { SessionMoveRecord } from '../session-move.entity.js';
import { Session } from '../session.entity.js';
import { sessionNotFound } from '../session.problems.js';
import { SessionsLookup } from '../sessions.lookup.js';
import type { AdministrationEventRecord } from './administration-event.entity.js';
import {
  toAdministrationEventResponse,
  toDeliveredDoseResponse,
  type AdministrationEventsResponse,
  type DeliveredDoseResponse,
} from './dto/administration-events.response.js';
import { toSessionMoveResponse, type SessionDetailResponse } from './dto/session-detail.response.js';
import { readEvents } from './record-event.js';

@Injectable()
export class DosingQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly clock: Clock,
  ) {}

  async session(caller: Caller, sessionId: string): Promise<SessionDetailResponse> {
    const session = await this.database.read.findOne(Session, {
      where: { id: sessionId },
      relations: { patient: true },
    });
    if (!session) throw sessionNotFound();
    const moves = await this.database.read.find(SessionMoveRecord, {
      where: { sessionId },
      order: { occurredAt: 'ASC', id: 'ASC' },
    });
    const showsDose = readsClinicalContent(caller.role) && session.doseStartedAt !== null;
    return {
      ...toListedSessionResponse(session, caller.role),
      moves: moves.map((move) => toSessionMoveResponse(move, caller.role)),
      delivered: showsDose ? (await this.doseOf(session)).delivered : null,
    };
  }

  async events(sessionId: string): Promise<AdministrationEventsResponse> {
    const session = await this.sessions.get(sessionId);
    const { events, delivered } = await this.doseOf(session);
    return {
      sessionId,
      patientId: session.patientId,
      events: events.map(toAdministrationEventResponse),
      delivered,
    };
  }

  private async doseOf(
    session: Session,
  ): Promise<{ events: readonly AdministrationEventRecord[]; delivered: DeliveredDoseResponse }> {
    const now = this.clock.now();
    const events = await readEvents(this.database.read, session.id);
    const rules = await this.sessions.rulesOf(session, now);
    return { events, delivered: toDeliveredDoseResponse(session, events, rules, now) };
  }
}
