/** Every reason against an entry in one answer, a time in the future among them: a nurse corrects it once. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenSigned, USUAL_VITALS } from '../support/given/bedside.js';
import { usualEntries } from '../support/given/usual-checklist.js';
import {
  givenDosingSession,
  givenSession,
  minutesAfter,
  reasonsOf,
  recordEvent,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

const ahead = () => minutesAfter(app.clock.now(), 30);
const serverTime = () => app.clock.now().toISOString();

it('vital signs that cannot be, measured at a time that cannot be', async () => {
  const session = await givenDosingSession(app);
  const entry = { ...USUAL_VITALS, spo2Percent: 101, measuredAt: ahead() };
  const refused = await nurse.post(`${session.path}/vitals`, entry);
  expect([refused.status, refused.body.code, ...reasonsOf(refused).toSorted()]).toEqual([
    422,
    'vitals.impossible',
    'time.in-future /measuredAt',
    'vitals.impossible /spo2Percent',
  ]);
  expect(refused.body.errors).toContainEqual(
    expect.objectContaining({ code: 'time.in-future', serverTime: serverTime() }),
  );
  const { body } = await nurse.post(`${session.path}/vitals`, USUAL_VITALS);
  const amended = { reason: 'Misread', spo2Percent: 101, measuredAt: ahead() };
  const amending = await nurse.post(`${session.path}/vitals/${body.id}/amend`, amended);
  expect(reasonsOf(amending).toSorted()).toEqual([
    'time.in-future /measuredAt',
    'vitals.impossible /spo2Percent',
  ]);
  const alone = await nurse.post(`${session.path}/vitals`, { ...USUAL_VITALS, measuredAt: ahead() });
  expect([alone.status, alone.body.code]).toEqual([422, 'time.in-future']);
});

it('a rating that cannot be, at a time that cannot be', async () => {
  const session = await givenDosingSession(app);
  const entry = { kind: 'CADSS', items: [{ item: 1, score: 9 }], assessedAt: ahead() };
  const refused = await nurse.post(`${session.path}/scales`, entry);
  expect([refused.status, refused.body.code, ...reasonsOf(refused).toSorted()]).toEqual([
    422,
    'scale.impossible',
    'scale.score-impossible /items/0/score',
    'time.in-future /assessedAt',
  ]);
  const { body } = await nurse.post(`${session.path}/scales`, { kind: 'CADSS', total: 3 });
  const amended = { reason: 'Misread', total: 99, assessedAt: ahead() };
  const amending = await nurse.post(`${session.path}/scales/${body.id}/amend`, amended);
  expect(reasonsOf(amending).toSorted()).toEqual([
    'scale.total-impossible /total',
    'time.in-future /assessedAt',
  ]);
});

it('a checklist with several wrong times and a fault', async () => {
  const session = await givenSession(app, { status: 'CHECKED_IN' });
  const { id } = await app.as('psychiatrist');
  const entries: any[] = usualEntries('IV', session.doseStartsAt, '2026-05-04', id);
  const fasting = entries.find((entry) => entry.fasting);
  const at = entries.indexOf(fasting);
  Object.assign(fasting, { occurredAt: ahead() });
  Object.assign(fasting.fasting, { lastSolidsAt: ahead(), lastLiquidsAt: ahead() });
  entries.push({ itemCode: 'NO_SUCH_ITEM' });
  const refused = await nurse.post(`${session.path}/checklist`, { entries });
  expect([refused.status, refused.body.code]).toEqual([422, 'checklist.entry-faulty']);
  expect(reasonsOf(refused)).toEqual(
    expect.arrayContaining([
      `time.in-future /entries/${at}/occurredAt`,
      `time.in-future /entries/${at}/fasting/lastSolidsAt`,
      `time.in-future /entries/${at}/fasting/lastLiquidsAt`,
      expect.stringContaining(`/entries/${entries.length - 1}/itemCode`),
    ]),
  );
});

describe('an event', () => {
  it('that clashes, comes late, should not have been, and comes from a clock that runs ahead', async () => {
    const session = await givenSigned(app);
    const refused = await recordEvent(nurse, session, 0, {
      type: 'RATE_CHANGE',
      rateMgPerMinute: 30,
      occurredAt: ahead(),
    });
    expect([refused.status, refused.body.code, ...reasonsOf(refused)]).toEqual([
      409,
      'dosing.event-out-of-sequence',
      'dosing.already-stopped /type',
      'time.in-future /occurredAt',
      'session.late-reason-needed /lateReason',
      'dosing.without-order /orderedBy',
      'dosing.rate-out-of-bounds /rateMgPerMinute',
    ]);
  });

  it('that cannot be, and is early and too much at once', async () => {
    const session = await givenDosingSession(app);
    const early = await recordEvent(nurse, session, 10, { type: 'STOP', doseMg: 3 });
    expect([early.status, early.body.code, ...reasonsOf(early)]).toEqual([
      422,
      'dosing.event-not-possible',
      'dosing.value-not-for-event /doseMg',
      'dose.termination-reason-needed /terminationReason',
    ]);
    const late = await recordEvent(nurse, session, 10, { type: 'STOP', occurredAt: ahead() });
    expect([late.status, ...reasonsOf(late)]).toEqual([
      422,
      'time.in-future /occurredAt',
      'dosing.more-than-ordered /type',
    ]);
  });
});
