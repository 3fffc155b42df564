import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notAllowed } from '../../platform/access/access-problems.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { redAlertsToAcknowledge } from '../../tasks/alerts.js';
import { mayMove } from '../domain/session-status.js';
import { isSigned } from '../late-entry.js';
import { lacksTerminationReason, type Session } from '../session.entity.js';
import { assertMove, lockSession, moveSession } from '../session-moves.js';
import { newSigningRefusals, signingRefusals, type SigningRefusal } from './domain/signing.js';
import type { SignatureResponse } from './dto/signature.dto.js';
import { nothingToSign, notSignable, saySigningRefusal } from './sign-off.problems.js';
import { freezeSummary, readSummaryState, type NewSignature } from './summary/summary-versions.js';

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
   * The psychiatrist closes the record of the session, or signs anew what has changed in it since. Each signature freezes a
   * version of the summary. The statement is kept with the version, that of the first also as the reason of the move.
   * @throws notSignable (422) with every reason
   * @throws nothingToSign (409) where the record says what was signed last
   */
  sign(caller: Caller, sessionId: string, { statement, occurredAt }: Signature): Promise<SignatureResponse> {
    const now = this.clock.now();
    const signature = {
      signedAt: occurredAtOrNow(occurredAt, now),
      statement: statement ?? null,
      now,
    };
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      const { patientId } = session;
      await recordAudit(tx, caller, {
        action: 'session.sign',
        patientIds: [patientId],
        resourceId: sessionId,
      });
      if (isSigned(session)) await assertSignableAnew(tx, caller, session, signature);
      else await close(tx, caller, session, signature);
      const frozen = await freezeSummary(tx, caller, session, signature);
      const { status, version } = session;
      return {
        patientId,
        sessionId,
        status,
        signedAt: signature.signedAt,
        signedBy: caller.id,
        statement: signature.statement,
        version,
        summaryVersion: frozen.version,
        summarySha256: frozen.sha256,
      };
    });
  }
}

async function close(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  { signedAt, statement, now }: NewSignature,
): Promise<void> {
  assertMove(caller, session, 'sign');
  assertNone(await refusalsOf(tx, session));
  Object.assign(session, { signedAt, signedBy: caller.id });
  const move = { occurredAt: signedAt, recordedAt: now, reason: statement };
  await moveSession(tx, caller, session, { verb: 'sign', ...move });
}

async function assertSignableAnew(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  { signedAt, statement, now }: NewSignature,
): Promise<void> {
  if (!mayMove(caller.role, 'sign')) throw notAllowed();
  const { status, versions } = await readSummaryState(tx, session, now);
  const last = versions.at(-1) ?? null;
  if (status === 'CURRENT_SIGNED')
    throw nothingToSign({
      extensions: {
        currentStatus: session.status,
        currentVersion: session.version,
        summaryVersion: last?.version ?? null,
        summarySha256: last?.sha256 ?? null,
      },
    });
  const lastSignedAt = last?.signedAt ?? session.signedAt;
  assertNone([
    ...(await refusalsOf(tx, session)),
    ...newSigningRefusals({ statement, signedAt, lastSignedAt }),
  ]);
}

async function refusalsOf(tx: EntityManager, session: Session): Promise<readonly SigningRefusal[]> {
  const { id, doseStartedAt, doseEndedAt } = session;
  const unseen = await redAlertsToAcknowledge(tx, id);
  return signingRefusals({
    doseStartedAt,
    doseEndedAt,
    isTerminationReasonMissing: lacksTerminationReason(session),
    unseenRedAlerts: unseen.map(({ rule }) => rule),
  });
}

/** @throws notSignable with every reason */
function assertNone(refusals: readonly SigningRefusal[]): void {
  if (refusals.length > 0) throw notSignable({ errors: refusals.map(saySigningRefusal) });
}
