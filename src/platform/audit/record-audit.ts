import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/caller.js';
import { newId } from '../ids/ids.js';
import { AuditEvent, type AuditOutcome } from './audit-event.entity.js';

export interface Audited {
  /** `room.verb`, for example `patient.register`. */
  readonly action: string;
  readonly patientIds?: readonly string[];
  readonly resourceId?: string | null;
  readonly outcome?: AuditOutcome;
  readonly reasonCode?: string;
}

type AuditCaller = Pick<Actor, 'requestId' | 'ipAddress'> & Partial<Pick<Actor, 'id' | 'kind' | 'role'>>;

const auditedTransactions = new WeakSet<EntityManager>();

/** Leaves an audit event in the transaction of what it tells about: both are there, or neither. */
export async function recordAudit(tx: EntityManager, caller: AuditCaller, audited: Audited): Promise<void> {
  auditedTransactions.add(tx);
  await tx.insert(AuditEvent, {
    id: newId(),
    recordedAt: new Date(),
    actorId: caller.id ?? null,
    actorKind: caller.kind ?? null,
    role: caller.role ?? null,
    action: audited.action,
    outcome: audited.outcome ?? 'SUCCESS',
    reasonCode: audited.reasonCode ?? null,
    patientIds: [...(audited.patientIds ?? [])],
    resourceId: audited.resourceId ?? null,
    requestId: caller.requestId,
    ipAddress: caller.ipAddress,
  });
}

/** True once an event was recorded in this transaction; `Database.write` refuses to commit without one. */
export function isAudited(tx: EntityManager): boolean {
  return auditedTransactions.has(tx);
}
