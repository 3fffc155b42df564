import { Check, Column, Entity, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Session } from '../../session.entity.js';

/**
 * The summary of a session as a psychiatrist signed it. Append-only: what is said later makes the next version. The document is
 * kept as the very text that was hashed, and the database itself refuses a hash that is not the one of the text.
 */
@Entity('session_summary_versions')
@Unique(['sessionId', 'version'])
@Check('ck_session_summary_versions_version', `version >= 1`)
@Check('ck_session_summary_versions_hash', `sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')`)
export class SessionSummaryVersion {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  /** 1 for the first signature, without gaps. */
  @Column({ type: 'integer' })
  version: number;

  /** Of the form of the document. */
  @Column({ type: 'integer' })
  formatVersion: number;

  /** Canonical JSON, RFC 8785. */
  @Column({ type: 'text' })
  document: string;

  /** SHA-256 of `document` in UTF-8, in hexadecimal. */
  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'timestamptz', precision: 3 })
  signedAt: Date;

  /** The psychiatrist. */
  @Column({ type: 'uuid' })
  signedBy: string;

  /** From version 2 on: why it is signed anew. */
  @Column({ type: 'text', nullable: true })
  statement: string | null;

  /** Rules the session is judged by. */
  @Column({ type: 'integer', nullable: true })
  ruleSetVersion: number | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;
}
