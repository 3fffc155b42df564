import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { readsClinicalContent, toListedSessionResponse } from '../dto/session.response.js';
import { readMoves } from '../move-corrections.js';
import { Session } from '../session.entity.js';
import { sessionNotFound } from '../session.problems.js';
import { SessionsLookup } from '../sessions.lookup.js';
import {
  toAdministrationEventResponse,
  toCorrectedEventResponses,
  type AdministrationEventsResponse,
} from './dto/administration-events.response.js';
import { toDeliveredDoseResponse, type DeliveredDoseResponse } from './dto/delivered-dose.response.js';
import { toSessionMoveResponse, type SessionDetailResponse } from './dto/session-detail.response.js';
import { readDoseLog, type DoseLog } from './dose-log.js';

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
    const moves = await readMoves(this.database.read, sessionId);
    const showsDose = readsClinicalContent(caller.role) && session.doseStartedAt !== null;
    return {
      ...toListedSessionResponse(session, caller.role),
      moves: moves.map((move) => toSessionMoveResponse(move, caller.role)),
      delivered: showsDose ? (await this.doseOf(session)).delivered : null,
    };
  }

  async events(sessionId: string): Promise<AdministrationEventsResponse> {
    const session = await this.sessions.get(sessionId);
    const { log, delivered } = await this.doseOf(session);
    return {
      sessionId,
      patientId: session.patientId,
      events: log.events.map(toAdministrationEventResponse),
      corrected: toCorrectedEventResponses(log),
      delivered,
    };
  }

  private async doseOf(session: Session): Promise<{ log: DoseLog; delivered: DeliveredDoseResponse }> {
    const now = this.clock.now();
    const log = await readDoseLog(this.database.read, session.id);
    const rules = await this.sessions.rulesOf(session, now);
    return { log, delivered: toDeliveredDoseResponse(session, log.events, rules, now) };
  }
}
