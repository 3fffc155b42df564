/**
 * Whether what the patient ate, drank and sprayed lies long enough back. Spravato: food two hours, liquids half an hour, nasal
 * steroid or decongestant one hour (prescribing information, section 2); IV and IM: solids six hours, clear liquids two
 * (usual anaesthetic fasting). The minutes are the clinic's rules; the bound itself is long enough. This file also looks
 * at the expiry of the drug that was checked.
 */
import type { Modality } from '../../../clinic/modality.js';
import type { ReadinessRules } from '../../../clinic/rules/treatment-day-rules.js';
import { bedside, type Blocker } from './blocker.js';
import type { ChecklistContent } from './checklist.js';

/** What stands in the way of a dose at `at`. An item that was not ticked yet is left to the checklist. */
export function intakeBlockers(
  { fasting, nasalMedicine }: Pick<ChecklistContent, 'fasting' | 'nasalMedicine'>,
  modality: Modality,
  at: Date,
  rules: ReadinessRules,
): readonly Blocker[] {
  const nasalAt = nasalMedicine?.lastNasalMedicineAt ?? null;
  return [
    ...tooRecent('fasting.solids-too-recent', fasting?.lastSolidsAt, rules.solidsMinutes[modality], at),
    ...tooRecent('fasting.liquids-too-recent', fasting?.lastLiquidsAt, rules.liquidsMinutes[modality], at),
    ...tooRecent('nasal-medicine.too-recent', nasalAt ?? undefined, rules.nasalMedicineMinutes, at),
  ];
}

function tooRecent(
  code: string,
  last: Date | string | undefined,
  minutes: number,
  at: Date,
): readonly Blocker[] {
  if (last === undefined) return [];
  const metAt = new Date(new Date(last).getTime() + minutes * 60_000);
  return at < metAt ? [{ code, clearableBy: bedside, threshold: minutes, metAt }] : [];
}

/** @param day of the dose, YYYY-MM-DD; a drug is good to the end of the day on which it expires */
export function drugBlockers(
  { drugCheck }: Pick<ChecklistContent, 'drugCheck'>,
  day: string,
): readonly Blocker[] {
  if (drugCheck === undefined || drugCheck.expiresOn >= day) return [];
  return [{ code: 'drug.expired', clearableBy: bedside, items: ['DRUG_CHECK'] }];
}
