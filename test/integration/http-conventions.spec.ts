/** The conventions that every route shares, shown on the routes of the platform and the clinic. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { User } from '../../src/platform/access/user.entity.js';
import {
  startTestApp,
  type Answer,
  type RequestBody,
  type RoleClient,
  type TestApp,
} from '../support/app.js';

let app: TestApp;
let admin: RoleClient;
let token: string;

beforeAll(async () => {
  app = await startTestApp({ environment: { BODY_LIMIT_KIB: '64' } });
  admin = await app.as('admin');
  const user = {
    username: 'raw.admin',
    displayName: 'Raw Admin',
    role: 'admin',
    password: 'a long first password',
  };
  await admin.post('/v1/users', user);
  const signedIn = await app.send('POST', '/v1/auth/token', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grantType: 'password', username: user.username, password: user.password }),
  });
  await app.dataSource.manager.update(User, { username: user.username }, { mustChangePassword: false });
  token = signedIn.body.accessToken;
});
afterAll(() => app.stop());

/** A POST to /v1/chairs with whatever bytes. */
function raw(body: RequestBody | undefined, headers: Record<string, string> = {}, path = '/v1/chairs') {
  return app.send('POST', path, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
  });
}

async function chairCount(): Promise<number> {
  const [row] = await app.dataSource.query('select count(*) as n from chairs');
  return row.n;
}

const newUser = () => ({
  username: `user.${randomUUID().slice(0, 8)}`,
  displayName: 'Somebody New',
  role: 'nurse',
  password: 'a long first password',
});

