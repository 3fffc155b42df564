/** What reports are computed from follows every change, and is what it would be if it were computed anew. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ClinicLookup } from '../../src/clinic/clinic.lookup.js';
import { RuleSetsLookup } from '../../src/clinic/rules/rule-sets.lookup.js';
import { Database } from '../../src/platform/database/database.js';
import { FactsRefresher } from '../../src/reports/facts/facts-refresher.js';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { tryToRaise } from '../support/given/alerts.js';
import { derivedRows } from '../support/derived-rows.js';
import { answer, answersOf, givenCourse, type GivenDose } from '../support/given/outcomes.js';
import { givenRules } from '../support/given/rules.js';
import { givenLeft, givenRescue, givenSideEffect } from '../support/given/treated-sessions.js';
import { historiesOfFacts, unpackedHistories } from '../support/unpacked-histories.js';
import { merge, NAMES_CHECKED, unmerge, type TwoRecords } from '../support/given/two-records.js';

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

const report = async (query = '') =>
  (await psychiatrist.get(`/v1/reports/outcomes?from=2026-01&to=2026-12${query}`)).body;

/** What may happen to a clinic, each step by two small numbers that choose whom and what. */
const steps = [
  'course',
  'second course',
  'answer',
  'amend',
  'in error',
  'moved answer',
  'dose corrected',
  'side effect',
  'red alert',
  'rescue medicine',
  'discharge',
  'continued plan',
  'merge',
  'unmerge',
  'zone',
  'rules',
  'clock',
  'look',
] as const;
type Step = { readonly kind: (typeof steps)[number]; readonly whom: number; readonly what: number };

interface Known {
  readonly patients: string[];
  readonly plans: { readonly patientId: string; readonly planId: string }[];
  readonly merges: (TwoRecords & { readonly id: string })[];
  readonly sessions: string[];
  readonly answers: { readonly patientId: string; readonly id: string }[];
}

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
const dayOf = (what: number) =>
  `2026-${String((what % 6) + 3).padStart(2, '0')}-${String((what % 20) + 1).padStart(2, '0')}`;

async function take({ kind, whom, what }: Step, known: Known): Promise<void> {
  const chosen = pick(known.patients, whom);
  // A merged record takes no entry; another patient comes instead.
  const patientId = chosen !== undefined && (await isMerged(chosen)) ? undefined : chosen;
  if (kind === 'unmerge') await mergeOrPart(kind, { whom, what }, known);
  else if (kind === 'course' || patientId === undefined || kind === 'second course') {
    const day = dayOf(what);
    const doses: GivenDose[] = [
      `${day} 11:00`,
      { endedAt: `${day} 16:00`, phaseKind: what % 3 ? 'INDUCTION' : 'MAINTENANCE' },
    ];
    const options = kind === 'second course' && patientId !== undefined ? { patientId } : {};
    const given = await givenCourse(app, doses, { ...options, modality: what % 2 ? 'IV' : 'IM' });
    known.patients.push(given.patientId);
    known.plans.push(given);
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
  } else if (kind === 'moved answer') {
    const form = pick(known.answers, whom);
    const toPatientId = pick(known.patients, what);
    if (form === undefined || toPatientId === form.patientId) return;
    const order = { kind: 'ASSESSMENT', entryId: form.id, toPatientId, reason: 'Exchanged.' };
    counted(kind, await nurse.post(`/v1/patients/${form.patientId}/moved-entries`, order));
  } else if (kind === 'merge') await mergeOrPart(kind, { whom, what }, known);
  else if (kind === 'zone') await moveClinic(what);
  else if (kind === 'rules') {
    const value = what % 2 ? [0.5, 1] : [0.3, 0.6];
    await givenRules(app, { pointer: '/reports/doseBandsMgPerKg', value });
  } else if (kind === 'continued plan') {
    const before = pick(known.plans, whom)!;
    const options = { patientId: before.patientId, continuesPlanId: before.planId };
    // Its patient may have been merged into another one meanwhile; the plan went along.
    if (await isMerged(before.patientId)) return;
    const given = await givenCourse(
      app,
      [{ endedAt: `${dayOf(what)} 13:00`, phaseKind: 'MAINTENANCE' }],
      options,
    );
    known.sessions.push(...given.sessionIds);
  } else if (kind !== 'clock' && kind !== 'look')
    await takeOfSession(kind, what, pick(known.sessions, whom)!);
  else if (kind === 'clock') app.clock.set(new Date(app.clock.now().getTime() + (what % 5) * 86_400_000));
  else await report();
}

