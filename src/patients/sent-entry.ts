/** Entries under an id that a tablet made: what is sent again is answered, not stored a second time. */
import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import { assertSameContent, contentHash } from '../platform/http/existing-entry.js';
import { newId } from '../platform/ids/ids.js';

interface Entry {
  readonly id: string;
  readonly contentHash: string;
}

/** The columns that remember what was first sent. */
export function sentUnder(id: string | undefined, content: object): { id: string; contentHash: string } {
  return { id: id ?? newId(), contentHash: contentHash(content) };
}

/**
 * The entry that was stored under this id before, or null. Asked under the lock of the patient, so that of the same
 * entry sent twice at once the second sees the first.
 * @param content as given to `sentUnder`; it holds the patient's id
 * @throws sameIdOtherContent
 */
export async function findSent<T extends Entry>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  id: string | undefined,
  content: object & { readonly patientId: string },
): Promise<T | null> {
  if (id === undefined) return null;
  const entry = await tx.findOneBy(entity, { id } as FindOptionsWhere<T>);
  if (entry) assertSameContent(entry, content);
  return entry;
}
