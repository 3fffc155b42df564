import { In, type EntityManager } from 'typeorm';
import { withTimelines } from '../read-side-effects.js';
import { SideEffect } from '../side-effect.entity.js';
import { toSeriousEventResponse, type SeriousEventResponse } from './serious-events.dto.js';

/** Serious side effects of these sessions whose review or follow-up is still due, in the order of onset. */
export async function readOpenSeriousEvents(
  manager: EntityManager,
  sessionIds: readonly string[],
  now: Date,
): Promise<readonly SeriousEventResponse[]> {
  const effects = await manager.find(SideEffect, {
    where: { sessionId: In([...sessionIds]), status: 'RECORDED' },
    relations: { session: true },
    order: { onsetAt: 'ASC', id: 'ASC' },
  });
  const known = await withTimelines(manager, effects);
  return known
    .filter(({ seriousEntries }) => seriousEntries.length > 0)
    .map((one) => toSeriousEventResponse(one, one.effect.session!, now))
    .filter(({ status }) => status !== 'CLOSED');
}
