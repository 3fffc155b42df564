/** Ratings at the chair through HTTP: totals, refusals, sent again, entered in error. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenSession, minutesAfter, reasonsOf, type GivenSession } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
let session: GivenSession;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
  session = await givenSession(app, { status: 'CHECKED_IN' });
});
afterAll(() => app.stop());

const items = (count: number, score: number) =>
  Array.from({ length: count }, (_, index) => ({ item: index + 1, score }));
const send = (body: object, by = nurse) => by.post(`${session.path}/scales`, body);

describe('recording a rating', () => {
  it('adds a whole CADSS up and knows its six items', async () => {
    const { status, body } = await send({ kind: 'CADSS', items: items(23, 1) });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      patientId: session.patientId,
      total: 23,
      cadss6Total: 6,
      isDistressed: false,
      isStatedResolved: false,
      assessedAt: app.clock.now().toISOString(),
      recordedBy: nurse.id,
      status: 'RECORDED',
      version: 1,
    });
  });

  it('never adds up a part', async () => {
    const { body } = await send({ kind: 'CADSS', items: items(22, 4) });
    expect(body).toMatchObject({ total: null, cadss6Total: 24 });
    expect(body.items).toHaveLength(22);
  });

  it('needs no bleeding item after ketamine', async () => {
    const { body } = await send({ kind: 'PADSS', items: items(4, 2) });
    expect(body.total).toBe(10);
  });

  it('names every reason of a refusal', async () => {
    const answer = await send({
      kind: 'ALDRETE',
      items: [
        { item: 6, score: 0 },
        { item: 1, score: 3 },
      ],
      isDistressed: true,
      isStatedResolved: true,
      assessedAt: minutesAfter(app.clock.now(), -60 * 24 * 30),
    });
    expect(answer.status).toBe(422);
    expect(reasonsOf(answer)).toEqual([
      'scale.no-such-item /items/0/item',
      'scale.score-impossible /items/1/score',
      'scale.cadss-only /isDistressed',
      'scale.cadss-only /isStatedResolved',
      'scale.psychiatrist-states-resolved /isStatedResolved',
      'scale.before-check-in /assessedAt',
    ]);
  });

  it('takes a psychiatrist to state that a dissociation is over', async () => {
    const said = { kind: 'CADSS', isStatedResolved: true };
    expect(reasonsOf(await send(said))).toEqual(['scale.psychiatrist-states-resolved /isStatedResolved']);
    const { status, body } = await send(said, psychiatrist);
    expect([status, body.isStatedResolved, body.total]).toEqual([201, true, null]);
    expect(reasonsOf(await send({ kind: 'CADSS' }))).toEqual(['scale.nothing-rated /items']);
  });

  it('is stored once when it is sent twice', async () => {
    const rating = { id: newId(), kind: 'ALDRETE', items: items(5, 2) };
    const [first, again] = [await send(rating), await send(rating)];
    expect([first.status, again.status, again.body]).toEqual([201, 200, first.body]);
    expect((await send({ ...rating, items: items(5, 1) })).status).toBe(409);
  });
});

describe('a rating entered in error', () => {
  it('stays readable with the reason, and is not changed any more', async () => {
    const { body } = await send({ kind: 'CADSS', items: items(23, 0) });
    const path = `${session.path}/scales/${body.id}/enter-in-error`;
    const marked = await nurse.post(path, { reason: 'Rated the wrong patient' });
    expect(marked.body).toMatchObject({
      status: 'ENTERED_IN_ERROR',
      changeReason: 'Rated the wrong patient',
      version: 2,
    });
    expect((await nurse.post(path, { reason: 'Again' })).body.code).toBe('scale.entered-in-error');
    const { body: page } = await nurse.get(`${session.path}/scales?limit=200`);
    expect(page.items).toContainEqual(marked.body);
  });
});
