import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AlertSeverity } from '../clinic/rules/treatment-day-rules.js';
import type { AlertAction } from './domain/alert-action.js';
import type { AlertEventType } from './domain/alert-state.js';

/** What kind of fact an alert is about; `subjectId` is its id. */
export const ALERT_SUBJECTS = [
  'VITALS',
  'SCALE',
  'SIDE_EFFECT',
  'ADMINISTRATION_EVENT',
  'RESCUE_MEDICINE',
  'OBSERVATION',
  'REMS_FORM',
  'DRUG_RECORD',
  'DRUG_RECONCILIATION',
  'ASSESSMENT',
  'ASSESSMENT_LINK',
] as const;
export type AlertSubject = (typeof ALERT_SUBJECTS)[number];

/**
 * Something that somebody has to look at. Append-only: what becomes of it is appended as an `AlertEvent`. This room
 * knows ids, not patients and sessions; the rooms that raise an alert say what it is about.
 */
@Entity('alerts')
@Index(['sessionId', 'rule'])
@Index(['patientId', 'raisedAt'])
@Index(['acknowledgeBy'])
@Index(['raisedAt', 'id'])
@Check('ck_alerts_severity', `severity in ('YELLOW', 'RED')`)
@Check(
  'ck_alerts_subject_type',
  `subject_type in ('VITALS', 'SCALE', 'SIDE_EFFECT', 'ADMINISTRATION_EVENT', 'RESCUE_MEDICINE', 'OBSERVATION', 'REMS_FORM', 'DRUG_RECORD', 'DRUG_RECONCILIATION', 'ASSESSMENT', 'ASSESSMENT_LINK')`,
)
@Check('ck_alerts_retrospective_no_deadline', `not is_retrospective or acknowledge_by is null`)
export class Alert {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  patientId: string;

  /** Null where it is about the patient and no treatment day, such as an answered questionnaire. */
  @Column({ type: 'uuid', nullable: true })
  sessionId: string | null;

  /** Of the session, or of the one nearest in time, when it was raised, for whoever calls people; every psychiatrist sees what was escalated. */
  @Column({ type: 'uuid', nullable: true })
  psychiatristId: string | null;

  /** Stable code of the rule, `blood-pressure.high` for instance. */
  @Column({ type: 'text' })
  rule: string;

  @Column({ type: 'text' })
  severity: AlertSeverity;

  @Column({ type: 'text' })
  subjectType: AlertSubject;

  /** Null for an observation nobody has made. */
  @Column({ type: 'uuid', nullable: true })
  subjectId: string | null;

  /** One sentence for the person who is called: what was found, against which threshold. */
  @Column({ type: 'text' })
  message: string;

  @Column({ type: 'double precision', nullable: true })
  value: number | null;

  @Column({ type: 'double precision', nullable: true })
  threshold: number | null;

  /** UCUM; null where there is no value. */
  @Column({ type: 'text', nullable: true })
  unit: string | null;

  /** The clinic rules it was judged by. */
  @Column({ type: 'integer' })
  ruleSetVersion: number;

  /** When what it is about happened. */
  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  raisedAt: Date;

  /** Null for a retrospective alert. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  acknowledgeBy: Date | null;

  /** About something recorded long after it happened: listed, without deadline and escalation. */
  @Column({ type: 'boolean' })
  isRetrospective: boolean;

  /** Something that happened and is over: to have looked at it resolves it. */
  @Column({ type: 'boolean' })
  resolvesWhenAcknowledged: boolean;

  /** Work that only a psychiatrist can do: nobody else's word ends it. */
  @Column({ type: 'boolean' })
  isForPsychiatrist: boolean;
}

/** What became of an alert. Append-only; nobody acknowledges or escalates an alert that was before. */
@Entity('alert_events')
@Index(['alertId'])
@Index(['alertId', 'type'], { unique: true, where: `type in ('ACKNOWLEDGED', 'ESCALATED')` })
@Check(
  'ck_alert_events_type',
  `type in ('ACKNOWLEDGED', 'ESCALATED', 'RESOLVED', 'SUPERSEDED', 'WITHDRAWN', 'AMENDED')`,
)
@Check('ck_alert_events_amended_value', `amended_value is null or type = 'AMENDED'`)
export class AlertEvent {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Alert, { nullable: false })
  alert?: Alert;

  @Column({ type: 'uuid' })
  alertId: string;

  @Column({ type: 'text' })
  type: AlertEventType;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  /** Null where the system did it: an escalation, a value back in range. */
  @Column({ type: 'uuid', nullable: true })
  recordedBy: string | null;

  /** ACKNOWLEDGED: what was done about it. */
  @Column({ type: 'text', nullable: true })
  action: AlertAction | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** AMENDED: what it says now in the place of the value of the alert; null where it says nothing any more. */
  @Column({ type: 'double precision', nullable: true })
  amendedValue: number | null;
}
