/** Signing in and out, accounts, client credentials, and the trace they leave. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFirstAdministrator } from '../../src/platform/access/first-administrator.js';
import { createTestDatabase } from '../support/database.js';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';

let app: TestApp;
let admin: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.as('admin');
});
afterAll(() => app.stop());

const PASSWORD = 'correct horse battery';

function token(body: object): Promise<Answer> {
  return app.send('POST', '/v1/auth/token', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const withPassword = (username: string, password: string) =>
  token({ grantType: 'password', username, password });

function bearer(accessToken: string, method: string, path: string, body?: object): Promise<Answer> {
  return app.send(method, path, {
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

async function registerNurse(username: string): Promise<string> {
  const { body } = await admin.post('/v1/users', {
    username,
    displayName: 'Nora Adler',
    role: 'nurse',
    password: PASSWORD,
  });
  return body.id;
}

/** Registers a nurse, signs in and chooses a password of her own. */
async function settledNurse(
  username: string,
): Promise<{ id: string; accessToken: string; refreshToken: string }> {
  const id = await registerNurse(username);
  const { body } = await withPassword(username, PASSWORD);
  const { accessToken, refreshToken } = body;
  await bearer(accessToken, 'PUT', '/v1/me/password', {
    currentPassword: PASSWORD,
    newPassword: `${PASSWORD} mine`,
  });
  return { id, accessToken, refreshToken };
}

describe('signing in', () => {
  it('asks for a password of one’s own before anything else', async () => {
    await registerNurse('first.time');
    const { status, body } = await withPassword('FIRST.time', PASSWORD);
    expect(status).toBe(200);
    expect(body).toMatchObject({ tokenType: 'Bearer', expiresInSeconds: 600, mustChangePassword: true });
    expect(await bearer(body.accessToken, 'GET', '/v1/staff')).toMatchObject({
      status: 403,
      body: { code: 'auth.password-change-required' },
    });
    const change = (currentPassword: string, newPassword: string) =>
      bearer(body.accessToken, 'PUT', '/v1/me/password', { currentPassword, newPassword });
    expect(await change('wrong', 'a much better one')).toMatchObject({
      status: 422,
      body: { code: 'auth.current-password-wrong' },
    });
    expect(await change(PASSWORD, PASSWORD)).toMatchObject({
      status: 422,
      body: { code: 'auth.password-unchanged' },
    });
    expect(await change(PASSWORD, 'short')).toMatchObject({ status: 400 });
    expect((await change(PASSWORD, 'a much better one')).status).toBe(204);
    expect((await bearer(body.accessToken, 'GET', '/v1/staff')).status).toBe(200);
    expect((await withPassword('first.time', PASSWORD)).status).toBe(401);
    expect((await withPassword('first.time', 'a much better one')).body.mustChangePassword).toBe(false);
  });

  it('answers an unknown name like a wrong password', async () => {
    await registerNurse('known.nurse');
    const unknown = await withPassword('nobody.here', PASSWORD);
    const wrong = await withPassword('known.nurse', 'not the password');
    expect(unknown).toMatchObject({ status: 401, body: { code: 'auth.wrong-credentials' } });
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  });

  it('waits longer and longer after five wrong passwords, and lets the right one in afterwards', async () => {
    await registerNurse('forgetful.nurse');
    for (let i = 0; i < 5; i += 1)
      expect((await withPassword('forgetful.nurse', `wrong ${i}`)).status).toBe(401);
    const locked = await withPassword('forgetful.nurse', PASSWORD);
    expect(locked).toMatchObject({ status: 429, body: { code: 'auth.too-many-attempts' } });
    expect(locked.headers.get('retry-after')).toBe('15');
    app.clock.advanceMinutes(0.25);
    expect((await withPassword('forgetful.nurse', PASSWORD)).status).toBe(200);
  });

  it('lets no more guesses through when they come all at once, and none tells whether the name exists', async () => {
    await registerNurse('guessed.nurse');
    for (const name of ['guessed.nurse', 'not.there']) {
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_unused, i) => withPassword(name, `guess ${i}`)),
      );
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(25);
    }
  });

  it.each([
    ['an unknown grant', { grantType: 'magic' }, '/grantType'],
    ['a password grant without a name', { grantType: 'password', password: 'x' }, '/username'],
    ['a refresh without a token', { grantType: 'refresh_token' }, '/refreshToken'],
    [
      'a client without a secret',
      { grantType: 'client_credentials', clientId: '018f0000-0000-7000-8000-000000000000' },
      '/clientSecret',
    ],
  ])('%s is malformed', async (_name, body, pointer) => {
    expect(await token(body)).toMatchObject({
      status: 400,
      body: { errors: [expect.objectContaining({ pointer })] },
    });
  });
});

