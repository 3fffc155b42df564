import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { AdministrationService } from '../dosing/administration.service.js';
import type { RecordedEventResponse } from '../dosing/dto/administration-events.response.js';
import type { NewAdministrationEvent } from '../dosing/event-entry.js';
import { toSessionResponse, type SessionResponse } from '../dto/session.response.js';
import { assertAfterLastMove, assertMove, lockSession, moveSession } from '../session-moves.js';
import { sessionNotReady } from '../session.problems.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { readInjectionBlockers } from './further-injection.js';
import { ReadinessLookup } from './readiness.lookup.js';

@Injectable()
export class ReadinessService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly readiness: ReadinessLookup,
    private readonly administration: AdministrationService,
    private readonly clock: Clock,
  ) {}

  /** @throws sessionNotReady (422) with everything that stands in the way */
  async markReady(caller: Caller, sessionId: string, occurred: Date | undefined): Promise<SessionResponse> {
    const now = this.clock.now();
    const occurredAt = occurredAtOrNow(occurred, now);
    const blockersOf = await this.readiness.gather(await this.sessions.get(sessionId), occurredAt);
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      assertMove(caller, session, 'ready');
      await assertAfterLastMove(tx, session, occurredAt);
      const blockers = await blockersOf(tx, session);
      if (blockers.length > 0) throw sessionNotReady({ errors: blockers });
      await moveSession(tx, caller, session, { verb: 'ready', occurredAt, recordedAt: now, said: {} });
      await recordAudit(tx, caller, {
        action: 'session.ready',
        patientIds: [session.patientId],
        resourceId: sessionId,
      });
      return toSessionResponse(session, caller.role);
    });
  }

  /**
   * The first dose asks once more whether the session is ready: much can happen between the checklist and the dose. A further
   * injection asks how the patient took the one before.
   */
  recordEvent(
    caller: Caller,
    sessionId: string,
    entry: NewAdministrationEvent,
  ): Promise<RecordedEventResponse | EntryExists<RecordedEventResponse>> {
    return this.administration.record(caller, sessionId, entry, {
      firstDose: (session, at) => this.readiness.gather(session, at),
      furtherInjection: readInjectionBlockers,
    });
  }
}
