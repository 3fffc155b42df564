/**
 * The bare server that ours is compared with: `node:http`, connections that stay open, a `pg` pool, prepared statements, and
 * nothing else. It answers under the paths of the product, so that the client is the same for both.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { insertMany, insertOne, readReadings } from './readings.js';
import { readRecorded, replay } from './replay.js';

const { DATABASE_URL, POOL_SIZE, RECORDED_QUERIES } = process.env;

pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(POOL_SIZE) });
/** Which monitor hangs on which session; the product asks for it with every reading. */
const bindings = await pool.query<{ session_id: string; device_id: string }>(
  'select session_id, device_id from public.device_bindings where session_id is not null',
);
const devices = new Map(bindings.rows.map(({ session_id, device_id }) => [session_id, device_id]));
const recorded = RECORDED_QUERIES === undefined ? [] : await readRecorded(RECORDED_QUERIES);

async function bodyOf(request: IncomingMessage): Promise<never> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as never;
}

async function answer(request: IncomingMessage): Promise<{ status: number; body: object }> {
  const [path, query] = request.url!.split('?') as [string, string | undefined];
  const [, , , id, what] = path.split('/') as [string, string, string, string, string];
  switch (`${request.method} ${what}`) {
    case 'POST vitals': {
      const sender = { sessionId: id, deviceId: devices.get(id) ?? null };
      return { status: 201, body: await insertOne(pool, sender, await bodyOf(request)) };
    }
    case 'POST entries':
      return { status: 200, body: await insertMany(pool, id, await bodyOf(request)) };
    case 'GET vitals':
      return {
        status: 200,
        body: await readReadings(pool, id, Number(new URLSearchParams(query).get('limit'))),
      };
    case 'GET progress':
      return { status: 200, body: await replay(pool, id, recorded) };
    default:
      return { status: 404, body: {} };
  }
}

const server = createServer((request, response) => {
  answer(request).then(
    ({ status, body }) => {
      const text = JSON.stringify(body);
      response.writeHead(status, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    },
    (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
}).listen(0, '127.0.0.1');
await once(server, 'listening');
process.on('SIGTERM', () => process.exit());
console.error(`Serving on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
