/** The dose that the next one of a patient is held against. */
import { IsNull, Not, Or, type EntityManager } from 'typeorm';
import { Session } from './session.entity.js';

/** Also while it runs, when nobody knows yet how much it will be. */
export const SOMETHING_GIVEN = Or(IsNull(), Not(0));

/** The last session of the same modality in which something was given, of whichever plan; null before the first. */
export function lastDosedSession(
  manager: EntityManager,
  { patientId, modality }: Pick<Session, 'patientId' | 'modality'>,
): Promise<Session | null> {
  return manager.findOne(Session, {
    where: { patientId, modality, doseStartedAt: Not(IsNull()), deliveredMg: SOMETHING_GIVEN },
    order: { doseStartedAt: 'DESC' },
  });
}

/** What it came to, by what was delivered as far as that is known. */
export function doseMgOf({ deliveredMg, orderedMg }: Pick<Session, 'deliveredMg' | 'orderedMg'>): number {
  return deliveredMg ?? orderedMg;
}
