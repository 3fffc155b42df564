/** The transaction that stores one rating. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { insertIfNew } from '../../../platform/database/insert-if-new.js';
import type { ProblemReason } from '../../../platform/errors/problem.js';
import { assertSameContent, contentHash, EntryExists } from '../../../platform/http/existing-entry.js';
import { keptLateReason, lateReasonMissing } from '../../late-entry.js';
import { Session } from '../../session.entity.js';
import { statedScore } from '../domain/scales.js';
import { holdOpenSession } from '../monitored-session.js';
import { assertCanBe, type Rating } from './check-scale.js';
import { Scale } from './scale.entity.js';
import { toScaleResponse, type ScaleResponse } from './scales.dto.js';

export interface NewScale extends Rating {
  readonly id?: string;
  readonly assessedAt?: Date;
  readonly lateReason?: string;
}

export interface SentScale {
  readonly id: string;
  readonly sessionId: string;
  readonly said: Omit<NewScale, 'id'>;
  readonly assessedAt: Date;
  /** Why the time cannot be; none for a move, whose time was accepted once. */
  readonly ahead?: readonly ProblemReason[];
  readonly now: Date;
}

/**
 * What follows from it is the caller's to call.
 * @returns the rating, or that it is there already
 * @throws sessionTakesNoReadings, scaleImpossible, lateReasonNeeded, sameIdOtherContent
 */
export async function recordScale(
  tx: EntityManager,
  caller: Caller,
  { id, sessionId, said, assessedAt, ahead = [], now }: SentScale,
): Promise<ScaleResponse | EntryExists<ScaleResponse>> {
  const content = { sessionId, ...said };
  // Looked for first, so that a rating sent again is answered alike whatever has become of the session.
  const known = await tx.findOneBy(Scale, { id });
  if (known) return repeated(tx, caller, known, content);
  const session = await holdOpenSession(tx, caller, sessionId);
  const late = lateReasonMissing(session, said.lateReason);
  const rated = { assessedAt, wasStatedResolved: false, ahead, late };
  assertCanBe(caller, said, rated, session);
  const scale = tx.create(Scale, {
    id,
    sessionId,
    kind: said.kind,
    assessedAt,
    ...statedScore(said.kind, said),
    isDistressed: said.isDistressed ?? false,
    isStatedResolved: said.isStatedResolved ?? false,
    status: 'RECORDED' as const,
    changeReason: null,
    lateReason: keptLateReason(session, said.lateReason),
    recordedAt: now,
    recordedBy: caller.id,
    contentHash: contentHash(content),
    updatedAt: now,
    updatedBy: caller.id,
    version: 1,
  });
  if (!(await insertIfNew(tx, Scale, scale)))
    return repeated(tx, caller, await tx.findOneByOrFail(Scale, { id }), content);
  await audit(tx, caller, session, id);
  return toScaleResponse(scale, session);
}

/** @throws sameIdOtherContent */
async function repeated(
  tx: EntityManager,
  caller: Caller,
  known: Scale,
  content: object,
): Promise<EntryExists<ScaleResponse>> {
  assertSameContent(known, content);
  const session = await tx.findOneByOrFail(Session, { id: known.sessionId });
  await audit(tx, caller, session, known.id);
  return new EntryExists(toScaleResponse(known, session));
}

function audit(
  tx: EntityManager,
  caller: Caller,
  { patientId }: Pick<Session, 'patientId'>,
  resourceId: string,
): Promise<void> {
  return recordAudit(tx, caller, { action: 'scale.record', patientIds: [patientId], resourceId });
}
