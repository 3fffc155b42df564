/**
 * Vital signs that somebody tried to take and could not, each with the reason instead of a number.
 *
 * A blood pressure is one thing here, because it is taken as one. What was measured cannot also be unobtainable in the
 * same set. A set that holds nothing else is a fact as well: somebody was at the chair and tried. This file does not
 * decide what a missing value means: no number raises no alert, answers no planned pressure and opens no gate.
 */
import type { VitalSign, VitalSigns } from './vital-signs.js';

const SIGNS_OF = {
  bloodPressure: ['systolicMmHg', 'diastolicMmHg'],
  heartRatePerMinute: ['heartRatePerMinute'],
  spo2Percent: ['spo2Percent'],
  respiratoryRatePerMinute: ['respiratoryRatePerMinute'],
  etco2MmHg: ['etco2MmHg'],
  temperatureCelsius: ['temperatureCelsius'],
  moaas: ['moaas'],
  painScore: ['painScore'],
} as const satisfies Readonly<Record<string, readonly VitalSign[]>>;

export type ObtainableVital = keyof typeof SIGNS_OF;
export const OBTAINABLE_VITALS = Object.keys(SIGNS_OF) as readonly ObtainableVital[];

/** OTHER needs a note. NO_USABLE_SITE: dressing, fistula, cannula, cuff too small. POOR_PERFUSION: cold hands. */
export const UNOBTAINABLE_REASONS = [
  'PATIENT_DECLINED',
  'PATIENT_MOVING',
  'PATIENT_CANNOT_ANSWER',
  'NAIL_POLISH',
  'POOR_PERFUSION',
  'NO_USABLE_SITE',
  'EQUIPMENT_FAULT',
  'EQUIPMENT_NOT_AVAILABLE',
  'OTHER',
] as const;
export type UnobtainableReason = (typeof UNOBTAINABLE_REASONS)[number];

export interface Unobtainable {
  readonly vital: ObtainableVital;
  readonly reason: UnobtainableReason;
  readonly note: string | null;
}

export interface UnobtainableRefusal {
  readonly code: 'vitals.measured-and-unobtainable' | 'vitals.unobtainable-twice' | 'vitals.note-missing';
  readonly pointer: string;
}

/** Every reason at once; empty where the list can be. */
export function unobtainableRefusals(
  list: readonly Unobtainable[],
  signs: VitalSigns,
): readonly UnobtainableRefusal[] {
  return list.flatMap(({ vital, reason, note }, index): readonly UnobtainableRefusal[] => {
    const pointer = `/unobtainable/${index}`;
    const isMeasured = SIGNS_OF[vital].some((sign) => (signs[sign] ?? null) !== null);
    const isRepeated = list.findIndex((other) => other.vital === vital) < index;
    return [
      ...(isMeasured
        ? [{ code: 'vitals.measured-and-unobtainable', pointer: `${pointer}/vital` } as const]
        : []),
      ...(isRepeated ? [{ code: 'vitals.unobtainable-twice', pointer: `${pointer}/vital` } as const] : []),
      ...(reason === 'OTHER' && note === null
        ? [{ code: 'vitals.note-missing', pointer: `${pointer}/note` } as const]
        : []),
    ];
  });
}

/** Why a vital sign was missing in a set; null where it was not tried in vain. */
export function whyUnobtainable(
  list: readonly Unobtainable[] | undefined,
  vital: ObtainableVital,
): UnobtainableReason | null {
  return list?.find((each) => each.vital === vital)?.reason ?? null;
}
