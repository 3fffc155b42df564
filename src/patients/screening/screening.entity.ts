import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Modality } from '../../clinic/modality.js';
import { Patient } from '../patient.entity.js';
import type { AnsweredContraindication } from './domain/screening-answers.js';
import type { TreatmentTrial } from './domain/treatment-history.js';
import type { ScreeningVitals } from './domain/screening-vitals.js';

export interface Diagnosis {
  /** ICD-10-CM. */
  readonly icd10Code: string;
  readonly onsetOn: string | null;
  readonly currentEpisodeStartedOn: string | null;
  readonly comorbidities: readonly string[];
}

export interface PastTreatment extends TreatmentTrial {
  readonly treatment: string;
  readonly drugClass: string | null;
  readonly doseText: string | null;
  readonly reasonStopped: string | null;
}

export interface ScreeningAnswerRecord extends AnsweredContraindication {
  readonly note: string | null;
  readonly safetyPlan: string | null;
}

/** One evaluation of a patient for one modality. Append-only: a new evaluation never overwrites an old one. */
@Entity('screenings')
@Index(['patientId', 'evaluatedAt', 'id'])
@Check('ck_screenings_modality', `modality in ('IV', 'IM', 'SPRAVATO')`)
export class Screening {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  @Column({ type: 'text' })
  modality: Modality;

  @Column({ type: 'timestamptz', precision: 3 })
  evaluatedAt: Date;

  /** Calendar day of the clinic. */
  @Column({ type: 'date' })
  evaluatedOn: string;

  @Column({ type: 'integer' })
  ageYears: number;

  @Column({ type: 'jsonb' })
  diagnosis: Diagnosis;

  @Column({ type: 'jsonb' })
  treatmentHistory: PastTreatment[];

  @Column({ type: 'jsonb' })
  answers: ScreeningAnswerRecord[];

  @Column({ type: 'jsonb' })
  vitals: ScreeningVitals;

  /** Null where it was not asked. */
  @Column({ type: 'boolean', nullable: true })
  childBearingPotential: boolean | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** The questions asked, and the rules its verdict is proposed by. */
  @Column({ type: 'integer' })
  ruleSetVersion: number;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  /** Of what was first sent under this id. */
  @Column({ type: 'text' })
  contentHash: string;
}
