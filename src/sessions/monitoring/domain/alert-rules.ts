/**
 * Which values of a reading or a rating call for attention, rule by rule; clinical reference 3.3, proposed defaults.
 *
 * YELLOW tells the nurse, RED calls the psychiatrist; an alert asks for a documented decision and never commands a drug.
 * A judgement is given for each rule whose sign was measured: a finding, or null for a value back in range. "Twice" means
 * two pressures at least so many minutes apart, none lower between; a lasting SpO2 is an unbroken run of readings longer
 * than so many seconds. An unconfirmed reading is judged at once. This file does not decide whether an alert is raised
 * again, nor when it is over: see `expected-alerts.ts`.
 */
import type { AlertBands, AlertRules, AlertSeverity } from '../../../clinic/rules/treatment-day-rules.js';
import { lastsMs, MMHG, type AlertFinding, type Judgement, type ReadingContext } from './alert-finding.js';
import type { Baseline, BedsideReading } from './bedside.js';
import { judgePressure } from './pressure-alerts.js';

const PER_MINUTE = '/min';

/** Judges `readings[index]`; earlier readings tell how long a value has lasted. `readings` in order of `measuredAt`. */
export function judgeReading(
  readings: readonly BedsideReading[],
  index: number,
  context: ReadingContext,
  rules: AlertRules,
): readonly Judgement[] {
  const reading = readings[index]!;
  const { heartRatePerMinute, respiratoryRatePerMinute, spo2Percent, moaas } = reading;
  const judged: Judgement[] = [...judgePressure(readings, index, context, rules)];
  if (heartRatePerMinute !== null)
    judged.push({
      rule: 'heart-rate',
      finding: outside('Heart rate', heartRatePerMinute, rules.heartRatePerMinute),
    });
  if (respiratoryRatePerMinute !== null)
    judged.push({
      rule: 'respiratory-rate',
      finding: outside('Respiratory rate', respiratoryRatePerMinute, rules.respiratoryRatePerMinute),
    });
  if (spo2Percent !== null) judged.push({ rule: 'spo2', finding: spo2Finding(readings, index, rules) });
  if (reading.etco2MmHg !== null || reading.isEtco2WaveformLost)
    judged.push({ rule: 'etco2', finding: etco2Finding(reading, context.baseline, rules) });
  if (moaas !== null) judged.push({ rule: 'moaas', finding: moaasFinding(moaas, rules) });
  // A monitor sends no flag: only a person who looked at the patient says that a sign is gone.
  if (reading.hasFocalNeurologicalSign || moaas !== null)
    judged.push({ rule: 'focal-neurological-sign', finding: focalSign(reading) });
  return judged;
}

function outside(label: string, value: number, { red, yellow }: AlertBands): AlertFinding | null {
  for (const [severity, { below, above }] of [
    ['RED', red],
    ['YELLOW', yellow],
  ] as const) {
    const say = (threshold: number, side: string): AlertFinding => ({
      severity,
      value,
      threshold,
      unit: PER_MINUTE,
      message: `${label} ${value} per minute is ${side} ${threshold}.`,
    });
    if (below !== undefined && value < below) return say(below, 'below');
    if (above !== undefined && value > above) return say(above, 'above');
  }
  return null;
}

function spo2Finding(
  readings: readonly BedsideReading[],
  index: number,
  { spo2Percent: rules }: AlertRules,
): AlertFinding | null {
  const { spo2Percent, supplementalO2LitresPerMinute } = readings[index]!;
  const value = spo2Percent!;
  const oxygen = supplementalO2LitresPerMinute ?? 0;
  const onOxygen = oxygen > 0 ? ` on ${oxygen} L/min of oxygen` : '';
  const say = (severity: AlertSeverity, threshold: number, lasting = ''): AlertFinding => ({
    severity,
    value,
    threshold,
    unit: '%',
    message: `SpO2 ${value} %${onOxygen} is below ${threshold} %${lasting}.`,
  });
  if (value < rules.redBelow) return say('RED', rules.redBelow);
  const isLow = (reading: BedsideReading) => reading.spo2Percent! < rules.lastingBelow;
  const lasted = lastsMs(readings, index, (reading) => reading.spo2Percent !== null, isLow);
  if (lasted > rules.lastingSeconds * 1000)
    return say('RED', rules.lastingBelow, ` for more than ${rules.lastingSeconds} seconds`);
  return value < rules.yellowBelow ? say('YELLOW', rules.yellowBelow) : null;
}

function etco2Finding(
  { etco2MmHg, isEtco2WaveformLost }: BedsideReading,
  baseline: Baseline | null,
  { etco2MmHg: rules }: AlertRules,
): AlertFinding | null {
  if (isEtco2WaveformLost)
    return {
      severity: 'RED',
      value: null,
      threshold: null,
      unit: null,
      message: 'The capnography waveform is lost.',
    };
  const value = etco2MmHg!;
  const say = (severity: AlertSeverity, threshold: number): AlertFinding => ({
    severity,
    value,
    threshold,
    unit: MMHG,
    message: `EtCO2 ${value} mmHg is above ${threshold} mmHg.`,
  });
  if (value > rules.redAbove) return say('RED', rules.redAbove);
  if (value > rules.yellowAbove) return say('YELLOW', rules.yellowAbove);
  const allowed = (baseline?.etco2MmHg ?? Infinity) + rules.yellowRiseAbove;
  return value > allowed ? say('YELLOW', allowed) : null;
}

function moaasFinding(value: number, { moaas }: AlertRules): AlertFinding | null {
  if (value > moaas.yellowAtMost) return null;
  const isRed = value <= moaas.redAtMost;
  return {
    severity: isRed ? 'RED' : 'YELLOW',
    value,
    threshold: isRed ? moaas.redAtMost : moaas.yellowAtMost,
    unit: '{score}',
    message: `MOAA/S ${value}: the patient is deeply sedated.`,
  };
}

function focalSign({ hasFocalNeurologicalSign }: BedsideReading): AlertFinding | null {
  if (!hasFocalNeurologicalSign) return null;
  return {
    severity: 'RED',
    value: null,
    threshold: null,
    unit: null,
    message: 'A focal neurological sign was seen.',
  };
}
