/** What a rescue medicine was given against, written by the room of the side effects, which comes after this one. */
import { In, type EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { newId } from '../../../platform/ids/ids.js';
import { RescueMedicineLink } from './rescue-link.entity.js';
import { RescueMedicine } from './rescue-medicine.entity.js';

export interface SideEffectLink {
  readonly sessionId: string;
  readonly sideEffectId: string;
  /** All of them: one that is not named is linked no more. */
  readonly rescueMedicineIds: readonly string[];
  readonly caller: Pick<Caller, 'id'>;
  readonly now: Date;
}

/** Side effects of each rescue medicine, in the order they were linked. */
export type LinkedSideEffects = ReadonlyMap<string, readonly string[]>;

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
  const ids = medicines.map(({ id }) => id);
  const unknown = rescueMedicineIds.filter((id) => !ids.includes(id));
  if (unknown.length > 0) return unknown;
  const rows = await readRows(tx, ids);
  const linked = linkedIn(rows);
  for (const rescueMedicineId of ids) {
    const isLinked = rescueMedicineIds.includes(rescueMedicineId);
    if (isLinked === (linked.get(rescueMedicineId) ?? []).includes(sideEffectId)) continue;
    const ordinal = rows.filter((row) => row.rescueMedicineId === rescueMedicineId).length + 1;
    const link = { id: newId(), rescueMedicineId, sideEffectId, isLinked, ordinal };
    await tx.insert(RescueMedicineLink, { ...link, recordedAt: now, recordedBy: caller.id });
  }
  return [];
}

/** One query, however many medicines. */
export async function readLinkedSideEffects(
  manager: EntityManager,
  medicineIds: readonly string[],
): Promise<LinkedSideEffects> {
  return linkedIn(await readRows(manager, medicineIds));
}

function readRows(
  manager: EntityManager,
  medicineIds: readonly string[],
): Promise<readonly RescueMedicineLink[]> {
  return manager.find(RescueMedicineLink, {
    where: { rescueMedicineId: In([...medicineIds]) },
    order: { ordinal: 'ASC' },
  });
}

function linkedIn(rows: readonly RescueMedicineLink[]): LinkedSideEffects {
  const linked = new Map<string, readonly string[]>();
  for (const { rescueMedicineId, sideEffectId, isLinked } of rows) {
    const others = (linked.get(rescueMedicineId) ?? []).filter((id) => id !== sideEffectId);
    linked.set(rescueMedicineId, isLinked ? [...others, sideEffectId] : others);
  }
  return linked;
}
