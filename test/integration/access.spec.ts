import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('access', () => {
  it('says who I am', async () => {
    const nurse = await app.as('nurse');
    const { status, body } = await nurse.get('/v1/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: nurse.id, kind: 'staff', role: 'nurse', username: 'nurse' });
  });
});
