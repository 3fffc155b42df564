import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { Database } from '../database/database.js';
import { describeError, type Logger } from '../logging/logger.js';
import { LOGGER } from '../logging/logger.token.js';

/** Work that is due by the clock and not by a request. Safe to repeat: it looks for what is not done yet. */
interface DueWork {
  /** Stable; instances agree by it on who works. */
  readonly name: string;
}

/** Work inside the database: a round is one transaction under an advisory lock, so that of several instances one works. */
export interface LockedJob extends DueWork {
  readonly run: (tx: EntityManager, now: Date) => Promise<void>;
}

/**
 * Work that leaves the database, such as a call of another server, which no transaction may wait for. Several instances may
 * be at it at once: it claims each piece by itself. `stop` says that no new piece may be begun.
 */
export interface ClaimingJob extends DueWork {
  readonly work: (stop: AbortSignal) => Promise<void>;
}

export type Job = LockedJob | ClaimingJob;

/**
 * Runs every job at a steady pace, each on its own, so that a slow one holds up no other. A job that fails is logged and
 * tried again in the next round.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly jobs: Job[] = [];
  private readonly stopping = new AbortController();
  private rounds: readonly Promise<void>[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Called by a room when the app is put together. */
  register(job: Job): void {
    this.jobs.push(job);
  }

  onApplicationBootstrap(): void {
    const seconds = this.config.JOBS_EVERY_SECONDS;
    if (seconds > 0) this.rounds = this.jobs.map((job) => this.keepRunning(job, seconds * 1000));
  }

  /** Rounds that run are ended in order before the database goes. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.rounds);
  }

  /** One round of every job, one after the other. */
  async runAll(): Promise<void> {
    for (const job of this.jobs) await this.runOnce(job);
  }

  private async keepRunning(job: Job, pauseMs: number): Promise<void> {
    const { signal } = this.stopping;
    for (;;) {
      // The pause is cut short by the stop, which is no fault.
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      await this.runOnce(job);
    }
  }

  private async runOnce(job: Job): Promise<void> {
    try {
      if ('work' in job) await job.work(this.stopping.signal);
      else await this.runLocked(job);
    } catch (error) {
      this.logger.error({ job: job.name, error: describeError(error) }, 'A job failed and is tried again');
    }
  }

  private runLocked({ name, run }: LockedJob): Promise<void> {
    return this.database.transaction(async (tx) => {
      const [lock]: { mine: boolean }[] = await tx.query(
        `select pg_try_advisory_xact_lock(hashtextextended('job ' || $1::text, 0)) as mine`,
        [name],
      );
      if (lock?.mine) await run(tx, this.clock.now());
    });
  }
}
