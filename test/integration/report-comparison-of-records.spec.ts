/** Monitoring forms and controlled drugs of two groups held against each other; expected numbers were computed by hand. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Modality } from '../../src/clinic/modality.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenVials } from '../support/given/drugs.js';
import { givenDrugRecord, givenInfused, givenSentForm } from '../support/given/kept-records.js';
import { givenCourse, type GivenDose } from '../support/given/outcomes.js';
import { expectDone, minutesAfter } from '../support/given/sessions.js';
import { givenLeft } from '../support/given/treated-sessions.js';

const NOW = '2026-12-31T20:00:00.000Z';
const PHASES = '&groupBy=PHASE&compare=INDUCTION,MAINTENANCE';

let app: TestApp;
let dashboard: RoleClient;
let psychiatrist: RoleClient;
let lotId: string;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-01-02T20:00:00.000Z' });
  dashboard = await app.as('dashboard');
  psychiatrist = await app.as('psychiatrist');
  lotId = await givenVials(app);
  app.clock.set(NOW);
});
afterAll(() => app.stop());

async function reportOf(client: RoleClient, report: string, months: string, query: string) {
  const [from, to] = months.split('/');
  const { status, body } = await client.get(`/v1/reports/${report}?from=${from}&to=${to ?? from}${query}`);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}

/** Doses of a month of 2026, those of the induction first; `+` is what is counted. */
async function givenPatient(
  [induction, maintenance]: readonly [string, string],
  { month, modality }: { readonly month: string; readonly modality: Modality },
  { plus, minus }: { readonly plus: Happens; readonly minus: Happens },
): Promise<void> {
  const all = [...induction, ...maintenance];
  const doses = all.map((_each, index): GivenDose => ({
    endedAt: `2026-${month}-${String(4 + 3 * index).padStart(2, '0')} 11:00`,
    phaseKind: index < induction.length ? 'INDUCTION' : 'MAINTENANCE',
  }));
  const { sessionIds } = await givenCourse(app, doses, { modality });
  for (const [index, each] of all.entries()) await (each === '+' ? plus : minus)(sessionIds[index]!);
}
type Happens = (sessionId: string) => Promise<unknown>;

const hidden = { difference: null, interval: null, suppressed: true };
const told = (difference: number, lower: number, upper: number) => ({
  ...{ difference, interval: { lower, upper }, suppressed: false },
});

describe('monitoring forms of two groups', () => {
  const happens = {
    plus: (sessionId: string) => givenSentForm(app, sessionId),
    minus: () => Promise.resolve(),
  };
  const given = (patient: readonly [string, string], month: string) =>
    givenPatient(patient, { month, modality: 'SPRAVATO' }, happens);

  it('differ in what was sent on time, by patients of whom some are in both', async () => {
    for (const patient of [
      ...([
        ['++-', '+'],
        ['+', '-'],
        ['--', '+-'],
      ] as const),
      ...([
        ['+-', '++'],
        ['', '-'],
        ['+', ''],
      ] as const),
    ])
      await given(patient, '05');
    const { groups, comparison } = await reportOf(psychiatrist, 'rems', '2026-05', PHASES);
    expect(groups.map(({ onTime }: any) => [onTime.count, onTime.n, onTime.nPatients])).toEqual([
      ...[
        [5, 9, 5],
        [0, 0, 0],
        [4, 7, 5],
      ],
    ]);
    expect(comparison).toEqual({
      ...{ label: 'unadjusted, not randomised', firstGroup: 'INDUCTION', secondGroup: 'MAINTENANCE' },
      rates: [{ name: 'onTime', ...told(-0.0159, -0.5534, 0.5529) }],
    });
    const seen = await reportOf(dashboard, 'rems', '2026-05', PHASES);
    expect(seen.comparison.rates).toEqual([{ name: 'onTime', ...hidden }]);
  });

  it('are told to a dashboard of enough patients, unless few are in both', async () => {
    const onTimeOf = async (client: RoleClient) => {
      const months = '&groupBy=MONTH&compare=2026-02,2026-03';
      const { comparison } = await reportOf(client, 'rems', '2026-02/2026-03', months);
      return comparison.rates;
    };
    for (const each of '+++++-----') await given([each, ''], '02');
    for (const each of '+++++++++----') await given([each, ''], '03');
    expect(await onTimeOf(dashboard)).toEqual([{ name: 'onTime', ...hidden }]);
    for (const each of '--') await given([each, ''], '03');
    expect(await onTimeOf(dashboard)).toEqual([{ name: 'onTime', ...told(-0.1, -0.4318, 0.2581) }]);
    await givenCourse(app, ['2026-02-07 11:00', '2026-03-07 11:00'], { modality: 'SPRAVATO' });
    expect(await onTimeOf(dashboard)).toEqual([{ name: 'onTime', ...hidden }]);
    expect((await onTimeOf(psychiatrist))[0].suppressed).toBe(false);
  });

  it('have no difference where one of them has no form, and none where nothing was asked for', async () => {
    const { comparison } = await reportOf(
      dashboard,
      'rems',
      '2026-02/2026-03',
      '&groupBy=MODALITY&compare=IV,SPRAVATO',
    );
    expect(comparison.rates).toEqual([
      { name: 'onTime', difference: null, interval: null, suppressed: false },
    ]);
    expect((await reportOf(dashboard, 'rems', '2026-05', '&groupBy=PHASE')).comparison).toBeNull();
  });
});

