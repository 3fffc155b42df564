/** How often which side effect, by session and by patient, how severe, how often serious. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenDischarged } from '../support/given/bedside.js';
import { givenCourse } from '../support/given/outcomes.js';
import { givenSideEffect } from '../support/given/treated-sessions.js';

let app: TestApp;
let dashboard: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  dashboard = await app.as('dashboard');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

async function reportOf(client: RoleClient, month: string, query = '') {
  const { status, body } = await client.get(`/v1/reports/side-effects?from=${month}&to=${month}${query}`);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}

const effectIn = (row: any, code: string) => row.sideEffects.find((each: any) => each.code === code);
const countsOf = (row: any, code: string) => {
  const effect = effectIn(row, code);
  return effect && [effect.sessions.count, effect.patients.count, effect.serious];
};

describe('the side-effects report', () => {
  it('counts sessions and patients once for a code, by the highest grade, and every serious event', async () => {
    for (let patient = 0; patient < 10; patient += 1) {
      const { sessionIds } = await givenCourse(app, ['2026-05-04 11:00', '2026-05-11 11:00']);
      const [first, second] = sessionIds as [string, string];
      if (patient >= 5) continue;
      await givenSideEffect(app, first, { code: 'NAUSEA', grade: 1 });
      await givenSideEffect(app, first, { code: 'NAUSEA', grade: 2 });
      if (patient < 2) await givenSideEffect(app, second, { code: 'NAUSEA', grade: 3 });
      if (patient === 0) await givenSideEffect(app, second, { code: 'SEIZURE', grade: 4 });
      if (patient === 0) await givenSideEffect(app, second, { code: 'SEIZURE', grade: 4 });
    }
    const { whole, ...frame } = await reportOf(psychiatrist, '2026-05');
    expect(frame).toMatchObject({
      definition: expect.stringContaining('CTCAE'),
      patientsWaiting: 0,
      groups: [],
    });
    expect(whole).toMatchObject({ nSessions: 20, nPatients: 10, nMissing: 0, seriousEvents: 2 });
    expect(whole.sideEffects.map(({ code }: any) => code)).toEqual(['NAUSEA', 'SEIZURE']);
    const nausea = effectIn(whole, 'NAUSEA');
    expect(nausea).toMatchObject({
      sessions: { count: 7, rate: 0.35, suppressed: false },
      patients: { nJudged: 10, count: 5, proportion: 0.5, interval: { lower: 0.2366, upper: 0.7634 } },
      grades: [
        { grade: 1, sessions: 0, patients: 0 },
        { grade: 2, sessions: 5, patients: 3 },
        { grade: 3, sessions: 2, patients: 2 },
        { grade: 4, sessions: 0, patients: 0 },
        { grade: 5, sessions: 0, patients: 0 },
      ],
      serious: 0,
    });
    // Seven of twenty sessions that do not resemble each other would give 0.181 to 0.567.
    const { lower, upper } = nausea.sessions.interval;
    expect(upper - lower).toBeGreaterThan(0.567 - 0.181);
    expect(countsOf(whole, 'SEIZURE')).toEqual([1, 1, 2]);
  });

  it('shows a dashboard nothing of few patients: no code, no grade, no sum, no patient', async () => {
    const report = await reportOf(dashboard, '2026-05');
    expect(report.whole).toMatchObject({
      nSessions: 20,
      nPatients: 10,
      seriousEvents: null,
      suppressed: true,
    });
    expect(report.whole.sideEffects).toEqual([
      expect.objectContaining({
        code: 'NAUSEA',
        sessions: expect.objectContaining({ count: 7, suppressed: false }),
        patients: expect.objectContaining({ count: 5, suppressed: false }),
        grades: [1, 2, 3, 4, 5].map((grade) => ({ grade, sessions: null, patients: null })),
        serious: 0,
        suppressed: true,
      }),
    ]);
    expect(JSON.stringify(report)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|Ada|Example|MRN|SEIZURE/i);
  });

  it('tells sessions apart by their own modality, phase and month', async () => {
    const iv = await givenCourse(app, [
      '2025-04-10 11:00',
      { endedAt: '2025-05-10 11:00', phaseKind: 'MAINTENANCE' },
    ]);
    for (const id of iv.sessionIds) await givenSideEffect(app, id, { code: 'HEADACHE', grade: 1 });
    const im = await givenCourse(app, ['2025-04-11 11:00'], { modality: 'IM', indications: ['PTSD', 'GAD'] });
    await givenSideEffect(app, im.sessionIds[0]!, { code: 'NAUSEA', grade: 1 });
    const { groups } = await reportOf(psychiatrist, '2025-04', '&groupBy=MODALITY');
    expect(
      groups.map(({ group, nSessions, sideEffects }: any) => [group, nSessions, sideEffects.length]),
    ).toEqual(
      expect.arrayContaining([
        ['IV', 1, 1],
        ['IM', 1, 1],
        ['SPRAVATO', 0, 0],
      ]),
    );
    const of = async (query: string) => (await reportOf(psychiatrist, '2025-05', query)).whole.nSessions;
    expect([await of('&phase=MAINTENANCE'), await of('&phase=INDUCTION')]).toEqual([1, 0]);
    const indications = await reportOf(psychiatrist, '2025-04', '&groupBy=INDICATION&indication=GAD');
    const named = indications.groups.filter(({ nSessions }: any) => nSessions > 0);
    expect(named.map(({ group }: any) => group).toSorted()).toEqual(['GAD', 'PTSD']);
  });

  it('counts what came with the treatment, and what was there before it apart', async () => {
    const before = new Date('2025-07-10T17:00:00Z');
    for (const [grade, gradeBeforeDose] of [
      [2, 2],
      [3, 2],
    ] as const) {
      const { sessionIds } = await givenCourse(app, ['2025-07-10 11:00']);
      await givenSideEffect(app, sessionIds[0]!, {
        code: 'HEADACHE',
        grade,
        gradeBeforeDose,
        onsetAt: before,
      });
    }
    // The first grade after the dose is that of before: nothing rose.
    const third = await givenCourse(app, ['2025-07-11 11:00']);
    await givenSideEffect(app, third.sessionIds[0]!, { code: 'ANXIETY', grade: 3, onsetAt: before });
    const { whole } = await reportOf(psychiatrist, '2025-07');
    expect(whole).toMatchObject({ nSessions: 3, nPreExisting: 2 });
    expect(whole.sideEffects.map(({ code }: any) => code)).toEqual(['HEADACHE']);
    expect(countsOf(whole, 'HEADACHE')).toEqual([1, 1, 0]);
    expect((await reportOf(dashboard, '2025-07')).whole.nPreExisting).toBeNull();
  });

  it('counts doses that have started, also one that runs and one of which nothing was delivered', async () => {
    const running = await givenCourse(app, [{ endedAt: '2025-09-10 11:00', status: 'DOSING' }]);
    await givenSideEffect(app, running.sessionIds[0]!, { code: 'NAUSEA', grade: 1 });
    await givenCourse(app, [{ endedAt: '2025-09-10 11:00', deliveredMg: 0 }]);
    await givenCourse(app, [{ endedAt: '2025-09-10 11:00', status: 'CANCELLED' }]);
    const { whole } = await reportOf(psychiatrist, '2025-09');
    expect(whole).toMatchObject({ nSessions: 2, nPatients: 2, nMissing: 1, nPreExisting: 0 });
    // The safety report takes those whose dose has ended, and says of the others that they are missing.
    const { body: safety } = await psychiatrist.get('/v1/reports/safety?from=2025-09&to=2025-09');
    expect(safety.whole).toMatchObject({ nSessions: 1, nMissing: 1 });
    expect(countsOf(whole, 'NAUSEA')).toEqual([1, 1, 0]);
  });

  it('follows what becomes of a side effect: graver, judged, entered in error', async () => {
    app.clock.set('2027-02-01T18:00:00.000Z');
    const nurse = await app.as('nurse');
    const visit = await givenDischarged(app);
    const now = async (code: string) => countsOf((await reportOf(psychiatrist, '2027-02')).whole, code);
    const recorded = await nurse.post(`${visit.path}/side-effects`, {
      ...{ code: 'SYNCOPE', grade: 3, seriousness: ['HOSPITALISATION'] },
    });
    expect([recorded.status, recorded.body]).toEqual([201, expect.anything()]);
    const path = `${visit.path}/side-effects/${recorded.body.id}`;
    expect(await now('SYNCOPE')).toEqual([1, 1, 1]);
    const review = { judgement: 'NOT_SERIOUS', narrative: 'Observed for a night and sent home.' };
    const reviewed = await psychiatrist.post(`${path}/serious-review`, review);
    expect([reviewed.status, reviewed.body]).toEqual([200, expect.anything()]);
    expect(await now('SYNCOPE')).toEqual([1, 1, 0]);
    const graver = await nurse.post(`${path}/changes`, { grade: 4, course: 'ONGOING' });
    expect([graver.status, graver.body]).toEqual([201, expect.anything()]);
    expect(await now('SYNCOPE')).toEqual([1, 1, 1]);
    const current = await nurse.get(path);
    const gone = await nurse.post(
      `${path}/enter-in-error`,
      { reason: 'Another patient fainted' },
      { 'if-match': current.headers.get('etag') ?? '' },
    );
    expect([gone.status, gone.body]).toEqual([200, expect.anything()]);
    expect(await now('SYNCOPE')).toBeUndefined();
  });

  it.each(['nurse', 'front-desk', 'admin', 'device'] as const)('is not for %s', async (role) => {
    const client = await app.as(role);
    for (const report of ['side-effects', 'safety', 'throughput'])
      expect((await client.get(`/v1/reports/${report}?from=2026-05&to=2026-05`)).status).toBe(403);
  });
});
