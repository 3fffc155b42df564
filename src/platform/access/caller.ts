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

/** Who acts, from where: somebody who is signed in, or a patient through a link, who holds no role and has no account. */
export interface Actor {
  readonly kind: Principal['kind'] | 'patient-link';
  /** Id of the user, of the client or of the link. */
  readonly id: string;
  readonly role: Role | null;
  readonly requestId: string;
  readonly ipAddress: string;
  /** Set when the request came with an Idempotency-Key; `Database.write` claims it in the transaction of the effect. */
  readonly idempotency: IdempotencyClaim | null;
  /** Written by `Database.write` last in the transaction of the effect, for a room that calls another one's service. */
  readonly alongside?: (tx: EntityManager) => Promise<void>;
}

export interface Caller extends Actor {
  readonly kind: Principal['kind'];
  readonly role: Role;
  readonly signInId: string;
  readonly mustChangePassword: boolean;
}
