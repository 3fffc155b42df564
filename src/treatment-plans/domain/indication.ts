/**
 * What a treatment plan is for, and whether the drug is approved for it.
 *
 * Racemic ketamine (IV, IM) is approved as an anaesthetic only, so every psychiatric plan with it is off-label; the
 * patient's consent has to cover that and no rationale of its own is asked for. Spravato is approved for adults with
 * treatment-resistant depression and for major depression with acute suicidal ideation or behaviour (Spravato
 * prescribing information); with neither among its indications a plan is off-label and needs a written rationale. No
 * form is approved for an anxiety disorder, PTSD or OCD. This file does not decide what the patient suffers from.
 */
import type { Modality } from '../../clinic/modality.js';

export const INDICATIONS = [
  { code: 'TRD', label: 'Treatment-resistant depression', group: 'DEPRESSION', spravatoApproved: true },
  {
    code: 'MDSI',
    label: 'Major depression with acute suicidal ideation or behaviour',
    group: 'DEPRESSION',
    spravatoApproved: true,
  },
  { code: 'MDD', label: 'Major depressive disorder', group: 'DEPRESSION', spravatoApproved: false },
  { code: 'GAD', label: 'Generalised anxiety disorder', group: 'ANXIETY', spravatoApproved: false },
  { code: 'SAD', label: 'Social anxiety disorder', group: 'ANXIETY', spravatoApproved: false },
  { code: 'PTSD', label: 'Post-traumatic stress disorder', group: 'ANXIETY', spravatoApproved: false },
  { code: 'OCD', label: 'Obsessive-compulsive disorder', group: 'ANXIETY', spravatoApproved: false },
  { code: 'PANIC', label: 'Panic disorder', group: 'ANXIETY', spravatoApproved: false },
  { code: 'OTHER_ANXIETY', label: 'Another anxiety disorder', group: 'ANXIETY', spravatoApproved: false },
] as const;
export type Indication = (typeof INDICATIONS)[number]['code'];
export const INDICATION_CODES: readonly Indication[] = INDICATIONS.map(({ code }) => code);

const approvedForSpravato: readonly Indication[] = INDICATIONS.filter((each) => each.spravatoApproved).map(
  ({ code }) => code,
);

export interface LabelStatus {
  readonly isOffLabel: boolean;
  /** The prescriber has to write down why. */
  readonly needsRationale: boolean;
}

/** How a plan stands to the label, over all its indications. */
export function labelStatus(modality: Modality, indications: readonly Indication[]): LabelStatus {
  const isOffLabel =
    modality !== 'SPRAVATO' || !indications.some((code) => approvedForSpravato.includes(code));
  return {
    isOffLabel,
    needsRationale: isOffLabel && modality === 'SPRAVATO',
  };
}

export interface IndicationWarning {
  readonly code: 'plan.off-label' | 'plan.resistance-not-shown';
  readonly pointer: '/offLabelRationale' | '/indications';
}

/**
 * What the prescriber has to look at again: `plan.off-label` until a rationale is given, `plan.resistance-not-shown`
 * where the plan is for TRD but the recorded trials do not show resistance (TRD has no diagnosis code of its own).
 */
export function indicationWarnings(plan: {
  readonly modality: Modality;
  readonly indications: readonly Indication[];
  readonly offLabelRationale: string | null;
  readonly isTreatmentResistant: boolean;
}): readonly IndicationWarning[] {
  const warnings: IndicationWarning[] = [];
  if (labelStatus(plan.modality, plan.indications).needsRationale && !plan.offLabelRationale?.trim())
    warnings.push({ code: 'plan.off-label', pointer: '/offLabelRationale' });
  if (plan.indications.includes('TRD') && !plan.isTreatmentResistant)
    warnings.push({ code: 'plan.resistance-not-shown', pointer: '/indications' });
  return warnings;
}
