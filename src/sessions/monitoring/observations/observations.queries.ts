import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { SessionsLookup } from '../../sessions.lookup.js';
import { toObservationsDueResponse, type ObservationsDueResponse } from './observations.dto.js';
import { ObservationsLookup } from './observations.lookup.js';

@Injectable()
export class ObservationsQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly observations: ObservationsLookup,
    private readonly clock: Clock,
  ) {}

  async ofSession(sessionId: string): Promise<ObservationsDueResponse> {
    const now = this.clock.now();
    const session = await this.sessions.get(sessionId);
    const found = await this.observations.ofSessions(this.database.read, [session], now);
    return toObservationsDueResponse(session, found.get(sessionId)!, now);
  }
}
