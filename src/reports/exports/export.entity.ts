import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import type { Modality } from '../../clinic/modality.js';
import type { Indication } from '../../treatment-plans/domain/indication.js';
import type { ExportFormat } from './formats.js';
import type { ExportKind } from './export-filter.js';

/** That a file was asked for: by whom, what of, and whether it names patients. Written before its first byte. Append-only. */
@Entity('exports')
@Check('ck_exports_kind', `kind in ('assessments', 'sessions', 'vitals', 'side-effects')`)
@Check('ck_exports_format', `format in ('csv', 'ndjson', 'parquet')`)
export class Export {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: ExportKind;

  @Column({ type: 'text' })
  format: ExportFormat;

  @Column({ type: 'boolean' })
  isIdentified: boolean;

  /** Name of the study its pseudonyms belong to; null where patients are named. */
  @Column({ type: 'text', nullable: true })
  study: string | null;

  /** Calendar days in the zone of the clinic. */
  @Column({ type: 'date', nullable: true })
  fromDay: string | null;

  @Column({ type: 'date', nullable: true })
  toDay: string | null;

  /** The only patient in the file, and the only plan; null for all. */
  @Column({ type: 'uuid', nullable: true })
  onlyPatientId: string | null;

  @Column({ type: 'uuid', nullable: true })
  onlyPlanId: string | null;

  @Column({ type: 'text', nullable: true })
  modality: Modality | null;

  @Column({ type: 'text', nullable: true })
  indication: Indication | null;

  @Column({ type: 'text', nullable: true })
  instrumentCode: string | null;

  /** Of the columns. */
  @Column({ type: 'integer' })
  definitionVersion: number;

  /** Of the rules that scores were computed with. */
  @Column({ type: 'integer' })
  ruleSetVersion: number;

  @Column({ type: 'bigint' })
  estimatedRows: number;

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  @Column({ type: 'uuid' })
  requestedBy: string;
}

export const CUT_OFF_REASONS = ['CLIENT_GONE', 'CLIENT_STALLED', 'SERVER_STOPPED', 'FAILED'] as const;
export type CutOffReason = (typeof CUT_OFF_REASONS)[number];

/** How a file ended: whole, with what a receiver compares it by, or cut off. Append-only. */
@Entity('export_endings')
@Check(
  'ck_export_endings_reason',
  `cut_off_because in ('CLIENT_GONE', 'CLIENT_STALLED', 'SERVER_STOPPED', 'FAILED')`,
)
@Check('ck_export_endings_sha256', `(sha256 is null) = (cut_off_because is not null)`)
export class ExportEnding {
  @PrimaryColumn({ type: 'uuid' })
  exportId: string;

  @OneToOne(() => Export, { nullable: false })
  @JoinColumn({ name: 'export_id' })
  export?: Export;

  /** Null for a file that is whole. */
  @Column({ type: 'text', nullable: true })
  cutOffBecause: CutOffReason | null;

  @Column({ type: 'bigint' })
  rows: number;

  @Column({ type: 'bigint' })
  bytes: number;

  /** Hex; null for a file that was cut off. */
  @Column({ type: 'text', nullable: true })
  sha256: string | null;

  /** Entries in error that the same question would have found; null for a file that was cut off. */
  @Column({ type: 'bigint', nullable: true })
  entriesInError: number | null;

  @Column({ type: 'timestamptz', precision: 3 })
  endedAt: Date;
}

/** How far a file is that is being made, as its server last said. Gone when the file has ended. */
@Entity('export_progress')
export class ExportProgress {
  @PrimaryColumn({ type: 'uuid' })
  exportId: string;

  @OneToOne(() => Export, { nullable: false })
  @JoinColumn({ name: 'export_id' })
  export?: Export;

  @Column({ type: 'bigint' })
  rows: number;

  @Column({ type: 'bigint' })
  bytes: number;

  @Column({ type: 'timestamptz', precision: 3 })
  seenAt: Date;
}

/** What pseudonyms and date shifts are made from; made once. Whoever has it can tell whose they are. */
@Entity('export_secret')
@Check('ck_export_secret_one', `id = 1`)
export class ExportSecret {
  @PrimaryColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'bytea' })
  secret: Buffer;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
