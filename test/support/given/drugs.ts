/** Lots of controlled drugs and what a session does with them, through the API. */
import type { Answer, RoleClient, TestApp } from '../app.js';
import { expectDone, minutesAfter, type GivenSession } from './sessions.js';

let lotsMade = 0;

/** Ten vials of 50 mg/mL, 10 mL each, good for years; of a number of its own. */
export async function givenVials(app: TestApp, more: object = {}): Promise<string> {
  return givenLot(app, { drug: 'KETAMINE', concentrationMgPerMl: 50, volumeMlPerVial: 10, ...more });
}

/** Ten Spravato devices of 28 mg. */
export async function givenDevices(app: TestApp, more: object = {}): Promise<string> {
  return givenLot(app, { drug: 'SPRAVATO', mgPerDevice: 28, ...more });
}

async function givenLot(app: TestApp, lot: object): Promise<string> {
  lotsMade += 1;
  const admin = await app.as('admin');
  const answer = await admin.post('/v1/drug-lots', {
    ...{ lotNumber: `LOT-X${lotsMade}`, expiresOn: '2030-01-31', receivedContainers: 10 },
    receivedAt: minutesAfter(app.clock.now(), -24 * 60),
    ...lot,
  });
  expectDone(answer);
  return answer.body.id;
}

/** A record so many minutes after the dose began. */
export function recordDrug(
  client: RoleClient,
  { path, doseStartsAt }: GivenSession,
  minutes: number,
  record: object,
): Promise<Answer> {
  return client.post(`${path}/drug-records`, { occurredAt: minutesAfter(doseStartsAt, minutes), ...record });
}

/** What a second person says about a waste, having just read it. */
export function witness(
  client: RoleClient,
  { path }: Pick<GivenSession, 'path'>,
  record: { readonly id: string; readonly version: number },
  answer: object = { outcome: 'CONFIRMED' },
): Promise<Answer> {
  const url = `${path}/drug-records/${record.id}/witness`;
  return client.post(url, answer, { 'if-match': `"${record.version}"` });
}
