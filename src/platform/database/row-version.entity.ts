import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A row as it stood before it was changed. Written by a trigger on every table that may change, so that no code can
 * overwrite a fact without keeping it; the newer row says who changed it and when.
 */
@Entity('row_versions')
@Index(['rowId'])
export class RowVersion {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column({ type: 'text' })
  tableName: string;

  @Column({ type: 'uuid' })
  rowId: string;

  @Column({ type: 'jsonb' })
  row: Record<string, unknown>;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  replacedAt: Date;
}
