/** The transaction of one administration event: lock, look for the same entry, ask the rules, write, move the session. */
import type { EntityManager } from 'typeorm';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { assertSameContent, contentHash, EntryExists } from '../../platform/http/existing-entry.js';
import type { SessionVerb } from '../domain/session-status.js';
import { lockSession, moveSession, saveSession } from '../session-moves.js';
import type { Session } from '../session.entity.js';
import { AdministrationEventRecord } from './administration-event.entity.js';
import { decideEvent, type EventToDecide } from './decide-event.js';
import type { DeliveredDose } from './domain/delivered-dose.js';
import { terminationReasonNeeded } from './dosing.problems.js';
import { toRecordedEventResponse, type RecordedEventResponse } from './dto/administration-events.response.js';
import type { NewAdministrationEvent } from './event-entry.js';
import { recordDose } from './record-dose.js';

/** An event with everything that was found out before the transaction. */
export interface EventToRecord extends EventToDecide {
  readonly id: string;
  readonly sessionId: string;
  readonly recordedAt: Date;
}

export async function recordEvent(
  tx: EntityManager,
  caller: Caller,
  toRecord: EventToRecord,
): Promise<RecordedEventResponse | EntryExists<RecordedEventResponse>> {
  const { id, sessionId, entry, rules } = toRecord;
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
  const { given, orderedBy, deviations } = await decideEvent(tx, caller, session, events, toRecord);
  const event = tx.create(AdministrationEventRecord, {
    id,
    sessionId,
    ordinal: events.length + 1,
    ...given,
    orderedBy,
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
  const movedAt = verb === 'startDosing' ? session.doseStartedAt! : occurredAt;
  if (verb === null) await saveSession(tx, caller, session, recordedAt);
  else
    await moveSession(tx, caller, session, { verb, occurredAt: movedAt, recordedAt, reason: reason ?? null });
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
