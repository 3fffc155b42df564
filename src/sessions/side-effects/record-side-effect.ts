/** The transaction that stores a new side effect. */
import { keptLateReason } from '../late-entry.js';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { insertIfNew } from '../../platform/database/insert-if-new.js';
import { assertSameContent, contentHash, EntryExists } from '../../platform/http/existing-entry.js';
import { newId } from '../../platform/ids/ids.js';
import { linkSideEffect } from '../dosing/rescue/link-side-effect.js';
import type { Session } from '../session.entity.js';
import { impliedCourse } from './domain/course.js';
import { isAfterDischarge, needsLateReason } from './domain/placement.js';
import type { SeriousnessCriterion } from './domain/serious-event.js';
import {
  sideEffectRefusals,
  type SideEffectAction,
  type SideEffectCourse,
  type SideEffectRefusal,
  type SideEffectReporter,
  type SideEffectSource,
} from './domain/side-effect.js';
import { toSideEffectResponse, type SideEffectResponse } from './dto/side-effects.responses.js';
import { withTimeline } from './read-side-effects.js';
import { callForReview } from './serious-events/call-for-review.js';
import { SideEffectChange } from './side-effect-change.entity.js';
import { SideEffect } from './side-effect.entity.js';
import { saySideEffectRefusal } from './side-effects.messages.js';
import { sideEffectContradictory } from './side-effects.problems.js';
import { holdVisit } from './visit.js';

export interface NewSideEffect {
  /** Made by the tablet, so that an entry sent twice is stored once. */
  readonly id?: string;
  readonly code: string;
  readonly grade: number;
  readonly gradeBeforeDose?: number | null;
  readonly onsetAt?: Date;
  readonly resolvedAt?: Date | null;
  readonly course?: SideEffectCourse;
  readonly actions?: readonly SideEffectAction[];
  readonly seriousness?: readonly SeriousnessCriterion[];
  readonly rescueMedicineIds?: readonly string[];
  readonly note?: string | null;
  readonly source?: SideEffectSource;
  readonly readingId?: string;
  readonly reportedAt?: Date;
  readonly reportedBy?: SideEffectReporter;
  readonly lateReason?: string;
}

type Recorded = SideEffectResponse | EntryExists<SideEffectResponse>;

/**
 * @returns the entry, or that it is there already
 * @throws sessionNotFound, noVisitYet, sideEffectContradictory with every reason, sameIdOtherContent
 */
export async function recordSideEffect(
  tx: EntityManager,
  caller: Caller,
  sessionId: string,
  { id, ...said }: NewSideEffect & { readonly id: string },
  now: Date,
): Promise<Recorded> {
  const session = await holdVisit(tx, sessionId);
  await recordAudit(tx, caller, {
    action: 'side-effect.record',
    patientIds: [session.patientId],
    resourceId: id,
  });
  const content = { sessionId, ...said };
  const existing = await tx.findOneBy(SideEffect, { id });
  if (existing) return repeated(tx, existing, session, content);
  const { rescueMedicineIds = [], resolvedAt = null } = said;
  const effect = tx.create(SideEffect, rowOf({ id, sessionId, ...said }, session, caller, now));
  const course = said.course ?? impliedCourse({ grade: said.grade, resolvedAt });
  const link = { sessionId, sideEffectId: id, rescueMedicineIds, caller, now };
  const unknown = rescueMedicineIds.length > 0 ? await linkSideEffect(tx, link) : [];
  const facts = { ...effect, grade: said.grade, resolvedAt, course };
  assertNone([
    ...sideEffectRefusals(facts),
    ...unknown.map((): SideEffectRefusal => RESCUE_UNKNOWN),
    ...lateRefusals(effect.onsetAt, session, said.lateReason),
  ]);
  if (!(await insertIfNew(tx, SideEffect, effect)))
    return repeated(tx, await tx.findOneByOrFail(SideEffect, { id }), session, content);
  if (resolvedAt)
    await tx.insert(SideEffectChange, { ...resolutionOf(effect, now), occurredAt: resolvedAt, course });
  await callForReview(tx, caller, await withTimeline(tx, effect), session, now);
  return toSideEffectResponse(await withTimeline(tx, effect), session);
}

export const RESCUE_UNKNOWN = {
  code: 'side-effect.rescue-medicine-unknown',
  pointer: '/rescueMedicineIds',
} as const;

/** @throws sideEffectContradictory with every reason */
export function assertNone(refusals: readonly SideEffectRefusal[]): void {
  if (refusals.length > 0) throw sideEffectContradictory({ errors: refusals.map(saySideEffectRefusal) });
}

export function lateRefusals(
  occurredAt: Date,
  session: Session,
  reason: string | undefined,
  code:
    | 'side-effect.late-reason-missing'
    | 'side-effect.change-reason-missing' = 'side-effect.late-reason-missing',
): readonly SideEffectRefusal[] {
  if (reason !== undefined || !needsLateReason(occurredAt, session)) return [];
  return [{ code, pointer: code === 'side-effect.late-reason-missing' ? '/lateReason' : '/changeReason' }];
}

function rowOf(
  said: NewSideEffect & { readonly id: string; readonly sessionId: string },
  session: Session,
  caller: Caller,
  now: Date,
): SideEffect {
  const { id, sessionId, code, grade, onsetAt = now, resolvedAt = null } = said;
  const { id: _, ...content } = said;
  return {
    id,
    sessionId,
    code,
    gradeAtOnset: grade,
    courseAtOnset: resolvedAt ? 'ONGOING' : courseThatLasts(said),
    gradeBeforeDose: said.gradeBeforeDose ?? null,
    onsetAt,
    actions: [...(said.actions ?? (['NONE'] as const))],
    seriousness: [...(said.seriousness ?? [])],
    note: said.note ?? null,
    source: said.source ?? (isAfterDischarge(onsetAt, session) ? 'PHONE' : 'BEDSIDE'),
    readingId: said.readingId ?? null,
    reportedAt: said.reportedAt ?? now,
    reportedBy: said.reportedBy ?? null,
    lateReason: keptLateReason(session, said.lateReason),
    relatedness: null,
    relatednessBy: null,
    relatednessAt: null,
    status: 'RECORDED',
    changeReason: null,
    recordedAt: now,
    recordedBy: caller.id,
    contentHash: contentHash(content),
    updatedAt: now,
    updatedBy: caller.id,
    version: 1,
  };
}

function courseThatLasts({ grade, course }: NewSideEffect): SideEffectCourse {
  return course ?? impliedCourse({ grade, resolvedAt: null });
}

/** Told together with the effect: it is over already. */
function resolutionOf({ id, lateReason, recordedBy }: SideEffect, now: Date) {
  return {
    id: newId(),
    sideEffectId: id,
    grade: null,
    note: null,
    lateReason,
    status: 'RECORDED' as const,
    changeReason: null,
    recordedAt: now,
    recordedBy,
    contentHash: contentHash({ sideEffectId: id }),
    updatedAt: now,
    updatedBy: recordedBy,
    version: 1,
  };
}

async function repeated(
  tx: EntityManager,
  existing: SideEffect,
  session: Session,
  content: object,
): Promise<Recorded> {
  assertSameContent(existing, content);
  return new EntryExists(toSideEffectResponse(await withTimeline(tx, existing), session));
}
