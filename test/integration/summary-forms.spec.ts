/** A version that was signed in an older form of the document: read, printed and compared by its hash as on its first day. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenDischarged } from '../support/given/bedside.js';
import { expectDone, minutesAfter, type GivenSession } from '../support/given/sessions.js';
import { hashAgain } from '../support/hash-again.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** A session whose first version was signed when the document had its first form. */
async function signedInFormOne(change: (document: any) => void = () => undefined): Promise<GivenSession> {
  const session = await givenDischarged(app);
  const { doseStartsAt, path, sessionId } = session;
  const nurse = await app.as('nurse');
  const nausea = { code: 'NAUSEA', grade: 2, onsetAt: minutesAfter(doseStartsAt, 15) };
  const effect = await nurse.post(`${path}/side-effects`, nausea);
  expectDone(effect);
  const psychiatrist = await app.as('psychiatrist');
  expectDone(await psychiatrist.post(`${path}/sign`, {}));
  const golden = new URL('../golden/summary-of-form-1.json', import.meta.url);
  const document = JSON.parse(await readFile(golden, 'utf8'));
  const [told] = document.record.sideEffects;
  Object.assign(told, { id: effect.body.id, onsetAt: effect.body.onsetAt });
  Object.assign(told, { recordedAt: effect.body.recordedAt, recordedBy: effect.body.recordedBy });
  told.stages = [{ at: effect.body.onsetAt, course: 'ONGOING', grade: 2 }];
  change(document);
  // Written in the order of the file, which is the canonical one.
  await app.dataSource.query(
    `insert into session_summary_versions (id, session_id, version, format_version, document, sha256, signed_at, signed_by, recorded_at)
     select $1, $2, 2, 1, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'), $4, $3, $4
     from (select $5::text as text) signed`,
    [randomUUID(), sessionId, psychiatrist.id, app.clock.now(), JSON.stringify(document)],
  );
  app.clock.advanceMinutes(10);
  return session;
}

it('a version in the first form is read, printed, and has its hash', async () => {
  const { path } = await signedInFormOne();
  const nurse = await app.as('nurse');
  const { versions } = (await nurse.get(`${path}/summary/versions`)).body;
  const { body } = await nurse.get(`${path}/summary/versions/${versions[1].id}`);
  expect(body.document).toMatchObject({ formatVersion: 1, record: { sideEffects: [{ code: 'NAUSEA' }] } });
  expect(body.document.record.sideEffects[0]).not.toHaveProperty('actions');
  expect(hashAgain(body.document)).toBe(body.signed.sha256);
  const printed = await nurse.get(`${path}/summary.pdf?version=2`);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(printed.body)));
  expect(text.join(' ').replaceAll(/\s+/g, ' ')).toContain('ongoing, grade 2');
  expect((await nurse.get(`${path}/summary`)).body).toMatchObject({ status: 'CURRENT_SIGNED', changes: [] });
});

it('what came after it is told apart as in the present form', async () => {
  const session = await signedInFormOne();
  const [nurse, psychiatrist] = [await app.as('nurse'), await app.as('psychiatrist')];
  const { items } = (await nurse.get(`${session.path}/side-effects`)).body;
  const effect = `${session.path}/side-effects/${items[0].id}`;
  expectDone(await psychiatrist.post(`${effect}/relatedness`, { relatedness: 'CERTAIN' }));
  expect((await nurse.get(`${session.path}/summary`)).body).toMatchObject({
    status: 'FOLLOW_UP_SINCE_SIGNING',
    changes: [{ subjectType: 'SIDE_EFFECT', kind: 'FOLLOW_UP' }],
  });
  const inError = { reason: 'Of another patient' };
  expectDone(await nurse.post(`${effect}/enter-in-error`, inError));
  expect((await nurse.get(`${session.path}/summary`)).body).toMatchObject({
    status: 'CHANGED_SINCE_SIGNING',
    changes: [{ subjectType: 'SIDE_EFFECT', kind: 'RECORD_CORRECTED' }],
  });
  expect(
    (await psychiatrist.post(`${session.path}/sign`, { statement: 'In the new form' })).body,
  ).toMatchObject({
    summaryVersion: 3,
  });
});
