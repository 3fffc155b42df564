/**
 * What is inside a backup file: a tar archive, compressed with gzip, then sealed. Its first file, `backup.json`, says what it
 * is; its last one, `manifest.json`, names every file between them with size and SHA-256. Written and read as a stream.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack, type Header, type Pack } from 'tar-stream';
import { BackupError } from './backup-error.js';
import { openWith, sealWith } from './sealed-stream.js';

const INFO_FILE = 'backup.json';
const MANIFEST_FILE = 'manifest.json';
const LARGEST_TEXT = 64 * 1024 * 1024;

export interface BackupInfo {
  readonly format: 1;
  /** EMBEDDED: the files of the embedded server. DUMP: what pg_dump made of another server's database. */
  readonly kind: 'EMBEDDED' | 'DUMP';
  readonly createdAt: string;
  readonly product: string;
  readonly postgresMajor: number;
  /** Name of the newest migration that had run; null for a database without any. */
  readonly newestMigration: string | null;
}

interface ManifestEntry {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

export interface ArchivedFile {
  readonly name: string;
  readonly size: number;
  readonly mode: number;
}

export interface ArchivedFolder {
  readonly name: string;
  readonly mode: number;
}

type Bytes = AsyncIterable<Uint8Array>;

/** Takes the files one after the other while `output` is read. */
export class ArchiveWriter {
  private readonly packed: Pack = pack();
  private readonly manifest: ManifestEntry[] = [];
  private readonly abandoned = new AbortController();

  /** The archive as it grows, not compressed and not sealed. */
  get output(): Bytes {
    return this.packed as Bytes;
  }

  async addFile({ name, size, mode }: ArchivedFile, content: Bytes | Iterable<Uint8Array>): Promise<void> {
    const { signal } = this.abandoned;
    const hash = createHash('sha256');
    const entry = this.packed.entry({ name, size, mode, type: 'file' }, () => undefined);
    // Why the archive was given up is told by whoever did it.
    entry.on('error', () => undefined);
    for await (const chunk of content) {
      signal.throwIfAborted();
      hash.update(chunk);
      if (!entry.write(chunk)) await once(entry, 'drain', { signal });
    }
    entry.end(null);
    this.manifest.push({ name, size, sha256: hash.digest('hex') });
  }

  addText(name: string, text: string, mode = 0o600): Promise<void> {
    const bytes = Buffer.from(text);
    return this.addFile({ name, size: bytes.length, mode }, [bytes]);
  }

  addFolder({ name, mode }: ArchivedFolder): void {
    this.packed.entry({ name, mode, type: 'directory' });
  }

  addInfo(info: BackupInfo): Promise<void> {
    return this.addText(INFO_FILE, JSON.stringify(info));
  }

  async finish(): Promise<void> {
    await this.addText(MANIFEST_FILE, JSON.stringify(this.manifest));
    this.packed.finalize();
  }

