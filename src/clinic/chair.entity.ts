import { Check, Column, Entity, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Clinic } from './clinic.entity.js';

/** Where a patient sits or lies during a session. */
@Entity('chairs')
@Unique(['clinicId', 'name'])
@Check('ck_chairs_status', `status in ('IN_USE', 'RETIRED')`)
export class Chair {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Clinic, { nullable: false })
  clinic?: Clinic;

  @Column({ type: 'uuid' })
  clinicId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  status: 'IN_USE' | 'RETIRED';
}
