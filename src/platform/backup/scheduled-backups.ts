/**
 * Makes the next copy when the newest one in the folder is old enough. The folder decides, not a table: it says the same
 * after a restore, and a copy that somebody took away is made anew. Several instances on one database, which share the
 * folder, agree by a lock of the database.
 */
import { Inject, Injectable } from '@nestjs/common';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { Jobs } from '../jobs/jobs.js';
import { describeError, type Logger } from '../logging/logger.js';
import { LOGGER } from '../logging/logger.token.js';
import { Metrics } from '../metrics/metrics.js';
import { asBackupError } from './backup-error.js';
import { runBackupInThread } from './backup-thread.js';
import { copiesAmong, isCopyDue, type Copy } from './copies.js';
import { readPassphrase } from './passphrase.js';
import { planRound, sourceOf } from './run-backup.js';

const NAME = 'backup';
/** A full disk or a wrong folder is not met again every ten seconds. */
const RETRY_AFTER_MS = 15 * 60_000;

/** What the start says about backups. @throws BackupError where the passphrase cannot be used */
export async function describeBackups(config: Config): Promise<string> {
  if ((await readPassphrase(config)) === null)
    return 'NO BACKUPS ARE MADE. Set BACKUP_PASSPHRASE and BACKUP_FOLDER; docs/operations.md says how.';
  if (config.BACKUP_EVERY_HOURS === 0 || config.JOBS_EVERY_SECONDS === 0)
    return 'This instance makes no backups by itself; npm run backup makes one.';
  return `A backup is written to ${config.BACKUP_FOLDER} every ${config.BACKUP_EVERY_HOURS} hours.`;
}

@Injectable()
export class ScheduledBackups {
  private failedAt: Date | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    jobs: Jobs,
    metrics: Metrics,
  ) {
    if (config.BACKUP_PASSPHRASE === null && config.BACKUP_PASSPHRASE_FILE === null) return;
    this.addGauges(metrics);
    if (config.BACKUP_EVERY_HOURS > 0) jobs.register({ name: NAME, work: (stop) => this.makeWhenDue(stop) });
  }

  private async makeWhenDue(stop: AbortSignal): Promise<void> {
    if (!(await this.isDue())) return;
    await this.asTheOnlyOne(async () => {
      // Another instance may have been at it until now.
      if (await this.isDue()) await this.make(stop);
    });
  }

  private async isDue(): Promise<boolean> {
    const now = this.clock.now();
    if (this.failedAt !== null && now.getTime() - this.failedAt.getTime() < RETRY_AFTER_MS) return false;
    const newest = await this.newest();
    return isCopyDue(newest?.madeAt ?? null, this.config.BACKUP_EVERY_HOURS, now);
  }

  private async make(stop: AbortSignal): Promise<void> {
    const now = this.clock.now();
    const { url } = this.dataSource.options as { readonly url?: string };
    try {
      const passphrase = (await readPassphrase(this.config))!;
      const round = planRound(this.config, sourceOf(this.config, url!), passphrase, now);
      const { bytes, removed } = await runBackupInThread(round, stop);
      this.failedAt = null;
      const seconds = Math.round((this.clock.now().getTime() - now.getTime()) / 1000);
      this.logger.info({ bytes, seconds, removed: removed.length }, 'A backup is complete');
    } catch (error) {
      if (stop.aborted) return;
      this.failedAt = now;
      const { code, cause } = asBackupError(error, 'backup.failed');
      this.logger.error({ code, cause: describeError(cause) }, 'A backup failed and is tried again later');
    }
  }

  /** The lock is one of the session, not of a transaction, because a copy can take longer than a transaction may. */
  private async asTheOnlyOne(work: () => Promise<void>): Promise<void> {
    const holder = this.dataSource.createQueryRunner();
    const key = `hashtextextended('job ${NAME}', 0)`;
    try {
      const [lock] = (await holder.query(`select pg_try_advisory_lock(${key}) as mine`)) as {
        mine: boolean;
      }[];
      if (!lock?.mine) return;
      try {
        await work();
      } finally {
        await holder.query(`select pg_advisory_unlock(${key})`).catch(() => undefined);
      }
    } finally {
      await holder.release();
    }
  }

  private async newest(): Promise<Copy | null> {
    const names = await readdir(this.config.BACKUP_FOLDER).catch(() => []);
    return copiesAmong(names)[0] ?? null;
  }

  private addGauges({ registry }: Metrics): void {
    const gauge = (name: string, help: string, value: () => Promise<number> | number) =>
      new Gauge({
        name,
        help,
        registers: [registry],
        collect: async function (this: Gauge) {
          this.set(await value());
        },
      });
    gauge(
      'backup_newest_timestamp_seconds',
      'When the newest complete backup was made; 0: there is none.',
      () => this.newest().then((copy) => (copy?.madeAt.getTime() ?? 0) / 1000),
    );
    gauge('backup_newest_bytes', 'Size of the newest complete backup.', async () => {
      const copy = await this.newest();
      if (copy === null) return 0;
      return stat(join(this.config.BACKUP_FOLDER, copy.name)).then(
        ({ size }) => size,
        () => 0,
      );
    });
    gauge('backup_failing', '1 while the last attempt of this instance failed.', () =>
      this.failedAt === null ? 0 : 1,
    );
  }
}
