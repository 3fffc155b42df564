import { Injectable } from '@nestjs/common';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { ChecklistQueries } from './checklist.queries.js';
import type { Session } from '../session.entity.js';
import {
  toBlockerResponse,
  toFlagResponse,
  type NextInjectionResponse,
  type ReadinessResponse,
} from './dto/readiness.dto.js';
import { readInjectionBlockers } from './further-injection.js';
import { ReadinessLookup } from './readiness.lookup.js';

@Injectable()
export class ReadinessQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly readiness: ReadinessLookup,
    private readonly checklist: ChecklistQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * Before check-in for the planned start, so that a missing consent is seen the day before.
   * @param asked when the dose would start
   * @throws sessionNotFound, timeInFuture
   */
  async ofSession(sessionId: string, asked?: Date): Promise<ReadinessResponse> {
    const session = await this.sessions.get(sessionId);
    const { patientId, status, doseStartedAt, checkedInAt, plannedStart } = session;
    const now = this.clock.now();
    const lookBack = asked ? occurredAtOrNow(asked, now, '/asOf') : doseStartedAt;
    // A bedside clock may run a little ahead of ours.
    const arrived = checkedInAt && checkedInAt > now ? checkedInAt : now;
    const until = lookBack ?? arrived;
    // Who came later was not there yet.
    const seen = checkedInAt && checkedInAt > until ? { ...session, checkedInAt: null } : session;
    const asOf = lookBack ?? (checkedInAt ? arrived : plannedStart);
    const { blockers, flags } = await this.readiness.read(this.database.read, seen, asOf, until);
    const { ruleSetVersion, items } = await this.checklist.ofSession(sessionId, lookBack);
    return {
      sessionId,
      patientId,
      status,
      ruleSetVersion,
      isReady: blockers.length === 0,
      blockers: blockers.map(toBlockerResponse),
      nextInjection: await this.nextInjection(session, asked ?? now),
      flags: flags.map(toFlagResponse),
      checklist: items.map(({ itemCode, label, state }) => ({ itemCode, label, state })),
      asOf,
    };
  }

  private async nextInjection(session: Session, at: Date): Promise<NextInjectionResponse | null> {
    const { modality, status, lastDoseAt: previousAt } = session;
    if (modality !== 'IM' || status !== 'DOSING' || !previousAt) return null;
    const asOf = previousAt > at ? previousAt : at;
    const rules = await this.sessions.rulesOf(session, at);
    const times = { previousAt, at: asOf };
    const blockers = await readInjectionBlockers(this.database.read, session, times, rules);
    return {
      previousAt,
      isReady: blockers.length === 0,
      blockers: blockers.map(toBlockerResponse),
      needsOrder: true,
      asOf,
    };
  }
}
