/**
 * What a reader of a summary expects and the record does not have, so that an empty place is never taken for "nothing
 * happened". It does not ask for what cannot be known yet: nobody has left before the discharge. This file does not decide
 * whether something that is missing was required.
 */
export const MISSING_PARTS = [
  'CHECKLIST_ITEM',
  'DOSE',
  'DOSE_END',
  'VITALS_BEFORE_DOSE',
  'VITALS_AFTER_DOSE',
  'CADSS_BEFORE_DOSE',
  'CADSS_AFTER_DOSE',
  'LOT_NUMBER',
  'DRUG_ACCOUNT',
  'DISCHARGE',
] as const;
export type MissingPartName = (typeof MISSING_PARTS)[number];

export interface MissingPart {
  readonly part: MissingPartName;
  /** CHECKLIST_ITEM: codes of the items nobody ticked. */
  readonly items: readonly string[];
}

export interface ExpectedParts {
  /** Codes of the items nobody ticked. */
  readonly untickedItems: readonly string[];
  readonly hasDose: boolean;
  readonly hasDoseEnd: boolean;
  readonly hasVitalsBeforeDose: boolean;
  readonly hasVitalsAfterDose: boolean;
  readonly hasCadssBeforeDose: boolean;
  readonly hasCadssAfterDose: boolean;
  readonly hasLotNumber: boolean;
  readonly hasDrugAccount: boolean;
  readonly hasDischarge: boolean;
}

export function missingParts(parts: ExpectedParts): readonly MissingPart[] {
  const { untickedItems, hasDose } = parts;
  const missing: readonly [MissingPartName, boolean][] = [
    ['DOSE', !hasDose],
    ['DOSE_END', hasDose && !parts.hasDoseEnd],
    ['VITALS_BEFORE_DOSE', !parts.hasVitalsBeforeDose],
    ['VITALS_AFTER_DOSE', hasDose && !parts.hasVitalsAfterDose],
    ['CADSS_BEFORE_DOSE', !parts.hasCadssBeforeDose],
    ['CADSS_AFTER_DOSE', hasDose && !parts.hasCadssAfterDose],
    ['LOT_NUMBER', hasDose && !parts.hasLotNumber],
    ['DRUG_ACCOUNT', hasDose && !parts.hasDrugAccount],
    ['DISCHARGE', !parts.hasDischarge],
  ];
  return [
    ...(untickedItems.length > 0 ? [{ part: 'CHECKLIST_ITEM', items: untickedItems } as const] : []),
    ...missing.filter(([, isMissing]) => isMissing).map(([part]) => ({ part, items: [] })),
  ];
}
