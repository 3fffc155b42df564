/** Whatever is sent to whatever route: a 2xx or a 4xx problem, never a 5xx, never a stack trace, never a hang. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import type { Role } from '../../src/platform/access/caller.js';
import { startTestApp, type Answer, type TestApp } from '../support/app.js';
import { arbitraryOf, type Schema, type Schemas } from '../support/schema-arbitrary.js';

interface Operation {
  readonly 'x-roles': readonly Role[] | 'PUBLIC' | 'SIGNED_IN';
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}

const document = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Schemas };
};
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(
    ([method, operation]) => [`${method.toUpperCase()} ${path}`, method, path, operation] as const,
  ),
);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

function expectCalm(answer: Answer): void {
  expect(answer.status).toBeLessThan(500);
  if (answer.status < 400) return;
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(JSON.stringify(answer.body)).not.toMatch(/\n\s+at |node_modules|QueryFailedError|violates/);
}

/** Some clients of HTTP refuse to send such paths; what cannot be sent cannot hurt. */
const segment = fc.oneof(
  fc.uuid(),
  fc.constantFrom(
    '0',
    '-',
    '%00',
    '%2e%2e',
    '%F0%9F%92%89',
    'a'.repeat(150),
    '*',
    ':patientId',
    '018f0000-0000-7000-8000-00000000000g',
  ),
  fc.string({ minLength: 1, maxLength: 20 }).map(encodeURIComponent),
);
const query = fc.oneof(
  { arbitrary: fc.constant(''), weight: 3 },
  { arbitrary: fc.webQueryParameters({ size: 'small' }).map((text) => `?${text}`), weight: 1 },
  {
    arbitrary: fc.string({ maxLength: 30 }).map((text) => `?cursor=${encodeURIComponent(text)}&limit=3`),
    weight: 1,
  },
  {
    arbitrary: fc
      .jsonValue()
      .map((key) => `?cursor=${Buffer.from(JSON.stringify(key)).toString('base64url')}`),
    weight: 1,
  },
);

describe('any bytes', () => {
  it.each(operations)(
    '%s',
    async (_name, method, path, operation) => {
      const roles = operation['x-roles'];
      const role: Role = typeof roles === 'string' ? 'nurse' : roles[0]!;
      const client = await app.as(role);
      const schema = operation.requestBody?.content['application/json'].schema;
      const body = schema ? arbitraryOf(schema, document.components.schemas) : fc.constant(undefined);
      const holes = path.match(/\{\w+\}/g) ?? [];
      await fc.assert(
        fc.asyncProperty(
          fc.array(segment, { minLength: holes.length, maxLength: holes.length }),
          query,
          body,
          async (ids, search, sent) => {
            const address =
              holes.reduce((text, hole, index) => text.replace(hole, ids[index]!), path) + search;
            const headers = { 'if-match': '"1"' };
            if (method === 'get') return expectCalm(await client.get(address, headers));
            // A password change or a sign-out would end the client's own sign-in.
            if (path === '/v1/auth/sign-out' || path === '/v1/auth/token')
              return expectCalm(await app.send(method.toUpperCase(), address));
            expectCalm(await client[method as 'post' | 'put' | 'patch'](address, sent, headers));
          },
        ),
        { numRuns: 25, seed: 20260504 },
      );
    },
    30_000,
  );
});
