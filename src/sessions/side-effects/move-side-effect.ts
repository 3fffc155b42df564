/** A side effect that was written down for the wrong person or visit: taken out of one session, put into another. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { contentHash } from '../../platform/http/existing-entry.js';
import { newId } from '../../platform/ids/ids.js';
import { withdrawAlertsAbout } from '../dosing/dose-alerts.js';
import { timelineRefusals } from './domain/timeline.js';
import { timelineOf, withTimeline, type KnownSideEffect } from './read-side-effects.js';
import { assertNone, recordSideEffect } from './record-side-effect.js';
import { closeRevision, type Revision } from './revise-side-effect.js';
import { callForReview } from './serious-events/call-for-review.js';
import { SideEffectChange } from './side-effect-change.entity.js';
import { SideEffect } from './side-effect.entity.js';
import { holdVisit } from './visit.js';

/** Stays readable, marked, and counts nowhere any more. */
export async function markSideEffectInError(
  tx: EntityManager,
  { known: { effect } }: Revision,
  { by, now, reason }: { readonly by: string; readonly now: Date; readonly reason: string },
): Promise<void> {
  Object.assign(effect, { status: 'ENTERED_IN_ERROR', changeReason: reason });
  await withdrawAlertsAbout(tx, effect.sessionId, effect.id, { by, now, reason });
}

/** @returns what was taken out, with how it went on */
export async function takeOutSideEffect(
  tx: EntityManager,
  caller: Caller,
  revision: Revision,
  { reason, now }: { readonly reason: string; readonly now: Date },
): Promise<KnownSideEffect> {
  await markSideEffectInError(tx, revision, { by: caller.id, now, reason });
  await closeRevision(tx, caller, revision, now);
  return revision.known;
}

export interface Destination {
  readonly sessionId: string;
  /** Said of a session that is signed. */
  readonly lateReason: string;
  readonly now: Date;
}

/**
 * As it began and how it went on. What was said about the dose of the other session is left behind: whether the drug caused
 * it, which rescue medicine was given, and what a psychiatrist made of it.
 * @returns the id of the new entry
 */
export async function putInSideEffect(
  tx: EntityManager,
  caller: Caller,
  { effect, changes }: KnownSideEffect,
  { sessionId, lateReason, now }: Destination,
): Promise<string> {
  const id = newId();
  const session = await holdVisit(tx, sessionId);
  const { code, gradeAtOnset: grade, courseAtOnset: course, onsetAt, reportedAt } = effect;
  const { gradeBeforeDose, actions, seriousness, note, reportedBy, source } = effect;
  const said = {
    ...{ id, code, grade, course, gradeBeforeDose, onsetAt, reportedAt, actions, seriousness, note, source },
    ...(reportedBy !== null && { reportedBy }),
    ...(session.status === 'SIGNED' && { lateReason }),
  };
  await recordSideEffect(tx, caller, sessionId, said, now);
  for (const change of changes)
    await tx.insert(SideEffectChange, copyOf(change, { id, by: caller.id, now, lateReason }));
  const moved = await withTimeline(tx, await tx.findOneByOrFail(SideEffect, { id }));
  const pointers = { time: '/entryId', grade: '/entryId', course: '/entryId' };
  assertNone(timelineRefusals(code, timelineOf(moved), pointers));
  await callForReview(tx, caller, moved, session, now);
  return id;
}

function copyOf(
  { occurredAt, grade, course, note, lateReason }: SideEffectChange,
  to: { readonly id: string; readonly by: string; readonly now: Date; readonly lateReason: string },
): Partial<SideEffectChange> {
  const content = { sideEffectId: to.id, occurredAt, grade, course, note };
  return {
    ...content,
    id: newId(),
    lateReason: lateReason ?? to.lateReason,
    status: 'RECORDED',
    changeReason: null,
    recordedAt: to.now,
    recordedBy: to.by,
    contentHash: contentHash(content),
    updatedAt: to.now,
    updatedBy: to.by,
    version: 1,
  };
}
