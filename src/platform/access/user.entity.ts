import { Check, Column, Entity, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { StaffRole } from './caller.js';

/** A person of the staff who signs in with a password. */
@Entity('users')
@Unique(['username'])
@Check('ck_users_role', `role in ('nurse', 'psychiatrist', 'front-desk', 'admin')`)
@Check('ck_users_status', `status in ('ACTIVE', 'DEACTIVATED')`)
export class User {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** Lower case. */
  @Column({ type: 'text' })
  username: string;

  @Column({ type: 'text' })
  displayName: string;

  /** Where others reach this person about a patient, as it stands on forms. */
  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text' })
  role: StaffRole;

  @Column({ type: 'text' })
  status: 'ACTIVE' | 'DEACTIVATED';

  /** May take files that name patients out of the clinic, where the role may take files at all. */
  @Column({ type: 'boolean', default: false })
  mayExportIdentified: boolean;

  /** argon2id, in PHC format. */
  @Column({ type: 'text' })
  passwordHash: string;

  @Column({ type: 'boolean' })
  mustChangePassword: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @VersionColumn({ type: 'integer' })
  version: number;
}