/** What is entered of a session, or comes of it. */
async function takeOfSession(kind: Step['kind'], what: number, sessionId: string): Promise<void> {
  if (kind === 'side effect')
    await givenSideEffect(app, sessionId, { code: what % 2 ? 'NAUSEA' : 'DIZZINESS', grade: 1 + (what % 3) });
  else if (kind === 'rescue medicine') await givenRescue(app, sessionId);
  else if (kind === 'discharge')
    await givenLeft(app, sessionId, 30 + what, what % 5 ? 'ROUTINE' : 'TRANSFERRED');
  else if (kind === 'red alert') {
    const [session] = await app.dataSource.query('select patient_id from sessions where id = $1', [
      sessionId,
    ]);
    await tryToRaise(app, { sessionId, patientId: session.patient_id });
  } else
    await app.dataSource.query(`update sessions set delivered_mg = $2 where id = $1`, [
      sessionId,
      what % 3 === 0 ? 0 : 40,
    ]);
}

/** How often each step that may be refused was not: a history in which nothing happens shows nothing. */
const done = new Map<string, number>();

const isMerged = async (patientId: string) =>
  (await app.dataSource.query('select status from patients where id = $1', [patientId]))[0].status ===
  'MERGED';

async function mergeOrPart(kind: 'merge' | 'unmerge', { whom, what }: Omit<Step, 'kind'>, known: Known) {
  if (kind === 'unmerge') {
    const last = known.merges.pop();
    if (last !== undefined) counted(kind, await unmerge(app, last, last.id));
    return;
  }
  const records = {
    survivorId: pick(known.patients, whom),
    duplicateId: pick(known.patients, what),
  } as TwoRecords;
  const merged = await merge(app, records, { acknowledgedWarnings: NAMES_CHECKED.slice(0, 1) });
  counted(kind, merged);
  if (merged.status === 200) known.merges.push({ ...records, id: merged.body.id });
}

async function moveClinic(what: number): Promise<void> {
  const admin = await app.as('admin');
  const { body } = await admin.get('/v1/clinic');
  const { id: _id, updatedAt: _updatedAt, updatedBy: _updatedBy, version, ...settings } = body;
  const timeZone = what % 2 ? 'America/Los_Angeles' : 'Pacific/Auckland';
  counted('zone', await admin.put('/v1/clinic', { ...settings, timeZone }, { 'if-match': `"${version}"` }));
}

function counted(kind: string, { status }: Answer): void {
  if (status < 300) done.set(kind, (done.get(kind) ?? 0) + 1);
}

describe('the facts of reports', () => {
  it('are after any history of entries and corrections what a rebuild makes of it', async () => {
    const step = fc.record({ kind: fc.constantFrom(...steps), whom: fc.nat(50), what: fc.nat(200) });
    const known: Known = { patients: [], plans: [], merges: [], sessions: [], answers: [] };
    for (const each of fc.sample(step, { seed: 20260504, numRuns: 130 })) await take(each, known);
    // New rules or another zone have everybody computed anew, which would hide a change that nothing follows.
    await report();
    const slight = step.filter(({ kind }) => kind !== 'rules' && kind !== 'zone');
    for (const each of fc.sample(slight, { seed: 20260505, numRuns: 150 })) await take(each, known);
    // Of this one windows are open.
    const yesterday = new Date(app.clock.now().getTime() - 86_400_000).toISOString().slice(0, 10);
    await givenCourse(app, [`${yesterday} 11:00`]);
    expect((await report()).patientsWaiting).toBe(0);
    const followed = await derivedRows(app);
    expect(followed['report_courses']!.length).toBeGreaterThan(10);
    expect(followed['report_outcome_cells']!.length).toBeGreaterThan(10);
    const { manager } = app.dataSource;
    const histories = await unpackedHistories(manager, app.clock.now());
    expect(histories).toEqual(await historiesOfFacts(manager, app.clock.now()));
    for (const part of Object.values(histories)) expect(part.length).toBeGreaterThan(5);
    expect(await manager.query(`select from report_histories where open_windows <> ''`)).not.toEqual([]);
    for (const table of ['report_side_effects', 'report_windows', 'report_sessions'])
      expect(followed[table]!.length).toBeGreaterThan(5);
    for (const kind of ['merge', 'unmerge', 'zone', 'moved answer'])
      expect([kind, (done.get(kind) ?? 0) > 0]).toEqual([kind, true]);
    await facts.rebuild();
    expect(await derivedRows(app)).toEqual(followed);
    expect(await unpackedHistories(manager, app.clock.now())).toEqual(histories);
  }, 120_000);

  it('follow the rules, and say that they are stale until they do', async () => {
    await moveClinic(1);
    await givenRules(app, { pointer: '/reports/doseBandsMgPerKg', value: [0.5, 1] });
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
