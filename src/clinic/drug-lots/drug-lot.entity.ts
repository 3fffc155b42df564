import { Check, Column, Entity, ManyToOne, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { Clinic } from '../clinic.entity.js';
import type { ControlledDrug, LotStatus } from './domain/drug-lot.js';

/** Containers of one production lot. Earlier versions stay in `row_versions`; how many there are follows from movements. */
@Entity('drug_lots')
@Unique(['clinicId', 'drug', 'lotNumber'])
@Check('ck_drug_lots_drug', `drug in ('KETAMINE', 'SPRAVATO')`)
@Check('ck_drug_lots_status', `status in ('IN_USE', 'QUARANTINED', 'DEPLETED')`)
@Check(
  'ck_drug_lots_strength',
  `case drug when 'KETAMINE' then concentration_mg_per_ml > 0 and volume_ml_per_vial > 0 and mg_per_device is null else mg_per_device > 0 and concentration_mg_per_ml is null and volume_ml_per_vial is null end`,
)
export class DrugLot {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Clinic, { nullable: false })
  clinic?: Clinic;

  @Column({ type: 'uuid' })
  clinicId: string;

  @Column({ type: 'text' })
  drug: ControlledDrug;

  /** In capitals, so that what two people type meets. */
  @Column({ type: 'text' })
  lotNumber: string;

  /** National Drug Code, as printed. */
  @Column({ type: 'text', nullable: true })
  ndc: string | null;

  @Column({ type: 'double precision', nullable: true })
  concentrationMgPerMl: number | null;

  @Column({ type: 'double precision', nullable: true })
  volumeMlPerVial: number | null;

  @Column({ type: 'double precision', nullable: true })
  mgPerDevice: number | null;

  /** Last calendar day, in the clinic's zone, on which it may be used. */
  @Column({ type: 'date' })
  expiresOn: string;

  @Column({ type: 'text' })
  status: LotStatus;

  /** Why it is in quarantine, or was changed. */
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
