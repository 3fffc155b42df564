import { Check, Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export interface ClosedDay {
  /** Calendar day in the clinic's zone. */
  readonly day: string;
  readonly label: string;
}

/** Only a certified clinic may give Spravato; nobody can override that. */
export interface SpravatoSite {
  readonly status: 'CERTIFIED' | 'NOT_CERTIFIED';
  readonly certificationId: string | null;
  readonly authorisedRepresentative: string | null;
}

/** The clinic of this installation: one row. Earlier versions stay in `row_versions`. */
@Entity('clinics')
@Check('ck_clinics_spravato_status', `spravato_site ->> 'status' in ('CERTIFIED', 'NOT_CERTIFIED')`)
export class Clinic {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  /** As it stands on forms and letters; null until an administrator has said it. */
  @Column({ type: 'text', nullable: true })
  address: string | null;

  /** Whom a patient may call with a question; null until an administrator has said it. */
  @Column({ type: 'text', nullable: true })
  phone: string | null;

  /** IANA name. Calendar days, schedules and windows of days are counted in it. */
  @Column({ type: 'text' })
  timeZone: string;

  /** ISO weekdays without treatment, 1 Monday to 7 Sunday. */
  @Column({ type: 'integer', array: true })
  closedWeekdays: number[];

  @Column({ type: 'jsonb' })
  closedDays: ClosedDay[];

  @Column({ type: 'jsonb' })
  spravatoSite: SpravatoSite;

  /** Shown wherever a patient answers a questionnaire: whom to call in a crisis. */
  @Column({ type: 'text' })
  crisisText: string;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  /** Null for what the installation started with. */
  @Column({ type: 'uuid', nullable: true })
  updatedBy: string | null;

  @VersionColumn({ type: 'integer' })
  version: number;
}
