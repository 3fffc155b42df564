/** Every route of the API document, held against the access table: nobody gets in without a token or with a wrong role. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { accessTable } from '../../src/access-table.js';
import { AccessRules, type AccessTable } from '../../src/platform/access/access-rules.js';
import { ROLES } from '../../src/platform/access/caller.js';
import { startTestApp, type TestApp } from '../support/app.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly 'x-roles': readonly string[] | string;
  readonly parameters?: readonly { readonly name: string }[];
  readonly responses: Record<string, { readonly description: string }>;
}

const document = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    method: method.toUpperCase(),
    path,
    address: path.replaceAll(/\{\w+\}/g, '018f0000-0000-7000-8000-000000000000'),
    operation,
  })),
);
const guarded = operations.filter(({ operation }) => operation['x-roles'] !== 'PUBLIC');
const withRoles = guarded.filter(({ operation }) => Array.isArray(operation['x-roles']));

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const bodyOf = (method: string) =>
  method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' };

describe('the API document', () => {
  it('is the one that is committed: run npm run openapi after a change of the API', async () => {
    const served = await app.send('GET', '/openapi.json');
    expect(served.body).toEqual(document);
  });

  it('describes every operation: id, summary, roles, success and errors', () => {
    for (const { method, path, operation } of operations) {
      const where = `${method} ${path}`;
      expect([where, operation.summary.length > 5]).toEqual([where, true]);
      expect([where, operation.description]).toEqual([
        where,
        expect.stringMatching(/Roles: |Needs no token|Any signed-in role/),
      ]);
      expect([where, Object.keys(operation.responses)]).toEqual([where, expect.arrayContaining(['503'])]);
      expect([where, Object.keys(operation.responses).some((status) => status.startsWith('2'))]).toEqual([
        where,
        true,
      ]);
    }
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('names what each operation may refuse: nothing found, another version, no version, and its own reasons', () => {
    const codesOf = ({ responses }: Operation, status: string) =>
      [...(responses[status]?.description ?? '').matchAll(/`([a-z-]+\.[a-z-]+)`/g)].map(([, code]) => code!);
    const missing = operations.flatMap(({ method, path, operation }) => {
      const takesIfMatch = (operation.parameters ?? []).some(({ name }) => name === 'If-Match');
      const expected: [string, RegExp][] = [
        ...(path.includes('{') ? [['404', /\.not-found$/] as [string, RegExp]] : []),
        ...(method !== 'GET' && method !== 'POST' && takesIfMatch
          ? ([
              ['412', /^version\./],
              ['428', /^version\.required$/],
            ] as [string, RegExp][])
          : []),
      ];
      return expected
        .filter(([status, wanted]) => !codesOf(operation, status).some((code) => wanted.test(code)))
        .map(([status]) => `${method} ${path} names no ${status}`);
    });
    expect(missing).toEqual([]);
    const unversioned = operations
      .filter(({ method }) => method === 'PATCH')
      .filter(({ operation }) => !(operation.parameters ?? []).some(({ name }) => name === 'If-Match'));
    expect(unversioned.map(({ path }) => path)).toEqual([]);
    const wordless = operations.flatMap(({ method, path, operation }) =>
      Object.keys(operation.responses)
        .filter((status) => status >= '400' && codesOf(operation, status).length === 0)
        .map((status) => `${method} ${path} ${status}`),
    );
    expect(wordless).toEqual([]);
  });

  it('gives every number in a body its bounds', () => {
    const { schemas } = (
      document as unknown as { components: { schemas: Record<string, { properties?: Record<string, any> }> } }
    ).components;
    const unbounded = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, { type }]) => [type].flat().some((t) => t === 'number' || t === 'integer'))
        .filter(
          ([, { minimum, maximum }]) =>
            name.endsWith('Request') && (minimum === undefined || maximum === undefined),
        )
        .map(([field]) => `${name}.${field}`),
    );
    expect(unbounded).toEqual([]);
  });
});

describe('every route', () => {
  it('is answered 401 without a token', async () => {
    expect(guarded.length).toBeGreaterThan(10);
    for (const { method, address } of guarded) {
      const { status } = await app.send(method, address, bodyOf(method));
      expect([method, address, status]).toEqual([method, address, 401]);
    }
  });

  it.each(ROLES)('is answered 403 to the role %s where the table does not name it', async (role) => {
    const client = await app.as(role);
    const forbidden = withRoles.filter(({ operation }) => !operation['x-roles'].includes(role));
    for (const { method, address } of forbidden) {
      const answer =
        method === 'GET'
          ? await client.get(address)
          : await client[method.toLowerCase() as 'post' | 'put' | 'patch'](address, {});
      expect([method, address, answer.status, answer.body.code]).toEqual([
        method,
        address,
        403,
        'auth.not-allowed',
      ]);
    }
  });

  it.each(ROLES)('lets the role %s through where the table names it, also to write', async (role) => {
    const client = await app.as(role);
    const allowed = withRoles.filter(({ operation }) => operation['x-roles'].includes(role));
    for (const { method, address } of allowed) {
      const { status, body } =
        method === 'GET'
          ? await client.get(address)
          : await client[method.toLowerCase() as 'post' | 'put' | 'patch'](address, {});
      const where = `${method} ${address}`;
      // An empty body, or an id of nothing, is refused on its own account; a device not bound to a session as well.
      if (method === 'GET') expect([where, [200, 400, 404].includes(status)]).toEqual([where, true]);
      expect([where, status === 401 || body.code === 'auth.not-allowed']).toEqual([where, false]);
      expect([where, status < 500]).toEqual([where, true]);
    }
  });
});

describe('the access table', () => {
  const table: AccessTable = { 'thing.read': { roles: ['nurse'], routes: ['GET /v1/things'] } };

  it('says which routes it does not know, and which it knows in vain', () => {
    const rules = new AccessRules(table);
    expect(rules.faults(['GET /v1/things'])).toEqual([]);
    expect(rules.faults(['GET /v1/things', 'POST /v1/things'])).toEqual([
      'POST /v1/things has no entry in the access table',
    ]);
    expect(rules.faults([])).toEqual(['GET /v1/things stands in the access table but does not exist']);
  });

  it('holds each route once', () => {
    expect(() => new AccessRules({ ...table, 'thing.list': table['thing.read']! })).toThrow(/twice/);
  });

  it('keeps patients from dashboards: the role dashboard reads reports and nothing about a patient', () => {
    const permissions: AccessTable = accessTable;
    const granted = Object.entries(permissions).filter(
      ([, { roles }]) => Array.isArray(roles) && roles.includes('dashboard'),
    );
    expect(granted.filter(([, { patientData }]) => patientData !== undefined)).toEqual([]);
    expect(
      granted.flatMap(([, { routes }]) => routes).filter((route) => !route.startsWith('GET /v1/reports/')),
    ).toEqual([]);
  });
});
