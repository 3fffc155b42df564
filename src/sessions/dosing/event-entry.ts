/**
 * From what a person enters at the bedside to the event that the rules of dosing know: the rate is entered as mg/min,
 * as the pump's setting, or not at all (then the dose runs as ordered); a device is full unless it is said otherwise.
 */
import { plannedRateMgPerMinute } from '../../treatment-plans/domain/dose.js';
import type { Session } from '../session.entity.js';
import type { AdministrationEventRecord } from './administration-event.entity.js';
import type {
  AdministrationEvent,
  AdministrationEventType,
  EarlyTerminationReason,
} from './domain/administration-event.js';
import { pumpRateMgPerMinute } from './domain/delivered-dose.js';
import type { EventRefusal } from './domain/event-sequence.js';

export interface PumpSetting {
  readonly rateMlPerHour: number;
  readonly concentrationMgPerMl: number;
}

/** An event as it was entered; `id` where the client made one, `occurredAt` left out for now. */
export interface NewAdministrationEvent {
  readonly id?: string;
  readonly type: AdministrationEventType;
  readonly occurredAt?: Date;
  readonly startedAt?: Date;
  readonly rateMgPerMinute?: number;
  readonly pump?: PumpSetting;
  readonly doseMg?: number;
  readonly deviceNumber?: number;
  readonly isComplete?: boolean;
  readonly isSpilled?: boolean;
  readonly lotNumber?: string;
  readonly volumeMl?: number;
  readonly site?: string;
  readonly orderedBy?: string;
  readonly terminationReason?: EarlyTerminationReason;
  readonly note?: string;
  readonly deviationReason?: string;
  readonly lateReason?: string;
}

type OrderedDose = Pick<Session, 'orderedMg' | 'orderedInfusionMinutes'>;

/** The event with its rate in mg/min and its amount in mg; null where the entry says nothing. */
export function toEvent(
  entry: NewAdministrationEvent,
  occurredAt: Date,
  ordered: OrderedDose,
): Required<AdministrationEvent> {
  return {
    type: entry.type,
    occurredAt,
    startedAt: entry.startedAt ?? null,
    rateMgPerMinute: rateOf(entry, ordered),
    deliveredMg: entry.doseMg ?? null,
    deviceNumber: entry.deviceNumber ?? null,
  };
}

/** A device that says no number is the next one in its place among those that count. */
export function numbered(
  entry: NewAdministrationEvent,
  events: readonly AdministrationEvent[],
  occurredAt: Date,
): NewAdministrationEvent {
  if (entry.type !== 'DEVICE' || entry.deviceNumber !== undefined) return entry;
  const before = events.filter((event) => event.type === 'DEVICE' && event.occurredAt <= occurredAt);
  return { ...entry, deviceNumber: before.length + 1 };
}

function rateOf(
  { type, rateMgPerMinute, pump }: NewAdministrationEvent,
  ordered: OrderedDose,
): number | null {
  if (rateMgPerMinute !== undefined) return rateMgPerMinute;
  if (pump) return pumpRateMgPerMinute(pump.rateMlPerHour, pump.concentrationMgPerMl);
  if (type !== 'START' || ordered.orderedInfusionMinutes === null) return null;
  return plannedRateMgPerMinute(ordered.orderedMg, ordered.orderedInfusionMinutes);
}

const SETS_RATE: readonly AdministrationEventType[] = ['START', 'RESUME', 'RATE_CHANGE'];
const MAY_BE_ORDERED: readonly AdministrationEventType[] = ['INJECTION', 'BOLUS', 'RESUME', 'RATE_CHANGE'];

/** Values that contradict each other or do not belong to the event; every one of them. */
export function entryRefusals(entry: NewAdministrationEvent): readonly EventRefusal[] {
  const { type, rateMgPerMinute, pump, doseMg, isComplete, lotNumber, terminationReason } = entry;
  const { startedAt, orderedBy, isSpilled, volumeMl, site } = entry;
  const isDevice = type === 'DEVICE';
  const isPartOfDevice = isDevice && isComplete === false;
  const outOfPlace = [
    pump && (rateMgPerMinute !== undefined || !SETS_RATE.includes(type)) && '/pump',
    isComplete !== undefined && !isDevice && '/isComplete',
    isSpilled !== undefined && !isDevice && '/isSpilled',
    volumeMl !== undefined && type !== 'INJECTION' && '/volumeMl',
    site !== undefined && type !== 'INJECTION' && '/site',
    lotNumber !== undefined && !isDevice && type !== 'INJECTION' && '/lotNumber',
    doseMg !== undefined && isDevice && !isPartOfDevice && '/doseMg',
    startedAt !== undefined && !isDevice && '/startedAt',
    orderedBy !== undefined && !MAY_BE_ORDERED.includes(type) && '/orderedBy',
    terminationReason !== undefined && type !== 'STOP' && '/terminationReason',
  ].filter((pointer) => typeof pointer === 'string');
  return [
    ...outOfPlace.map((pointer) => ({ code: 'dosing.value-not-for-event', pointer }) as const),
    ...(isPartOfDevice && doseMg === undefined
      ? [{ code: 'dosing.amount-invalid', pointer: '/doseMg' } as const]
      : []),
  ];
}

/** Where the entry names a value differently from the rules. */
export function inWordsOfEntry(refusal: EventRefusal): EventRefusal {
  return refusal.pointer === '/deliveredMg' ? { ...refusal, pointer: '/doseMg' } : refusal;
}

/** What an amendment says anew; everything left out stays as it was recorded. The kind of an event cannot be amended. */
export type EventAmendment = Omit<NewAdministrationEvent, 'type'>;

/** An event as it would have been entered with the amendment. A rate and a pump's setting replace each other. */
export function amendedEntry(
  recorded: AdministrationEventRecord,
  amendment: EventAmendment,
): NewAdministrationEvent {
  const { pumpRateMlPerHour, concentrationMgPerMl, rateMgPerMinute } = recorded;
  const pump =
    pumpRateMlPerHour === null || concentrationMgPerMl === null
      ? undefined
      : { rateMlPerHour: pumpRateMlPerHour, concentrationMgPerMl };
  const saysRate = amendment.rateMgPerMinute !== undefined || amendment.pump !== undefined;
  const wasPart = recorded.isDeviceComplete === false && amendment.isComplete !== true;
  return withoutUndefined<NewAdministrationEvent>({
    type: recorded.type,
    occurredAt: recorded.occurredAt,
    startedAt: recorded.startedAt ?? undefined,
    rateMgPerMinute: saysRate || pump ? undefined : (rateMgPerMinute ?? undefined),
    pump: saysRate ? undefined : pump,
    doseMg: recorded.type === 'DEVICE' && !wasPart ? undefined : (recorded.deliveredMg ?? undefined),
    deviceNumber: recorded.deviceNumber ?? undefined,
    isComplete: recorded.isDeviceComplete ?? undefined,
    isSpilled: recorded.isSpilled ?? undefined,
    lotNumber: recorded.lotNumber ?? undefined,
    volumeMl: recorded.volumeMl ?? undefined,
    site: recorded.site ?? undefined,
    orderedBy: recorded.orderedBy ?? undefined,
    terminationReason: recorded.terminationReason ?? undefined,
    note: recorded.note ?? undefined,
    deviationReason: recorded.deviationReason ?? undefined,
    lateReason: recorded.lateReason ?? undefined,
    ...withoutUndefined(amendment),
  });
}

function withoutUndefined<T extends object>(value: { [Member in keyof T]: T[Member] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
