/** An invented clinic as it is loaded: everything the API tells about it reads like what was typed in. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { loadClinic, type LoadedClinic } from '../../demo/loader/load-clinic.js';
import { inventClinic } from '../../demo/generator/stories.js';
import type { PatientStory } from '../../demo/generator/story.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';

const WANTED = { patients: 14, seed: 5, until: '2026-05-04', months: 6 } as const;
/** Of a patient; each is composed anew from everything in the record. */
const MOST_SUMMARIES = 4;
/** No plan is on hold, and a monitoring form is of Spravato alone. */
const NOT_FOR_ALL: readonly string[] = ['plan.transition-not-allowed', 'rems-form.not-found'];
const TIMEOUT_MS = 240_000;

jest.setTimeout(TIMEOUT_MS);

let app: TestApp;
let psychiatrist: RoleClient;
let loaded: LoadedClinic;
let stories: readonly PatientStory[];

interface Subject {
  readonly story: PatientStory;
  readonly patientId: string;
  readonly planIds: readonly string[];
  readonly sessionIds: readonly string[];
}
let subjects: readonly Subject[];

beforeAll(async () => {
  app = await startTestApp();
  psychiatrist = await app.as('psychiatrist');
  loaded = await loadClinic(app.dataSource, { ...WANTED, vitals: 'full' });
  stories = [...inventClinic({ ...WANTED, zone: 'America/Los_Angeles', withBedside: true })];
  subjects = await Promise.all(stories.map(subjectOf));
}, TIMEOUT_MS);
afterAll(() => app.stop());

async function subjectOf(story: PatientStory): Promise<Subject> {
  const [patient] = await app.dataSource.query('select id from patients where mrn = $1', [story.person.mrn]);
  const plans = await app.dataSource.query(
    'select id from treatment_plans where patient_id = $1 order by ordered_at',
    [patient.id],
  );
  const sessions = await app.dataSource.query(
    'select id from sessions where patient_id = $1 order by planned_start',
    [patient.id],
  );
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return { story, patientId: patient.id, planIds: ids(plans), sessionIds: ids(sessions) };
}

const dosed = ({ plans }: PatientStory) => plans.flatMap(({ sessions }) => sessions.filter(({ day }) => day));
/** Of each modality the one with most doses. */
const chosen = () =>
  (['IV', 'IM', 'SPRAVATO'] as const).map(
    (modality) =>
      subjects
        .filter(({ story }) => story.plans[0]?.modality === modality)
        .sort((a, b) => dosed(b.story).length - dosed(a.story).length)[0]!,
  );

/** Every GET of the API document that needs no other id than these. */
function routes(name: 'patientId' | 'planId' | 'sessionId'): readonly string[] {
  const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
    paths: Record<string, Record<string, { parameters?: { in: string; required?: boolean }[] }>>;
  };
  return Object.entries(paths)
    .filter(
      ([path, { get }]) =>
        get &&
        (path.match(/\{\w+\}/g) ?? []).join() === `{${name}}` &&
        !get.parameters?.some((each) => each.in === 'query' && each.required),
    )
    .map(([path]) => path);
}

it('loads everybody, in transactions that are on the audit trail', async () => {
  expect(loaded.patients).toBe(WANTED.patients);
  const [{ told }] = await app.dataSource.query(
    `select sum(cardinality(patient_ids))::int as told from audit_events where action = 'demo.load'`,
  );
  expect(told).toBe(WANTED.patients);
});

it(
  'answers every question about a patient, a plan and a session',
  async () => {
    const asked: string[] = [];
    for (const { patientId, planIds, sessionIds } of chosen()) {
      for (const path of routes('patientId')) asked.push(path.replace('{patientId}', patientId));
      for (const path of routes('planId')) for (const id of planIds) asked.push(path.replace('{planId}', id));
      for (const path of routes('sessionId'))
        for (const id of sessionIds.slice(0, 3)) asked.push(path.replace('{sessionId}', id));
    }
    expect(asked.length).toBeGreaterThan(100);
    const refused: string[] = [];
    for (const path of asked) {
      const { status, body } = await psychiatrist.get(path);
      // Not everything exists for everybody, and the product says so in its own words.
      if (NOT_FOR_ALL.includes(body?.code)) continue;
      if (status !== 200) refused.push(`${status} ${path} ${JSON.stringify(body).slice(0, 200)}`);
    }
    expect(refused).toEqual([]);
  },
  TIMEOUT_MS,
);

