import type { DataSource, EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { hashPassword, newOneTimePassword } from './passwords.js';
import { SignIn } from './sign-in.entity.js';
import { User } from './user.entity.js';
import { insertUser } from './users.service.js';

export interface FirstAdministrator {
  readonly username: string;
  readonly oneTimePassword: string;
}

/**
 * Makes the first account where there is none. Until somebody has signed in with it, every start gives it a new one-time
 * password, so that a password nobody has read (a crash, a lost terminal) locks nobody out.
 * @returns the one-time password, which is kept nowhere, or null once there is somebody who can sign in
 */
export async function createFirstAdministrator(
  dataSource: DataSource,
  now: Date,
): Promise<FirstAdministrator | null> {
  const oneTimePassword = newOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  return dataSource.transaction(async (tx) => {
    await tx.query('lock table users in share row exclusive mode');
    const users = await tx.find(User, { take: 2 });
    const user = users.length === 0 ? await insertFirst(tx, passwordHash, now) : users[0]!;
    if (users.length > 1 || (await tx.existsBy(SignIn, {}))) return null;
    await tx.update(User, { id: user.id }, { passwordHash });
    const visitor = { requestId: 'start', ipAddress: 'local' };
    await recordAudit(tx, visitor, { action: 'user.first-password', resourceId: user.id });
    return { username: user.username, oneTimePassword };
  });
}

function insertFirst(tx: EntityManager, passwordHash: string, now: Date): Promise<User> {
  const person = { username: 'admin', displayName: 'First administrator', role: 'admin' } as const;
  return insertUser(tx, { ...person, passwordHash }, now);
}