  /** Nobody reads or writes any more. */
  abandon(error: unknown): void {
    this.abandoned.abort(error);
    this.packed.destroy(error as Error);
  }
}

/** Writes an archive to `target`, sealed; `fill` puts the files in. */
export async function writeArchive(
  target: NodeJS.WritableStream,
  passphrase: string,
  fill: (archive: ArchiveWriter) => Promise<void>,
  workFactor?: number,
): Promise<void> {
  const archive = new ArchiveWriter();
  const filled = fill(archive)
    .then(() => archive.finish())
    .catch((error: unknown) => {
      archive.abandon(error);
      throw error;
    });
  const written = pipeline(archive.output, createGzip(), sealWith(passphrase, workFactor), target).catch(
    (error: unknown) => {
      archive.abandon(error);
      throw error;
    },
  );
  await both(filled, written);
}

/** Is told what an archive holds, in its order. A file that is not read by the visitor is checked all the same. */
export interface ArchiveVisitor {
  readonly info?: (info: BackupInfo) => Promise<void> | void;
  readonly folder?: (folder: ArchivedFolder) => Promise<void>;
  readonly file?: (file: ArchivedFile, content: Bytes) => Promise<void>;
}

/**
 * Reads a whole backup file. Only when this returns was everything as it was written; what a visitor was given before is
 * authentic, and may be incomplete.
 * @throws BackupError `backup.not-found`, `backup.wrong-passphrase` or `backup.damaged`
 */
export async function readArchive(
  path: string,
  passphrase: string,
  visitor: ArchiveVisitor = {},
): Promise<BackupInfo> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new BackupError('backup.not-found', `${path} cannot be opened (${error.code}).`);
  });
  const unpacked = extract();
  const fed = pipeline(
    file.createReadStream(),
    openWith(passphrase),
    createGunzip(),
    unpacked as unknown as NodeJS.WritableStream,
  );
  try {
    return await both(visitEntries(unpacked as AsyncIterable<Entry>, visitor), fed);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (/^Z_|^ERR_STREAM_PREMATURE/.test(code)) throw damaged();
    throw error;
  }
}

type Entry = Readable & { readonly header: Header };

async function visitEntries(entries: AsyncIterable<Entry>, visitor: ArchiveVisitor): Promise<BackupInfo> {
  const seen: ManifestEntry[] = [];
  let info: BackupInfo | undefined;
  let manifest: string | undefined;
  for await (const entry of entries) {
    const { name, size = 0, mode = 0o600, type } = entry.header;
    if (manifest !== undefined || !isPlainName(name)) throw damaged();
    if (info === undefined) {
      if (name !== INFO_FILE) throw damaged();
      const text = await textOf(hashed(entry, { name, size }, seen), size);
      info = readInfo(text);
      await visitor.info?.(info);
    } else if (type === 'directory') {
      await visitor.folder?.({ name, mode });
      await drain(entry);
    } else if (type !== 'file') throw damaged();
    else if (name === MANIFEST_FILE) manifest = await textOf(entry, size);
    else {
      const content = hashed(entry, { name, size }, seen);
      await visitor.file?.({ name, size, mode }, content);
      await drain(content);
    }
  }
  if (info === undefined || manifest !== JSON.stringify(seen)) throw damaged();
  return info;
}

/** Hands the content on, and notes what it was when all of it has gone by. */
async function* hashed(
  content: Bytes,
  { name, size }: { readonly name: string; readonly size: number },
  seen: ManifestEntry[],
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  seen.push({ name, size, sha256: hash.digest('hex') });
}

async function drain(content: Bytes): Promise<void> {
  for await (const chunk of content) void chunk;
}

async function textOf(content: Bytes, size: number): Promise<string> {
  if (size > LARGEST_TEXT) throw damaged();
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function readInfo(text: string): BackupInfo {
  const info = JSON.parse(text) as BackupInfo;
  if (info.format !== 1)
    throw new BackupError(
      'restore.newer-release',
      `This backup has format ${String(info.format)}, and this release reads format 1. Use the release that made it.`,
    );
  return info;
}

/** Below the folder it is unpacked into, whatever the archive says. */
function isPlainName(name: string): boolean {
  return !name.startsWith('/') && !name.split('/').includes('..') && !name.includes('\0');
}

function damaged(): BackupError {
  return new BackupError('backup.damaged', 'This backup is incomplete: its list of files does not fit.');
}

/** Waits for both, whichever ends first, and fails with what the first one failed with, which is the cause. */
async function both<T>(first: Promise<T>, second: Promise<unknown>): Promise<T> {
  const reasons: unknown[] = [];
  const note = (reason: unknown): undefined => void reasons.push(reason);
  const [result] = await Promise.all([first.catch(note), second.catch(note)]);
  const cause = reasons.find((reason) => reason instanceof BackupError) ?? reasons[0];
  if (cause !== undefined) throw cause as Error;
  return result as T;
}
