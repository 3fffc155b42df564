/**
 * What the person who gives the dose should know and what does not stand in its way: medicines that act together with ketamine
 * (the classes and their effects are in `patients/domain/medicine-classes.ts`), and what the patient told on the day. This
 * file holds nothing against a dose.
 */
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
    };

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
