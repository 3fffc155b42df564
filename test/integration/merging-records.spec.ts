/** Two records of one person made one, and parted again: nothing is lost, and nothing but the patient changes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { newPatient, registerPatient } from '../support/given/patients.js';
import { merge, NAMES_CHECKED, SAME_PERSON, givenTwoRecords, unmerge } from '../support/given/two-records.js';

let app: TestApp;
let nurse: RoleClient;
let frontDesk: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  [nurse, frontDesk, psychiatrist] = await Promise.all([
    app.as('nurse'),
    app.as('front-desk'),
    app.as('psychiatrist'),
  ]);
});
afterAll(() => app.stop());

const HISTORY = [
  'row_versions',
  'audit_events',
  'patient_merges',
  'patient_merge_rows',
  'patient_unmerges',
  'report_changes',
];
const codesOf = ({ body }: Answer): string[] => body.errors.map(({ code }: { code: string }) => code);

/** Every row of every table, but for those that only grow; of the patients only what says who they are. */
async function everything(): Promise<Record<string, unknown[]>> {
  const tables = await app.dataSource.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const rows: Record<string, unknown[]> = {};
  for (const { name } of tables.filter((table) => !HISTORY.includes(table.name)))
    rows[name] = (
      await app.dataSource.query(
        `select to_jsonb(t) - '{version,updated_at,updated_by}'::text[] as row from ${name} t order by 1`,
      )
    ).map(({ row }: { row: unknown }) => row);
  return rows;
}

describe('merging', () => {
  it('shows under the survivor all that stood in the duplicate, and changes nothing else about it', async () => {
    const records = await givenTwoRecords(app);
    const { survivorId, duplicateId, session } = records;
    const before = JSON.stringify(await everything());
    const { status, body } = await merge(app, records);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      patientId: survivorId,
      survivorId,
      duplicateId,
      reason: SAME_PERSON,
      acknowledgedWarnings: NAMES_CHECKED,
      recordedBy: psychiatrist.id,
      unmerged: null,
    });
    expect(body.moved.map(({ kind }: { kind: string }) => kind)).toEqual([
      'alerts',
      'allergies',
      'assessments',
      'child_bearing_statements',
      'consents',
      'measurements',
      'medication_dose_changes',
      'medications',
      'psychotherapy_sessions',
      'rems_enrolments',
      'screening_decisions',
      'screenings',
      'sessions',
      'treatment_plans',
    ]);
    for (const list of [
      'allergies',
      'medications',
      'measurements',
      'consents',
      'assessments',
      'screenings',
    ]) {
      const answer = await nurse.get(`/v1/patients/${survivorId}/${list}`);
      expect([list, answer.status, answer.body.items.length > 0]).toEqual([list, 200, true]);
    }
    expect((await nurse.get(session.path)).body.patientId).toBe(survivorId);
    const { body: sessions } = await nurse.get(`/v1/sessions?patientId=${survivorId}&limit=200`);
    expect(sessions.items.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      session.sessionIds.toSorted(),
    );
    const after = await everything();
    const { patients: _, ...others } = after;
    const { patients: __, ...othersBefore } = JSON.parse(before);
    expect(JSON.stringify(others).replaceAll(survivorId, duplicateId)).toBe(JSON.stringify(othersBefore));
  });

  it('leaves every table as it was when the two are parted again', async () => {
    const records = await givenTwoRecords(app);
    const before = await everything();
    const { body } = await merge(app, records);
    app.clock.advanceMinutes(1);
    const parted = await unmerge(app, records, body.id);
    expect(parted).toMatchObject({
      status: 200,
      body: { id: body.id, unmerged: { reason: expect.any(String) }, stays: [] },
    });
    expect(await everything()).toEqual(before);
    const { body: merges } = await psychiatrist.get(`/v1/patients/${records.duplicateId}/merges`);
    expect(merges.items).toMatchObject([{ id: body.id, patientId: records.duplicateId, unmerged: {} }]);
    expect(await unmerge(app, records, body.id)).toMatchObject({ body: { code: 'merge.undone-already' } });
    expect(await merge(app, records)).toMatchObject({ status: 200 });
  });

  it('gives back with a row what was added to it since, and lists what stays', async () => {
    const records = await givenTwoRecords(app);
    const { body } = await merge(app, records);
    app.clock.advanceMinutes(30);
    const vitals = { systolicMmHg: 210, diastolicMmHg: 130, heartRatePerMinute: 90 };
    const { body: reading } = await nurse.post(`${records.session.path}/vitals`, vitals);
    expect(reading.alerts.length).toBeGreaterThan(0);
    const allergy = { substance: 'penicillin', reaction: null, severity: 'SEVERE' };
    const { body: since } = await nurse.post(`/v1/patients/${records.survivorId}/allergies`, allergy);
    const { body: parted } = await unmerge(app, records, body.id);
    expect(parted.stays).toEqual([{ kind: 'allergies', ids: [since.id] }]);
    const { body: alerts } = await nurse.get(`/v1/alerts?patientId=${records.duplicateId}&status=ALL`);
    const ids = alerts.items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(reading.alerts.map(({ id }: { id: string }) => id)));
    expect((await nurse.get(`/v1/alerts?patientId=${records.survivorId}&status=ALL`)).body.items).toEqual([]);
  });
});

