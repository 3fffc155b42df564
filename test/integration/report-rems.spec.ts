/** Monitoring forms by month, and enrolments that are missing, for the dashboard and for the psychiatrist. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PhaseKind } from '../../src/clinic/rules/rule-set.js';
import type { Indication } from '../../src/treatment-plans/domain/indication.js';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { givenCourse } from '../support/given/outcomes.js';
import { givenCompleteForm, sendForm } from '../support/given/rems-forms.js';
import { expectDone, givenDosingSession } from '../support/given/sessions.js';

let app: TestApp;
let dashboard: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  dashboard = await app.as('dashboard');
  psychiatrist = await app.as('psychiatrist');
});
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

async function reportOf(client: RoleClient, from: string, to = from, query = '') {
  const { status, body } = await client.get(`/v1/reports/rems?from=${from}&to=${to}${query}`);
  expect(status).toBe(200);
  return body;
}
const spravato = (doses: readonly string[]) => givenCourse(app, doses, { modality: 'SPRAVATO' });

describe('the report about monitoring forms', () => {
  it('follows forms from the draft to what was sent late, and judges them once their time is over', async () => {
    const sent = await givenCompleteForm(app);
    expectDone(await sendForm(app, sent));
    const waiting = await givenCompleteForm(app);
    await givenDosingSession(app, { modality: 'SPRAVATO' });
    const report = await reportOf(psychiatrist, '2026-05');
    expect(report).toMatchObject({
      ...{ asOf: TEST_NOW, patientsWaiting: 0, ruleSetVersion: 1, target: 1 },
      definition: expect.stringContaining('first submission that counts'),
      whole: {
        ...{
          nMissing: 2,
          drafts: 1,
          due: 1,
          dueSoon: 0,
          overdue: 0,
          sentOnTime: 1,
          sentLate: 0,
          suppressed: false,
        },
        onTime: { n: 1, nPatients: 1, count: 1, proportion: 1, interval: { lower: 0.2065, upper: 1 } },
      },
      months: [{ month: '2026-05', drafts: 1, due: 1, sentOnTime: 1 }],
    });
    // The sixth day after: two more days.
    app.clock.set('2026-05-09T07:00:00.000Z');
    expect((await reportOf(psychiatrist, '2026-05')).whole).toMatchObject({ dueSoon: 2, onTime: { n: 1 } });
    app.clock.set('2026-05-12T07:00:00.000Z');
    expect((await reportOf(psychiatrist, '2026-05')).whole).toMatchObject({
      ...{ dueSoon: 0, overdue: 2, onTime: { n: 3, count: 1, proportion: 0.3333 } },
    });
    expectDone(await sendForm(app, waiting));
    expect((await reportOf(psychiatrist, '2026-05')).whole).toMatchObject({
      ...{ overdue: 1, sentOnTime: 1, sentLate: 1, onTime: { n: 3, nPatients: 3, count: 1 } },
    });
    app.clock.set('2026-06-01T07:00:00.000Z');
    const hidden = { n: null, nPatients: null, count: null, proportion: null, suppressed: true };
    expect((await reportOf(dashboard, '2026-05')).whole).toMatchObject({
      ...{ drafts: 0, overdue: null, sentOnTime: null, sentLate: null, onTime: hidden, suppressed: true },
    });
  });

  it('shows a dashboard months of enough patients, and the whole only where no month is hidden', async () => {
    for (let patient = 0; patient < 4; patient += 1) await spravato(['2026-02-10 11:00']);
    for (let patient = 0; patient < 4; patient += 1) await spravato(['2026-03-10 11:00']);
    await spravato(['2026-03-10 11:00', '2026-03-31 23:30', '2026-04-01 00:50']);
    const seen = { overdue: 6, onTime: { n: 6, nPatients: 5, count: 0, proportion: 0, suppressed: false } };
    const march = await reportOf(dashboard, '2026-03');
    expect([march.whole, march.months[0]]).toEqual([
      expect.objectContaining({ ...seen, onTime: expect.objectContaining(seen.onTime) }),
      expect.objectContaining({ month: '2026-03', overdue: 6 }),
    ]);
    const both = await reportOf(dashboard, '2026-02', '2026-03');
    expect(both.months).toMatchObject([{ overdue: null, onTime: { n: null } }, seen]);
    expect(both.whole).toMatchObject({
      overdue: null,
      onTime: { n: null, interval: null },
      suppressed: true,
    });
    expect((await reportOf(psychiatrist, '2026-02', '2026-03')).whole).toMatchObject({ overdue: 10 });
    expect(JSON.stringify(both)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|Ada|Example|MRN/i);
    expect(both.missingEnrolments).toEqual({ patients: 9, dosed: 9, toCome: 0, suppressed: false });
  });

  it('is narrowed and told apart like any other, and then has no months beside the groups', async () => {
    const given = (indication: Indication, phaseKind: PhaseKind, count: number) =>
      Promise.all(
        Array.from({ length: count }, () =>
          givenCourse(app, [{ endedAt: '2025-06-10 11:00', phaseKind }], {
            ...{ modality: 'SPRAVATO', indications: [indication] },
          }),
        ),
      );
    await given('GAD', 'INDUCTION', 6);
    await given('PTSD', 'MAINTENANCE', 2);
    const overdue = (report: any) => [
      report.whole.overdue,
      ...report.groups.flatMap(({ group, overdue: n }: any) => (n === 0 ? [] : [`${group} ${n}`])),
    ];
    const of = async (client: RoleClient, query: string) => {
      const report = await reportOf(client, '2025-06', '2025-07', query);
      expect(report.months).toEqual(query.includes('groupBy') ? [] : [expect.anything(), expect.anything()]);
      expect(report.patientsWaiting).toBe(0);
      return overdue(report);
    };
    expect(await of(psychiatrist, '&groupBy=PHASE')).toEqual([8, 'INDUCTION 6', 'MAINTENANCE 2']);
    expect(await of(psychiatrist, '&groupBy=MONTH')).toEqual([8, '2025-06 8']);
    expect(await of(psychiatrist, '&indication=PTSD')).toEqual([2]);
    expect(await of(psychiatrist, '&indication=PTSD&phase=INDUCTION')).toEqual([0]);
    expect(await of(psychiatrist, '&modality=IV')).toEqual([0]);
    // Months beside the groups would give the whole, and the whole the group that is hidden.
    expect(await of(dashboard, '&groupBy=PHASE')).toEqual([null, 'INDUCTION 6', 'MAINTENANCE null']);
    const refused = await dashboard.get('/v1/reports/rems?from=2025-06&to=2025-06&doseBand=MUCH');
    expect([refused.status, refused.body.code]).toEqual([422, 'report.cohort-unknown']);
  });

  it('of an empty period says null, not 0%', async () => {
    const { whole, months } = await reportOf(dashboard, '2019-01', '2019-03');
    expect(whole).toMatchObject({ due: 0, onTime: { n: 0, count: 0, proportion: null, interval: null } });
    expect(months).toHaveLength(3);
  });

  it('refuses a period that is none, and everybody but dashboards and psychiatrists', async () => {
    expect(await dashboard.get('/v1/reports/rems?from=2026-06&to=2026-05')).toMatchObject({
      ...{ status: 422, body: { code: 'report.period-reversed' } },
    });
    for (const role of ['nurse', 'front-desk', 'admin'] as const)
      expect((await (await app.as(role)).get('/v1/reports/rems?from=2026-05&to=2026-05')).status).toBe(403);
  });
});
