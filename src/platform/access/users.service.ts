import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { given } from '../http/absent-keeps.js';
import { assertVersion } from '../http/assert-version.js';
import { newId } from '../ids/ids.js';
import {
  currentPasswordWrong,
  lastAdministrator,
  passwordUnchanged,
  userNotFound,
} from './access-problems.js';
import { AccessTokens } from './access-tokens.js';
import type { Caller, StaffRole } from './caller.js';
import { toUserResponse, type UserResponse } from './dto/users.dto.js';
import { hashPassword, passwordMatches } from './passwords.js';
import { SignIn } from './sign-in.entity.js';
import { User } from './user.entity.js';

export interface NewUser {
  readonly username: string;
  readonly displayName: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly role: StaffRole;
  readonly password: string;
}

export type UserChange = Partial<
  Pick<User, 'displayName' | 'phone' | 'email' | 'role' | 'status' | 'mayExportIdentified'>
>;

@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly tokens: AccessTokens,
    private readonly clock: Clock,
  ) {}

  async register(caller: Caller, { password, ...person }: NewUser): Promise<UserResponse> {
    const now = this.clock.now();
    const passwordHash = await hashPassword(password);
    return this.database.write(caller, async (tx) => {
      const user = await insertUser(tx, { ...person, passwordHash }, now);
      await recordAudit(tx, caller, { action: 'user.register', resourceId: user.id });
      return toUserResponse(user);
    });
  }

  async change(
    caller: Caller,
    userId: string,
    expectedVersion: number,
    change: UserChange,
  ): Promise<UserResponse> {
    const answer = await this.database.write(caller, async (tx) => {
      const user = await lockUser(tx, userId);
      assertVersion(user, expectedVersion);
      const changed = Object.assign(user, given(change));
      await assertAdministratorRemains(tx, changed);
      await tx.save(changed);
      if (changed.status === 'DEACTIVATED') await revokeSignIns(tx, userId, this.clock.now());
      await recordAudit(tx, caller, { action: 'user.change', resourceId: userId });
      return toUserResponse(changed);
    });
    this.tokens.forget();
    return answer;
  }

  async resetPassword(caller: Caller, userId: string, password: string): Promise<UserResponse> {
    const passwordHash = await hashPassword(password);
    const answer = await this.database.write(caller, async (tx) => {
      const user = await lockUser(tx, userId);
      Object.assign(user, { passwordHash, mustChangePassword: true });
      await tx.save(user);
      await revokeSignIns(tx, userId, this.clock.now());
      await recordAudit(tx, caller, { action: 'user.reset-password', resourceId: userId });
      return toUserResponse(user);
    });
    this.tokens.forget();
    return answer;
  }

  /** The sign-in it is done with stays good; all others of this person end. */
  async changeOwnPassword(caller: Caller, currentPassword: string, newPassword: string): Promise<void> {
    const user = await this.database.read.findOneByOrFail(User, { id: caller.id });
    if (!(await passwordMatches(user.passwordHash, currentPassword))) throw currentPasswordWrong();
    if (newPassword === currentPassword) throw passwordUnchanged();
    const passwordHash = await hashPassword(newPassword);
    await this.database.write(caller, async (tx) => {
      const locked = await lockUser(tx, caller.id);
      // An administrator's reset that came in between stands.
      if (locked.passwordHash !== user.passwordHash) throw currentPasswordWrong();
      await tx.save(Object.assign(locked, { passwordHash, mustChangePassword: false }));
      await revokeSignIns(tx, caller.id, this.clock.now(), caller.signInId);
      await recordAudit(tx, caller, { action: 'me.change-password', resourceId: caller.id });
    });
    this.tokens.forget();
  }
}

/** Inserts a person who has to choose a password of their own at the first sign-in. */
export async function insertUser(
  tx: EntityManager,
  person: Pick<User, 'username' | 'displayName' | 'role' | 'passwordHash'> &
    Partial<Pick<User, 'phone' | 'email'>>,
  now: Date,
): Promise<User> {
  const user = tx.create(User, {
    phone: null,
    email: null,
    ...person,
    id: newId(),
    status: 'ACTIVE',
    mayExportIdentified: false,
    mustChangePassword: true,
    createdAt: now,
  });
  return tx.save(user);
}

async function lockUser(tx: EntityManager, userId: string): Promise<User> {
  const user = await tx.findOne(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } });
  if (!user) throw userNotFound();
  return user;
}

/** Locks every administrator, so that two who remove each other at once cannot both succeed. */
async function assertAdministratorRemains(tx: EntityManager, changed: User): Promise<void> {
  const administrators = await tx.find(User, {
    where: { role: 'admin', status: 'ACTIVE' },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const others = administrators.filter(({ id }) => id !== changed.id);
  const stays = changed.role === 'admin' && changed.status === 'ACTIVE';
  if (!stays && others.length === 0) throw lastAdministrator();
}

async function revokeSignIns(
  tx: EntityManager,
  userId: string,
  now: Date,
  exceptSignInId?: string,
): Promise<void> {
  await tx.update(
    SignIn,
    { principalId: userId, revokedAt: IsNull(), ...(exceptSignInId ? { id: Not(exceptSignInId) } : {}) },
    { revokedAt: now },
  );
}
