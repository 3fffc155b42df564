import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import { Session } from '../session.entity.js';
import { Device } from './devices/device.entity.js';
import type { Unobtainable } from './domain/unobtainable.js';
import type { VitalsReason } from './domain/vitals-plausibility.js';

/**
 * ACCEPTED as it came; UNCONFIRMED while unusual and not looked at again; CONFIRMED by a person who did;
 * ENTERED_IN_ERROR: stays readable and counts nowhere.
 */
export const READING_STATUSES = ['ACCEPTED', 'UNCONFIRMED', 'CONFIRMED', 'ENTERED_IN_ERROR'] as const;
export type ReadingStatus = (typeof READING_STATUSES)[number];

/**
 * One set of vital signs. The row is its own audit trail: who, which device, when and by which request, so that a monitor
 * can write every second without an audit event each. An id belongs to one session, because monitors make their own.
 */
@Entity('vitals_readings')
@Index(['sessionId', 'measuredAt', 'id'])
@Index(['deviceId'])
@Check('ck_vitals_readings_status', `status in ('ACCEPTED', 'UNCONFIRMED', 'CONFIRMED', 'ENTERED_IN_ERROR')`)
@Check('ck_vitals_readings_moaas', `moaas between 0 and 5`)
@Check('ck_vitals_readings_blood_pressure_pair', `(systolic_mm_hg is null) = (diastolic_mm_hg is null)`)
@Check('ck_vitals_readings_blood_pressure_order', `systolic_mm_hg > diastolic_mm_hg`)
@Check(
  'ck_vitals_readings_something_measured',
  `num_nonnulls(systolic_mm_hg, heart_rate_per_minute, spo2_percent, respiratory_rate_per_minute,
                etco2_mm_hg, temperature_celsius, moaas, pain_score, supplemental_o2_litres_per_minute) > 0
   or has_focal_neurological_sign or is_etco2_waveform_lost or jsonb_array_length(unobtainable) > 0`,
)
@Check(
  'ck_vitals_readings_measured_or_unobtainable',
  `not (unobtainable @> '[{"vital": "bloodPressure"}]' and systolic_mm_hg is not null
   or unobtainable @> '[{"vital": "heartRatePerMinute"}]' and heart_rate_per_minute is not null
   or unobtainable @> '[{"vital": "spo2Percent"}]' and spo2_percent is not null
   or unobtainable @> '[{"vital": "respiratoryRatePerMinute"}]' and respiratory_rate_per_minute is not null
   or unobtainable @> '[{"vital": "etco2MmHg"}]' and etco2_mm_hg is not null
   or unobtainable @> '[{"vital": "temperatureCelsius"}]' and temperature_celsius is not null
   or unobtainable @> '[{"vital": "moaas"}]' and moaas is not null
   or unobtainable @> '[{"vital": "painScore"}]' and pain_score is not null)`,
)
export class VitalsReading {
  @PrimaryColumn({ type: 'uuid' })
  sessionId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'timestamptz', precision: 3 })
  measuredAt: Date;

  @Column({ type: 'smallint', nullable: true })
  systolicMmHg: number | null;

  @Column({ type: 'smallint', nullable: true })
  diastolicMmHg: number | null;

  @Column({ type: 'smallint', nullable: true })
  heartRatePerMinute: number | null;

  @Column({ type: 'smallint', nullable: true })
  spo2Percent: number | null;

  @Column({ type: 'smallint', nullable: true })
  respiratoryRatePerMinute: number | null;

  @Column({ type: 'smallint', nullable: true })
  etco2MmHg: number | null;

  @Column({ type: 'numeric', precision: 4, scale: 1, nullable: true })
  temperatureCelsius: number | null;

  /** Modified Observer's Assessment of Alertness/Sedation. */
  @Column({ type: 'smallint', nullable: true })
  moaas: number | null;

  @Column({ type: 'smallint', nullable: true })
  painScore: number | null;

  @Column({
    name: 'supplemental_o2_litres_per_minute',
    type: 'numeric',
    precision: 3,
    scale: 1,
    nullable: true,
  })
  supplementalO2LitresPerMinute: number | null;

  @Column({ type: 'boolean', default: false })
  hasFocalNeurologicalSign: boolean;

  @Column({ name: 'is_etco2_waveform_lost', type: 'boolean', default: false })
  isEtco2WaveformLost: boolean;

  /** What was tried and could not be taken, with the reason. */
  @Column({ type: 'jsonb', default: [] })
  unobtainable: readonly Unobtainable[];

  @Column({ type: 'text' })
  status: ReadingStatus;

  /** Why it was asked to be looked at again, by the rules of the session. Empty for a usual reading. */
  @Column({ type: 'jsonb' })
  confirmReasons: readonly VitalsReason[];

  /** Recorded so long after it was measured that it tells about the past and pages nobody. */
  @Column({ type: 'boolean' })
  isRetrospective: boolean;

  /** Why it was recorded only after the session was signed. */
  @Column({ type: 'text', nullable: true })
  lateReason: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  /** The person, or the client credentials of the device. */
  @Column({ type: 'uuid' })
  recordedBy: string;

  @ManyToOne(() => Device, { nullable: true })
  device?: Device | null;

  @Column({ type: 'uuid', nullable: true })
  deviceId: string | null;

  @Column({ type: 'text' })
  requestId: string;

  @Column({ type: 'text' })
  contentHash: string;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'uuid' })
  updatedBy: string;

  @VersionColumn({ type: 'integer' })
  version: number;
}
