/** Any permutation, repetition and split of a day's queue gives the same record. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Modality } from '../../src/clinic/modality.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenVials } from '../support/given/drugs.js';
import {
  chained,
  injectionDay,
  outcomesOf,
  sendQueue,
  unusualDay,
  usualDay,
  type QueuedEntry,
} from '../support/given/queues.js';
import { givenSession, weigh, type GivenSession } from '../support/given/sessions.js';
import { queueRuns } from '../support/model-runs.js';
import { readRecord } from '../support/read-record.js';

const { runs, seed, path } = queueRuns();
const MOST_PARTS = 4;
const MINUTE_MS = 60_000;

let app: TestApp;
let nurse: RoleClient;
let vials: string;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  // The whole day lies in the past when the tablet finds a network again.
  app.clock.advanceMinutes(240);
  vials = await givenVials(app);
});
afterAll(() => app.stop());

interface Day {
  readonly session: GivenSession;
  readonly entries: readonly QueuedEntry[];
}
type MakeDay = () => Promise<Day>;

const dayOf =
  (modality: Modality, entriesOf: (session: GivenSession) => Promise<QueuedEntry[]>): MakeDay =>
  async () => {
    const session = await givenSession(app, { modality, doseStartsAt: DOSE_STARTS_AT });
    await weigh(app, session);
    return { session, entries: await entriesOf(session) };
  };
const DOSE_STARTS_AT = new Date('2026-05-04T19:00:00.000Z');

/** How often each entry is sent at first, in which parts, and in which order within them. */
type Way = readonly { readonly parts: readonly number[]; readonly place: number }[];
const ways = fc.array(
  fc.record({
    parts: fc.array(fc.integer({ min: 0, max: MOST_PARTS - 1 }), { minLength: 1, maxLength: 2 }),
    place: fc.integer({ min: 0, max: 1_000_000 }),
  }),
  { minLength: 40, maxLength: 40 },
);

/** As a tablet does: every part, then what is not done yet again, until nothing changes any more. */
async function sendInParts({ session, entries }: Day, way: Way): Promise<void> {
  const shuffled = entries
    .map((entry, index) => ({ entry, ...way[index]! }))
    .toSorted((a, b) => a.place - b.place);
  const done = new Set<string>();
  const send = async (part: readonly QueuedEntry[]): Promise<void> => {
    if (part.length === 0) return;
    const { status, body } = await sendQueue(nurse, session, part);
    expect(status).toBe(200);
    for (const { id, outcome } of body.items)
      if (outcome === 'STORED' || outcome === 'ALREADY_THERE') done.add(id);
  };
  for (let part = 0; part < MOST_PARTS; part += 1)
    await send(shuffled.flatMap(({ entry, parts }) => parts.filter((one) => one === part).map(() => entry)));
  for (let before = -1; before < done.size && done.size < entries.length;) {
    before = done.size;
    await send(shuffled.map(({ entry }) => entry).filter(({ id }) => !done.has(id)));
  }
}

const days: Readonly<Record<string, MakeDay>> = {
  'an infusion': dayOf('IV', (session) => usualDay(app, session, 'IV')),
  'two injections': dayOf('IM', (session) => injectionDay(app, session, vials)),
  Spravato: dayOf('SPRAVATO', (session) => usualDay(app, session, 'SPRAVATO')),
};
/** Here it matters what came before: only a tablet that says so may send its parts in any order. */
const daysThatSayAfter: Readonly<Record<string, MakeDay>> = {
  'an infusion on which much is not in order': dayOf('IV', async (session) =>
    chained(await unusualDay(app, session)),
  ),
};

describe.each(Object.entries({ ...days, ...daysThatSayAfter }))('%s', (_name, makeDay) => {
  it('sent at once in its order, every entry is stored', async () => {
    const { session, entries } = await makeDay();
    const answer = await sendQueue(nurse, session, entries);
    expect(answer.body.items.filter(({ outcome }: any) => outcome !== 'STORED')).toEqual([]);
    const again = await sendQueue(nurse, session, entries);
    expect(new Set(outcomesOf(again))).toEqual(new Set(['ALREADY_THERE']));
    expect(again.body.session).toEqual(answer.body.session);
  });

  it(
    'in any parts, any order, any number of times, gives the same record',
    async () => {
      const usual = await makeDay();
      await sendQueue(nurse, usual.session, usual.entries);
      const expected = await readRecord(nurse, usual);
      expect(expected.status).toBe('DISCHARGED');
      await fc.assert(
        fc.asyncProperty(ways, async (way) => {
          const day = await makeDay();
          await sendInParts(day, way);
          expect(await readRecord(nurse, day)).toEqual(expected);
        }),
        { numRuns: runs, seed, path, endOnFailure: true },
      );
    },
    (2 + runs / 4) * MINUTE_MS,
  );
});
