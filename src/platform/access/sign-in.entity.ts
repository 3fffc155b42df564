import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One sign-in of a person or a program; access tokens name it, and revoking it makes them worthless. */
@Entity('sign_ins')
@Check('ck_sign_ins_principal_kind', `principal_kind in ('staff', 'client')`)
@Index(['principalId'])
export class SignIn {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  principalKind: 'staff' | 'client';

  @Column({ type: 'uuid' })
  principalId: string;

  /** SHA-256 of the refresh secret that is good now; null for programs, which simply sign in again. */
  @Column({ type: 'text', nullable: true })
  refreshHash: string | null;

  /** The one before, kept so that a repeated request is told from a stolen token. */
  @Column({ type: 'text', nullable: true })
  previousRefreshHash: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  refreshedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  revokedAt: Date | null;
}