describe('controlled drugs of two groups', () => {
  /** 40 mg were given: with 40 drawn it adds up, with 50 it does not. */
  const drawing = (amountMg: number) => async (sessionId: string) => {
    await givenInfused(app, sessionId);
    await givenDrugRecord(app, sessionId, { type: 'DRAWN', lotId, amountMg });
  };
  const happens = { plus: drawing(50), minus: drawing(40) };
  const given = (patient: readonly [string, string], month: string) =>
    givenPatient(patient, { month, modality: 'IV' }, happens);
  const ratesOf = ({ comparison }: any) =>
    comparison.drugs.map(({ drug, sessionDiscrepancies }: any) => [drug, sessionDiscrepancies]);
  const nothing = { difference: null, interval: null, suppressed: false };

  beforeAll(async () => {
    for (const patient of [
      ...([
        ['+-', '+'],
        ['---', '-'],
        ['+', '+-'],
      ] as const),
      ...([
        ['+-', ''],
        ['-', '+-'],
      ] as const),
    ])
      await given(patient, '05');
  });

  it('differ in how often sessions do not add up, drug by drug, by patients of whom some are in both', async () => {
    const report = await reportOf(psychiatrist, 'drug-accountability', '2026-05', PHASES);
    expect(report.drugs[0].groups.map(({ sessionDiscrepancies }: any) => sessionDiscrepancies)).toEqual([
      {
        ...{ n: 9, nPatients: 5, count: 3, proportion: 0.3333, suppressed: false },
        interval: { lower: 0.0594, upper: 0.7984 },
      },
      { n: 0, nPatients: 0, count: 0, proportion: null, interval: null, suppressed: false },
      {
        ...{ n: 6, nPatients: 4, count: 3, proportion: 0.5, suppressed: false },
        interval: { lower: 0.1503, upper: 0.8497 },
      },
    ]);
    expect(report.comparison).toMatchObject({
      ...{ label: 'unadjusted, not randomised', firstGroup: 'INDUCTION', secondGroup: 'MAINTENANCE' },
    });
    expect(ratesOf(report)).toEqual([
      ['KETAMINE', told(-0.1667, -0.4154, 0.1628)],
      ['SPRAVATO', nothing],
    ]);
    const seen = await reportOf(dashboard, 'drug-accountability', '2026-05', PHASES);
    expect(ratesOf(seen)).toEqual([
      ['KETAMINE', hidden],
      ['SPRAVATO', nothing],
    ]);
  });

  it('count what was explained, and nothing that was not given, not kept, or waits for its witness', async () => {
    const wholeOf = async () => {
      const { drugs } = await reportOf(psychiatrist, 'drug-accountability', '2026-09', '');
      const { openSessionDiscrepancies, explainedSessionDiscrepancies, sessionDiscrepancies } =
        drugs[0].whole;
      const { n, count } = sessionDiscrepancies;
      return [openSessionDiscrepancies, explainedSessionDiscrepancies, count, n];
    };
    const { sessionIds } = await givenCourse(app, ['2026-09-01 11:00', '2026-09-02 11:00']);
    for (const sessionId of sessionIds) await drawing(50)(sessionId);
    await givenCourse(app, [{ endedAt: '2026-09-03 11:00', status: 'CANCELLED' }]);
    await givenCourse(app, [{ endedAt: '2026-09-04 11:00', status: 'RECOVERY' }]);
    expectDone(
      await psychiatrist.post(`/v1/sessions/${sessionIds[0]}/drug-explanations`, {
        ...{ differenceMg: 10, reason: 'Spilled' },
      }),
    );
    expect(await wholeOf()).toEqual([1, 1, 2, 2]);
    const waiting = await givenCourse(app, ['2026-09-07 11:00']);
    await drawing(50)(waiting.sessionIds[0]!);
    const witnessDueAt = minutesAfter(app.clock.now(), 10);
    const waste = { type: 'WASTED', lotId, amountMg: 10, wasteSource: 'DRAWN_DOSE', witnessDueAt } as const;
    await givenDrugRecord(app, waiting.sessionIds[0]!, waste);
    expect(await wholeOf()).toEqual([1, 1, 2, 2]);
    app.clock.advanceMinutes(11);
    expect(await wholeOf()).toEqual([2, 1, 3, 3]);
    app.clock.set(NOW);
    // Before the first lot, and with nothing recorded.
    const early = await givenCourse(app, ['2025-09-07 11:00']);
    await givenInfused(app, early.sessionIds[0]!);
    const { drugs } = await reportOf(psychiatrist, 'drug-accountability', '2025-09', '');
    expect(drugs[0].whole).toMatchObject({ nMissing: 1, sessionDiscrepancies: { n: 0, proportion: null } });
  });

  it('count a session in the month in which the patient left, in the zone of the clinic', async () => {
    const leaving = async (minutesAfterDose: number, drawnMg: number) => {
      const { sessionIds } = await givenCourse(app, ['2026-10-31 22:30']);
      await drawing(drawnMg)(sessionIds[0]!);
      await givenLeft(app, sessionIds[0]!, minutesAfterDose);
    };
    await leaving(89, 40);
    await leaving(90, 50);
    const { drugs } = await reportOf(
      psychiatrist,
      'drug-accountability',
      '2026-10/2026-11',
      '&groupBy=MONTH&compare=2026-11,2026-10',
    );
    expect(drugs[0].groups.map(({ sessionDiscrepancies: { n, count } }: any) => [count, n])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('are told to a dashboard of enough patients, unless few are in both or few of a group add up', async () => {
    const months = '&groupBy=MONTH&compare=2026-02,2026-03';
    const seen = () => reportOf(dashboard, 'drug-accountability', '2026-02/2026-03', months);
    const ketamineOf = (report: any) => ratesOf(report)[0][1];
    for (const each of '+++++-------') await given([each, ''], '02');
    for (const each of '++++++++----') await given([each, ''], '03');
    const few = await seen();
    expect(few.drugs[0].groups[1].sessionDiscrepancies).toMatchObject({ n: null, suppressed: true });
    expect(ketamineOf(few)).toEqual(hidden);
    await given(['-', ''], '03');
    expect(ketamineOf(await seen())).toEqual(told(-0.1987, -0.5036, 0.1718));
    const { sessionIds } = await givenCourse(app, ['2026-02-07 11:00', '2026-03-07 11:00']);
    for (const sessionId of sessionIds) await drawing(40)(sessionId);
    const shared = await seen();
    expect(
      shared.drugs[0].groups.map(({ sessionDiscrepancies }: any) => sessionDiscrepancies.suppressed),
    ).toEqual([...[false, false]]);
    expect(ketamineOf(shared)).toEqual(hidden);
  });
});
