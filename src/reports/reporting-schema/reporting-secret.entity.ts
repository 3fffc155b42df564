import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What the keys of courses in the schema `reporting` are made with, so that nobody finds the course behind a key. One row. */
@Entity('reporting_secrets')
@Check('ck_reporting_secrets_one', 'id = 1')
export class ReportingSecret {
  @PrimaryColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'bytea' })
  secret: Buffer;
}
