/**
 * Thoughts of self-harm told through a link that had been used: no form of it is stored, and a psychiatrist sees them in the
 * review before the next dose, on its print and in the timeline all the same.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { fieldsOf, givenLink, sendPage } from '../support/given/links.js';
import { registerPatient } from '../support/given/patients.js';
import { givenCourse, readReview, type GivenDosedPlan } from '../support/given/reviews.js';
import { expectDone } from '../support/given/sessions.js';
import { merge, unmerge } from '../support/given/two-records.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-05-01T19:00:00.000Z' });
  [nurse, psychiatrist] = await Promise.all([app.as('nurse'), app.as('psychiatrist')]);
});
afterAll(() => app.stop());

const USED = 'told through a link that had been used; not a stored form';
const forms = (harm: number | null) => fieldsOf([1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1, harm]);
const alertsOf = async (patientId: string) =>
  (await nurse.get(`/v1/alerts?patientId=${patientId}&status=ALL`)).body.items;
const timelineOf = async (patientId: string) =>
  (await psychiatrist.get(`/v1/patients/${patientId}/timeline?kind=TOLD_THROUGH_LINK`)).body.items;
async function printOf({ path }: GivenDosedPlan): Promise<string> {
  const { body } = await psychiatrist.get(`${path}/review.pdf`);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(body)));
  return text.join(' ').replaceAll(/\s+/g, ' ');
}

it('is said in the timeline of a stored form as well', async () => {
  const { patientId } = await givenCourse(app, 1);
  const answers = [1, 1, 1, 1, 1, 1, 1, 1, 2];
  expectDone(
    await psychiatrist.post(`/v1/patients/${patientId}/assessments`, {
      ...{ instrumentCode: 'PHQ9', answers, source: 'PATIENT' },
    }),
  );
  const { body } = await psychiatrist.get(`/v1/patients/${patientId}/timeline?kind=ASSESSMENT`);
  expect(body.items.map(({ text }: any) => text)).toEqual([
    'PHQ-9 (last 2 weeks): 10, moderate; thoughts of death or self-harm, answered 2',
  ]);
});

it('stands beside the stored answer in the review, on its print and in the timeline', async () => {
  const plan = await givenCourse(app, 1);
  const { patientId } = plan;
  const link = await givenLink(app, patientId);
  expect((await sendPage(app, link.path, forms(0))).status).toBe(200);
  const { review: before } = await readReview(psychiatrist, plan);
  expect(before.selfHarm).toMatchObject({ answer: 0, isFlagged: false, toldThroughLinks: [] });
  app.clock.advanceMinutes(30);
  const at = app.clock.now().toISOString();
  expect((await sendPage(app, link.path, forms(2))).status).toBe(410);
  const [alert] = await alertsOf(patientId);
  const { review } = await readReview(psychiatrist, plan);
  expect(review.contentHash).not.toBe(before.contentHash);
  expect(review.selfHarm).toMatchObject({
    ...{ assessmentId: before.selfHarm.assessmentId, answer: 0, isFlagged: true },
    toldThroughLinks: [
      {
        ...{ alertId: alert.id, linkId: link.id, toldAt: at, answer: 2 },
        ...{ linkWas: 'ANSWERED', isAcknowledged: false, says: USED },
      },
    ],
  });
  const page = await printOf(plan);
  expect(page).toMatch(
    /• PHQ-9 item 9, thoughts of self-harm: 0 of 3 \(May \d+, 2026\), 2 of 3 \(May \d+, 2026\) told through a link that had been used; not a stored form\./,
  );
  expect(await timelineOf(patientId)).toEqual([
    expect.objectContaining({
      ...{ kind: 'TOLD_THROUGH_LINK', event: 'SELF_HARM_TOLD', at, resourceId: alert.id, score: null },
      text: `Thoughts of death or self-harm, answered 2: ${USED}`,
    }),
  ]);
  // Graver still: the review shows the one that stands, the timeline both.
  app.clock.advanceMinutes(5);
  await sendPage(app, link.path, forms(3));
  const { review: graver } = await readReview(psychiatrist, plan);
  expect(graver.selfHarm.toldThroughLinks).toMatchObject([{ answer: 3 }]);
  expect((await timelineOf(patientId)).map(({ text }: any) => text.slice(0, 43))).toEqual([
    'Thoughts of death or self-harm, answered 2:',
    'Thoughts of death or self-harm, answered 3:',
  ]);
  // To have looked at it takes it out of what is open, not out of what was told since the last dose.
  const [open] = await alertsOf(patientId);
  expectDone(await psychiatrist.post(`/v1/alerts/${open.id}/acknowledge`, { action: 'REVIEWED' }));
  const { review: seen } = await readReview(psychiatrist, plan);
  expect(seen.selfHarm).toMatchObject({
    isFlagged: true,
    toldThroughLinks: [{ answer: 3, isAcknowledged: true }],
  });
});

it('is flagged where no form was ever stored, and says so', async () => {
  const plan = await givenCourse(app, 1);
  const { path } = await givenLink(app, plan.patientId);
  app.clock.advanceMinutes(72 * 60);
  expect((await sendPage(app, path, forms(1))).status).toBe(410);
  const { review } = await readReview(psychiatrist, plan);
  expect(review.selfHarm).toEqual({
    ...{ assessmentId: null, completedAt: null, answer: null, isFlagged: true },
    ...{ highestSinceLastDose: null, leftOutAt: null },
    toldThroughLinks: [expect.objectContaining({ answer: 1, linkWas: 'EXPIRED' })],
    toldInForms: [],
  });
  expect(review.missing.map(({ code }: any) => code)).toContain('review.no-self-harm-answer');
  expect(await printOf(plan)).toMatch(
    /item 9, thoughts of self-harm: not recorded, 1 of 3 \([^)]*\) told through a link that had expired; not a stored form\./,
  );
});

it('tells the link that something else was wrong with, and nothing of another patient', async () => {
  const { id: patientId } = await registerPatient(app);
  const { path } = await givenLink(app, patientId);
  const incomplete = fieldsOf([1, 1, 1, null, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect((await sendPage(app, path, incomplete)).status).toBe(422);
  expect((await timelineOf(patientId)).map(({ text }: any) => text)).toEqual([
    'Thoughts of death or self-harm, answered 1: told through a link; not a stored form',
  ]);
  const { id: other } = await registerPatient(app);
  expect(await timelineOf(other)).toEqual([]);
});

it('goes back with its link when two records turn out to be of two patients', async () => {
  const { id: survivorId } = await registerPatient(app);
  const { id: duplicateId } = await registerPatient(app);
  const { path } = await givenLink(app, duplicateId);
  const records = { survivorId, survivorMrn: '', duplicateId, duplicateMrn: '', session: null as never };
  const { body: merged } = await merge(app, records);
  app.clock.advanceMinutes(72 * 60);
  expect((await sendPage(app, path, forms(2))).status).toBe(410);
  expect(await timelineOf(survivorId)).toHaveLength(1);
  expectDone(await unmerge(app, records, merged.id));
  const counts = [await timelineOf(survivorId), await timelineOf(duplicateId)].map(({ length }) => length);
  expect(counts).toEqual([0, 1]);
  expect(await alertsOf(duplicateId)).toMatchObject([{ value: 2, status: 'OPEN' }]);
});
