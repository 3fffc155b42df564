/**
 * A base backup of a running PostgreSQL, over its replication protocol: the server itself starts the backup, reads its
 * files, checks their page checksums, ends the backup, and adds `backup_label` and the write-ahead log from the first page to
 * the last, as one tar stream. That is what `pg_basebackup` asks for; its programs are not needed.
 * https://www.postgresql.org/docs/18/protocol-replication.html
 */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import pg from 'pg';

/** In front of what comes from the server: a new archive begins, content, progress. */
const NEW_ARCHIVE = 'n'.charCodeAt(0);
const CONTENT = 'd'.charCodeAt(0);

interface Socket {
  pause(): void;
  resume(): void;
}

interface CopyMessage {
  readonly chunk: Buffer;
}

/** A query for `pg` that hands copied bytes on as a stream and holds the server back while nobody reads. */
class CopyOut {
  readonly bytes: Readable;
  private socket: Socket | undefined;
  private archives = 0;

  constructor(private readonly text: string) {
    this.bytes = new Readable({ read: () => this.socket?.resume() });
  }

  submit(connection: pg.Connection): void {
    this.socket = connection.stream;
    connection.query(this.text);
  }

  handleCopyData({ chunk }: CopyMessage): void {
    if (chunk[0] === NEW_ARCHIVE && ++this.archives > 1)
      this.bytes.destroy(new Error('The database uses tablespaces, which a backup does not cover.'));
    // The bytes lie in a buffer that is used again.
    if (chunk[0] === CONTENT && !this.bytes.push(Buffer.from(chunk.subarray(1)))) this.socket?.pause();
  }

  handleReadyForQuery(): void {
    if (!this.bytes.destroyed) this.bytes.push(null);
  }

  handleError(error: Error): void {
    this.bytes.destroy(error);
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
  handleCopyInResponse(): void {}
}

/**
 * Reads a base backup as the bytes of a tar archive. Until it has been read, a slot of this connection keeps the server from
 * removing the write-ahead log that belongs to it.
 */
export async function* baseBackup(url: string): AsyncGenerator<Uint8Array> {
  // `replication` is a connection parameter of pg that its types leave out.
  const options = { connectionString: url, replication: 'true', application_name: 'backup' };
  const client = new pg.Client(options);
  // A lost connection also fails the query that runs.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const slot = `backup_${randomBytes(8).toString('hex')}`;
    await client.query(`CREATE_REPLICATION_SLOT ${slot} TEMPORARY PHYSICAL RESERVE_WAL`);
    const copy = new CopyOut(`BASE_BACKUP (LABEL 'backup', CHECKPOINT 'fast', WAL true, MANIFEST 'no')`);
    client.query(copy as unknown as pg.Submittable);
    yield* copy.bytes;
  } finally {
    // Closes the socket also when nobody reads any more and the server still sends.
    (client as unknown as { connection: { stream: { resume(): void } } }).connection.stream.resume();
    await client.end();
  }
}
