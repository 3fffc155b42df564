/** What a registration or a change of demographics has to pass, inside its transaction. */
import { type EntityManager, Not } from 'typeorm';
import type { BodyRules } from '../clinic/rules/rule-set.js';
import type { ProblemReason } from '../platform/errors/problem.js';
import { type AcknowledgedWarning, notAcknowledged } from '../platform/http/acknowledged-warnings.js';
import { ageInYears } from './domain/age.js';
import { checkAge } from './domain/body-plausibility.js';
import { birthDateImplausible, mrnTaken } from './patients.problems.js';
import { bodyMessage } from './patients.messages.js';
import { Patient } from './patient.entity.js';

/** @throws birthDateImplausible for somebody not born yet or older than anybody */
export function assertBirthDate(birthDate: string, today: string, rules: BodyRules): void {
  const { rejects } = checkAge(ageInYears(birthDate, today), rules);
  if (rejects.length > 0)
    throw birthDateImplausible({
      errors: rejects.map((reason) => ({ ...reason, message: bodyMessage(reason) })),
    });
}

/**
 * Asks before the same person is registered twice: same names, case and accents aside, and same birth date. Two
 * registrations of one person at once wait for each other.
 * @returns a warning with the ids of those who may be the same person, where there are any
 */
export async function possibleDuplicates(
  tx: EntityManager,
  patient: Pick<Patient, 'id' | 'nameKey' | 'birthDate'>,
): Promise<readonly ProblemReason[]> {
  const { id, nameKey, birthDate } = patient;
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${nameKey}|${birthDate}`]);
  const same = await tx.find(Patient, {
    select: { id: true, mergedIntoId: true },
    where: { nameKey, birthDate, id: Not(id) },
    order: { recordedAt: 'ASC' },
  });
  // A merged record stands for the one in use, which may be this one.
  const others = new Set(same.map((patient) => patient.mergedIntoId ?? patient.id));
  others.delete(id);
  if (others.size === 0) return [];
  return [
    {
      code: 'patient.possible-duplicate',
      pointer: '/familyName',
      message: 'Somebody of the same name and birth date is registered already. Is it the same person?',
      patientIds: [...others],
    },
  ];
}

/**
 * Asked before the database would say it, so that whoever registers somebody a second time is told both at once: of two
 * at the same moment the database takes one.
 * @throws mrnTaken with the warnings that would have to be acknowledged beside it
 */
export async function assertMrnFree(
  tx: EntityManager,
  { id, clinicId, mrn }: Pick<Patient, 'id' | 'clinicId' | 'mrn'>,
  warnings: readonly ProblemReason[],
  acknowledged: readonly AcknowledgedWarning[] | undefined,
): Promise<void> {
  const isTaken = await tx
    .createQueryBuilder(Patient, 'patient')
    .where('patient.clinicId = :clinicId and upper(patient.mrn) = upper(:mrn)', { clinicId, mrn })
    .andWhere('patient.id <> :id', { id })
    .getExists();
  if (!isTaken) return;
  const open = notAcknowledged(warnings, acknowledged);
  throw mrnTaken({
    errors: [{ code: mrnTaken.code, pointer: '/mrn', message: mrnTaken.title }],
    ...(open.length > 0 && { extensions: { warnings: open } }),
  });
}
