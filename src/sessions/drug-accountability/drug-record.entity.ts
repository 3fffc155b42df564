import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import { DrugLot } from '../../clinic/drug-lots/drug-lot.entity.js';
import type { WitnessOutcome } from '../../clinic/drug-lots/domain/witness.js';
import { Session } from '../session.entity.js';
import type { DrugRecordType, WasteSource } from './domain/drug-record.js';

/** Controlled drug that was drawn, wasted or put back in a session. Earlier versions stay in `row_versions`. */
@Entity('drug_records')
@Index(['sessionId', 'occurredAt', 'id'])
@Index(['lotId', 'occurredAt', 'id'])
@Index(['witnessDueAt'], { where: `witness_outcome is null and status = 'RECORDED'` })
@Check('ck_drug_records_type', `type in ('DRAWN', 'WASTED', 'RETURNED')`)
@Check('ck_drug_records_amounts', `amount_mg >= 0 and containers >= 0`)
@Check('ck_drug_records_waste_source', `waste_source in ('DRAWN_DOSE', 'REST_OF_VIAL')`)
@Check('ck_drug_records_status', `status in ('RECORDED', 'ENTERED_IN_ERROR')`)
@Check('ck_drug_records_witness', `witness_outcome in ('CONFIRMED', 'REFUSED')`)
export class DrugRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  @ManyToOne(() => DrugLot, { nullable: false })
  lot?: DrugLot;

  @Column({ type: 'uuid' })
  lotId: string;

  @Column({ type: 'text' })
  type: DrugRecordType;

  /** DRAWN: vials opened or devices taken. RETURNED and WASTED: devices. 0 otherwise. */
  @Column({ type: 'integer' })
  containers: number;

  @Column({ type: 'double precision' })
  amountMg: number;

  /** As it was measured; null where only mg are known. */
  @Column({ type: 'double precision', nullable: true })
  volumeMl: number | null;

  /** Of the liquid that was measured, which may be diluted; null for devices. */
  @Column({ type: 'double precision', nullable: true })
  concentrationMgPerMl: number | null;

  /** WASTED of a vial only. */
  @Column({ type: 'text', nullable: true })
  wasteSource: WasteSource | null;

  /** WASTED: how it was made unusable. */
  @Column({ type: 'text', nullable: true })
  disposal: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  /** Codes of everything that should not have been so, and was. */
  @Column({ type: 'text', array: true })
  deviations: string[];

  @Column({ type: 'text', nullable: true })
  deviationReason: string | null;

  /** WASTED: until when another person has to confirm it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  witnessDueAt: Date | null;

  @Column({ type: 'text', nullable: true })
  witnessOutcome: WitnessOutcome | null;

  @Column({ type: 'uuid', nullable: true })
  witnessedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  witnessedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  witnessNote: string | null;

  @Column({ type: 'text' })
  status: 'RECORDED' | 'ENTERED_IN_ERROR';

  /** Why this version replaced the one before. */
  @Column({ type: 'text', nullable: true })
  changeReason: string | null;

  /** Why it was recorded only after the session was signed. */
  @Column({ type: 'text', nullable: true })
  lateReason: string | null;

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
