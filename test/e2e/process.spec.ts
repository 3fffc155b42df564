/** The built app as a process: first start, second start, kill -9 of the app and of PostgreSQL, orderly stop. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ok, serverAt, signIn, type Api, type Schemas } from '../../journey/api.js';
import { ServerDidNotStart, startServer, type RunningServer } from '../../journey/server.js';

const PASSWORD = 'an administrator password';
const dataFolder = await mkdtemp(join(tmpdir(), 'treatment-tracker-process-'));
const running: RunningServer[] = [];

async function start(more: Record<string, string> = {}): Promise<RunningServer> {
  const server = await startServer(dataFolder, more);
  running.push(server);
  return server;
}

async function stopAll(): Promise<void> {
  for (const server of running.splice(0))
    if (server.process.exitCode === null && server.process.signalCode === null) await server.stop();
}

let firstPassword: string;

async function admin(server: RunningServer): Promise<Api> {
  return signIn(serverAt(server.url), 'admin', PASSWORD, firstPassword);
}

afterEach(stopAll);
afterAll(() => rm(dataFolder, { recursive: true, force: true }));

/** Ids of the PostgreSQL servers that run on this data folder, wherever it keeps its files. */
function postmasters(): number[] {
  const listing = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' });
  return listing
    .split('\n')
    .filter((line) => /postgres/.test(line) && line.includes(' -D ') && line.includes(databaseFolder))
    .map((line) => Number(line.trim().split(/\s+/)[0]));
}

let databaseFolder = dataFolder;

/** Waits until enough was answered for a kill to come in the middle of work. */
async function inTheMiddle(countAnswered: () => number): Promise<void> {
  while (countAnswered() <= 20) await wait(20);
}

/** Record numbers of all patients whose name contains this, over all pages, in order. */
async function recordNumbersOf(api: Api, name: string): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { name, limit: 200, ...(cursor === undefined ? {} : { cursor }) };
    const page = await ok(api.GET('/v1/patients', { params: { query } }));
    found.push(...page.items.map(({ mrn }) => mrn));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found.sort();
}

