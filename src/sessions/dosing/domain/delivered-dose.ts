/**
 * How much of the drug the patient has received at an instant, in mg, from the events recorded so far.
 *
 * IV: rate (mg/min) times minutes over every segment in which the pump ran, plus boluses. IM: the injections.
 * Spravato: the content of a device for each full one, or what was delivered of an incomplete one. A dose counts as
 * complete from a share of the order that the clinic's rules set. Ordinary arithmetic; there is no published rule.
 * It does not decide whether the events are possible (`event-sequence.ts`), nor does it know when a pump runs dry: an
 * infusion without a STOP goes on.
 */
import type { DosingRules, PlanRules } from '../../../clinic/rules/rule-set.js';
import type { AdministrationEvent } from './administration-event.js';

const MS_PER_MINUTE = 60_000;

export interface DeliveredDose {
  readonly deliveredMg: number;
  /** Zero before the start, in a pause, after the end, and always for IM and Spravato. */
  readonly runningRateMgPerMinute: number;
  /** From the first event to STOP, or to the instant asked about; pauses included. */
  readonly elapsedMinutes: number;
  /** Minutes in which an infusion ran; zero for IM and Spravato. */
  readonly runningMinutes: number;
  /** Null when nothing was ordered. */
  readonly percentOfOrdered: number | null;
  readonly isComplete: boolean | null;
  /** More than the order and what the clinic's rules allow above it. */
  readonly isOverdelivered: boolean | null;
}

export interface DeliveredDoseRules {
  readonly dosing: Pick<DosingRules, 'completeFromPercent' | 'overdeliveryAbovePercent'>;
  readonly plans: Pick<PlanRules, 'mgPerDevice'>;
}

/**
 * The dose delivered at the instant `at`. Events must be in order of `occurredAt`; those after `at` do not count yet.
 * Amounts are rounded to a millionth of a mg, so that binary fractions never make 95 percent incomplete.
 */
export function deliveredDose(
  events: readonly AdministrationEvent[],
  at: Date,
  orderedMg: number | null,
  rules: DeliveredDoseRules,
): DeliveredDose {
  const soFar = events.filter((event) => event.occurredAt.getTime() <= at.getTime());
  let deliveredMg = 0;
  let runningMinutes = 0;
  let rateMgPerMinute = 0;
  let isRunning = false;

  soFar.forEach((event, index) => {
    deliveredMg += givenAtOnceMg(event, rules);
    rateMgPerMinute = event.rateMgPerMinute ?? rateMgPerMinute;
    if (event.type === 'START' || event.type === 'RESUME') isRunning = true;
    if (event.type === 'PAUSE' || event.type === 'STOP') isRunning = false;
    if (!isRunning) return;
    const segmentMinutes = minutesBetween(event.occurredAt, soFar[index + 1]?.occurredAt ?? at);
    runningMinutes += segmentMinutes;
    deliveredMg += rateMgPerMinute * segmentMinutes;
  });

  const first = soFar[0];
  const stop = soFar.find((event) => event.type === 'STOP');
  const percentOfOrdered = orderedMg === null ? null : tidy((deliveredMg * 100) / orderedMg);
  return {
    deliveredMg: tidy(deliveredMg),
    runningRateMgPerMinute: isRunning ? rateMgPerMinute : 0,
    elapsedMinutes: first ? minutesBetween(first.startedAt ?? first.occurredAt, stop?.occurredAt ?? at) : 0,
    runningMinutes,
    percentOfOrdered,
    isComplete: percentOfOrdered === null ? null : percentOfOrdered >= rules.dosing.completeFromPercent,
    isOverdelivered:
      percentOfOrdered === null ? null : percentOfOrdered > rules.dosing.overdeliveryAbovePercent,
  };
}

/** Share of the order as every screen shows it: of the amount as it is shown, to a tenth. */
export function shownPercentOfOrdered(deliveredMg: number, orderedMg: number): number {
  return Math.round((Math.round(deliveredMg * 100) / 100 / orderedMg) * 1000) / 10;
}

/** The rate a pump gives, in mg/min, from its setting in mL/h and the concentration in mg/mL. */
export function pumpRateMgPerMinute(rateMlPerHour: number, concentrationMgPerMl: number): number {
  return (rateMlPerHour * concentrationMgPerMl) / 60;
}

function givenAtOnceMg(event: AdministrationEvent, rules: DeliveredDoseRules): number {
  switch (event.type) {
    case 'BOLUS':
    case 'INJECTION':
      return event.deliveredMg ?? 0;
    case 'DEVICE':
      return event.deliveredMg ?? rules.plans.mgPerDevice;
    default:
      return 0;
  }
}

function minutesBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / MS_PER_MINUTE;
}

function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
