/**
 * Whether the patient takes a medicine of a class, for the REMS monitoring form.
 *
 * Yes where the list of medicines holds one on the day of the dose, or the nurse was told of a benzodiazepine that day. No only
 * where the nurse asked before the dose and was told of no change and no substance that the list may not know: what
 * nobody asked is not "no". This file does not decide the class of a medicine.
 */
import { found, notFound, type FormFacts, type Found } from './form-facts.js';

export function takes(medicineClass: string, { medicines, review }: FormFacts): Found {
  const taken = medicines.filter((medicine) => medicine.medicineClass === medicineClass);
  const isTold = medicineClass === 'BENZODIAZEPINE' && review?.benzodiazepineToday === true;
  const asked = review ? [{ type: 'CHECKLIST_ENTRY' as const, id: review.id }] : [];
  if (taken.length > 0 || isTold)
    return found(
      true,
      ...taken.map(({ id }) => ({ type: 'MEDICATION' as const, id })),
      ...(isTold ? asked : []),
    );
  if (review === null) return notFound('NOT_REVIEWED');
  if (review.changes !== null || review.substances24h !== null) return notFound('CHANGED_SINCE_LISTED');
  return found(false, ...asked);
}
