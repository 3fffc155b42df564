/** Whatever is sent to whatever route: a 2xx or a 4xx problem, never a 5xx, never a stack trace, never a hang. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import type { Role } from '../../src/platform/access/caller.js';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, TEST_PASSWORD, type Answer, type TestApp } from '../support/app.js';
import { givenDevice, USUAL_VITALS } from '../support/given/bedside.js';
import { newConsent, newScreening } from '../support/given/patients.js';
import { answersOf } from '../support/given/outcomes.js';
import { givenSession } from '../support/given/sessions.js';
import { planOrder } from '../support/given/treatment-plans.js';
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

const STAFF = ['admin', 'nurse', 'psychiatrist', 'front-desk'] as const satisfies readonly Role[];
type Staff = (typeof STAFF)[number];

let app: TestApp;
const tokens = new Map<Staff, string>();
/** For what changes nothing: readings, and bodies that nobody can read. */
let quietDay: KnownIds;

beforeAll(async () => {
  app = await startTestApp();
  // Signed in before any nonsense reaches the sign-in, which slows down whoever guesses.
  for (const role of STAFF) {
    await app.as(role);
    const { body } = await app.send('POST', '/v1/auth/token', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grantType: 'password', username: role, password: TEST_PASSWORD }),
    });
    expect(body).toMatchObject({ accessToken: expect.any(String) });
    tokens.set(role, body.accessToken);
  }
  quietDay = await givenTreatmentDay();
});
afterAll(() => app.stop());

/** Whoever may do it; a public route is asked by a nurse, who is nobody special there. */
function roleFor({ 'x-roles': roles }: Operation): Role {
  return typeof roles === 'string' ? 'nurse' : (roles.find((role) => role !== 'device') ?? roles[0]!);
}

const GAD7_FORM = { instrumentCode: 'GAD7', answers: answersOf(9), source: 'PATIENT' };

type KnownIds = Readonly<Record<string, string>>;

/** One patient in the middle of a treatment day, by the names of path parameters. */
async function givenTreatmentDay(): Promise<KnownIds> {
  const nurse = await app.as('nurse');
  const admin = await app.as('admin');
  const made = async (answer: Promise<Answer>): Promise<string> => {
    const { status, body } = await answer;
    expect([status, body]).toEqual([201, expect.objectContaining({ id: expect.any(String) })]);
    return body.id;
  };
  const { patientId, planId, sessionId, path } = await givenSession(app, { status: 'CHECKED_IN' });
  const device = await givenDevice(app, sessionId);
  const patient = `/v1/patients/${patientId}`;
  const nausea = { code: 'NAUSEA', grade: 1, onsetAt: app.clock.now() };
  const vitals = { systolicMmHg: 300, diastolicMmHg: 82, heartRatePerMinute: 74, spo2Percent: 98 };
  const unique = patientId.slice(-12);
  const sideEffectId = await made(nurse.post(`${path}/side-effects`, nausea));
  const { timeline } = (await nurse.post(`${path}/side-effects/${sideEffectId}/changes`, { grade: 2 })).body;
  return {
    patientId,
    planId,
    sessionId,
    deviceId: device.id,
    screeningId: await made(nurse.post(`${patient}/screenings`, newScreening('IV', app.clock.now()))),
    assessmentId: await made(nurse.post(`${patient}/assessments`, GAD7_FORM)),
    medicationId: await made(
      nurse.post(`${patient}/medications`, { name: 'sertraline', medicineClass: 'ANTIDEPRESSANT' }),
    ),
    allergyId: await made(nurse.post(`${patient}/allergies`, { substance: 'latex', severity: 'MILD' })),
    sideEffectId,
    changeId: timeline[1].changeId,
    readingId: await made(nurse.post(`${path}/vitals`, vitals)),
    draftId: await made(admin.post('/v1/clinic-rules/drafts', {})),
    chairId: await made(admin.post('/v1/chairs', { name: `Chair ${unique}` })),
    clientId: device.clientId,
    userId: await made(
      admin.post('/v1/users', {
        username: `n.${unique}`,
        displayName: 'Test nurse',
        role: 'nurse',
        password: 'a first password',
      }),
    ),
  };
}

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

