import type { EntityManager, EntityTarget } from 'typeorm';
import {
  DEFAULT_PAGE_SIZE,
  type Page,
  type PageQuery,
  pageOf,
  readTimedCursor,
} from '../platform/http/paging.js';

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
  const before = readTimedCursor(cursor);
  if (before) query.andWhere(`(entry.${by}, entry.id) < (:at, :id)`, before);
  const rows = await query.getMany();
  return pageOf(rows, limit, (row) => [(row[by] as Date).toISOString(), row.id]);
}
