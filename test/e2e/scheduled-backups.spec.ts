/** Copies that the app makes by itself, and what it says when it cannot. */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer, type RunningServer } from '../../journey/server.js';
import { SEALED_BEGINNING } from '../../src/platform/backup/sealed-stream.js';
import { runCommand } from '../support/backup.js';

jest.setTimeout(120_000);

const PASSPHRASE = 'correct horse battery staple';
const NEW = /^ketamine-backup-20[2-9]\d-.*\.age$/;
const root = await mkdtemp(join(tmpdir(), 'treatment-tracker-scheduled-'));
const copies = join(root, 'copies');
let server: RunningServer | null = null;

afterEach(async () => {
  await server?.stop();
  await rm(root, { recursive: true, force: true });
});

async function logged(words: string): Promise<void> {
  for (let i = 0; i < 600 && !server!.output().includes(words); i += 1) await sleep(100);
  expect(server!.output()).toContain(words);
}

async function figure(name: string): Promise<number> {
  const text = await (await fetch(`${server!.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

describe('the app by itself', () => {
  it('makes a copy when the newest is old enough, deletes what has expired, and says when it cannot go on', async () => {
    // As root, PostgreSQL runs as another user, who has to be able to enter this folder.
    await chmod(root, 0o711);
    await mkdir(copies);
    const passphraseFile = join(root, 'passphrase');
    await writeFile(passphraseFile, `${PASSPHRASE}\nnot this\n`);
    const expired = 'ketamine-backup-2015-05-04T120000Z.tar.gz.age';
    const someoneElses = 'ketamine-backup-2015-05-05T120000Z.tar.gz.age';
    await writeFile(join(copies, expired), `${SEALED_BEGINNING}...`);
    await writeFile(join(copies, someoneElses), 'a letter with such a name');
    const environment = {
      BACKUP_FOLDER: copies,
      BACKUP_PASSPHRASE_FILE: passphraseFile,
      BACKUP_KEEP_AT_LEAST: '1',
      BACKUP_EVERY_HOURS: '24',
      JOBS_EVERY_SECONDS: '1',
    };
    server = await startServer(join(root, 'data'), environment);
    expect(server.output()).toContain(`A backup is written to ${copies} every 24 hours.`);
    await logged('A backup is complete');
    const names = await readdir(copies);
    const made = names.filter((name) => NEW.test(name));
    expect(made).toHaveLength(1);
    expect(names.sort()).toEqual([someoneElses, ...made].sort());
    expect(Date.now() / 1000 - (await figure('backup_newest_timestamp_seconds'))).toBeLessThan(120);
    expect(await figure('backup_newest_bytes')).toBeGreaterThan(1_000_000);
    expect(await figure('backup_failing')).toBe(0);
    const verified = await runCommand('backup', ['--verify', join(copies, made[0]!)], environment);
    expect(verified).toMatchObject({ code: 0, output: expect.stringContaining('is complete') });

    // The disk is gone: said in the log and in the figures, and the app works on.
    await rm(copies, { recursive: true });
    await writeFile(copies, 'a file where the folder was');
    await logged('A backup failed and is tried again later');
    expect(await figure('backup_failing')).toBe(1);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    const failures = server.output().split('A backup failed').length - 1;
    await sleep(2_500);
    expect(server.output().split('A backup failed').length - 1).toBe(failures);
    expect(server.output()).not.toContain(PASSPHRASE);
  });
});
