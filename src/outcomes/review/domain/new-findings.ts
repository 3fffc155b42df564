/**
 * What is new about the patient since somebody last looked: contraindications that a later screening answers YES or UNKNOWN
 * and the one before did not, and medicines that were added, taken in another dose or stopped. Seen against the last dose or the last decision,
 * whichever is earlier, so that nothing falls between the two.
 *
 * It does not judge whether the dose may be given; eligibility and readiness do.
 */
import { currentDose, inOrderOfChange, type DoseChange } from '../../../patients/domain/medicine-dose.js';
import type { ScreeningAnswer } from '../../../patients/screening/domain/screening-answers.js';

export interface ScreeningFact {
  readonly evaluatedAt: Date;
  /** When the clinic entered it. */
  readonly recordedAt: Date;
  readonly answers: readonly {
    readonly code: string;
    readonly answer: ScreeningAnswer;
    readonly note: string | null;
  }[];
}

export interface NewContraindication {
  readonly code: string;
  readonly answer: 'YES' | 'UNKNOWN';
  readonly note: string | null;
  readonly evaluatedAt: Date;
}

/** @param screenings of the patient, in any order */
export function newContraindications(
  screenings: readonly ScreeningFact[],
  since: Date,
): readonly NewContraindication[] {
  const inOrder = screenings.toSorted((a, b) => a.evaluatedAt.getTime() - b.evaluatedAt.getTime());
  const newest = inOrder.at(-1);
  if (!newest || newest.recordedAt <= since) return [];
  const before = inOrder.findLast(({ recordedAt }) => recordedAt <= since);
  const answeredBefore = new Map(before?.answers.map(({ code, answer }) => [code, answer]));
  return newest.answers.flatMap(({ code, answer, note }) =>
    answer === 'NO' || answeredBefore.get(code) === answer
      ? []
      : [{ code, answer, note, evaluatedAt: newest.evaluatedAt }],
  );
}

export interface MedicineFact {
  readonly id: string;
  readonly status: 'ACTIVE' | 'STOPPED' | 'ENTERED_IN_ERROR';
  /** As it was started with. */
  readonly doseText: string | null;
  readonly startedOn: string | null;
  readonly stoppedOn: string | null;
  readonly recordedAt: Date;
  readonly updatedAt: Date;
  /** Those that count. */
  readonly doseChanges: readonly DoseChange[];
}

export type ChangeOfMedicine = 'ADDED' | 'DOSE_CHANGED' | 'STOPPED';

export interface MedicineChange<M> {
  readonly medicine: M;
  readonly change: ChangeOfMedicine;
  readonly notedAt: Date;
  /** The day of this change; null where nobody knows. */
  readonly on: string | null;
  /** DOSE_CHANGED: the dose before. */
  readonly fromDoseText: string | null;
  /** The dose since the change; of a stop the last one. */
  readonly doseText: string | null;
}

/**
 * By when it was noted: a medicine taken for years is news when the clinic first hears of it. A stop says more than all that
 * was before it and stands alone; a new medicine is told as it was started, and each change of dose with its own day.
 */
export function medicineChanges<M extends MedicineFact>(
  medicines: readonly M[],
  since: Date,
): readonly MedicineChange<M>[] {
  return medicines.flatMap((medicine): MedicineChange<M>[] => {
    const { status, recordedAt, updatedAt, startedOn, stoppedOn, doseText, doseChanges } = medicine;
    const whole = { medicine, fromDoseText: null };
    if (status === 'ENTERED_IN_ERROR') return [];
    if (status === 'STOPPED') {
      const stopped = { ...whole, on: stoppedOn, doseText: currentDose(doseText, doseChanges) };
      return updatedAt > since ? [{ ...stopped, change: 'STOPPED', notedAt: updatedAt }] : [];
    }
    const added: MedicineChange<M> = {
      ...whole,
      change: 'ADDED',
      notedAt: recordedAt,
      on: startedOn,
      doseText,
    };
    return [...(recordedAt > since ? [added] : []), ...dosesChanged(medicine, since)];
  });
}

function dosesChanged<M extends MedicineFact>(medicine: M, since: Date): MedicineChange<M>[] {
  const changes = inOrderOfChange(medicine.doseChanges);
  return changes.flatMap(({ recordedAt: notedAt, changedOn: on, doseText }, index): MedicineChange<M>[] => {
    const fromDoseText = changes[index - 1]?.doseText ?? medicine.doseText;
    return notedAt > since ? [{ medicine, change: 'DOSE_CHANGED', notedAt, on, fromDoseText, doseText }] : [];
  });
}
