/** The groups of a report are the whole of it, also where a fact is in a group that the rules in force do not name. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupColumn } from '../../src/reports/cohort-sql.js';
import { groupsOf, listedGroups } from '../../src/reports/domain/cohort.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, givenCourse } from '../support/given/outcomes.js';

let app: TestApp;
let dashboard: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  dashboard = await app.as('dashboard');
  psychiatrist = await app.as('psychiatrist');
  for (let patient = 0; patient < 6; patient += 1) await givenSpravato(56);
  // As rules of an earlier time allowed it.
  for (let patient = 0; patient < 2; patient += 1) await givenSpravato(42);
});
afterAll(() => app.stop());

async function givenSpravato(mg: number) {
  const { patientId, planId } = await givenCourse(app, ['2026-05-10 11:00'], { modality: 'SPRAVATO' });
  await app.dataSource.query(
    `update sessions set ordered_mg = $2, ordered_mg_per_kg = null, dosing_weight_kg = null where plan_id = $1`,
    [planId, mg],
  );
  await answer(app, patientId, '2026-05-10 09:00', 16);
  await answer(app, patientId, '2026-05-17 11:00', 6);
}

const asked = (client: RoleClient, report: string, query: string) =>
  client.get(`/v1/reports/${report}?from=2026-05&to=2026-05${query}`);

async function reportOf(client: RoleClient, report: string, query: string) {
  const { status, body } = await asked(client, report, query);
  expect([status, body]).toEqual([200, expect.anything()]);
  // The report about drugs tells each drug for itself; what is given here is Spravato.
  return body.drugs?.[1] ?? body;
}

/** How many patients or sessions a row of each report is about. */
const COUNT_OF: Readonly<Record<string, (row: any) => number | null>> = {
  outcomes: (row) => (row.rows ?? row)[1].nEligible,
  retention: (row) => row.nPatients,
  throughput: (row) => row.nTreated,
  safety: (row) => row.nSessions,
  'side-effects': (row) => row.nSessions,
  rems: (row) => row.overdue,
  // Nothing is recorded as drawn for these.
  'drug-accountability': (row) => row.nMissing,
  completeness: (row) =>
    (row.rows ?? row).reduce((sum: number, each: any) => sum + each.done + each.missed, 0),
};
const wholeOf = (report: any) => report.whole ?? report.rows;

describe.each(Object.keys(COUNT_OF))('the groups of %s', (report) => {
  const count = COUNT_OF[report]!;

  it.each(['DOSE_BAND', 'BASELINE_SEVERITY', 'MODALITY', 'PHASE', 'INDICATION', 'MONTH'])(
    'by %s add up to the whole',
    async (grouping) => {
      const body = await reportOf(psychiatrist, report, `&groupBy=${grouping}`);
      const counts = body.groups.map(count);
      expect(count(wholeOf(body))).toBeGreaterThan(0);
      expect(counts.reduce((sum: number, each: number) => sum + each, 0)).toBe(count(wholeOf(body)));
    },
  );

  it('can be asked for, the last one as well', async () => {
    const body = await reportOf(psychiatrist, report, '&groupBy=DOSE_BAND');
    const other = body.groups.at(-1);
    expect(other.group).toBe('OTHER');
    expect(count(other)).toBeGreaterThan(0);
    expect(count(wholeOf(await reportOf(psychiatrist, report, '&doseBand=OTHER')))).toBe(count(other));
    expect(await asked(psychiatrist, report, '&doseBand=42_MG')).toMatchObject({
      status: 422,
      body: { code: 'report.cohort-unknown' },
    });
    expect(count(wholeOf(await reportOf(psychiatrist, report, '&baselineSeverity=OTHER')))).toBe(0);
  });
});

describe('a dashboard', () => {
  it('cannot find a group that is not named by taking the others from the whole', async () => {
    const { whole, groups } = await reportOf(dashboard, 'retention', '&groupBy=DOSE_BAND');
    const counts = groups.map(({ group, nPatients }: any) => [group, nPatients]);
    expect(counts).toEqual(
      expect.arrayContaining([
        ['56_MG', 6],
        ['OTHER', null],
      ]),
    );
    expect(whole.nPatients).toBeNull();
  });
});

describe('the group of a fact', () => {
  const code = fc.oneof(fc.constantFrom('MILD', '56_MG', 'UNKNOWN', 'OTHER', '42_MG'), fc.string());
  const span = { from: '2026-01', to: '2026-01' };

  it('is one of the report, whatever the fact says and the rules name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          code.filter((each) => !each.includes('\0')),
          { minLength: 1 },
        ),
        fc.uniqueArray(fc.oneof(code, fc.constant("it's")).filter((each) => !each.includes('\0'))),
        async (facts, severities) => {
          const listed = listedGroups([0.5], [56], severities);
          for (const grouping of ['DOSE_BAND', 'BASELINE_SEVERITY'] as const) {
            const rows: { group: string }[] = await app.dataSource.query(
              `select ${groupColumn(grouping, 'month', listed)} as "group" from unnest($1::text[]) facts (dose_band),
                 lateral (select dose_band as severity) same`,
              [facts],
            );
            for (const { group } of rows) expect(groupsOf(grouping, span, listed)).toContain(group);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
