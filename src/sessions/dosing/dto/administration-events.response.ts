import { ApiProperty } from '@nestjs/swagger';
import type { RuleSet } from '../../../clinic/rules/rule-set.js';
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
} from '../../../platform/http/fields.js';
import { SESSION_STATUSES, type SessionStatus } from '../../domain/session-status.js';
import type { Session } from '../../session.entity.js';
import type { AdministrationEventRecord } from '../administration-event.entity.js';
import {
  ADMINISTRATION_EVENT_TYPES,
  EARLY_TERMINATION_REASONS,
  type AdministrationEventType,
  type EarlyTerminationReason,
} from '../domain/administration-event.js';
import { deliveredDose } from '../domain/delivered-dose.js';
import { PumpSettingDto } from './administration-events.request.js';

export class DeliveredDoseResponse {
  @NumberField({ min: 0, max: 1e9, description: 'mg delivered up to asOf.' })
  deliveredMg: number;

  @NumberField({ min: 0, max: 1e9 })
  percentOfOrdered: number;

  @BooleanField({ description: 'Whether it is more than the clinic allows above the order.' })
  isOverdelivered: boolean;

  @NumberField({ min: 0, max: 1000, description: '0 unless an infusion runs.' })
  runningRateMgPerMinute: number;

  @NumberField({ min: 0, max: 1e9, description: 'From the first event to STOP or asOf, pauses included.' })
  elapsedMinutes: number;

  @InstantField()
  asOf: Date;
}

export class AdministrationEventResponse {
  @UuidField()
  id: string;

  @IntegerField({ min: 1, max: 10_000, description: '1 for the first event of the session.' })
  ordinal: number;

  @ChoiceField(ADMINISTRATION_EVENT_TYPES, { enumName: 'AdministrationEventType' })
  type: AdministrationEventType;

  @InstantField({ description: 'DEVICE: when the patient had finished it.' })
  occurredAt: Date;

  @InstantField({ nullable: true, description: 'DEVICE: when the patient began with it, where it was told.' })
  startedAt: Date | null;

  @NumberField({ min: 0, max: 1000, nullable: true, description: 'From this event on, mg per minute.' })
  rateMgPerMinute: number | null;

  @ObjectField(() => PumpSettingDto, { nullable: true })
  pump: PumpSettingDto | null;

  @NumberField({
    min: 0,
    max: 1000,
    nullable: true,
    description: 'INJECTION: mg given. DEVICE: mg delivered of a device that was not emptied.',
  })
  doseMg: number | null;

  @IntegerField({ min: 1, max: 20, nullable: true })
  deviceNumber: number | null;

  @BooleanField({ nullable: true, description: 'DEVICE: whether it was emptied.' })
  isComplete: boolean | null;

  @TextField({ max: 60, nullable: true })
  lotNumber: string | null;

  @UuidField({
    nullable: true,
    description: 'The psychiatrist who ordered a further injection or a higher rate.',
  })
  orderedBy: string | null;

  @ChoiceField(EARLY_TERMINATION_REASONS, { nullable: true, enumName: 'EarlyTerminationReason' })
  terminationReason: EarlyTerminationReason | null;

  @TextField({ max: 1000, nullable: true })
  note: string | null;

  @ApiProperty({
    type: [String],
    description: 'Codes of everything that should not have been so, and was; empty for an ordinary event.',
  })
  deviations: string[];

  @TextField({ max: 1000, nullable: true })
  deviationReason: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

/** Answer to an event: the event, and what has become of the session and its dose. */
export class RecordedEventResponse extends AdministrationEventResponse {
  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  sessionStatus: SessionStatus;

  @ObjectField(() => DeliveredDoseResponse, { description: 'As of the last event.' })
  delivered: DeliveredDoseResponse;
}

export class AdministrationEventsResponse {
  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @ListField(() => AdministrationEventResponse, {
    maxItems: 10_000,
    description: 'In the order they happened.',
  })
  events: AdministrationEventResponse[];

  @ObjectField(() => DeliveredDoseResponse)
  delivered: DeliveredDoseResponse;
}

export function toAdministrationEventResponse(event: AdministrationEventRecord): AdministrationEventResponse {
  const { id, ordinal, type, occurredAt, rateMgPerMinute, pumpRateMlPerHour, concentrationMgPerMl } = event;
  const { deliveredMg, deviceNumber, isDeviceComplete, lotNumber, terminationReason, note } = event;
  const { startedAt, orderedBy, deviations, deviationReason, recordedAt, recordedBy } = event;
  return {
    id,
    ordinal,
    type,
    occurredAt,
    startedAt,
    rateMgPerMinute,
    pump:
      pumpRateMlPerHour === null || concentrationMgPerMl === null
        ? null
        : { rateMlPerHour: pumpRateMlPerHour, concentrationMgPerMl },
    doseMg: deliveredMg,
    deviceNumber,
    isComplete: isDeviceComplete,
    lotNumber,
    orderedBy,
    terminationReason,
    note,
    deviations,
    deviationReason,
    recordedAt,
    recordedBy,
  };
}

/** The dose delivered at `now`, or at the last event where a bedside clock runs ahead of ours. */
export function toDeliveredDoseResponse(
  session: Pick<Session, 'orderedMg'>,
  events: readonly AdministrationEventRecord[],
  rules: RuleSet,
  now: Date,
): DeliveredDoseResponse {
  const lastAt = events.at(-1)?.occurredAt;
  const asOf = lastAt !== undefined && lastAt > now ? lastAt : now;
  const delivered = deliveredDose(events, asOf, session.orderedMg, rules);
  const { deliveredMg, percentOfOrdered, isOverdelivered, runningRateMgPerMinute, elapsedMinutes } =
    delivered;
  return {
    deliveredMg: rounded(deliveredMg, 2),
    percentOfOrdered: rounded(percentOfOrdered ?? 0, 1),
    isOverdelivered: isOverdelivered ?? false,
    runningRateMgPerMinute,
    elapsedMinutes: rounded(elapsedMinutes, 1),
    asOf,
  };
}

/** As a screen shows it; rules compare the exact value. */
function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

export function toRecordedEventResponse(
  event: AdministrationEventRecord,
  session: Session,
  events: readonly AdministrationEventRecord[],
  rules: RuleSet,
): RecordedEventResponse {
  const lastAt = events.at(-1)?.occurredAt ?? event.occurredAt;
  return {
    ...toAdministrationEventResponse(event),
    sessionId: session.id,
    patientId: session.patientId,
    sessionStatus: session.status,
    delivered: toDeliveredDoseResponse(session, events, rules, lastAt),
  };
}