describe('the server as a process', () => {
  it('starts from nothing, says the one-time password to the terminal and never to the log', async () => {
    const server = await start();
    firstPassword = server.oneTimePassword!;
    expect(firstPassword).toMatch(/^[a-z0-9]{5}(-[a-z0-9]{5}){3}$/);
    databaseFolder = /The database is kept in (\S+?)\.?\n/.exec(server.output())?.[1] ?? dataFolder;
    const logLines = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const api = await admin(server);
    expect((await ok(api.GET('/v1/me'))).role).toBe('admin');
    expect(logLines.join('\n')).not.toContain(firstPassword);
    expect(await server.stop()).toBe(0);
  }, 120_000);

  it('makes no second administrator, and keeps secrets readable by their owner only', async () => {
    const server = await start();
    expect(server.oneTimePassword).toBeNull();
    const { mode } = await import('node:fs/promises').then(({ stat }) =>
      stat(join(dataFolder, 'token-secret')),
    );
    expect(mode & 0o077).toBe(0);
  }, 60_000);

  it('refuses a second start on the same data folder with a clear sentence', async () => {
    await start();
    const second = await startServer(dataFolder).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(ServerDidNotStart);
    expect((second as Error).message).toMatch(/is in use by a running ketamine treatment tracker/);
    expect((second as Error).message).not.toMatch(/^\s+at /m);
  }, 60_000);

  it('lists every fault of the configuration at once and does not start', async () => {
    const refused = await startServer(dataFolder, { PORT: 'abc', LOG_LEVEL: 'loud' }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(ServerDidNotStart);
    expect((refused as Error).message).toContain('PORT must be a whole number from 0 to 65535');
    expect((refused as Error).message).toContain('LOG_LEVEL must be one of');
  }, 60_000);

  it('loses nothing it has answered when it is killed in the middle of work', async () => {
    const server = await start();
    const api = await admin(server);
    const answered: string[] = [];
    const flood = Array.from({ length: 8 }, async (_unused, worker) => {
      for (let i = 0; ; i += 1) {
        const name = `Chair ${worker}-${i}`;
        const answer = await api.POST('/v1/chairs', { body: { name } }).catch(() => null);
        if (answer?.response.status !== 201) return;
        answered.push(name);
      }
    });
    await inTheMiddle(() => answered.length);
    server.process.kill('SIGKILL');
    await Promise.all(flood);
    const next = await start();
    const { items } = await ok((await admin(next)).GET('/v1/chairs'));
    const stored = new Set(items.map(({ name }) => name));
    expect(answered.filter((name) => !stored.has(name))).toEqual([]);
  }, 120_000);

  it('keeps every patient it has registered when it is killed, and makes none twice when all are sent again', async () => {
    const server = await start();
    const firstOfDesk = 'the first of the desk';
    const person = { username: 'front.desk', displayName: 'Finn Decker', role: 'front-desk' } as const;
    await ok((await admin(server)).POST('/v1/users', { body: { ...person, password: firstOfDesk } }));
    const frontDesk = ({ url }: RunningServer) =>
      signIn(serverAt(url), person.username, PASSWORD, firstOfDesk);
    const api = await frontDesk(server);
    const sent = new Map<string, Schemas['RegisterPatientRequest']>();
    const answered = new Map<string, string>();
    const register = (to: Api, key: string) =>
      to.POST('/v1/patients', {
        params: { header: { 'Idempotency-Key': key } },
        body: sent.get(key)!,
      });
    const flood = Array.from({ length: 8 }, async (_unused, worker) => {
      for (let i = 0; ; i += 1) {
        const key = `flood-${worker}-${i}`;
        const names = { givenName: 'Avery', familyName: `Flood ${worker}-${i}` };
        sent.set(key, { mrn: key, ...names, birthDate: '1980-01-02', sex: 'OTHER' });
        const answer = await register(api, key).catch(() => null);
        if (answer?.response.status !== 201) return;
        answered.set(key, answer.data!.id);
      }
    });
    await inTheMiddle(() => answered.size);
    server.process.kill('SIGKILL');
    await Promise.all(flood);
    const next = await frontDesk(await start());
    for (const [key, patientId] of answered) {
      const { mrn } = await ok(next.GET('/v1/patients/{patientId}', { params: { path: { patientId } } }));
      expect(mrn).toBe(key);
    }
    for (const key of sent.keys()) {
      const { response, data } = await register(next, key);
      expect([key, response.status, data?.id]).toEqual([key, 201, answered.get(key) ?? data?.id]);
    }
    expect(await recordNumbersOf(next, 'Flood')).toEqual([...sent.keys()].sort());
  }, 120_000);

  it('answers 503 while its database is dead, brings it back, and loses nothing', async () => {
    const server = await start();
    const api = await admin(server);
    await ok(api.POST('/v1/chairs', { body: { name: 'Before the fall' } }));
    const killed = postmasters();
    expect(killed.length).toBeGreaterThan(0);
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    const statuses = new Set<number>();
    for (let i = 0; i < 200; i += 1) {
      const { status } = (await api.GET('/health/ready')).response;
      statuses.add(status);
      if (status === 200 && statuses.has(503)) break;
      await wait(50);
    }
    expect([...statuses].sort()).toEqual([200, 503]);
    const { items } = await ok(api.GET('/v1/chairs'));
    expect(items.map(({ name }) => name)).toContain('Before the fall');
  }, 60_000);

  it('stops in order and leaves no PostgreSQL behind', async () => {
    const server = await start();
    expect(await server.stop()).toBe(0);
    expect(postmasters()).toEqual([]);
    expect((await readdir(dataFolder)).length).toBeGreaterThan(0);
    expect((await readFile(join(dataFolder, 'token-secret'), 'utf8')).length).toBeGreaterThan(30);
  }, 60_000);
});
