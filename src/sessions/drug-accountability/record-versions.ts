/** A drug record as it stood before each correction. */
import type { EntityManager } from 'typeorm';
import { readVersions } from '../../platform/database/read-versions.js';
import { DrugRecord } from './drug-record.entity.js';

/** From the first version to the one that counts. */
export function readRecordVersions(
  manager: EntityManager,
  record: DrugRecord,
): Promise<readonly DrugRecord[]> {
  return readVersions(manager, DrugRecord, record);
}