describe('tokens', () => {
  it('expire, and are renewed with the refresh token', async () => {
    const { accessToken, refreshToken } = await settledNurse('shift.nurse');
    app.clock.advanceMinutes(11);
    expect(await bearer(accessToken, 'GET', '/v1/me')).toMatchObject({
      status: 401,
      body: { code: 'auth.not-signed-in' },
    });
    const renewed = await token({ grantType: 'refresh_token', refreshToken });
    expect((await bearer(renewed.body.accessToken, 'GET', '/v1/me')).body.username).toBe('shift.nurse');
  });

  it('survive a refresh whose answer was lost, but not a stolen one', async () => {
    const { refreshToken } = await settledNurse('wifi.nurse');
    const lost = await token({ grantType: 'refresh_token', refreshToken });
    const again = await token({ grantType: 'refresh_token', refreshToken });
    expect([lost.status, again.status]).toEqual([200, 200]);
    expect(again.body.refreshToken).toBe(lost.body.refreshToken);
    app.clock.advanceMinutes(2);
    expect((await token({ grantType: 'refresh_token', refreshToken })).status).toBe(401);
    expect((await token({ grantType: 'refresh_token', refreshToken: again.body.refreshToken })).status).toBe(
      401,
    );
  });

  it('end with the sign-out', async () => {
    const { accessToken, refreshToken } = await settledNurse('leaving.nurse');
    expect((await bearer(accessToken, 'POST', '/v1/auth/sign-out')).status).toBe(204);
    expect((await bearer(accessToken, 'GET', '/v1/me')).status).toBe(401);
    expect((await token({ grantType: 'refresh_token', refreshToken })).status).toBe(401);
  });

  it('end with the sign-in after twelve hours', async () => {
    const { refreshToken } = await settledNurse('night.nurse');
    app.clock.advanceMinutes(12 * 60 + 1);
    expect((await token({ grantType: 'refresh_token', refreshToken })).status).toBe(401);
  });

  it.each(['', 'Bearer', 'Bearer abc', 'Basic YTpi', 'Bearer a.b.c', `Bearer ${'a'.repeat(50)}.b.c`])(
    'are refused when they are %j',
    async (authorization) => {
      const answer = await app.send('GET', '/v1/me', { headers: { authorization } });
      expect(answer).toMatchObject({ status: 401, body: { code: 'auth.not-signed-in' } });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    },
  );

  it('signed with another key are refused', async () => {
    const { accessToken } = await settledNurse('forged.nurse');
    const [head, body] = accessToken.split('.');
    expect((await bearer(`${head}.${body}.${'A'.repeat(43)}`, 'GET', '/v1/me')).status).toBe(401);
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    expect((await bearer(`${none}.${body}.AA`, 'GET', '/v1/me')).status).toBe(401);
  });
});

