/**
 * What a psychiatrist has to look at in answers: thoughts of self-harm within hours of their entry, at night too, and a
 * patient who is reliably worse. Raised once, escalated, and withdrawn where a correction shows that there was no cause.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultInstruments } from '../../src/clinic/rules/default-instruments.js';
import { local } from '../../src/outcomes/domain/dosed-session.fixture.js';
import { newId } from '../../src/platform/ids/ids.js';
import { Session } from '../../src/sessions/session.entity.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, answersOf, givenCourse } from '../support/given/outcomes.js';
import { givenRules } from '../support/given/rules.js';
import { registerPatient } from '../support/given/patients.js';
import { expectDone, givenSession, minutesAfter } from '../support/given/sessions.js';
import { merge, NAMES_CHECKED, unmerge } from '../support/given/two-records.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-06-01T20:00:00.000Z' });
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const SELF_HARM = 'assessment.self-harm-thoughts';
const GAD7 = '/outcomes/instruments/0';
const WORSE = 'assessment.reliable-deterioration';
const phq9 = (last: number) => ({
  ...{ instrumentCode: 'PHQ9', answers: [...answersOf(6, 8), last], source: 'PATIENT' },
});
const send = (patientId: string, form: object) => nurse.post(`/v1/patients/${patientId}/assessments`, form);

async function alertsOf(patientId: string): Promise<any[]> {
  const { body } = await nurse.get(`/v1/alerts?patientId=${patientId}&status=ALL&limit=200`);
  return body.items.toReversed();
}
const told = async (patientId: string) =>
  (await alertsOf(patientId)).map(({ rule, status, isRetrospective }) =>
    [rule, status, ...(isRetrospective ? ['past'] : [])].join(' '),
  );
async function eventsOf(alertId: string): Promise<any[]> {
  return (await nurse.get(`/v1/alerts/${alertId}`)).body.events;
}

describe('thoughts of self-harm', () => {
  it('reported late in the evening call a psychiatrist at once and again at three in the night', async () => {
    const admin = await app.as('admin');
    await admin.post('/v1/webhooks/subscriptions', {
      ...{ url: 'http://127.0.0.1:9/nobody-listens', description: 'Nobody' },
      eventTypes: ['alert.raised', 'alert.escalated', 'alert.acknowledged', 'alert.withdrawn'],
    });
    const { patientId } = await givenCourse(app, ['2026-06-01 11:00']);
    await app.dataSource.manager.update(Session, { patientId }, { psychiatristId: psychiatrist.id });
    app.clock.set(local('2026-06-02 22:50'));
    const { body } = await send(patientId, phq9(1));
    expect(Object.keys(body).slice(0, 3)).toEqual(['safetyFlag', 'safetyInstruction', 'crisisText']);
    const [alert] = await alertsOf(patientId);
    expect(alert).toMatchObject({
      ...{ rule: SELF_HARM, severity: 'RED', sessionId: null, subjectType: 'ASSESSMENT', subjectId: body.id },
      ...{ value: 1, threshold: 1, isForPsychiatrist: true, psychiatristId: psychiatrist.id },
      acknowledgeBy: local('2026-06-03 02:50').toISOString(),
      message:
        'PHQ-9: item 9, thoughts of death or self-harm, was answered 1. A psychiatrist looks at it today.',
    });
    app.clock.set(local('2026-06-03 02:50'));
    await app.runJobs();
    expect(await eventsOf(alert.id)).toEqual([]);
    app.clock.set(local('2026-06-03 03:00'));
    await app.runJobs();
    expect(await eventsOf(alert.id)).toMatchObject([{ type: 'ESCALATED' }]);
    const list = await psychiatrist.get(`/v1/alerts?escalated=true&psychiatristId=${psychiatrist.id}`);
    expect(list.body.items).toMatchObject([{ id: alert.id }]);
    const word = { action: 'REVIEWED', note: 'Spoke on the phone; safe, seen tomorrow.' };
    for (const verb of ['acknowledge', 'resolve'])
      expect(
        await nurse.post(`/v1/alerts/${alert.id}/${verb}`, {
          ...(verb === 'resolve' ? { reason: 'Seen' } : word),
        }),
      ).toMatchObject({
        status: 403,
        body: { code: 'alert.for-psychiatrist' },
      });
    const { body: seen } = await psychiatrist.post(`/v1/alerts/${alert.id}/acknowledge`, word);
    expect(seen).toMatchObject({ status: 'RESOLVED', needsAcknowledgement: false });
    const { body: messages } = await admin.get('/v1/webhooks/messages?limit=200');
    const own = messages.items.filter(({ alertId }: any) => alertId === alert.id);
    expect(own.map(({ eventType }: any) => eventType).sort()).toEqual([
      'alert.acknowledged',
      'alert.escalated',
      'alert.raised',
    ]);
    expect(JSON.stringify(own)).not.toContain(patientId);
  });

  it('stand once for one form, sent again and again or at once', async () => {
    const { id: patientId } = await registerPatient(app);
    const form = { id: newId(), ...phq9(2) };
    const sent = await Promise.all(Array.from({ length: 6 }, () => send(patientId, form)));
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(await told(patientId)).toEqual([`${SELF_HARM} OPEN`]);
    await Promise.all([send(patientId, phq9(1)), send(patientId, phq9(3)), send(patientId, phq9(0))]);
    const subjects = (await alertsOf(patientId)).map(({ subjectId }) => subjectId);
    expect([subjects.length, new Set(subjects).size]).toEqual([3, 3]);
    await send(patientId, { instrumentCode: 'GAD7', answers: answersOf(9), source: 'PATIENT' });
    expect(await alertsOf(patientId)).toHaveLength(3);
  });

  it('call from their entry however long ago they were written down', async () => {
    const { id: patientId } = await registerPatient(app);
    const now = app.clock.now().getTime();
    for (const days of [7, 7.01, 30]) {
      const completedAt = new Date(now - days * 24 * 3_600_000);
      const { body } = await send(patientId, { ...phq9(1), completedAt });
      const alert = (await alertsOf(patientId)).find(({ subjectId }) => subjectId === body.id);
      expect(alert).toMatchObject({ status: 'OPEN', isRetrospective: false, needsAcknowledgement: true });
      expect(new Date(alert.acknowledgeBy).getTime()).toBe(now + 240 * 60_000);
    }
  });

  it('go with the answers that are moved, and stand in the worklist of whoever sits in a chair', async () => {
    const { id: wrong } = await registerPatient(app);
    const { patientId: right } = await givenCourse(app, [
      { endedAt: '2026-06-04 11:00', status: 'RECOVERY' },
    ]);
    const { body } = await send(wrong, phq9(2));
    const order = { kind: 'ASSESSMENT', entryId: body.id, toPatientId: right, reason: 'Exchanged.' };
    const { body: move } = await nurse.post(`/v1/patients/${wrong}/moved-entries`, order);
    expect(await told(wrong)).toEqual([`${SELF_HARM} WITHDRAWN`]);
    const [alert] = await alertsOf(right);
    expect(alert).toMatchObject({ rule: SELF_HARM, status: 'OPEN', subjectId: move.toEntryId });
    const { body: list } = await nurse.get('/v1/worklist');
    const item = list.items.find(({ patientId }: any) => patientId === right);
    expect(item.alerts).toMatchObject([{ id: alert.id, sessionId: null }]);
  });
});

describe('a reliable deterioration', () => {
  it('asks a psychiatrist for a review within three days, once', async () => {
    const { patientId } = await givenCourse(app, ['2026-07-06 11:00']);
    await answer(app, patientId, '2026-07-06 09:00', 8);
    const { id } = await answer(app, patientId, '2026-07-07 11:00', 14);
    const alerts = await alertsOf(patientId);
    expect(alerts).toMatchObject([
      {
        ...{
          rule: WORSE,
          severity: 'YELLOW',
          subjectId: id,
          value: 6,
          threshold: 6,
          isForPsychiatrist: true,
        },
        acknowledgeBy: local('2026-07-10 11:00').toISOString(),
        message:
          'GAD-7: a total of 14 is 6 points above the baseline, more than chance. A psychiatrist reviews it.',
      },
    ]);
    await answer(app, patientId, '2026-07-08 11:00', 13);
    expect(await alertsOf(patientId)).toHaveLength(1);
  });

  it('is found when the baseline comes last, and goes with it', async () => {
    const { patientId } = await givenCourse(app, ['2026-07-13 11:00']);
    await answer(app, patientId, '2026-07-14 11:00', 14);
    expect(await alertsOf(patientId)).toEqual([]);
    const baseline = await answer(app, patientId, '2026-07-13 09:00', 8);
    expect(await told(patientId)).toEqual([`${WORSE} OPEN`]);
    const path = `/v1/patients/${patientId}/assessments/${baseline.id}`;
    await nurse.post(`${path}/amend`, { answers: answersOf(9), reason: 'One answer was read wrong.' });
    expect(await told(patientId)).toEqual([`${WORSE} WITHDRAWN`]);
    await nurse.post(`${path}/amend`, { answers: answersOf(8), reason: 'It was right.' });
    expect(await told(patientId)).toEqual([`${WORSE} WITHDRAWN`, `${WORSE} OPEN`]);
    await nurse.post(`${path}/enter-in-error`, { reason: 'Asked in the corridor.' });
    expect(await told(patientId)).toEqual([`${WORSE} WITHDRAWN`, `${WORSE} WITHDRAWN`]);
  });

  it('follows the times of a dose: what was a baseline may have been answered in the session', async () => {
    app.clock.set('2026-07-20T20:00:00.000Z');
    const session = await givenSession(app, { status: 'RECOVERY' });
    const { patientId, path, doseStartsAt } = session;
    await answer(app, patientId, minutesAfter(doseStartsAt, -1), 5);
    await answer(app, patientId, minutesAfter(app.clock.now(), 60), 14);
    const said = async () => (await told(patientId)).filter((each) => each.startsWith(WORSE));
    expect(await said()).toEqual([`${WORSE} OPEN`]);
    const startAt = async (minutes: number) => {
      const { body } = await nurse.get(`${path}/administration-events`);
      const { id } = body.events.find(({ type }: any) => type === 'START');
      const order = { reason: 'Read the pump again', occurredAt: minutesAfter(doseStartsAt, minutes) };
      expectDone(await nurse.post(`${path}/administration-events/${id}/amend`, order));
    };
    await startAt(-2);
    expect(await said()).toEqual([`${WORSE} WITHDRAWN`]);
    await startAt(0);
    expect(await said()).toEqual([`${WORSE} WITHDRAWN`, `${WORSE} OPEN`]);
  });

  it('only lists what was answered more than seven days ago, until its time turns out to be recent', async () => {
    const { patientId } = await givenCourse(app, ['2026-07-21 11:00']);
    await answer(app, patientId, '2026-07-21 09:00', 8);
    app.clock.set('2026-07-30T20:00:00.000Z');
    const form = { instrumentCode: 'GAD7', answers: answersOf(14), source: 'PATIENT' };
    const { body } = await send(patientId, { ...form, completedAt: '2026-07-23T19:59:00.000Z' });
    expect(await told(patientId)).toEqual([`${WORSE} OPEN past`]);
    const path = `/v1/patients/${patientId}/assessments/${body.id}/amend`;
    await nurse.post(path, { completedAt: '2026-07-23T20:00:00.000Z', reason: 'The minute was wrong.' });
    expect(await told(patientId)).toEqual([`${WORSE} SUPERSEDED past`, `${WORSE} OPEN`]);
  });

  it.each([
    { name: 'a threshold', pointer: `${GAD7}/reliableDeteriorationFrom`, value: 8 },
    { name: 'an edition', pointer: `${GAD7}/version`, value: 'another edition' },
  ])('stands when $name changes under it, and goes with the answer all the same', async (change) => {
    const { patientId } = await givenCourse(app, ['2026-07-27 11:00']);
    await answer(app, patientId, '2026-07-27 09:00', 8);
    const { id } = await answer(app, patientId, '2026-07-28 11:00', 14);
    const before = change.pointer.split('/').at(-1) as 'version' | 'reliableDeteriorationFrom';
    await givenRules(app, { pointer: change.pointer, value: change.value });
    await send(patientId, phq9(0));
    const kept = await told(patientId);
    await nurse.post(`/v1/patients/${patientId}/assessments/${id}/enter-in-error`, { reason: 'Not hers.' });
    const gone = await told(patientId);
    await givenRules(app, { pointer: change.pointer, value: defaultInstruments[0]![before] });
    expect([kept, gone]).toEqual([[`${WORSE} OPEN`], [`${WORSE} WITHDRAWN`]]);
  });

  it('is judged over both records of one person, and for each alone when they were two', async () => {
    app.clock.set('2026-08-05T20:00:00.000Z');
    const { patientId: survivorId } = await givenCourse(app, ['2026-08-03 11:00']);
    const { id: duplicateId } = await registerPatient(app);
    await answer(app, survivorId, '2026-08-04 11:00', 14);
    await answer(app, duplicateId, '2026-08-03 09:00', 8);
    await send(duplicateId, phq9(2));
    const records = { survivorId, survivorMrn: '', duplicateId, duplicateMrn: '', session: null as never };
    const { body: merged, status } = await merge(app, records, { acknowledgedWarnings: [...NAMES_CHECKED] });
    expect([status, merged.code]).toEqual([200, undefined]);
    expect((await told(survivorId)).sort()).toEqual([`${WORSE} OPEN`, `${SELF_HARM} OPEN`].sort());
    const [, ...twice] = await Promise.all([1, 2].map(() => send(survivorId, phq9(0))));
    expect(twice.map((each) => each.status)).toEqual([201]);
    expect(await alertsOf(survivorId)).toHaveLength(2);
    expectDone(await unmerge(app, records, merged.id));
    expect(await told(survivorId)).toEqual([`${WORSE} WITHDRAWN`]);
    expect(await told(duplicateId)).toEqual([`${SELF_HARM} OPEN`]);
  });

  it('raised while two records are one goes back with its answers', async () => {
    const { id: survivorId } = await registerPatient(app);
    const { id: duplicateId } = await registerPatient(app);
    const { body } = await send(duplicateId, phq9(0));
    const records = { survivorId, survivorMrn: '', duplicateId, duplicateMrn: '', session: null as never };
    const { body: merged } = await merge(app, records);
    const path = `/v1/patients/${survivorId}/assessments/${body.id}/amend`;
    await nurse.post(path, { answers: phq9(1).answers, reason: 'Read again.' });
    expect(await told(survivorId)).toEqual([`${SELF_HARM} OPEN`]);
    expectDone(await unmerge(app, records, merged.id));
    expect([await told(survivorId), await told(duplicateId)]).toEqual([[], [`${SELF_HARM} OPEN`]]);
  });
});
