/** What a rescue medicine was given against, written by the room of the side effects, which comes after this one. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { RescueMedicine } from './rescue-medicine.entity.js';

export interface SideEffectLink {
  readonly sessionId: string;
  readonly sideEffectId: string;
  /** All of them: one that is not named is linked no more. */
  readonly rescueMedicineIds: readonly string[];
  readonly caller: Pick<Caller, 'id'>;
  readonly now: Date;
}

/** @returns the ids that are no rescue medicine of this session; nothing is written where there is one */
export async function linkSideEffect(
  tx: EntityManager,
  { sessionId, sideEffectId, rescueMedicineIds, caller, now }: SideEffectLink,
): Promise<readonly string[]> {
  const medicines = await tx.find(RescueMedicine, {
    where: { sessionId, status: 'RECORDED' },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const unknown = rescueMedicineIds.filter((id) => !medicines.some((medicine) => medicine.id === id));
  if (unknown.length > 0) return unknown;
  for (const medicine of medicines) {
    const isLinked = medicine.sideEffectIds.includes(sideEffectId);
    if (isLinked === rescueMedicineIds.includes(medicine.id)) continue;
    const others = medicine.sideEffectIds.filter((id) => id !== sideEffectId);
    const sideEffectIds = isLinked ? others : [...others, sideEffectId];
    await tx.save(Object.assign(medicine, { sideEffectIds, updatedAt: now, updatedBy: caller.id }));
  }
  return [];
}
