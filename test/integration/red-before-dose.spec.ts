/** A red alert about more than a vital sign stands in the way of the dose until it is resolved or a psychiatrist decides. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
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

const RED = 'alert.red-unresolved';

const blockersOf = async ({ path }: GivenSession): Promise<any[]> =>
  (await nurse.get(`${path}/readiness`)).body.blockers;
const codesOf = async (session: GivenSession) => (await blockersOf(session)).map(({ code }) => code);

/** Nothing stands in the way; the dose is due in ten minutes. */
async function prepared(): Promise<GivenSession> {
  const doseStartsAt = minutesAfter(app.clock.now(), 10);
  const session = await givenSession(app, { status: 'CHECKED_IN', doseStartsAt });
  await prepareDose(app, session, 'IV');
  expect(await codesOf(session)).toEqual([]);
  return session;
}

const symptom = (session: GivenSession, code: string, more: object = {}) =>
  nurse.post(`${session.path}/side-effects`, { code, grade: 1, ...more });
const decide = (session: GivenSession, subjectId: string, decision = 'GO_AHEAD', by = psychiatrist) =>
  by.post(`${session.path}/readiness-decisions`, { code: RED, subjectId, decision, reason: 'ECG normal' });

const raisers: readonly [string, string, (session: GivenSession) => Promise<unknown>][] = [
  ['chest pain', 'symptom.chest-pain', async (session) => expectDone(await symptom(session, 'CHEST_PAIN'))],
  ['a seizure', 'symptom.seizure', async (session) => expectDone(await symptom(session, 'SEIZURE'))],
  [
    'a focal sign',
    'focal-neurological-sign',
    async ({ path }) =>
      expectDone(await nurse.post(`${path}/vitals`, { hasFocalNeurologicalSign: true, moaas: 5 })),
  ],
];

describe('a red alert ten minutes before the dose', () => {
  it.each(raisers)(
    'about %s keeps it from being ready and is a deviation of the dose',
    async (_what, rule, raise) => {
      const session = await prepared();
      await raise(session);
      expect(await blockersOf(session)).toEqual([
        {
          code: RED,
          message: `A red alert is not resolved: ${rule}.`,
          clearableBy: ['psychiatrist'],
          isDecidable: true,
          subjectId: expect.any(String),
          items: [rule],
        },
      ]);
      const ready = await nurse.post(`${session.path}/ready`, {});
      expect([ready.status, reasonsOf(ready)]).toEqual([422, [RED]]);
      app.clock.set(session.doseStartsAt);
      expect(reasonsOf(await recordEvent(nurse, session, 0, { type: 'START' }))).toContain(RED);
    },
  );

  it('stands in the way of a session that was ready before it', async () => {
    const session = await prepared();
    expectDone(await nurse.post(`${session.path}/ready`, {}));
    app.clock.advanceMinutes(1);
    expectDone(await symptom(session, 'CHEST_PAIN'));
    app.clock.set(session.doseStartsAt);
    expect(reasonsOf(await recordEvent(nurse, session, 0, { type: 'START' }))).toEqual([RED]);
    const reason = { deviationReason: 'The psychiatrist stood by' };
    const { body } = await recordEvent(nurse, session, 0, { type: 'START', ...reason });
    expect(body.deviations).toEqual([RED]);
  });

  it('is lifted by a decision about this one alert alone, until the psychiatrist holds', async () => {
    const session = await prepared();
    expectDone(await symptom(session, 'CHEST_PAIN'));
    const [{ subjectId }] = await blockersOf(session);
    const byNurse = await decide(session, subjectId, 'GO_AHEAD', nurse);
    expect(byNurse.status).toBe(403);
    expectDone(await decide(session, subjectId));
    expect(await codesOf(session)).toEqual([]);
    app.clock.advanceMinutes(1);
    expectDone(await symptom(session, 'DYSPNOEA'));
    expect(await blockersOf(session)).toMatchObject([{ code: RED, items: ['symptom.dyspnoea'] }]);
    expectDone(await decide(session, subjectId, 'HOLD'));
    expect(await blockersOf(session)).toMatchObject([
      { items: ['symptom.chest-pain'], isHeld: true, message: expect.stringContaining('decided to hold') },
      { items: ['symptom.dyspnoea'] },
    ]);
  });

  it('can only be decided about where it is a red alert of this session', async () => {
    const [session, other] = [await prepared(), await prepared()];
    expectDone(await symptom(other, 'CHEST_PAIN'));
    const [{ subjectId }] = await blockersOf(other);
    for (const id of [newId(), subjectId]) {
      const { status, body } = await decide(session, id);
      expect([status, body.errors]).toMatchObject([
        422,
        [{ message: 'There is no red alert with this id.' }],
      ]);
    }
  });

  it('is no more once it was resolved, and counts for a dose that was given before that', async () => {
    const session = await prepared();
    expectDone(await nurse.post(`${session.path}/ready`, {}));
    app.clock.advanceMinutes(1);
    expectDone(await symptom(session, 'CHEST_PAIN'));
    const [{ subjectId }] = await blockersOf(session);
    app.clock.set(minutesAfter(session.doseStartsAt, 5));
    expectDone(await nurse.post(`/v1/alerts/${subjectId}/acknowledge`, { action: 'OBSERVED' }));
    expectDone(await nurse.post(`/v1/alerts/${subjectId}/resolve`, { reason: 'A pulled muscle.' }));
    expect(await codesOf(session)).toEqual([]);
    app.clock.advanceMinutes(5);
    expect(reasonsOf(await recordEvent(nurse, session, 0, { type: 'START' }))).toEqual([RED]);
    expectDone(await recordEvent(nurse, session, 8, { type: 'START' }));
  });

  it('of a vital sign is judged by the readings, which have their own blockers', async () => {
    const session = await prepared();
    const usual = { systolicMmHg: 122, diastolicMmHg: 78, heartRatePerMinute: 72, spo2Percent: 98 };
    expectDone(await nurse.post(`${session.path}/vitals`, { ...usual, systolicMmHg: 165 }));
    const [{ code, subjectId }, ...more] = await blockersOf(session);
    expect([code, more]).toEqual(['blood-pressure.decision-needed', []]);
    expectDone(
      await psychiatrist.post(`${session.path}/readiness-decisions`, {
        ...{ code, subjectId, decision: 'GO_AHEAD', reason: 'Usual for her' },
      }),
    );
    expect(await codesOf(session)).toEqual([]);
  });
});
