/** What a review shows of open alerts, given doses, changed medicines and a lost response, in the answer and on paper; decisions in the timeline. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, answersOf } from '../support/given/outcomes.js';
import {
  decide,
  decideBenefit,
  firstWeight,
  givenCourse,
  hoursBefore,
  readReview,
  type GivenDosedPlan,
} from '../support/given/reviews.js';
import { expectDone } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-05-01T19:00:00.000Z' });
  [nurse, psychiatrist] = await Promise.all([app.as('nurse'), app.as('psychiatrist')]);
});
afterAll(() => app.stop());

const HOUR = 60;
const harmful = (last: number) => ({ instrumentCode: 'PHQ9', answers: [...answersOf(6, 8), last] });
async function printOf({ path }: GivenDosedPlan): Promise<string> {
  const { body } = await psychiatrist.get(`${path}/review.pdf`);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(body)));
  return text.join(' ').replaceAll(/\s+/g, ' ');
}
const dayOf = (at: Date) =>
  at.toLocaleDateString('en-US', { timeZone: 'America/Los_Angeles', dateStyle: 'medium' });

describe('a review', () => {
  it('puts open alerts red first, then the newest, and says nothing of an old one as if it were of today', async () => {
    const plan = await givenCourse(app, 1);
    const { patientId } = plan;
    await answer(app, patientId, hoursBefore(plan.sessions[0]!.plannedStart, 2), 6);
    const told = app.clock.now();
    const { id: older } = await answer(app, patientId, told, 7, harmful(1));
    app.clock.advanceMinutes(HOUR);
    const { id: newer } = await answer(app, patientId, app.clock.now(), 7, harmful(1));
    app.clock.advanceMinutes(HOUR);
    const { id: worse } = await answer(app, patientId, app.clock.now(), 14);
    const { review } = await readReview(psychiatrist, plan);
    expect(review.openAlerts.map(({ severity, subjectId }: any) => [severity, subjectId])).toEqual([
      ['RED', newer],
      ['RED', older],
      ['YELLOW', worse],
    ]);
    expect(await printOf(plan)).toContain(
      `RED ${dayOf(told)}: PHQ-9: item 9, thoughts of death or self-harm, was answered 1. A psychiatrist looks at it today. Not acknowledged.`,
    );
    app.clock.advanceMinutes(30 * HOUR);
    const later = await printOf(plan);
    expect(later).toContain(
      `was answered 1. A psychiatrist was to look at it on ${dayOf(told)}. Not acknowledged.`,
    );
    expect(later).not.toContain('looks at it today');
    const reason = 'The column was misread.';
    const path = `/v1/patients/${patientId}/assessments/${older}/amend`;
    expectDone(await nurse.post(path, { answers: harmful(0).answers, reason }));
    expect(await printOf(plan)).toContain(
      `was to look at it on ${dayOf(told)}. Amended on ${dayOf(app.clock.now())}: The answer was changed from 1 to 0. Amended: ${reason} Not acknowledged.`,
    );
  });

  it('lists the doses of the course with what was ordered, what was given and how it ended', async () => {
    const plan = await givenCourse(app, 2, 60);
    const { review } = await readReview(psychiatrist, plan);
    expect(review.doses).toEqual(
      plan.sessions.slice(0, 2).map(({ id, plannedStart }, index) => ({
        ...{ planId: plan.planId, sessionId: id, sessionNumber: index + 1, doseStartedAt: plannedStart },
        ...{ orderedMg: 40, deliveredMg: 24, completion: 'TERMINATED_EARLY', terminationReason: null },
      })),
    );
    expect(await printOf(plan)).toContain('Stopped early: no. 1 24 mg of 40 mg, reason not recorded.');
  });

  it('prints a response that was lost and is there again as regained', async () => {
    const plan = await givenCourse(app, 2);
    const { patientId, sessions } = plan;
    await answer(app, patientId, hoursBefore(sessions[0]!.plannedStart, 2), 18);
    for (const total of [8, 14]) {
      await answer(app, patientId, app.clock.now(), total);
      app.clock.advanceMinutes(4 * 24 * HOUR);
    }
    const lost = await printOf(plan);
    expect(lost).toContain('Response lost.');
    expect(lost).not.toContain('regained');
    await answer(app, patientId, app.clock.now(), 6);
    const regained = await printOf(plan);
    expect(regained).toContain('Response lost and regained.');
    expect(regained).not.toContain('Response lost. ');
  });

  it('tells a changed dose of a medicine with its own day, from what to what', async () => {
    const plan = await givenCourse(app, 1);
    const path = `/v1/patients/${plan.patientId}/medications`;
    const medicine = { name: 'Sertraline', doseText: '50 mg', medicineClass: 'ANTIDEPRESSANT' };
    const { body } = await nurse.post(path, { ...medicine, startedOn: '2026-03-02' });
    const change = { changedOn: '2026-05-04', doseText: '100 mg', reason: 'Little effect.' };
    expectDone(await nurse.post(`${path}/${body.id}/dose-changes`, change));
    const { review } = await readReview(psychiatrist, plan);
    expect(review.medicineChanges).toMatchObject([
      { change: 'ADDED', on: '2026-03-02', fromDoseText: null, doseText: '50 mg' },
      { change: 'DOSE_CHANGED', on: '2026-05-04', fromDoseText: '50 mg', doseText: '100 mg' },
    ]);
    const page = await printOf(plan);
    expect(page).toContain('Sertraline added, 50 mg, March 2, 2026');
    expect(page).toContain('Sertraline dose changed, 50 mg to 100 mg, May 4, 2026');
  });
});

describe('the timeline', () => {
  it('tells what was decided in reviews, with author, reason and day, and about benefit apart', async () => {
    const plan = await givenCourse(app, 6);
    expect((await decideBenefit(psychiatrist, plan)).status).toBe(201);
    app.clock.advanceMinutes(HOUR);
    const dose = { dose: { mgPerKg: 0.4 }, acknowledgedWarnings: firstWeight };
    const lowered = await decide(psychiatrist, plan, { decision: 'LOWER', reason: 'Too strong.', ...dose });
    expect([lowered.status, lowered.body.code]).toEqual([201, undefined]);
    const path = `/v1/patients/${plan.patientId}/timeline`;
    const { body } = await psychiatrist.get(`${path}?kind=REVIEW_DECISION`);
    const told = body.items.map(({ event, text, recordedBy, planId }: any) => [
      event,
      text,
      recordedBy,
      planId,
    ]);
    const by = [psychiatrist.id, plan.planId];
    expect(told).toEqual([
      ['CONTINUED', 'Review: continue as planned (As discussed)', ...by],
      ['BENEFIT_DECIDED', 'Benefit: the treatment has helped (Sleeps again, went back to work)', ...by],
      ['LOWERED', 'Review: lower the dose, 40 mg to 32 mg (Too strong.)', ...by],
    ]);
    expect(body.items[2]).toMatchObject({ at: lowered.body.occurredAt, resourceId: lowered.body.id });
    const pages: any[] = [];
    for (let cursor = ''; ;) {
      const { body: page } = await psychiatrist.get(`${path}?limit=2${cursor}`);
      pages.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    expect(pages).toEqual((await psychiatrist.get(path)).body.items);
    expect(
      pages.filter(({ kind }: any) => kind !== 'REVIEW_DECISION').map((each: any) => each.recordedBy),
    ).not.toContain(psychiatrist.id);
  });
});
