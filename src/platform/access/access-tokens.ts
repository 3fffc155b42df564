/** Access tokens: signed, short-lived, naming the sign-in they belong to. Who that is stands in the database. */
import { createHmac } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { DataSource } from 'typeorm';
import { problemOfDatabaseError } from '../database/database-problems.js';
import { notSignedIn } from './access-problems.js';
import type { Principal, Role } from './caller.js';

const ISSUER = 'ketamine-treatment-tracker';
/** A verified token is believed for this long without asking the database again. */
const BELIEVED_MS = 30_000;
const MOST_BELIEVED = 10_000;

interface Believed {
  readonly principal: Principal;
  readonly until: number;
}

export class AccessTokens {
  private readonly key: Uint8Array;
  private readonly believed = new Map<string, Believed>();

  constructor(
    secret: string,
    private readonly minutes: number,
    private readonly dataSource: DataSource,
  ) {
    this.key = new TextEncoder().encode(secret);
  }

  /** @returns the token and for how many seconds it is good */
  async issue(signInId: string, now: Date): Promise<{ accessToken: string; expiresInSeconds: number }> {
    const issuedAt = Math.floor(now.getTime() / 1000);
    const accessToken = await new SignJWT({ sid: signInId })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + this.minutes * 60)
      .sign(this.key);
    return { accessToken, expiresInSeconds: this.minutes * 60 };
  }

  /** @throws notSignedIn for any token that is not ours, expired, or whose sign-in or user is no longer good */
  async verify(accessToken: string, now: Date): Promise<Principal> {
    const known = this.believed.get(accessToken);
    if (known && known.until > now.getTime()) return known.principal;
    this.believed.delete(accessToken);
    const claims = await this.claimsOf(accessToken, now);
    const principal = await this.load(claims.signInId, now);
    if (this.believed.size >= MOST_BELIEVED) this.believed.clear();
    this.believed.set(accessToken, {
      principal,
      until: Math.min(now.getTime() + BELIEVED_MS, claims.expiresAt),
    });
    return principal;
  }

  /** The refresh secret that follows this one: always the same, and nobody without the key can make it. */
  successorOf(signInId: string, refreshSecret: string): string {
    return createHmac('sha256', this.key).update(`refresh ${signInId} ${refreshSecret}`).digest('base64url');
  }

  /** After a sign-out, a new password or a changed role: this instance asks the database again at once. */
  forget(): void {
    this.believed.clear();
  }

  private async claimsOf(accessToken: string, now: Date): Promise<{ signInId: string; expiresAt: number }> {
    try {
      const { payload } = await jwtVerify(accessToken, this.key, {
        issuer: ISSUER,
        algorithms: ['HS256'],
        requiredClaims: ['sid', 'exp'],
        currentDate: now,
      });
      return { signInId: String(payload['sid']), expiresAt: payload.exp! * 1000 };
    } catch {
      throw notSignedIn();
    }
  }

  private async load(signInId: string, now: Date): Promise<Principal> {
    let rows: { kind: 'staff' | 'client'; id: string; role: Role; mustChangePassword: boolean }[];
    try {
      rows = await this.dataSource.query(
        `select s.principal_kind as kind, s.principal_id as id, coalesce(u.role, c.role) as role,
                coalesce(u.must_change_password, false) as "mustChangePassword"
         from sign_ins s
         left join users u on s.principal_kind = 'staff' and u.id = s.principal_id and u.status = 'ACTIVE'
         left join clients c on s.principal_kind = 'client' and c.id = s.principal_id and c.revoked_at is null
         where s.id = $1 and s.revoked_at is null and s.expires_at > $2 and (u.id is not null or c.id is not null)`,
        [signInId, now],
      );
    } catch (error) {
      throw problemOfDatabaseError(error) ?? error;
    }
    const row = rows[0];
    if (!row) throw notSignedIn();
    return { ...row, signInId };
  }
}
