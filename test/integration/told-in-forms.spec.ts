/**
 * Thoughts of self-harm that a form told and that were amended since: a psychiatrist sees them in the review before the next dose,
 * on its print and in the timeline all the same.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, answersOf } from '../support/given/outcomes.js';
import { givenCourse, readReview, type GivenDosedPlan } from '../support/given/reviews.js';
import { expectDone } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-05-01T19:00:00.000Z' });
  [nurse, psychiatrist] = await Promise.all([app.as('nurse'), app.as('psychiatrist')]);
});
afterAll(() => app.stop());

const DAY = 24 * 60;
const answers = (last: number) => [...answersOf(6, 8), last];
const tell = async ({ patientId }: GivenDosedPlan, last: number) =>
  (
    await answer(app, patientId, app.clock.now(), 6 + last, {
      instrumentCode: 'PHQ9',
      answers: answers(last),
    })
  ).id;
const amend = async ({ patientId }: GivenDosedPlan, id: string, last: number) =>
  expectDone(
    await nurse.post(`/v1/patients/${patientId}/assessments/${id}/amend`, {
      ...{ answers: answers(last), reason: 'The column was misread.' },
    }),
  );
const alertsOf = async ({ patientId }: GivenDosedPlan) =>
  (await nurse.get(`/v1/alerts?patientId=${patientId}&status=ALL`)).body.items;
const look = async (plan: GivenDosedPlan) => {
  const [{ id }] = await alertsOf(plan);
  expectDone(await psychiatrist.post(`/v1/alerts/${id}/acknowledge`, { action: 'REVIEWED' }));
};
const selfHarmOf = async (plan: GivenDosedPlan) => (await readReview(psychiatrist, plan)).review.selfHarm;
async function printOf({ path }: GivenDosedPlan): Promise<string> {
  const { body } = await psychiatrist.get(`${path}/review.pdf`);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(body)));
  return text.join(' ').replaceAll(/\s+/g, ' ');
}

it('are flagged as they were told until a psychiatrist has looked', async () => {
  const plan = await givenCourse(app, 1);
  const assessmentId = await tell(plan, 2);
  const toldAt = app.clock.now().toISOString();
  const [{ id: alertId }] = await alertsOf(plan);
  const told = { alertId, assessmentId, toldAt, answer: 2, isAcknowledged: false };
  expect(await selfHarmOf(plan)).toMatchObject({
    ...{ answer: 2, isFlagged: true },
    toldInForms: [{ ...told, isAmended: false, amendedAnswer: null, amendedAt: null }],
  });
  // An answer that stands is said once.
  expect(await printOf(plan)).toMatch(/• PHQ-9 item 9, thoughts of self-harm: 2 of 3 \([^)]*\)\. /);
  app.clock.advanceMinutes(30);
  await amend(plan, assessmentId, 0);
  const amendedAt = app.clock.now().toISOString();
  expect(await selfHarmOf(plan)).toMatchObject({
    ...{ answer: 0, isFlagged: true },
    toldInForms: [{ ...told, isAmended: true, amendedAnswer: 0, amendedAt }],
  });
  expect(await printOf(plan)).toMatch(
    /• PHQ-9 item 9, thoughts of self-harm: 0 of 3 \([^)]*\), 2 of 3 \([^)]*\) as it was told, amended to 0 on May \d+, 2026, no psychiatrist has looked yet\./,
  );
  // The day of the form can be wrong as well.
  const completedAt = new Date(new Date(toldAt).getTime() - 3_600_000).toISOString();
  const path = `/v1/patients/${plan.patientId}/assessments/${assessmentId}/amend`;
  expectDone(await nurse.post(path, { completedAt, reason: 'An hour earlier.' }));
  expect((await selfHarmOf(plan)).toldInForms).toMatchObject([{ alertId, toldAt: completedAt, amendedAt }]);
  // Whoever looks knows that nothing is left of it.
  await look(plan);
  expect(await selfHarmOf(plan)).toMatchObject({ answer: 0, isFlagged: false, toldInForms: [] });
});

it('are flagged however old the form is that nobody has looked at, also where a later one says nothing of it', async () => {
  const plan = await givenCourse(app, 1, 60);
  const { doseStartedAt } = (await readReview(psychiatrist, plan)).review.last;
  const before = new Date(new Date(doseStartedAt).getTime() - DAY * 60_000);
  const more = { instrumentCode: 'PHQ9', answers: answers(1) };
  await answer(app, plan.patientId, before, 7, more);
  await tell(plan, 0);
  expect(await selfHarmOf(plan)).toMatchObject({
    ...{ answer: 0, isFlagged: true, highestSinceLastDose: { answer: 0 } },
    toldInForms: [{ answer: 1, toldAt: before.toISOString(), isAmended: false }],
  });
  expect(await printOf(plan)).toMatch(/1 of 3 \([^)]*\) as it was told, no psychiatrist has looked yet\./);
  await look(plan);
  expect(await selfHarmOf(plan)).toMatchObject({ isFlagged: false, toldInForms: [] });
});

it('stay in the review and the timeline where they are amended after a psychiatrist has looked', async () => {
  const plan = await givenCourse(app, 1);
  const assessmentId = await tell(plan, 3);
  await look(plan);
  expect(await selfHarmOf(plan)).toMatchObject({ answer: 3, toldInForms: [] });
  const { contentHash } = (await readReview(psychiatrist, plan)).review;
  app.clock.advanceMinutes(30);
  await amend(plan, assessmentId, 0);
  const { review } = await readReview(psychiatrist, plan);
  expect(review.contentHash).not.toBe(contentHash);
  expect(review.selfHarm).toMatchObject({
    ...{ answer: 0, isFlagged: true },
    toldInForms: [{ answer: 3, amendedAnswer: 0, isAcknowledged: true }],
  });
  app.clock.advanceMinutes(30);
  const path = `/v1/patients/${plan.patientId}/assessments/${assessmentId}/enter-in-error`;
  expectDone(await nurse.post(path, { reason: 'A doublet.' }));
  expect(await selfHarmOf(plan)).toMatchObject({
    ...{ assessmentId: null, answer: null, isFlagged: true },
    toldInForms: [{ answer: 3, isAmended: true, amendedAnswer: null }],
  });
  expect(await printOf(plan)).toMatch(
    /thoughts of self-harm: not recorded, 3 of 3 \([^)]*\) as it was told, amended to no answer on May \d+, 2026\./,
  );
  const { body } = await psychiatrist.get(`/v1/patients/${plan.patientId}/timeline?kind=SELF_HARM_ALERT`);
  const [{ id: alertId }] = await alertsOf(plan);
  const said = body.items.map(({ event, resourceId, text }: any) => [
    ...[event, resourceId],
    text.replace(/on \d{4}-\d\d-\d\d/, 'on DAY'),
  ]);
  const told = 'Thoughts of death or self-harm, answered 3 on DAY:';
  expect(said).toEqual([
    [
      ...['ANSWER_AMENDED', alertId],
      `${told} The answer was changed from 3 to 0. Amended: The column was misread.`,
    ],
    [
      ...['ANSWER_AMENDED', alertId],
      `${told} The form was marked as entered in error; the answer had been 0. Entered in error: A doublet.`,
    ],
  ]);
});
