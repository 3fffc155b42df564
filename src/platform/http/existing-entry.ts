import { createHash } from 'node:crypto';
import { sameIdOtherContent } from '../errors/platform-problems.js';

/** Returned by a service when a tablet sent an entry again: answered 200 with the entry as it stands now. */
export class EntryExists<T> {
  constructor(readonly entry: T) {}
}

function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, canonical(member)]),
  );
}

/** Hash of an entry's content as first sent, independent of the order of its members. Kept in the entry's row. */
export function contentHash(content: object): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(content)))
    .digest('hex');
}

/**
 * Compares an entry sent again under its client-made id with what was first sent.
 * @throws sameIdOtherContent when the id belongs to something else
 */
export function assertSameContent(stored: { readonly contentHash: string }, content: object): void {
  if (stored.contentHash !== contentHash(content)) throw sameIdOtherContent();
}
