/**
 * Whether one set of vital signs can be, and whether it should be looked at again.
 *
 * Units: mmHg, beats and breaths per minute, percent, degrees Celsius, litres of oxygen per minute. A value outside its reject bounds cannot be
 * (SpO2 101, systolic not above diastolic, a temperature read in Fahrenheit) and is refused. One outside its confirm
 * bounds is unusual but possible: it is stored at once as UNCONFIRMED and confirmed afterwards. Bounds are the
 * clinic's rules. This file does not decide whether a value needs attention, nor whether its time is possible.
 */
import { isWithin } from '../../../clinic/rules/bounds.js';
import type { Bounds, VitalsRules } from '../../../clinic/rules/rule-set.js';
import type { Unobtainable } from './unobtainable.js';
import { VITAL_SIGNS, type VitalSign, type VitalSigns } from './vital-signs.js';

export type { VitalSign, VitalSigns } from './vital-signs.js';

/** What is seen at the patient rather than measured. */
export interface VitalFlags {
  /** A new focal deficit; not ataxia, dysarthria or double vision, which the drug itself gives. */
  readonly hasFocalNeurologicalSign?: boolean;
  readonly isEtco2WaveformLost?: boolean;
}

/** What was tried in vain: it makes a set as well. */
export interface TriedInVain {
  readonly unobtainable?: readonly Unobtainable[];
}

export interface VitalsReason {
  readonly code:
    | 'vitals.nothing-measured'
    | 'vitals.impossible'
    | 'vitals.looks-like-fahrenheit'
    | 'vitals.blood-pressure-incomplete'
    | 'vitals.systolic-not-above-diastolic'
    | 'vitals.unusual'
    | 'vitals.pulse-pressure-unusual';
  /** Empty where the reading as a whole is meant. */
  readonly pointer: '' | `/${VitalSign}`;
  readonly min?: number;
  readonly max?: number;
}

export interface VitalsCheck {
  /** Any of these: the reading cannot be and is refused. */
  readonly rejects: readonly VitalsReason[];
  /** Any of these: the reading is stored UNCONFIRMED. */
  readonly confirms: readonly VitalsReason[];
}

/** Every reason at once; a value that is refused is not asked to be confirmed as well. */
export function checkVitalSigns(
  reading: VitalSigns & VitalFlags & TriedInVain,
  rules: VitalsRules,
): VitalsCheck {
  const rejects: VitalsReason[] = [];
  const confirms: VitalsReason[] = [];
  let measured = 0;
  for (const sign of VITAL_SIGNS) {
    const value = reading[sign] ?? null;
    if (value === null) continue;
    measured += 1;
    const { reject, confirm = {} } = rules[sign];
    const pointer = `/${sign}` as const;
    if (sign === 'temperatureCelsius' && isWithin(value, rules.fahrenheitLooksLike))
      rejects.push({ code: 'vitals.looks-like-fahrenheit', pointer, ...reject });
    else if (!isWithin(value, reject)) rejects.push({ code: 'vitals.impossible', pointer, ...reject });
    else if (!isWithin(value, confirm)) confirms.push({ code: 'vitals.unusual', pointer, ...confirm });
  }
  const isFlagged = reading.hasFocalNeurologicalSign === true || reading.isEtco2WaveformLost === true;
  const isTried = (reading.unobtainable ?? []).length > 0;
  if (measured === 0 && !isFlagged && !isTried)
    rejects.push({ code: 'vitals.nothing-measured', pointer: '' });
  checkBloodPressure(reading, rules.pulsePressureMmHg, rejects, confirms);
  return { rejects, confirms };
}

function checkBloodPressure(
  reading: VitalSigns,
  pulsePressureMmHg: Bounds,
  rejects: VitalsReason[],
  confirms: VitalsReason[],
): void {
  const systolic = reading.systolicMmHg ?? null;
  const diastolic = reading.diastolicMmHg ?? null;
  if (systolic === null && diastolic === null) return;
  if (systolic === null || diastolic === null) {
    const pointer = systolic === null ? '/systolicMmHg' : '/diastolicMmHg';
    rejects.push({ code: 'vitals.blood-pressure-incomplete', pointer });
  } else if (systolic <= diastolic) {
    rejects.push({ code: 'vitals.systolic-not-above-diastolic', pointer: '/systolicMmHg' });
  } else if (!isWithin(systolic - diastolic, pulsePressureMmHg)) {
    confirms.push({ code: 'vitals.pulse-pressure-unusual', pointer: '/systolicMmHg', ...pulsePressureMmHg });
  }
}

/** Diastolic plus a third of the pulse pressure, to one decimal; derived on read and never stored as measured. */
export function meanArterialPressureMmHg(systolicMmHg: number, diastolicMmHg: number): number {
  return Math.round((diastolicMmHg + (systolicMmHg - diastolicMmHg) / 3) * 10) / 10;
}
