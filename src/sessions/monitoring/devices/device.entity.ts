import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { Clinic } from '../../../clinic/clinic.entity.js';
import { Client } from '../../../platform/access/client.entity.js';
import { Session } from '../../session.entity.js';

/** A monitor that records vital signs by itself, with credentials of its own. */
@Entity('devices')
@Unique(['clinicId', 'serialNumber'])
@Unique(['clientId'])
@Check('ck_devices_status', `status in ('IN_USE', 'REVOKED')`)
export class Device {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Clinic, { nullable: false })
  clinic?: Clinic;

  @Column({ type: 'uuid' })
  clinicId: string;

  @ManyToOne(() => Client, { nullable: false })
  client?: Client;

  @Column({ type: 'uuid' })
  clientId: string;

  @Column({ type: 'text' })
  label: string;

  @Column({ type: 'text' })
  serialNumber: string;

  @Column({ type: 'text' })
  status: 'IN_USE' | 'REVOKED';

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'uuid' })
  updatedBy: string;

  @VersionColumn({ type: 'integer' })
  version: number;
}

/**
 * From `boundAt` on the device belongs to this session, or to none; it did until the next row of the same device. Rows
 * are only ever added, in the order of their ids, under the lock of the device.
 */
@Entity('device_bindings')
@Index(['deviceId', 'id'])
@Index(['sessionId'])
export class DeviceBinding {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: number;

  @ManyToOne(() => Device, { nullable: false })
  device?: Device;

  @Column({ type: 'uuid' })
  deviceId: string;

  @ManyToOne(() => Session, { nullable: true })
  session?: Session | null;

  @Column({ type: 'uuid', nullable: true })
  sessionId: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  boundAt: Date;

  @Column({ type: 'uuid' })
  boundBy: string;
}
