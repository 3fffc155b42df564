/** Ratings corrected through HTTP, ratings by their total, and CADSS-6 alone: what alerts and gates make of them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { readAlertsOf } from '../../src/tasks/alerts.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { recover } from '../support/given/bedside.js';
import {
  auditedActions,
  expectDone,
  givenRecovery,
  givenSession,
  minutesAfter,
  reasonsOf,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
let session: GivenSession;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const all = (score: number) => Array.from({ length: 23 }, (_, index) => ({ item: index + 1, score }));
const at = (minutes: number) => minutesAfter(session.doseStartsAt, minutes);
const rate = (minutes: number, said: object, by = nurse) =>
  by.post(`${session.path}/scales`, { kind: 'CADSS', assessedAt: at(minutes), ...said });
const amend = (id: string, change: object, by = nurse) =>
  by.post(`${session.path}/scales/${id}/amend`, { reason: 'Mistyped', ...change });
const alerts = async () =>
  (await readAlertsOf(app.dataSource.manager, session.sessionId)).map(({ alert, events }) =>
    [alert.rule, ...events.map(({ type }) => type)].join(' '),
  );
const dissociation = async () => (await nurse.get(`${session.path}/discharge`)).body.gates[4];

describe('a rating by its total', () => {
  beforeEach(async () => {
    session = await givenSession(app, { status: 'CHECKED_IN' });
  });

  it.each([
    [
      { kind: 'CADSS', total: 12 },
      { total: 12, cadss6Total: null, items: [] },
    ],
    [
      { kind: 'CADSS', total: 92, cadss6Total: 24 },
      { total: 92, cadss6Total: 24 },
    ],
    [
      { kind: 'CADSS', cadss6Total: 5 },
      { total: null, cadss6Total: 5 },
    ],
    [
      { kind: 'ALDRETE', total: 10 },
      { total: 10, cadss6Total: null },
    ],
  ])('%j is stored as %j', async (said, expected) => {
    const { status, body } = await rate(-20, said);
    expect([status, body]).toMatchObject([201, expected]);
  });

  it.each([
    [
      { total: 93, cadss6Total: 25 },
      ['scale.total-impossible /total', 'scale.total-impossible /cadss6Total'],
    ],
    [{ total: 4, cadss6Total: 5 }, ['scale.totals-disagree /total']],
    [{ items: all(0), total: 0 }, ['scale.items-or-total /total']],
    [
      { kind: 'PADSS', total: 11, cadss6Total: 1 },
      ['scale.total-impossible /total', 'scale.cadss-only /cadss6Total'],
    ],
    [{}, ['scale.nothing-rated /items']],
  ])('%j is refused', async (said, reasons) => {
    const refused = await rate(-20, said);
    expect([refused.status, reasonsOf(refused)]).toEqual([422, reasons]);
  });

  it('sent again is answered alike, also after it was corrected and the check-in taken back', async () => {
    const said = { id: newId(), total: 12 };
    const { body } = await rate(-20, said);
    const path = `${session.path}/scales/${body.id}/enter-in-error`;
    const marked = await nurse.post(path, { reason: 'Other chair' });
    expectDone(await nurse.post(`${session.path}/undo`, { verb: 'checkIn', reason: 'Other chair' }));
    const again = await rate(-20, said);
    expect([again.status, again.body]).toEqual([200, marked.body]);
    expect((await rate(-20, { ...said, total: 13 })).status).toBe(409);
  });
});

describe('amending a rating', () => {
  beforeEach(async () => {
    session = await givenRecovery(app, { doseStartsAt: minutesAfter(app.clock.now(), -100) });
    expectDone(await rate(-10, { items: all(0) }));
  });

  it('changes what was said, keeps the rest and what was there before; alerts and gates follow', async () => {
    const { body } = await rate(90, { items: all(1), isDistressed: true });
    expect(await alerts()).toEqual(['cadss.distress', 'cadss.rise']);
    expect(await dissociation()).toMatchObject({ code: 'discharge.dissociated', value: 23 });
    const amended = await amend(body.id, { items: all(0) });
    expect([amended.status, amended.body]).toMatchObject([
      200,
      {
        total: 0,
        isDistressed: true,
        assessedAt: at(90).toISOString(),
        changeReason: 'Mistyped',
        version: 2,
      },
    ]);
    expect(await alerts()).toEqual(['cadss.distress', 'cadss.rise WITHDRAWN']);
    expect(await dissociation()).toMatchObject({ state: 'MET', value: 0 });
    expect((await nurse.get(`${session.path}/scales/${body.id}/corrections`)).body).toEqual({
      patientId: session.patientId,
      scaleId: body.id,
      corrections: [
        {
          kind: 'AMENDED',
          reason: 'Mistyped',
          recordedAt: app.clock.now().toISOString(),
          recordedBy: nurse.id,
          before: body,
        },
      ],
    });
    expect(await auditedActions(app, body.id)).toContainEqual(
      expect.objectContaining({ action: 'scale.amend', patient_ids: [session.patientId] }),
    );
  });

  it('of its time alone keeps the score, and moves what it is compared with', async () => {
    const { body } = await rate(90, { total: 10 });
    expect(await alerts()).toEqual(['cadss.rise']);
    expect((await amend(body.id, { assessedAt: at(-5) })).body).toMatchObject({ total: 10, items: [] });
    expect(await alerts()).toEqual(['cadss.rise WITHDRAWN']);
  });

  it('is checked as a new rating is, and not done to one in error', async () => {
    const { body } = await rate(90, { items: all(1) });
    expect(
      reasonsOf(await amend(body.id, { items: [{ item: 24, score: 9 }], assessedAt: at(-100) })),
    ).toEqual(['scale.no-such-item /items/0/item', 'scale.before-check-in /assessedAt']);
    expect((await amend(body.id, { assessedAt: minutesAfter(app.clock.now(), 10) })).status).toBe(422);
    expect((await amend(newId(), { total: 1 })).body.code).toBe('scale.not-found');
    expectDone(await nurse.post(`${session.path}/scales/${body.id}/enter-in-error`, { reason: 'Wrong' }));
    expect((await amend(body.id, { total: 1 })).body.code).toBe('scale.entered-in-error');
  });

  it('that states the dissociation over is for a psychiatrist', async () => {
    const { body } = await rate(90, { total: 30, isStatedResolved: true }, psychiatrist);
    for (const change of [{ isStatedResolved: false }, { assessedAt: at(91) }])
      expect(reasonsOf(await amend(body.id, change))).toEqual([
        'scale.psychiatrist-states-resolved /isStatedResolved',
      ]);
    expectDone(await amend(body.id, { isStatedResolved: false }, psychiatrist));
    expect(await dissociation()).toMatchObject({ code: 'discharge.dissociated', value: 30 });
  });
});

describe('CADSS-6 alone', () => {
  beforeEach(async () => {
    session = await givenRecovery(app, { doseStartsAt: minutesAfter(app.clock.now(), -100) });
  });

  it('is never compared with a whole CADSS, and leaves the gate unknown', async () => {
    expectDone(await rate(-10, { total: 0 }));
    expectDone(await rate(90, { cadss6Total: 24 }));
    expect(await alerts()).toEqual([]);
    expect(await dissociation()).toMatchObject({
      state: 'UNKNOWN',
      code: 'discharge.cadss6-only',
      value: 24,
      measuredAt: at(90).toISOString(),
    });
    expectDone(await rate(95, { isStatedResolved: true }, psychiatrist));
    expect(await dissociation()).toMatchObject({ state: 'MET' });
  });

  it('before the dose is no baseline of a whole one', async () => {
    expectDone(await rate(-10, { cadss6Total: 3 }));
    expectDone(await rate(90, { total: 6 }));
    expect(await dissociation()).toMatchObject({
      state: 'UNKNOWN',
      code: 'discharge.cadss-baseline-cadss6-only',
      value: 6,
    });
  });

  it('is held against CADSS-6 for the alert, and gives way to a whole rating', async () => {
    expectDone(await rate(-10, { items: all(0) }));
    expectDone(await rate(50, { cadss6Total: 4 }));
    expect(await alerts()).toEqual([]);
    expectDone(await rate(60, { cadss6Total: 5 }));
    expect(await alerts()).toEqual(['cadss6.rise']);
    await recover(app, session, 90);
    expect(await alerts()).toEqual(['cadss6.rise RESOLVED']);
    expect(await dissociation()).toMatchObject({ state: 'MET', value: 0 });
  });
});
