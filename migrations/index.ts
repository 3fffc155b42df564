import { CreateFactProtection1795400000000 } from './1795400000000-CreateFactProtection.js';

/** All migrations in the order they run. A merged migration is never edited; a change is a new one. */
export const migrations = [CreateFactProtection1795400000000] as const;
