/** What a dashboard may ask: months that are over, narrowed by one thing at most. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMPLETENESS_VERSION } from '../../src/reports/completeness/dto/completeness-report.response.js';
import { DRUG_VERSION } from '../../src/reports/drug-accountability/dto/drug-report.response.js';
import { OUTCOMES_VERSION } from '../../src/reports/dto/outcomes-report.response.js';
import { FACTS_DEFINITION } from '../../src/reports/facts/facts-refresher.js';
import { REMS_VERSION } from '../../src/reports/rems/dto/rems-report.response.js';
import { RETENTION_VERSION } from '../../src/reports/retention/retention-report.response.js';
import { SAFETY_VERSION } from '../../src/reports/safety/safety-report.response.js';
import { SIDE_EFFECTS_VERSION } from '../../src/reports/side-effects/side-effects-report.response.js';
import { THROUGHPUT_VERSION } from '../../src/reports/throughput/throughput-report.response.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';

let app: TestApp;
let dashboard: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-06-15T20:00:00.000Z' });
  dashboard = await app.as('dashboard');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const DRAWN = ['outcomes', 'retention', 'side-effects', 'safety', 'throughput', 'completeness'];
const REPORTS = [...DRAWN, 'rems', 'drug-accountability'];
const PICTURES = DRAWN.map((report) => `${report}.svg`);

const asked = (client: RoleClient, report: string, query: string) =>
  client.get(`/v1/reports/${report}?${query}`);
const codesOf = (body: any) => body.errors.map(({ pointer, code }: any) => `${pointer} ${code}`);

describe.each([...REPORTS, ...PICTURES])('%s', (report) => {
  it('is of months that are over, and psychiatrists may watch the one that runs', async () => {
    expect((await asked(dashboard, report, 'from=2026-05&to=2026-05')).status).toBe(200);
    for (const to of ['2026-06', '2026-07']) {
      const { status, body } = await asked(dashboard, report, `from=2026-05&to=${to}`);
      expect([status, body.code]).toEqual([422, 'report.not-for-dashboards']);
      expect(codesOf(body)).toEqual(['/to report.month-not-over']);
      expect((await asked(psychiatrist, report, `from=2026-05&to=${to}`)).status).toBe(200);
    }
  });
});

describe.each([...REPORTS, ...PICTURES])('%s', (report) => {
  it('is narrowed by one thing beside groupBy, and by any number of things for psychiatrists', async () => {
    const [month, one] = ['from=2026-05&to=2026-05', 'modality=IV&groupBy=PHASE'];
    expect((await asked(dashboard, report, `${month}&${one}`)).status).toBe(200);
    const several = `${month}&${one}&phase=INDUCTION&doseBand=UNKNOWN`;
    const { status, body } = await asked(dashboard, report, several);
    expect([status, body.code]).toEqual([422, 'report.not-for-dashboards']);
    expect(codesOf(body)).toEqual(
      ['/modality', '/phase', '/doseBand'].map((pointer) => `${pointer} report.narrowed-twice`),
    );
    expect((await asked(psychiatrist, report, several)).status).toBe(200);
  });
});

describe('a month', () => {
  it('is over at midnight of the clinic, and everything that is wrong is said at once', async () => {
    // Of the zone of the clinic, where midnight is seven hours later.
    app.clock.set('2026-07-01T06:59:59.000Z');
    const query = 'from=2026-06&to=2026-06&modality=IV&indication=GAD';
    expect(codesOf((await asked(dashboard, 'safety', query)).body)).toEqual([
      '/to report.month-not-over',
      '/modality report.narrowed-twice',
      '/indication report.narrowed-twice',
    ]);
    app.clock.set('2026-07-01T07:00:00.000Z');
    expect((await asked(dashboard, 'safety', 'from=2026-06&to=2026-06&modality=IV')).status).toBe(200);
  });
});

describe('the version of a report', () => {
  it.each([
    ['outcomes', OUTCOMES_VERSION],
    ['retention', RETENTION_VERSION],
    ['side-effects', SIDE_EFFECTS_VERSION],
    ['safety', SAFETY_VERSION],
    ['throughput', THROUGHPUT_VERSION],
    ['completeness', COMPLETENESS_VERSION],
    ['rems', REMS_VERSION],
    ['drug-accountability', DRUG_VERSION],
  ])('of %s is its own, beside that of the facts', async (report, definitionVersion) => {
    const { body } = await asked(dashboard, report, 'from=2026-05&to=2026-05');
    expect(body).toMatchObject({ definitionVersion, factsVersion: FACTS_DEFINITION });
  });
});
