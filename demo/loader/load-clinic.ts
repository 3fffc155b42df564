/**
 * Fills a migrated database with an invented clinic, in transactions of some hundred patients. What is loaded cannot be told
 * from what was typed in: the facts are those of the tables, and whatever follows from them is computed by the product.
 */
import { Temporal } from 'temporal-polyfill';
import type { DataSource } from 'typeorm';
import { Chair } from '../../src/clinic/chair.entity.js';
import { Clinic } from '../../src/clinic/clinic.entity.js';
import { readRuleSet, versionInForceAt } from '../../src/clinic/rules/rule-sets.lookup.js';
import { entities } from '../../src/entities.js';
import { recordAudit } from '../../src/platform/audit/record-audit.js';
import { calendarOf } from '../generator/calendar.js';
import { inventClinic, type ClinicToInvent } from '../generator/stories.js';
import type { PatientStory } from '../generator/story.js';
import { chairsOf } from './clinic-rows.js';
import { BulkRows, type TakenRows } from './bulk-rows.js';
import { finishSession, type DayToFinish } from './finish-sessions.js';
import { patientLoading, type Loading } from './loading.js';
import { addStory, type AddedPatient } from './story-rows.js';
import { DEMO_VISITOR, hireStaff } from './staff.js';
import { stockOf } from './stock-rows.js';

export interface ClinicToLoad extends Omit<ClinicToInvent, 'zone' | 'withBedside'> {
  /**
   * `full`: everything. `none`: people, plans, sessions with their dose, side effects and questionnaires, which is what
   * reports compute with; nothing that is written at the bedside, no alert, no signature.
   */
  readonly vitals: 'none' | 'full';
  /** How many patients are in, after each transaction. */
  readonly onProgress?: (patients: number) => void;
}

export interface LoadedClinic {
  readonly patients: number;
  readonly rows: number;
}

const BATCH_PATIENTS = { none: 1000, full: 50 } as const;
/** Sessions that are finished at the same time, each on a connection of its own. */
const AT_ONCE = 3;

/** Loads the clinic. The database has no patient with the record numbers of this seed, and `prepareClinic` has run. */
export async function loadClinic(dataSource: DataSource, wanted: ClinicToLoad): Promise<LoadedClinic> {
  const { vitals, onProgress } = wanted;
  const loading = await prepareLoading(dataSource, wanted);
  const stories = inventClinic({ ...wanted, zone: loading.zone, withBedside: vitals === 'full' });
  let [patients, rows] = [0, 0];
  let writing: Promise<void> = Promise.resolve();
  // While PostgreSQL takes one batch in, the next one is told.
  for (const batch of batchesOf(stories, BATCH_PATIENTS[vitals])) {
    const added = batch.map((story) => addStory(patientLoading(loading, story)));
    const taken = loading.rows.take();
    await writing;
    writing = writeBatch(dataSource, loading, taken, added).then((count) => {
      rows += count;
      patients += batch.length;
      onProgress?.(patients);
    });
    // Whoever fails is heard of at the next `await`.
    writing.catch(() => undefined);
  }
  await writing;
  // Nothing is told of drugs where nothing is told of the bedside.
  loading.stock.close();
  if (vitals === 'full') rows += await writeBatch(dataSource, loading, loading.rows.take(), []);
  return { patients, rows };
}

async function prepareLoading(
  dataSource: DataSource,
  { seed, vitals, until }: ClinicToLoad,
): Promise<Loading> {
  const { manager } = dataSource;
  const { id: clinicId, timeZone: zone } = await manager.findOneByOrFail(Clinic, {});
  const staff = await hireStaff(dataSource, null, new Date());
  const { version, rules } = await readRuleSet(manager, await versionInForceAt(manager, new Date()));
  const chairs = await manager.findBy(Chair, { clinicId });
  const rows = new BulkRows(dataSource, entities);
  const dayOf = cachedDays(zone);
  const { witnessWithinMinutes } = rules.drugAccountability;
  const { now } = calendarOf(until, 1, zone);
  const safe = { rows, clinicId, seed, staff, dayOf, ruleSetVersion: version, witnessWithinMinutes, now };
  return {
    ...{ rows, clinicId, zone, seed, staff, rules, dayOf, vitals, ruleSetVersion: version },
    chairOf: chairsOf({
      ...{ rows, clinicId, seed },
      knownChairs: new Map(chairs.map(({ name, id }) => [name, id])),
    }),
    stock: stockOf(safe),
  };
}

/** Calendar days of the clinic, hour by hour: two instants of one hour lie on one day. */
function cachedDays(zone: string): (instant: number) => string {
  const known = new Map<number, string>();
  return (instant) => {
    const hour = Math.floor(instant / 3_600_000);
    const found = known.get(hour);
    if (found !== undefined) return found;
    const day = Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toString();
    known.set(hour, day);
    return day;
  };
}

async function writeBatch(
  dataSource: DataSource,
  { rows }: Loading,
  taken: TakenRows,
  added: readonly AddedPatient[],
): Promise<number> {
  const count = await dataSource.transaction(async (tx) => {
    const written = await rows.write(tx, taken);
    await recordAudit(tx, DEMO_VISITOR, {
      action: 'demo.load',
      patientIds: added.map(({ patientId }) => patientId),
    });
    return written;
  });
  const left = added.flatMap(({ toFinish }) => toFinish);
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) await finishInOne(dataSource, next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}

function finishInOne(dataSource: DataSource, day: DayToFinish): Promise<void> {
  return dataSource.transaction((tx) => finishSession(tx, day));
}

function* batchesOf(stories: Iterable<PatientStory>, size: number): Generator<readonly PatientStory[]> {
  let batch: PatientStory[] = [];
  for (const story of stories) {
    batch.push(story);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