describe('what was told', () => {
  it('is the progress of the patient', async () => {
    for (const { story, patientId } of chosen()) {
      const { body } = await psychiatrist.get(`/v1/patients/${patientId}/progress`);
      const text = JSON.stringify(body);
      expect(text).not.toContain('NaN');
      const { answers } = story.assessments.find(
        ({ recall, instrument }) => recall === 'P14D' && instrument === 'GAD7',
      )!;
      expect(text).toContain(`"total":${answers.reduce((sum, each) => sum + each, 0)}`);
    }
  });

  it('is the dose that was delivered, and how the session stands', async () => {
    for (const { story, sessionIds } of chosen()) {
      const told = story.plans.flatMap(({ sessions }) => sessions);
      for (const [index, id] of sessionIds.entries()) {
        const { body } = await psychiatrist.get(`/v1/sessions/${id}`);
        const expected = {
          DOSED: 'SIGNED',
          TO_COME: 'SCHEDULED',
          NO_SHOW: 'NO_SHOW',
          CANCELLED: 'CANCELLED',
        }[told[index]!.outcome];
        expect(body.status).toBe(expected);
      }
    }
  });

  it('is signed as it stands: no summary has changed since, and none is without its parts', async () => {
    for (const { story, sessionIds } of chosen()) {
      const told = story.plans.flatMap(({ sessions }) => sessions);
      for (const [index, id] of sessionIds.entries()) {
        if (told[index]!.outcome !== 'DOSED' || index >= MOST_SUMMARIES) continue;
        const { body } = await psychiatrist.get(`/v1/sessions/${id}/summary`);
        expect({ id, status: body.status, missing: body.document.missing }).toEqual({
          id,
          status: 'CURRENT_SIGNED',
          missing: [],
        });
      }
    }
  });

  it('raises the alerts the rules call for: judged anew, nothing is raised and nothing withdrawn', async () => {
    const count = async () =>
      (
        await app.dataSource.query(
          'select (select count(*) from alerts)::int as alerts, (select count(*) from alert_events)::int as events',
        )
      )[0];
    const before = await count();
    expect(before.alerts).toBeGreaterThan(10);
    // Another answer makes the product judge all answers of a patient; a note by the bedside all facts of a session.
    const { judgeAlerts } = await import('../../src/sessions/monitoring/judge-alerts.js');
    const { recordSafetyFollows } = await import('../../src/outcomes/safety/safety-follows.js');
    const now = app.clock.now();
    for (const { patientId, sessionIds } of chosen())
      await app.dataSource.transaction(async (tx) => {
        for (const sessionId of sessionIds) await judgeAlerts(tx, { sessionId, now });
        await recordSafetyFollows(tx, { patientId, caller: { id: psychiatrist.id }, now } as never);
      });
    expect(await count()).toEqual(before);
  });

  it('is a book of controlled drugs that adds up but for what was told', async () => {
    const { status, body } = await psychiatrist.get(
      '/v1/reports/drug-accountability?from=2025-10&to=2026-05',
    );
    expect(status).toBe(200);
    const lots = await app.dataSource.query('select id from drug_lots');
    for (const { id } of lots) {
      const { body: lot } = await psychiatrist.get(`/v1/drug-lots/${id}/reconciliation`);
      expect(lot.onHandContainers).toBeGreaterThanOrEqual(0);
      expect(lot.lastCount === null || Math.abs(lot.lastCount.counted - lot.lastCount.expected) <= 1).toBe(
        true,
      );
    }
    for (const { whole } of body.drugs) {
      const { openSessionDiscrepancies, explainedSessionDiscrepancies, sessionDiscrepancies } = whole;
      expect(sessionDiscrepancies.count).toBe(openSessionDiscrepancies + explainedSessionDiscrepancies);
      expect(sessionDiscrepancies.n).toBeGreaterThan(sessionDiscrepancies.count);
      expect(whole.counts).toBeGreaterThan(10);
      expect(whole.receivedContainers).toBeGreaterThan(0);
      expect(whole.countsThatDiffer).toBeLessThanOrEqual(2);
      expect(whole.nMissing).toBe(0);
    }
    const told = stories.flatMap(dosed).filter(({ day }) => day!.unaccountedMg > 0).length;
    const found = body.drugs.map(
      ({ whole }: { whole: { openSessionDiscrepancies: number; explainedSessionDiscrepancies: number } }) =>
        whole.openSessionDiscrepancies + whole.explainedSessionDiscrepancies,
    );
    expect(found[0] + found[1]).toBe(told);
  });

  it('is counted by the report of outcomes', async () => {
    const { status, body } = await psychiatrist.get(
      '/v1/reports/outcomes?instrument=GAD7&from=2025-10&to=2026-05',
    );
    expect(status).toBe(200);
    const week = body.rows.find(
      (each: { timePoint: string; recallWindow: string }) =>
        each.timePoint === 'DAY_7_14' && each.recallWindow === 'P14D',
    );
    expect(week.nWithData).toBeGreaterThan(0);
  });
});

it('refuses to load a column that nobody fills', async () => {
  const { BulkRows } = await import('../../demo/loader/bulk-rows.js');
  const { Chair } = await import('../../src/clinic/chair.entity.js');
  const rows = new BulkRows(app.dataSource, [Chair]);
  expect(() => rows.add(Chair, { id: 'x', clinicId: 'y', name: 'Room' } as never)).toThrow(
    'Column status of chairs is not told',
  );
});