describe('bad input is a 4xx problem that names the field, and stores nothing', () => {
  const deep = '['.repeat(40) + ']'.repeat(40);
  const bodies: [string, RequestBody | undefined, number, string][] = [
    ['broken JSON', '{"name": ', 400, 'request.malformed'],
    ['JSON that is no object', '[]', 400, 'request.malformed'],
    ['null', 'null', 400, 'request.malformed'],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400, 'request.malformed'],
    ['deep JSON', `{"name": ${deep}}`, 400, 'request.malformed'],
    ['a forbidden member', '{"name": "x", "__proto__": {"a": 1}}', 400, 'request.malformed'],
    ['a member twice', '{"name": "Chair 1", "name": "Chair 2"}', 400, 'request.malformed'],
    ['no body', undefined, 400, 'request.invalid'],
    ['an unknown field', '{"name": "Chair 9", "colour": "blue"}', 400, 'request.invalid'],
    ['a wrong type', '{"name": 9}', 400, 'request.invalid'],
    ['empty text', '{"name": "   "}', 400, 'request.invalid'],
    ['a NUL character', '{"name": "a\\u0000b"}', 400, 'request.invalid'],
    ['half a character', '{"name": "\\ud800"}', 400, 'request.invalid'],
    ['text that is too long', JSON.stringify({ name: 'x'.repeat(61) }), 400, 'request.invalid'],
    ['half a megabyte', JSON.stringify({ name: 'x'.repeat(524_288) }), 413, 'request.body-too-large'],
  ];

  it.each(bodies)('%s', async (_name, body, status, code) => {
    const before = await chairCount();
    const answer = await raw(body);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ type: 'about:blank', status, code });
    expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
    expect(await chairCount()).toBe(before);
  });

  it('lists every fault at once, with JSON pointers', async () => {
    const { body } = await admin.post('/v1/users', {
      username: 'A B',
      displayName: '',
      role: 'doctor',
      extra: 1,
    });
    const pointers = body.errors.map((reason: { pointer: string }) => reason.pointer);
    expect(pointers.filter((pointer: string) => pointer === '/password')).toHaveLength(1);
    expect(new Set(pointers)).toEqual(new Set(['/username', '/displayName', '/role', '/password', '/extra']));
  });

  it('points into lists and objects', async () => {
    const clinic = await admin.get('/v1/clinic');
    const { id: _id, updatedAt: _at, updatedBy: _by, version: _version, ...settings } = clinic.body;
    const { status, body } = await admin.put(
      '/v1/clinic',
      {
        ...settings,
        closedDays: [
          { day: '2026-12-25', label: 'Christmas' },
          { day: '2026-02-30', label: 'No such day' },
        ],
      },
      { 'if-match': clinic.headers.get('etag')! },
    );
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: '/closedDays/1/day', code: 'field.is-calendar-day' }),
    ]);
  });

  it('takes JSON only', async () => {
    const answer = await raw('name=Chair', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(answer).toMatchObject({ status: 415, body: { code: 'request.unsupported-media-type' } });
    expect((await raw('hello', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it.each([
    ['/v1/nothing-here', 404, 'request.route-not-found'],
    ['/v1/users/not-a-uuid', 400, 'request.invalid'],
    ['/v1/users/%zz', 400, 'request.malformed'],
    ['/v1/users?limit=0', 400, 'request.invalid'],
    ['/v1/users?limit=many', 400, 'request.invalid'],
    ['/v1/users?cursor=%22%22', 400, 'request.invalid-cursor'],
    ['/v1/users?colour=blue', 400, 'request.invalid'],
    ['/v1/audit-events?from=2026-05-04T10:00:00', 400, 'request.invalid'],
    ['/v1/audit-events?from=2026-02-30T10:00:00Z', 400, 'request.invalid'],
    [`/v1/users/${'a'.repeat(300)}`, 414, 'request.refused'],
  ])('GET %s is answered %i', async (path, status, code) => {
    expect(await admin.get(path)).toMatchObject({ status, body: { code, status } });
  });

  it('reads an id in capitals as the same id', async () => {
    expect((await admin.get(`/v1/users/${admin.id.toUpperCase()}`)).body.id).toBe(admin.id);
  });

  it('never says what was sent', async () => {
    const { body } = await raw(JSON.stringify({ name: { patient: 'Quillfeather' }, Quillfeather: 1 }));
    expect(JSON.stringify(body.errors.map(({ message }: { message: string }) => message))).not.toContain(
      'Quillfeather',
    );
  });
});

describe('headers', () => {
  it('keeps a request id of the client, and makes one otherwise', async () => {
    expect(
      (await admin.get('/v1/me', { 'x-request-id': 'tablet-7-000123' })).headers.get('x-request-id'),
    ).toBe('tablet-7-000123');
    expect((await admin.get('/v1/me', { 'x-request-id': 'no good!' })).headers.get('x-request-id')).toMatch(
      /^[0-9a-f-]{36}$/,
    );
  });

  it('sets security headers, forbids caching and keeps other origins out', async () => {
    const { headers } = await admin.get('/v1/me', { origin: 'https://elsewhere.example' });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('asks for If-Match, refuses an old version and says which one is present', async () => {
    const { body: user, headers } = await admin.post('/v1/users', newUser());
    expect(headers.get('etag')).toBe('"1"');
    expect(headers.get('location')).toBe(`/v1/users/${user.id}`);
    const path = `/v1/users/${user.id}`;
    expect(await admin.patch(path, { displayName: 'Renamed' })).toMatchObject({
      status: 428,
      body: { code: 'version.required' },
    });
    const changed = await admin.patch(path, { displayName: 'Renamed' }, { 'if-match': '"1"' });
    expect(changed).toMatchObject({ status: 200, body: { displayName: 'Renamed', version: 2 } });
    expect(await admin.patch(path, { displayName: 'Again' }, { 'if-match': '"1"' })).toMatchObject({
      status: 412,
      body: { code: 'version.stale', currentVersion: 2 },
    });
  });
});

describe('paging', () => {
  it('walks a list to its end without losing or repeating anything, also when something is added on the way', async () => {
    for (let i = 0; i < 5; i += 1) await admin.post('/v1/users', newUser());
    const seen: string[] = [];
    let path: string | null = '/v1/users?limit=2';
    while (path) {
      const page: Answer = await admin.get(path);
      seen.push(...page.body.items.map(({ username }: { username: string }) => username));
      if (seen.length === 2) await admin.post('/v1/users', { ...newUser(), username: 'aaa.first' });
      path = /<(.+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? null;
      expect(path === null).toBe(page.body.nextCursor === null);
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).not.toContain('aaa.first');
    const [{ n }] = await app.dataSource.query('select count(*) as n from users');
    expect(seen).toHaveLength(n - 1);
  });
});

describe('Idempotency-Key', () => {
  it('answers the same request again with the first answer, and does the work once', async () => {
    const user = newUser();
    const first = await admin.post('/v1/users', user, { 'idempotency-key': 'register-1' });
    const second = await admin.post('/v1/users', user, { 'idempotency-key': 'register-1' });
    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(JSON.stringify(second.body)).toBe(JSON.stringify(first.body));
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  it('refuses the key for another body', async () => {
    await admin.post('/v1/users', newUser(), { 'idempotency-key': 'register-2' });
    const other = await admin.post('/v1/users', newUser(), { 'idempotency-key': 'register-2' });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.key-reused' } });
  });

  it('keeps keys of different callers apart', async () => {
    const colleague = await app.as('admin', 'second.admin');
    const mine = await admin.post('/v1/chairs', { name: 'Mine' }, { 'idempotency-key': 'chair' });
    const theirs = await colleague.post('/v1/chairs', { name: 'Theirs' }, { 'idempotency-key': 'chair' });
    expect([mine.body.name, theirs.body.name]).toEqual(['Mine', 'Theirs']);
  });

  it('does the work once when twenty arrive together', async () => {
    const chair = { name: `Chair ${randomUUID().slice(0, 8)}` };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => admin.post('/v1/chairs', chair, { 'idempotency-key': 'twenty' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const [{ n }] = await app.dataSource.query('select count(*) as n from chairs where name = $1', [
      chair.name,
    ]);
    expect(n).toBe(1);
  });

  it('keeps no key of a refused request, so that it can be mended and sent again', async () => {
    const taken = await admin.post('/v1/chairs', { name: 'Mine' }, { 'idempotency-key': 'mended' });
    expect(taken).toMatchObject({ status: 409, body: { code: 'chair.name-taken' } });
    const mended = await admin.post('/v1/chairs', { name: 'Mine too' }, { 'idempotency-key': 'mended' });
    expect(mended.status).toBe(201);
  });

  it('waits for a first request that still runs, at most five seconds', async () => {
    const runner = app.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      `insert into idempotency_keys (caller_id, key, fingerprint, created_at) values ($1, 'slow', 'x', now())`,
      [admin.id],
    );
    const waiting = admin.post('/v1/chairs', { name: 'Slow chair' }, { 'idempotency-key': 'slow' });
    const answer = await waiting;
    expect(answer).toMatchObject({ status: 409, body: { code: 'idempotency.still-running' } });
    expect(answer.headers.get('retry-after')).toBe('2');
    await runner.rollbackTransaction();
    await runner.release();
    expect(
      (await admin.post('/v1/chairs', { name: 'Slow chair' }, { 'idempotency-key': 'slow' })).status,
    ).toBe(201);
  }, 20_000);

  it('forgets a key after a day', async () => {
    await admin.post('/v1/chairs', { name: 'Yesterday' }, { 'idempotency-key': 'daily' });
    await app.dataSource.query(
      `update idempotency_keys set created_at = now() - interval '25 hours' where key = 'daily'`,
    );
    expect((await admin.post('/v1/chairs', { name: 'Today' }, { 'idempotency-key': 'daily' })).status).toBe(
      201,
    );
  });

  it('shows a client secret once and keeps it nowhere', async () => {
    const first = await admin.post('/v1/clients', { name: 'Wall' }, { 'idempotency-key': 'client' });
    const second = await admin.post('/v1/clients', { name: 'Wall' }, { 'idempotency-key': 'client' });
    expect(first.body.clientSecret).toMatch(/^[\w-]{43}$/);
    expect(second.body).toEqual({ ...first.body, clientSecret: null });
  });
});

describe('documents', () => {
  it('serves the API document and its page without a token and without the internet', async () => {
    const document = await app.send('GET', '/openapi.json');
    expect(document).toMatchObject({ status: 200, body: { openapi: '3.1.0' } });
    const page = await app.send('GET', '/docs');
    expect(page.status).toBe(200);
    const files = [...String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, file]) => new URL(file!, `${app.url}/docs`),
    );
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      expect(file.origin).toBe(new URL(app.url).origin);
      expect((await app.send('GET', file.pathname)).status).toBe(200);
    }
  });
});
