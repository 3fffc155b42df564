/** What a decision to space out a course asks of its weekdays. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  decide,
  firstWeight,
  givenCourse,
  INDUCTION,
  MAINTENANCE,
  nextMonday,
} from '../support/given/reviews.js';
import { reasonsOf } from '../support/given/sessions.js';

let app: TestApp;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-05-01T19:00:00.000Z' });
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const schedule = async (path: string) => (await psychiatrist.get(`${path}/schedule`)).body.items;

describe('a decision', () => {
  it('to space out needs the weekdays of what is to come, not of what was given', async () => {
    const dense = { ...INDUCTION, perWeek: 3 };
    const order = { phases: [dense, MAINTENANCE], weekdays: [1, 3, 5], acknowledgedWarnings: firstWeight };
    const plan = await givenCourse(app, 6, 100, order);
    const benefitDecision = { benefit: 'BENEFIT', reason: 'Sleeps again' };
    const spacing = { perWeek: 1, everyWeeks: 4, firstDay: nextMonday(app), weekdays: [1] };
    const spaceOut = (more: object) =>
      decide(psychiatrist, plan, {
        ...{ decision: 'SPACE_OUT', benefitDecision, acknowledgedWarnings: firstWeight },
        spacing: { ...spacing, ...more },
      });
    const refused = await spaceOut({ perWeek: 2, weekdays: [1] });
    expect([refused.status, ...reasonsOf(refused)]).toEqual([
      422,
      'schedule.too-few-weekdays /spacing/weekdays',
    ]);
    const made = await spaceOut({});
    expect([made.status, made.body.code]).toEqual([201, undefined]);
    const days = (await schedule(plan.path)).slice(6).map(({ plannedStart }: any) => new Date(plannedStart));
    expect(days.map((day: Date) => day.getUTCDay())).toEqual([1, 1, 1, 1]);
    expect(Math.round((days[1] - days[0]) / 86_400_000)).toBe(28);
  });
});
