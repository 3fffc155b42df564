/** A row as it stood before each change, from what the database keeps of every row that may change (`protect_versions`). */
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { RowVersion } from './row-version.entity.js';

/** From the first version to the one that counts. */
export async function readVersions<Row extends ObjectLiteral & { readonly id: string }>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  row: Row,
): Promise<readonly Row[]> {
  const { tableName } = manager.connection.getMetadata(entity);
  const kept = await manager.find(RowVersion, { where: { tableName, rowId: row.id }, order: { id: 'ASC' } });
  return [...kept.map((version) => toRow(manager, entity, version.row)), row];
}

/** Columns carry the names of the database, and instants are text. */
function toRow<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  kept: Readonly<Record<string, unknown>>,
): Row {
  const { columns } = manager.connection.getMetadata(entity);
  const values = columns.map(({ propertyName, databaseName, type }) => {
    const value = kept[databaseName];
    return [propertyName, type === 'timestamptz' && typeof value === 'string' ? new Date(value) : value];
  });
  return manager.create(entity, Object.fromEntries(values));
}
