/** The curve of a patient as a picture: what stands in it, and what it says to whoever cannot see it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { local, plus } from '../../src/outcomes/domain/dosed-session.fixture.js';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, givenCourse, type GivenDose } from '../support/given/outcomes.js';
import { registerPatient } from '../support/given/patients.js';
import { givenRules } from '../support/given/rules.js';
import { expectDone, reasonsOf } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-03-02T16:00:00.000Z' });
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

/** The pictures are kept where `PICTURES` names a folder, for whoever wants to look at them. */
async function pictureOf(patientId: string, name: string, query = ''): Promise<string> {
  const { status, headers, body } = await psychiatrist.get(`/v1/patients/${patientId}/progress.svg${query}`);
  expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  const svg = Buffer.from(body).toString('utf8');
  const folder = process.env['PICTURES'];
  if (folder) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.svg`), svg);
  }
  return svg;
}

const countOf = (svg: string, mark: string) => svg.split(`class="${mark}"`).length - 1;
const said = (svg: string, element: 'title' | 'desc') =>
  new RegExp(`<${element} id="[^"]+">([^<]*)</${element}>`).exec(svg)?.[1];
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

const answers = async (patientId: string, totals: Readonly<Record<string, number>>) => {
  for (const [at, total] of Object.entries(totals)) await answer(app, patientId, at, total);
};
const INCOMPLETE = { answers: [1, 1, null, 1, 1, 1, 1] };

async function sideEffect(sessionId: string, at: Date, code: string, grade: number, more: object = {}) {
  expectDone(
    await nurse.post(`/v1/sessions/${sessionId}/side-effects`, {
      ...{ code, grade, onsetAt: at, lateReason: 'Told at the next visit' },
      ...more,
    }),
  );
}

/** As the builder reads a local time. */
const clinicTime = (at: Date) => at.toLocaleString('sv-SE', { timeZone: 'America/Los_Angeles' }).slice(0, 16);

const induction = (days: readonly string[]): GivenDose[] => days.map((day) => `2026-${day} 11:00`);

/** Six infusions in two weeks, then maintenance every two weeks. */
async function responder() {
  const first = ['03-09', '03-11', '03-13', '03-16', '03-18', '03-20'];
  const later = ['03-27', '04-10', '04-24', '05-08'];
  const { patientId, sessionIds } = await givenCourse(app, [
    ...induction(first),
    ...induction(later).map((endedAt) => ({ endedAt: endedAt as string, phaseKind: 'MAINTENANCE' as const })),
  ]);
  await answers(patientId, { '2026-03-05 09:00': 17, '2026-03-09 09:00': 17, '2026-03-10 11:00': 14 });
  await answers(patientId, { '2026-03-12 11:00': 12, '2026-03-14 10:00': 11 });
  await answer(app, patientId, '2026-03-17 11:00', 0, INCOMPLETE);
  await answers(patientId, { '2026-03-19 11:00': 8, '2026-03-27 09:00': 6, '2026-04-03 18:00': 5 });
  await answers(patientId, { '2026-04-17 12:00': 4, '2026-05-01 10:00': 4, '2026-05-15 10:00': 3 });
  for (const [index, grade] of [2, 2, 1, 1].entries())
    await sideEffect(sessionIds[index]!, local(`2026-${first[index]} 10:35`), 'NAUSEA', grade);
  return patientId;
}

/** Two weeks without effect, one dose stopped for panic. */
async function nonResponder() {
  const days = ['03-09', '03-11', '03-13', '03-16', '03-18', '03-20'];
  const doses = induction(days).map((endedAt, index) => ({
    endedAt: endedAt as string,
    ...(index === 2 ? { deliveredMg: 22 } : {}),
  }));
  const { patientId, sessionIds } = await givenCourse(app, doses);
  await answers(patientId, { '2026-03-08 20:00': 18, '2026-03-10 12:00': 15, '2026-03-12 12:00': 17 });
  await answers(patientId, { '2026-03-17 12:00': 16, '2026-03-19 12:00': 19, '2026-03-27 12:00': 17 });
  await sideEffect(sessionIds[2]!, local('2026-03-13 10:30'), 'PANIC', 3, {
    seriousness: ['IMPORTANT_MEDICAL_EVENT'],
  });
  await sideEffect(sessionIds[3]!, local('2026-03-16 10:30'), 'HEADACHE', 1);
  return patientId;
}

