import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { redAlertsToAcknowledge } from '../../tasks/alerts.js';
import { lacksTerminationReason, type Session } from '../session.entity.js';
import { assertMove, lockSession, moveSession } from '../session-moves.js';
import { signingRefusals } from './domain/signing.js';
import type { SignatureResponse } from './dto/signature.dto.js';
import { notSignable, saySigningRefusal } from './sign-off.problems.js';

export interface Signature {
  readonly statement?: string;
  readonly occurredAt?: Date;
}

@Injectable()
export class SignOffService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The psychiatrist closes the record of the session. The statement is kept as the reason of the move.
   * @throws notSignable (422) with every reason
   */
  sign(caller: Caller, sessionId: string, { statement, occurredAt }: Signature): Promise<SignatureResponse> {
    const now = this.clock.now();
    const signedAt = occurredAtOrNow(occurredAt, now);
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      const { patientId } = session;
      assertMove(caller, session, 'sign');
      await assertSignable(tx, session);
      Object.assign(session, { signedAt, signedBy: caller.id });
      await moveSession(tx, caller, session, {
        verb: 'sign',
        occurredAt: signedAt,
        recordedAt: now,
        reason: statement ?? null,
      });
      await recordAudit(tx, caller, {
        action: 'session.sign',
        patientIds: [patientId],
        resourceId: sessionId,
      });
      const { status, version } = session;
      return {
        patientId,
        sessionId,
        status,
        signedAt,
        signedBy: caller.id,
        statement: statement ?? null,
        version,
      };
    });
  }
}

async function assertSignable(tx: EntityManager, session: Session): Promise<void> {
  const unseen = await redAlertsToAcknowledge(tx, session.id);
  const refusals = signingRefusals({
    doseStartedAt: session.doseStartedAt,
    doseEndedAt: session.doseEndedAt,
    isTerminationReasonMissing: lacksTerminationReason(session),
    unseenRedAlerts: unseen.map(({ rule }) => rule),
  });
  if (refusals.length > 0) throw notSignable({ errors: refusals.map(saySigningRefusal) });
}
