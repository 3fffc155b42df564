/** A start that fails says why in one sentence, leaves no PostgreSQL behind, and locks nobody out. */
import { afterAll, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok, serverAt, signIn } from '../../journey/api.js';
import { ServerDidNotStart, startServer } from '../../journey/server.js';

const folder = await mkdtemp(join(tmpdir(), 'treatment-tracker-failure-'));

afterAll(() => rm(folder, { recursive: true, force: true }));

it('with a port that is taken, the first administrator can still sign in after the next start', async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  const { port } = occupant.address() as AddressInfo;
  const refused = await startServer(folder, { PORT: String(port) }).catch((error: unknown) => error);
  occupant.close();
  expect(refused).toBeInstanceOf(ServerDidNotStart);
  expect((refused as Error).message).toContain(
    'The port is taken by another program. Choose another one with PORT.',
  );
  expect((refused as Error).message).not.toMatch(/^\s+at /m);
  expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(folder);

  const server = await startServer(folder);
  const admin = await signIn(
    serverAt(server.url),
    'admin',
    'an administrator password',
    server.oneTimePassword!,
  );
  expect((await ok(admin.GET('/v1/me'))).role).toBe('admin');
  expect(await server.stop()).toBe(0);
}, 60_000);
