/**
 * Whether an event can follow the events that happened before it: an infusion starts once, runs and pauses in turn and
 * stops once; devices come in order; STOP closes. Clinic practice and the Spravato prescribing
 * information (rest between devices).
 *
 * An amount that went into the patient is a fact: a bolus, injection or device after STOP, one device too many or one too
 * soon is no refusal but a deviation, recorded with a reason. This file does not decide whether the session was ready,
 * whether the amount fits the order, or who has to order a second injection (`order-deviations.ts`).
 */
import type { Modality } from '../../../clinic/modality.js';
import type { DosingRules, PlanRules } from '../../../clinic/rules/rule-set.js';
import {
  type AdministrationEvent,
  type AdministrationEventType,
  EVENT_TYPES_OF,
} from './administration-event.js';

export type EventRefusalCode =
  | 'dosing.event-not-for-modality'
  | 'dosing.contradicts-earlier-event'
  | 'dosing.contradicts-later-event'
  | 'dosing.not-started'
  | 'dosing.already-started'
  | 'dosing.already-stopped'
  | 'dosing.not-running'
  | 'dosing.not-paused'
  | 'dosing.device-out-of-order'
  | 'dosing.rate-invalid'
  | 'dosing.amount-invalid'
  | 'dosing.value-not-for-event'
  | 'dosing.started-after-end'
  | 'dosing.orderer-not-a-psychiatrist'
  | 'dosing.concentration-invalid';

/** `expected` and `max` are the values that would have been taken. */
export interface EventRefusal {
  readonly code: EventRefusalCode;
  readonly pointer: string;
  readonly expected?: number;
  readonly max?: number;
  /** Of an event entered late or moved: which other one could not have happened then, and why. */
  readonly because?: EventRefusalCode;
  readonly laterType?: AdministrationEventType;
  readonly laterAt?: Date;
  readonly earlierType?: AdministrationEventType;
  readonly earlierAt?: Date;
}

export interface EventDeviation {
  readonly code: 'dosing.given-after-stop' | 'dosing.too-many-devices' | 'dosing.device-too-soon';
  readonly pointer: string;
  readonly minimumMinutes?: number;
  readonly max?: number;
}

export interface EventCheck {
  /** Any of these: the event cannot have happened like this and is not stored. */
  readonly refusals: readonly EventRefusal[];
  /** Any of these: it is stored, with a reason. */
  readonly deviations: readonly EventDeviation[];
}

export interface EventRules {
  readonly dosing: Pick<DosingRules, 'restBetweenDevicesMinutes'>;
  readonly plans: Pick<PlanRules, 'mgPerDevice' | 'spravatoMg'>;
}

/** All refusals and deviations of `event` after `events`, which happened before it and are in order of `occurredAt`. */
export function checkEvent(
  modality: Modality,
  events: readonly AdministrationEvent[],
  event: AdministrationEvent,
  rules: EventRules,
): EventCheck {
  if (!EVENT_TYPES_OF[modality].includes(event.type))
    return { refusals: [{ code: 'dosing.event-not-for-modality', pointer: '/type' }], deviations: [] };
  return {
    refusals: [...timeRefusals(event), ...orderRefusals(events, event), ...valueRefusals(event, rules.plans)],
    deviations: deviations(events, event, rules),
  };
}

function timeRefusals({ startedAt, occurredAt }: AdministrationEvent): readonly EventRefusal[] {
  if (!startedAt || startedAt.getTime() <= occurredAt.getTime()) return [];
  return [{ code: 'dosing.started-after-end', pointer: '/startedAt' }];
}

function orderRefusals(
  events: readonly AdministrationEvent[],
  event: AdministrationEvent,
): readonly EventRefusal[] {
  if (event.type === 'INJECTION') return [];
  if (event.type === 'DEVICE') return deviceRefusals(events, event);
  const code = stateRefusal(events, event.type);
  return code ? [{ code, pointer: '/type' }] : [];
}

function stateRefusal(
  events: readonly AdministrationEvent[],
  type: AdministrationEventType,
): EventRefusalCode | undefined {
  const started = events.length > 0;
  const lastSwitch = events.findLast((each) => switches.includes(each.type))?.type;
  const running = lastSwitch === 'START' || lastSwitch === 'RESUME';
  const stopped = events.some((each) => each.type === 'STOP');
  if (stopped) return type === 'BOLUS' ? undefined : 'dosing.already-stopped';
  if (type === 'START') return started ? 'dosing.already-started' : undefined;
  if (!started) return 'dosing.not-started';
  if (type === 'RESUME') return lastSwitch === 'PAUSE' ? undefined : 'dosing.not-paused';
  if (type === 'PAUSE' || type === 'RATE_CHANGE') return running ? undefined : 'dosing.not-running';
  return undefined;
}

