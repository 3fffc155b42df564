/**
 * What is new about the patient since somebody last looked: contraindications that a later screening answers YES or UNKNOWN
 * and the one before did not, and medicines that were added, taken in another dose or stopped. Seen against the last dose or the last decision,
 * whichever is earlier, so that nothing falls between the two.
 *
 * It does not judge whether the dose may be given; eligibility and readiness do.
 */
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
  readonly recordedAt: Date;
  readonly updatedAt: Date;
  /** Those that count. */
  readonly doseChanges: readonly { readonly changedOn: string; readonly recordedAt: Date }[];
}

export type ChangeOfMedicine = 'ADDED' | 'DOSE_CHANGED' | 'STOPPED';

export interface MedicineChange<M> {
  readonly medicine: M;
  readonly change: ChangeOfMedicine;
  readonly notedAt: Date;
}

/**
 * By when it was noted: a medicine taken for years is news when the clinic first hears of it. Each medicine once: its stop
 * says more than a change of dose, and a new medicine is told with the dose it is taken in now.
 */
export function medicineChanges<M extends MedicineFact>(
  medicines: readonly M[],
  since: Date,
): readonly MedicineChange<M>[] {
  return medicines.flatMap((medicine): MedicineChange<M>[] => {
    const { status, recordedAt, updatedAt, doseChanges } = medicine;
    const told = (change: ChangeOfMedicine, notedAt: Date) => [{ medicine, change, notedAt }];
    if (status === 'STOPPED') return updatedAt > since ? told('STOPPED', updatedAt) : [];
    if (status !== 'ACTIVE') return [];
    if (recordedAt > since) return told('ADDED', recordedAt);
    const noted = doseChanges.map((change) => change.recordedAt).filter((at) => at > since);
    return noted.length === 0
      ? []
      : told(
          'DOSE_CHANGED',
          noted.reduce((a, b) => (b > a ? b : a)),
        );
  });
}
