import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
} from '../../platform/http/fields.js';
import { ALERT_SUBJECTS, type AlertEvent, type AlertSubject } from '../alert.entity.js';
import type { KnownAlert } from '../alerts.js';
import { ALERT_ACTIONS, type AlertAction } from '../domain/alert-action.js';
import {
  ALERT_EVENT_TYPES,
  ALERT_STATUSES,
  type AlertEventType,
  type AlertStatus,
} from '../domain/alert-state.js';

const VALUE = { min: -1_000_000, max: 1_000_000, nullable: true };

/** An alert whose subject was amended: it stays until somebody has acknowledged it, and as acknowledged where somebody had. */
export class AlertAmendmentResponse {
  @InstantField({ description: 'When it was amended.' })
  amendedAt: Date;

  @UuidField({ nullable: true, description: 'Who amended it.' })
  amendedBy: string | null;

  @NumberField({
    ...VALUE,
    description: 'What was found since, in the place of `value`; null where nothing is left of it.',
  })
  value: number | null;

  @TextField({ max: 1000, description: 'From what to what, and why.' })
  note: string;
}

export class AlertResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @UuidField({ nullable: true, description: 'Null where it is about the patient and no treatment day.' })
  sessionId: string | null;

  @UuidField({
    nullable: true,
    description: 'Psychiatrist of the session, or of the one nearest in time, when the alert was raised.',
  })
  psychiatristId: string | null;

  @TextField({ max: 120, description: 'Stable code of the rule.' })
  rule: string;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'Version of the clinic rules it was judged by.' })
  ruleSetVersion: number;

  @ChoiceField(['YELLOW', 'RED'], { enumName: 'AlertSeverity' })
  severity: 'YELLOW' | 'RED';

  @ChoiceField(ALERT_SUBJECTS, { enumName: 'AlertSubject', description: 'What kind of fact it is about.' })
  subjectType: AlertSubject;

  @UuidField({ nullable: true, description: 'Id of that fact; null for an observation nobody has made.' })
  subjectId: string | null;

  @TextField({ max: 500, description: 'One sentence for the person who is called.' })
  message: string;

  @NumberField({ ...VALUE, description: 'What was found, where it is a number.' })
  value: number | null;

  @NumberField({ ...VALUE, description: 'What it was held against.' })
  threshold: number | null;

  @TextField({ max: 40, nullable: true, description: 'UCUM.' })
  unit: string | null;

  @InstantField({ description: 'When what it is about happened.' })
  occurredAt: Date;

  @InstantField()
  raisedAt: Date;

  @InstantField({ nullable: true, description: 'Afterwards it is escalated; null for one about the past.' })
  acknowledgeBy: Date | null;

  @BooleanField({ description: 'About something entered long after it happened: listed, calls nobody.' })
  isRetrospective: boolean;

  @BooleanField({ description: 'A task for a psychiatrist: nobody else acknowledges or resolves it.' })
  isForPsychiatrist: boolean;

  @ChoiceField(ALERT_STATUSES, { enumName: 'AlertStatus', description: 'What became of the cause.' })
  status: AlertStatus;

  @BooleanField({ description: 'Somebody still has to look at it, also where the cause is over.' })
  needsAcknowledgement: boolean;

  @BooleanField({ description: 'Nobody acknowledged it in time, so the psychiatrist was told.' })
  isEscalated: boolean;

  @InstantField({ nullable: true })
  escalatedAt: Date | null;

  @InstantField({ nullable: true })
  acknowledgedAt: Date | null;

  @UuidField({ nullable: true })
  acknowledgedBy: string | null;

  @ChoiceField(ALERT_ACTIONS, { nullable: true, enumName: 'AlertAction', description: 'What was done.' })
  action: AlertAction | null;

  @ObjectField(() => AlertAmendmentResponse, {
    nullable: true,
    description: 'The last amendment of what it is about; null where there was none.',
  })
  amendment: AlertAmendmentResponse | null;
}

export class AlertEventResponse {
  @UuidField()
  id: string;

  @ChoiceField(ALERT_EVENT_TYPES, { enumName: 'AlertEventType' })
  type: AlertEventType;

  @InstantField()
  occurredAt: Date;

  @InstantField()
  recordedAt: Date;

  @UuidField({ nullable: true, description: 'Null where the system did it.' })
  recordedBy: string | null;

  @ChoiceField(ALERT_ACTIONS, {
    nullable: true,
    enumName: 'AlertAction',
    description: 'What was done about it; null where nothing had to be.',
  })
  action: AlertAction | null;

  @TextField({ max: 1000, nullable: true })
  note: string | null;

  @NumberField({ ...VALUE, description: 'AMENDED: what was found since; null where nothing is left of it.' })
  amendedValue: number | null;
}

export class AlertDetailResponse extends AlertResponse {
  @ListField(() => AlertEventResponse, { maxItems: 1000, description: 'What became of it, in that order.' })
  events: AlertEventResponse[];
}

function amendmentIn(events: readonly AlertEvent[]): AlertAmendmentResponse | null {
  const last = events.findLast(({ type }) => type === 'AMENDED');
  if (!last) return null;
  const { occurredAt: amendedAt, recordedBy: amendedBy, amendedValue: value, note } = last;
  return { amendedAt, amendedBy, value, note: note ?? '' };
}

/** An alert as it stands in every answer. */
export function toAlertResponse({ alert, events, state }: KnownAlert): AlertResponse {
  const acknowledged = events.find(({ type }) => type === 'ACKNOWLEDGED');
  return {
    id: alert.id,
    patientId: alert.patientId,
    sessionId: alert.sessionId,
    psychiatristId: alert.psychiatristId,
    rule: alert.rule,
    ruleSetVersion: alert.ruleSetVersion,
    severity: alert.severity,
    subjectType: alert.subjectType,
    subjectId: alert.subjectId,
    message: alert.message,
    value: alert.value,
    threshold: alert.threshold,
    unit: alert.unit,
    occurredAt: alert.occurredAt,
    raisedAt: alert.raisedAt,
    acknowledgeBy: alert.acknowledgeBy,
    isRetrospective: alert.isRetrospective,
    isForPsychiatrist: alert.isForPsychiatrist,
    status: state.status,
    needsAcknowledgement: state.needsAcknowledgement,
    isEscalated: state.escalatedAt !== null,
    escalatedAt: state.escalatedAt,
    acknowledgedAt: state.acknowledgedAt,
    acknowledgedBy: acknowledged?.recordedBy ?? null,
    action: acknowledged?.action ?? null,
    amendment: amendmentIn(events),
  };
}

export function toAlertDetailResponse(known: KnownAlert): AlertDetailResponse {
  return { ...toAlertResponse(known), events: known.events.map(toAlertEventResponse) };
}

function toAlertEventResponse(event: AlertEvent): AlertEventResponse {
  const { id, type, occurredAt, recordedAt, recordedBy, action, note, amendedValue } = event;
  return { id, type, occurredAt, recordedAt, recordedBy, action, note, amendedValue };
}
