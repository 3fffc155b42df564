/** The events of a dose as they are stored: all of them, and those that count. */
import { In, type EntityManager } from 'typeorm';
import { AdministrationEventInError, AdministrationEventRecord } from './administration-event.entity.js';
import { effectiveEvents } from './domain/event-log.js';

export interface DoseLog {
  /** Everything that was ever recorded, in the order of recording. */
  readonly all: readonly AdministrationEventRecord[];
  readonly inError: readonly AdministrationEventInError[];
  /** What counts, in the order it happened. */
  readonly events: readonly AdministrationEventRecord[];
}

export async function readDoseLog(manager: EntityManager, sessionId: string): Promise<DoseLog> {
  const logs = await readDoseLogs(manager, [sessionId]);
  return logs.get(sessionId)!;
}

/** The events that count, in the order they happened. */
export async function readEvents(
  manager: EntityManager,
  sessionId: string,
): Promise<readonly AdministrationEventRecord[]> {
  return (await readDoseLog(manager, sessionId)).events;
}

/** Of many sessions at once, in two queries; a session without events has an empty log. */
export async function readDoseLogs(
  manager: EntityManager,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, DoseLog>> {
  const records = await manager.find(AdministrationEventRecord, {
    where: { sessionId: In([...sessionIds]) },
    relations: { judgements: true },
    order: { ordinal: 'ASC', judgements: { recordedAt: 'ASC', id: 'ASC' } },
  });
  const marks = await manager.find(AdministrationEventInError, {
    where: { event: { sessionId: In([...sessionIds]) } },
  });
  return new Map(
    sessionIds.map((sessionId) => {
      const all = records.filter((record) => record.sessionId === sessionId);
      const inError = marks.filter(({ eventId }) => all.some(({ id }) => id === eventId));
      const idsInError = new Set(inError.map(({ eventId }) => eventId));
      return [sessionId, { all, inError, events: effectiveEvents(all, idsInError) }];
    }),
  );
}
