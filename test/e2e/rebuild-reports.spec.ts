/** `npm run reports:rebuild` on the embedded database, beside an app that runs and after it was stopped. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { serverAt, signIn } from '../../journey/api.js';
import { travel } from '../../journey/course.js';
import { startServer, type RunningServer } from '../../journey/server.js';
import { urlOfRunningServer } from '../../src/platform/database/embedded/embedded-server.js';
import { rowsOfApp, runCommand, type CommandResult } from '../support/backup.js';
import { query } from '../support/killable-app.js';

jest.setTimeout(240_000);

let root: string;
let dataFolder: string;
let server: RunningServer | null = null;

async function start(): Promise<RunningServer> {
  // No jobs: only the command computes anything.
  server = await startServer(dataFolder, { JOBS_EVERY_SECONDS: '0' });
  return server;
}
async function stop(): Promise<void> {
  await server?.stop();
  server = null;
}
const rebuild = (): Promise<CommandResult> => runCommand('rebuild-reports', [], { DATA_FOLDER: dataFolder });

/** Fingerprints of the facts, by table. */
async function factsOfApp(): Promise<Record<string, readonly string[]>> {
  const rows = await rowsOfApp(dataFolder);
  return Object.fromEntries([...rows].filter(([table]) => table.startsWith('report_')));
}
const damage = async (): Promise<unknown> =>
  query(
    (await urlOfRunningServer(dataFolder))!,
    `with gone as (delete from report_courses returning 1) delete from report_sessions where exists (select from gone)`,
  );

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'treatment-tracker-rebuild-'));
  // As root, PostgreSQL runs as another user, who has to be able to enter this folder.
  await chmod(root, 0o711);
  dataFolder = join(root, 'data');
});
afterAll(async () => {
  await stop();
  await rm(root, { recursive: true, force: true });
});

describe('the command', () => {
  it('makes no database where there is none', async () => {
    expect(await rebuild()).toMatchObject({ code: 1, output: expect.stringMatching(/^backup.no-data: /) });
    expect(await readdir(root)).toEqual([]);
  });

  it('computes the facts anew beside an app that runs, and after it was stopped', async () => {
    const running = await start();
    const api = serverAt(running.url);
    const admin = await signIn(api, 'admin', 'an administrator password', running.oneTimePassword!);
    await travel(api, admin, Temporal.Now.instant(), () => undefined);
    const rebuilt = { code: 0, output: expect.stringMatching(/Rebuilt the facts of 1 patients in /) };
    expect(await rebuild()).toMatchObject(rebuilt);
    const whole = await factsOfApp();
    expect(whole).toMatchObject({ report_courses: { length: 1 }, report_sessions: { length: 6 } });
    expect(whole['report_changes']).toEqual([]);

    await damage();
    expect(await factsOfApp()).toMatchObject({ report_courses: [], report_sessions: [] });
    expect(await rebuild()).toMatchObject(rebuilt);
    expect(await factsOfApp()).toEqual(whole);
    expect((await fetch(`${running.url}/health/ready`)).status).toBe(200);

    await damage();
    await stop();
    expect(await rebuild()).toMatchObject(rebuilt);
    await start();
    expect(await factsOfApp()).toEqual(whole);
  });
});
