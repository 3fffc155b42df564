/** A patient has one session on a day of the clinic's calendar; a cancelled or missed one leaves its day free. */
import { In, Not, type EntityManager } from 'typeorm';
import { localDayOf } from '../clinic/domain/local-days.js';
import { lockPatient } from '../patients/patient-lock.js';
import { Session } from './session.entity.js';
import { sameDay } from './session.problems.js';

type Planned = Pick<Session, 'id' | 'plannedStart' | 'zone'>;

/**
 * Asks before sessions of a patient are planned or moved. The patient is locked, so that of two who plan the same day
 * at once the second is refused.
 * @param pointer what of the request names the day, where one thing does
 * @throws sameDay (422) with every day that is taken
 */
export async function assertOneSessionADay(
  tx: EntityManager,
  patientId: string,
  planned: readonly Planned[],
  pointer?: string,
): Promise<void> {
  await lockPatient(tx, patientId);
  const others = await tx.findBy(Session, {
    patientId,
    id: Not(In(planned.map(({ id }) => id))),
    status: Not(In(['CANCELLED', 'NO_SHOW'])),
  });
  const takenDays = new Set(others.map(dayOf));
  const clashes = planned.map(dayOf).filter((day) => takenDays.has(day));
  if (clashes.length === 0) return;
  throw sameDay({
    errors: clashes.map((day) => ({
      code: sameDay.code,
      ...(pointer !== undefined && { pointer }),
      message: `The patient has another session on ${day}.`,
      day,
    })),
  });
}

/** A dose counts on the day it was given, whatever day had been planned for it. */
function dayOf({
  plannedStart,
  zone,
  doseStartedAt,
}: Planned & Partial<Pick<Session, 'doseStartedAt'>>): string {
  return localDayOf(doseStartedAt ?? plannedStart, zone);
}
