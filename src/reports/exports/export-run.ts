import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Piece } from './encode.js';
import type { CutOffReason } from './export.entity.js';

export interface ExportRunOptions {
  readonly exportId: string;
  readonly pieces: AsyncIterable<Piece>;
  /** A receiver that takes nothing for so long is given up. */
  readonly patienceMs: number;
  /** Told before the last byte is followed by the end, so that a receiver of the whole file finds it told. */
  readonly onWhole: (run: ExportRun) => Promise<void>;
  /** Told once, whole or not, when nothing more is read. */
  readonly onEnd: (run: ExportRun) => Promise<void>;
}

/** One file on its way: counts, hashes, and knows why it stopped. */
export class ExportRun {
  rows = 0;
  bytes = 0;
  readonly stream: Readable;
  /** Settled when everything it held is given back. */
  readonly ended: Promise<void>;
  private readonly hash = createHash('sha256');
  private end: CutOffReason | 'WHOLE' | 'NOT_YET' = 'NOT_YET';
  private patience: NodeJS.Timeout | undefined;

  constructor(private readonly options: ExportRunOptions) {
    this.stream = Readable.from(this.send());
    this.ended = new Promise((resolve, reject) => {
      this.stream.once('close', () => {
        clearTimeout(this.patience);
        options.onEnd(this).then(resolve, reject);
      });
    });
    // Where nobody begins to read, it is given up as well.
    this.wait();
  }

  get id(): string {
    return this.options.exportId;
  }

  /** Hex, of all bytes so far. */
  sha256(): string {
    return this.hash.copy().digest('hex');
  }

  /** Of a run that has ended; null where the file is whole. One that nothing here has ended was left by its receiver. */
  get cutOffBecause(): CutOffReason | null {
    if (this.end === 'WHOLE') return null;
    return this.end === 'NOT_YET' ? 'CLIENT_GONE' : this.end;
  }

  stop(reason: CutOffReason): void {
    this.end = reason;
    this.stream.destroy(new Error(`The export was cut off: ${reason}`));
  }

  private async *send(): AsyncGenerator<Uint8Array> {
    clearTimeout(this.patience);
    try {
      for await (const { bytes, rows } of this.options.pieces) {
        this.rows += rows;
        this.bytes += bytes.length;
        this.hash.update(bytes);
        this.wait();
        yield bytes;
        clearTimeout(this.patience);
      }
      await this.options.onWhole(this);
      this.end = 'WHOLE';
    } catch (error) {
      if (this.end === 'NOT_YET') this.end = 'FAILED';
      throw error;
    }
  }

  /** Until somebody asks for the next piece. */
  private wait(): void {
    this.patience = setTimeout(() => this.stop('CLIENT_STALLED'), this.options.patienceMs);
    this.patience.unref();
  }
}