/** Response, loss of it two months later, and a second course that brings it back. */
async function relapse() {
  const { patientId } = await givenCourse(
    app,
    induction(['03-09', '03-11', '03-13', '03-16', '03-18', '03-20']),
  );
  await answers(patientId, { '2026-03-09 08:00': 19, '2026-03-12 11:00': 12, '2026-03-19 11:00': 8 });
  await answers(patientId, { '2026-03-28 11:00': 5, '2026-04-20 11:00': 7, '2026-05-11 11:00': 12 });
  await answers(patientId, { '2026-05-29 11:00': 16 });
  const second = induction(['06-01', '06-04', '06-08', '06-11']);
  const { sessionIds } = await givenCourse(app, second, { patientId, modality: 'IM' });
  await answers(patientId, { '2026-06-02 11:00': 11, '2026-06-09 11:00': 9, '2026-06-19 11:00': 6 });
  await sideEffect(sessionIds[0]!, local('2026-06-01 10:40'), 'DISSOCIATION', 2);
  return patientId;
}

describe('the picture of progress', () => {
  it('of a responder: the fall from the baseline, the phases, and a gap where an answer is incomplete', async () => {
    const svg = await pictureOf(await responder(), 'responder');
    expect(said(svg, 'title')).toBe('GAD-7 over the course of treatment (last 2 weeks)');
    expect(said(svg, 'desc')).toBe(
      'GAD-7 (last 2 weeks), 0 to 21 points, lower is better, as of May 15, 2026. 12 answers from Mar 5, 2026 to May 15, 2026, ' +
        '1 of them incomplete and without a total. Course (IV, 10 doses): baseline 17 (severe) on Mar 9, 2026; last value 3 ' +
        '(minimal) on May 15, 2026, 14 points lower (82.4%); response on Mar 19, 2026; in remission at the last value. 10 doses, none ' +
        'stopped early. Side effects in 4 sessions, the worst of grade 2.',
    );
    const marks = ['score', 'baseline', 'incomplete', 'curve', 'dose', 'phase', 'side-effect', 'in-session'];
    expect(marks.map((mark) => countOf(svg, mark))).toEqual([10, 1, 1, 2, 10, 2, 4, 0]);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        ...['severe', '15–21', 'moderate', 'mild', 'minimal', 'baseline 17', 'response 8', '3'],
        ...['Induction (IV)', 'Maintenance (IV)', '40', '2', '1', 'incomplete', 'Mar 5, 2026'],
        ...['GAD-7 total, points', 'calendar day (America/Los Angeles)', 'response: 50% below 17'],
      ]),
    );
  });

  it('of a non-responder: a flat curve, a dose stopped early, and a serious effect', async () => {
    const svg = await pictureOf(await nonResponder(), 'non-responder');
    expect(said(svg, 'desc')).toContain(
      'last value 17 (severe) on Mar 27, 2026, 1 point lower (5.6%); no response so far. 6 doses, 1 stopped early (Mar 13, 2026). ' +
        'Side effects in 2 sessions, the worst of grade 3, serious in 1.',
    );
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['22', 'stopped', 'stopped early', '3*']));
    expect(countOf(svg, 'curve')).toBe(1);
  });

  it('of a relapse: response, its loss, and a second course with a baseline of its own', async () => {
    const svg = await pictureOf(await relapse(), 'relapse');
    expect(said(svg, 'desc')).toContain(
      'Course 1 (IV, 6 doses): baseline 19 (severe) on Mar 9, 2026; last value 16 (severe) on May 29, 2026, 3 points lower (15.8%); ' +
        'response on Mar 19, 2026; response lost on May 11, 2026. Course 2 (IM, 4 doses): baseline 16 (severe) on May 29, 2026; ' +
        'last value 6 (mild) on Jun 19, 2026, 10 points lower (62.5%); response on Jun 19, 2026.',
    );
    expect(countOf(svg, 'baseline')).toBe(2);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['baseline 19', 'response lost 12', 'baseline 16', 'response 6', 'IM dose']),
    );
  });

  it('of a response that was lost and came back says so', async () => {
    const { patientId } = await givenCourse(app, induction(['03-09', '03-11', '03-13']));
    await answers(patientId, { '2026-03-09 08:00': 18, '2026-03-14 11:00': 8, '2026-04-10 11:00': 14 });
    await answers(patientId, { '2026-05-10 11:00': 6 });
    const svg = await pictureOf(patientId, 'regained');
    expect(said(svg, 'desc')).toContain('response lost on Apr 10, 2026 and regained');
  });

  it('of a plan that continues another: one course with one baseline', async () => {
    const { patientId, planId } = await givenCourse(app, induction(['03-09', '03-11', '03-13']));
    await answers(patientId, { '2026-03-09 08:00': 18, '2026-03-12 11:00': 14, '2026-03-14 11:00': 8 });
    const more = { patientId, modality: 'IM', continuesPlanId: planId } as const;
    await givenCourse(app, induction(['04-06', '04-20']), more);
    await answers(patientId, { '2026-04-24 11:00': 12 });
    const svg = await pictureOf(patientId, 'continued');
    expect(said(svg, 'desc')).toContain(
      'Course (IV, then IM, 5 doses): baseline 18 (severe) on Mar 9, 2026; last value 12 (moderate) on Apr 24, 2026, 6 points ' +
        'lower (33.3%); response on Mar 14, 2026; response lost on Apr 24, 2026.',
    );
    expect(said(svg, 'desc')).not.toMatch(/Course 2|no baseline/);
    expect([countOf(svg, 'baseline'), countOf(svg, 'phase')]).toEqual([1, 2]);
  });

  it('tells a prorated total, and a dose that runs, from what was measured and given', async () => {
    const proratedMissingItems = (value: number) =>
      givenRules(app, { pointer: '/outcomes/instruments/0/proratedMissingItems', value });
    await proratedMissingItems(1);
    const { patientId } = await givenCourse(app, [
      '2026-05-04 11:00',
      { endedAt: '2026-05-06 11:00', status: 'DOSING' },
    ]);
    await answer(app, patientId, '2026-05-04 09:00', 16);
    await answer(app, patientId, '2026-05-05 11:00', 0, INCOMPLETE);
    const svg = await pictureOf(patientId, 'prorated');
    expect(said(svg, 'desc')).toContain('last value 7 (mild; prorated, item 3 not answered) on May 5, 2026');
    expect(said(svg, 'desc')).toContain(', 1 of them prorated.');
    expect(said(svg, 'desc')).toContain('2 doses, none stopped early, 1 still running.');
    expect(countOf(svg, 'prorated')).toBe(2);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        'prorated: items missing',
        '40',
        '(40)',
        'running',
        'mg ordered, dose running',
      ]),
    );
    expect(svg).toContain('May 6, 2026: session 2, dose running, 40 mg ordered, IV');
    await proratedMissingItems(0);
  });

  it('stays legible with 300 answers and 60 doses', async () => {
    const { patientId } = await givenCourse(
      app,
      Array.from({ length: 60 }, (_unused, index) => ({
        endedAt: clinicTime(plus(local('2026-03-09 11:00'), { hours: 84 * index })),
        phaseKind: index < 6 ? 'INDUCTION' : index < 16 ? 'CONTINUATION' : 'MAINTENANCE',
        ...(index % 17 === 5 ? { deliveredMg: 21.5 } : {}),
      })),
    );
    const first = await answer(app, patientId, '2026-03-09 08:00', 19);
    await app.dataSource.query(
      `insert into assessments select (jsonb_populate_record(one, jsonb_build_object(
         'id', gen_random_uuid(), 'completed_at', one.completed_at + n * interval '17 hours',
         'answers', case when n % 29 = 0 then '[1, 1, null, 1, 1, 1, 1]'::jsonb
                    else jsonb_build_array(n % 3, 3 - n / 100, n % 4, 3 - n / 100, 2 - n / 150, 0, n % 2) end))).*
       from assessments one, generate_series(1, 299) n where one.id = $1`,
      [first.id],
    );
    app.clock.set(local('2026-10-08 12:00'));
    const svg = await pictureOf(patientId, 'many');
    const marks = ['score', 'baseline', 'incomplete', 'in-session', 'dose', 'curve'];
    expect(marks.map((mark) => countOf(svg, mark))).toEqual([285, 1, 10, 4, 60, 11]);
    // A dose is written where it changes.
    expect(textsOf(svg).filter((text) => text === '40')).toHaveLength(5);
    expect(textsOf(svg).filter((text) => text === 'stopped')).toHaveLength(4);
  });

  it('of a patient without doses or answers says so', async () => {
    app.clock.set('2026-03-02T16:00:00.000Z');
    const { id } = await registerPatient(app);
    const svg = await pictureOf(id, 'empty');
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['no answers yet', 'none given', 'none recorded']));
    expect(said(svg, 'desc')).toContain('No answers yet. No dose given yet. No side effects recorded.');
  });

  it('keeps questionnaires and recalls apart, and has no bands where none are published', async () => {
    const { patientId } = await givenCourse(app, ['2026-05-04 11:00']);
    await answer(app, patientId, '2026-05-04 09:00', 16);
    await answer(app, patientId, '2026-05-04 09:05', 15, { recallWindow: 'PT24H' });
    await answer(app, patientId, '2026-05-05 11:00', 9, { recallWindow: 'PT24H' });
    const svg = await pictureOf(patientId, 'one-day', '?instrument=GAD7&recall=PT24H');
    expect(said(svg, 'title')).toContain('(last 24 hours)');
    expect(said(svg, 'desc')).toContain(
      'baseline 15 on May 4, 2026; last value 9 on May 5, 2026, 6 points lower (40%); response not judged, not defined for this recall.',
    );
    expect(textsOf(svg)).not.toContain('severe');
    expect([countOf(svg, 'score'), countOf(svg, 'baseline')]).toEqual([1, 1]);
    const phq9 = await pictureOf(patientId, 'phq9', '?instrument=PHQ9');
    expect(textsOf(phq9)).toEqual(expect.arrayContaining(['moderately severe', '20–27', 'no answers yet']));
    // A letter of DejaVu Sans in bold takes about 0.7 of the size, and a little more in a long name.
    for (const [, at, name] of phq9.matchAll(
      /<text x="([\d.]+)"[^>]*font-weight="bold" font-size="12">([^<]+)</g,
    ))
      expect([name, Number(at) + name!.length * 12 * 0.72 <= 960]).toEqual([name, true]);
    expect(phq9).toContain('font-weight="bold" font-size="12">moderately severe<');
  });

  it('refuses a curve there is not, of nobody, and to whoever may not read it', async () => {
    const { id } = await registerPatient(app);
    const path = `/v1/patients/${id}/progress.svg`;
    const unknown = await psychiatrist.get(`${path}?instrument=MOOD`);
    expect([unknown.status, unknown.body.code, reasonsOf(unknown)]).toEqual([
      422,
      'progress.chart-not-offered',
      ['assessment.instrument-not-offered /instrument'],
    ]);
    const recall = await psychiatrist.get(`${path}?recall=SINCE_DOSE`);
    expect([recall.status, reasonsOf(recall)]).toEqual([422, ['assessment.recall-not-offered /recall']]);
    expect(await psychiatrist.get(`${path}?recall=YESTERDAY`)).toMatchObject({ status: 400 });
    expect(await psychiatrist.get(`/v1/patients/${newId()}/progress.svg`)).toMatchObject({ status: 404 });
    expect(await (await app.as('front-desk')).get(path)).toMatchObject({ status: 403 });
  });

  it('names no patient, runs no script, is never kept by a cache, and leaves a trace', async () => {
    const { patientId } = await givenCourse(app, ['2026-05-04 11:00']);
    await answer(app, patientId, '2026-05-04 09:00', 16);
    const [{ given_name, family_name, mrn }] = await app.dataSource.query(
      'select * from patients where id = $1',
      [patientId],
    );
    const { headers } = await psychiatrist.get(`/v1/patients/${patientId}/progress.svg`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-disposition')).toBe('inline; filename="progress.svg"');
    const svg = await pictureOf(patientId, 'private');
    for (const word of [given_name, family_name, mrn, patientId, '<script', '<style', ' style=', 'href'])
      expect(svg).not.toContain(word);
    const { body } = await (await app.as('admin')).get(`/v1/audit-events?patientId=${patientId}&limit=1`);
    expect(body.items[0]).toMatchObject({ action: 'progress.read', actorId: psychiatrist.id });
  });
});
