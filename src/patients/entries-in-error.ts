/**
 * How an entry that was made on the wrong patient, or was never true, is taken out of account: a mark beside it, in a
 * table of its own, because the entry itself never changes.
 */
import { type EntityManager, type EntityTarget, type FindOptionsWhere, In } from 'typeorm';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import type { problemKind } from '../platform/errors/problem.js';
import { lockPatient } from './patient-lock.js';

export interface EntryInError {
  readonly entryId: string;
  readonly reason: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

interface Entry {
  readonly id: string;
  readonly patientId: string;
}

/** What is marked, where its marks are kept, and how to refuse. */
export interface Markable<T extends Entry, M extends EntryInError> {
  readonly entries: EntityTarget<T>;
  readonly marks: EntityTarget<M>;
  /** Name of the permission. */
  readonly action: string;
  readonly notFound: ReturnType<typeof problemKind>;
  readonly alreadyInError: ReturnType<typeof problemKind>;
}

/**
 * Marks an entry, also of a patient who was deactivated meanwhile. The lock on the patient decides between two at once,
 * and keeps a decision that is being made from reading half of it.
 * @throws patientNotFound, `notFound`, `alreadyInError`
 */
export async function markInError<T extends Entry, M extends EntryInError>(
  tx: EntityManager,
  caller: Caller,
  { entries, marks, action, notFound, alreadyInError }: Markable<T, M>,
  patientId: string,
  mark: EntryInError,
): Promise<{ readonly entry: T; readonly mark: EntryInError }> {
  await lockPatient(tx, patientId);
  const { entryId } = mark;
  const entry = await tx.findOneBy(entries, { id: entryId, patientId } as FindOptionsWhere<T>);
  if (!entry) throw notFound();
  if (await markOf(tx, marks, entryId)) throw alreadyInError();
  await tx.insert(marks, mark as never);
  await recordAudit(tx, caller, { action, patientIds: [patientId], resourceId: entryId });
  return { entry, mark };
}

/** The mark on one entry; null where it counts. */
export async function markOf<M extends EntryInError>(
  from: EntityManager,
  marks: EntityTarget<M>,
  entryId: string,
): Promise<M | null> {
  return from.findOneBy(marks, { entryId } as FindOptionsWhere<M>);
}

/** The marks on several entries, by the id of the entry. */
export async function marksOf<M extends EntryInError>(
  from: EntityManager,
  marks: EntityTarget<M>,
  entries: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, M>> {
  const entryIds = In(entries.map(({ id }) => id));
  const rows = await from.findBy(marks, { entryId: entryIds } as unknown as FindOptionsWhere<M>);
  return new Map(rows.map((mark) => [mark.entryId, mark]));
}

/** The entries of a patient that count: those without a mark. For questions that a gate or a comparison asks. */
export function countingEntries<T extends Entry, M extends EntryInError>(
  from: EntityManager,
  { entries, marks }: Pick<Markable<T, M>, 'entries' | 'marks'>,
  patientId: string,
) {
  return from
    .createQueryBuilder(entries, 'entry')
    .leftJoin(marks as never, 'mark', 'mark.entryId = entry.id')
    .where('entry.patientId = :patientId and mark.entryId is null', { patientId });
}
