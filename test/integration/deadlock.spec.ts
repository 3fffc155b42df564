/** A deadlock on the clinic's own tables: the request that PostgreSQL sacrifices is done again, and nobody loses anything. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenSession, minutesAfter, recordEvent } from '../support/given/sessions.js';

let app: TestApp;
let other: pg.Client;

beforeAll(async () => {
  app = await startTestApp();
  other = new pg.Client({ connectionString: app.database.url });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await app.stop();
});

/** Looks again and again; a condition that never comes true ends with the time of the test. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** The server's own count, which it publishes within a second or so. */
async function deadlocksCounted(): Promise<number> {
  const { rows } = await other.query(
    `select deadlocks::int from pg_stat_database where datname = current_database()`,
  );
  return rows[0].deadlocks;
}

async function someoneWaitsForALock(): Promise<boolean> {
  const { rows } = await other.query(
    `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0].waiting > 0;
}

it('starts a dose that was the victim of a deadlock, once, and keeps what the other one did', async () => {
  const session = await givenSession(app, { status: 'READY' });
  const nurse = await app.as('nurse');
  await other.query('begin');
  await other.query(`update patients set updated_at = updated_at + interval '1 ms' where id = $1`, [
    session.patientId,
  ]);
  // The request holds the session and waits for the patient; then the other one asks for the session.
  const started = recordEvent(nurse, session, 0, { type: 'START' });
  await until(someoneWaitsForALock);
  await other.query(`update sessions set escort_phone = '+1 555 0177' where id = $1`, [session.sessionId]);
  await other.query('commit');
  expect((await started).status).toBe(201);
  const { body } = await nurse.get(session.path);
  expect(body).toMatchObject({ status: 'DOSING', escort: { phone: '+1 555 0177' } });
  const { body: dose } = await nurse.get(`${session.path}/administration-events`);
  expect(dose.events).toEqual([
    expect.objectContaining({
      type: 'START',
      occurredAt: minutesAfter(session.doseStartsAt, 0).toISOString(),
    }),
  ]);
  // PostgreSQL counted one, so the request was indeed its victim: nothing else could have been.
  await until(async () => (await deadlocksCounted()) === 1);
});
