/**
 * Thoughts of self-harm told in a questionnaire before a dose: it waits until a psychiatrist has looked, and whoever sits in
 * the chairs is seen with them in the worklist for two weeks, or as long as the clinic says.
 */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { countQueries } from '../support/count-queries.js';
import { answer, answersOf } from '../support/given/outcomes.js';
import { givenRules } from '../support/given/rules.js';
import {
  expectDone,
  givenSession,
  minutesAfter,
  prepareDose,
  reasonsOf,
  recordEvent,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

const UNSEEN = 'self-harm.not-looked-at';

async function tell({ patientId }: GivenSession, last: number, completedAt = app.clock.now()): Promise<any> {
  const answers = [...answersOf(6, 8), last];
  return answer(app, patientId, completedAt, 6 + last, { instrumentCode: 'PHQ9', answers });
}
async function alertOf({ patientId }: GivenSession): Promise<any> {
  return (await nurse.get(`/v1/alerts?patientId=${patientId}&status=ALL`)).body.items[0];
}
const look = async (session: GivenSession) => {
  const { id } = await alertOf(session);
  expectDone(await psychiatrist.post(`/v1/alerts/${id}/acknowledge`, { action: 'REVIEWED' }));
};
const readinessOf = async ({ path }: GivenSession, asOf = '') =>
  (await nurse.get(`${path}/readiness${asOf}`)).body;
const rowOf = async ({ sessionId }: GivenSession) =>
  (await nurse.get('/v1/worklist')).body.items.find((item: any) => item.sessionId === sessionId);

/** Nothing stands in the way; the dose is due in ten minutes. */
async function prepared(): Promise<GivenSession> {
  const doseStartsAt = minutesAfter(app.clock.now(), 10);
  const session = await givenSession(app, { status: 'CHECKED_IN', doseStartsAt });
  await prepareDose(app, session, 'IV');
  expect((await readinessOf(session)).blockers).toEqual([]);
  return session;
}

it('keeps a session from being ready and from its dose until a psychiatrist has acknowledged the alert', async () => {
  const session = await prepared();
  await tell(session, 1);
  const { id, occurredAt } = await alertOf(session);
  expect((await readinessOf(session)).blockers).toEqual([
    {
      ...{ code: UNSEEN, clearableBy: ['psychiatrist'], subjectId: id },
      message:
        'Thoughts of death or self-harm were told, and no psychiatrist has looked yet. A psychiatrist acknowledges the alert before the dose.',
    },
  ]);
  expect((await rowOf(session)).selfHarm).toEqual({
    ...{ alertId: id, toldAt: occurredAt, answer: 1, isAmended: false, amendedAnswer: null },
    ...{ needsAcknowledgement: true, nNotLookedAt: 1 },
  });
  expect(reasonsOf(await nurse.post(`${session.path}/ready`, {}))).toEqual([UNSEEN]);
  const decided = await psychiatrist.post(`${session.path}/readiness-decisions`, {
    ...{ code: UNSEEN, subjectId: id, decision: 'GO_AHEAD', reason: 'Not from here.' },
  });
  expect(decided.status).toBe(400);
  await look(session);
  const { blockers, flags } = await readinessOf(session);
  expect(blockers).toEqual([]);
  expect(flags).toContainEqual({
    ...{ code: 'self-harm.told-lately', alertId: id, toldAt: occurredAt },
    ...{ answer: 1, isAmended: false, amendedAnswer: null },
    message: 'Thoughts of death or self-harm were told lately; a psychiatrist has looked at the alert.',
  });
  expect((await rowOf(session)).selfHarm).toMatchObject({ alertId: id, needsAcknowledgement: false });
  expectDone(await nurse.post(`${session.path}/ready`, {}));
  // Told once more between ready and the dose.
  await tell(session, 2);
  app.clock.set(session.doseStartsAt);
  expect(reasonsOf(await recordEvent(nurse, session, 0, { type: 'START', rateMgPerMinute: 1 }))).toEqual([
    UNSEEN,
  ]);
  expect((await rowOf(session)).selfHarm).toMatchObject({ answer: 2, needsAcknowledgement: true });
});

it('is not ended by whoever amends the answer, and says what is left of it', async () => {
  const session = await prepared();
  const { id } = await tell(session, 2);
  const path = `/v1/patients/${session.patientId}/assessments/${id}`;
  expectDone(await nurse.post(`${path}/amend`, { answers: answersOf(6, 9), reason: 'Read again.' }));
  expect((await readinessOf(session)).blockers).toMatchObject([{ code: UNSEEN }]);
  expect((await rowOf(session)).selfHarm).toMatchObject({
    ...{ answer: 2, isAmended: true, amendedAnswer: 0, needsAcknowledgement: true },
  });
  await look(session);
  const { blockers, flags } = await readinessOf(session);
  expect([blockers, flags.filter(({ code }: any) => code === 'self-harm.told-lately')]).toEqual([[], []]);
  expect((await rowOf(session)).selfHarm).toBeNull();
});

it('stays known where the answer is amended after a psychiatrist has looked', async () => {
  const session = await prepared();
  const { id } = await tell(session, 2);
  await look(session);
  const path = `/v1/patients/${session.patientId}/assessments/${id}`;
  expectDone(await nurse.post(`${path}/amend`, { answers: answersOf(6, 9), reason: 'Read again.' }));
  const amended = { answer: 2, isAmended: true, amendedAnswer: 0 };
  const { blockers, flags } = await readinessOf(session);
  expect([blockers, flags]).toMatchObject([[], [{ code: 'self-harm.told-lately', ...amended }]]);
  expect(flags[0].message).toBe(
    'Thoughts of death or self-harm were told lately; a psychiatrist has looked at the alert. The answer was 2 and has been amended since, to 0.',
  );
  expect((await rowOf(session)).selfHarm).toMatchObject({ ...amended, needsAcknowledgement: false });
  expectDone(await nurse.post(`${path}/enter-in-error`, { reason: 'A doublet.' }));
  expect((await readinessOf(session)).flags[0].message).toMatch(
    /The answer was 2 and has been amended since, to no answer\.$/,
  );
});

it('shows the gravest answer that nobody has looked at, and how many wait', async () => {
  const session = await prepared();
  await tell(session, 3);
  app.clock.advanceMinutes(10);
  await tell(session, 1);
  expect((await rowOf(session)).selfHarm).toMatchObject({ answer: 3, nNotLookedAt: 2 });
});

it('counts from when the clinic knew, and is shown for two weeks after that', async () => {
  const session = await prepared();
  const before = app.clock.now();
  app.clock.advanceMinutes(5);
  await tell(session, 1, before);
  const codes = async (asOf: Date) =>
    (await readinessOf(session, `?asOf=${asOf.toISOString()}`)).blockers.map(({ code }: any) => code);
  expect(await codes(before)).not.toContain(UNSEEN);
  expect(await codes(app.clock.now())).toContain(UNSEEN);
  await look(session);
  app.clock.set(minutesAfter(before, 14 * 24 * 60 + 5));
  const shown = (await rowOf(session)).selfHarm;
  app.clock.advanceMinutes(1);
  expect([shown, (await rowOf(session)).selfHarm]).toEqual([
    expect.objectContaining({ answer: 1, needsAcknowledgement: false }),
    null,
  ]);
});

it('costs the worklist no query for each patient', async () => {
  const sessions = [await prepared()];
  const read = () => nurse.get('/v1/worklist');
  await tell(sessions[0]!, 1);
  await read();
  const forOne = await countQueries(app.dataSource, read);
  for (const last of [1, 2, 3]) {
    const session = await prepared();
    await tell(session, last);
    if (last === 2) await look(session);
    sessions.push(session);
  }
  expect(await countQueries(app.dataSource, read)).toBe(forOne);
  const rows = await Promise.all(sessions.map(rowOf));
  expect(rows.map(({ selfHarm }) => selfHarm.answer)).toEqual([1, 1, 2, 3]);
});

// Last: the rules stay changed.
it('is shown for as many days as the clinic says', async () => {
  await givenRules(app, { pointer: '/outcomes/safety/selfHarmShownDays', value: 3 });
  // The session keeps the rules of its check-in, which is before now.
  app.clock.advanceMinutes(60);
  const session = await prepared();
  const toldAt = app.clock.now();
  await tell(session, 1);
  await look(session);
  const seenAfter = async (minutes: number) => {
    app.clock.set(minutesAfter(toldAt, minutes));
    const { flags } = await readinessOf(session);
    return [
      flags.some(({ code }: any) => code === 'self-harm.told-lately'),
      (await rowOf(session)).selfHarm !== null,
    ];
  };
  expect(await seenAfter(3 * 24 * 60)).toEqual([true, true]);
  expect(await seenAfter(3 * 24 * 60 + 1)).toEqual([false, false]);
});
