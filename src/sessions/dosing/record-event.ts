/** The transaction of one administration event: lock, look for the same entry, ask the rules, write, move the session. */
import type { EntityManager } from 'typeorm';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { assertSameContent, contentHash, EntryExists } from '../../platform/http/existing-entry.js';
import { movesFrom, type SessionVerb } from '../domain/session-status.js';
import { assertMove, lockSession, moveSession, saveSession } from '../session-moves.js';
import type { Session } from '../session.entity.js';
import { sessionClosed, sessionNotReady } from '../session.problems.js';
import { AdministrationEventRecord } from './administration-event.entity.js';
import type { DeliveredDose } from './domain/delivered-dose.js';
import { checkEvent, type EventRefusalCode } from './domain/event-sequence.js';
import { notMarkedReady, sayDeviation, sayRefusal } from './dosing.messages.js';
import {
  deviationReasonNeeded,
  eventNotPossible,
  eventOutOfSequence,
  terminationReasonNeeded,
} from './dosing.problems.js';
import { toRecordedEventResponse, type RecordedEventResponse } from './dto/administration-events.response.js';
import { entryRefusals, inWordsOfEntry, toEvent, type NewAdministrationEvent } from './event-entry.js';
import { recordDose } from './record-dose.js';

/** An event with everything that was found out before the transaction. */
export interface EventToRecord {
  readonly id: string;
  readonly sessionId: string;
  readonly entry: NewAdministrationEvent;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly rules: RuleSet;
  /** Why the dose should not start, where this event would start it. */
  readonly blockers: readonly ProblemReason[];
}

/** Refusals that somebody else's event may have caused meanwhile. */
const CLASHES: readonly EventRefusalCode[] = [
  'dosing.not-started',
  'dosing.already-started',
  'dosing.already-stopped',
  'dosing.not-running',
  'dosing.not-paused',
  'dosing.device-out-of-order',
];

export async function recordEvent(
  tx: EntityManager,
  caller: Caller,
  toRecord: EventToRecord,
): Promise<RecordedEventResponse | EntryExists<RecordedEventResponse>> {
  const { id, sessionId, entry, occurredAt, rules } = toRecord;
  const session = await lockSession(tx, sessionId);
  await recordAudit(tx, caller, {
    action: 'dose.record',
    patientIds: [session.patientId],
    resourceId: id,
  });
  const content = { ...entry, id: undefined, sessionId };
  const existing = await tx.findOneBy(AdministrationEventRecord, { id });
  if (existing) assertSameContent(existing, content);
  const events = await readEvents(tx, sessionId);
  if (existing) return new EntryExists(toRecordedEventResponse(existing, session, events, rules));
  const deviations = decide(caller, session, events, toRecord);
  const event = tx.create(AdministrationEventRecord, {
    id,
    sessionId,
    ordinal: events.length + 1,
    ...toEvent(entry, occurredAt, session),
    pumpRateMlPerHour: entry.pump?.rateMlPerHour ?? null,
    concentrationMgPerMl: entry.pump?.concentrationMgPerMl ?? null,
    isDeviceComplete: entry.type === 'DEVICE' ? (entry.isComplete ?? true) : null,
    lotNumber: entry.lotNumber ?? null,
    terminationReason: entry.terminationReason ?? null,
    note: entry.note ?? null,
    deviations: deviations.map(({ code }) => code),
    deviationReason: entry.deviationReason ?? null,
    recordedAt: toRecord.recordedAt,
    recordedBy: caller.id,
    contentHash: contentHash(content),
  });
  await tx.insert(AdministrationEventRecord, event);
  await moveOrSave(tx, caller, session, [...events, event], toRecord);
  return toRecordedEventResponse(event, session, [...events, event], rules);
}

/** The events of a session in their order. */
export function readEvents(manager: EntityManager, sessionId: string): Promise<AdministrationEventRecord[]> {
  return manager.find(AdministrationEventRecord, { where: { sessionId }, order: { ordinal: 'ASC' } });
}

/** The first thing given starts the dose. */
export function startsDose(events: readonly unknown[], { type }: NewAdministrationEvent): boolean {
  return events.length === 0 && (type === 'START' || type === 'INJECTION' || type === 'DEVICE');
}

/**
 * @returns what should not have been so and is recorded all the same
 * @throws Problem with all reasons why the event cannot be recorded like this
 */
function decide(
  caller: Caller,
  session: Session,
  events: readonly AdministrationEventRecord[],
  { entry, occurredAt, rules, blockers }: EventToRecord,
): readonly ProblemReason[] {
  if (events.length > 0 && movesFrom(session.status).length === 0)
    throw sessionClosed({ extensions: { currentStatus: session.status } });
  const checked = checkEvent(session.modality, events, toEvent(entry, occurredAt, session), rules);
  const refusals = [...entryRefusals(entry), ...checked.refusals.map(inWordsOfEntry)];
  if (refusals.length > 0) {
    const isClash = refusals.some(({ code }) => CLASHES.includes(code));
    throw (isClash ? eventOutOfSequence : eventNotPossible)({ errors: refusals.map(sayRefusal) });
  }
  const notReady = startsDose(events, entry) ? reasonsNotReady(caller, session, blockers) : [];
  const deviations = [...notReady, ...checked.deviations.map(sayDeviation)];
  if (deviations.length > 0 && entry.deviationReason === undefined)
    throw (notReady.length > 0 ? sessionNotReady : deviationReasonNeeded)({
      detail: 'If the dose was given all the same, send the event again with deviationReason.',
      errors: deviations,
    });
  return deviations;
}

function reasonsNotReady(
  caller: Caller,
  session: Session,
  blockers: readonly ProblemReason[],
): readonly ProblemReason[] {
  const { deviation } = assertMove(caller, session, 'startDosing');
  return deviation ? [notMarkedReady, ...blockers] : blockers;
}

/** Writes the dose on the session; the first dose and STOP move it as well. */
async function moveOrSave(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  events: readonly AdministrationEventRecord[],
  { entry, occurredAt, recordedAt, rules }: EventToRecord,
): Promise<void> {
  const delivered = recordDose(session, events, rules);
  assertTerminationReason(entry, delivered, rules);
  const verb = verbOf(entry, events.length);
  const reason = entry.type === 'STOP' ? entry.terminationReason : entry.deviationReason;
  if (verb === null) await saveSession(tx, caller, session, recordedAt);
  else await moveSession(tx, caller, session, { verb, occurredAt, recordedAt, reason: reason ?? null });
}

function verbOf({ type }: NewAdministrationEvent, ordinal: number): SessionVerb | null {
  if (type === 'STOP') return 'stopDosing';
  return ordinal === 1 ? 'startDosing' : null;
}

function assertTerminationReason(
  { type, terminationReason }: NewAdministrationEvent,
  { isComplete, deliveredMg, percentOfOrdered }: DeliveredDose,
  { dosing }: RuleSet,
): void {
  if (type !== 'STOP' || isComplete || terminationReason !== undefined) return;
  throw terminationReasonNeeded({
    errors: [
      {
        code: terminationReasonNeeded.code,
        pointer: '/terminationReason',
        message: `Less than ${dosing.completeFromPercent} percent of the ordered dose were delivered.`,
        deliveredMg,
        percentOfOrdered,
      },
    ],
  });
}
