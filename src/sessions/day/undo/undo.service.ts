import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import { notAllowed } from '../../../platform/access/access-problems.js';
import type { Caller } from '../../../platform/access/caller.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { Changes } from '../../../platform/changes/changes.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { mayMove, type SessionVerb } from '../../domain/session-status.js';
import { alignMoves, type DoseChange } from '../../dosing/align-moves.js';
import { readEvents } from '../../dosing/dose-log.js';
import { RescueMedicine } from '../../dosing/rescue/rescue-medicine.entity.js';
import { toSessionResponse, type SessionResponse } from '../../dto/session.response.js';
import { presentBindings } from '../../monitoring/devices/bindings.js';
import { Scale } from '../../monitoring/scales/scale.entity.js';
import { VitalsReading } from '../../monitoring/vitals-reading.entity.js';
import { effectiveMoves, undoMove } from '../../move-corrections.js';
import { assertOneSessionADay } from '../../one-session-a-day.js';
import { ChecklistEntryRecord } from '../../readiness/checklist-entry.entity.js';
import { lockSession, saveSession } from '../../session-moves.js';
import type { Session } from '../../session.entity.js';
import { SideEffect } from '../../side-effects/side-effect.entity.js';
import { undoRefusals, type FactCounts, type UndoableVerb } from '../domain/undo.js';
import { sayUndoRefusal } from './undo.messages.js';
import { undoNotPossible } from './undo.problems.js';

@Injectable()
export class UndoService {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes back a verb that was said by mistake; the mistake stays readable among the moves.
   * @throws undoNotPossible (409) with every reason and the present status
   */
  undo(
    caller: Caller,
    sessionId: string,
    said: UndoableVerb | undefined,
    reason: string,
  ): Promise<SessionResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      const { patientId } = session;
      await recordAudit(tx, caller, {
        action: 'session.undo',
        patientIds: [patientId],
        resourceId: sessionId,
      });
      const last = (await effectiveMoves(tx, sessionId)).at(-1);
      const lastVerb = last?.move.verb ?? null;
      const verb = said ?? lastVerb;
      if (verb !== null && !mayMove(caller.role, verb)) throw notAllowed();
      const refusals = undoRefusals(verb, lastVerb, await countFacts(tx, sessionId));
      if (!last || verb === null || refusals.length > 0)
        throw undoNotPossible({
          errors: refusals.map(sayUndoRefusal),
          extensions: { currentStatus: session.status, currentVersion: session.version },
        });
      await undoMove(tx, caller, last, { reason, recordedAt: now });
      session.status = last.move.fromStatus;
      clearColumns(session, verb);
      // A cancelled or missed session has left its day to others.
      if (verb === 'cancel' || verb === 'noShow') await assertOneSessionADay(tx, patientId, [session]);
      if (verb === 'discharge') await followDose(tx, caller, session, { reason, recordedAt: now });
      else await saveSession(tx, caller, session, now);
      await this.changes.follow(tx, { sessionId, caller, now });
      return toSessionResponse(session, caller.role);
    });
  }
}

/** The dose of a patient who had left while it ran may have been stopped since: then the way leads back to recovery. */
async function followDose(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  change: DoseChange,
): Promise<void> {
  await alignMoves(tx, caller, session, await readEvents(tx, session.id), change);
}

/** What the verb had written on the session. */
function clearColumns(session: Session, verb: SessionVerb): void {
  if (verb === 'checkIn') Object.assign(session, { checkedInAt: null, ruleSetVersion: null });
  if (verb === 'discharge') session.dischargedAt = null;
}

/** What was recorded of the session and is not in error. */
async function countFacts(tx: EntityManager, sessionId: string): Promise<FactCounts> {
  const status = Not('ENTERED_IN_ERROR' as const);
  const bindings = await presentBindings(tx);
  return {
    VITALS: await tx.countBy(VitalsReading, { sessionId, status }),
    SCALES: await tx.countBy(Scale, { sessionId, status }),
    CHECKLIST: await tx.countBy(ChecklistEntryRecord, { sessionId }),
    SIDE_EFFECTS: await tx.countBy(SideEffect, { sessionId, status }),
    RESCUE_MEDICINES: await tx.countBy(RescueMedicine, { sessionId, status }),
    MONITORS: bindings.filter((binding) => binding.sessionId === sessionId).length,
  };
}
