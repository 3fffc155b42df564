/** Whoever comes second is told in the refusal itself who was first, and how things stand. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { NO_DISSOCIATION, USUAL_VITALS } from '../support/given/bedside.js';
import { expectDone, givenDosingSession, givenSession, recordEvent } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

describe('an event that another one was faster than', () => {
  it('shows who started the dose and when, and how much was given', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const first = await recordEvent(psychiatrist, session, 0, { type: 'START' });
    expectDone(first);
    const second = await recordEvent(nurse, session, 1, { type: 'START' });
    const { body: shown } = await nurse.get(session.path);
    expect(second).toMatchObject({
      status: 409,
      body: {
        code: 'dosing.event-out-of-sequence',
        currentStatus: 'DOSING',
        currentVersion: shown.version,
        lastEvent: {
          id: first.body.id,
          type: 'START',
          occurredAt: session.doseStartsAt.toISOString(),
          recordedAt: app.clock.now().toISOString(),
          recordedBy: psychiatrist.id,
        },
        delivered: { deliveredMg: shown.delivered.deliveredMg },
      },
    });
  });

  it('shows that nothing was given yet', async () => {
    const session = await givenSession(app, { status: 'READY' });
    expect((await recordEvent(nurse, session, 0, { type: 'PAUSE' })).body).toMatchObject({
      code: 'dosing.event-out-of-sequence',
      currentStatus: 'READY',
      lastEvent: null,
      delivered: null,
    });
  });

  it('shows it to whoever amends as well, and who corrected first', async () => {
    const session = await givenDosingSession(app);
    const { body } = await recordEvent(nurse, session, 10, { type: 'PAUSE' });
    const amend = (client: RoleClient, occurredAt: Date) =>
      client.post(`${session.path}/administration-events/${body.id}/amend`, {
        reason: 'Misread',
        occurredAt,
      });
    const before = new Date(session.doseStartsAt.getTime() - 60_000);
    expect((await amend(nurse, before)).body).toMatchObject({
      code: 'dosing.event-out-of-sequence',
      lastEvent: { id: body.id },
    });
    expectDone(await amend(psychiatrist, new Date(session.doseStartsAt.getTime() + 60_000)));
    expect((await amend(nurse, session.doseStartsAt)).body).toMatchObject({
      code: 'dosing.event-corrected-already',
      correctedBy: psychiatrist.id,
      correctedAt: app.clock.now().toISOString(),
    });
  });
});

describe('a correction of what was entered in error already', () => {
  const ENTRIES = [
    ['vitals', { ...USUAL_VITALS }, 'vitals.entered-in-error'],
    ['scales', { kind: 'CADSS', items: NO_DISSOCIATION }, 'scale.entered-in-error'],
    ['side-effects', { code: 'NAUSEA', grade: 1 }, 'side-effect.entered-in-error'],
    [
      'rescue-medicines',
      { medicine: 'ONDANSETRON', dose: 4, unit: 'mg', route: 'IV', indication: 'Nausea' },
      'rescue.in-error',
    ],
  ] as const;

  it.each(ENTRIES)('of %s shows who said so and when', async (room, entry, code) => {
    const session = await givenDosingSession(app);
    const recorded = await nurse.post(`${session.path}/${room}`, entry);
    expectDone(recorded);
    const path = `${session.path}/${room}/${recorded.body.id}/enter-in-error`;
    expectDone(await psychiatrist.post(path, { reason: 'Another patient' }));
    const at = app.clock.now().toISOString();
    app.clock.advanceMinutes(1);
    expect(await nurse.post(path, { reason: 'Another patient' })).toMatchObject({
      status: 409,
      body: { code, currentStatus: 'ENTERED_IN_ERROR', updatedBy: psychiatrist.id, updatedAt: at },
    });
  });

  it('of a change of a side effect too', async () => {
    const session = await givenDosingSession(app);
    const effect = await nurse.post(`${session.path}/side-effects`, { code: 'NAUSEA', grade: 1 });
    const changes = `${session.path}/side-effects/${effect.body.id}/changes`;
    const id = randomUUID();
    expectDone(await nurse.post(changes, { id, grade: 2 }));
    const path = `${changes}/${id}/enter-in-error`;
    expectDone(await psychiatrist.post(path, { reason: 'Misheard' }));
    expect(await nurse.post(path, { reason: 'Misheard' })).toMatchObject({
      status: 409,
      body: { currentStatus: 'ENTERED_IN_ERROR', updatedBy: psychiatrist.id },
    });
  });
});
