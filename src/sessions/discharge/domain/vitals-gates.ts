/**
 * Blood pressure and oxygen before a discharge (clinic defaults after outpatient recovery practice; every number is a
 * rule). Judged on the last set of the recovery, which may not be older than the rules say.
 *
 * - Pressure: within the absolute bounds, and falling or close to the baseline. Falling: neither value higher than in the
 *   reading before it, and at least one lower. Close: both values within the share of the baseline, the bound included.
 * - Oxygen: on room air at least the rule's value, or the baseline where that was lower, and never below the floor:
 *   neither now nor in any reading, confirmed or not, of the minutes a last set may be old. A fall that was over
 *   long before no longer counts here; its alert does.
 *
 * A last reading that is unusual and not confirmed leaves the gate unknown, and so does a value that could not be taken
 * at the last try: what was measured before does not tell how it is now.
 */
import type { DischargeRules } from '../../../clinic/rules/treatment-day-rules.js';
import { whyUnobtainable, type ObtainableVital } from '../../monitoring/domain/unobtainable.js';
import { met, unknown, unmet, type Gate, type GateFindings } from './gate.js';
import type { DischargeFacts, RecoveryReading } from './recovery-facts.js';

type Recovery = Pick<DischargeFacts, 'readings' | 'baseline' | 'doseEndedAt'>;

type Pressure = RecoveryReading & { readonly systolicMmHg: number; readonly diastolicMmHg: number };
type Saturation = RecoveryReading & { readonly spo2Percent: number };

/** From when on a reading or a score counts for somebody who leaves at `at`. */
export function countsFrom(
  doseEndedAt: Date | null,
  at: Date,
  { lastSetWithinMinutes }: DischargeRules,
): Date {
  const from = new Date(at.getTime() - lastSetWithinMinutes * 60_000);
  return doseEndedAt && doseEndedAt > from ? doseEndedAt : from;
}

export function pressureGate(
  { readings, baseline, doseEndedAt }: Recovery,
  at: Date,
  rules: DischargeRules,
): Gate {
  const from = countsFrom(doseEndedAt, at, rules);
  const pressures = inOrder(readings, at).filter(
    (reading): reading is Pressure => reading.systolicMmHg !== null && reading.diastolicMmHg !== null,
  );
  const last = pressures.at(-1);
  const inVain = triedInVain(readings, 'bloodPressure', { from, at, since: last?.measuredAt });
  if (inVain) return unknown('BLOOD_PRESSURE', 'blood-pressure-unobtainable', inVain);
  if (last === undefined || last.measuredAt < from)
    return unknown('BLOOD_PRESSURE', 'blood-pressure-not-measured', lastSet(last, rules));
  const { systolicMmHg, diastolicMmHg, measuredAt } = last;
  const found = { systolicMmHg, diastolicMmHg, measuredAt };
  if (!last.isConfirmed) return unknown('BLOOD_PRESSURE', 'blood-pressure-unconfirmed', found);
  if (systolicMmHg < rules.systolicFromMmHg)
    return unmet('BLOOD_PRESSURE', 'blood-pressure-too-low', { ...found, threshold: rules.systolicFromMmHg });
  if (systolicMmHg >= rules.systolicBelowMmHg)
    return unmet('BLOOD_PRESSURE', 'blood-pressure-too-high', {
      ...found,
      threshold: rules.systolicBelowMmHg,
    });
  if (diastolicMmHg >= rules.diastolicBelowMmHg)
    return unmet('BLOOD_PRESSURE', 'blood-pressure-too-high', {
      ...found,
      threshold: rules.diastolicBelowMmHg,
    });
  if (isFalling(last, pressures.filter(({ isConfirmed }) => isConfirmed).at(-2)))
    return met('BLOOD_PRESSURE', found);
  if (baseline.systolicMmHg === null || baseline.diastolicMmHg === null)
    return unknown('BLOOD_PRESSURE', 'blood-pressure-without-baseline', found);
  const percent = rules.pressureWithinPercentOfBaseline;
  const isClose =
    isWithin(systolicMmHg, baseline.systolicMmHg, percent) &&
    isWithin(diastolicMmHg, baseline.diastolicMmHg, percent);
  return isClose
    ? met('BLOOD_PRESSURE', found)
    : unmet('BLOOD_PRESSURE', 'blood-pressure-off-baseline', { ...found, threshold: percent });
}

