import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { mayUse } from '../../platform/access/access-rules.js';
import { notAllowed } from '../../platform/access/access-problems.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { internalError, sameIdOtherContent } from '../../platform/errors/platform-problems.js';
import { Problem } from '../../platform/errors/problem.js';
import { EntryExists } from '../../platform/http/existing-entry.js';
import { describeError, type Logger } from '../../platform/logging/logger.js';
import { LOGGER } from '../../platform/logging/logger.token.js';
import { Session } from '../../sessions/session.entity.js';
import { SessionsLookup } from '../../sessions/sessions.lookup.js';
import {
  answerDone,
  answerFaulty,
  answerRecordedStep,
  answerRefused,
  answerWaiting,
} from './answer-entry.js';
import { inOrderOfTrying } from './domain/entry-order.js';
import {
  toEntriesResponse,
  type EntriesResponse,
  type EntryAnswerResponse,
} from './dto/entries.responses.js';
import { noTimeLeft, predecessorMissing } from './entries.problems.js';
import { EntryExecutor } from './entry-executor.js';
import { EntryQueue } from './entry-queue.js';
import { findRecordedStep } from './find-recorded-step.js';
import { readEntry, type ReadableEntry, type ReadEntry } from './read-entry.js';
import { EntryStoredMeanwhile, rememberEntry } from './remember-entry.js';
import { SessionEntry } from '../../sessions/session-entry.entity.js';

/** What waits is tried again as long as something was stored; a day hardly needs more than two rounds. */
const MOST_ROUNDS = 4;
/** A tablet still hears an answer, and sends the rest again. */
const MOST_MILLISECONDS = 25_000;

@Injectable()
export class EntriesService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly executor: EntryExecutor,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Takes what a tablet has gathered, each entry in a transaction of its own, so that a faulty one loses no good one. */
  async take(caller: Caller, sessionId: string, sent: readonly unknown[]): Promise<EntriesResponse> {
    const now = this.clock.now();
    await this.sessions.get(sessionId);
    const entries = await Promise.all(sent.map((entry, index) => readEntry(sessionId, entry, index)));
    const queue = new EntryQueue(sessionId, entries, await this.triedBefore(sessionId, entries));
    await this.tryAll({ ...caller, idempotency: null }, queue);
    return this.conclude(caller, queue, now);
  }

  private async triedBefore(sessionId: string, entries: readonly ReadEntry[]): Promise<string[]> {
    const named = entries.flatMap(({ after }) => (after === null ? [] : [after]));
    const known = await this.database.read.find(SessionEntry, {
      select: { id: true },
      where: { sessionId, id: In(named) },
    });
    return known.map(({ id }) => id);
  }

  private async tryAll(caller: Caller, queue: EntryQueue): Promise<void> {
    const endsAt = performance.now() + MOST_MILLISECONDS;
    let waiting = inOrderOfTrying(queue.readable);
    for (let round = 1; round <= MOST_ROUNDS && waiting.length > 0; round += 1) {
      for (const entry of waiting) queue.answer(entry, await this.tryOne(caller, queue, entry, endsAt));
      const still = waiting.filter((entry) => queue.isWaiting(entry));
      if (still.length === waiting.length) return;
      waiting = still;
    }
  }

  private async tryOne(
    caller: Caller,
    queue: EntryQueue,
    entry: ReadableEntry,
    endsAt: number,
  ): Promise<EntryAnswerResponse> {
    const { sessionId } = queue;
    const known = await this.ifStored(sessionId, entry);
    if (known) return known;
    if (!queue.isDue(entry)) return answerWaiting(entry, predecessorMissing());
    if (performance.now() > endsAt) return answerWaiting(entry, noTimeLeft());
    try {
      return answerDone(sessionId, entry, await this.store(caller, sessionId, entry));
    } catch (error) {
      const stored = await this.ifStored(sessionId, entry);
      if (stored) return stored;
      const { status } = await this.sessions.get(sessionId);
      return answerRefused(entry, this.problemOf(error, caller), status);
    }
  }

  /** Another request, or this one, has stored it before, or has to be looked at because of what was stored. */
  private async ifStored(sessionId: string, entry: ReadableEntry): Promise<EntryAnswerResponse | null> {
    const known = await this.database.read.findOneBy(SessionEntry, { id: entry.id });
    if (known?.outcome === 'STORED')
      return known.contentHash === entry.contentHash
        ? answerDone(sessionId, entry, 'ALREADY_THERE')
        : answerFaulty({ ...entry, problem: sameIdOtherContent() });
    const step = await findRecordedStep(this.database.read, sessionId, entry);
    return answerRecordedStep(sessionId, entry, step);
  }

  /** That it is stored is committed together with what it says. */
  private async store(
    caller: Caller,
    sessionId: string,
    { id, kind, body, contentHash }: ReadableEntry,
  ): Promise<'STORED' | 'ALREADY_THERE'> {
    if (!mayUse(this.executor.ruleOf(kind), caller.role)) throw notAllowed();
    const now = this.clock.now();
    const stored = { id, sessionId, outcome: 'STORED', code: null, contentHash } as const;
    const asOne: Caller = {
      ...caller,
      alongside: async (tx) => {
        if (!(await rememberEntry(tx, caller, stored, now))) throw new EntryStoredMeanwhile();
      },
    };
    const answer = await this.executor.run(asOne, sessionId, kind, body);
    return answer instanceof EntryExists ? 'ALREADY_THERE' : 'STORED';
  }

  /** @throws what hits the whole queue alike: the database is away, the server is too busy */
  private problemOf(error: unknown, { requestId }: Caller): Problem {
    if (error instanceof Problem && error.kind.status === 503) throw error;
    if (error instanceof Problem) return error;
    this.logger.error({ requestId, ...describeError(error) }, 'entry failed');
    return internalError();
  }

  /** What was refused is kept with its reason, and stands in the audit trail like a refused single request. */
  private conclude(caller: Caller, queue: EntryQueue, now: Date): Promise<EntriesResponse> {
    const { sessionId, items, refused, foundSteps } = queue;
    return this.database.write(caller, async (tx) => {
      const session = await tx.findOneByOrFail(Session, { id: sessionId });
      const patientIds = [session.patientId];
      for (const { kind, ...entry } of refused) {
        if (!(await rememberEntry(tx, caller, entry, now)) || kind === null) continue;
        await recordAudit(tx, caller, {
          ...{ action: this.executor.ruleOf(kind).action, patientIds, resourceId: entry.id },
          ...{ outcome: 'REFUSED', reasonCode: entry.code },
        });
      }
      for (const step of foundSteps) await rememberEntry(tx, caller, step, now);
      const action = 'session-entries.record';
      await recordAudit(tx, caller, { action, patientIds, resourceId: sessionId });
      return toEntriesResponse(session, items, now);
    });
  }
}
