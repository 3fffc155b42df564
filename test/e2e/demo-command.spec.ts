/** `npm run demo` as a process: the same clinic for the same seed, and none where it would stand among other patients. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { startTestApp, type TestApp } from '../support/app.js';
import { runCommand, type CommandResult } from '../support/backup.js';
import { createEmptyDatabase, createTestDatabase } from '../support/database.js';
import { registerPatient } from '../support/given/patients.js';

jest.setTimeout(180_000);

/** One without any table, which the command has to make, and one that was served before. */
let databases: readonly Awaited<ReturnType<typeof createEmptyDatabase>>[];

beforeAll(async () => {
  databases = [await createEmptyDatabase(), await createTestDatabase()];
});
afterAll(() => Promise.all(databases.map(({ drop }) => drop())));

const demo = (url: string, ...args: string[]): Promise<CommandResult> => runDemo(url, ...args, '--no-live');

/** On port 0 it never meets a server that somebody else runs on this machine. */
const runDemo = (url: string, ...args: string[]): Promise<CommandResult> =>
  runCommand('demo', args, {
    ...{ DATABASE_URL: url, PORT: '0' },
    TOKEN_SECRET: 'a secret of thirty-two characters',
  });

const CLINIC = ['--patients', '3', '--months', '6', '--until', '2026-05-04'];

async function read(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** What was invented, without ids: who came, what was given, measured, answered and borne, and when. */
const FIGURES = {
  patients: 'select mrn, given_name, family_name, birth_date::text from patients order by mrn',
  sessions: `select mrn, planned_start, dose_started_at, dose_ended_at, sessions.status, delivered_mg::float8 as mg
    from sessions join patients on patients.id = patient_id order by mrn, planned_start`,
  vitals: `select count(*)::integer as n, sum(systolic_mm_hg)::integer as systolic,
      sum(heart_rate_per_minute)::integer as heart_rate, sum(extract(epoch from measured_at))::text as times
    from vitals_readings`,
  answers: `select mrn, instrument_code, recall_window, completed_at, answers from assessments
    join patients on patients.id = patient_id order by 1, 2, 3, 4, 5`,
  plans: `select mrn, phase_revision, plan.status, ended_at from treatment_plans plan
    join patients on patients.id = patient_id order by 1, ordered_at`,
  alerts: `select rule, severity, occurred_at, value from alerts order by 3, 1, 2, 4`,
  stock: `select lot_number, type, containers, occurred_at from drug_stock_movements
    join drug_lots on drug_lots.id = lot_id order by 1, 4, 2`,
  sideEffects: `select code, count(*)::integer as n, sum(grade_at_onset)::integer as grades from side_effects
    group by 1 order by 1`,
};
const figuresOf = async (url: string): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(FIGURES).map(async ([name, sql]) => [name, await read(url, sql)] as const),
    ),
  );

/** As they are printed, within the line to be pasted. */
async function credentialsAfter(app: TestApp): Promise<string> {
  const { code, output } = await demo(app.database.url, ...CLINIC);
  expect(code).toBe(0);
  return /auth\/token -H 'Content-Type: application\/json' -d '(\{.*\})'/.exec(output)![1]!;
}

async function tokenWith(app: TestApp, body: string) {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${app.url}/v1/auth/token`, { method: 'POST', headers, body });
  return { status: response.status, body: (await response.json()) as { accessToken: string } };
}

describe('the demo command', () => {
  it('invents the same clinic for the same seed, in any database, once', async () => {
    const [first, second] = databases.map(({ url }) => url) as [string, string];
    for (const url of [first, second]) {
      const { code, output } = await demo(url, ...CLINIC, '--seed', '5');
      expect([code, output]).toEqual([0, expect.stringContaining('3 patients, ')]);
      expect(output).toMatch(/Inventing 3 patients, seed 5, everything before 2026-05-04/);
      expect(output).toMatch(/demo\.nurse, .* sign in with \S{12}\n/);
    }
    const figures = await figuresOf(first);
    expect(figures).toMatchObject({ patients: { length: 3 } });
    expect(JSON.stringify(figures).length).toBeGreaterThan(3_000);
    expect(await figuresOf(second)).toEqual(figures);

    const again = await demo(first, ...CLINIC, '--seed', '5');
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('seed 5 are there already') });
    expect(await figuresOf(first)).toEqual(figures);

    expect(await demo(second, ...CLINIC, '--seed', '6')).toMatchObject({ code: 0 });
    const { patients, answers } = await figuresOf(second);
    expect(patients).toHaveLength(6);
    expect((answers as unknown[]).length).toBeGreaterThan((figures['answers'] as unknown[]).length);
  });

  it('lets sessions run live until the patients have gone home', async () => {
    const { url } = databases[1]!;
    const { code, output } = await runDemo(url, '--patients', '1', '--seed', '9', '--live', '2');
    expect([code, output]).toEqual([0, expect.stringContaining('session 2: the patient went home')]);
    const live = await read(
      url,
      `select sessions.status, discharges.type, count(vitals_readings.id) > 12 as "isMonitored"
       from sessions join patients on patients.id = patient_id and mrn like 'DEMO-LIVE-%'
       join discharges on discharges.session_id = sessions.id
       join vitals_readings on vitals_readings.session_id = sessions.id group by sessions.id, 1, 2`,
    );
    const home = { status: 'DISCHARGED', type: 'ROUTINE', isMonitored: true };
    expect(live).toEqual([home, home]);
  });

  it('makes credentials of a dashboard that read reports, new ones in each run', async () => {
    const app = await startTestApp();
    try {
      const [earlier, latest] = [await credentialsAfter(app), await credentialsAfter(app)];
      expect(await tokenWith(app, earlier)).toMatchObject({ status: 401 });
      const { status, body } = await tokenWith(app, latest);
      expect(status).toBe(200);
      const read = (path: string) =>
        fetch(`${app.url}${path}`, { headers: { Authorization: `Bearer ${body.accessToken}` } });
      expect((await read('/v1/reports/throughput?from=2025-11&to=2026-04')).status).toBe(200);
      expect((await read('/v1/patients')).status).toBe(403);
    } finally {
      await app.stop();
    }
  });

  it.each([
    [['--patients', '0'], '--patients must be a whole number from 1 to'],
    [['--until', 'soon'], '--until must be a day such as'],
    [['--patient', '5'], 'npm run demo -- [options]'],
  ])('%j is refused with what is wrong', async (args, words) => {
    const { code, output } = await demo(databases[0]!.url, ...args);
    expect([code, output]).toEqual([1, expect.stringContaining(words)]);
    expect(output).not.toContain('    at ');
  });
});

describe('where the clinic has other patients', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    await registerPatient(app);
  });
  afterAll(() => app.stop());

  const counts = () =>
    read(
      app.database.url,
      `select (select count(*) from patients)::integer as patients, (select count(*) from users)::integer as users,
         (select count(*) from audit_events)::integer as events, (select updated_by from clinics) as described_by`,
    );

  it('changes nothing and says how it could, and invents beside them when it is told to', async () => {
    const before = await counts();
    const { code, output } = await demo(app.database.url, ...CLINIC);
    expect(code).toBe(1);
    expect(output).toContain('1 patient that the demo did not invent. Nothing was changed.');
    expect(output).toContain('--beside-others');
    expect(output).not.toContain('sign in with');
    expect(await counts()).toEqual(before);
    expect(await demo(app.database.url, ...CLINIC, '--beside-others')).toMatchObject({ code: 0 });
    expect(await counts()).toMatchObject([{ patients: 4 }]);
  });
});
