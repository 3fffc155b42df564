/**
 * Signs in their red band before the dose: heart rate, respiratory rate, SpO2 (also below the lasting bound in an unbroken
 * run), end-tidal CO2, a low systolic pressure (a less low one with a red symptom), and the level of sedation. Each blocks until a later reading of the same sign
 * is out of the band; for the pressure a psychiatrist's decision lifts the block as well, until a lower one, or a red symptom, asks again. A
 * reading nobody confirmed can block and not clear. A high pressure is judged in `pressure-gate.ts`; bounds are the clinic's
 * alert rules, not this file's.
 */
import type { AlertBand, AlertRules } from '../../../clinic/rules/treatment-day-rules.js';
import { bedside, lastDecision, type Blocker, type DecisionFact } from './blocker.js';
import { inOrder, PRE_DOSE_SIGNS, type PreDoseReading, type PreDoseSign } from './pre-dose-reading.js';
import { pressuresOf, type Pressure } from './pressure-gate.js';

export const RED_VITALS = 'vitals.red-before-dose';

interface Found {
  readonly subjectId: string;
  readonly value?: number;
  readonly threshold?: number;
}

/** Every sign that is red, in the order of the chart. */
export function redVitalsBlockers(
  readings: readonly PreDoseReading[],
  decisions: readonly DecisionFact[],
  rules: AlertRules,
): readonly Blocker[] {
  const low = lowPressure(readings, decisions, rules);
  const signs = redSigns(readings, rules).map((found) => ({
    code: RED_VITALS,
    clearableBy: bedside,
    ...found,
  }));
  return [...(low ? [low] : []), ...signs];
}

/** Signs besides the pressure that are red in the last of the readings that measured them. */
export function redSigns(
  readings: readonly PreDoseReading[],
  rules: AlertRules,
): readonly (Found & { readonly sign: PreDoseSign })[] {
  return PRE_DOSE_SIGNS.flatMap((sign) => {
    const found = redSign(readings, sign, rules);
    return found ? [{ sign, ...found }] : [];
  });
}

function lowPressure(
  readings: readonly PreDoseReading[],
  decisions: readonly DecisionFact[],
  rules: AlertRules,
): Blocker | null {
  const { lowRedSystolicBelowMmHg, lowYellowSystolicBelowMmHg } = rules.pressure;
  const thresholdOf = ({ hasRedSymptom }: Pressure) =>
    hasRedSymptom ? lowYellowSystolicBelowMmHg : lowRedSystolicBelowMmHg;
  const isLow = (pressure: Pressure) => pressure.systolicMmHg < thresholdOf(pressure);
  const pressures = pressuresOf(readings);
  const lastUsual = pressures.findLastIndex((pressure) => pressure.isConfirmed && !isLow(pressure));
  const last = pressures.slice(lastUsual + 1).findLast(isLow);
  if (last === undefined) return null;
  const decision = lastDecision(decisions.filter(({ code }) => code === RED_VITALS));
  const decidedOn = pressures.find(({ id }) => id === decision?.subjectId);
  if (decision?.decision === 'GO_AHEAD' && decidedOn && isCovered(last, decidedOn)) return null;
  return {
    code: RED_VITALS,
    clearableBy: bedside,
    isDecidable: true,
    sign: 'systolicMmHg',
    subjectId: last.id,
    value: last.systolicMmHg,
    threshold: thresholdOf(last),
    ...(decision?.decision === 'HOLD' ? { isHeld: true } : {}),
  };
}

function isCovered(pressure: Pressure, decidedOn: Pressure): boolean {
  const isNewSymptom = pressure.hasRedSymptom && !decidedOn.hasRedSymptom;
  return pressure.systolicMmHg >= decidedOn.systolicMmHg && !isNewSymptom;
}

function redSign(readings: readonly PreDoseReading[], sign: PreDoseSign, rules: AlertRules): Found | null {
  let red: Found | null = null;
  let lowSince: Date | null = null;
  for (const reading of inOrder(readings)) {
    const value = reading[sign];
    if (sign === 'etco2MmHg' && reading.isEtco2WaveformLost) red = { subjectId: reading.id };
    if (value === null) continue;
    lowSince = value < rules.spo2Percent.lastingBelow ? (lowSince ?? reading.measuredAt) : null;
    const lowFor = lowSince === null ? 0 : reading.measuredAt.getTime() - lowSince.getTime();
    const threshold = crossedBound(sign, value, lowFor, rules);
    if (threshold !== null) red = { subjectId: reading.id, value, threshold };
    else if (reading.isConfirmed) red = null;
  }
  return red;
}

/** The red bound that a value has crossed; null when it has not. */
function crossedBound(sign: PreDoseSign, value: number, lowForMs: number, rules: AlertRules): number | null {
  const { redBelow, lastingBelow, lastingSeconds } = rules.spo2Percent;
  if (sign === 'spo2Percent' && lowForMs > lastingSeconds * 1000) return lastingBelow;
  if (sign === 'moaas') return value <= rules.moaas.redAtMost ? rules.moaas.redAtMost : null;
  const bands: Readonly<Record<Exclude<PreDoseSign, 'moaas'>, AlertBand>> = {
    heartRatePerMinute: rules.heartRatePerMinute.red,
    respiratoryRatePerMinute: rules.respiratoryRatePerMinute.red,
    spo2Percent: { below: redBelow },
    etco2MmHg: { above: rules.etco2MmHg.redAbove },
  };
  const { below, above } = bands[sign];
  if (below !== undefined && value < below) return below;
  return above !== undefined && value > above ? above : null;
}
