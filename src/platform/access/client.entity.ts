import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A program with credentials of its own: a dashboard, or a monitor at the bedside. */
@Entity('clients')
@Check('ck_clients_role', `role in ('dashboard', 'device')`)
export class Client {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  role: 'dashboard' | 'device';

  /** SHA-256 of a random 256-bit secret; there is nothing in it to guess, so it needs no slow hash. */
  @Column({ type: 'text' })
  secretHash: string;

  @Column({ type: 'uuid' })
  createdBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  revokedAt: Date | null;
}
