import { randomUUID } from 'node:crypto';
import { monitoredSessions, type MonitoredSession } from '../clinic/monitored-sessions.js';
import { readingOf } from '../clinic/reading.js';
import type { Request } from '../load.js';
import { countReadings, expectSameReadings } from './stored-readings.js';
import { expectSame, type SideBySide } from './work.js';

/** B1: as many monitors as connections, each bound to a session of its own, each sending one reading at a time. */
export const oneReading: SideBySide = {
  code: 'B1',
  title: 'one reading per POST',
  against: 'one INSERT per request',
  counts: 'readings',
  perRequest: 1,
  connections: 16,
  aim: { atLeast: 1.5 },
  async prepare({ sql }, app, connections) {
    const sessions = await monitoredSessions(app, connections);
    let sent = 0;
    return {
      async verify(ours, floor) {
        const id = randomUUID();
        const request = requestOf(sessions[0]!, id, 0);
        const told = JSON.parse(await ours(request)) as { id: string; alerts: object[] };
        await floor(request);
        expectSame(told.id === id && Array.isArray(told.alerts), 'The answer is about another reading.');
        await expectSameReadings(sql, [id]);
        return 'a reading sent to both is stored alike';
      },
      next: (connection) => requestOf(sessions[connection]!, randomUUID(), (sent += 1)),
      faultOf: (answer) => (answer.startsWith('{"id":') ? null : 'no reading was answered'),
      countStored: (side) => countReadings(sql, side),
    };
  },
};

function requestOf({ sessionId, token }: MonitoredSession, id: string, number: number): Request {
  const measuredAt = new Date().toISOString();
  const body = JSON.stringify({ id, measuredAt, ...readingOf(number) });
  return { method: 'POST', path: `/v1/sessions/${sessionId}/vitals`, token, body };
}
