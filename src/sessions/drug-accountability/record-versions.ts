/** A drug record as it stood before each correction, from what the database keeps of every row it lets change. */
import type { EntityManager } from 'typeorm';
import { RowVersion } from '../../platform/database/row-version.entity.js';
import { DrugRecord } from './drug-record.entity.js';

/** From the first version to the one that counts. */
export async function readRecordVersions(
  manager: EntityManager,
  record: DrugRecord,
): Promise<readonly DrugRecord[]> {
  const kept = await manager.find(RowVersion, {
    where: { tableName: 'drug_records', rowId: record.id },
    order: { id: 'ASC' },
  });
  return [...kept.map(({ row }) => toRecord(manager, row)), record];
}

/** Columns carry the names of the database, and instants are text. */
function toRecord(manager: EntityManager, row: Readonly<Record<string, unknown>>): DrugRecord {
  const { columns } = manager.connection.getMetadata(DrugRecord);
  const values = columns.map(({ propertyName, databaseName, type }) => {
    const value = row[databaseName];
    return [propertyName, type === 'timestamptz' && typeof value === 'string' ? new Date(value) : value];
  });
  return manager.create(DrugRecord, Object.fromEntries(values));
}
