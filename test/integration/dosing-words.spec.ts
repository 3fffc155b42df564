/** What a tablet need not say, and numbers in the words of the answers as a screen shows them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenDosingSession, givenSession, recordEvent } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

describe('a device without a number', () => {
  it('is the next one in its place', async () => {
    const session = await givenSession(app, { modality: 'SPRAVATO', status: 'READY' });
    const device = { type: 'DEVICE', lotNumber: 'LOT-1' };
    const first = await recordEvent(nurse, session, 0, device);
    expect([first.status, first.body.deviceNumber]).toEqual([201, 1]);
    const late = await recordEvent(nurse, session, 6, device);
    expect([late.status, late.body.deviceNumber]).toEqual([201, 2]);
    const between = await recordEvent(nurse, session, 3, { ...device, deviationReason: 'A third one' });
    expect([between.status, between.body.errors[0].code]).toEqual([409, 'dosing.contradicts-later-event']);
  });
});

describe('a bolus that nobody ordered', () => {
  it('is refused with the orderer first, and too much in whole tenths', async () => {
    const session = await givenDosingSession(app);
    const bolus = { type: 'BOLUS', doseMg: 50.07 };
    const { body } = await recordEvent(nurse, session, 0, bolus);
    const say = (code: string) => body.errors.find((error: any) => error.code === code);
    expect(say('dosing.without-order').message).toMatch(/orderedBy.*deviationReason/);
    expect(say('dosing.more-than-ordered')).toMatchObject({
      percentOfOrdered: 125.2,
      message: expect.stringMatching(/^125\.2 percent/),
    });
    expect(say('dosing.bolus-above-usual').message).toContain(' 0.63 mg/kg ');
    const given = { ...bolus, orderedBy: psychiatrist.id, deviationReason: 'Agitation' };
    expect((await recordEvent(nurse, session, 0, given)).body.deviations).toContain(
      'dosing.more-than-ordered',
    );
  });
});
