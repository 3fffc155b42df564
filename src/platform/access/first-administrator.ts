import type { DataSource } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { hashPassword, newOneTimePassword } from './passwords.js';
import { insertUser } from './users.service.js';

export interface FirstAdministrator {
  readonly username: string;
  readonly oneTimePassword: string;
}

/** Makes the first account when there is none. @returns its one-time password, which is kept nowhere, or null */
export async function createFirstAdministrator(
  dataSource: DataSource,
  now: Date,
): Promise<FirstAdministrator | null> {
  const oneTimePassword = newOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  return dataSource.transaction(async (tx) => {
    await tx.query('lock table users in share row exclusive mode');
    const [row] = await tx.query<{ any: boolean }[]>('select exists (select 1 from users) as any');
    if (row?.any) return null;
    const person = {
      username: 'admin',
      displayName: 'First administrator',
      role: 'admin',
      passwordHash,
    } as const;
    const user = await insertUser(tx, person, now);
    await recordAudit(
      tx,
      { requestId: 'start', ipAddress: 'local' },
      { action: 'user.register', resourceId: user.id },
    );
    return { username: user.username, oneTimePassword };
  });
}