describe('accounts', () => {
  it('of a deactivated user stop working at once', async () => {
    const { id, accessToken } = await settledNurse('gone.nurse');
    const { headers } = await admin.get(`/v1/users/${id}`);
    await admin.patch(`/v1/users/${id}`, { status: 'DEACTIVATED' }, { 'if-match': headers.get('etag')! });
    expect((await bearer(accessToken, 'GET', '/v1/me')).status).toBe(401);
    expect((await withPassword('gone.nurse', `${PASSWORD} mine`)).status).toBe(401);
  });

  it('get a first password again from an administrator', async () => {
    const { id, accessToken } = await settledNurse('reset.nurse');
    expect(
      (await admin.post(`/v1/users/${id}/reset-password`, { password: 'another first one' })).status,
    ).toBe(200);
    expect((await bearer(accessToken, 'GET', '/v1/me')).status).toBe(401);
    expect((await withPassword('reset.nurse', 'another first one')).body.mustChangePassword).toBe(true);
  });

  it('have one name each', async () => {
    await registerNurse('taken.name');
    const again = await admin.post('/v1/users', {
      username: 'taken.name',
      displayName: 'X',
      role: 'nurse',
      password: PASSWORD,
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'user.username-taken' } });
  });

  it('always include one administrator', async () => {
    const path = `/v1/users/${admin.id}`;
    const etag = (await admin.get(path)).headers.get('etag')!;
    for (const change of [{ status: 'DEACTIVATED' }, { role: 'nurse' }])
      expect(await admin.patch(path, change, { 'if-match': etag })).toMatchObject({
        status: 422,
        body: { code: 'user.last-administrator' },
      });
  });

  it('begin with one administrator, whose password is made anew until somebody has signed in with it', async () => {
    const { dataSource, drop } = await createTestDatabase();
    const first = await createFirstAdministrator(dataSource, new Date());
    const second = await createFirstAdministrator(dataSource, new Date());
    expect([first?.username, second?.username]).toEqual(['admin', 'admin']);
    expect(second?.oneTimePassword).not.toBe(first?.oneTimePassword);
    const [{ n }] = await dataSource.query('select count(*) as n from users');
    expect(n).toBe(1);
    await drop();
    expect(await createFirstAdministrator(app.dataSource, new Date())).toBeNull();
  });
});

describe('client credentials', () => {
  it('let a dashboard in until they are revoked', async () => {
    const { body: client } = await admin.post('/v1/clients', { name: 'Wall dashboard' });
    const credentials = {
      grantType: 'client_credentials',
      clientId: client.id,
      clientSecret: client.clientSecret,
    };
    const { body } = await token(credentials);
    expect(body).toMatchObject({ refreshToken: null, mustChangePassword: false });
    expect((await bearer(body.accessToken, 'GET', '/v1/me')).body).toMatchObject({
      role: 'dashboard',
      displayName: 'Wall dashboard',
    });
    expect((await bearer(body.accessToken, 'GET', '/v1/staff')).status).toBe(403);
    expect(
      (
        await bearer(body.accessToken, 'PUT', '/v1/me/password', {
          currentPassword: 'x',
          newPassword: 'x'.repeat(12),
        })
      ).status,
    ).toBe(403);
    expect((await token({ ...credentials, clientSecret: 'wrong' })).status).toBe(401);
    await admin.post(`/v1/clients/${client.id}/revoke`);
    expect((await bearer(body.accessToken, 'GET', '/v1/me')).status).toBe(401);
    expect((await token(credentials)).status).toBe(401);
  });
});

describe('the audit trail', () => {
  it('knows every sign-in, failed ones included, and every change of an account, and can be filtered', async () => {
    const id = await registerNurse('traced.nurse');
    await withPassword('traced.nurse', 'wrong');
    await withPassword('traced.nurse', PASSWORD);
    const ofNurse = await admin.get(`/v1/audit-events?actorId=${id}`);
    expect(ofNurse.body.items.map(({ action, outcome }: any) => [action, outcome])).toEqual([
      ['auth.sign-in', 'SUCCESS'],
      ['auth.sign-in', 'DENIED'],
    ]);
    const newest = await admin.get('/v1/audit-events?limit=3');
    expect(newest.body.items[2]).toMatchObject({
      action: 'user.register',
      resourceId: id,
      actorId: admin.id,
      role: 'admin',
    });
    const later = new Date(Date.now() + 60_000).toISOString();
    expect((await admin.get(`/v1/audit-events?from=${later}`)).body.items).toEqual([]);
    expect((await admin.get(`/v1/audit-events?to=${later}&limit=1`)).body.items).toHaveLength(1);
  });
});