/** Addresses of a route: every other one with ids that exist, so that what is sent gets as far as the services. */
function addressesOf(path: string, known: KnownIds): fc.Arbitrary<string> {
  const holes = path.match(/\{\w+\}/g) ?? [];
  const filledWith = (ids: readonly string[]) =>
    holes.reduce((text, hole, index) => text.replace(hole, () => ids[index]!), path);
  const existing = filledWith(holes.map((hole) => known[hole.slice(1, -1)] ?? newId()));
  const nonsense = fc.array(segment, { minLength: holes.length, maxLength: holes.length }).map(filledWith);
  return fc.oneof(fc.constant(existing), nonsense);
}

/** What a clinic really sends where chance alone would never make a body that passes. */
function usualBodies(): Readonly<Record<string, object>> {
  const now = app.clock.now();
  return {
    '/v1/patients/{patientId}/assessments': GAD7_FORM,
    '/v1/patients/{patientId}/screenings': newScreening('IV', now),
    '/v1/patients/{patientId}/consents': newConsent(now),
    '/v1/patients/{patientId}/treatment-plans': planOrder(),
    '/v1/patients/{patientId}/measurements': { weightKg: 80, measuredAt: now },
    '/v1/sessions/{sessionId}/vitals': USUAL_VITALS,
    '/v1/sessions/{sessionId}/administration-events': { type: 'START', deviationReason: 'Entered late' },
  };
}

/**
 * A third of the bodies is as the document allows throughout, a third is spoiled here and there, and where a usual body
 * is known a third is that one with up to two members replaced.
 */
function bodiesOf(path: string, schema: Schema, knownIds: readonly string[]): fc.Arbitrary<unknown> {
  const { schemas } = document.components;
  const wishes = { schemas, knownIds, now: app.clock.now() };
  const [sound, spoiled] = [0, 5].map((nonsensePercent) =>
    arbitraryOf(schema, { ...wishes, nonsensePercent }),
  );
  const usual = usualBodies()[path];
  if (usual === undefined) return fc.oneof(sound!, spoiled!);
  const members = Object.keys(schemas[schema.$ref!.split('/').at(-1)!]!.properties!);
  const changed = fc.tuple(sound!, fc.subarray(members, { maxLength: 2 })).map(([other, names]) => ({
    ...usual,
    ...Object.fromEntries(Object.entries(other as object).filter(([name]) => names.includes(name))),
  }));
  return fc.oneof(sound!, spoiled!, changed);
}

const ifMatch = fc.constantFrom('"1"', '"2"', '"3"', '"9"', '*', 'W/"1"', '');
const changing = operations.filter(([, method]) => method !== 'get');

describe('any bytes', () => {
  it.each(operations)(
    '%s',
    async (_name, method, path, operation) => {
      const client = await app.as(roleFor(operation));
      const schema = operation.requestBody?.content['application/json'].schema;
      // What a route may end, no other route has to do with.
      const known = method !== 'get' && path.includes('{') ? await givenTreatmentDay() : quietDay;
      const bodies = schema ? bodiesOf(path, schema, Object.values(known)) : fc.constant(undefined);
      await fc.assert(
        fc.asyncProperty(
          addressesOf(path, known),
          query,
          bodies,
          ifMatch,
          async (address, search, body, version) => {
            const headers = { 'if-match': version };
            if (method === 'get') return expectCalm(await client.get(address + search, headers));
            // A sign-out would end the client's own sign-in.
            if (path === '/v1/auth/sign-out') return expectCalm(await app.send('POST', address));
            expectCalm(await client[method as 'post' | 'put' | 'patch'](address + search, body, headers));
          },
        ),
        { numRuns: 25, seed: 20260504 },
      );
    },
    // Each file starts a thread, which takes a busy machine a second.
    90_000,
  );

  it.each(changing)(
    '%s, when what is sent is no JSON at all',
    async (_name, method, path, operation) => {
      const role = roleFor(operation) as Staff;
      const authorization = path === '/v1/auth/sign-out' ? 'Bearer nobody' : `Bearer ${tokens.get(role)!}`;
      await fc.assert(
        fc.asyncProperty(
          addressesOf(path, quietDay),
          fc.uint8Array({ maxLength: 200 }),
          fc.constantFrom('application/json', 'text/plain'),
          async (address, bytes, contentType) =>
            expectCalm(
              await app.send(method.toUpperCase(), address, {
                headers: { authorization, 'content-type': contentType, 'if-match': '"1"' },
                body: bytes,
              }),
            ),
        ),
        { numRuns: 6, seed: 20260504 },
      );
    },
    30_000,
  );
});
