import { Readable } from 'node:stream';
import type { CutOffReason } from './export.entity.js';
import type { FileEvent } from './make-file.js';

export type WholeFile = Extract<FileEvent, { kind: 'WHOLE' }>;

export interface ExportRunOptions {
  /** What becomes of the file after it was opened. */
  readonly events: AsyncIterable<FileEvent>;
  /** A receiver that takes nothing for so long is given up. */
  readonly patienceMs: number;
  /** Told patients before the first row about them is sent. */
  readonly onNamed: (patientIds: readonly string[]) => Promise<void>;
  /** Told before the last byte is followed by the end, so that a receiver of the whole file finds it told. */
  readonly onWhole: (whole: WholeFile) => Promise<void>;
  /** Told once, whole or not, when nothing more is read. */
  readonly onEnd: () => Promise<void>;
}

/** One file on its way: counts, and knows why it stopped. */
export class ExportRun {
  rows = 0;
  bytes = 0;
  readonly stream: Readable;
  /** Settled when everything it held is given back. */
  readonly ended: Promise<void>;
  private end: CutOffReason | 'WHOLE' | 'NOT_YET' = 'NOT_YET';
  private patience: NodeJS.Timeout | undefined;

  constructor(private readonly options: ExportRunOptions) {
    this.stream = Readable.from(this.send());
    this.ended = new Promise((resolve, reject) => {
      this.stream.once('close', () => {
        clearTimeout(this.patience);
        options.onEnd().then(resolve, reject);
      });
    });
    // Where nobody begins to read, it is given up as well.
    this.wait();
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
      for await (const event of this.options.events) {
        if (event.kind === 'NAMED') await this.options.onNamed(event.patientIds);
        if (event.kind === 'WHOLE') await this.options.onWhole(event);
        if (event.kind !== 'PIECE') continue;
        this.rows += event.rows;
        this.bytes += event.bytes.length;
        this.wait();
        yield event.bytes;
        clearTimeout(this.patience);
      }
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
