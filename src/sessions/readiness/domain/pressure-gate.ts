/**
 * The blood-pressure gate before the dose (decision point of the Spravato prescribing information, used for all
 * modalities; bounds are the clinic's rules). Above the first bounds the pressure is measured again after a rest of some
 * minutes, counted from the first of the elevated readings; still above, a psychiatrist decides. From the second bounds on
 * a psychiatrist decides at once, and goes on being asked while the pressure stays above the first.
 *
 * A decision names the reading it was made on. GO_AHEAD covers this reading and every later one in which neither value is
 * higher; a higher one asks again. HOLD stands until the pressure is no longer elevated or the psychiatrist decides anew.
 * The last decision counts. A reading nobody confirmed can close the gate and not open it. This file does not judge a low
 * pressure (see `red-vitals.ts`) nor pressures after the dose began.
 */
import type { PreDosePressureRules } from '../../../clinic/rules/treatment-day-rules.js';
import { bedside, lastDecision, psychiatrist, type Blocker, type DecisionFact } from './blocker.js';
import { inOrder, type PreDoseReading } from './pre-dose-reading.js';

export const PRESSURE_DECISION = 'blood-pressure.decision-needed';

export interface Pressure {
  readonly id: string;
  readonly measuredAt: Date;
  readonly isConfirmed: boolean;
  readonly hasRedSymptom: boolean;
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
}

/** What stands in the way; null when the pressure lets the dose begin, or was not measured yet. */
export function pressureBlocker(
  readings: readonly PreDoseReading[],
  decisions: readonly DecisionFact[],
  rules: PreDosePressureRules,
): Blocker | null {
  const elevated = elevatedRun(pressuresOf(readings), rules);
  const [first, last] = [elevated[0], elevated.at(-1)];
  if (first === undefined || last === undefined) return null;
  const found = {
    subjectId: last.id,
    systolicMmHg: last.systolicMmHg,
    diastolicMmHg: last.diastolicMmHg,
  };
  const repeatAt = new Date(first.measuredAt.getTime() + rules.repeatAfterMinutes * 60_000);
  const isDecided = last.measuredAt >= repeatAt || elevated.some((pressure) => isHold(pressure, rules));
  if (!isDecided)
    return { code: 'blood-pressure.repeat-needed', clearableBy: bedside, ...found, metAt: repeatAt };
  const decision = lastDecision(decisions.filter(({ code }) => code === PRESSURE_DECISION));
  const decidedOn = pressuresOf(readings).find(({ id }) => id === decision?.subjectId);
  if (decision?.decision === 'GO_AHEAD' && decidedOn && isCovered(last, decidedOn)) return null;
  return {
    code: PRESSURE_DECISION,
    clearableBy: psychiatrist,
    isDecidable: true,
    ...found,
    ...(decision?.decision === 'HOLD' ? { isHeld: true } : {}),
  };
}

/** Readings in which the pressure was measured, in their order. */
export function pressuresOf(readings: readonly PreDoseReading[]): readonly Pressure[] {
  return inOrder(readings).flatMap((reading) => {
    const { id, measuredAt, isConfirmed, hasRedSymptom, systolicMmHg, diastolicMmHg } = reading;
    return systolicMmHg === null || diastolicMmHg === null
      ? []
      : [{ id, measuredAt, isConfirmed, hasRedSymptom, systolicMmHg, diastolicMmHg }];
  });
}

/** The elevated readings since the pressure was last known not to be; none when it is not. */
function elevatedRun(pressures: readonly Pressure[], rules: PreDosePressureRules): readonly Pressure[] {
  const lastUsual = pressures.findLastIndex(
    (pressure) => pressure.isConfirmed && !isElevated(pressure, rules),
  );
  return pressures.slice(lastUsual + 1).filter((pressure) => isElevated(pressure, rules));
}

function isElevated({ systolicMmHg, diastolicMmHg }: Pressure, rules: PreDosePressureRules): boolean {
  return systolicMmHg > rules.systolicAboveMmHg || diastolicMmHg > rules.diastolicAboveMmHg;
}

function isHold({ systolicMmHg, diastolicMmHg }: Pressure, rules: PreDosePressureRules): boolean {
  return systolicMmHg >= rules.holdSystolicFromMmHg || diastolicMmHg >= rules.holdDiastolicFromMmHg;
}

function isCovered(pressure: Pressure, decidedOn: Pressure): boolean {
  return pressure.systolicMmHg <= decidedOn.systolicMmHg && pressure.diastolicMmHg <= decidedOn.diastolicMmHg;
}
