/** Who may take files, what the audit trail says of it, and what happens to a file that is not received. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { accessTable } from '../../src/access-table.js';
import { ROLES } from '../../src/platform/access/caller.js';
import { startTestApp, TEST_PASSWORD, type RoleClient, type TestApp } from '../support/app.js';
import { givenCourse, type GivenCourse } from '../support/given/outcomes.js';
import { givenRules } from '../support/given/rules.js';

let app: TestApp;
let admin: RoleClient;
let psychiatrist: RoleClient;
let course: GivenCourse;

/** More than fits into what the network holds. */
const READINGS = 60_000;

beforeAll(async () => {
  app = await startTestApp({
    now: '2026-12-31T20:00:00.000Z',
    environment: { EXPORTS_AT_ONCE: '2' },
  });
  admin = await app.as('admin');
  psychiatrist = await app.as('psychiatrist');
  await givenRules(app, { pointer: '/reports/smallestCell', value: 1 });
  course = await givenCourse(app, ['2026-03-04 11:00']);
  await app.dataSource.query(
    `insert into vitals_readings (id, session_id, measured_at, heart_rate_per_minute, spo2_percent, status,
       confirm_reasons, is_retrospective, recorded_at, recorded_by, request_id, content_hash, updated_at, updated_by, version)
     select gen_random_uuid(), $1, '2026-03-04T18:20:00Z'::timestamptz + n * interval '1 second', 60 + n % 40, 97,
       'ACCEPTED', '[]', false, now(), $2, 'request', 'hash', now(), $2, 1 from generate_series(1, $3::int) n`,
    [course.sessionIds[0], psychiatrist.id, READINGS],
  );
}, 60_000);
afterAll(() => app.stop());

const actionsSince = async (at: Date) =>
  app.dataSource.query<{ action: string; outcome: string; patient_ids: string[]; resource_id: string }[]>(
    `select action, outcome, patient_ids, resource_id from audit_events where recorded_at >= $1 order by id`,
    [at],
  );

async function permit(mayExportIdentified: boolean): Promise<void> {
  const path = `/v1/users/${psychiatrist.id}`;
  const { headers } = await admin.get(path);
  const { status, body } = await admin.patch(
    path,
    { mayExportIdentified },
    { 'if-match': headers.get('etag')! },
  );
  expect([status, body.mayExportIdentified]).toEqual([200, mayExportIdentified]);
}

describe('a file', () => {
  const routes = Object.entries(accessTable).flatMap(([, { routes: each }]) =>
    each.filter((route) => route.startsWith('GET /v1/exports/')),
  );

  it.each(routes)('%s is for psychiatrists, and for a dashboard least of all', async (route) => {
    const path = route.replace('GET ', '').replace(':exportId', '019df456-7000-7000-8000-ffffffffffff');
    for (const role of ROLES) {
      const { status, body } = await (
        await app.as(role)
      ).get(`${path}?${path.endsWith('vitals') ? 'to=2020-01-01' : ''}`);
      if (role === 'psychiatrist') expect([200, 404]).toContain(status);
      else expect([role, status, body.code]).toEqual([role, 403, 'auth.not-allowed']);
    }
  });

  it('covers every route of exports', () => {
    expect(routes).toHaveLength(10);
  });

  it('that names patients needs the permission an administrator gives', async () => {
    const since = new Date();
    const path = '/v1/exports/sessions?identified=true';
    expect(await psychiatrist.get(path)).toMatchObject({
      status: 403,
      body: { code: 'export.identified-not-permitted' },
    });
    expect(await actionsSince(since)).toMatchObject([{ action: 'export.read', outcome: 'REFUSED' }]);
    await permit(true);
    expect((await psychiatrist.get(path)).status).toBe(200);
    await permit(false);
    expect((await psychiatrist.get(path)).status).toBe(403);
  });

  it('leaves a trail: that it was asked for, every patient it names, and that it is whole', async () => {
    await permit(true);
    let since = new Date();
    const named = await psychiatrist.get('/v1/exports/sessions?identified=true&modality=IV');
    const resource = { resource_id: named.headers.get('export-id'), outcome: 'SUCCESS' };
    expect(await actionsSince(since)).toMatchObject([
      { action: 'export.read-identified', patient_ids: [], ...resource },
      { action: 'export.read-identified', patient_ids: [course.patientId], ...resource },
      { action: 'export.completed', ...resource },
    ]);
    since = new Date();
    await psychiatrist.get('/v1/exports/sessions?identified=true&modality=SPRAVATO');
    expect((await actionsSince(since)).flatMap(({ patient_ids }) => patient_ids)).toEqual([]);
    since = new Date();
    await psychiatrist.get('/v1/exports/sessions');
    expect(await actionsSince(since)).toMatchObject([
      { action: 'export.read', patient_ids: [] },
      { action: 'export.completed', patient_ids: [] },
    ]);
    const logged = app
      .logged()
      .split('\n')
      .filter((line) => line.includes('An export'));
    expect(logged.length).toBeGreaterThanOrEqual(6);
    expect(logged.join('')).not.toContain(course.patientId);
  });
});

