/** The reports as pictures: drawn from the same answer, so that a dashboard sees no small group there either. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWellFormed, textsOf } from '../../src/reports/charts/pictures.fixture.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, givenCourse } from '../support/given/outcomes.js';
import { givenSideEffect } from '../support/given/treated-sessions.js';

const NAMES = ['outcomes', 'side-effects', 'safety', 'throughput', 'completeness', 'retention'];

let app: TestApp;
let dashboard: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  dashboard = await app.as('dashboard');
  psychiatrist = await app.as('psychiatrist');
  for (let patient = 0; patient < 3; patient += 1) {
    const { patientId, sessionIds } = await givenCourse(app, ['2026-05-10 11:00']);
    await answer(app, patientId, '2026-05-10 09:00', 15 + patient);
    await answer(app, patientId, '2026-05-17 11:00', 6);
    await givenSideEffect(app, sessionIds[0]!, { code: 'NAUSEA', grade: 1 });
  }
});
afterAll(() => app.stop());

/** The pictures are kept where `PICTURES` names a folder, for whoever wants to look at them. */
async function pictureOf(client: RoleClient, name: string, query = '') {
  const { status, headers, body } = await client.get(
    `/v1/reports/${name}.svg?from=2026-05&to=2026-05${query}`,
  );
  expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  const svg = Buffer.from(body).toString('utf8');
  const folder = process.env['PICTURES'];
  if (folder) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}-${client === dashboard ? 'dashboard' : 'psychiatrist'}.svg`), svg);
  }
  expect(isWellFormed(svg)).toBe(true);
  expect(svg).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|Ada|Example|MRN/i);
  return textsOf(svg);
}

describe('pictures of reports', () => {
  it('outcomes: every number for a psychiatrist, no small one for a dashboard', async () => {
    const all = await pictureOf(psychiatrist, 'outcomes', '&groupBy=MODALITY&compare=IV,IM');
    expect(all).toEqual(
      expect.arrayContaining([
        'uncontrolled before-after change; not evidence of effect',
        '3 of 3',
        '−10.0 (−12.5 to −7.5) of 3',
        '100% (44% to 100%) of 3',
        'Spravato',
      ]),
    );
    const few = await pictureOf(dashboard, 'outcomes', '&groupBy=MODALITY&compare=IV,IM');
    expect(few).toContain('suppressed: small group');
    expect(few.join('\n')).not.toMatch(/3 of 3|−10\.0|44%/);
  });

  it('side effects: the same', async () => {
    const all = await pictureOf(psychiatrist, 'side-effects');
    expect(all).toEqual(
      expect.arrayContaining(['Nausea', 'All: 3 sessions of 3 patients, serious events: 0']),
    );
    const few = await pictureOf(dashboard, 'side-effects');
    expect(few).toContain('None to show');
    expect(few).not.toContain('Nausea');
  });

  it('safety: rates with their denominators, which a dashboard is not shown of few', async () => {
    const all = await pictureOf(psychiatrist, 'safety', '&groupBy=MODALITY');
    expect(all).toEqual(expect.arrayContaining(['0 of 3', 'Red alert that had a cause', 'Spravato']));
    const few = await pictureOf(dashboard, 'safety', '&groupBy=MODALITY');
    expect(few).toEqual(expect.arrayContaining(['hidden', 'suppressed: small group']));
    expect(few).not.toContain('0 of 3');
  });

  it('throughput: the whole unless it is told apart', async () => {
    const all = await pictureOf(psychiatrist, 'throughput');
    expect(all).not.toContain('2026-05');
    expect(all.join(' ')).toContain('treated 3 (patients: 3, days: 1)');
    expect(await pictureOf(psychiatrist, 'throughput', '&groupBy=MONTH')).toContain('2026-05');
    expect(await pictureOf(psychiatrist, 'throughput', '&groupBy=WEEKDAY')).toContain('Sunday');
    const few = (await pictureOf(dashboard, 'throughput')).join(' ');
    expect(few).toContain('suppressed: small group');
    expect(few).not.toContain('treated 3');
  });

  it('completeness: what was done and missed, hidden of few', async () => {
    const all = await pictureOf(psychiatrist, 'completeness');
    expect(all).toEqual(
      expect.arrayContaining([
        '7 to 14 days after a dose: GAD7 (last 2 weeks)',
        'done 3, missed 0, overdue 0, cut short 0',
        'done 0, missed 3, overdue 0, cut short 0',
      ]),
    );
    const few = (await pictureOf(dashboard, 'completeness')).join(' ');
    expect(few).toContain('suppressed (small group): done, missed');
    expect(few).not.toMatch(/done 3|missed 3/);
  });

  it('retention: a curve for a psychiatrist, no step of it for a dashboard', async () => {
    const all = await pictureOf(psychiatrist, 'retention');
    expect(all).toContain('Responded: 3 patients; lost the response again: none.');
    const few = await pictureOf(dashboard, 'retention');
    expect(few).toContain('Who responded, and for how long, is suppressed: small group.');
    expect(few.join(' ')).not.toContain('3 patients');
  });

  it.each(NAMES)('%s: two groups against each other in words, hidden of few', async (name) => {
    const compared = '&groupBy=MODALITY&compare=IV,IM';
    const title = 'IV against IM: unadjusted, not randomised';
    const all = await pictureOf(psychiatrist, name, compared);
    expect(all).toEqual(expect.arrayContaining([title, 'Differences are IV minus IM.']));
    const few = await pictureOf(dashboard, name, compared);
    expect(few).toContain(title);
    expect(few.join(' ')).not.toMatch(/percentage points|mean changes −?\d/);
    const { status, body } = await psychiatrist.get(
      `/v1/reports/${name}.svg?from=2026-05&to=2026-05&groupBy=MODALITY&compare=IV,ORAL`,
    );
    expect([status, body.code]).toEqual([422, 'report.comparison-not-possible']);
  });

  it('tells a difference of a rate as the report does', async () => {
    const query = 'from=2026-05&to=2026-05&groupBy=MODALITY&compare=IV,IM';
    const { body } = await psychiatrist.get(`/v1/reports/safety?${query}`);
    expect(body.comparison.rates).toHaveLength(4);
    const texts = await pictureOf(psychiatrist, 'safety', '&groupBy=MODALITY&compare=IV,IM');
    expect(texts).toContain('Taken to a hospital: no difference, because one of them has no rate.');
  });

  it('refuses what the reports refuse', async () => {
    const nurse = await app.as('nurse');
    for (const name of NAMES) {
      const refused = await psychiatrist.get(`/v1/reports/${name}.svg?from=2026-06&to=2026-05`);
      expect([refused.status, refused.body.code]).toEqual([422, 'report.period-reversed']);
      expect((await nurse.get(`/v1/reports/${name}.svg?from=2026-05&to=2026-05`)).status).toBe(403);
    }
  });
});
