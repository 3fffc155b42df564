/** All migrations in the order they run. A merged migration is never edited; a change is a new one. */
export const migrations = [] as const;
