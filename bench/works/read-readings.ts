import { randomUUID } from 'node:crypto';
import { connect, ok, serverAt } from '../../journey/api.js';
import { monitoredSessions, type MonitoredSession } from '../clinic/monitored-sessions.js';
import { readingOf } from '../clinic/reading.js';
import { copyReadings } from '../floor/tables.js';
import type { Request } from '../load.js';
import { employ, type RunningApp } from '../stage.js';
import { expectSame, type SideBySide } from './work.js';

const READINGS = 60;
const SESSIONS = 8;

type Items = readonly Record<string, unknown>[];

/** B3: nurses look at the readings of sessions, sixty each. */
export const readReadings: SideBySide = {
  code: 'B3',
  title: `read one session's ${READINGS} readings`,
  against: 'the same rows, the same audit row',
  counts: 'requests',
  perRequest: 1,
  connections: 16,
  aim: { atLeast: 0.8 },
  async prepare({ sql }, app, connections) {
    const sessions = await monitoredSessions(app, Math.min(SESSIONS, connections));
    for (const session of sessions) await fill(app, session);
    await copyReadings(
      sql,
      sessions.map(({ sessionId }) => sessionId),
    );
    const { token } = await employ(app, 'nurse');
    const requestOf = (connection: number): Request => ({
      method: 'GET',
      path: `/v1/sessions/${sessions[connection % sessions.length]!.sessionId}/vitals?limit=${READINGS}`,
      token,
    });
    return {
      async verify(ours, floor) {
        const [our, bare] = [itemsOf(await ours(requestOf(0))), itemsOf(await floor(requestOf(0)))];
        expectSame(our.length === READINGS, `${our.length} readings were read.`);
        expectSame(
          bare.every((row, index) =>
            Object.entries(row).every(
              ([name, value]) => JSON.stringify(our[index]![name]) === JSON.stringify(value),
            ),
          ),
          'The readings read differ.',
        );
        return `both read the same ${READINGS} readings, member by member`;
      },
      next: requestOf,
      faultOf: (answer) => {
        const read = answer.split('"measuredAt":').length - 1;
        return read === READINGS ? null : `${read} readings were read`;
      },
    };
  },
};

function itemsOf(answer: string): Items {
  return (JSON.parse(answer) as { items: Items }).items;
}

/** What came before the dose is there already; the monitor adds the rest. */
async function fill(app: RunningApp, { sessionId, token }: MonitoredSession): Promise<void> {
  const monitor = connect(serverAt(app.url), token);
  const params = { path: { sessionId } };
  const { items } = await ok(app.people.nurse.GET('/v1/sessions/{sessionId}/vitals', { params }));
  for (let number = items.length; number < READINGS; number += 1) {
    const body = { id: randomUUID(), ...readingOf(number) };
    await ok(monitor.POST('/v1/sessions/{sessionId}/vitals', { params, body }));
  }
}
