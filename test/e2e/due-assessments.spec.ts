/**
 * Six infusions on Monday, Wednesday and Friday of two weeks, with the clocks going back on the Sunday between. The list of
 * what is due is looked at on each of the days; one window is answered when it is overdue, one is missed, five are superseded.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { local, plus } from '../../src/outcomes/domain/dosed-session.fixture.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answersOf } from '../support/given/outcomes.js';
import {
  checkIn,
  expectDone,
  prepareDose,
  recordEvent,
  type GivenSession,
} from '../support/given/sessions.js';
import { givenActivePlan } from '../support/given/treatment-plans.js';

let app: TestApp;
let nurse: RoleClient;
let patientId: string;
let sessions: readonly { readonly id: string; readonly orderedMg: number }[];

beforeAll(async () => {
  app = await startTestApp({ now: local('2026-10-23 09:00').toISOString() });
  nurse = await app.as('nurse');
  const plan = await givenActivePlan(app, { templateCode: 'IV_3_PER_WEEK_2_WEEKS', firstDay: '2026-10-26' });
  ({ patientId, sessions } = plan);
});
afterAll(() => app.stop());

const at = (time: string) => app.clock.set(local(time));

async function answer(...forms: readonly string[]): Promise<void> {
  for (const form of forms) {
    const [instrumentCode, recallWindow] = form.split(' ');
    const answers = answersOf(9, instrumentCode === 'PHQ9' ? 9 : 7);
    const body = { instrumentCode, recallWindow, answers, source: 'PATIENT' };
    expectDone(await nurse.post(`/v1/patients/${patientId}/assessments`, body));
  }
}

/** The dose of one session from 10:00 to 10:40 of the day; the clock stands at its end afterwards. */
async function dose(number: number, day: string): Promise<void> {
  const { id, orderedMg } = sessions[number - 1]!;
  const doseStartsAt = local(`${day} 10:00`);
  const path = `/v1/sessions/${id}`;
  const session: GivenSession = {
    ...{ patientId, planId: '', sessionId: id, path, orderedMg, doseStartsAt },
    sessionIds: [],
  };
  app.clock.set(doseStartsAt);
  await checkIn(app, session);
  await prepareDose(app, session, 'IV');
  expectDone(await nurse.post(`${path}/ready`, {}));
  expectDone(await recordEvent(nurse, session, 0, { type: 'START' }));
  app.clock.set(plus(doseStartsAt, { minutes: 40 }));
  expectDone(await recordEvent(nurse, session, 40, { type: 'STOP' }));
}

/** What the list says, such as `HOUR_24 1 GAD7 PT24H OPEN`. */
async function due(query = ''): Promise<string[]> {
  const { status, body } = await nurse.get(`/v1/assessments/due?limit=200${query}`);
  expect([status, body.nextCursor]).toEqual([200, null]);
  return body.items.map((item: any) => {
    expect(item).toMatchObject({ patientId, sessionId: sessions[item.sessionNumber - 1]!.id });
    const { timePoint, sessionNumber, instrumentCode, recallWindow } = item;
    return `${timePoint} ${sessionNumber} ${instrumentCode} ${recallWindow} ${item.status}`;
  });
}

const both = (timePoint: string, status: string) =>
  ['GAD7', 'PHQ9'].map((instrument) => `${timePoint} ${instrument} P14D ${status}`);

it('the week before: the baseline is open, and nothing else', async () => {
  at('2026-10-23 09:30');
  const baseline = ['GAD7 P14D', 'GAD7 PT24H', 'PHQ9 P14D'].map((form) => `BASELINE 1 ${form} OPEN`);
  expect(await due()).toEqual(baseline);
  expect(await due('&day=2026-10-11')).toEqual([]);
  expect(await due('&day=2026-10-12')).toEqual(baseline);
  expect(await due('&day=2026-10-25')).toEqual([...baseline, ...both('PRE_SESSION 1', 'UPCOMING')]);
  expect(await due('&day=2026-10-27')).toEqual(both('PRE_SESSION 2', 'UPCOMING'));
});

it('Monday 26: one answer is baseline and comes before the session; acute opens with the end of the dose', async () => {
  at('2026-10-26 08:30');
  await answer('GAD7 P14D', 'PHQ9 P14D', 'GAD7 PT24H');
  expect(await due()).toEqual([]);
  await dose(1, '2026-10-26');
  expect(await due()).toEqual(['ACUTE 1 GAD7 PT24H OPEN', 'HOUR_24 1 GAD7 PT24H UPCOMING']);
  at('2026-10-26 13:40');
  await answer('GAD7 PT24H');
  expect(await due()).toEqual(['HOUR_24 1 GAD7 PT24H UPCOMING']);
  expect(await due('&status=DONE&timePoint=ACUTE')).toEqual(['ACUTE 1 GAD7 PT24H DONE']);
});

it('Tuesday 27: a day after the dose, and a day before the next', async () => {
  at('2026-10-27 09:00');
  expect(await due()).toEqual(['HOUR_24 1 GAD7 PT24H OPEN', ...both('PRE_SESSION 2', 'OPEN')]);
  // Day 7 of Monday's dose is a day with a session before it: nobody is to plan for it.
  expect(await due('&day=2026-11-02')).toEqual(both('PRE_SESSION 4', 'UPCOMING'));
  at('2026-10-27 10:40');
  await answer('GAD7 PT24H', 'GAD7 P14D');
  expect(await due()).toEqual(['PRE_SESSION 2 PHQ9 P14D OPEN']);
});

