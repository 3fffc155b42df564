/** The checklist before the dose, ticked in one tap or item by item, and what the psychiatrist decides about a concern. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  auditedActions,
  expectDone,
  givenSession,
  measureBeforeDose,
  minutesAfter,
  reasonsOf,
  tickChecklist,
  weigh,
  type GivenSession,
} from '../support/given/sessions.js';
import { usualEntries } from '../support/given/usual-checklist.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const tick = ({ path }: GivenSession, ...entries: object[]) => nurse.post(`${path}/checklist`, { entries });
const checkedIn = () => givenSession(app, { status: 'CHECKED_IN' });
const itemOf = (body: any, code: string) => body.items.find(({ itemCode }: any) => itemCode === code);
const blockersOf = async ({ path }: GivenSession): Promise<any[]> =>
  (await nurse.get(`${path}/readiness`)).body.blockers;

const EQUIPMENT = { itemCode: 'EMERGENCY_EQUIPMENT' };
const BROKEN = { ...EQUIPMENT, outcome: 'CONCERN', note: 'The suction does not work' };

describe('the checklist', () => {
  it('shows every item of the session, and who ticked what when', async () => {
    const session = await checkedIn();
    const occurredAt = minutesAfter(session.doseStartsAt, -25);
    const entries = usualEntries('IV', session.doseStartsAt, '2026-05-04', psychiatrist.id);
    const { status, body } = await nurse.post(`${session.path}/checklist`, { occurredAt, entries });
    expect([status, body]).toMatchObject([
      201,
      { sessionId: session.sessionId, patientId: session.patientId, ruleSetVersion: 1 },
    ]);
    expect(body.items.map(({ itemCode, state }: any) => [itemCode, state])).toEqual(
      entries.map(({ itemCode }) => [itemCode, 'DONE']),
    );
    expect(itemOf(body, 'PREGNANCY_TEST').entry).toMatchObject({
      outcome: 'DONE',
      pregnancyTest: { testedOn: '2026-05-04', result: 'NEGATIVE' },
      occurredAt: occurredAt.toISOString(),
      recordedAt: app.clock.now().toISOString(),
      recordedBy: nurse.id,
    });
    expect((await nurse.get(`${session.path}/checklist`)).body).toEqual(body);
    expect(await auditedActions(app, session.sessionId)).toContainEqual({
      action: 'checklist.record',
      outcome: 'SUCCESS',
      patient_ids: [session.patientId],
    });
  });

  it('counts the newest entry of an item, whatever order they arrive in, and keeps the earlier ones', async () => {
    const session = await checkedIn();
    const identity = (identifiers: string[], minutes: number) => ({
      itemCode: 'IDENTITY',
      identity: { identifiers },
      occurredAt: minutesAfter(session.doseStartsAt, minutes),
    });
    await tick(session, identity(['NAME', 'PHOTO'], -20));
    const { body } = await tick(session, identity(['NAME', 'BIRTH_DATE'], -25));
    expect(itemOf(body, 'IDENTITY')).toMatchObject({
      entry: { identity: { identifiers: ['NAME', 'PHOTO'] } },
      earlierEntries: [{ identity: { identifiers: ['NAME', 'BIRTH_DATE'] } }],
    });
  });

  it('stores an entry that a tablet sends again once, also twenty times at the same moment', async () => {
    const session = await checkedIn();
    const entry = { ...EQUIPMENT, id: newId(), occurredAt: app.clock.now() };
    const answers = await Promise.all(Array.from({ length: 20 }, () => tick(session, entry)));
    expect(answers.every(({ status }) => status === 200 || status === 201)).toBe(true);
    const again = await tick(session, entry);
    expect([again.status, itemOf(again.body, 'EMERGENCY_EQUIPMENT').earlierEntries]).toEqual([200, []]);
    const other = await tick(session, { ...entry, note: 'Another' });
    expect([other.status, other.body.code]).toEqual([409, 'entry.id-taken']);
    const more = await tick(session, entry, {
      itemCode: 'MOOD_AND_SAFETY',
      outcome: 'CONCERN',
      note: 'Restless',
    });
    expect([more.status, itemOf(more.body, 'MOOD_AND_SAFETY').state]).toEqual([201, 'CONCERN']);
  });

  it('refuses what an item cannot be, every reason of every entry at once, and keeps nothing', async () => {
    const session = await checkedIn();
    const answer = await tick(
      session,
      { itemCode: 'FASTING' },
      { itemCode: 'NASAL_MEDICINE', nasalMedicine: { lastNasalMedicineAt: null } },
      { ...BROKEN, note: undefined },
      { itemCode: 'IDENTITY', identity: { identifiers: ['NAME', 'NAME'] } },
      { itemCode: 'PREGNANCY_TEST', pregnancyTest: { testedOn: '2026-05-05', result: 'NEGATIVE' } },
      { ...EQUIPMENT, prescriberOnSite: { psychiatristId: nurse.id } },
    );
    expect([answer.status, answer.body.code, reasonsOf(answer)]).toEqual([
      422,
      'checklist.entry-faulty',
      [
        'checklist.content-missing /entries/0/fasting',
        'checklist.item-unknown /entries/1/itemCode',
        'checklist.note-missing /entries/2/note',
        'checklist.identifiers-alike /entries/3/identity/identifiers',
        'time.in-future /entries/4/pregnancyTest/testedOn',
        'checklist.content-foreign /entries/5/prescriberOnSite',
        'checklist.item-twice /entries/5/itemCode',
        'session.not-a-psychiatrist /entries/5/prescriberOnSite/psychiatristId',
      ],
    ]);
    const { body } = await nurse.get(`${session.path}/checklist`);
    expect(body.items.every(({ state }: any) => state === 'NOT_TICKED')).toBe(true);
  });

  it.each([
    [{}, '/entries'],
    [{ entries: [] }, '/entries'],
    [
      { entries: [{ itemCode: 'IDENTITY', identity: { identifiers: ['NAME'] } }] },
      '/entries/0/identity/identifiers',
    ],
    [
      { entries: [{ itemCode: 'FASTING', fasting: { lastSolidsAt: '2026-05-04T08:00:00Z' } }] },
      '/entries/0/fasting/lastLiquidsAt',
    ],
    [{ entries: [{ itemCode: 'X', outcome: 'MAYBE' }] }, '/entries/0/outcome'],
  ])('refuses %j as malformed', async (body, pointer) => {
    const answer = await nurse.post(`/v1/sessions/${newId()}/checklist`, body);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('begins with the check-in, takes no future, and is not for the front desk', async () => {
    const scheduled = await givenSession(app);
    const early = await tick(scheduled, EQUIPMENT);
    expect([early.status, early.body.code, early.body.currentStatus]).toEqual([
      409,
      'checklist.before-check-in',
      'SCHEDULED',
    ]);
    const session = await checkedIn();
    const occurredAt = minutesAfter(app.clock.now(), 3);
    expect(reasonsOf(await tick(session, { ...EQUIPMENT, occurredAt }))).toEqual([
      'time.in-future /entries/0/occurredAt',
    ]);
    expect((await tick({ ...session, path: `/v1/sessions/${newId()}` }, EQUIPMENT)).status).toBe(404);
    const frontDesk = await app.as('front-desk');
    expect((await frontDesk.get(`${session.path}/checklist`)).status).toBe(403);
  });
});

describe('a concern', () => {
  async function concerned(): Promise<{ session: GivenSession; subjectId: string }> {
    const session = await checkedIn();
    await weigh(app, session);
    await tickChecklist(app, session, 'IV');
    await measureBeforeDose(app, session);
    const { body } = await tick(session, { ...BROKEN, occurredAt: minutesAfter(session.doseStartsAt, -15) });
    return { session, subjectId: itemOf(body, 'EMERGENCY_EQUIPMENT').entry.id };
  }
  const decide = (client: RoleClient, { path }: GivenSession, body: object) =>
    client.post(`${path}/readiness-decisions`, {
      code: 'checklist.concern',
      reason: 'As discussed',
      ...body,
    });

  it('stands until a psychiatrist has decided, also when the item is ticked again', async () => {
    const { session, subjectId } = await concerned();
    const blocker = {
      code: 'checklist.concern',
      items: ['EMERGENCY_EQUIPMENT'],
      subjectId,
      isDecidable: true,
      clearableBy: ['psychiatrist'],
    };
    expect(await blockersOf(session)).toMatchObject([blocker]);
    await tick(session, EQUIPMENT);
    expect(await blockersOf(session)).toMatchObject([blocker]);
    expect((await decide(nurse, session, { subjectId, decision: 'GO_AHEAD' })).status).toBe(403);
    const held = await decide(psychiatrist, session, { subjectId, decision: 'HOLD' });
    expect([held.status, held.body]).toMatchObject([
      201,
      { patientId: session.patientId, subjectId, decision: 'HOLD', recordedBy: psychiatrist.id },
    ]);
    expect(await blockersOf(session)).toMatchObject([{ ...blocker, isHeld: true }]);
    app.clock.advanceMinutes(1);
    expectDone(await decide(psychiatrist, session, { subjectId, decision: 'GO_AHEAD' }));
    expect(await blockersOf(session)).toEqual([]);
    expect((await nurse.post(`${session.path}/ready`)).body.status).toBe('READY');
    const { body } = await nurse.get(`${session.path}/checklist`);
    expect(itemOf(body, 'EMERGENCY_EQUIPMENT')).toMatchObject({
      state: 'DONE',
      decisions: [{ decision: 'HOLD' }, { decision: 'GO_AHEAD', reason: 'As discussed' }],
    });
  });

  it('is raised by acute suicidality whatever was ticked', async () => {
    const { session } = await concerned();
    await tick(session, {
      itemCode: 'MOOD_AND_SAFETY',
      moodAndSafety: { suicidality: 'ACUTE', newPsychosisOrMania: false },
    });
    expect((await blockersOf(session)).map(({ items }) => items)).toEqual([
      ['MOOD_AND_SAFETY'],
      ['EMERGENCY_EQUIPMENT'],
    ]);
  });

  it('is decided on by its entry, which has to be there; the same decision sent again is one', async () => {
    const { session, subjectId } = await concerned();
    const nothing = await decide(psychiatrist, session, { subjectId: newId(), decision: 'GO_AHEAD' });
    expect([nothing.status, reasonsOf(nothing)]).toEqual([422, ['readiness.nothing-to-decide /subjectId']]);
    const id = newId();
    const decision = { id, subjectId, decision: 'GO_AHEAD' };
    const statuses = [];
    for (const body of [decision, decision, { ...decision, decision: 'HOLD' }])
      statuses.push((await decide(psychiatrist, session, body)).status);
    expect(statuses).toEqual([201, 200, 409]);
    const rems = await decide(psychiatrist, session, { ...decision, code: 'rems.not-enrolled' });
    expect([rems.status, rems.body.errors[0].pointer]).toEqual([400, '/code']);
  });
});
