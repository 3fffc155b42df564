import { Injectable } from '@nestjs/common';
import { RuleSetsLookup } from '../clinic/rules/rule-sets.lookup.js';
import { lockActivePatient } from '../patients/patient-lock.js';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { assertVersion } from '../platform/http/assert-version.js';
import { movesFrom, type SessionVerb } from './domain/session-status.js';
import { toSessionResponse, type SessionResponse } from './dto/session.response.js';
import { assertOneSessionADay } from './one-session-a-day.js';
import { assertAssignable, type Assignments } from './session-assignments.js';
import { lockSession, moveSession, saveSession } from './session-moves.js';
import type { Session } from './session.entity.js';
import { sessionClosed, sessionHasBegun } from './session.problems.js';

export interface Escort {
  readonly name: string;
  readonly phone?: string | null;
}

/** What is left out stays as it is; null clears it. */
export interface SessionChange extends Assignments {
  readonly escort?: Escort | null;
  readonly plannedStart?: Date;
}

export interface CheckIn {
  readonly occurredAt?: Date;
  readonly escort?: Escort;
}

export interface CalledOff {
  readonly occurredAt?: Date;
  readonly reason?: string;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  change(
    caller: Caller,
    sessionId: string,
    expectedVersion: number,
    change: SessionChange,
  ): Promise<SessionResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      assertVersion(session, expectedVersion);
      assertChangeable(session, change);
      await assertAssignable(tx, change);
      const { plannedStart } = change;
      if (plannedStart !== undefined)
        await assertOneSessionADay(tx, session.patientId, [{ ...session, plannedStart }], '/plannedStart');
      applyChange(session, change);
      await saveSession(tx, caller, session, now);
      await recordAudit(tx, caller, {
        action: 'session.change',
        patientIds: [session.patientId],
        resourceId: sessionId,
      });
      return toSessionResponse(session, caller.role);
    });
  }

  /**
   * From here on the session keeps the clinic rules that were in force when the patient came.
   * @throws patientDeactivated (409)
   */
  async checkIn(caller: Caller, sessionId: string, checkIn: CheckIn): Promise<SessionResponse> {
    const now = this.clock.now();
    const occurredAt = occurredAtOrNow(checkIn.occurredAt, now);
    const { version: ruleSetVersion } = await this.ruleSets.inForceAt(occurredAt);
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      await lockActivePatient(tx, session.patientId);
      applyChange(session, { escort: checkIn.escort });
      session.checkedInAt = occurredAt;
      session.ruleSetVersion = ruleSetVersion;
      await moveSession(tx, caller, session, { verb: 'checkIn', occurredAt, recordedAt: now });
      await recordAudit(tx, caller, {
        action: 'session.check-in',
        patientIds: [session.patientId],
        resourceId: sessionId,
      });
      return toSessionResponse(session, caller.role);
    });
  }

  cancel(caller: Caller, sessionId: string, calledOff: CalledOff): Promise<SessionResponse> {
    return this.callOff(caller, sessionId, 'cancel', 'session.cancel', calledOff);
  }

  markNoShow(caller: Caller, sessionId: string, calledOff: CalledOff): Promise<SessionResponse> {
    return this.callOff(caller, sessionId, 'noShow', 'session.no-show', calledOff);
  }

  private callOff(
    caller: Caller,
    sessionId: string,
    verb: SessionVerb,
    action: string,
    calledOff: CalledOff,
  ): Promise<SessionResponse> {
    const now = this.clock.now();
    const occurredAt = occurredAtOrNow(calledOff.occurredAt, now);
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      await moveSession(tx, caller, session, {
        verb,
        occurredAt,
        recordedAt: now,
        reason: calledOff.reason ?? null,
      });
      await recordAudit(tx, caller, { action, patientIds: [session.patientId], resourceId: sessionId });
      return toSessionResponse(session, caller.role);
    });
  }
}

function assertChangeable({ status, version }: Session, { plannedStart }: SessionChange): void {
  const present = { extensions: { currentStatus: status, currentVersion: version } };
  if (movesFrom(status).length === 0) throw sessionClosed(present);
  if (plannedStart !== undefined && status !== 'SCHEDULED') throw sessionHasBegun(present);
}

function applyChange(session: Session, change: SessionChange): void {
  const { chairId, nurseId, psychiatristId, escort, plannedStart } = change;
  if (chairId !== undefined) session.chairId = chairId;
  if (nurseId !== undefined) session.nurseId = nurseId;
  if (psychiatristId !== undefined) session.psychiatristId = psychiatristId;
  if (plannedStart !== undefined) session.plannedStart = plannedStart;
  if (escort === undefined) return;
  session.escortName = escort?.name ?? null;
  session.escortPhone = escort?.phone ?? null;
}
