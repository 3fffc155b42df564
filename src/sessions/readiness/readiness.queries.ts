import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
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

  /** Before check-in for the planned start, so that a missing consent is seen the day before. */
  async ofSession(sessionId: string): Promise<ReadinessResponse> {
    const session = await this.sessions.get(sessionId);
    const { patientId, status, doseStartedAt, checkedInAt, plannedStart } = session;
    const asOf = doseStartedAt ?? checkedInAt ?? plannedStart;
    const until = doseStartedAt ?? this.clock.now();
    const { blockers, flags } = await this.readiness.read(this.database.read, session, asOf, until);
    const { ruleSetVersion, items } = await this.checklist.ofSession(sessionId);
    return {
      sessionId,
      patientId,
      status,
      ruleSetVersion,
      isReady: blockers.length === 0,
      blockers: blockers.map(toBlockerResponse),
      nextInjection: await this.nextInjection(session),
      flags: flags.map(toFlagResponse),
      checklist: items.map(({ itemCode, label, state }) => ({ itemCode, label, state })),
      asOf,
    };
  }

  private async nextInjection(session: Session): Promise<NextInjectionResponse | null> {
    const { modality, status, lastDoseAt: previousAt } = session;
    if (modality !== 'IM' || status !== 'DOSING' || !previousAt) return null;
    const now = this.clock.now();
    const asOf = previousAt > now ? previousAt : now;
    const rules = await this.sessions.rulesOf(session, now);
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
