import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Modality } from '../../clinic/modality.js';
import { Patient } from '../patient.entity.js';
import type { CodeWithReason } from './domain/decision.js';
import type { ProposedVerdict, Verdict } from './domain/screening-verdict.js';
import { Screening } from './screening.entity.js';

/** What a psychiatrist decided on a screening. Append-only: of several, the latest counts. */
@Entity('screening_decisions')
@Index(['screeningId'])
@Index(['patientId', 'decidedAt', 'id'])
@Check(
  'ck_screening_decisions_decision',
  `decision in ('ELIGIBLE', 'ELIGIBLE_WITH_CONDITIONS', 'DEFERRED', 'INELIGIBLE')`,
)
export class ScreeningDecisionRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Screening, { nullable: false })
  screening?: Screening;

  @Column({ type: 'uuid' })
  screeningId: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  /** Of the screening: the decision holds for no other. */
  @Column({ type: 'text' })
  modality: Modality;

  @Column({ type: 'text' })
  decision: Verdict;

  @Column({ type: 'text', nullable: true })
  rationale: string | null;

  @Column({ type: 'jsonb' })
  clearings: CodeWithReason[];

  @Column({ type: 'jsonb' })
  acknowledgements: CodeWithReason[];

  @Column({ type: 'text', nullable: true })
  conditions: string | null;

  /** What the rules proposed when it was decided, with the consent on file then. */
  @Column({ type: 'jsonb' })
  proposedVerdict: ProposedVerdict;

  @Column({ type: 'integer' })
  ruleSetVersion: number;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt: Date;

  /** Calendar day of the clinic. */
  @Column({ type: 'date' })
  decidedOn: string;

  @Column({ type: 'uuid' })
  decidedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;
}
