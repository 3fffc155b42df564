import { Column, Entity, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { RescueMedicine } from './rescue-medicine.entity.js';

/**
 * That a rescue medicine was given against a side effect, or that it was not after all: a row of its own, so that whoever
 * is writing about the medicine meanwhile is not told that it changed. Append-only: of each pair the newest row counts.
 */
@Entity('rescue_medicine_links')
@Unique(['rescueMedicineId', 'ordinal'])
export class RescueMedicineLink {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => RescueMedicine, { nullable: false })
  rescueMedicine?: RescueMedicine;

  @Column({ type: 'uuid' })
  rescueMedicineId: string;

  /** Of the room of the side effects, which comes after this one. */
  @Column({ type: 'uuid' })
  sideEffectId: string;

  @Column({ type: 'boolean' })
  isLinked: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  /** Counts up, so that of two rows of one instant the later is known. */
  @Column({ type: 'integer' })
  ordinal: number;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
