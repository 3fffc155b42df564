/**
 * Makes a file in a thread of its own, on a connection of its own: requests are answered beside it, and the garbage of millions of
 * rows is collected in a small heap, not in that of the app. This file is the thread as well.
 */
import { on } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { makeFile, type FileEvent, type FileOrder } from './make-file.js';

/** Far above what a file holds at once: where it is full all the same, the file ends and not the app. What is young is collected often. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 1 } as const;

/** An error as it crosses: of what the driver adds to it only the code, since the rest quotes rows. */
interface Failure {
  readonly kind: 'FAILED';
  readonly message: string;
  readonly code: string | undefined;
  readonly stack: string | undefined;
}

type Message = FileEvent | Failure | { readonly kind: 'DONE' };

/** What becomes of the file, one event made ahead of who takes them. Whoever stops early ends the thread, and its transaction with it. */
export async function* fileInThread(order: FileOrder): AsyncGenerator<FileEvent> {
  const worker = new Worker(new URL(import.meta.url), { workerData: order, resourceLimits: HEAP });
  try {
    const goOn = () => worker.postMessage(null);
    goOn();
    for await (const [message] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[Message]>) {
      if (message.kind === 'DONE') return;
      if (message.kind === 'FAILED') throw asError(message);
      yield message;
      goOn();
    }
    throw new Error('The thread of a file has ended before the file');
  } finally {
    await worker.terminate();
  }
}

function asError({ message, code, stack }: Failure): Error {
  return Object.assign(new Error(message), { stack }, code === undefined ? {} : { code });
}

async function make(order: FileOrder): Promise<void> {
  const port = parentPort!;
  const mayGoOn = on(port, 'message');
  const post = (message: Message, bytes: readonly ArrayBuffer[] = []) => port.postMessage(message, bytes);
  try {
    await makeFile(order, async (event) => {
      post(event, event.kind === 'PIECE' ? [event.bytes.buffer] : []);
      await mayGoOn.next();
    });
    post({ kind: 'DONE' });
  } catch (error) {
    const { message, stack } = error as Error;
    const { code } = error as { readonly code?: unknown };
    post({ kind: 'FAILED', message, stack, code: typeof code === 'string' ? code : undefined });
  }
}

if (!isMainThread) await make(workerData as FileOrder);
