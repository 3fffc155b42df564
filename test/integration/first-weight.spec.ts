/** Pounds typed as kilograms: the first weight of a patient is entered a second time before a dose rests on it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { registerPatient } from '../support/given/patients.js';
import { auditedActions } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

const countOf = async (path: string): Promise<number> => (await nurse.get(path)).body.items.length;

describe('the first weight of a patient', () => {
  it('is stored at once, and asked for a second time', async () => {
    const { id } = await registerPatient(app);
    const path = `/v1/patients/${id}/measurements`;
    const differs = await nurse.post(path, { weightKg: 180, confirmWeightKg: 81.6 });
    expect(differs).toMatchObject({
      status: 422,
      body: { code: 'measurement.second-entry-differs', errors: [{ pointer: '/confirmWeightKg' }] },
    });
    expect(await countOf(path)).toBe(0);

    const { body: first } = await nurse.post(path, { weightKg: 180 });
    expect(first).toMatchObject({ weightKg: 180, weightStatus: 'UNCONFIRMED' });
    const again = (confirmWeightKg: number, of = first.id) =>
      nurse.post(`${path}/${of}/confirm`, { confirmWeightKg });
    expect(await again(81.6)).toMatchObject({ status: 422, body: { code: differs.body.code } });
    // The scale says 81.6 kg: pounds had been typed.
    await nurse.post(`${path}/${first.id}/enter-in-error`, { reason: 'Pounds' });
    expect(await again(180)).toMatchObject({ body: { code: 'measurement.second-entry-not-needed' } });
    const { body: right } = await nurse.post(path, { weightKg: 81.6 });
    expect(right.weightStatus).toBe('UNCONFIRMED');
    const twice = await Promise.all([again(81.6, right.id), again(81.6, right.id)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { body: listed } = await nurse.get(path);
    expect(listed.items.map(({ weightStatus }: { weightStatus: string }) => weightStatus)).toEqual([
      'CONFIRMED',
      'UNCONFIRMED',
    ]);
    // Only the first one needs it, and a height is no weight.
    expect((await nurse.post(path, { weightKg: 82 })).body.weightStatus).toBe('CONFIRMED');
    const { body: height } = await nurse.post(path, { heightCm: 178 });
    expect([height.weightStatus, (await again(178, height.id)).status]).toEqual([null, 409]);
    expect(await auditedActions(app, right.id)).toContainEqual({
      action: 'measurement.confirm',
      outcome: 'SUCCESS',
      patient_ids: [id],
    });
  });
});
