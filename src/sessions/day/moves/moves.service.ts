import { Injectable } from '@nestjs/common';
import { LessThan, Not, type EntityManager } from 'typeorm';
import { notAllowed } from '../../../platform/access/access-problems.js';
import type { Caller } from '../../../platform/access/caller.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { Changes } from '../../../platform/changes/changes.js';
import { Clock, occurredAtOrNow } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { ProblemReason } from '../../../platform/errors/problem.js';
import { amendDischarge } from '../../discharge/amend-discharge.js';
import { mayMove } from '../../domain/session-status.js';
import { toSessionResponse, type SessionResponse } from '../../dto/session.response.js';
import { Scale } from '../../monitoring/scales/scale.entity.js';
import { VitalsReading } from '../../monitoring/vitals-reading.entity.js';
import { amendMove, readMoves, timesOutOfOrder, type CorrectedMove } from '../../move-corrections.js';
import { lockSession, saveSession } from '../../session-moves.js';
import type { Session } from '../../session.entity.js';
import { amendRefusals, factsBeforeCheckIn, type AmendRefusal } from '../domain/amend-move.js';
import { moveNotAmendable, moveNotFound, moveTimeNotPossible } from './moves.problems.js';

export interface MoveAmendment {
  readonly occurredAt: Date;
  readonly reason: string;
}

interface Amendment extends MoveAmendment {
  readonly now: Date;
}

@Injectable()
export class MovesService {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /**
   * A step happened at another time than was said. The rules kept at the check-in stay the ones of the session.
   * @throws moveNotFound, moveNotAmendable (409), moveTimeNotPossible, gatesUnmet (422) with every reason
   */
  amend(
    caller: Caller,
    sessionId: string,
    moveId: string,
    { occurredAt, reason }: MoveAmendment,
  ): Promise<SessionResponse> {
    const now = this.clock.now();
    const amendment = { occurredAt: occurredAtOrNow(occurredAt, now), reason, now };
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      await recordAudit(tx, caller, {
        action: 'session.amend-move',
        patientIds: [session.patientId],
        resourceId: sessionId,
      });
      const made = (await readMoves(tx, sessionId)).find(({ move }) => move.id === moveId);
      assertAmendable(caller, session, made);
      await amendMove(tx, caller, made, amendment.occurredAt, { reason, recordedAt: now });
      await applyTime(tx, caller, session, made, amendment);
      await saveSession(tx, caller, session, now);
      await this.changes.follow(tx, { sessionId, caller, now });
      return toSessionResponse(session, caller.role);
    });
  }
}

function assertAmendable(
  { role }: Caller,
  { status, version }: Session,
  made: CorrectedMove | undefined,
): asserts made is CorrectedMove {
  if (!made) throw moveNotFound();
  if (!mayMove(role, made.move.verb)) throw notAllowed();
  const refusals = amendRefusals(made.move.verb, made.isUndone);
  if (refusals.length > 0)
    throw moveNotAmendable({
      errors: refusals.map(sayRefusal),
      extensions: { currentStatus: status, currentVersion: version },
    });
}

/** What the verb had written on the session is written anew. The move itself is amended already. */
async function applyTime(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  { move: { verb } }: CorrectedMove,
  { occurredAt, reason, now }: Amendment,
): Promise<void> {
  const errors = [
    ...(await timesOutOfOrder(tx, session.id)),
    ...(verb === 'checkIn' ? await earlyFacts(tx, session.id, occurredAt) : []),
  ];
  if (errors.length > 0) throw moveTimeNotPossible({ errors });
  if (verb === 'checkIn') session.checkedInAt = occurredAt;
  if (verb !== 'discharge') return;
  await amendDischarge(tx, caller, session, { occurredAt, reason, recordedAt: now });
  session.dischargedAt = occurredAt;
}

async function earlyFacts(
  tx: EntityManager,
  sessionId: string,
  checkedInAt: Date,
): Promise<readonly ProblemReason[]> {
  const counts = { sessionId, status: Not('ENTERED_IN_ERROR' as const) };
  const readings = await tx.find(VitalsReading, {
    select: { sessionId: true, id: true, measuredAt: true },
    where: { ...counts, measuredAt: LessThan(checkedInAt) },
  });
  const scales = await tx.find(Scale, {
    select: { id: true, assessedAt: true },
    where: { ...counts, assessedAt: LessThan(checkedInAt) },
  });
  const times = {
    VITALS: readings.map(({ measuredAt }) => measuredAt),
    SCALES: scales.map(({ assessedAt }) => assessedAt),
  };
  return factsBeforeCheckIn(checkedInAt, times).map((early) => ({
    ...early,
    notAfter: early.notAfter.toISOString(),
    message: `${early.count} recorded facts (${early.fact}) would lie before the check-in.`,
  }));
}

const SENTENCES: Readonly<Record<AmendRefusal['code'], string>> = {
  'move.undone': 'This step was taken back and has no time any more.',
  'move.correct-the-event':
    'This time follows from an administration event of the dose: amend the event, and the step moves with it.',
  'move.signature-stands': 'A signature stands with the time at which it was given.',
};

function sayRefusal(refusal: AmendRefusal): ProblemReason {
  return { ...refusal, message: SENTENCES[refusal.code] };
}