it('Wednesday 28: the second dose supersedes day 7 of the first; acute is answered when it is overdue', async () => {
  at('2026-10-28 09:00');
  await answer('PHQ9 P14D');
  await dose(2, '2026-10-28');
  expect(await due(`&patientId=${patientId}&status=SUPERSEDED`)).toEqual(both('DAY_7_14 1', 'SUPERSEDED'));
  at('2026-10-28 16:00');
  expect(await due()).toEqual(['ACUTE 2 GAD7 PT24H OVERDUE', 'HOUR_24 2 GAD7 PT24H UPCOMING']);
  await answer('GAD7 PT24H');
  expect(await due()).toEqual(['HOUR_24 2 GAD7 PT24H UPCOMING']);
});

it('Thursday 29: nobody answers a day after the second dose', async () => {
  at('2026-10-29 12:00');
  expect(await due()).toEqual(['HOUR_24 2 GAD7 PT24H OVERDUE', ...both('PRE_SESSION 3', 'OPEN')]);
  at('2026-10-29 22:41');
  expect(await due()).toEqual(both('PRE_SESSION 3', 'OPEN'));
  expect(await due('&status=MISSED')).toEqual(['HOUR_24 2 GAD7 PT24H MISSED']);
});

it('Friday 30: what was not answered before the dose is missed, and what was missed stays so', async () => {
  await dose(3, '2026-10-30');
  expect(await due()).toEqual(['ACUTE 3 GAD7 PT24H OPEN', 'HOUR_24 3 GAD7 PT24H UPCOMING']);
  expect(await due(`&patientId=${patientId}&status=MISSED`)).toEqual([
    'HOUR_24 2 GAD7 PT24H MISSED',
    ...both('PRE_SESSION 3', 'MISSED'),
  ]);
  at('2026-10-30 14:00');
  await answer('GAD7 PT24H');
});

it('the weekend the clocks go back: a day before Monday begins on Sunday, which has 25 hours', async () => {
  at('2026-10-31 10:40');
  expect(await due()).toEqual(['HOUR_24 3 GAD7 PT24H OPEN']);
  await answer('GAD7 PT24H');
  expect(await due()).toEqual([]);
  at('2026-11-01 23:30');
  expect(await due()).toEqual(both('PRE_SESSION 4', 'OPEN'));
  const { items } = (await nurse.get(`/v1/assessments/due?patientId=${patientId}&limit=200`)).body;
  const spans = items.map((item: any) => [item.timePoint, item.sessionNumber, item.opensAt, item.closesAt]);
  expect(spans).toContainEqual(['PRE_SESSION', 4, '2026-11-01T07:00:00.000Z', '2026-11-03T08:00:00.000Z']);
  // Friday to Friday in calendar days, an hour more than a week.
  expect(spans).toContainEqual(['DAY_7_14', 3, '2026-11-06T08:00:00.000Z', '2026-11-14T08:00:00.000Z']);
});

it('the second week', async () => {
  for (const [number, day] of [
    [4, '2026-11-02'],
    [5, '2026-11-04'],
    [6, '2026-11-06'],
  ] as const) {
    at(`${day} 09:00`);
    expect(await due()).toEqual(both(`PRE_SESSION ${number}`, 'OPEN'));
    await answer('GAD7 P14D', 'PHQ9 P14D');
    await dose(number, day);
    at(`${day} 13:00`);
    await answer('GAD7 PT24H');
    at(`${day.slice(0, 8)}0${Number(day.slice(8)) + 1} 09:00`);
    expect(await due()).toEqual([
      `HOUR_24 ${number} GAD7 PT24H OPEN`,
      ...(number === 6 ? [] : both(`PRE_SESSION ${number + 1}`, 'OPEN')),
    ]);
    await answer('GAD7 PT24H');
  }
});

it('a week after the last dose: open on day 7, overdue after it, missed after day 14', async () => {
  for (const quiet of ['2026-11-08', '2026-11-12']) {
    at(`${quiet} 12:00`);
    expect(await due()).toEqual([]);
  }
  at('2026-11-13 00:00');
  expect(await due()).toEqual(both('DAY_7_14 6', 'OPEN'));
  at('2026-11-14 00:00');
  expect(await due()).toEqual(both('DAY_7_14 6', 'OVERDUE'));
  at('2026-11-16 12:00');
  await answer('GAD7 P14D');
  for (const left of ['2026-11-16 12:00', '2026-11-20 23:59']) {
    at(left);
    expect(await due()).toEqual(['DAY_7_14 6 PHQ9 P14D OVERDUE']);
  }
  at('2026-11-21 00:00');
  expect(await due()).toEqual([]);
  expect(await due(`&patientId=${patientId}&status=SUPERSEDED`)).toEqual(
    [1, 2, 3, 4, 5].flatMap((number) => both(`DAY_7_14 ${number}`, 'SUPERSEDED')),
  );
  expect(await due(`&patientId=${patientId}&timePoint=DAY_7_14&status=DONE`)).toEqual([
    'DAY_7_14 6 GAD7 P14D DONE',
  ]);
  expect(await due('&day=2026-11-20&status=MISSED')).toEqual(['DAY_7_14 6 PHQ9 P14D MISSED']);
});
