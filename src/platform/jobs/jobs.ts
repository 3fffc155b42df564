import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { Database } from '../database/database.js';
import { describeError, type Logger } from '../logging/logger.js';
import { LOGGER } from '../logging/logger.token.js';

/** Work that is due by the clock and not by a request. Safe to repeat: it looks for what is not done yet. */
export interface Job {
  /** Stable; instances agree by it on who works. */
  readonly name: string;
  readonly run: (tx: EntityManager, now: Date) => Promise<void>;
}

/**
 * Runs every job at a steady pace. Each round of a job is one transaction under an advisory lock, so that of several
 * instances one works and the others pass; a job that fails is logged and tried again in the next round.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly jobs: Job[] = [];
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

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
    if (seconds > 0) this.timer = setTimeout(() => this.keepRunning(seconds), seconds * 1000);
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.round;
  }

  /** One round of every job. */
  async runAll(): Promise<void> {
    for (const job of this.jobs) await this.runOnce(job);
  }

  private keepRunning(seconds: number): void {
    this.round = this.runAll().finally(() => {
      if (this.timer) this.timer = setTimeout(() => this.keepRunning(seconds), seconds * 1000);
    });
  }

  private async runOnce({ name, run }: Job): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        const [lock]: { mine: boolean }[] = await tx.query(
          `select pg_try_advisory_xact_lock(hashtextextended('job ' || $1::text, 0)) as mine`,
          [name],
        );
        if (lock?.mine) await run(tx, this.clock.now());
      });
    } catch (error) {
      this.logger.error({ job: name, error: describeError(error) }, 'A job failed and is tried again');
    }
  }
}
