/**
 * When a dose ends, or is expected to: the anchor of the observations that follow it.
 *
 * An infusion is projected from its order plus its pauses, a pause that still lasts counted up to now. Where nobody stops it
 * the projection stays where it is and is over: the patient is observed as if the dose had ended. An injection is its own end. The devices ordered and not yet taken follow the last one
 * with the rest the label asks for. Proposed default. It does not decide when the pump runs dry: a changed rate does not
 * change the ordered time, because the order says how long the patient is dosed.
 */
import type { Modality } from '../../../clinic/modality.js';
import type { DosingRules, PlanRules } from '../../../clinic/rules/rule-set.js';
import type { AdministrationEvent } from './administration-event.js';
import { doseTimes } from './dose-times.js';

const MS_PER_MINUTE = 60_000;

export interface DoseToProject {
  readonly modality: Modality;
  readonly orderedMg: number;
  /** IV. */
  readonly orderedInfusionMinutes: number | null;
}

export interface ProjectedDoseEnd {
  readonly at: Date;
  /** False once STOP has said so. */
  readonly isProjected: boolean;
}

export interface ProjectionRules {
  readonly dosing: Pick<DosingRules, 'restBetweenDevicesMinutes'>;
  readonly plans: Pick<PlanRules, 'mgPerDevice'>;
}

/** Null before the dose has started. `events` in order of `occurredAt`. */
export function projectedDoseEnd(
  events: readonly AdministrationEvent[],
  order: DoseToProject,
  now: Date,
  rules: ProjectionRules,
): ProjectedDoseEnd | null {
  const { doseStartedAt, lastDoseAt, doseEndedAt } = doseTimes(events);
  if (doseStartedAt === null || lastDoseAt === null) return null;
  if (doseEndedAt !== null) return { at: doseEndedAt, isProjected: false };
  const at = {
    IV: () => plannedEndOfInfusion(events, doseStartedAt, order, now),
    IM: () => lastDoseAt,
    SPRAVATO: () => endOfOrderedDevices(events, lastDoseAt, order, rules),
  }[order.modality]();
  return { at, isProjected: true };
}

function plannedEndOfInfusion(
  events: readonly AdministrationEvent[],
  startedAt: Date,
  { orderedInfusionMinutes }: DoseToProject,
  now: Date,
): Date {
  return new Date(
    startedAt.getTime() + (orderedInfusionMinutes ?? 0) * MS_PER_MINUTE + pausedMs(events, now),
  );
}

function pausedMs(events: readonly AdministrationEvent[], now: Date): number {
  let paused = 0;
  let since: number | null = null;
  for (const { type, occurredAt } of events) {
    if (type === 'PAUSE') since = occurredAt.getTime();
    if (type === 'RESUME' && since !== null) {
      paused += occurredAt.getTime() - since;
      since = null;
    }
  }
  return since === null ? paused : paused + Math.max(0, now.getTime() - since);
}

function endOfOrderedDevices(
  events: readonly AdministrationEvent[],
  lastDoseAt: Date,
  { orderedMg }: DoseToProject,
  { dosing, plans }: ProjectionRules,
): Date {
  const taken = events.filter(({ type }) => type === 'DEVICE').length;
  const left = Math.max(0, Math.round(orderedMg / plans.mgPerDevice) - taken);
  return new Date(lastDoseAt.getTime() + left * dosing.restBetweenDevicesMinutes * MS_PER_MINUTE);
}
