/** The format of a backup file: what was put in comes out, and nothing that was changed on the way is taken for a backup. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pack } from 'tar-stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { readArchive, writeArchive, type ArchiveWriter, type BackupInfo } from './archive.js';
import type { BackupError } from './backup-error.js';
import { SEALED_BEGINNING, sealWith } from './sealed-stream.js';

const PASSPHRASE = 'correct horse battery staple';
/** The real cost is a second for each file. */
const CHEAP = 4;
const INFO: BackupInfo = {
  format: 1,
  kind: 'EMBEDDED',
  createdAt: '2026-05-04T12:00:00.000Z',
  product: '0.1.0',
  postgresMajor: 18,
  newestMigration: 'CreateGates1795400018000',
};
/** Does not compress, so that the file has several sealed pieces. */
const NOISE = createHash('shake256', { outputLength: 200_000 }).update('noise').digest();

let folder: string;
let whole: Buffer;

async function write(name: string, fill: (archive: ArchiveWriter) => Promise<void>): Promise<string> {
  const path = join(folder, name);
  await writeArchive(createWriteStream(path), PASSPHRASE, fill, CHEAP);
  return path;
}

async function fill(archive: ArchiveWriter): Promise<void> {
  await archive.addInfo(INFO);
  archive.addFolder({ name: 'cluster/base', mode: 0o700 });
  await archive.addFile({ name: 'cluster/base/1', size: NOISE.length, mode: 0o600 }, [NOISE]);
  await archive.addText('token-secret', 'a secret');
}

/** The code a file with these bytes is refused with; null where it is taken for a backup. */
async function refusalOf(bytes: Uint8Array, passphrase = PASSPHRASE): Promise<string | null> {
  const path = join(folder, 'changed.age');
  await writeFile(path, bytes);
  return readArchive(path, passphrase).then(
    () => null,
    (error: BackupError) => error.code,
  );
}

/** An archive of our own making, sealed with the right passphrase. */
async function sealTar(name: string, files: readonly (readonly [string, string])[]): Promise<string> {
  const archive = pack();
  for (const [file, text] of files) archive.entry({ name: file }, text);
  archive.finalize();
  const path = join(folder, name);
  await pipeline(
    archive as AsyncIterable<Uint8Array>,
    createGzip(),
    sealWith(PASSPHRASE, CHEAP),
    createWriteStream(path),
  );
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-archive-'));
  whole = await readFile(await write('whole.age', fill));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a backup file', () => {
  it('gives back what was put in, and shows none of it', async () => {
    const seen: Record<string, string> = {};
    const folders: string[] = [];
    const info = await readArchive(join(folder, 'whole.age'), PASSPHRASE, {
      folder: ({ name, mode }) => {
        folders.push(`${name} ${mode.toString(8)}`);
        return Promise.resolve();
      },
      file: async ({ name, mode }, content) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of content) chunks.push(chunk);
        seen[`${name} ${mode.toString(8)}`] = Buffer.concat(chunks).toString('base64');
      },
    });
    expect(info).toEqual(INFO);
    expect(folders).toEqual(['cluster/base 700']);
    expect(seen).toEqual({
      'cluster/base/1 600': NOISE.toString('base64'),
      'token-secret 600': Buffer.from('a secret').toString('base64'),
    });
    expect(whole.subarray(0, SEALED_BEGINNING.length).toString()).toBe(SEALED_BEGINNING);
    for (const word of ['cluster', 'token-secret', 'CreateGates']) expect(whole.includes(word)).toBe(false);
  });

  it('is refused when any bit of it is flipped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const changed = Buffer.from(whole);
        changed[at]! ^= 1 << bit;
        expect(await refusalOf(changed)).toMatch(/^backup\.(damaged|wrong-passphrase)$/);
      }),
      { numRuns: 150 },
    );
    // The beginning and the end are special, so every byte there is tried.
    for (let at = 0; at < 200; at += 1) {
      for (const place of [at, whole.length - 1 - at]) {
        const changed = Buffer.from(whole);
        changed[place]! ^= 1;
        expect([place, await refusalOf(changed)]).toEqual([place, expect.any(String)]);
      }
    }
  });

  it('is refused when any part of its end is missing, or something follows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        expect(await refusalOf(whole.subarray(0, length))).toMatch(/^backup\.(damaged|wrong-passphrase)$/);
      }),
      { numRuns: 100 },
    );
    expect(await refusalOf(Buffer.concat([whole, Buffer.from([0])]))).toBe('backup.damaged');
    expect(await refusalOf(Buffer.concat([whole, whole]))).toBe('backup.damaged');
  });

  it('is refused when two pieces have changed places', async () => {
    const piece = 64 * 1024 + 16;
    // After the header, which ends with its authentication code, and the nonce.
    const header = whole.indexOf('\n---') + 49 + 16;
    const [first, second] = [header, header + piece].map((at) => whole.subarray(at, at + piece));
    const swapped = Buffer.concat([
      whole.subarray(0, header),
      second!,
      first!,
      whole.subarray(header + 2 * piece),
    ]);
    expect(swapped).toHaveLength(whole.length);
    expect(await refusalOf(swapped)).toBe('backup.damaged');
  });

  it('is refused with another passphrase', async () => {
    expect(await refusalOf(whole, 'correct horse battery stable')).toBe('backup.wrong-passphrase');
  });

  it.each([
    ['without a manifest', [['backup.json', JSON.stringify(INFO)]]],
    [
      'with a file the manifest does not know',
      [
        ['backup.json', JSON.stringify(INFO)],
        ['extra', 'x'],
        ['manifest.json', '[]'],
      ],
    ],
    [
      'with a way out of its folder',
      [
        ['backup.json', JSON.stringify(INFO)],
        ['cluster/../../etc/passwd', 'x'],
      ],
    ],
    ['that begins with something else', [['cluster/base/1', 'x']]],
    ['without anything', []],
  ] as const)('is refused %s, whoever sealed it', async (_what, files) => {
    const path = await sealTar('other.age', files);
    await expect(readArchive(path, PASSPHRASE)).rejects.toMatchObject({ code: 'backup.damaged' });
  });

  it('of a later format is told apart from a damaged one', async () => {
    const path = await sealTar('later.age', [['backup.json', '{"format":2}']]);
    await expect(readArchive(path, PASSPHRASE)).rejects.toMatchObject({ code: 'restore.newer-release' });
  });
});

describe('writing a backup file', () => {
  it('ends with the fault of what is copied', async () => {
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield NOISE;
      await sleep(1);
      throw new Error('the disk is gone');
    }
    const written = write('broken.age', async (archive) => {
      await archive.addInfo(INFO);
      await archive.addFile({ name: 'cluster/1', size: 2 * NOISE.length, mode: 0o600 }, breaking());
    });
    await expect(written).rejects.toThrow('the disk is gone');
  });

  it('ends with the fault of what is written to, however much is still to come', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        await sleep(0);
        yield NOISE;
      }
    }
    const target = createWriteStream(join(folder, 'nowhere', 'file.age'));
    const written = writeArchive(
      target,
      PASSPHRASE,
      (archive) => archive.addFile({ name: 'cluster/1', size: 1e12, mode: 0o600 }, endless()),
      CHEAP,
    );
    await expect(written).rejects.toThrow('ENOENT');
  });
});
