/** A plan that changes hands takes its facts along, whichever of the two patients is computed first. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ClinicLookup } from '../../src/clinic/clinic.lookup.js';
import { RuleSetsLookup } from '../../src/clinic/rules/rule-sets.lookup.js';
import { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids/ids.js';
import { FactsRefresher } from '../../src/reports/facts/facts-refresher.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { answer, givenCourse } from '../support/given/outcomes.js';
import { registerPatient } from '../support/given/patients.js';
import { derivedRows } from '../support/derived-rows.js';
import { merge, NAMES_CHECKED, unmerge, type TwoRecords } from '../support/given/two-records.js';

let app: TestApp;
let facts: FactsRefresher;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  const database = new Database(app.dataSource);
  facts = new FactsRefresher(database, new RuleSetsLookup(database), new ClinicLookup(database), app.clock);
});
afterAll(() => app.stop());

/** As many as there are in a batch, so that one more patient is in the next. */
const A_BATCH = 100;

/** Has the changes of these followed in batches of their own, as where very much has changed. */
async function followOneByOne(...patientIds: readonly string[]): Promise<void> {
  await app.dataSource.query('delete from report_changes');
  for (const patientId of patientIds) {
    const queued = [patientId, ...Array.from({ length: A_BATCH - 1 }, newId)];
    await app.dataSource.query(
      'insert into report_changes (patient_id) select each from unnest($1::uuid[]) with ordinality as q (each, n) order by n',
      [queued],
    );
  }
  await facts.refreshAll(() => false);
  await app.dataSource.query(
    'delete from report_patients p where not exists (select from patients where id = p.patient_id)',
  );
}

const ownersOfCourses = async () =>
  (await derivedRows(app))['report_courses']!.map(({ patient_id: id }) => id).toSorted();

it('follows a merge and its end, whoever of the two is computed first, and ends where a rebuild does', async () => {
  const survivor = await givenCourse(app, ['2026-03-02 11:00']);
  const duplicate = await givenCourse(app, ['2026-05-04 11:00', '2026-05-11 11:00']);
  for (const [{ patientId }, day] of [
    [survivor, '2026-03-02'],
    [duplicate, '2026-05-04'],
  ] as const)
    await answer(app, patientId, `${day} 08:00`, 15);
  const other = await registerPatient(app);
  const records = { survivorId: survivor.patientId, duplicateId: duplicate.patientId } as TwoRecords;
  const { survivorId, duplicateId } = records;
  await facts.refreshAll(() => false);
  const apart = await derivedRows(app);
  for (const [mergedFirst, partedFirst] of [
    [survivorId, duplicateId],
    [duplicateId, survivorId],
  ] as const) {
    const second = (first: string) => (first === survivorId ? duplicateId : survivorId);
    const merged = await merge(app, records, { acknowledgedWarnings: NAMES_CHECKED.slice(0, 1) });
    expect([merged.status, merged.body.errors]).toEqual([200, undefined]);
    await followOneByOne(mergedFirst, second(mergedFirst), other.id);
    expect(await ownersOfCourses()).toEqual([survivorId, survivorId]);
    const followed = await derivedRows(app);
    await facts.rebuild();
    expect(await derivedRows(app)).toEqual(followed);
    expect((await unmerge(app, records, merged.body.id)).status).toBe(200);
    await followOneByOne(partedFirst, second(partedFirst), other.id);
    expect(await derivedRows(app)).toEqual(apart);
  }
});
