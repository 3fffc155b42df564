/** The journey of `npm run journey`, held against what it has to show, and the traces it leaves in log and audit trail. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { ok, serverAt, signIn, type Schemas, type Server } from '../../journey/api.js';
import { travel, type Journey } from '../../journey/course.js';
import { printJourney } from '../../journey/print.js';
import { startServer, type RunningServer } from '../../journey/server.js';

let folder: string;
let server: RunningServer;
let visited: Server;
let journey: Journey;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'treatment-tracker-journey-'));
  server = await startServer(folder, { LOG_LEVEL: 'trace' });
  visited = serverAt(server.url);
  const admin = await signIn(visited, 'admin', 'an administrator password', server.oneTimePassword!);
  journey = await travel(visited, admin, Temporal.Now.instant(), () => undefined);
}, 120_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const seriesOf = (instrumentCode: string, recallWindow: string) =>
  journey.progress.series.find(
    (each) => each.instrumentCode === instrumentCode && each.recallWindow === recallWindow,
  )!;

describe('the journey', () => {
  it('gives six infusions in full, the pause included', () => {
    const course = journey.progress.courses[0]!;
    expect(course).toMatchObject({
      modality: 'IV',
      status: 'COMPLETED',
      sessionsPlanned: 6,
      sessionsDosed: 6,
    });
    expect(
      course.sessions.map(({ status, delivered }) => [status, delivered?.mg, delivered?.completion]),
    ).toEqual(Array.from({ length: 6 }, () => ['SIGNED', 40, 'COMPLETE']));
    const paused = course.sessions[1]!;
    expect(Date.parse(paused.doseEndedAt!) - Date.parse(paused.doseStartedAt!)).toBe(45 * 60_000);
  });

  it('knows the vitals and side effects of each session', async () => {
    const course = journey.progress.courses[0]!;
    const { rules } = await ok(journey.people.nurse.GET('/v1/clinic-rules'));
    const { items } = rules.observations.templates.find(({ code }) => code === 'IV')!;
    // Before the dose a set, and once the temperature.
    const readings = 2 + items.filter(({ kind }) => kind === 'VITALS').length;
    for (const { vitals } of course.sessions)
      expect(vitals).toMatchObject({ readings, highestSystolicMmHg: 142, lowestSpo2Percent: 96 });
    expect(
      course.sessions.map(({ sideEffects }) =>
        sideEffects.map(({ code, minutesFromDoseStart }) => [code, minutesFromDoseStart]),
      ),
    ).toEqual([[['NAUSEA', 18]], [], [['DISSOCIATION', 12]], [], [], []]);
  });

  it('places every answer by itself', () => {
    const oneDay = seriesOf('GAD7', 'PT24H').scores;
    expect(oneDay.map(({ timePoint }) => timePoint.category)).toEqual([
      null,
      ...Array.from({ length: 6 }, () => ['ACUTE', 'HOUR_24']).flat(),
    ]);
    expect(oneDay[1]!.timePoint.explanation).toBe('3 h 0 min after the end of session 1');
    const twoWeeks = seriesOf('GAD7', 'P14D').scores;
    expect(twoWeeks[0]!.timePoint.roles).toContainEqual(expect.objectContaining({ role: 'BASELINE' }));
    expect(twoWeeks.slice(-2).map(({ timePoint }) => timePoint.category)).toEqual([
      'DAY_7_14',
      'LATE_FOLLOWUP',
    ]);
    const course = journey.progress.courses[0]!;
    const windows = course.sessions.at(-1)!.windows.filter(({ instrumentCode }) => instrumentCode === 'GAD7');
    expect(windows.map(({ recallWindow, timePoint, status }) => [recallWindow, timePoint, status])).toEqual([
      ['P14D', 'PRE_SESSION', 'DONE'],
      ['PT24H', 'ACUTE', 'DONE'],
      ['PT24H', 'HOUR_24', 'DONE'],
      ['P14D', 'DAY_7_14', 'DONE'],
    ]);
  });

  it('shows response and remission where they are defined, and says why where they are not', () => {
    const twoWeeks = seriesOf('GAD7', 'P14D').scores;
    const final = twoWeeks.find(({ timePoint }) => timePoint.category === 'DAY_7_14');
    expect(final).toMatchObject({
      total: 4,
      band: { code: 'MINIMAL' },
      change: {
        points: { value: -12 },
        percent: { value: -75 },
        response: { value: true },
        remission: { value: true },
        reliableImprovement: { value: true },
      },
    });
    const acute = seriesOf('GAD7', 'PT24H').scores[1]!;
    expect(acute.change.points).toEqual({ value: -6 });
    expect(acute.change.response).toEqual({ undefinedBecause: 'RECALL_NOT_VALIDATED', threshold: 50 });
  });

  it('counts in the report for the psychiatrist and hides the single patient from the dashboard', () => {
    const row = (report: Schemas['OutcomesReportResponse']) =>
      report.rows.find(({ timePoint, recallWindow }) => timePoint === 'DAY_7_14' && recallWindow === 'P14D');
    expect(row(journey.report)).toMatchObject({
      nEligible: 1,
      nWithData: 1,
      nMissing: 0,
      response: { count: 1, nJudged: 1 },
    });
    expect(row(journey.dashboardReport)).toMatchObject({
      suppressed: true,
      nEligible: null,
      meanChange: null,
    });
  });

  it('prints what a person can read', () => {
    const text = printJourney(journey, 'America/Los_Angeles');
    expect(text).toMatch(/6 of 6 sessions dosed/);
    expect(text).toMatch(/DAY_7_14 .* -12 .* yes/);
    expect(text).not.toContain('undefined');
    expect(text).not.toContain('NaN');
  });

  it('leaves no patient in the log', () => {
    const { givenName, familyName, mrn, birthDate } = journey.patient;
    const log = server.output();
    expect(log.split('\n').length).toBeGreaterThan(150);
    for (const secret of [givenName, familyName, mrn, birthDate, 'Robin', 'escitalopram', '555 010'])
      expect(log.includes(secret)).toBe(false);
  });

  it('leaves an audit event of every write but vitals, whose rows carry it, and of every read about the patient', async () => {
    const traced = new Map<string, Schemas['AuditEventResponse']>();
    let cursor: string | undefined;
    do {
      const query = { limit: 200, ...(cursor === undefined ? {} : { cursor }) };
      const page = await ok(journey.people.psychiatrist.GET('/v1/audit-events', { params: { query } }));
      for (const event of page.items) traced.set(event.requestId, event);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const isAboutOne = (path: string) => /^\/v1\/(patients|sessions|treatment-plans)\/[^/]+/.test(path);
    const untraced = visited.sent.filter(
      ({ method, requestId, path }) =>
        (method !== 'GET' || isAboutOne(path)) && !traced.has(requestId) && !path.endsWith('/vitals'),
    );
    expect(untraced.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    const ofPatients = visited.sent.filter(
      ({ requestId, path }) => isAboutOne(path) && traced.has(requestId),
    );
    expect(ofPatients.length).toBeGreaterThan(50);
    expect(ofPatients.filter(({ method }) => method === 'GET').length).toBeGreaterThan(1);
    const nameless = ofPatients.filter(
      ({ requestId }) => !traced.get(requestId)!.patientIds.includes(journey.patientId),
    );
    expect(nameless.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    const ofPatient = await ok(
      journey.people.psychiatrist.GET('/v1/audit-events', {
        params: { query: { patientId: journey.patientId, limit: 200 } },
      }),
    );
    const actions = new Set(ofPatient.items.map(({ action }) => action));
    expect([...actions]).toEqual(
      expect.arrayContaining([
        'patient.register',
        'screening.decide',
        'plan.activate',
        'dose.record',
        'progress.read',
      ]),
    );
  });
});
