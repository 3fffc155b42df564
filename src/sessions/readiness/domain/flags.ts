/**
 * What the person who gives the dose should know and what does not stand in its way: medicines that act together with ketamine
 * (the classes and their effects are in `patients/domain/medicine-classes.ts`), what the patient told on the day, and a concentration of
 * the drug that does not agree. This
 * file holds nothing against a dose.
 */
import { isWithin } from '../../../clinic/rules/bounds.js';
import type { PlanRules } from '../../../clinic/rules/rule-set.js';
import type { Modality } from '../../../clinic/modality.js';
import {
  interactionWithKetamine,
  type KetamineInteraction,
  type MedicineClass,
} from '../../../patients/domain/medicine-classes.js';
import type { ChecklistContent } from './checklist.js';

export type Flag =
  | {
      readonly code: 'medicine.interaction';
      readonly medicineName: string;
      readonly medicineClass: MedicineClass;
      readonly interaction: KetamineInteraction;
    }
  | {
      readonly code:
        | 'review.benzodiazepine-today'
        | 'review.substances-24h'
        | 'review.urinary-symptoms'
        | 'review.passive-suicidality'
        | 'session.other-day';
    }
  | {
      readonly code: 'self-harm.told-lately';
      readonly alertId: string;
      readonly toldAt: Date;
      /** As it was told, whatever was amended since. */
      readonly answer: number | null;
      readonly isAmended: boolean;
      /** Null where nothing is left of it, or nothing was amended. */
      readonly amendedAnswer: number | null;
    }
  | {
      readonly code: 'drug.concentration-unusual' | 'drug.concentration-differs';
      /** mg/mL, of the drug that was checked. */
      readonly value: number;
      /** The most that is usual, or what was ordered or set. */
      readonly threshold: number;
    };

/** Other places where the concentration of the drug is written, mg/mL. */
export interface WrittenConcentrations {
  readonly modality: Modality;
  /** Null where the order does not say it. */
  readonly ordered: number | null;
  /** Of every setting of the pump that counts. */
  readonly pump: readonly number[];
}

/** @param isOnOtherDay the patient was checked in on another day of the calendar than the planned one */
export function readinessFlags(
  medicines: readonly { readonly name: string; readonly medicineClass: MedicineClass }[],
  { medicineReview, moodAndSafety }: Pick<ChecklistContent, 'medicineReview' | 'moodAndSafety'>,
  isOnOtherDay: boolean,
): readonly Flag[] {
  const interacting = medicines.flatMap(({ name, medicineClass }): readonly Flag[] => {
    const interaction = interactionWithKetamine(medicineClass);
    return interaction === null
      ? []
      : [{ code: 'medicine.interaction', medicineName: name, medicineClass, interaction }];
  });
  const told: readonly (Flag & { readonly applies: boolean })[] = [
    { code: 'review.benzodiazepine-today', applies: medicineReview?.benzodiazepineToday === true },
    { code: 'review.substances-24h', applies: (medicineReview?.substances24h ?? null) !== null },
    { code: 'review.urinary-symptoms', applies: medicineReview?.urinarySymptoms === true },
    { code: 'review.passive-suicidality', applies: moodAndSafety?.suicidality === 'PASSIVE' },
  ];
  return [
    ...(isOnOtherDay ? [{ code: 'session.other-day' } as const] : []),
    ...interacting,
    ...told.filter(({ applies }) => applies).map(({ applies: _, ...flag }) => flag),
  ];
}

/** The drug that was checked is not what was ordered or what the pump reckons with, or is stronger than usual for IV. */
export function concentrationFlags(
  { drugCheck }: Pick<ChecklistContent, 'drugCheck'>,
  { modality, ordered, pump }: WrittenConcentrations,
  { concentrationMgPerMl: { warn } }: Pick<PlanRules, 'concentrationMgPerMl'>,
): readonly Flag[] {
  const value = drugCheck?.concentrationMgPerMl ?? null;
  if (value === null) return [];
  const isUnusual = modality === 'IV' && warn?.max !== undefined && !isWithin(value, warn);
  const others = new Set([...(ordered === null ? [] : [ordered]), ...pump]);
  const differing = [...others].filter((other) => !isWithin(value, { min: other, max: other }));
  return [
    ...(isUnusual ? [{ code: 'drug.concentration-unusual', value, threshold: warn.max } as const] : []),
    ...differing.map((threshold) => ({ code: 'drug.concentration-differs', value, threshold }) as const),
  ];
}
