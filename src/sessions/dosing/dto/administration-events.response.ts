import type { RuleSet } from '../../../clinic/rules/rule-set.js';
import {
  BooleanField,
  ChoiceField,
  CodesField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { SESSION_STATUSES, type SessionStatus } from '../../domain/session-status.js';
import { lacksTerminationReason, type Session } from '../../session.entity.js';
import {
  standingDeviations,
  type AdministrationEventJudgement,
  type AdministrationEventRecord,
} from '../administration-event.entity.js';
import {
  ADMINISTRATION_EVENT_TYPES,
  EARLY_TERMINATION_REASONS,
  type AdministrationEventType,
  type EarlyTerminationReason,
} from '../domain/administration-event.js';
import type { DoseLog } from '../dose-log.js';
import { DeliveredDoseResponse, toDeliveredDoseResponse } from './delivered-dose.response.js';
import { PumpSettingDto } from './administration-events.request.js';

export class EventJudgementResponse {
  @CodesField({ maxItems: 100, description: 'All codes from now on.' })
  deviations: string[];

  @UuidField({ description: 'The event that was entered, amended or entered in error.' })
  causedById: string;

  @TextField({ max: 1000, nullable: true, description: 'What was said with it.' })
  reason: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export class AdministrationEventResponse {
  @UuidField()
  id: string;

  @IntegerField({ min: 1, max: 10_000, description: 'In the order of recording, 1 for the first.' })
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
    description: 'INJECTION and BOLUS: mg given. DEVICE: mg delivered of a device that was not emptied.',
  })
  doseMg: number | null;

  @IntegerField({ min: 1, max: 20, nullable: true })
  deviceNumber: number | null;

  @BooleanField({ nullable: true, description: 'DEVICE: whether it was emptied.' })
  isComplete: boolean | null;

  @BooleanField({ nullable: true, description: 'DEVICE: whether something of it was lost.' })
  isSpilled: boolean | null;

  @TextField({ max: 60, nullable: true })
  lotNumber: string | null;

  @NumberField({ min: 0, max: 100, nullable: true, description: 'INJECTION: mL.' })
  volumeMl: number | null;

  @TextField({ max: 60, nullable: true })
  site: string | null;

  @UuidField({
    nullable: true,
    description: 'The psychiatrist who ordered a bolus, a further injection or a higher rate.',
  })
  orderedBy: string | null;

  @ChoiceField(EARLY_TERMINATION_REASONS, { nullable: true, enumName: 'EarlyTerminationReason' })
  terminationReason: EarlyTerminationReason | null;

  @TextField({ max: 1000, nullable: true })
  note: string | null;

  @CodesField({
    maxItems: 100,
    description:
      'Codes of everything that should not have been so, and was, as the course of the dose stands now; empty for an ' +
      'ordinary event.',
  })
  deviations: string[];

  @CodesField({ maxItems: 100, description: 'The same as it was judged when the event was recorded.' })
  deviationsWhenRecorded: string[];

  @ListField(() => EventJudgementResponse, {
    maxItems: 10_000,
    description: 'How later entries and corrections changed `deviations`, in their order.',
  })
  judgements: EventJudgementResponse[];

  @TextField({ max: 1000, nullable: true })
  deviationReason: string | null;

  @UuidField({ nullable: true, description: 'The event it replaces, where it is an amendment.' })
  replacesId: string | null;

  @TextField({ max: 1000, nullable: true, description: 'Why the replaced event was wrong.' })
  amendReason: string | null;

  @TextField({ max: 1000, nullable: true, description: 'Why it was recorded only after the signature.' })
  lateReason: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

/** An event that does not count any more, as it was recorded, and why. */
export class CorrectedEventResponse extends AdministrationEventResponse {
  @UuidField({ nullable: true, description: 'The event that counts instead; null where it never happened.' })
  replacedById: string | null;

  @TextField({ max: 1000, description: 'Why it was corrected.' })
  correctionReason: string;

  @InstantField({ description: 'When it was corrected.' })
  correctedAt: Date;

  @UuidField({ description: 'Id of the user who corrected it.' })
  correctedBy: string;
}

/** Answer to an event: the event, and what has become of the session and its dose. */
export class RecordedEventResponse extends AdministrationEventResponse {
  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  sessionStatus: SessionStatus;

  @BooleanField({
    description: 'The dose ended early, and nobody has said why: amend the STOP with terminationReason.',
  })
  isTerminationReasonMissing: boolean;

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
    description: 'Those that count, in the order they happened.',
  })
  events: AdministrationEventResponse[];

  @ListField(() => CorrectedEventResponse, {
    maxItems: 10_000,
    description: 'Those that were amended or entered in error, in the order they were recorded.',
  })
  corrected: CorrectedEventResponse[];

  @ObjectField(() => DeliveredDoseResponse, { description: 'What these events amount to.' })
  delivered: DeliveredDoseResponse;
}

export function toAdministrationEventResponse(event: AdministrationEventRecord): AdministrationEventResponse {
  const { id, ordinal, type, occurredAt, rateMgPerMinute, pumpRateMlPerHour, concentrationMgPerMl } = event;
  const { deliveredMg, deviceNumber, isDeviceComplete, lotNumber, terminationReason, note } = event;
  const { startedAt, orderedBy, deviationReason, recordedAt, recordedBy } = event;
  const { isSpilled, volumeMl, site, replacesId, amendReason, lateReason } = event;
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
    isSpilled,
    lotNumber,
    volumeMl,
    site,
    orderedBy,
    terminationReason,
    note,
    deviations: standingDeviations(event),
    deviationsWhenRecorded: event.deviations,
    judgements: (event.judgements ?? []).map(toEventJudgementResponse),
    deviationReason,
    replacesId,
    amendReason,
    lateReason,
    recordedAt,
    recordedBy,
  };
}

function toEventJudgementResponse({
  deviations,
  causedById,
  reason,
  recordedAt,
  recordedBy,
}: AdministrationEventJudgement): EventJudgementResponse {
  return { deviations, causedById, reason, recordedAt, recordedBy };
}

export function toCorrectedEventResponses({ all, inError }: DoseLog): CorrectedEventResponse[] {
  return all.flatMap((event) => {
    const replacement = all.find(({ replacesId }) => replacesId === event.id);
    const mark = inError.find(({ eventId }) => eventId === event.id);
    const correction = mark ?? replacement;
    if (!correction) return [];
    return [
      {
        ...toAdministrationEventResponse(event),
        replacedById: replacement?.id ?? null,
        correctionReason: mark?.reason ?? replacement?.amendReason ?? '',
        correctedAt: correction.recordedAt,
        correctedBy: correction.recordedBy,
      },
    ];
  });
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
    isTerminationReasonMissing: lacksTerminationReason(session),
    delivered: toDeliveredDoseResponse(session, events, rules, lastAt),
  };
}
