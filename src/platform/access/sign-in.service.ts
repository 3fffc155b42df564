import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { Database } from '../database/database.js';
import { newId } from '../ids/ids.js';
import { notSignedIn, tooManyAttempts, wrongCredentials } from './access-problems.js';
import { AccessTokens } from './access-tokens.js';
import type { Caller } from './caller.js';
import { Client } from './client.entity.js';
import type { TokenResponse } from './dto/token.dto.js';
import { hashSecret, newSecret, passwordMatches, secretMatches } from './passwords.js';
import { SignIn } from './sign-in.entity.js';
import { User } from './user.entity.js';

export type Visitor = Pick<Caller, 'requestId' | 'ipAddress'>;

const FREE_ATTEMPTS = 5;
const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 900;
/** A refresh whose answer was lost in bad Wi-Fi is simply answered again; later than this it counts as stolen. */
const REPEATED_REFRESH_SECONDS = 60;

/** How long sign-in stays refused after so many wrong passwords in a row. */
function waitSeconds(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(FIRST_WAIT_SECONDS * 2 ** (failures - FREE_ATTEMPTS), LONGEST_WAIT_SECONDS);
}

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly tokens: AccessTokens,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'SIGN_IN_HOURS'>,
  ) {}

  async withPassword(visitor: Visitor, username: string, password: string): Promise<TokenResponse> {
    const now = this.clock.now();
    const user = await this.database.read.findOneBy(User, { username: username.toLowerCase() });
    const waitMs = (user?.lockedUntil?.getTime() ?? 0) - now.getTime();
    if (waitMs > 0) throw tooManyAttempts({ headers: { 'Retry-After': String(Math.ceil(waitMs / 1000)) } });
    const matches = await passwordMatches(user?.passwordHash, password);
    if (!user || user.status !== 'ACTIVE' || !matches) {
      await this.database.transaction((tx) => recordFailure(tx, visitor, user, now));
      throw wrongCredentials();
    }
    const refreshSecret = newSecret();
    const signIn = this.newSignIn('staff', user.id, now, hashSecret(refreshSecret));
    await this.database.transaction((tx) => recordSuccess(tx, visitor, user, signIn));
    return {
      ...(await this.tokenFor(signIn, now)),
      refreshToken: `${signIn.id}.${refreshSecret}`,
      mustChangePassword: user.mustChangePassword,
    };
  }

  async withClientSecret(visitor: Visitor, clientId: string, clientSecret: string): Promise<TokenResponse> {
    const now = this.clock.now();
    const client = await this.database.read.findOneBy(Client, { id: clientId });
    if (!client || client.revokedAt || !secretMatches(client.secretHash, clientSecret)) {
      await this.database.transaction((tx) => recordFailure(tx, visitor, null, now));
      throw wrongCredentials();
    }
    const signIn = this.newSignIn('client', client.id, now, null);
    await this.database.transaction(async (tx) => {
      await tx.insert(SignIn, signIn);
      const caller = { ...visitor, id: client.id, kind: 'client', role: client.role } as const;
      await recordAudit(tx, caller, { action: 'auth.sign-in', resourceId: signIn.id });
    });
    return { ...(await this.tokenFor(signIn, now)), refreshToken: null, mustChangePassword: false };
  }

  /** Exchanges a refresh token for new tokens; an old one that turns up again ends the sign-in for everybody. */
  async withRefreshToken(refreshToken: string): Promise<TokenResponse> {
    const now = this.clock.now();
    const [signInId = '', secret = ''] = refreshToken.split('.');
    const nextSecret = newSecret();
    const user = await this.database.transaction((tx) =>
      rotateRefresh(tx, signInId, secret, nextSecret, now),
    );
    if (!user) {
      this.tokens.forget();
      throw notSignedIn();
    }
    return {
      ...(await this.tokenFor({ id: signInId }, now)),
      refreshToken: `${signInId}.${nextSecret}`,
      mustChangePassword: user.mustChangePassword,
    };
  }

  async signOut(caller: Caller): Promise<void> {
    const now = this.clock.now();
    await this.database.write(caller, async (tx) => {
      await tx.update(SignIn, { id: caller.signInId }, { revokedAt: now });
      await recordAudit(tx, caller, { action: 'auth.sign-out', resourceId: caller.signInId });
    });
    this.tokens.forget();
  }

  private newSignIn(
    kind: 'staff' | 'client',
    principalId: string,
    now: Date,
    refreshHash: string | null,
  ): SignIn {
    return {
      id: newId(),
      principalKind: kind,
      principalId,
      refreshHash,
      previousRefreshHash: null,
      refreshedAt: null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + this.config.SIGN_IN_HOURS * 3_600_000),
      revokedAt: null,
    };
  }

  private async tokenFor(signIn: Pick<SignIn, 'id'>, now: Date) {
    return { tokenType: 'Bearer', ...(await this.tokens.issue(signIn.id, now)) } as const;
  }
}

async function recordFailure(
  tx: EntityManager,
  visitor: Visitor,
  user: User | null,
  now: Date,
): Promise<void> {
  if (user) {
    const failures = user.failedSignIns + 1;
    const wait = waitSeconds(failures);
    const lockedUntil = wait > 0 ? new Date(now.getTime() + wait * 1000) : null;
    await tx.query(
      'update users set failed_sign_ins = failed_sign_ins + 1, locked_until = $2 where id = $1',
      [user.id, lockedUntil],
    );
  }
  const who = user ? { ...visitor, id: user.id, kind: 'staff' as const, role: user.role } : visitor;
  await recordAudit(tx, who, {
    action: 'auth.sign-in',
    outcome: 'DENIED',
    reasonCode: 'auth.wrong-credentials',
  });
}

async function recordSuccess(tx: EntityManager, visitor: Visitor, user: User, signIn: SignIn): Promise<void> {
  await tx.query('update users set failed_sign_ins = 0, locked_until = null where id = $1', [user.id]);
  await tx.insert(SignIn, signIn);
  const caller = { ...visitor, id: user.id, kind: 'staff', role: user.role } as const;
  await recordAudit(tx, caller, { action: 'auth.sign-in', resourceId: signIn.id });
}

/** @returns the user, or null where the token is not good (then the sign-in is revoked when the token was an old one) */
async function rotateRefresh(
  tx: EntityManager,
  signInId: string,
  secret: string,
  nextSecret: string,
  now: Date,
): Promise<User | null> {
  if (!/^[0-9a-f-]{36}$/.test(signInId)) return null;
  const signIn = await tx.findOne(SignIn, { where: { id: signInId }, lock: { mode: 'pessimistic_write' } });
  if (!signIn || signIn.revokedAt || signIn.expiresAt <= now) return null;
  const isCurrent = secretMatches(signIn.refreshHash, secret);
  const isPrevious = secretMatches(signIn.previousRefreshHash, secret);
  if (!isCurrent && !isPrevious) return null;
  const sinceRefresh = now.getTime() - (signIn.refreshedAt?.getTime() ?? 0);
  if (isPrevious && sinceRefresh > REPEATED_REFRESH_SECONDS * 1000) {
    await tx.update(SignIn, { id: signIn.id }, { revokedAt: now });
    return null;
  }
  const user = await tx.findOneBy(User, { id: signIn.principalId, status: 'ACTIVE' });
  if (!user) return null;
  await tx.update(
    SignIn,
    { id: signIn.id },
    {
      refreshHash: hashSecret(nextSecret),
      previousRefreshHash: isCurrent ? signIn.refreshHash : signIn.previousRefreshHash,
      refreshedAt: isCurrent ? now : signIn.refreshedAt,
    },
  );
  return user;
}
