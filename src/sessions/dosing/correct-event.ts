/**
 * The transactions that correct an event: an amended one is replaced by a row of its own, one that never happened is
 * marked. What remains has to be a possible course of the dose; dose, status and alerts follow at once.
 */
import type { EntityManager } from 'typeorm';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Changes } from '../../platform/changes/changes.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { assertSameContent, contentHash, EntryExists } from '../../platform/http/existing-entry.js';
import { lockSession } from '../session-moves.js';
import type { Session } from '../session.entity.js';
import {
  AdministrationEventInError,
  AdministrationEventRecord,
  standingDeviations,
} from './administration-event.entity.js';
import { alignMoves } from './align-moves.js';
import { judgeEvent } from './decide-event.js';
import {
  courseRefusals,
  effectiveEvents,
  neighboursIn,
  withItsPast,
  type Neighbours,
} from './domain/event-log.js';
import { withdrawAlertsAbout } from './dose-alerts.js';
import { readDoseLog, type DoseLog } from './dose-log.js';
import { sayRefusal } from './dosing.messages.js';
import { courseNotPossible, eventCorrected, eventNotFound } from './dosing.problems.js';
import { toRecordedEventResponse, type RecordedEventResponse } from './dto/administration-events.response.js';
import { amendedEntry, toEvent, type EventAmendment } from './event-entry.js';
import { deviationsAfter, followCourse } from './judge-course.js';
import { recordDose } from './record-dose.js';
import { eventRow } from './record-event.js';
import { assertNothingAgainst } from './refuse-event.js';

export interface EventCorrection {
  readonly sessionId: string;
  readonly eventId: string;
  readonly reason: string;
  readonly rules: RuleSet;
  readonly now: Date;
  readonly changes: Changes;
}

export interface EventToAmend extends EventCorrection {
  /** Where the amendment names a time that lies in the future: that it does. */
  readonly ahead: readonly ProblemReason[];
  /** Of the row that replaces the event. */
  readonly id: string;
  readonly amendment: EventAmendment;
}

/**
 * @throws eventNotFound (404), eventCorrected (409) with the event that counts now
 * @throws eventOutOfSequence (409), timeInFuture, eventNotPossible (422) with every reason
 */
export async function amendEvent(
  tx: EntityManager,
  caller: Caller,
  toAmend: EventToAmend,
): Promise<RecordedEventResponse | EntryExists<RecordedEventResponse>> {
  const { id, sessionId, eventId, amendment, ahead, reason, rules, now } = toAmend;
  const session = await lockAndAudit(tx, caller, toAmend, 'dose.amend');
  const content = { ...amendment, id: undefined, sessionId, eventId, reason };
  const log = await readDoseLog(tx, sessionId);
  const existing = log.all.find((event) => event.id === id);
  if (existing) {
    assertSameContent(existing, content);
    return new EntryExists(toRecordedEventResponse(existing, session, log.events, rules));
  }
  const original = findEffective(log, eventId);
  const entry = amendedEntry(original, amendment);
  const occurredAt = ahead.length > 0 ? now : (amendment.occurredAt ?? original.occurredAt);
  const given = toEvent(entry, occurredAt, session);
  const neighbours = neighboursOfAmended(log, original, id, given.occurredAt);
  const judged = await judgeEvent(tx, caller, session, neighbours, { id, entry, given, rules });
  assertNothingAgainst({ ahead, refusals: judged.refusals }, { session, events: log.events, rules, now });
  const event = tx.create(AdministrationEventRecord, {
    ...eventRow(entry, judged),
    id,
    sessionId,
    ordinal: log.all.length + 1,
    replacesId: original.id,
    amendReason: reason,
    deviationReason: entry.deviationReason ?? (judged.deviations.length > 0 ? reason : null),
    // That the session was not ready, or another dose near, is not changed by what the event says.
    deviations: deviationsAfter(standingDeviations(original), judged.deviations),
    recordedAt: now,
    recordedBy: caller.id,
    contentHash: contentHash(content),
  });
  await tx.insert(AdministrationEventRecord, event);
  const events = [...neighbours.before, event, ...neighbours.after];
  await follow(tx, caller, session, { all: [...log.all, event], events }, { ...toAmend, eventId: id });
  return toRecordedEventResponse(event, session, events, rules);
}

/**
 * @throws eventNotFound (404), eventCorrected (409) with the event that counts now
 * @throws courseNotPossible (422), laterStepRestsOnDose (409)
 */
export async function enterEventInError(
  tx: EntityManager,
  caller: Caller,
  correction: EventCorrection,
): Promise<RecordedEventResponse> {
  const { sessionId, eventId, reason, rules, now } = correction;
  const session = await lockAndAudit(tx, caller, correction, 'dose.enter-in-error');
  const log = await readDoseLog(tx, sessionId);
  const original = findEffective(log, eventId);
  const events = log.events.filter((event) => event !== original);
  const errors = courseRefusals(session.modality, events, rules).map(sayRefusal);
  if (errors.length > 0) throw courseNotPossible({ errors });
  await tx.insert(AdministrationEventInError, { eventId, reason, recordedAt: now, recordedBy: caller.id });
  for (const id of withItsPast(original, log.all))
    await withdrawAlertsAbout(tx, sessionId, id, { by: caller.id, now, reason });
  await follow(tx, caller, session, { all: log.all, events }, correction);
  return toRecordedEventResponse(original, session, events, rules);
}

async function lockAndAudit(
  tx: EntityManager,
  caller: Caller,
  { sessionId, eventId }: EventCorrection,
  action: string,
): Promise<Session> {
  const session = await lockSession(tx, sessionId);
  await recordAudit(tx, caller, { action, patientIds: [session.patientId], resourceId: eventId });
  return session;
}

function findEffective({ all, events, inError }: DoseLog, eventId: string): AdministrationEventRecord {
  const event = events.find(({ id }) => id === eventId);
  if (event) return event;
  if (!all.some(({ id }) => id === eventId)) throw eventNotFound();
  const replacedBy = all.find(({ replacesId }) => replacesId === eventId);
  const mark = inError.find((one) => one.eventId === eventId);
  throw eventCorrected({
    extensions: {
      replacedById: replacedBy?.id ?? null,
      isInError: mark !== undefined,
      correctedAt: (mark ?? replacedBy)?.recordedAt ?? null,
      correctedBy: (mark ?? replacedBy)?.recordedBy ?? null,
    },
  });
}

/** An amended event keeps the place of what it replaces among those of the same instant. */
function neighboursOfAmended(
  { all, inError }: DoseLog,
  original: AdministrationEventRecord,
  id: string,
  occurredAt: Date,
): Neighbours<AdministrationEventRecord> {
  const amended = { ...original, id, occurredAt, replacesId: original.id, ordinal: all.length + 1 };
  const idsInError = new Set(inError.map(({ eventId }) => eventId));
  return neighboursIn(effectiveEvents([...all, amended], idsInError), id);
}

/** Dose, status, moves, and what is said of every event follow, with their alerts; then the later rooms. */
async function follow(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  course: Pick<DoseLog, 'all' | 'events'>,
  { eventId: causedById, reason, rules, now, changes }: EventCorrection,
): Promise<void> {
  recordDose(session, course.events, rules);
  await alignMoves(tx, caller, session, course.events, { recordedAt: now, reason });
  await followCourse(tx, course, { session, rules, now, by: caller.id, causedById, reason });
  await changes.follow(tx, { sessionId: session.id, caller, now });
}
