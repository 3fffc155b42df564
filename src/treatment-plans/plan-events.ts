/** How what changes a plan on its way is kept. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../platform/access/caller.js';
import { newId } from '../platform/ids/ids.js';
import { PlanEvent } from './plan-event.entity.js';

export type NewPlanEvent = Pick<
  PlanEvent,
  'planId' | 'kind' | 'reason' | 'phaseRevision' | 'acknowledgedWarnings' | 'occurredAt' | 'recordedAt'
>;

/** @returns its id */
export async function insertPlanEvent(
  tx: EntityManager,
  { id: recordedBy }: Caller,
  event: NewPlanEvent,
): Promise<string> {
  const id = newId();
  await tx.insert(PlanEvent, { ...event, id, recordedBy });
  return id;
}
