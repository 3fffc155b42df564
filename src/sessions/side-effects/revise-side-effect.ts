/** The transaction that makes the next version of a side effect that still counts. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { presentState } from '../../platform/errors/present-state.js';
import type { Session } from '../session.entity.js';
import { toSideEffectResponse, type SideEffectResponse } from './dto/side-effects.responses.js';
import { withTimeline, type KnownSideEffect } from './read-side-effects.js';
import { callForReview } from './serious-events/call-for-review.js';
import { SideEffect } from './side-effect.entity.js';
import { sideEffectInError, sideEffectNotFound } from './side-effects.problems.js';
import { holdVisit } from './visit.js';

export interface Revision {
  readonly session: Session;
  readonly known: KnownSideEffect;
}

export interface RevisedSideEffect {
  readonly sessionId: string;
  readonly sideEffectId: string;
  /** Name of the permission. */
  readonly action: string;
}

/**
 * Locks what is to be revised, so that of two who act at once the second sees what the first did.
 * @throws sessionNotFound, noVisitYet, sideEffectNotFound, sideEffectInError
 */
export async function openRevision(
  tx: EntityManager,
  caller: Caller,
  { sessionId, sideEffectId, action }: RevisedSideEffect,
): Promise<Revision> {
  const session = await holdVisit(tx, sessionId);
  await recordAudit(tx, caller, { action, patientIds: [session.patientId], resourceId: sideEffectId });
  const effect = await lockSideEffect(tx, sessionId, sideEffectId);
  return { session, known: await withTimeline(tx, effect) };
}

/** Saves what was changed on the effect; one that became serious by it is put before a psychiatrist. */
export async function closeRevision(
  tx: EntityManager,
  caller: Caller,
  { session, known: { effect } }: Revision,
  now: Date,
): Promise<SideEffectResponse> {
  const { version } = effect;
  await tx.save(Object.assign(effect, { updatedAt: now, updatedBy: caller.id }));
  // What was changed may stand in a row of its own; whoever read the effect before has to read it again all the same.
  if (effect.version === version) {
    await tx.update(SideEffect, { id: effect.id }, { updatedAt: now });
    effect.version += 1;
  }
  await callForReview(tx, caller, await withTimeline(tx, effect), session, now);
  return toSideEffectResponse(await withTimeline(tx, effect), session);
}

/** @throws sideEffectNotFound, sideEffectInError */
async function lockSideEffect(tx: EntityManager, sessionId: string, id: string): Promise<SideEffect> {
  const effect = await tx.findOne(SideEffect, {
    where: { id, sessionId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!effect) throw sideEffectNotFound();
  if (effect.status === 'ENTERED_IN_ERROR') throw sideEffectInError(presentState(effect));
  return effect;
}
