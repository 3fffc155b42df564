import { randomUUID } from 'node:crypto';
import { monitoredSessions } from '../clinic/monitored-sessions.js';
import { readingOf } from '../clinic/reading.js';
import type { Request } from '../load.js';
import { employ } from '../stage.js';
import { countReadings, expectSameReadings } from './stored-readings.js';
import { expectSame, type SideBySide } from './work.js';

const READINGS = 100;
/** A day has one queue or two: one session takes turns with others, so that it does not grow beyond a day. */
const SESSIONS_PER_TABLET = 4;

/** B2: as many tablets as connections, each sending the queue of a session: a hundred readings in one request. */
export const hundredReadings: SideBySide = {
  code: 'B2',
  title: `${READINGS} readings per POST`,
  against: 'one multi-row INSERT per request',
  counts: 'readings',
  perRequest: READINGS,
  connections: 4,
  aim: { atLeast: 0.6 },
  async prepare({ sql }, app, connections) {
    const sessions = await monitoredSessions(app, connections * SESSIONS_PER_TABLET);
    let sent = 0;
    const { token } = await employ(app, 'nurse');
    return {
      async verify(ours, floor) {
        const { ids, request } = queueOf(sessions[0]!.sessionId, token);
        const { items } = JSON.parse(await ours(request)) as { items: { outcome: string }[] };
        await floor(request);
        expectSame(
          items.length === READINGS && items.every(({ outcome }) => outcome === 'STORED'),
          'Not every reading was stored.',
        );
        await expectSameReadings(sql, ids);
        return `${READINGS} readings sent to both are stored alike`;
      },
      next: () => queueOf(sessions[(sent += 1) % sessions.length]!.sessionId, token).request,
      faultOf: (answer) => {
        const stored = answer.split('"outcome":"STORED"').length - 1;
        // What takes longer than the product gives itself is told to wait; then the machine is too busy to say anything.
        return stored === READINGS ? null : `${stored} of ${READINGS} readings were stored`;
      },
      countStored: (side) => countReadings(sql, side),
    };
  },
};

/** One reading a second, the last one now. */
function queueOf(sessionId: string, token: string): { ids: string[]; request: Request } {
  const now = Date.now();
  const entries = Array.from({ length: READINGS }, (_unused, number) => ({
    id: randomUUID(),
    kind: 'VITALS',
    occurredAt: new Date(now - (READINGS - number) * 1_000).toISOString(),
    body: readingOf(number),
  }));
  const body = JSON.stringify({ entries });
  const request: Request = { method: 'POST', path: `/v1/sessions/${sessionId}/entries`, token, body };
  return { ids: entries.map(({ id }) => id), request };
}