/** Begins to receive a file and takes no more of it than the network does by itself. */
async function begin(
  query = '',
  at: TestApp = app,
): Promise<{ id: string; response: Response; abort: () => void }> {
  const receiver = new AbortController();
  const response = await fetch(`${at.url}/v1/exports/vitals?${query}`, {
    headers: { authorization: `Bearer ${await token(at)}` },
    signal: receiver.signal,
  });
  expect(response.status).toBe(200);
  return { id: response.headers.get('export-id')!, response, abort: () => receiver.abort() };
}

async function token(at: TestApp): Promise<string> {
  const { body } = await at.send('POST', '/v1/auth/token', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grantType: 'password', username: 'psychiatrist', password: TEST_PASSWORD }),
  });
  return body.accessToken;
}

async function endOf(id: string): Promise<any> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const { body } = await psychiatrist.get(`/v1/exports/${id}`);
    if (body.status !== 'RUNNING') return body;
    await sleep(100);
  }
  throw new Error('The export does not end');
}

/** Transactions that hold the state of the database for a file. */
const SNAPSHOTS = `select pid from pg_stat_activity
  where datname = current_database() and state <> 'idle' and query ~ '^(fetch|close|declare) .*rows_'`;

async function snapshots(): Promise<number> {
  return (await app.dataSource.query<unknown[]>(SNAPSHOTS)).length;
}

async function allSnapshotsClosed(): Promise<void> {
  for (let waited = 0; waited < 10_000 && (await snapshots()) > 0; waited += 50) await sleep(50);
  expect(await snapshots()).toBe(0);
}

