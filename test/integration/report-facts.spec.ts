/** What reports are computed from follows every change, and is what it would be if it were computed anew. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ClinicLookup } from '../../src/clinic/clinic.lookup.js';
import { RuleSetsLookup } from '../../src/clinic/rules/rule-sets.lookup.js';
import { Database } from '../../src/platform/database/database.js';
import { FactsRefresher } from '../../src/reports/facts/facts-refresher.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { derivedRows } from '../support/derived-rows.js';
import { answer, answersOf, givenCourse, type GivenDose } from '../support/given/outcomes.js';
import { givenRules } from '../support/given/rules.js';

let app: TestApp;
let psychiatrist: RoleClient;
let nurse: RoleClient;
let facts: FactsRefresher;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  psychiatrist = await app.as('psychiatrist');
  nurse = await app.as('nurse');
  const database = new Database(app.dataSource);
  facts = new FactsRefresher(database, new RuleSetsLookup(database), new ClinicLookup(database), app.clock);
});
afterAll(() => app.stop());

const WINDOWS_ARE =
  'patient_id, month, modality, indications, phase, dose_band, severity, time_point, instrument, recall';
/** Windows that have closed since they were counted are still told apart; what is said of them is what matters. */
const COUNTS = `
  select ${WINDOWS_ARE}, sum(done) as done, sum(unanswered) as unanswered, sum(superseded) as superseded,
    case when closed_from > $1 then overdue_from end as overdue_from, case when closed_from > $1 then closed_from end as closed_from
  from report_window_counts group by ${WINDOWS_ARE}, 14, 15 order by ${WINDOWS_ARE}, 14, 15`;
/** The same from one window after the other. */
const ONE_BY_ONE = `
  select ${WINDOWS_ARE}, count(*) filter (where is_done) as done,
    count(*) filter (where not is_done and not is_superseded) as unanswered,
    count(*) filter (where is_superseded) as superseded,
    case when closed_from > $1 then overdue_from end as overdue_from, case when closed_from > $1 then closed_from end as closed_from
  from report_windows group by ${WINDOWS_ARE}, 14, 15 order by ${WINDOWS_ARE}, 14, 15`;

const report = async (query = '') =>
  (await psychiatrist.get(`/v1/reports/outcomes?from=2026-01&to=2026-12${query}`)).body;

/** What may happen to a clinic, each step by two small numbers that choose whom and what. */
const steps = [
  'course',
  'second course',
  'answer',
  'amend',
  'in error',
  'dose corrected',
  'clock',
  'look',
] as const;
type Step = { readonly kind: (typeof steps)[number]; readonly whom: number; readonly what: number };

interface Known {
  readonly patients: string[];
  readonly sessions: string[];
  readonly answers: { readonly patientId: string; readonly id: string }[];
}

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
const dayOf = (what: number) =>
  `2026-${String((what % 6) + 3).padStart(2, '0')}-${String((what % 20) + 1).padStart(2, '0')}`;

async function take({ kind, whom, what }: Step, known: Known): Promise<void> {
  const patientId = pick(known.patients, whom);
  if (kind === 'course' || patientId === undefined || kind === 'second course') {
    const day = dayOf(what);
    const doses: GivenDose[] = [
      `${day} 11:00`,
      { endedAt: `${day} 16:00`, phaseKind: what % 3 ? 'INDUCTION' : 'MAINTENANCE' },
    ];
    const options = kind === 'second course' && patientId !== undefined ? { patientId } : {};
    const given = await givenCourse(app, doses, { ...options, modality: what % 2 ? 'IV' : 'IM' });
    known.patients.push(given.patientId);
    known.sessions.push(...given.sessionIds);
    await answer(app, given.patientId, `${day} 08:00`, 10 + (what % 12));
  } else if (kind === 'answer') {
    const { id } = await answer(app, patientId, `${dayOf(what + 7)} 12:00`, what % 22);
    known.answers.push({ patientId, id });
  } else if (kind === 'amend' || kind === 'in error') {
    const form = pick(known.answers, whom);
    if (form === undefined) return;
    const path = `/v1/patients/${form.patientId}/assessments/${form.id}`;
    // One that was entered in error already is refused, which is no matter here.
    await (kind === 'amend'
      ? nurse.post(`${path}/amend`, { reason: 'Misread the paper.', answers: answersOf((what * 7) % 22) })
      : nurse.post(`${path}/enter-in-error`, { reason: 'Of somebody else' }));
  } else if (kind === 'dose corrected')
    await app.dataSource.query(`update sessions set delivered_mg = $2 where id = $1`, [
      pick(known.sessions, whom),
      what % 3 === 0 ? 0 : 40,
    ]);
  else if (kind === 'clock') app.clock.set(new Date(app.clock.now().getTime() + (what % 5) * 86_400_000));
  else await report();
}

