/** The weight and height that doses are calculated from, inside a transaction or outside of one. */
import type { EntityManager } from 'typeorm';
import { countingEntries } from './entries-in-error.js';
import { Measurement, MeasurementInError, WeightConfirmation } from './measurements/measurement.entity.js';

export interface NewestWeight {
  readonly kg: number;
  readonly measuredAt: Date;
  readonly recordedAt: Date;
  /** False for a first weight that was not entered a second time: no dose per kg rests on it. */
  readonly isConfirmed: boolean;
}

/** The newest weight that counts, measured up to an instant where one is given; null where there is none. */
export async function newestWeight(
  manager: EntityManager,
  patientId: string,
  until?: Date,
): Promise<NewestWeight | null> {
  const measured = await newest(manager, patientId, 'weightKg', until);
  if (!measured || measured.weightKg === null) return null;
  const { weightKg: kg, measuredAt, recordedAt } = measured;
  return { kg, measuredAt, recordedAt, isConfirmed: await isWeightConfirmed(manager, measured) };
}

/** The newest height that counts, cm; null where there is none. */
export async function newestHeightCm(manager: EntityManager, patientId: string): Promise<number | null> {
  return (await newest(manager, patientId, 'heightCm'))?.heightCm ?? null;
}

/** Whether a weight may be dosed by: the first one of a patient has to be entered twice. */
export async function isWeightConfirmed(
  manager: EntityManager,
  { id: measurementId, needsSecondEntry }: Pick<Measurement, 'id' | 'needsSecondEntry'>,
): Promise<boolean> {
  return !needsSecondEntry || manager.existsBy(WeightConfirmation, { measurementId });
}

function newest(
  manager: EntityManager,
  patientId: string,
  quantity: 'weightKg' | 'heightCm',
  until?: Date,
): Promise<Measurement | null> {
  const query = countingEntries(manager, { entries: Measurement, marks: MeasurementInError }, patientId)
    .andWhere(`entry.${quantity} is not null`)
    .orderBy({ 'entry.measuredAt': 'DESC', 'entry.id': 'DESC' })
    .limit(1);
  if (until) query.andWhere('entry.measuredAt <= :until', { until });
  return query.getOne();
}
