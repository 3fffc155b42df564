/** Follow-up in the schema `reporting`: how each questionnaire that was asked for stands, and small groups of them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { monthNumber, monthOf } from '../../src/reports/domain/calendar-months.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { answer, givenCourse, type GivenCourse } from '../support/given/outcomes.js';

let app: TestApp;
const given: GivenCourse[] = [];

const query = <T = any>(sql: string, values: unknown[] = []): Promise<T[]> =>
  app.dataSource.query(sql, values);

beforeAll(async () => {
  app = await startTestApp({ now: '2025-12-31T20:00:00.000Z' });
  for (let patient = 0; patient < 10; patient += 1) {
    const course = await givenCourse(app, ['2025-05-10 11:00']);
    await answer(app, course.patientId, '2025-05-17 11:00', 6);
    given.push(course);
  }
  for (let patient = 0; patient < 4; patient += 1) await givenCourse(app, ['2025-06-10 11:00']);
  await app.runJobs();
});
afterAll(() => app.stop());

describe('the views of windows', () => {
  it('tell how each questionnaire that was asked for stands, and which window is of which session', async () => {
    const statesOf = (sessionId: string) =>
      query(
        `select state from reporting.windows_v1 w join reporting.sessions_v1 using (session_key, course_key, modality)
         where instrument = 'GAD7' and recall = 'P14D' and time_point = 'DAY_7_14' and w.month = '2025-05-01'
           and session_key = $1`,
        [sessionId],
      );
    const [{ key }] = (await query(
      `select left(encode(sha256(secret || uuid_send($1::uuid)), 'hex'), 32) as key from reporting_secrets`,
      [given[0]!.sessionIds[0]],
    )) as [{ key: string }];
    const becomes = async (change: string, state: string) => {
      await query(
        `update report_windows set ${change} where session_id = $1 and time_point = 'DAY_7_14' and recall = 'P14D'`,
        [given[0]!.sessionIds[0]],
      );
      expect([change, await statesOf(key)]).toEqual([change, [{ state }]]);
    };
    const closed = `opens_at = now() - interval '3 days', overdue_from = now() - interval '2 days', closed_from = now() - interval '1 day'`;
    await becomes(closed, 'DONE');
    await becomes('is_done = false', 'MISSED');
    await becomes('is_superseded = true', 'SUPERSEDED');
    await becomes(`is_superseded = false, closed_from = now() + interval '1 day'`, 'OVERDUE');
    await becomes(`overdue_from = now() + interval '1 hour'`, 'OPEN');
    await becomes(`opens_at = now() + interval '1 minute'`, 'UPCOMING');
    await becomes('is_done = true', 'ANSWERED');
    await becomes(closed, 'DONE');
  });

  it('add up what was answered, and hide few patients', async () => {
    const may = async () =>
      (
        await query(
          `select n_patients, n_closed, n_done, n_missed, done_share::float8 as share, n_superseded, n_overdue
           from reporting.completeness_by_month_v1 where month = '2025-05-01' and instrument = 'GAD7' and recall = 'P14D'
             and time_point = 'DAY_7_14'`,
        )
      )[0];
    const set = (change: string, courses: readonly GivenCourse[]) =>
      query(
        `update report_windows set ${change} where time_point = 'DAY_7_14' and recall = 'P14D' and instrument = 'GAD7'
           and session_id = any($1::uuid[])`,
        [courses.flatMap(({ sessionIds }) => sessionIds)],
      );
    await set(`closed_from = now() - interval '1 day', overdue_from = now() - interval '2 days'`, given);
    const all = { n_patients: 10, n_closed: 10, n_superseded: 0, n_overdue: 0 };
    expect(await may()).toEqual({ ...all, n_done: 10, n_missed: 0, share: 1 });
    await set('is_done = false', given.slice(0, 4));
    expect(await may()).toEqual({ ...all, n_done: null, n_missed: null, share: null });
    await set('is_done = false', given.slice(0, 5));
    expect(await may()).toEqual({ ...all, n_done: 5, n_missed: 5, share: 0.5 });
    await set(`closed_from = now() + interval '1 day'`, given.slice(0, 1));
    expect(await may()).toMatchObject({ n_closed: 9, n_missed: null, n_done: null, n_overdue: null });
    await set(`closed_from = now() + interval '1 day'`, given.slice(0, 5));
    expect(await may()).toEqual({
      ...all,
      n_patients: 5,
      n_closed: 5,
      n_done: 5,
      n_missed: 0,
      share: 1,
      n_overdue: 5,
    });
    await set(`closed_from = now() - interval '1 day', is_superseded = true`, given.slice(0, 5));
    expect(await may()).toMatchObject({ n_closed: 5, n_superseded: 5, n_overdue: 0 });
    // The four of June are in no number, and the months that nobody is in have rows as well.
    const months = await query(
      `select count(distinct month)::integer as months, count(n_patients) filter (where n_patients between 1 and 4)::integer as few
       from reporting.completeness_by_month_v1`,
    );
    const over = monthOf(new Date(), 'America/Los_Angeles') - monthNumber('2025-01');
    expect(months).toEqual([{ months: over, few: 0 }]);
  });
});
