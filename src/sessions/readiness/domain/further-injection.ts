/**
 * What stands in the way of a further IM injection: it cannot be taken back, so the patient is looked at again after the one
 * before. Since then a whole set of vital signs was taken, no longer ago than the clinic's rules allow; nothing measured since
 * is in its red band, and no red alert lasts. Clinic practice; no paper gives a number.
 *
 * Before the first injection more is asked (`readiness.ts`). A pressure counts as red here from the bounds of the red alert
 * on, also when it was measured once: a second injection waits for the second reading. A reading nobody confirmed can stand
 * in the way and not clear it. The psychiatrist's order belongs to the injection itself, and is judged with it.
 */
import type {
  AlertRules,
  PressureAlertRules,
  ReadinessRules,
} from '../../../clinic/rules/treatment-day-rules.js';
import { bedside, type Blocker } from './blocker.js';
import { inOrder, lacking, type PreDoseReading } from './pre-dose-reading.js';
import { pressuresOf, type Pressure } from './pressure-gate.js';
import { RED_ALERT } from './red-alerts.js';
import { redSigns } from './red-vitals.js';

/** The time of an injection that would be given at `at`, after the one at `previousAt`. */
export interface InjectionTimes {
  readonly previousAt: Date;
  readonly at: Date;
}

export interface FurtherInjectionFacts {
  /** Everything measured in the session. */
  readonly readings: readonly PreDoseReading[];
  /** Rules of the red alerts that lasted at that time. */
  readonly redAlerts: readonly string[];
}

export interface FurtherInjectionRules {
  readonly readiness: Pick<ReadinessRules, 'furtherInjectionSetWithinMinutes' | 'wholeSet'>;
  readonly alerts: AlertRules;
}

/** Every blocker; none when the injection may be given on a psychiatrist's order. */
export function furtherInjectionBlockers(
  { readings, redAlerts }: FurtherInjectionFacts,
  { previousAt, at }: InjectionTimes,
  rules: FurtherInjectionRules,
): readonly Blocker[] {
  // What was read at the minute of the injection was read before it worked.
  const since = inOrder(readings).filter(({ measuredAt }) => measuredAt > previousAt && measuredAt <= at);
  const pressure = redPressure(pressuresOf(since), rules.alerts.pressure);
  const red = [...(pressure ? [pressure] : []), ...redSigns(since, rules.alerts)];
  return [
    ...missingSet(since, at, rules.readiness),
    ...red.map((found) => ({ code: 'vitals.red-before-injection', clearableBy: bedside, ...found })),
    ...(redAlerts.length === 0
      ? []
      : [{ code: RED_ALERT, clearableBy: bedside, items: [...new Set(redAlerts)] }]),
  ];
}

function missingSet(
  since: readonly PreDoseReading[],
  at: Date,
  { wholeSet, furtherInjectionSetWithinMinutes: withinMinutes }: FurtherInjectionRules['readiness'],
): readonly Blocker[] {
  const newest = since.findLast((reading) => lacking(reading, wholeSet).length === 0);
  if (!newest) return [{ code: 'vitals.none-since-injection', clearableBy: bedside, items: wholeSet }];
  const minutes = (at.getTime() - newest.measuredAt.getTime()) / 60_000;
  if (minutes <= withinMinutes) return [];
  return [
    {
      code: 'vitals.too-old-for-injection',
      clearableBy: bedside,
      subjectId: newest.id,
      // Never down to the bound that was exceeded.
      value: Math.ceil(minutes * 10) / 10,
      threshold: withinMinutes,
    },
  ];
}

type RedPressure = Pick<Blocker, 'subjectId' | 'sign' | 'value' | 'threshold'>;

function redPressure(pressures: readonly Pressure[], rules: PressureAlertRules): RedPressure | null {
  let red: RedPressure | null = null;
  for (const pressure of pressures) {
    const crossed = crossedBound(pressure, rules);
    if (crossed) red = { subjectId: pressure.id, ...crossed };
    else if (pressure.isConfirmed) red = null;
  }
  return red;
}

function crossedBound(
  { systolicMmHg, diastolicMmHg }: Pressure,
  rules: PressureAlertRules,
): Pick<RedPressure, 'sign' | 'value' | 'threshold'> | null {
  const [low, high] = [rules.lowRedSystolicBelowMmHg, rules.redTwiceSystolicFromMmHg];
  const highDiastolic = rules.redTwiceDiastolicFromMmHg;
  if (systolicMmHg < low) return { sign: 'systolicMmHg', value: systolicMmHg, threshold: low };
  if (systolicMmHg >= high) return { sign: 'systolicMmHg', value: systolicMmHg, threshold: high };
  if (diastolicMmHg < highDiastolic) return null;
  return { sign: 'diastolicMmHg', value: diastolicMmHg, threshold: highDiastolic };
}