const switches: readonly AdministrationEventType[] = ['START', 'PAUSE', 'RESUME', 'STOP'];

function deviceRefusals(
  events: readonly AdministrationEvent[],
  event: AdministrationEvent,
): readonly EventRefusal[] {
  const expected = events.filter((each) => each.type === 'DEVICE').length + 1;
  if (event.deviceNumber === expected) return [];
  return [{ code: 'dosing.device-out-of-order', pointer: '/deviceNumber', expected }];
}

/** Which of the three values each type carries: needed, allowed or out of place. */
const valuesOf: Readonly<
  Partial<Record<AdministrationEventType, Partial<Record<ValueName, 'needs' | 'may'>>>>
> = {
  START: { rateMgPerMinute: 'needs' },
  RESUME: { rateMgPerMinute: 'may' },
  RATE_CHANGE: { rateMgPerMinute: 'needs' },
  BOLUS: { deliveredMg: 'needs' },
  INJECTION: { deliveredMg: 'needs' },
  DEVICE: { deliveredMg: 'may', deviceNumber: 'needs' },
};

type ValueName = 'rateMgPerMinute' | 'deliveredMg' | 'deviceNumber';

function valueRefusals(event: AdministrationEvent, plans: EventRules['plans']): readonly EventRefusal[] {
  const refusals: EventRefusal[] = [];
  const rule = valuesOf[event.type] ?? {};
  for (const name of ['rateMgPerMinute', 'deliveredMg', 'deviceNumber'] as const) {
    const value = event[name] ?? null;
    if (value !== null && !rule[name])
      refusals.push({ code: 'dosing.value-not-for-event', pointer: `/${name}` });
  }
  if (!isAmount(event.rateMgPerMinute, rule.rateMgPerMinute))
    refusals.push({ code: 'dosing.rate-invalid', pointer: '/rateMgPerMinute' });
  // Of a device that was spilled altogether nothing is delivered; no device holds more than it is made with.
  const isDevice = event.type === 'DEVICE';
  const spilled = isDevice && event.deliveredMg === 0;
  const overfull = isDevice && (event.deliveredMg ?? 0) > plans.mgPerDevice;
  if (overfull || (!spilled && !isAmount(event.deliveredMg, rule.deliveredMg)))
    refusals.push({
      code: 'dosing.amount-invalid',
      pointer: '/deliveredMg',
      ...(isDevice && { max: plans.mgPerDevice }),
    });
  return refusals;
}

function isAmount(value: number | null | undefined, rule: 'needs' | 'may' | undefined): boolean {
  if (rule === undefined) return true;
  if (value === null || value === undefined) return rule === 'may';
  return Number.isFinite(value) && value > 0;
}

function deviations(
  events: readonly AdministrationEvent[],
  event: AdministrationEvent,
  rules: EventRules,
): readonly EventDeviation[] {
  const found: EventDeviation[] = [];
  const gives = event.type === 'BOLUS' || event.type === 'INJECTION' || event.type === 'DEVICE';
  if (gives && events.some((each) => each.type === 'STOP'))
    found.push({ code: 'dosing.given-after-stop', pointer: '/type' });
  if (event.type !== 'DEVICE') return found;

  const mostDevices = Math.max(...rules.plans.spravatoMg.allowed) / rules.plans.mgPerDevice;
  if ((event.deviceNumber ?? 0) > mostDevices)
    found.push({ code: 'dosing.too-many-devices', pointer: '/deviceNumber', max: mostDevices });
  const previous = events.findLast((each) => each.type === 'DEVICE');
  const minimumMinutes = rules.dosing.restBetweenDevicesMinutes;
  const startedAt = event.startedAt ?? event.occurredAt;
  if (previous && startedAt.getTime() - previous.occurredAt.getTime() < minimumMinutes * 60_000)
    found.push({
      code: 'dosing.device-too-soon',
      pointer: event.startedAt ? '/startedAt' : '/occurredAt',
      minimumMinutes,
    });
  return found;
}
