/**
 * Which blood pressures call for attention, mmHg: before the dose, high and low; clinical reference 3.3, proposed defaults.
 *
 * Before the dose the label's decision point is yellow and a pressure that holds the dose is red. After it began, a value
 * or a rise over the session's own baseline is yellow; red is a higher value, reached twice or at once, and any of the
 * yellow ones together with a red symptom. This file does not decide what is done about it.
 */
import type { AlertRules, AlertSeverity } from '../../../clinic/rules/treatment-day-rules.js';
import {
  lastsMs,
  MMHG,
  type AlertFinding,
  type Judgement,
  type ReadingContext,
  type RedSymptomPeriod,
} from './alert-finding.js';
import { isBeforeDose, type Baseline, type BedsideReading } from './bedside.js';

export function judgePressure(
  readings: readonly BedsideReading[],
  index: number,
  context: ReadingContext,
  rules: AlertRules,
): readonly Judgement[] {
  const reading = readings[index]!;
  const { systolicMmHg: systolic, diastolicMmHg: diastolic } = reading;
  if (systolic === null || diastolic === null) return [];
  const hasRedSymptom = reading.hasFocalNeurologicalSign || isDuring(context.redSymptoms, reading.measuredAt);
  const low = { rule: 'blood-pressure.low', finding: lowPressure(systolic, hasRedSymptom, rules) };
  if (isBeforeDose(reading.measuredAt, context.doseStartedAt))
    return [{ rule: 'blood-pressure.pre-dose', finding: preDosePressure(systolic, diastolic, rules) }, low];
  const high = highPressure(readings, index, context.baseline, hasRedSymptom, rules);
  // With the dose the question whether to start is over; a pressure that is still high has a rule of its own.
  return [
    { rule: 'blood-pressure.pre-dose', finding: null },
    { rule: 'blood-pressure.high', finding: high },
    low,
  ];
}

function preDosePressure(systolic: number, diastolic: number, rules: AlertRules): AlertFinding | null {
  const {
    systolicAboveMmHg,
    diastolicAboveMmHg,
    holdSystolicFromMmHg,
    holdDiastolicFromMmHg,
    repeatAfterMinutes,
  } = rules.preDosePressure;
  const say = (severity: AlertSeverity, value: number, threshold: number, what: string): AlertFinding => ({
    severity,
    value,
    threshold,
    unit: MMHG,
    message: `Blood pressure ${systolic}/${diastolic} mmHg before the dose. ${what}`,
  });
  const hold = 'Hold the dose; a psychiatrist decides.';
  const repeat = `Measure again after ${repeatAfterMinutes} minutes of rest.`;
  if (systolic >= holdSystolicFromMmHg) return say('RED', systolic, holdSystolicFromMmHg, hold);
  if (diastolic >= holdDiastolicFromMmHg) return say('RED', diastolic, holdDiastolicFromMmHg, hold);
  if (systolic > systolicAboveMmHg) return say('YELLOW', systolic, systolicAboveMmHg, repeat);
  if (diastolic > diastolicAboveMmHg) return say('YELLOW', diastolic, diastolicAboveMmHg, repeat);
  return null;
}

function highPressure(
  readings: readonly BedsideReading[],
  index: number,
  baseline: Baseline | null,
  hasRedSymptom: boolean,
  rules: AlertRules,
): AlertFinding | null {
  const { pressure } = rules;
  const { systolicMmHg, diastolicMmHg } = readings[index]!;
  const [systolic, diastolic] = [systolicMmHg!, diastolicMmHg!];
  const say = (severity: AlertSeverity, value: number, threshold: number, why = ''): AlertFinding => ({
    severity,
    value,
    threshold,
    unit: MMHG,
    message: `Blood pressure ${systolic}/${diastolic} mmHg${why}.`,
  });
  if (systolic >= pressure.redSystolicFromMmHg) return say('RED', systolic, pressure.redSystolicFromMmHg);
  if (diastolic >= pressure.redDiastolicFromMmHg) return say('RED', diastolic, pressure.redDiastolicFromMmHg);
  if (isHighTwice(readings, index, rules)) {
    const bySystolic = systolic >= pressure.redTwiceSystolicFromMmHg;
    const threshold = bySystolic ? pressure.redTwiceSystolicFromMmHg : pressure.redTwiceDiastolicFromMmHg;
    const why = `, still high after ${pressure.twiceApartMinutes} minutes`;
    return say('RED', bySystolic ? systolic : diastolic, threshold, why);
  }
  const severity = hasRedSymptom ? 'RED' : 'YELLOW';
  const symptom = hasRedSymptom ? ', with a red symptom' : '';
  if (systolic >= pressure.yellowSystolicFromMmHg)
    return say(severity, systolic, pressure.yellowSystolicFromMmHg, symptom);
  if (diastolic >= pressure.yellowDiastolicFromMmHg)
    return say(severity, diastolic, pressure.yellowDiastolicFromMmHg, symptom);
  const rise = systolic - (baseline?.systolicMmHg ?? Infinity);
  if (rise >= pressure.yellowSystolicRiseFromMmHg)
    return say(
      severity,
      systolic,
      baseline!.systolicMmHg! + pressure.yellowSystolicRiseFromMmHg,
      `, systolic ${rise} mmHg above the baseline${symptom}`,
    );
  const diastolicRise = diastolic - (baseline?.diastolicMmHg ?? Infinity);
  if (diastolicRise >= pressure.yellowDiastolicRiseFromMmHg)
    return say(
      severity,
      diastolic,
      baseline!.diastolicMmHg! + pressure.yellowDiastolicRiseFromMmHg,
      `, diastolic ${diastolicRise} mmHg above the baseline${symptom}`,
    );
  return null;
}

function isHighTwice(readings: readonly BedsideReading[], index: number, { pressure }: AlertRules): boolean {
  const isHigh = ({ systolicMmHg, diastolicMmHg }: BedsideReading) =>
    systolicMmHg! >= pressure.redTwiceSystolicFromMmHg ||
    diastolicMmHg! >= pressure.redTwiceDiastolicFromMmHg;
  return (
    lastsMs(readings, index, ({ systolicMmHg }) => systolicMmHg !== null, isHigh) >=
    pressure.twiceApartMinutes * 60_000
  );
}

function lowPressure(
  systolic: number,
  hasRedSymptom: boolean,
  { pressure }: AlertRules,
): AlertFinding | null {
  const say = (severity: AlertSeverity, threshold: number, why = ''): AlertFinding => ({
    severity,
    value: systolic,
    threshold,
    unit: MMHG,
    message: `Systolic pressure ${systolic} mmHg is below ${threshold} mmHg${why}.`,
  });
  const { lowRedSystolicBelowMmHg, lowYellowSystolicBelowMmHg } = pressure;
  if (systolic < lowRedSystolicBelowMmHg) return say('RED', lowRedSystolicBelowMmHg);
  if (systolic >= lowYellowSystolicBelowMmHg) return null;
  return hasRedSymptom
    ? say('RED', lowYellowSystolicBelowMmHg, ', with a red symptom')
    : say('YELLOW', lowYellowSystolicBelowMmHg);
}

/** Whether a red symptom lasted at the instant `at`, its first and its last moment included. */
export function isDuring(periods: readonly RedSymptomPeriod[], at: Date): boolean {
  return periods.some(({ from, until }) => from <= at && (until === null || at <= until));
}
