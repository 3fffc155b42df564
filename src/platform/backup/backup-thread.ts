/**
 * Runs a round in a thread of its own, so that the second and the 256 MiB that a key takes hold no request up.
 * This file is the thread as well.
 */
import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { asBackupError, BackupError, type BackupErrorCode } from './backup-error.js';
import { runBackup, type BackupRound, type FinishedRound } from './run-backup.js';

type Report =
  | { readonly finished: FinishedRound }
  | { readonly failed: { readonly code: BackupErrorCode; readonly message: string } };

/** @param stop ends the thread where it is; what it has begun to write is removed by a later round */
export async function runBackupInThread(round: BackupRound, stop: AbortSignal): Promise<FinishedRound> {
  const worker = new Worker(new URL(import.meta.url), { workerData: round });
  try {
    const [report] = (await once(worker, 'message', { signal: stop })) as [Report];
    if ('failed' in report) throw new BackupError(report.failed.code, report.failed.message);
    return report.finished;
  } finally {
    await worker.terminate();
  }
}

async function report(round: BackupRound): Promise<Report> {
  try {
    return { finished: await runBackup(round) };
  } catch (error) {
    const { code, message } = asBackupError(error, 'backup.failed');
    return { failed: { code, message } };
  }
}

if (!isMainThread) parentPort!.postMessage(await report(workerData as BackupRound));
