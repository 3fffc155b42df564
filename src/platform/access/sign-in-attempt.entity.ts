import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Sign-ins tried in a row with one name from one address, whether the name exists or not. Another address has a count of
 * its own, so that a stranger cannot keep a nurse out.
 */
@Entity('sign_in_attempts')
@Index(['triedAt'])
export class SignInAttempt {
  @PrimaryColumn({ type: 'text' })
  username: string;

  @PrimaryColumn({ type: 'text' })
  ipAddress: string;

  @Column({ type: 'integer' })
  attempts: number;

  @Column({ type: 'timestamptz', precision: 3 })
  triedAt: Date;

  /** No attempt is looked at before then. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lockedUntil: Date | null;
}