describe('the merged record', () => {
  it('says who it was and where everything is, and takes and gives nothing else', async () => {
    const records = await givenTwoRecords(app);
    const { survivorId, duplicateId } = records;
    const allergy = { id: newId(), substance: 'latex', reaction: null, severity: 'MILD' };
    const form = { id: newId(), instrumentCode: 'GAD7', answers: [1, 1, 1, 1, 1, 1, 1], source: 'PATIENT' };
    await nurse.post(`/v1/patients/${duplicateId}/allergies`, allergy);
    await nurse.post(`/v1/patients/${duplicateId}/assessments`, form);
    await merge(app, records);
    expect(await frontDesk.get(`/v1/patients/${duplicateId}`)).toMatchObject({
      status: 200,
      body: { id: duplicateId, mrn: records.duplicateMrn, status: 'MERGED', mergedInto: survivorId },
    });
    const path = `/v1/patients/${duplicateId}`;
    const merged = { status: 409, body: { code: 'patient.merged', mergedInto: survivorId } };
    expect(await nurse.get(`${path}/allergies`)).toMatchObject(merged);
    expect(await nurse.get(`${path}/progress`)).toMatchObject(merged);
    expect(await nurse.get(`/v1/sessions?patientId=${duplicateId}`)).toMatchObject(merged);
    expect(await nurse.get(`/v1/alerts?patientId=${duplicateId}`)).toMatchObject(merged);
    expect(await nurse.post(`${path}/allergies`, { ...allergy, id: newId() })).toMatchObject(merged);
    expect(await nurse.post(`${path}/assessments`, { ...form, id: newId() })).toMatchObject(merged);
    expect(await frontDesk.post(`${path}/deactivate`, { reason: 'Moved away.' })).toMatchObject(merged);
    expect(await frontDesk.patch(path, { givenName: 'Eda' }, { 'if-match': '"2"' })).toMatchObject(merged);
    for (const [list, sent] of [
      ['allergies', allergy],
      ['assessments', form],
    ] as const)
      expect(await nurse.post(`${path}/${list}`, sent)).toMatchObject({
        status: 200,
        body: { id: sent.id, patientId: survivorId },
      });
  });

  it('leads by its record number and name to the record in use, and keeps its number to itself', async () => {
    const records = await givenTwoRecords(app);
    const { survivorId, duplicateId, duplicateMrn, survivorMrn } = records;
    await merge(app, records);
    const found = async (query: string) =>
      (await frontDesk.get(`/v1/patients?${query}`)).body.items.map(
        ({ id, matchedBy, formerMrns }: Record<string, unknown>) => [id, matchedBy, formerMrns],
      );
    expect(await found(`mrn=${duplicateMrn.toLowerCase()}`)).toEqual([
      [survivorId, 'FORMER_RECORD', [duplicateMrn]],
    ]);
    expect(await found(`mrn=${survivorMrn}`)).toEqual([[survivorId, 'RECORD', [duplicateMrn]]]);
    const { body: duplicate } = await frontDesk.get(`/v1/patients/${duplicateId}`);
    const name = encodeURIComponent(duplicate.familyName);
    expect(await found(`name=${name}`)).toContainEqual([survivorId, 'FORMER_RECORD', [duplicateMrn]]);
    expect((await found('status=MERGED')).map(([id]: [string]) => id)).toContain(duplicateId);
    expect((await found('limit=200')).map(([id]: [string]) => id)).not.toContain(duplicateId);
    const again = newPatient({ mrn: duplicateMrn });
    expect(await frontDesk.post('/v1/patients', again)).toMatchObject({
      body: { code: 'patient.mrn-taken' },
    });
    const { familyName, givenName, birthDate } = duplicate;
    const twin = await frontDesk.post('/v1/patients', newPatient({ familyName, givenName, birthDate }));
    expect(twin.body.errors).toMatchObject([
      { code: 'patient.possible-duplicate', patientIds: [survivorId] },
    ]);
  });

  it('leads on where the record in use is merged in its turn, and back step by step', async () => {
    const records = await givenTwoRecords(app);
    const { body: first } = await merge(app, records);
    const { id: lastId } = await registerPatient(app);
    const chain = { ...records, survivorId: lastId, duplicateId: records.survivorId };
    const { body: second } = await merge(app, chain);
    const intoOf = async () => (await nurse.get(`/v1/patients/${records.duplicateId}`)).body.mergedInto;
    expect(await intoOf()).toBe(lastId);
    expect((await frontDesk.get(`/v1/patients?mrn=${records.duplicateMrn}`)).body.items).toMatchObject([
      { id: lastId, matchedBy: 'FORMER_RECORD' },
    ]);
    expect(await unmerge(app, records, first.id)).toMatchObject({
      status: 409,
      body: { code: 'patient.merged', mergedInto: lastId },
    });
    expect(await unmerge(app, chain, second.id)).toMatchObject({ status: 200 });
    expect(await intoOf()).toBe(records.survivorId);
    expect(await unmerge(app, records, first.id)).toMatchObject({ status: 200 });
    expect(await intoOf()).toBeNull();
  });
});

