import { invalidCursor } from '../platform/errors/platform-problems.js';
import { isInstant, isUuid } from '../platform/http/field-formats.js';
import { readCursor } from '../platform/http/paging.js';

/**
 * The place in a list that is ordered by an instant and then by id, or null without a cursor.
 * @throws invalidCursor when the cursor is not of such a list
 */
export function readTimedCursor(
  cursor: string | undefined,
): { readonly at: string; readonly id: string } | null {
  const key = readCursor(cursor, 2);
  if (key === null) return null;
  const [at, id] = key as [string, string];
  if (!isInstant(at) || !isUuid(id)) throw invalidCursor();
  return { at, id };
}
