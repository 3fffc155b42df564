import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import { DrugLot } from './drug-lot.entity.js';
import type { MovementType } from './domain/stock-movement.js';
import type { WitnessOutcome } from './domain/witness.js';

/** Containers that came, went or were counted. Earlier versions stay in `row_versions`. */
@Entity('drug_stock_movements')
@Index(['lotId', 'occurredAt', 'id'])
@Check(
  'ck_drug_stock_movements_type',
  `type in ('RECEIVED', 'RETURNED_TO_SUPPLIER', 'DESTROYED', 'LOST', 'COUNTED')`,
)
@Check('ck_drug_stock_movements_containers', `containers >= 0`)
@Check('ck_drug_stock_movements_status', `status in ('RECORDED', 'ENTERED_IN_ERROR')`)
@Check('ck_drug_stock_movements_witness', `witness_outcome in ('CONFIRMED', 'REFUSED')`)
export class StockMovement {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => DrugLot, { nullable: false })
  lot?: DrugLot;

  @Column({ type: 'uuid' })
  lotId: string;

  @Column({ type: 'text' })
  type: MovementType;

  /** How many came or went; COUNTED: how many sealed ones there were. */
  @Column({ type: 'integer' })
  containers: number;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Invoice, return or form it is filed under. */
  @Column({ type: 'text', nullable: true })
  reference: string | null;

  /** Null where no witness is needed. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  witnessDueAt: Date | null;

  @Column({ type: 'text', nullable: true })
  witnessOutcome: WitnessOutcome | null;

  @Column({ type: 'uuid', nullable: true })
  witnessedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  witnessedAt: Date | null;

  /** What the witness said; needed where it was refused. */
  @Column({ type: 'text', nullable: true })
  witnessNote: string | null;

  @Column({ type: 'text' })
  status: 'RECORDED' | 'ENTERED_IN_ERROR';

  @Column({ type: 'text', nullable: true })
  changeReason: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  @Column({ type: 'text' })
  contentHash: string;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'uuid' })
  updatedBy: string;

  @VersionColumn({ type: 'integer' })
  version: number;
}