export function oxygenGate(
  { readings, baseline, doseEndedAt }: Recovery,
  at: Date,
  rules: DischargeRules,
): Gate {
  const from = countsFrom(doseEndedAt, at, rules);
  const floor = rules.spo2NeverBelowPercent;
  const saturations = inOrder(readings, at).filter(
    (reading): reading is Saturation => reading.spo2Percent !== null,
  );
  const last = saturations.at(-1);
  const fall = saturations.findLast(
    ({ spo2Percent, measuredAt }) => spo2Percent < floor && measuredAt >= from,
  );
  if (fall)
    return unmet('OXYGEN', 'oxygen-fell', {
      ...{ value: fall.spo2Percent, threshold: floor, measuredAt: fall.measuredAt },
      metAt: new Date(fall.measuredAt.getTime() + rules.lastSetWithinMinutes * 60_000),
    });
  const inVain = triedInVain(readings, 'spo2Percent', { from, at, since: last?.measuredAt });
  if (inVain) return unknown('OXYGEN', 'oxygen-unobtainable', inVain);
  if (last === undefined || last.measuredAt < from)
    return unknown('OXYGEN', 'oxygen-not-measured', lastSet(last, rules));
  const found = { value: last.spo2Percent, measuredAt: last.measuredAt };
  if (!last.isConfirmed) return unknown('OXYGEN', 'oxygen-unconfirmed', found);
  if ((last.supplementalO2LitresPerMinute ?? 0) > 0) return unmet('OXYGEN', 'oxygen-supplied', found);
  const threshold = Math.min(rules.spo2FromPercent, baseline.spo2Percent ?? rules.spo2FromPercent);
  return last.spo2Percent < threshold
    ? unmet('OXYGEN', 'oxygen-too-low', { ...found, threshold })
    : met('OXYGEN', { ...found, threshold });
}

/** The last try that failed of those that count, unless it succeeded since; with when and why. */
export function triedInVain(
  readings: readonly RecoveryReading[],
  vital: ObtainableVital,
  { from, at, since }: { readonly from: Date; readonly at: Date; readonly since: Date | undefined },
): GateFindings | null {
  const failed = inOrder(readings, at).findLast(
    ({ unobtainable }) => whyUnobtainable(unobtainable, vital) !== null,
  );
  if (!failed || failed.measuredAt < from || (since && since >= failed.measuredAt)) return null;
  return { measuredAt: failed.measuredAt, about: [whyUnobtainable(failed.unobtainable, vital)!] };
}

function inOrder(readings: readonly RecoveryReading[], until: Date): readonly RecoveryReading[] {
  return readings
    .filter(({ measuredAt }) => measuredAt <= until)
    .toSorted((a, b) => a.measuredAt.getTime() - b.measuredAt.getTime());
}

function lastSet(last: RecoveryReading | undefined, { lastSetWithinMinutes }: DischargeRules) {
  return { requiredMinutes: lastSetWithinMinutes, ...(last ? { measuredAt: last.measuredAt } : {}) };
}

function isFalling(last: Pressure, before: Pressure | undefined): boolean {
  if (before === undefined) return false;
  const systolic = last.systolicMmHg - before.systolicMmHg;
  const diastolic = last.diastolicMmHg - before.diastolicMmHg;
  return systolic <= 0 && diastolic <= 0 && systolic + diastolic < 0;
}

function isWithin(value: number, baseline: number, percent: number): boolean {
  return Math.abs(value - baseline) * 100 <= baseline * percent;
}
