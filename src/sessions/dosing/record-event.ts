/** The transaction of one administration event: lock, look for the same entry, ask the rules, write, move the session. */
import { keptLateReason } from '../late-entry.js';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Changes } from '../../platform/changes/changes.js';
import { assertSameContent, contentHash, EntryExists } from '../../platform/http/existing-entry.js';
import { lockSession } from '../session-moves.js';
import { AdministrationEventRecord } from './administration-event.entity.js';
import { alignMoves } from './align-moves.js';
import { decideEvent, type DecidedEvent, type EventToDecide } from './decide-event.js';
import { followsFromCourse } from './domain/course-deviations.js';
import { inOrder } from './domain/event-log.js';
import { alertDeviations } from './dose-alerts.js';
import { readDoseLog } from './dose-log.js';
import { toRecordedEventResponse, type RecordedEventResponse } from './dto/administration-events.response.js';
import type { NewAdministrationEvent } from './event-entry.js';
import { followCourse } from './judge-course.js';
import { recordDose } from './record-dose.js';

/** An event with everything that was found out before the transaction. */
export interface EventToRecord extends EventToDecide {
  readonly sessionId: string;
  readonly changes: Changes;
}

export async function recordEvent(
  tx: EntityManager,
  caller: Caller,
  toRecord: EventToRecord,
): Promise<RecordedEventResponse | EntryExists<RecordedEventResponse>> {
  const { id, sessionId, entry, rules, occurredAt, recordedAt, changes } = toRecord;
  const session = await lockSession(tx, sessionId);
  await recordAudit(tx, caller, {
    action: 'dose.record',
    patientIds: [session.patientId],
    resourceId: id,
  });
  const content = { ...entry, id: undefined, sessionId };
  const log = await readDoseLog(tx, sessionId);
  const existing =
    log.all.find((event) => event.id === id) ?? (await tx.findOneBy(AdministrationEventRecord, { id }));
  if (existing) {
    assertSameContent(existing, content);
    return new EntryExists(toRecordedEventResponse(existing, session, log.events, rules));
  }
  const decided = await decideEvent(tx, caller, session, log.events, toRecord);
  const event = tx.create(AdministrationEventRecord, {
    ...eventRow(entry, decided),
    lateReason: keptLateReason(session, entry.lateReason),
    id,
    sessionId,
    ordinal: log.all.length + 1,
    replacesId: null,
    amendReason: null,
    recordedAt,
    recordedBy: caller.id,
    contentHash: contentHash(content),
  });
  await tx.insert(AdministrationEventRecord, event);
  const events = inOrder([...log.events, event]);
  recordDose(session, events, rules);
  const reason = entry.type === 'STOP' ? entry.terminationReason : entry.deviationReason;
  await alignMoves(tx, caller, session, events, { recordedAt, reason: reason ?? null });
  const context = { session, rules, now: recordedAt };
  const fact = { type: 'ADMINISTRATION_EVENT', id, occurredAt } as const;
  const judgedOnce = decided.deviations.filter(({ code }) => !followsFromCourse(code));
  await alertDeviations(tx, context, fact, judgedOnce);
  const change = { ...context, by: caller.id, causedById: id, reason: entry.deviationReason ?? null };
  await followCourse(tx, { all: [...log.all, event], events }, change);
  await changes.follow(tx, { sessionId, caller, now: recordedAt });
  return toRecordedEventResponse(event, session, events, rules);
}

type RecordedWith =
  'id' | 'sessionId' | 'ordinal' | 'replacesId' | 'amendReason' | 'recordedAt' | 'recordedBy' | 'contentHash';

/** The columns that come from what was entered and what was decided about it. */
export function eventRow(
  entry: NewAdministrationEvent,
  { given, orderedBy, deviations }: DecidedEvent,
): Omit<AdministrationEventRecord, RecordedWith> {
  const isDevice = entry.type === 'DEVICE';
  return {
    ...given,
    orderedBy,
    pumpRateMlPerHour: entry.pump?.rateMlPerHour ?? null,
    concentrationMgPerMl: entry.pump?.concentrationMgPerMl ?? null,
    isDeviceComplete: isDevice ? (entry.isComplete ?? true) : null,
    isSpilled: isDevice ? (entry.isSpilled ?? false) : null,
    lotNumber: entry.lotNumber ?? null,
    volumeMl: entry.volumeMl ?? null,
    site: entry.site ?? null,
    terminationReason: entry.terminationReason ?? null,
    note: entry.note ?? null,
    deviations: deviations.map(({ code }) => code),
    deviationReason: entry.deviationReason ?? null,
    lateReason: entry.lateReason ?? null,
  };
}
