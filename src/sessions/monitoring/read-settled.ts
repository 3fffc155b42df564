/** What persons said about the alerts of a session, and what was told since: the rows behind `domain/settlements.ts`. */
import { In, type EntityManager } from 'typeorm';
import type { AlertEvent } from '../../tasks/alert.entity.js';
import type { KnownAlert } from '../../tasks/alerts.js';
import { NOTHING_SETTLED, type SettledFacts } from './domain/settlements.js';
import { ScaleCorrection } from './scales/scale-correction.entity.js';
import { Scale } from './scales/scale.entity.js';
import { VitalsCorrection } from './vitals-correction.entity.js';
import { VitalsReading } from './vitals-reading.entity.js';

/** The word of a person that an alert is over; null where it lasts, or the values ended it. */
export function resolutionByPerson({ events, state }: KnownAlert): AlertEvent | null {
  if (state.status !== 'RESOLVED') return null;
  const resolved = events.find(({ type }) => type === 'RESOLVED');
  // One about the past is over once somebody has looked at it.
  const word = resolved ?? events.find(({ type }) => type === 'ACKNOWLEDGED');
  return word && word.recordedBy !== null ? word : null;
}

/** Asks for nothing more where no person has resolved anything, which is nearly always. */
export async function readSettled(
  manager: EntityManager,
  sessionId: string,
  known: readonly KnownAlert[],
): Promise<SettledFacts> {
  const settlements = known.flatMap((one) => {
    const word = resolutionByPerson(one);
    const { rule, severity, subjectId, value } = one.alert;
    if (!word || subjectId === null) return [];
    return [{ rule, severity, subjectId, value, at: word.occurredAt, saidAt: word.recordedAt }];
  });
  if (settlements.length === 0) return NOTHING_SETTLED;
  return { settlements, toldAt: await readToldAt(manager, sessionId) };
}

async function readToldAt(manager: EntityManager, sessionId: string): Promise<ReadonlyMap<string, Date>> {
  const select = { id: true, recordedAt: true } as const;
  const readings = await manager.find(VitalsReading, { select, where: { sessionId } });
  const scales = await manager.find(Scale, { select, where: { sessionId } });
  // In order, so that the last correction has the say.
  const order = { recordedAt: 'ASC' } as const;
  const amended = await manager.find(VitalsCorrection, { where: { sessionId }, order });
  const scaleId = In(scales.map(({ id }) => id));
  const rated = await manager.find(ScaleCorrection, { where: { scaleId }, order });
  return new Map([
    ...[...readings, ...scales].map(({ id, recordedAt }) => [id, recordedAt] as const),
    ...amended.map(({ readingId, recordedAt }) => [readingId, recordedAt] as const),
    ...rated.map(({ scaleId: id, recordedAt }) => [id, recordedAt] as const),
  ]);
}
