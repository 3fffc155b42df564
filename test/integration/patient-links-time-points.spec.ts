/** Links that are made for a time point: what they ask, from when until when, and that they end with what they were for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { local } from '../../src/outcomes/domain/dosed-session.fixture.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { fieldsOf, givenLink, openPage, sendPage } from '../support/given/links.js';
import { answer, answersOf, givenCourse, type GivenDose } from '../support/given/outcomes.js';
import { reasonsOf } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-05-04T19:00:00.000Z' });
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

const MONDAY = '2026-05-04 11:00';
const GAD7 = answersOf(9);
const GAD7_24H = { instrumentCode: 'GAD7', recallWindow: 'PT24H' };

async function given(now: string, ...doses: readonly GivenDose[]) {
  app.clock.set(local(now));
  const { patientId, sessionIds } = await givenCourse(app, doses);
  return { patientId, sessionId: sessionIds[0]!, sessionIds };
}

const stateOf = async (patientId: string) =>
  (await nurse.get(`/v1/assessment-links?patientId=${patientId}`)).body.items[0].state;

describe('a link for a time point', () => {
  it('asks what the clinic asks for then, until the time is over', async () => {
    const { patientId, sessionId } = await given('2026-05-04 12:00', MONDAY);
    const made = async (timePoint: string) =>
      (await nurse.post('/v1/assessment-links', { patientId, sessionId, timePoint })).body;
    expect(await made('ACUTE')).toMatchObject({
      state: 'OPEN',
      forms: [GAD7_24H],
      opensAt: local(MONDAY).toISOString(),
      expiresAt: local('2026-05-04 23:00').toISOString(),
    });
    expect(await made('DAY_7_14')).toMatchObject({
      forms: [
        { instrumentCode: 'GAD7', recallWindow: 'P14D' },
        { instrumentCode: 'PHQ9', recallWindow: 'P14D' },
      ],
      opensAt: local('2026-05-11 00:00').toISOString(),
      expiresAt: local('2026-05-19 00:00').toISOString(),
    });
  });

  it('asks the patient to come back while it is too early, and stores nothing', async () => {
    const { patientId, sessionId } = await given('2026-05-04 12:00', MONDAY);
    const { path } = await givenLink(app, patientId, { sessionId, timePoint: 'DAY_7_14' });
    for (const early of [await openPage(app, path), await sendPage(app, path, fieldsOf(GAD7, GAD7))]) {
      expect(early.status).toBe(409);
      expect(early.body).toMatch(
        /A little early.*Monday, May 11, 2026 at 12:00.AM Pacific Daylight Time on/s,
      );
    }
    app.clock.set(local('2026-05-11 00:00'));
    expect((await openPage(app, path)).status).toBe(200);
    await sendPage(app, path, fieldsOf(GAD7, [...GAD7, 0, 0]));
    const { items } = (await nurse.get(`/v1/patients/${patientId}/assessments`)).body;
    expect(items.map(({ timePoint }: any) => [timePoint.category, timePoint.ownerSessionId])).toEqual([
      ['DAY_7_14', sessionId],
      ['DAY_7_14', sessionId],
    ]);
    expect(await stateOf(patientId)).toBe('ANSWERED');
  });

  it('ends the moment the answer is there in another way, and opens again when that was entered in error', async () => {
    const { patientId, sessionId } = await given('2026-05-05 10:00', MONDAY);
    const { path } = await givenLink(app, patientId, { sessionId, timePoint: 'HOUR_24' });
    const byPhone = await answer(app, patientId, local('2026-05-05 10:00'), 8, { recallWindow: 'PT24H' });
    expect(await stateOf(patientId)).toBe('NO_LONGER_NEEDED');
    const late = await sendPage(app, path, fieldsOf(GAD7));
    expect([late.status, late.body.includes('This link has ended')]).toEqual([410, true]);
    const made = await nurse.post('/v1/assessment-links', { patientId, sessionId, timePoint: 'HOUR_24' });
    expect(made.body.errors).toMatchObject([{ code: 'assessment-link.time-point-over' }]);
    await nurse.post(`/v1/patients/${patientId}/assessments/${byPhone.id}/enter-in-error`, {
      reason: 'Another patient',
    });
    expect(await stateOf(patientId)).toBe('OPEN');
    expect((await sendPage(app, path, fieldsOf(GAD7))).status).toBe(200);
  });

  it('ends with the next dose', async () => {
    const { patientId, sessionId } = await given('2026-05-11 08:00', MONDAY);
    const { path } = await givenLink(app, patientId, { sessionId, timePoint: 'DAY_7_14' });
    expect((await openPage(app, path)).status).toBe(200);
    await givenCourse(app, [{ endedAt: '2026-05-11 10:40', status: 'DOSING' }], { patientId });
    app.clock.set(local('2026-05-11 10:30'));
    expect(await stateOf(patientId)).toBe('NO_LONGER_NEEDED');
    expect((await openPage(app, path)).status).toBe(410);
  });

  it('is refused where the session has no such time point, and for a session of somebody else', async () => {
    const { patientId, sessionIds } = await given(
      '2026-05-04 12:00',
      { endedAt: '2026-05-04 12:30', status: 'DOSING' },
      { endedAt: '2026-05-06 11:00', status: 'CANCELLED' },
    );
    const other = await given('2026-05-04 12:00', MONDAY);
    const reasonsFor = async (sessionId: string) => {
      const wish = { patientId, sessionId, timePoint: 'ACUTE', forms: [GAD7_24H] };
      const refused = await nurse.post('/v1/assessment-links', wish);
      return [refused.status, ...reasonsOf(refused)];
    };
    for (const sessionId of sessionIds)
      expect(await reasonsFor(sessionId)).toEqual([422, 'assessment-link.no-such-time-point /timePoint']);
    for (const sessionId of [other.sessionId, newId()])
      expect(await reasonsFor(sessionId)).toEqual([422, 'assessment-link.session-not-of-patient /sessionId']);
  });
});

describe('the limits of the pages', () => {
  it('hold for one link, whoever asks, and say when to try again', async () => {
    const { patientId } = await given('2026-05-04 12:00', MONDAY);
    const [first, second] = [1, 2].map(() => givenLink(app, patientId, { forms: [GAD7_24H] }));
    const [{ path }, other] = [await first!, await second!];
    const statuses: number[] = [];
    for (let i = 0; i < 22; i += 1) statuses.push((await openPage(app, path)).status);
    expect(statuses).toEqual([...Array<number>(20).fill(200), 429, 429]);
    const refused = await sendPage(app, path, fieldsOf(GAD7));
    expect(refused.status).toBe(429);
    expect(refused.body.indexOf('Please read this first')).toBeLessThan(
      refused.body.indexOf('One moment, please'),
    );
    expect(refused.body).toContain('Please read this first');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await openPage(app, other.path)).status).toBe(200);
  });

  it('hold for one address that tries many tokens', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 130 }, (_unused, i) => openPage(app, `/q/${String(i).padStart(43, 'x')}`)),
    );
    expect(statuses.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10);
    expect(statuses.every(({ status }) => status === 404 || status === 429)).toBe(true);
  });
});
