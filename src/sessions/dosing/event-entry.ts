/**
 * From what a person enters at the bedside to the event that the rules of dosing know: the rate is entered as mg/min,
 * as the pump's setting, or not at all (then the dose runs as ordered); a device is full unless it is said otherwise.
 */
import { plannedRateMgPerMinute } from '../../treatment-plans/domain/dose.js';
import type { Session } from '../session.entity.js';
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
  readonly lotNumber?: string;
  readonly orderedBy?: string;
  readonly terminationReason?: EarlyTerminationReason;
  readonly note?: string;
  readonly deviationReason?: string;
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

function rateOf(
  { type, rateMgPerMinute, pump }: NewAdministrationEvent,
  ordered: OrderedDose,
): number | null {
  if (rateMgPerMinute !== undefined) return rateMgPerMinute;
  if (pump) return pumpRateMgPerMinute(pump.rateMlPerHour, pump.concentrationMgPerMl);
  if (type !== 'START' || ordered.orderedInfusionMinutes === null) return null;
  return plannedRateMgPerMinute(ordered.orderedMg, ordered.orderedInfusionMinutes);
}

/** Values that contradict each other or do not belong to the event; every one of them. */
export function entryRefusals(entry: NewAdministrationEvent): readonly EventRefusal[] {
  const { type, rateMgPerMinute, pump, doseMg, isComplete, lotNumber, terminationReason } = entry;
  const { startedAt, orderedBy } = entry;
  const isDevice = type === 'DEVICE';
  const isPartOfDevice = isDevice && isComplete === false;
  const outOfPlace = [
    pump && (rateMgPerMinute !== undefined || (type !== 'START' && type !== 'RESUME')) && '/pump',
    isComplete !== undefined && !isDevice && '/isComplete',
    lotNumber !== undefined && !isDevice && type !== 'INJECTION' && '/lotNumber',
    doseMg !== undefined && isDevice && !isPartOfDevice && '/doseMg',
    startedAt !== undefined && !isDevice && '/startedAt',
    orderedBy !== undefined && type !== 'INJECTION' && type !== 'RESUME' && '/orderedBy',
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
