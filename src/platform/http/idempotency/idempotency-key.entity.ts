import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One answered request per caller and key. Rows older than a day are removed as new ones come. */
@Entity('idempotency_keys')
@Index(['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn({ type: 'uuid' })
  callerId: string;

  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  fingerprint: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  /** 201, or 200 where the entry was there already. Null while its transaction runs, which nobody else can see. */
  @Column({ type: 'integer', nullable: true })
  status: number | null;

  /** `json` and not `jsonb`, which would change the order of the members. */
  @Column({ type: 'json', nullable: true })
  answer: unknown;
}
