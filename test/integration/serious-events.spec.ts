/** Serious side effects: called for, reviewed by a psychiatrist in time, followed up until they are closed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenDevice } from '../support/given/bedside.js';
import { expectDone, givenRecovery, minutesAfter, type GivenSession } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const hoursLater = (hours: number) => minutesAfter(app.clock.now(), hours * 60);
const agrees = { judgement: 'SERIOUS', narrative: 'Transient, recovered without treatment.' };

async function given(effect: object): Promise<{ visit: GivenSession; path: string; id: string }> {
  const visit = await givenRecovery(app);
  const { status, body } = await nurse.post(`${visit.path}/side-effects`, effect);
  expect([status, body]).toEqual([201, expect.anything()]);
  return { visit, path: `${visit.path}/side-effects/${body.id}`, id: body.id };
}

async function listed(id: string, status = 'ALL') {
  const { items } = (await nurse.get(`/v1/serious-events?status=${status}&limit=200`)).body;
  return items.find(({ sideEffect }: any) => sideEffect.id === id);
}

async function alertsOf({ sessionId }: GivenSession): Promise<any[]> {
  const { items } = (await nurse.get(`/v1/alerts?status=ALL&sessionId=${sessionId}`)).body;
  return items.filter(({ rule }: any) => rule.startsWith('serious-event.')).reverse();
}

describe('a serious side effect', () => {
  it.each([
    [{ code: 'SEIZURE', grade: 4 }, ['LIFE_THREATENING'], 'serious-event.life-threatening'],
    [{ code: 'SEIZURE', grade: 5 }, ['DEATH'], 'serious-event.death'],
    [
      { code: 'SYNCOPE', grade: 3, seriousness: ['HOSPITALISATION'] },
      ['HOSPITALISATION'],
      'serious-event.hospitalisation',
    ],
  ])('%j is put before a psychiatrist for 24 hours', async (effect, criteria, rule) => {
    const { id, visit } = await given(effect);
    expect(await listed(id, 'REVIEW_DUE')).toMatchObject({
      patientId: visit.patientId,
      status: 'REVIEW_DUE',
      isReviewed: false,
      dueBy: hoursLater(24).toISOString(),
      sideEffect: { isSerious: true, seriousness: criteria },
      entries: [{ kind: 'CALLED_FOR', criteria, ruleSetVersion: 1, recordedBy: nurse.id }],
    });
    expect(await alertsOf(visit)).toMatchObject([
      {
        rule,
        severity: 'YELLOW',
        subjectId: id,
        acknowledgeBy: hoursLater(24).toISOString(),
        status: 'OPEN',
      },
    ]);
  });

  it('becomes one by a change of its grade, and a lowered grade takes nothing back', async () => {
    const { id, path } = await given({ code: 'HEADACHE', grade: 3 });
    expect(await listed(id)).toBeUndefined();
    const { timeline } = (await nurse.post(`${path}/changes`, { grade: 4 })).body;
    expect((await listed(id)).status).toBe('REVIEW_DUE');
    const change = `${path}/changes/${timeline[1].changeId}`;
    const lowered = await nurse.post(`${change}/amend`, { grade: 2, reason: 'Typing error' });
    expect(lowered.body).toMatchObject({ highestGrade: 3, isSerious: true, seriousness: [] });
    expect((await listed(id)).status).toBe('REVIEW_DUE');
    const judged = { judgement: 'NOT_SERIOUS', narrative: 'The grade was a typing error.' };
    expectDone(await psychiatrist.post(`${path}/serious-review`, judged));
    expect(await listed(id, 'CLOSED')).toMatchObject({ judgement: 'NOT_SERIOUS', entries: { length: 2 } });
    expect((await nurse.get(path)).body.isSerious).toBe(false);
  });

  it('is taken off the list where it was an error, and stays readable', async () => {
    const { id, path, visit } = await given({ code: 'SEIZURE', grade: 4 });
    expectDone(await nurse.post(`${path}/enter-in-error`, { reason: 'Other patient' }));
    expect(await listed(id, 'CURRENT')).toBeUndefined();
    expect(await listed(id, 'WITHDRAWN')).toMatchObject({ status: 'WITHDRAWN', dueBy: null });
    expect(await alertsOf(visit)).toMatchObject([{ status: 'WITHDRAWN' }]);
    const review = await psychiatrist.post(`${path}/serious-review`, agrees);
    expect([review.status, review.body.code]).toEqual([409, 'side-effect.entered-in-error']);
  });
});

describe('the review', () => {
  it('belongs to a psychiatrist, ends the alert, and asks for follow-up until it is closed', async () => {
    const { id, path, visit } = await given({ code: 'LOSS_OF_CONSCIOUSNESS', grade: 4 });
    const review = `${path}/serious-review`;
    const followUp = `${path}/serious-follow-ups`;
    expect((await nurse.post(review, agrees)).status).toBe(403);
    const early = await psychiatrist.post(followUp, { narrative: 'Well' });
    expect([early.status, early.body.code]).toEqual([409, 'serious-event.not-reviewed']);
    const followUpBy = hoursLater(48);
    const reviewed = await psychiatrist.post(review, { ...agrees, followUpBy });
    expect([reviewed.status, reviewed.body]).toMatchObject([
      200,
      { status: 'FOLLOW_UP', isReviewed: true, dueBy: followUpBy.toISOString(), judgement: 'SERIOUS' },
    ]);
    expect(await alertsOf(visit)).toMatchObject([
      {
        status: 'RESOLVED',
        acknowledgedBy: psychiatrist.id,
        action: 'REVIEWED',
        needsAcknowledgement: false,
      },
    ]);
    const second = await psychiatrist.post(review, agrees);
    expect([second.status, second.body]).toMatchObject([
      409,
      { code: 'serious-event.reviewed', currentStatus: 'FOLLOW_UP', lastEntryBy: psychiatrist.id },
    ]);
    app.clock.advanceMinutes(49 * 60);
    expect((await listed(id, 'OVERDUE')).isReviewed).toBe(true);
    const well = await psychiatrist.post(followUp, { narrative: 'Well, back at work.' });
    expect([well.status, well.body]).toMatchObject([201, { status: 'CLOSED', dueBy: null }]);
    expect(await listed(id, 'CURRENT')).toBeUndefined();
    expect((await listed(id)).entries.map(({ kind }: any) => kind)).toEqual([
      'CALLED_FOR',
      'REVIEWED',
      'FOLLOWED_UP',
    ]);
  });

  it('cannot judge away what is serious by definition, nor follow up in the past', async () => {
    const { path } = await given({ code: 'SEIZURE', grade: 4 });
    const { status, body } = await psychiatrist.post(`${path}/serious-review`, {
      judgement: 'NOT_SERIOUS',
      narrative: 'Looked worse than it was.',
      followUpBy: hoursLater(-1),
    });
    expect([status, body.errors.map(({ pointer }: any) => pointer)]).toEqual([
      422,
      ['/judgement', '/followUpBy'],
    ]);
  });

  it('has nothing to review where nobody called it serious', async () => {
    const { path } = await given({ code: 'NAUSEA', grade: 1 });
    const { status, body } = await psychiatrist.post(`${path}/serious-review`, agrees);
    expect([status, body.code]).toEqual([409, 'serious-event.not-serious']);
  });

  it('is called for anew by what comes to be known later', async () => {
    const { id, path, visit } = await given({ code: 'SEIZURE', grade: 4 });
    expectDone(await psychiatrist.post(`${path}/serious-review`, agrees));
    expect((await listed(id)).status).toBe('CLOSED');
    const { version } = (await nurse.get(path)).body;
    const hospital = { seriousness: ['HOSPITALISATION'] };
    expectDone(await nurse.patch(path, hospital, { 'if-match': `"${version}"` }));
    expect(await listed(id, 'REVIEW_DUE')).toMatchObject({ dueBy: hoursLater(24).toISOString() });
    expect((await alertsOf(visit)).map(({ rule, status }) => `${rule} ${status}`)).toEqual([
      'serious-event.life-threatening RESOLVED',
      'serious-event.hospitalisation OPEN',
    ]);
  });

  it('of two psychiatrists at once one is first', async () => {
    const { path } = await given({ code: 'SEIZURE', grade: 4 });
    const answers = await Promise.all([1, 2].map(() => psychiatrist.post(`${path}/serious-review`, agrees)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a review that does not come', () => {
  it('is escalated by the deadline of its alert', async () => {
    const { id, visit } = await given({ code: 'SEIZURE', grade: 4 });
    app.clock.advanceMinutes(24 * 60);
    await app.runJobs();
    expect((await listed(id)).status).toBe('REVIEW_DUE');
    app.clock.advanceMinutes(1);
    await app.runJobs();
    await app.runJobs();
    expect((await listed(id)).status).toBe('OVERDUE');
    expect(await alertsOf(visit)).toMatchObject([{ isEscalated: true }]);
  });

  it('is told to the psychiatrist also where somebody had acknowledged the alert, once', async () => {
    const { path, visit } = await given({ code: 'SEIZURE', grade: 4 });
    const [alert] = await alertsOf(visit);
    expectDone(await nurse.post(`/v1/alerts/${alert.id}/acknowledge`, { action: 'PSYCHIATRIST_CALLED' }));
    app.clock.advanceMinutes(24 * 60 + 1);
    await app.runJobs();
    await app.runJobs();
    expect(await alertsOf(visit)).toMatchObject([
      { rule: 'serious-event.life-threatening', isEscalated: false },
      { rule: 'serious-event.review-overdue', severity: 'RED', status: 'OPEN' },
    ]);
    expectDone(await psychiatrist.post(`${path}/serious-review`, agrees));
    expect((await alertsOf(visit)).map(({ status }) => status)).toEqual(['RESOLVED', 'RESOLVED']);
  });
});

it('lists what is due first first, in pages', async () => {
  const all = (await nurse.get('/v1/serious-events?limit=200')).body.items;
  const first = (await nurse.get('/v1/serious-events?limit=2')).body;
  const rest = (await nurse.get(`/v1/serious-events?limit=198&cursor=${first.nextCursor}`)).body;
  const ids = (items: any[]) => items.map(({ sideEffect }) => sideEffect.id);
  expect(ids([...first.items, ...rest.items])).toEqual(ids(all));
  const due = all.map(({ dueBy }: any) => dueBy);
  expect(due).toEqual([...due].sort());
  expect((await (await app.as('front-desk')).get('/v1/serious-events')).status).toBe(403);
});

describe('apnoea that was measured', () => {
  const effectsOf = async (visit: GivenSession) =>
    (await nurse.get(`${visit.path}/side-effects`)).body.items.filter(
      ({ source }: any) => source === 'VITALS',
    );

  it('is recorded as a side effect once for as long as it lasts, also from a monitor', async () => {
    const visit = await givenRecovery(app);
    const monitor = await givenDevice(app, visit.sessionId);
    const send = async () => {
      const { status, body } = await monitor.sendVitals(visit.sessionId, { respiratoryRatePerMinute: 0 });
      expect(status).toBe(201);
      return body;
    };
    const { id: readingId, sideEffectId } = await send();
    const [first] = await effectsOf(visit);
    expect(first).toMatchObject({
      id: sideEffectId,
      code: 'RESPIRATORY_DEPRESSION',
      grade: 3,
      onsetAt: app.clock.now().toISOString(),
      readingId,
      course: 'ONGOING',
    });
    app.clock.advanceMinutes(1);
    const again = await Promise.all([send(), send()]);
    expect(again.map((reading) => reading.sideEffectId)).toEqual([sideEffectId, sideEffectId]);
    expect(await effectsOf(visit)).toHaveLength(1);
    expectDone(await nurse.post(`${visit.path}/side-effects/${first.id}/changes`, { course: 'RESOLVED' }));
    app.clock.advanceMinutes(5);
    await send();
    expect(await effectsOf(visit)).toHaveLength(2);
  });

  it('is taken back with the reading, unless somebody has said more since', async () => {
    const visit = await givenRecovery(app);
    const measure = async () =>
      (await nurse.post(`${visit.path}/vitals`, { respiratoryRatePerMinute: 0 })).body.id;
    const amend = async (id: string) =>
      expectDone(
        await nurse.post(`${visit.path}/vitals/${id}/amend`, {
          respiratoryRatePerMinute: 12,
          reason: 'The sensor had slipped',
        }),
      );
    await amend(await measure());
    expect(await effectsOf(visit)).toMatchObject([{ status: 'ENTERED_IN_ERROR' }]);
    const again = await measure();
    const second = (await effectsOf(visit)).find(({ status }: any) => status === 'RECORDED');
    expectDone(await nurse.post(`${visit.path}/side-effects/${second.id}/changes`, { grade: 2 }));
    await amend(again);
    expect((await nurse.get(`${visit.path}/side-effects/${second.id}`)).body.status).toBe('RECORDED');
  });
});