describe('the facts of reports', () => {
  it('are after any history of entries and corrections what a rebuild makes of it', async () => {
    const step = fc.record({ kind: fc.constantFrom(...steps), whom: fc.nat(50), what: fc.nat(200) });
    const known: Known = { patients: [], sessions: [], answers: [] };
    for (const each of fc.sample(step, { seed: 20260504, numRuns: 120 })) await take(each, known);
    expect((await report()).patientsWaiting).toBe(0);
    const followed = await derivedRows(app);
    expect(followed['report_courses']!.length).toBeGreaterThan(10);
    expect(followed['report_outcome_cells']!.length).toBeGreaterThan(10);
    const counts = await app.dataSource.query(COUNTS, [app.clock.now()]);
    expect(counts.length).toBeGreaterThan(10);
    expect(counts).toEqual(await app.dataSource.query(ONE_BY_ONE, [app.clock.now()]));
    await facts.rebuild();
    expect(await derivedRows(app)).toEqual(followed);
    expect(await app.dataSource.query(COUNTS, [app.clock.now()])).toEqual(counts);
  });

  it('follow the rules, and say that they are stale until they do', async () => {
    const before = await report('&groupBy=DOSE_BAND');
    const counted = (body: any, group: string) =>
      body.groups.find((each: any) => each.group === group)?.rows[1].nEligible;
    expect(counted(before, 'UP_TO_0.5_MG_PER_KG')).toBeGreaterThan(0);
    await givenRules(app, { pointer: '/reports/doseBandsMgPerKg', value: [0.4, 2] });
    const after = await report('&groupBy=DOSE_BAND');
    expect(after.ruleSetVersion).toBe(before.ruleSetVersion + 1);
    expect(after.patientsWaiting).toBe(0);
    expect(counted(after, 'ABOVE_0.4_UP_TO_2_MG_PER_KG')).toBe(counted(before, 'UP_TO_0.5_MG_PER_KG'));
    expect(counted(after, 'UP_TO_0.5_MG_PER_KG')).toBeUndefined();
  });

  it('see nothing of a change that is not committed, and all of it once it is', async () => {
    const { patientId } = await givenCourse(app, ['2026-02-10 11:00']);
    await answer(app, patientId, '2026-02-10 08:00', 15);
    const february = async () =>
      (await psychiatrist.get('/v1/reports/outcomes?from=2026-02&to=2026-02')).body.rows.find(
        (row: any) => row.timePoint === 'DAY_7_14' && row.recallWindow === 'P14D',
      ).nEligible;
    expect(await february()).toBe(1);
    const runner = app.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`update sessions set delivered_mg = 0 where patient_id = $1`, [patientId]);
    expect(await february()).toBe(1);
    await runner.commitTransaction();
    await runner.release();
    expect(await february()).toBe(0);
  });

  it('tell how long response lasted, and hide it from a dashboard where it is that of few', async () => {
    const { patientId } = await givenCourse(app, ['2025-03-03 11:00']);
    for (const [day, total] of [
      ['03-03 08:00', 18],
      ['03-10 11:00', 6],
      ['04-10 11:00', 15],
    ] as const)
      await answer(app, patientId, `2025-${day}`, total);
    const path = '/v1/reports/retention?from=2025-03&to=2025-03';
    const { body } = await psychiatrist.get(path);
    expect(body.whole).toMatchObject({
      nPatients: 1,
      completedInduction: { nJudged: 1, count: 1 },
      enteredMaintenance: { nJudged: 1, count: 0 },
      responseKept: { nResponded: 1, nLost: 1, medianDays: 31 },
    });
    const dashboard = await app.as('dashboard');
    const { body: seen } = await dashboard.get(path);
    expect(seen.whole).toMatchObject({
      nPatients: null,
      completedInduction: { count: null, suppressed: true },
      responseKept: { nResponded: null, medianDays: null, suppressed: true },
    });
    expect(JSON.stringify(seen)).not.toContain(patientId);
  });

  it('compare two groups, unadjusted, and refuse what cannot be compared', async () => {
    const body = await report('&groupBy=MODALITY&compare=IV,IM');
    expect(body.comparison).toMatchObject({
      label: 'unadjusted, not randomised',
      firstGroup: 'IV',
      secondGroup: 'IM',
    });
    const [whole, ...groups] = [body.rows, ...body.groups.map(({ rows }: any) => rows)].map(
      (rows: any) => rows[1].nEligible,
    );
    expect(groups.reduce((sum: number, n: number) => sum + n, 0)).toBe(whole);
    for (const [query, code] of [
      ['&compare=IV,IM', 'report.comparison-not-possible'],
      ['&groupBy=MODALITY&compare=IV,IV', 'report.comparison-not-possible'],
      ['&groupBy=MODALITY&compare=IV,MARS', 'report.comparison-not-possible'],
      ['&doseBand=MUCH', 'report.cohort-unknown'],
      ['&baselineSeverity=SOME', 'report.cohort-unknown'],
    ]) {
      const { status, body: refused } = await psychiatrist.get(
        `/v1/reports/outcomes?from=2026-01&to=2026-12${query}`,
      );
      expect([query, status, refused.code]).toEqual([query, 422, code]);
    }
  });
});
