import type { EntityManager, EntityTarget } from 'typeorm';
import { invalidCursor } from '../platform/errors/platform-problems.js';
import { isInstant, isUuid } from '../platform/http/field-formats.js';
import { DEFAULT_PAGE_SIZE, type Page, type PageQuery, pageOf, readCursor } from '../platform/http/paging.js';

interface Entry {
  readonly id: string;
  readonly patientId: string;
}

type InstantColumn<T> = keyof { [K in keyof T as T[K] extends Date ? K : never]: T[K] } & string;

/**
 * A page of a patient's entries, newest first by an instant that is never null; entries of one instant by their id.
 * @param only further columns that have to be equal; undefined ones are not compared
 * @throws invalidCursor
 */
export async function newestFirst<T extends Entry>(
  read: EntityManager,
  entity: EntityTarget<T>,
  patientId: string,
  by: InstantColumn<T>,
  { limit = DEFAULT_PAGE_SIZE, cursor }: PageQuery,
  only: Partial<Record<keyof T & string, unknown>> = {},
): Promise<Page<T>> {
  const query = read
    .createQueryBuilder(entity, 'entry')
    .where('entry.patientId = :patientId', { patientId })
    .orderBy(`entry.${by}`, 'DESC')
    .addOrderBy('entry.id', 'DESC')
    .take(limit + 1);
  for (const [column, value] of Object.entries(only))
    if (value !== undefined) query.andWhere(`entry.${column} = :${column}`, { [column]: value });
  const [at, id] = readCursor(cursor, 2) ?? [];
  if (at !== undefined) {
    if (!isInstant(at) || !isUuid(id)) throw invalidCursor();
    query.andWhere(`(entry.${by}, entry.id) < (:at, :id)`, { at, id });
  }
  const rows = await query.getMany();
  return pageOf(rows, limit, (row) => [(row[by] as Date).toISOString(), row.id]);
}
