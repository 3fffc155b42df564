import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/**
 * Inserts a row unless one of the same key is there. Of two that arrive at once under one client-made id the second
 * waits here for the first, and then finds its row.
 * @returns false where the row was there already; nothing is changed then
 */
export async function insertIfNew<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  row: QueryDeepPartialEntity<T>,
): Promise<boolean> {
  const inserted: { readonly raw: readonly unknown[] } = await tx
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(row)
    .orIgnore()
    .returning('id')
    .updateEntity(false)
    .execute();
  return inserted.raw.length > 0;
}
