import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { Database } from '../database/database.js';
import { newId } from '../ids/ids.js';
import { isUuid } from '../http/field-formats.js';
import { notSignedIn, wrongCredentials } from './access-problems.js';
import { AccessTokens } from './access-tokens.js';
import type { Caller } from './caller.js';
import { Client } from './client.entity.js';
import type { TokenResponse } from './dto/token.dto.js';
import { hashSecret, newSecret, passwordMatches, secretMatches } from './passwords.js';
import { countAttempt, forgetAttempts } from './sign-in-attempts.js';
import { SignIn } from './sign-in.entity.js';
import { User } from './user.entity.js';

export type Visitor = Pick<Caller, 'requestId' | 'ipAddress'>;

/** A refresh whose answer was lost in bad Wi-Fi is simply answered again; later than this it counts as stolen. */
const REPEATED_REFRESH_SECONDS = 60;

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly tokens: AccessTokens,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'SIGN_IN_HOURS'>,
  ) {}

  async withPassword(visitor: Visitor, givenName: string, password: string): Promise<TokenResponse> {
    const now = this.clock.now();
    const attempt = { username: givenName.toLowerCase(), ipAddress: visitor.ipAddress };
    await this.database.transaction((tx) => countAttempt(tx, attempt, now));
    const user = await this.database.read.findOneBy(User, { username: attempt.username });
    const matches = await passwordMatches(user?.passwordHash, password);
    if (!user || user.status !== 'ACTIVE' || !matches) {
      await this.database.transaction((tx) => recordFailure(tx, visitor, user));
      throw wrongCredentials();
    }
    const refreshSecret = newSecret();
    const signIn = this.newSignIn('staff', user.id, now, hashSecret(refreshSecret));
    await this.database.transaction(async (tx) => {
      await forgetAttempts(tx, attempt);
      await recordSuccess(tx, visitor, user, signIn);
    });
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
      await this.database.transaction((tx) => recordFailure(tx, visitor, null));
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

  /**
   * Exchanges a refresh token for new tokens. Its successor is derived from it, so that two tabs, or a request whose answer
   * was lost, get the same one; an old token that turns up later ends the sign-in for everybody.
   */
  async withRefreshToken(refreshToken: string): Promise<TokenResponse> {
    const now = this.clock.now();
    const [signInId = '', secret = ''] = refreshToken.split('.');
    const successor = this.tokens.successorOf(signInId, secret);
    const user = await this.database.transaction((tx) => rotateRefresh(tx, signInId, secret, successor, now));
    if (!user) {
      this.tokens.forget();
      throw notSignedIn();
    }
    return {
      ...(await this.tokenFor({ id: signInId }, now)),
      refreshToken: `${signInId}.${successor}`,
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

async function recordFailure(tx: EntityManager, visitor: Visitor, user: User | null): Promise<void> {
  const who = user ? { ...visitor, id: user.id, kind: 'staff' as const, role: user.role } : visitor;
  const reasonCode = wrongCredentials.code;
  await recordAudit(tx, who, { action: 'auth.sign-in', outcome: 'DENIED', reasonCode });
}

/** @throws wrongCredentials where the password was changed or the account closed while it was being checked */
async function recordSuccess(tx: EntityManager, visitor: Visitor, user: User, signIn: SignIn): Promise<void> {
  const { id, role, passwordHash } = user;
  const isUnchanged = { id, passwordHash, status: 'ACTIVE' } as const;
  const stillThere = await tx.findOne(User, { where: isUnchanged, lock: { mode: 'pessimistic_read' } });
  if (!stillThere) throw wrongCredentials();
  await tx.insert(SignIn, signIn);
  await recordAudit(
    tx,
    { ...visitor, id, kind: 'staff', role },
    { action: 'auth.sign-in', resourceId: signIn.id },
  );
}

/** @returns the user, or null where the token is not good (then the sign-in is revoked when the token was an old one) */
async function rotateRefresh(
  tx: EntityManager,
  signInId: string,
  secret: string,
  successor: string,
  now: Date,
): Promise<User | null> {
  if (!isUuid(signInId)) return null;
  const signIn = await tx.findOne(SignIn, { where: { id: signInId }, lock: { mode: 'pessimistic_write' } });
  if (!signIn || signIn.revokedAt || signIn.expiresAt <= now) return null;
  const isCurrent = secretMatches(signIn.refreshHash, secret);
  if (!isCurrent && !secretMatches(signIn.previousRefreshHash, secret)) return null;
  const sinceRefreshMs = now.getTime() - (signIn.refreshedAt?.getTime() ?? 0);
  if (!isCurrent && sinceRefreshMs > REPEATED_REFRESH_SECONDS * 1000) {
    await tx.update(SignIn, { id: signIn.id }, { revokedAt: now });
    return null;
  }
  if (isCurrent) {
    const rotated = {
      refreshHash: hashSecret(successor),
      previousRefreshHash: signIn.refreshHash,
      refreshedAt: now,
    };
    await tx.update(SignIn, { id: signIn.id }, rotated);
  }
  return tx.findOneBy(User, { id: signIn.principalId, status: 'ACTIVE' });
}
