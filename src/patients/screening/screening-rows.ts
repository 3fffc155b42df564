/** How the rows of screening are read, inside a transaction or for a screen. */
import { type EntityManager, In } from 'typeorm';
import { countingEntries } from '../entries-in-error.js';
import { ConsentInError, ConsentRecord } from './consent.entity.js';
import { ScreeningDecisionRecord } from './screening-decision.entity.js';
import { Screening } from './screening.entity.js';
import { screeningNotFound } from './screening.problems.js';

/** @throws screeningNotFound, also for a screening of somebody else */
export async function getScreening(
  from: EntityManager,
  patientId: string,
  screeningId: string,
): Promise<Screening> {
  const screening = await from.findOneBy(Screening, { id: screeningId, patientId });
  if (!screening) throw screeningNotFound();
  return screening;
}

/** Those that count, newest first by the signature; what was entered in error does not. */
export function consentsOf(from: EntityManager, patientId: string): Promise<ConsentRecord[]> {
  return countingEntries(from, { entries: ConsentRecord, marks: ConsentInError }, patientId)
    .orderBy('entry.signedAt', 'DESC')
    .addOrderBy('entry.id', 'DESC')
    .getMany();
}

/** Latest first. Of two with one time the one recorded later counts. */
export function decisionsOf(
  from: EntityManager,
  of: { readonly patientId: string } | { readonly screeningIds: readonly string[] },
): Promise<ScreeningDecisionRecord[]> {
  return from.find(ScreeningDecisionRecord, {
    where: 'patientId' in of ? { patientId: of.patientId } : { screeningId: In([...of.screeningIds]) },
    order: { decidedAt: 'DESC', recordedAt: 'DESC', id: 'DESC' },
  });
}

/** Whether a screening after this decision, and before `until`, still waits for a decision of its own. */
export async function isOvertaken(
  from: EntityManager,
  { patientId, modality, decidedAt }: ScreeningDecisionRecord,
  until: Date,
): Promise<boolean> {
  return from
    .createQueryBuilder(Screening, 'screening')
    .leftJoin(ScreeningDecisionRecord, 'decision', 'decision.screeningId = screening.id')
    .where('screening.patientId = :patientId and screening.modality = :modality', { patientId, modality })
    .andWhere('screening.evaluatedAt > :decidedAt and screening.evaluatedAt < :until', { decidedAt, until })
    .andWhere('decision.id is null')
    .getExists();
}
