/** What a merge must not break: facts stay protected, two at once do not tear a record, and outcomes follow the person. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, givenCourse } from '../support/given/outcomes.js';
import { registerPatient } from '../support/given/patients.js';
import { givenTwoRecords, merge, NAMES_CHECKED, unmerge } from '../support/given/two-records.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  [nurse, psychiatrist] = await Promise.all([app.as('nurse'), app.as('psychiatrist')]);
});
afterAll(() => app.stop());

describe('the database', () => {
  it('lets no row change its patient but by a merge, not even one that was merged before', async () => {
    const records = await givenTwoRecords(app);
    const { survivorId, duplicateId } = records;
    const { body } = await merge(app, records);
    await unmerge(app, records, body.id);
    for (const table of [
      'measurements',
      'assessments',
      'alerts',
      'sessions',
      'allergies',
      'treatment_plans',
    ]) {
      const sql = `update ${table} set patient_id = $1 where patient_id = $2`;
      await expect(app.dataSource.query(sql, [survivorId, duplicateId])).rejects.toMatchObject({
        driverError: { code: '23000' },
      });
    }
    for (const sql of [
      `update measurements set weight_kg = 70 where patient_id = $1`,
      `delete from assessments where patient_id = $1`,
      `update patient_merge_rows set was_moved = false where merge_id in (select id from patient_merges where duplicate_id = $1)`,
    ])
      await expect(app.dataSource.query(sql, [duplicateId])).rejects.toMatchObject({
        driverError: { code: '23000' },
      });
  });

  it('lets a merge change nothing but the patient, and only of the rows it lists', async () => {
    const { survivorId, duplicateId } = await givenTwoRecords(app);
    const inMerge = (change: string, isListed: boolean) =>
      app.dataSource.transaction(async (tx) => {
        const values = [survivorId, duplicateId, psychiatrist.id];
        const [merged] = await tx.query(
          `insert into patient_merges values (gen_random_uuid(), $1, $2, 'r', '[]', 'ACTIVE', now(), $3) returning id`,
          values,
        );
        if (isListed)
          await tx.query(
            `insert into patient_merge_rows select $1, 'measurements', id, true from measurements where patient_id = $2`,
            [merged.id, duplicateId],
          );
        await tx.query(`update measurements set ${change} where patient_id = $2 and $1::uuid is not null`, [
          survivorId,
          duplicateId,
        ]);
        throw new Error('was let');
      });
    await expect(inMerge('patient_id = $1', true)).rejects.toThrow('was let');
    await expect(inMerge('patient_id = $1', false)).rejects.toThrow('never changed');
    await expect(inMerge('patient_id = $1, weight_kg = 70', true)).rejects.toThrow('never changed');
    await expect(inMerge('patient_id = $2, weight_kg = 70', true)).rejects.toThrow('never changed');
  });

  it('takes no new row for a merged record, whoever writes it', async () => {
    const records = await givenTwoRecords(app);
    await merge(app, records);
    const copied = app.dataSource.query(
      `insert into measurements select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'patient_id', $1::uuid))).*
       from measurements m where patient_id = $2 limit 1`,
      [records.duplicateId, records.survivorId],
    );
    await expect(copied).rejects.toMatchObject({ driverError: { constraint: 'ck_patient_in_use' } });
  });

  it('guards every table that names a patient, but for what reports derive from them', async () => {
    const unguarded = await app.dataSource.query(
      `select c.table_name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'patient_id'
         and c.table_name not like 'report\\_%' and not exists (
         select from information_schema.triggers g
         where g.event_object_table = c.table_name and g.trigger_name = 'refuse_merged_patient')`,
    );
    expect(unguarded).toEqual([]);
  });
});

describe('at once', () => {
  it('merges two records once, whichever way round it is asked', async () => {
    const records = await givenTwoRecords(app);
    const turned = { ...records, survivorId: records.duplicateId, duplicateId: records.survivorId };
    const answers = await Promise.all([
      merge(app, records),
      merge(app, turned),
      merge(app, records),
      merge(app, turned),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    for (const { status, body } of answers) if (status === 409) expect(body.code).toBe('patient.merged');
  });

  it('leaves nothing behind of what is written while the records are merged', async () => {
    const records = await givenTwoRecords(app);
    const { duplicateId, survivorId, session } = records;
    const form = { instrumentCode: 'GAD7', answers: [1, 1, 1, 1, 1, 1, 1], source: 'PATIENT' };
    const allergy = { substance: 'penicillin', reaction: null, severity: 'SEVERE' };
    const vitals = { systolicMmHg: 215, diastolicMmHg: 130, heartRatePerMinute: 90 };
    const writes = await Promise.all([
      nurse.post(`/v1/patients/${duplicateId}/assessments`, form),
      nurse.post(`${session.path}/vitals`, vitals),
      nurse.post(`/v1/patients/${duplicateId}/allergies`, allergy),
      merge(app, records),
      nurse.post(`/v1/patients/${duplicateId}/assessments`, form),
      nurse.post(`${session.path}/side-effects`, { code: 'CHEST_PAIN', grade: 3 }),
      nurse.post(`/v1/patients/${duplicateId}/allergies`, allergy),
    ]);
    for (const { status, body } of writes)
      expect([200, 201, 'patient.merged']).toContain(status === 409 ? body.code : status);
    for (const table of ['assessments', 'alerts', 'allergies', 'sessions']) {
      const left = await app.dataSource.query(`select id from ${table} where patient_id = $1`, [duplicateId]);
      expect([table, left]).toEqual([table, []]);
    }
    expect((await nurse.get(session.path)).body.patientId).toBe(survivorId);
  });
});

describe('outcomes', () => {
  it('place answers by the sessions of both records while they are one, and as before when they are not', async () => {
    app.clock.set('2026-12-31T20:00:00.000Z');
    const course = await givenCourse(app, ['2026-06-08 11:00']);
    const survivor = await registerPatient(app);
    await answer(app, course.patientId, '2026-06-08 09:00', 16);
    const { id } = await answer(app, survivor.id, '2026-06-15 11:00', 6);
    const records = { survivorId: survivor.id, duplicateId: course.patientId };
    const timePoint = async () =>
      (await nurse.get(`/v1/patients/${survivor.id}/assessments/${id}`)).body.timePoint.category;
    const counted = async () => {
      const { body } = await psychiatrist.get('/v1/reports/outcomes?from=2026-06&to=2026-06');
      const row = body.rows.find(
        (each: any) => each.timePoint === 'DAY_7_14' && each.recallWindow === 'P14D',
      );
      return [row.nEligible, row.nWithData];
    };
    const before = (await nurse.get(`/v1/patients/${survivor.id}/progress`)).body;
    expect([await timePoint(), await counted()]).toEqual([null, [1, 0]]);
    const { body: merged } = await psychiatrist.post(`/v1/patients/${survivor.id}/merge`, {
      ...{ duplicateId: course.patientId, reason: 'Same person.', acknowledgedWarnings: NAMES_CHECKED },
    });
    expect([await timePoint(), await counted()]).toEqual(['DAY_7_14', [1, 1]]);
    await psychiatrist.post(`/v1/patients/${records.survivorId}/unmerge`, {
      ...{ mergeId: merged.id, reason: 'Two people.' },
    });
    expect([await timePoint(), await counted()]).toEqual([null, [1, 0]]);
    expect((await nurse.get(`/v1/patients/${survivor.id}/progress`)).body).toEqual(before);
  });
});
