import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Actor, Role } from '../access/caller.js';

export const AUDIT_OUTCOMES = ['SUCCESS', 'DENIED', 'REFUSED'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** Who did or read what, about which patients. The database refuses to change or remove a row. */
@Entity('audit_events')
@Check('ck_audit_events_outcome', `outcome in ('SUCCESS', 'DENIED', 'REFUSED')`)
@Index(['actorId', 'id'])
@Index(['recordedAt'])
@Index('ix_audit_events_patient_ids', { synchronize: false })
export class AuditEvent {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  /** Null only where nobody is signed in, as with a failed sign-in. */
  @Column({ type: 'uuid', nullable: true })
  actorId: string | null;

  @Column({ type: 'text', nullable: true })
  actorKind: Actor['kind'] | null;

  @Column({ type: 'text', nullable: true })
  role: Role | null;

  /** `room.verb`, for example `patient.read`. */
  @Column({ type: 'text' })
  action: string;

  @Column({ type: 'text' })
  outcome: AuditOutcome;

  /** Why it was denied or refused: a problem code. */
  @Column({ type: 'text', nullable: true })
  reasonCode: string | null;

  /** Every patient whose data was read or changed; indexed by GIN in the migration. */
  @Column({ type: 'uuid', array: true })
  patientIds: string[];

  @Column({ type: 'uuid', nullable: true })
  resourceId: string | null;

  @Column({ type: 'text' })
  requestId: string;

  @Column({ type: 'text' })
  ipAddress: string;
}
