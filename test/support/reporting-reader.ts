/** A role that reads the schema `reporting`, made by its command. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { runCommand, type CommandResult } from './backup.js';

export const READER_PASSWORD = 'a-password-of-a-reader';

/** Roles belong to the whole server, which other files use at the same time. */
export function readerName(): string {
  return `reader_${randomBytes(6).toString('hex')}`;
}

/** `npm run reporting:role` on the database at `url`. */
export function reportingRole(url: string, args: readonly string[], password = ''): Promise<CommandResult> {
  return runCommand('reporting-role', args, {
    DATABASE_URL: url,
    TOKEN_SECRET: 'a secret of thirty-two characters',
    REPORTING_PASSWORD: password,
  });
}

export async function connectAs(
  databaseUrl: string,
  user: string,
  password = READER_PASSWORD,
): Promise<pg.Client> {
  const url = new URL(databaseUrl);
  Object.assign(url, { username: user, password });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}

/** Puts a side effect of grade 3 into the facts of each of these sessions. */
export async function insertSideEffects(
  dataSource: DataSource,
  code: string,
  sessionIds: readonly string[],
): Promise<void> {
  await dataSource.query(
    `insert into report_side_effects (session_id, code, patient_id, highest_grade, serious)
     select session_id, $1, patient_id, 3, 0 from report_sessions where session_id = any($2::uuid[])`,
    [code, sessionIds],
  );
}
