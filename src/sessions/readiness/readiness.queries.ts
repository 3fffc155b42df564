import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { SessionsLookup } from '../sessions.lookup.js';
import type { ReadinessResponse } from './dto/readiness.dto.js';
import { ReadinessLookup } from './readiness.lookup.js';

@Injectable()
export class ReadinessQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly readiness: ReadinessLookup,
    private readonly clock: Clock,
  ) {}

  /** Before check-in for the planned start, so that a missing consent is seen the day before. */
  async ofSession(sessionId: string): Promise<ReadinessResponse> {
    const session = await this.sessions.get(sessionId);
    const { patientId, status, doseStartedAt, checkedInAt, plannedStart } = session;
    const asOf = doseStartedAt ?? checkedInAt ?? plannedStart;
    const measuredUntil = doseStartedAt ?? this.clock.now();
    const blockersOf = await this.readiness.gather(session, asOf, measuredUntil);
    const blockers = await blockersOf(this.database.read, session);
    return {
      sessionId,
      patientId,
      status,
      isReady: blockers.length === 0,
      blockers: blockers.map(({ code, message, clearableBy }) => ({
        code,
        message,
        clearableBy: [...clearableBy],
      })),
      asOf,
    };
  }
}
