import { versionStale } from '../errors/platform-problems.js';

/** Called under the row's lock. @throws versionStale (412), naming the present version */
export function assertVersion(row: { readonly version: number }, expectedVersion: number): void {
  if (row.version !== expectedVersion)
    throw versionStale({
      extensions: { currentVersion: row.version },
      headers: { ETag: `"${row.version}"` },
    });
}
