/** Cursor paging: a page knows where the next one begins; rows added meanwhile are neither skipped nor shown twice. */
import { invalidCursor } from '../errors/platform-problems.js';
import { isInstant, isUuid } from './field-formats.js';
import { QueryIntegerField, TextField } from './fields.js';

export class PageQuery {
  @QueryIntegerField({
    min: 1,
    max: 200,
    optional: true,
    description: 'Most items on a page. 50 when left out.',
  })
  limit?: number;

  @TextField({
    max: 500,
    optional: true,
    description: 'Where the page begins: `nextCursor` of the page before.',
  })
  cursor?: string;
}

export const DEFAULT_PAGE_SIZE = 50;

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/**
 * Cuts a page out of `limit + 1` rows.
 * @param keyOf the values the list is ordered by, ending in something unique; they make the cursor
 */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly string[],
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor =
    rows.length > limit && last !== undefined
      ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url')
      : null;
  return { items, nextCursor };
}

/**
 * The key a cursor stands for, or null without a cursor.
 * @param parts one question for each part of the key, for example `isUuid`
 * @throws invalidCursor when it is not one of ours, or of a list with another order
 */
export function readCursor(
  cursor: string | undefined,
  ...parts: readonly ((part: unknown) => boolean)[]
): readonly string[] | null {
  if (cursor === undefined) return null;
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalidCursor();
  }
  if (!Array.isArray(key) || key.length !== parts.length || !parts.every((isPart, i) => isPart(key[i])))
    throw invalidCursor();
  return key as string[];
}

/** The place in a list that is ordered by an instant and then by id, or null without a cursor. */
export function readTimedCursor(
  cursor: string | undefined,
): { readonly at: string; readonly id: string } | null {
  const key = readCursor(cursor, isInstant, isUuid);
  return key && { at: key[0]!, id: key[1]! };
}
