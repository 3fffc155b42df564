import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import {
  ADMINISTRATION_EVENT_TYPES,
  EARLY_TERMINATION_REASONS,
  type AdministrationEventType,
  type EarlyTerminationReason,
} from '../domain/administration-event.js';
import type { NewAdministrationEvent, PumpSetting } from '../event-entry.js';

export class PumpSettingDto implements PumpSetting {
  @NumberField({ min: 0, max: 2000, description: 'Rate the pump is set to, mL per hour.' })
  rateMlPerHour: number;

  @NumberField({ min: 0, max: 1000, description: 'mg of the drug in one mL.' })
  concentrationMgPerMl: number;
}

/** What an event says besides its kind; every value is left out where it does not belong to the kind. */
export class EventValues {
  @UuidField({ optional: true, description: 'Made by the client, so that an event sent twice is one event.' })
  id?: string;

  @InstantField({
    optional: true,
    description: 'When it happened; now when left out. DEVICE: when the patient had finished it.',
  })
  occurredAt?: Date;

  @InstantField({
    optional: true,
    description:
      'DEVICE: when the patient began with it; occurredAt when left out. The first one starts the dose.',
  })
  startedAt?: Date;

  @NumberField({
    min: 0,
    max: 1000,
    maxDecimals: 6,
    optional: true,
    description:
      'START, RESUME and RATE_CHANGE, mg per minute. START without it runs as ordered, RESUME as before the pause.',
  })
  rateMgPerMinute?: number;

  @ObjectField(() => PumpSettingDto, {
    optional: true,
    description: 'Instead of rateMgPerMinute: how the pump is set.',
  })
  pump?: PumpSettingDto;

  @NumberField({
    min: 0,
    max: 1000,
    optional: true,
    description: 'INJECTION and BOLUS: mg given. DEVICE: mg delivered of a device that was not emptied.',
  })
  doseMg?: number;

  @IntegerField({
    min: 1,
    max: 20,
    optional: true,
    description: 'DEVICE: 1 for the first of the session; the next one in its place when left out.',
  })
  deviceNumber?: number;

  @BooleanField({ optional: true, description: 'DEVICE: whether it was emptied; true when left out.' })
  isComplete?: boolean;

  @BooleanField({
    optional: true,
    description: 'DEVICE: whether something of it was lost; false when left out.',
  })
  isSpilled?: boolean;

  @TextField({ max: 60, optional: true, description: 'DEVICE and INJECTION: lot of the drug.' })
  lotNumber?: string;

  @NumberField({ min: 0, max: 100, maxDecimals: 3, optional: true, description: 'INJECTION: mL injected.' })
  volumeMl?: number;

  @TextField({ max: 60, optional: true, description: 'INJECTION: where.', example: 'left deltoid' })
  site?: string;

  @UuidField({
    optional: true,
    description:
      'BOLUS, INJECTION from the second on, RESUME and RATE_CHANGE to a higher rate: the psychiatrist who ordered it. ' +
      'A psychiatrist who records it has ordered it.',
  })
  orderedBy?: string;

  @ChoiceField(EARLY_TERMINATION_REASONS, {
    optional: true,
    enumName: 'EarlyTerminationReason',
    description: 'STOP: needed where the dose is not complete.',
  })
  terminationReason?: EarlyTerminationReason;

  @TextField({ max: 1000, optional: true })
  note?: string;

  @TextField({
    max: 1000,
    optional: true,
    description:
      'Needed where something happened that should not have, such as a dose before the session was ready.',
  })
  deviationReason?: string;
}

export class RecordEventRequest extends EventValues implements NewAdministrationEvent {
  @ChoiceField(ADMINISTRATION_EVENT_TYPES, {
    enumName: 'AdministrationEventType',
    description:
      'IV: START, PAUSE, RESUME, RATE_CHANGE, BOLUS, STOP. IM: INJECTION, STOP. Spravato: DEVICE, STOP.',
  })
  type: AdministrationEventType;

  @TextField({
    max: 1000,
    optional: true,
    description: 'Needed once the session is signed: why it is recorded only now.',
  })
  lateReason?: string;
}

export class AmendEventRequest extends EventValues {
  @TextField({ max: 1000, description: 'Why the record was wrong.' })
  reason: string;
}

export class EventInErrorRequest {
  @TextField({ max: 1000, description: 'Why this never happened.' })
  reason: string;
}