describe('the audit trail', () => {
  it('names both records, and tells under the survivor what was done with the duplicate', async () => {
    const records = await givenTwoRecords(app);
    await merge(app, records);
    const { body } = await psychiatrist.get(`/v1/audit-events?patientId=${records.survivorId}&limit=200`);
    const [last] = body.items;
    expect(last.action).toBe('patient.merge');
    expect(last.patientIds.toSorted()).toEqual([records.survivorId, records.duplicateId].toSorted());
    const actions = body.items.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['patient.register', 'screening.record', 'allergy.record']),
    );
  });
});

describe('what is refused', () => {
  it('lists in the preview what would move and what stands against it, and asks for each warning', async () => {
    const records = await givenTwoRecords(app);
    const { survivorId, duplicateId } = records;
    const preview = await psychiatrist.get(
      `/v1/patients/${survivorId}/merge-preview?duplicateId=${duplicateId}`,
    );
    expect(preview.body).toMatchObject({ items: [{ id: survivorId }, { id: duplicateId }], refusals: [] });
    const warnings = preview.body.warnings.map(({ code }: { code: string }) => code);
    expect(warnings).toEqual(['merge.name-differs', 'merge.in-treatment']);
    expect(preview.body.moves).toContainEqual({ kind: 'sessions', count: records.session.sessionIds.length });
    const refused = await merge(app, records, { acknowledgedWarnings: [] });
    expect([refused.body.code, codesOf(refused)]).toEqual(['warnings.not-acknowledged', warnings]);
  });

  it('does not merge two who are treated at once, under plans of one modality, or into a deactivated record', async () => {
    const one = await givenTwoRecords(app);
    const other = await givenTwoRecords(app);
    const pair = { ...one, survivorId: other.duplicateId };
    const refused = await merge(app, pair);
    expect([refused.status, refused.body.code]).toEqual([422, 'merge.refused']);
    expect(codesOf(refused)).toEqual(['merge.both-in-treatment', 'merge.plans-of-one-modality']);
    await frontDesk.post(`/v1/patients/${one.survivorId}/deactivate`, { reason: 'Moved away.' });
    expect(codesOf(await merge(app, one))).toEqual(['merge.survivor-deactivated']);
    const itself = await merge(app, { ...one, duplicateId: one.survivorId });
    expect(itself.body.code).toBe('merge.same-record');
    const nobody = await merge(app, { ...one, survivorId: newId() });
    expect(nobody.body.code).toBe('patient.not-found');
    expect((await unmerge(app, one, newId())).body.code).toBe('merge.not-found');
  });

  it('is for psychiatrists', async () => {
    const path = `/v1/patients/${newId()}`;
    for (const client of [nurse, frontDesk]) {
      expect((await client.post(`${path}/merge`, {})).status).toBe(403);
      expect((await client.post(`${path}/unmerge`, {})).status).toBe(403);
    }
  });
});
