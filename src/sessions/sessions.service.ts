import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClinicLookup } from '../clinic/clinic.lookup.js';
import type { RuleSet } from '../clinic/rules/rule-set.js';
import { RuleSetsLookup } from '../clinic/rules/rule-sets.lookup.js';
import { lockActivePatient } from '../patients/patient-lock.js';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { Changes } from '../platform/changes/changes.js';
import { Clock, occurredAtOrNow } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { type AcknowledgedWarning, requireAcknowledged } from '../platform/http/acknowledged-warnings.js';
import { assertVersion } from '../platform/http/assert-version.js';
import { overlapWarnings } from './arrangement-warnings.js';
import { RESOURCES } from './domain/overlap.js';
import { movesFrom, type SessionVerb } from './domain/session-status.js';
import { toSessionResponse, type SessionResponse } from './dto/session.response.js';
import { recordArrangement, rescheduleSession } from './reschedule-session.js';
import { assertAssignable, type Assignments } from './session-assignments.js';
import { lockSession, moveSession, saveSession } from './session-moves.js';
import type { Session } from './session.entity.js';
import { sessionClosed } from './session.problems.js';

export interface Escort {
  readonly name: string;
  readonly phone?: string | null;
}

/** What is left out stays as it is; null clears it. */
export interface SessionChange extends Assignments {
  readonly escort?: Escort | null;
  readonly acknowledgedWarnings?: readonly AcknowledgedWarning[];
}

export interface SessionMoveTo {
  readonly plannedStart: Date;
  readonly reason: string;
  readonly acknowledgedWarnings?: readonly AcknowledgedWarning[];
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
    private readonly clinics: ClinicLookup,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** Who and what is arranged for the session; when it begins is moved with `reschedule`. */
  async change(
    caller: Caller,
    sessionId: string,
    expectedVersion: number,
    change: SessionChange,
  ): Promise<SessionResponse> {
    const now = this.clock.now();
    const { rules } = await this.ruleSets.inForceAt(now);
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      assertVersion(session, expectedVersion);
      assertOpen(session);
      await assertAssignable(tx, change);
      const acknowledgedWarnings = await acceptedOverlaps(tx, session, change, rules);
      if (acknowledgedWarnings.length > 0)
        await recordArrangement(tx, caller, session, {
          toStart: session.plannedStart,
          reason: null,
          acknowledgedWarnings,
          recordedAt: now,
        });
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

  /** Moves the planned start; the only way to, so that it always says why. */
  async reschedule(
    caller: Caller,
    sessionId: string,
    { plannedStart, reason, acknowledgedWarnings = [] }: SessionMoveTo,
  ): Promise<SessionResponse> {
    const recordedAt = this.clock.now();
    const clinic = await this.clinics.current();
    const { rules } = await this.ruleSets.inForceAt(recordedAt);
    const newStart = { plannedStart, reason, acknowledgedWarnings, clinic, rules, recordedAt };
    return this.database.write(caller, async (tx) =>
      toSessionResponse(await rescheduleSession(tx, caller, sessionId, newStart), caller.role),
    );
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
      await moveSession(tx, caller, session, { verb: 'checkIn', occurredAt, recordedAt: now, said: checkIn });
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
        said: calledOff,
      });
      await recordAudit(tx, caller, { action, patientIds: [session.patientId], resourceId: sessionId });
      await this.changes.follow(tx, { sessionId, caller, now });
      return toSessionResponse(session, caller.role);
    });
  }
}

function assertOpen({ status, version }: Session): void {
  if (movesFrom(status).length > 0) return;
  throw sessionClosed({ extensions: { currentStatus: status, currentVersion: version } });
}

/**
 * Looks only at what is given to somebody else than before: an overlap that stood is not asked about again.
 * @throws warningsNotAcknowledged (422)
 */
async function acceptedOverlaps(
  tx: EntityManager,
  session: Session,
  change: SessionChange,
  rules: RuleSet,
): Promise<AcknowledgedWarning[]> {
  const changed = RESOURCES.filter(
    (resource) => (change[resource] ?? session[resource]) !== session[resource],
  );
  const given = Object.fromEntries(changed.map((resource) => [resource, change[resource]]));
  const warnings = await overlapWarnings(tx, [{ ...session, ...given }], rules, changed);
  return requireAcknowledged(warnings, change.acknowledgedWarnings);
}

function applyChange(session: Session, change: SessionChange): void {
  const { chairId, nurseId, psychiatristId, escort } = change;
  if (chairId !== undefined) session.chairId = chairId;
  if (nurseId !== undefined) session.nurseId = nurseId;
  if (psychiatristId !== undefined) session.psychiatristId = psychiatristId;
  if (escort === undefined) return;
  session.escortName = escort?.name ?? null;
  session.escortPhone = escort?.phone ?? null;
}
