/**
 * What changed in the record of a session after it was last signed. Nothing is marked for it: an entry says itself when it was
 * recorded or corrected, and a new one why so late. Assessments, and side effects that began after the patient had left, are
 * no part of the record.
 */
import { In, IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { DischargeAssessment } from '../discharge/discharge-assessment.entity.js';
import {
  AdministrationEventInError,
  AdministrationEventRecord,
} from '../dosing/administration-event.entity.js';
import { RescueMedicine } from '../dosing/rescue/rescue-medicine.entity.js';
import { DrugRecord } from '../drug-accountability/drug-record.entity.js';
import { EntryMove } from '../entry-move.entity.js';
import { Scale } from '../monitoring/scales/scale.entity.js';
import { VitalsReading } from '../monitoring/vitals-reading.entity.js';
import { effectiveMoves } from '../move-corrections.js';
import { ChecklistEntryRecord } from '../readiness/checklist-entry.entity.js';
import { ReadinessDecisionRecord } from '../readiness/readiness-decision.entity.js';
import { SessionMoveCorrection } from '../session-move-correction.entity.js';
import { SessionNote } from '../session-note.entity.js';
import type { Session } from '../session.entity.js';
import { isAfterDischarge } from '../side-effects/domain/placement.js';
import { SeriousEventEntry } from '../side-effects/serious-events/serious-event-entry.entity.js';
import { SideEffect } from '../side-effects/side-effect.entity.js';
import type { ChangeKind } from './domain/change-kind.js';

export const CHANGE_SUBJECTS = [
  'CHECKLIST',
  'READINESS_DECISION',
  'ADMINISTRATION_EVENT',
  'RESCUE_MEDICINE',
  'DRUG_RECORD',
  'VITALS',
  'SCALE',
  'SIDE_EFFECT',
  'SERIOUS_EVENT',
  'DISCHARGE_ASSESSMENT',
  'MOVE',
  'NOTE',
] as const;
export type ChangeSubject = (typeof CHANGE_SUBJECTS)[number];

/** The last change of one entry. */
export interface ChangeAfterSigning {
  readonly subjectType: ChangeSubject;
  readonly subjectId: string;
  readonly kind: ChangeKind;
  readonly changedAt: Date;
  readonly changedBy: string;
}

/** What was signed last, as far as changes are held against it. */
export interface SignedRecord {
  readonly recordedAt: Date;
  /** The signed text. */
  readonly document: string;
  /** Whether it tells the day of this side effect as the record tells it now. */
  readonly tellsDayOf: (sideEffectId: string) => boolean;
}

type ChangedSession = Pick<Session, 'id' | 'doseStartedAt' | 'doseEndedAt' | 'dischargedAt'>;

interface Since {
  readonly at: Date;
  readonly signed: SignedRecord | null;
}

/**
 * In the order they were made; none before the signature.
 * @param signed the last signed version; what it holds in its present form is no change
 */
export async function changesAfterSigning(
  manager: EntityManager,
  session: ChangedSession,
  signed: SignedRecord | null,
): Promise<readonly ChangeAfterSigning[]> {
  const moves = await effectiveMoves(manager, session.id);
  const signature = moves.find(({ move }) => move.verb === 'sign');
  if (!signature) return [];
  const since = { at: signed?.recordedAt ?? signature.move.recordedAt, signed };
  const changes = [
    ...(await doseChanges(manager, session.id, since)),
    ...(await changedRows(manager, session.id, since)),
    ...(await changedSideEffects(manager, session, since)),
    ...(await newEntries(manager, session.id, since)),
    ...(await correctionsElsewhere(manager, session.id, since)),
  ];
  // One that says itself that it came late may have begun to be recorded before the signature, and was not signed then.
  const isNews = ({ changedAt, subjectId }: ChangeAfterSigning) =>
    changedAt > since.at || !signed?.document.includes(subjectId);
  return changes.filter(isNews).toSorted((a, b) => a.changedAt.getTime() - b.changedAt.getTime());
}

interface Recorded {
  readonly id: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

function recorded(
  subjectType: ChangeSubject,
  kind: ChangeKind,
  { id, recordedAt, recordedBy }: Recorded,
): ChangeAfterSigning {
  return { subjectType, subjectId: id, kind, changedAt: recordedAt, changedBy: recordedBy };
}

/** A new entry, or one that was signed and says something else now. */
function kindOf({ id, recordedAt }: Pick<Recorded, 'id' | 'recordedAt'>, { at, signed }: Since): ChangeKind {
  const isSigned = recordedAt <= at && (signed === null || signed.document.includes(id));
  return isSigned ? 'RECORD_CORRECTED' : 'RECORDED_LATE';
}

async function doseChanges(
  manager: EntityManager,
  sessionId: string,
  { at }: Since,
): Promise<readonly ChangeAfterSigning[]> {
  const events = await manager.find(AdministrationEventRecord, { where: newOrLate(sessionId, at) });
  const marks = await manager.find(AdministrationEventInError, {
    where: { event: { sessionId }, recordedAt: MoreThan(at) },
  });
  return [
    ...events.map((event) =>
      recorded(
        'ADMINISTRATION_EVENT',
        event.replacesId === null ? 'RECORDED_LATE' : 'RECORD_CORRECTED',
        event,
      ),
    ),
    ...marks.map(({ eventId: id, ...made }) =>
      recorded('ADMINISTRATION_EVENT', 'RECORD_CORRECTED', { id, ...made }),
    ),
  ];
}

/** A request that waited for the signature may have begun before it; that it came late is what it says itself. */
function newOrLate(sessionId: string, at: Date) {
  return [
    { sessionId, recordedAt: MoreThan(at) },
    { sessionId, lateReason: Not(IsNull()) },
  ];
}

function changedOrLate(sessionId: string, at: Date) {
  return [
    { sessionId, updatedAt: MoreThan(at) },
    { sessionId, lateReason: Not(IsNull()) },
  ];
}

async function changedRows(
  manager: EntityManager,
  sessionId: string,
  since: Since,
): Promise<readonly ChangeAfterSigning[]> {
  const where = changedOrLate(sessionId, since.at);
  const found = {
    RESCUE_MEDICINE: await manager.find(RescueMedicine, { where }),
    DRUG_RECORD: await manager.find(DrugRecord, { where }),
    VITALS: await manager.find(VitalsReading, { where }),
    SCALE: await manager.find(Scale, { where }),
  };
  return Object.entries(found).flatMap(([subjectType, rows]) =>
    rows.map((row) => ({
      subjectType: subjectType as keyof typeof found,
      subjectId: row.id,
      kind: kindOf(row, since),
      changedAt: row.updatedAt,
      changedBy: row.updatedBy,
    })),
  );
}

/** With what is said of those that are serious. */
async function changedSideEffects(
  manager: EntityManager,
  session: ChangedSession,
  since: Since,
): Promise<readonly ChangeAfterSigning[]> {
  const all = await manager.findBy(SideEffect, { sessionId: session.id });
  const ofVisit = all.filter(({ onsetAt }) => !isAfterDischarge(onsetAt, session));
  const changed = ofVisit.filter(({ updatedAt, lateReason }) => updatedAt > since.at || lateReason !== null);
  const entries = await manager.findBy(SeriousEventEntry, {
    sideEffectId: In(ofVisit.map(({ id }) => id)),
    recordedAt: MoreThan(since.at),
  });
  return [
    ...changed.map((effect) => ({
      subjectType: 'SIDE_EFFECT' as const,
      subjectId: effect.id,
      kind: since.signed?.tellsDayOf(effect.id) ? ('FOLLOW_UP' as const) : kindOf(effect, since),
      changedAt: effect.updatedAt,
      changedBy: effect.updatedBy,
    })),
    ...entries.map((entry) => recorded('SERIOUS_EVENT', 'FOLLOW_UP', entry)),
  ];
}

/** Of what is never changed. */
async function newEntries(
  manager: EntityManager,
  sessionId: string,
  { at }: Since,
): Promise<readonly ChangeAfterSigning[]> {
  const where = newOrLate(sessionId, at);
  const found = {
    CHECKLIST: await manager.find(ChecklistEntryRecord, { where }),
    READINESS_DECISION: await manager.findBy(ReadinessDecisionRecord, where[0]!),
    DISCHARGE_ASSESSMENT: await manager.find(DischargeAssessment, { where }),
    NOTE: await manager.find(SessionNote, { where }),
  };
  return Object.entries(found).flatMap(([subjectType, rows]) =>
    rows.map((row) => recorded(subjectType as keyof typeof found, 'RECORDED_LATE', row)),
  );
}

/** Steps of the visit whose time was corrected, and notes that belonged to another session. */
async function correctionsElsewhere(
  manager: EntityManager,
  sessionId: string,
  { at }: Since,
): Promise<readonly ChangeAfterSigning[]> {
  const corrections = await manager.find(SessionMoveCorrection, {
    where: { move: { sessionId }, recordedAt: MoreThan(at) },
  });
  const away = await manager.findBy(EntryMove, {
    fromSessionId: sessionId,
    kind: 'NOTE',
    movedAt: MoreThan(at),
  });
  return [
    ...corrections.map((made) => recorded('MOVE', 'RECORD_CORRECTED', { ...made, id: made.moveId })),
    ...away.map(({ fromEntryId: id, movedAt: recordedAt, movedBy: recordedBy }) =>
      recorded('NOTE', 'RECORD_CORRECTED', { id, recordedAt, recordedBy }),
    ),
  ];
}