describe('a file on its way', () => {
  it('is listed, counts towards what may run at once, and is whole when all is received', async () => {
    const first = await begin();
    const second = await begin('format=ndjson');
    const { items } = (await psychiatrist.get('/v1/exports/running')).body;
    expect(items.map(({ id, status }: any) => [id, status])).toEqual([
      [first.id, 'RUNNING'],
      [second.id, 'RUNNING'],
    ]);
    expect(items[0]).toMatchObject({ sha256: null, endedAt: null, estimatedRows: expect.any(Number) });
    const third = await psychiatrist.get('/v1/exports/sessions');
    expect(third).toMatchObject({ status: 429, body: { code: 'export.too-many-running' } });
    expect(third.headers.get('retry-after')).toBe('60');
    const text = await first.response.text();
    expect(text.trimEnd().split('\r\n')).toHaveLength(READINGS + 1);
    expect(await endOf(first.id)).toMatchObject({ status: 'COMPLETE', rows: READINGS });
    expect((await second.response.text()).trimEnd().split('\n')).toHaveLength(READINGS);
    expect((await psychiatrist.get('/v1/exports/sessions')).status).toBe(200);
    await allSnapshotsClosed();
  });

  it('ends with the receiver who goes away, and so does its transaction', async () => {
    const { id, abort } = await begin();
    expect(await snapshots()).toBe(1);
    abort();
    const ended = await endOf(id);
    expect(ended).toMatchObject({ status: 'CUT_OFF', cutOffBecause: 'CLIENT_GONE', sha256: null });
    expect(ended.rows).toBeLessThan(READINGS);
    await allSnapshotsClosed();
    const audit = await app.dataSource.query(
      `select action from audit_events where resource_id = $1 and action <> 'export.read-record' order by id`,
      [id],
    );
    expect(audit).toEqual([{ action: 'export.read' }, { action: 'export.cut-off' }]);
  });

  it('is cut off when the receiver takes nothing any more, and the receiver can tell', async () => {
    const impatient = await startTestApp({ besides: app, environment: { EXPORT_PATIENCE_SECONDS: '1' } });
    const { id, response } = await begin('', impatient);
    expect(await endOf(id)).toMatchObject({ status: 'CUT_OFF', cutOffBecause: 'CLIENT_STALLED' });
    await expect(response.text()).rejects.toThrow();
    await allSnapshotsClosed();
    await impatient.stop();
  });

  it('is cut off when the database ends its connection, and the receiver can tell', async () => {
    const { id, response } = await begin();
    await app.dataSource.query(`select pg_terminate_backend(pid) from (${SNAPSHOTS}) snapshot`);
    await expect(response.text()).rejects.toThrow();
    expect(await endOf(id)).toMatchObject({ status: 'CUT_OFF', cutOffBecause: 'FAILED', sha256: null });
    expect((await psychiatrist.get('/v1/exports/sessions')).status).toBe(200);
  });

  it('is asked for by HEAD without being read', async () => {
    const headers = { authorization: `Bearer ${await token(app)}` };
    const answered = await app.send('HEAD', '/v1/exports/vitals', { headers });
    expect(answered).toMatchObject({ status: 200, body: '' });
    expect(await endOf(answered.headers.get('export-id')!)).toMatchObject({ status: 'CUT_OFF', rows: 0 });
    await allSnapshotsClosed();
  });

  it('shows one state of the record, whatever is written meanwhile', async () => {
    const { response } = await begin('format=ndjson');
    await app.dataSource.query(
      `update vitals_readings set status = 'ENTERED_IN_ERROR', version = 2
       where session_id = $1 and heart_rate_per_minute = 60`,
      [course.sessionIds[0]],
    );
    expect((await response.text()).trimEnd().split('\n')).toHaveLength(READINGS);
    const wrong = READINGS / 40;
    const after = await psychiatrist.get('/v1/exports/vitals?format=ndjson');
    expect((after.body as string).trimEnd().split('\n')).toHaveLength(READINGS - wrong);
    expect(await endOf(after.headers.get('export-id')!)).toMatchObject({ entriesInError: wrong });
  });

  it('is lost when its server says nothing any more', async () => {
    const { headers } = await psychiatrist.get('/v1/exports/sessions');
    const id = '019df456-7000-7000-8000-00000000abcd';
    const columns = (
      await app.dataSource.query<{ name: string }[]>(
        `select attname as name from pg_attribute
       where attrelid = 'exports'::regclass and attnum > 0 and attname <> 'id' and not attisdropped`,
      )
    ).map(({ name }) => name);
    await app.dataSource.query(
      `insert into exports (id, ${columns.join(', ')}) select $1, ${columns.join(', ')} from exports where id = $2`,
      [id, headers.get('export-id')],
    );
    await app.dataSource.query(
      `insert into export_progress (export_id, rows, bytes, seen_at) values ($1, 10, 20, now() - interval '2 minutes')`,
      [id],
    );
    expect((await psychiatrist.get(`/v1/exports/${id}`)).body).toMatchObject({ status: 'LOST', rows: 10 });
    expect((await psychiatrist.get('/v1/exports/running')).body.items).toEqual([]);
  });

  it('is cut off by a stop of the server, which does not wait for it', async () => {
    const other = await startTestApp({ besides: app });
    const { id, response } = await begin('', other);
    await other.close();
    await expect(response.text()).rejects.toThrow();
    expect(await endOf(id)).toMatchObject({ status: 'CUT_OFF', cutOffBecause: 'SERVER_STOPPED' });
    await other.stop();
  });
});
