/** Who is asking, on whose behalf, from where: made once per request by the guard and handed on as a plain value. */
import type { EntityManager } from 'typeorm';

export const ROLES = ['nurse', 'psychiatrist', 'front-desk', 'dashboard', 'device', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Roles a person can hold; the others belong to client credentials. */
export const STAFF_ROLES = ['nurse', 'psychiatrist', 'front-desk', 'admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export interface Principal {
  readonly kind: 'staff' | 'client';
  /** Id of the user or of the client. */
  readonly id: string;
  readonly role: Role;
  /** The sign-in this access token belongs to. */
  readonly signInId: string;
  readonly mustChangePassword: boolean;
}

export interface IdempotencyClaim {
  readonly key: string;
  /** Keyed hash of method, address and body. */
  readonly fingerprint: string;
}

export interface Caller extends Principal {
  readonly requestId: string;
  readonly ipAddress: string;
  /** Set when the request came with an Idempotency-Key; `Database.write` claims it in the transaction of the effect. */
  readonly idempotency: IdempotencyClaim | null;
  /** Written by `Database.write` last in the transaction of the effect, for a room that calls another one's service. */
  readonly alongside?: (tx: EntityManager) => Promise<void>;
}
