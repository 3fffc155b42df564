/** The registry of patients through the API: who they are, and how they are found. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PatientsLookup } from '../../src/patients/patients.lookup.js';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp, TEST_NOW, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { newPatient, registerPatient } from '../support/given/patients.js';

let app: TestApp;
let frontDesk: RoleClient;
let nurse: RoleClient;
let psychiatrist: RoleClient;
let lookup: PatientsLookup;

beforeAll(async () => {
  app = await startTestApp();
  [frontDesk, nurse, psychiatrist] = await Promise.all([
    app.as('front-desk'),
    app.as('nurse'),
    app.as('psychiatrist'),
  ]);
  lookup = new PatientsLookup(new Database(app.dataSource));
});
afterAll(() => app.stop());

const codesOf = ({ body }: Answer): string[] => body.errors.map(({ code }: { code: string }) => code);
const because = (...codes: string[]) => codes.map((code) => ({ code, reason: 'Checked twice.' }));

async function eventsOf(patientId: string): Promise<string[]> {
  const { body } = await psychiatrist.get(`/v1/audit-events?patientId=${patientId}`);
  return body.items.map(({ action, outcome }: { action: string; outcome: string }) => `${action} ${outcome}`);
}

describe('registration', () => {
  it('keeps what the front desk knows, and tells it to nurse and psychiatrist', async () => {
    const contact = { phone: '+1 555 0100', email: 'ada@example.org' };
    const emergencyContact = { name: 'Grace Example', phone: '(555) 0101' };
    const given = newPatient({ middleName: ' Byron ', contact, emergencyContact });
    const { status, body, headers } = await frontDesk.post('/v1/patients', given);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/patients/${body.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toEqual({
      ...given,
      id: expect.any(String),
      middleName: 'Byron',
      contact: { ...contact, address: null },
      emergencyContact: { ...emergencyContact, relationship: null },
      status: 'ACTIVE',
      deactivationReason: null,
      mergedInto: null,
      acknowledgedWarnings: [],
      recordedAt: TEST_NOW,
      updatedAt: TEST_NOW,
      updatedBy: frontDesk.id,
      version: 1,
    });
    for (const role of [nurse, psychiatrist])
      expect((await role.get(`/v1/patients/${body.id}`)).body).toEqual(body);
    expect(await eventsOf(body.id)).toEqual([
      'patient.read SUCCESS',
      'patient.read SUCCESS',
      'patient.register SUCCESS',
    ]);
    expect(app.logged()).not.toContain('Byron');
  });

  it('gives a record number to one patient only', async () => {
    const { mrn } = await registerPatient(app, { mrn: 'Abc-7' });
    for (const again of [mrn, 'aBC-7']) {
      const answer = await frontDesk.post('/v1/patients', newPatient({ mrn: again }));
      expect(answer).toMatchObject({ status: 409, body: { code: 'patient.mrn-taken' } });
    }
  });

  it.each([
    ['2026-05-05', 'tomorrow in the zone of the clinic'],
    ['1905-05-04', '121 years ago'],
  ])('refuses the birth date %s: %s', async (birthDate) => {
    const answer = await frontDesk.post('/v1/patients', newPatient({ birthDate }));
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'patient.birth-date-implausible',
        errors: [{ code: 'age.out-of-bounds', pointer: '/birthDate' }],
      },
    });
  });

  it.each([
    ['1899-12-31', 'field.is-year-of-record'],
    ['2200-01-01', 'field.is-year-of-record'],
    ['1899-02-29', 'field.is-calendar-day'],
  ])('says what is wrong with the birth date %s: %s', async (birthDate, code) => {
    const answer = await frontDesk.post('/v1/patients', newPatient({ birthDate }));
    expect([answer.status, answer.body.errors]).toMatchObject([400, [{ code, pointer: '/birthDate' }]]);
    expect(answer.body.errors).toHaveLength(1);
  });

  it('says at once that the record number is taken and that it may be the same person', async () => {
    const { id, mrn, givenName, familyName, birthDate } = await registerPatient(app, { mrn: 'Twice-1' });
    const again = newPatient({ mrn: 'TWICE-1', givenName, familyName, birthDate });
    const refused = await frontDesk.post('/v1/patients', again);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'patient.mrn-taken',
        errors: [{ code: 'patient.mrn-taken', pointer: '/mrn' }],
        warnings: [{ code: 'patient.possible-duplicate', pointer: '/familyName', patientIds: [id] }],
      },
    });
    const acknowledgedWarnings = because('patient.possible-duplicate');
    const looked = await frontDesk.post('/v1/patients', { ...again, acknowledgedWarnings });
    expect([looked.status, looked.body.code]).toEqual([409, 'patient.mrn-taken']);
    expect(looked.body).not.toHaveProperty('warnings');
    const other = await registerPatient(app);
    const path = `/v1/patients/${other.id}`;
    const change = { mrn, givenName, familyName, birthDate };
    const changing = await frontDesk.patch(path, change, { 'if-match': '"1"' });
    expect(changing.body).toMatchObject({ code: 'patient.mrn-taken', warnings: [{ patientIds: [id] }] });
    const own = await frontDesk.patch(`/v1/patients/${id}`, { mrn: 'TWICE-1' }, { 'if-match': '"1"' });
    expect(own).toMatchObject({ status: 200, body: { mrn: 'TWICE-1' } });
  });

  it.each(['2026-05-04', '1905-05-05'])('takes the birth date %s', async (birthDate) => {
    expect(await registerPatient(app, { birthDate })).toMatchObject({ birthDate });
  });

  it.each([
    ['an impossible day', { birthDate: '1985-02-29' }, '/birthDate'],
    ['an unknown sex', { sex: 'X' }, '/sex'],
    ['no phone number', { contact: { phone: 'none' } }, '/contact/phone'],
    ['an emergency contact without a phone', { emergencyContact: { name: 'A' } }, '/emergencyContact/phone'],
    ['a field of another room', { weightKg: 80 }, '/weightKg'],
    ['an empty name', { familyName: '  ' }, '/familyName'],
  ])('refuses %s', async (_what, wrong, pointer) => {
    const answer = await frontDesk.post('/v1/patients', newPatient(wrong));
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('asks before the same person is registered twice', async () => {
    const name = { givenName: 'José', familyName: 'Núñez-Prado', birthDate: '1970-01-02' };
    const first = await registerPatient(app, name);
    const again = newPatient({ ...name, givenName: 'JOSE', familyName: 'Nunez Prado' });
    const refused = await frontDesk.post('/v1/patients', again);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'warnings.not-acknowledged',
        errors: [{ code: 'patient.possible-duplicate', patientIds: [first.id] }],
      },
    });
    expect(JSON.stringify(refused.body)).not.toMatch(/nunez|núñez/i);
    const acknowledgedWarnings = because('patient.possible-duplicate');
    const second = await registerPatient(app, { ...again, acknowledgedWarnings });
    expect(second).toMatchObject({ acknowledgedWarnings });
  });

  it('asks of two registrations of one person at once one', async () => {
    const name = { givenName: 'Two', familyName: 'Desks', birthDate: '1970-01-03' };
    const sent = [1, 2, 3].map(() => frontDesk.post('/v1/patients', newPatient(name)));
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 422, 422]);
  });
});

describe('demographics', () => {
  it('keeps what is absent and clears what is null', async () => {
    const patient = await registerPatient(app, {
      middleName: 'Byron',
      contact: { phone: '+1 555 0102', address: '1 Example Street' },
      emergencyContact: { name: 'Grace', relationship: 'sister', phone: '555' },
    });
    const path = `/v1/patients/${patient.id}`;
    const first = await psychiatrist.patch(
      path,
      { middleName: null, contact: { address: null, email: 'a@example.org' } },
      { 'if-match': '"1"' },
    );
    expect(first).toMatchObject({
      status: 200,
      body: {
        givenName: patient.givenName,
        middleName: null,
        contact: { phone: '+1 555 0102', email: 'a@example.org', address: null },
        emergencyContact: patient.emergencyContact,
        updatedBy: psychiatrist.id,
        version: 2,
      },
    });
    const second = await frontDesk.patch(
      path,
      { contact: null, emergencyContact: null },
      { 'if-match': '"2"' },
    );
    expect(second.body).toMatchObject({
      contact: { phone: null, email: null, address: null },
      emergencyContact: null,
      version: 3,
    });
    expect((await nurse.get(path)).body).toEqual(second.body);
  });

  it('takes one of two changes of the same version', async () => {
    const { id } = await registerPatient(app);
    const change = (mrn: string) => frontDesk.patch(`/v1/patients/${id}`, { mrn }, { 'if-match': '"1"' });
    const statuses = (await Promise.all([change('A-1'), change('A-2')])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 412]);
    expect((await frontDesk.patch(`/v1/patients/${id}`, { mrn: 'A-3' })).status).toBe(428);
  });

  it('asks when a change makes somebody the namesake of another', async () => {
    const other = await registerPatient(app, { birthDate: '1971-01-01' });
    const patient = await registerPatient(app);
    const change = { familyName: other.familyName, birthDate: other.birthDate };
    const path = `/v1/patients/${patient.id}`;
    const refused = await frontDesk.patch(path, change, { 'if-match': '"1"' });
    expect(codesOf(refused)).toEqual(['patient.possible-duplicate']);
    const acknowledgedWarnings = because('patient.possible-duplicate');
    const changed = await frontDesk.patch(path, { ...change, acknowledgedWarnings }, { 'if-match': '"1"' });
    expect(changed.status).toBe(200);
    const later = await frontDesk.patch(path, { mrn: 'NAMESAKE' }, { 'if-match': '"2"' });
    expect(later).toMatchObject({ status: 200, body: { acknowledgedWarnings } });
  });

  it('deactivates with a reason, takes no entries then, and reactivates', async () => {
    const { id } = await registerPatient(app);
    const path = `/v1/patients/${id}`;
    const deactivated = await frontDesk.post(`${path}/deactivate`, { reason: 'Moved away.' });
    expect(deactivated).toMatchObject({
      status: 200,
      body: { status: 'DEACTIVATED', deactivationReason: 'Moved away.' },
    });
    await expect(lookup.assertActive(id)).rejects.toThrow('patient.deactivated');
    const allergy = { substance: 'latex', severity: 'MILD' };
    expect((await nurse.post(`${path}/allergies`, allergy)).body.code).toBe('patient.deactivated');
    expect((await frontDesk.post(`${path}/deactivate`, { reason: 'Again.' })).status).toBe(409);
    const reactivated = await frontDesk.post(`${path}/reactivate`);
    expect(reactivated.body).toMatchObject({ status: 'ACTIVE', deactivationReason: null });
    expect((await frontDesk.post(`${path}/reactivate`)).body.code).toBe('patient.not-deactivated');
    await expect(lookup.assertActive(id)).resolves.toMatchObject({ id });
  });
});

describe('search', () => {
  const ids = ({ body }: Answer): string[] => body.items.map(({ id }: { id: string }) => id);

  it('finds by the beginning of names, record number, birth date and status', async () => {
    const birthDate = '1966-06-06';
    const zoe = await registerPatient(app, { givenName: 'Zoë', familyName: 'Van Dyke', birthDate });
    const zora = await registerPatient(app, { givenName: 'Zora', familyName: 'Vance', birthDate });
    await frontDesk.post(`/v1/patients/${zora.id}/deactivate`, { reason: 'Moved away.' });
    const search = async (query: string) => ids(await nurse.get(`/v1/patients?${query}`));
    expect(await search('name=van%20zo')).toEqual([zoe.id, zora.id]);
    expect(await search('name=ZOE')).toEqual([zoe.id]);
    expect(await search('name=dyke')).toEqual([zoe.id]);
    expect(await search('name=yke')).toEqual([]);
    expect(await search('name=.*%25')).toEqual([]);
    expect(await search(`birthDate=${birthDate}&status=DEACTIVATED`)).toEqual([zora.id]);
    for (const mrn of [zoe.mrn, zoe.mrn.toLowerCase()]) expect(await search(`mrn=${mrn}`)).toEqual([zoe.id]);
    expect(await eventsOf(zoe.id)).toContain('patient.read SUCCESS');
  });

  it('walks through pages without skipping or repeating anybody', async () => {
    const birthDate = '1955-05-05';
    const made = [];
    for (const familyName of ['Quill', 'Pike', 'Quill'])
      made.push(await registerPatient(app, { familyName, birthDate, givenName: `Ada${made.length}` }));
    const found: string[] = [];
    let path: string | null = `/v1/patients?birthDate=${birthDate}&limit=1`;
    while (path) {
      const answer: Answer = await nurse.get(path);
      found.push(...ids(answer));
      path = /<(.*)>/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
    }
    expect(found).toEqual([made[1].id, made[0].id, made[2].id]);
  });

  it.each([['["a","b"]'], ['["a","b","c"]'], ['["\\u0000","b","019f0000-0000-7000-8000-000000000000"]']])(
    'refuses a cursor of its own making: %s',
    async (key) => {
      const cursor = Buffer.from(key).toString('base64url');
      const answer = await nurse.get(`/v1/patients?cursor=${cursor}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid-cursor' } });
    },
  );
});
