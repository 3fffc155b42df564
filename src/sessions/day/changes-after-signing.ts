/**
 * What changed in the record of a session after it was last signed. Nothing is marked for it: an entry says itself when it was
 * recorded or corrected, and a new one why so late. Assessments, and side effects that began after the patient had left, are
 * no part of the record.
 */
import { IsNull, LessThanOrEqual, MoreThan, Not, type EntityManager } from 'typeorm';
import {
  AdministrationEventInError,
  AdministrationEventRecord,
} from '../dosing/administration-event.entity.js';
import { RescueMedicine } from '../dosing/rescue/rescue-medicine.entity.js';
import { Scale } from '../monitoring/scales/scale.entity.js';
import { VitalsReading } from '../monitoring/vitals-reading.entity.js';
import { effectiveMoves } from '../move-corrections.js';
import { SessionMoveCorrection } from '../session-move-correction.entity.js';
import { SessionNote } from '../session-note.entity.js';
import type { Session } from '../session.entity.js';
import { SideEffect } from '../side-effects/side-effect.entity.js';
import type { SessionSummaryVersion } from './summary/summary-version.entity.js';

export const CHANGE_SUBJECTS = [
  'ADMINISTRATION_EVENT',
  'RESCUE_MEDICINE',
  'VITALS',
  'SCALE',
  'SIDE_EFFECT',
  'MOVE',
  'NOTE',
] as const;
export type ChangeSubject = (typeof CHANGE_SUBJECTS)[number];

/** The last change of one entry. */
export interface ChangeAfterSigning {
  readonly subjectType: ChangeSubject;
  readonly subjectId: string;
  readonly changedAt: Date;
  readonly changedBy: string;
}

/**
 * In the order they were made; none before the signature.
 * @param signed the last signed version; what it holds in its present form is no change
 */
export async function changesAfterSigning(
  manager: EntityManager,
  session: Pick<Session, 'id' | 'dischargedAt'>,
  signed: Pick<SessionSummaryVersion, 'recordedAt' | 'document'> | null,
): Promise<readonly ChangeAfterSigning[]> {
  const moves = await effectiveMoves(manager, session.id);
  const signature = moves.find(({ move }) => move.verb === 'sign');
  if (!signature) return [];
  const since = signed?.recordedAt ?? signature.move.recordedAt;
  const changes = [
    ...(await doseChanges(manager, session.id, since)),
    ...(await changedRows(manager, session, since)),
    ...(await moveChanges(manager, session.id, since)),
    ...(await newNotes(manager, session.id, since)),
  ];
  // One that says itself that it came late may have begun to be recorded before the signature, and was not signed then.
  const isNews = ({ changedAt, subjectId }: ChangeAfterSigning) =>
    changedAt > since || !signed?.document.includes(subjectId);
  return changes.filter(isNews).toSorted((a, b) => a.changedAt.getTime() - b.changedAt.getTime());
}

async function doseChanges(
  manager: EntityManager,
  sessionId: string,
  since: Date,
): Promise<readonly ChangeAfterSigning[]> {
  const events = await manager.find(AdministrationEventRecord, { where: newOrLate(sessionId, since) });
  const marks = await manager.find(AdministrationEventInError, {
    where: { event: { sessionId }, recordedAt: MoreThan(since) },
  });
  return [
    ...events.map(({ id, ...made }) => ({ subjectId: id, ...made })),
    ...marks.map(({ eventId, ...made }) => ({ subjectId: eventId, ...made })),
  ].map(({ subjectId, recordedAt, recordedBy }) => ({
    subjectType: 'ADMINISTRATION_EVENT',
    subjectId,
    changedAt: recordedAt,
    changedBy: recordedBy,
  }));
}

/** A request that waited for the signature may have begun before it; that it came late is what it says itself. */
function newOrLate(sessionId: string, since: Date) {
  return [
    { sessionId, recordedAt: MoreThan(since) },
    { sessionId, lateReason: Not(IsNull()) },
  ];
}

async function changedRows(
  manager: EntityManager,
  { id: sessionId, dischargedAt }: Pick<Session, 'id' | 'dischargedAt'>,
  since: Date,
): Promise<readonly ChangeAfterSigning[]> {
  const updatedAt = MoreThan(since);
  const where = [
    { sessionId, updatedAt },
    { sessionId, lateReason: Not(IsNull()) },
  ];
  const onsetAt = dischargedAt ? { onsetAt: LessThanOrEqual(dischargedAt) } : {};
  const found = {
    RESCUE_MEDICINE: await manager.find(RescueMedicine, { where }),
    VITALS: await manager.find(VitalsReading, { where }),
    SCALE: await manager.find(Scale, { where }),
    SIDE_EFFECT: await manager.find(SideEffect, { where: where.map((one) => ({ ...one, ...onsetAt })) }),
  };
  return Object.entries(found).flatMap(([subjectType, rows]) =>
    rows.map((row) => ({
      subjectType: subjectType as keyof typeof found,
      subjectId: row.id,
      changedAt: row.updatedAt,
      changedBy: row.updatedBy,
    })),
  );
}

async function moveChanges(
  manager: EntityManager,
  sessionId: string,
  since: Date,
): Promise<readonly ChangeAfterSigning[]> {
  const corrections = await manager.find(SessionMoveCorrection, {
    where: { move: { sessionId }, recordedAt: MoreThan(since) },
  });
  return corrections.map(({ moveId, recordedAt, recordedBy }) => ({
    subjectType: 'MOVE',
    subjectId: moveId,
    changedAt: recordedAt,
    changedBy: recordedBy,
  }));
}

async function newNotes(
  manager: EntityManager,
  sessionId: string,
  since: Date,
): Promise<readonly ChangeAfterSigning[]> {
  const notes = await manager.findBy(SessionNote, { sessionId, recordedAt: MoreThan(since) });
  return notes.map(({ id, recordedAt, recordedBy }) => ({
    subjectType: 'NOTE',
    subjectId: id,
    changedAt: recordedAt,
    changedBy: recordedBy,
  }));
}
