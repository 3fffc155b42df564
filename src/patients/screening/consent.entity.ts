import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { EntryInError } from '../entries-in-error.js';
import { Patient } from '../patient.entity.js';
import type { ConsentSigner, ConsentTopic } from './domain/consent.js';

/** A signed informed consent. Append-only. Days are calendar days of the clinic at the time of recording. */
@Entity('consents')
@Index(['patientId', 'signedAt', 'id'])
@Check('ck_consents_signed_by', `signed_by in ('PATIENT', 'LEGAL_REPRESENTATIVE')`)
@Check('ck_consents_signer_name', `signed_by = 'PATIENT' or signer_name is not null`)
export class ConsentRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  @Column({ type: 'text' })
  documentVersion: string;

  /** Language tag such as `en` or `es-MX`. */
  @Column({ type: 'text' })
  language: string;

  @Column({ type: 'timestamptz', precision: 3 })
  signedAt: Date;

  @Column({ type: 'date' })
  signedOn: string;

  /** The last day on which it is valid. */
  @Column({ type: 'date' })
  expiresOn: string;

  @Column({ type: 'text' })
  signedBy: ConsentSigner;

  /** Of the legal representative; null where the patient signed. */
  @Column({ type: 'text', nullable: true })
  signerName: string | null;

  @Column({ type: 'text', nullable: true })
  witnessName: string | null;

  /** What the patient was told about. */
  @Column({ type: 'text', array: true })
  scope: ConsentTopic[];

  @Column({ type: 'integer' })
  ruleSetVersion: number;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}

/** Says that a consent was entered in error. It stays readable and leaves every computation. Append-only. */
@Entity('consents_in_error')
export class ConsentInError implements EntryInError {
  @PrimaryColumn({ type: 'uuid', name: 'consent_id' })
  entryId: string;

  @ManyToOne(() => ConsentRecord, { nullable: false })
  @JoinColumn({ name: 'consent_id' })
  entry?: ConsentRecord;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
