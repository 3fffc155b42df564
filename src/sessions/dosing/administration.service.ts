import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller.js';
import { Changes } from '../../platform/changes/changes.js';
import { Clock, timeAhead } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { newId } from '../../platform/ids/ids.js';
import type { Session } from '../session.entity.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { startsDose } from './decide-event.js';
import type { RecordedEventResponse } from './dto/administration-events.response.js';
import type { NewAdministrationEvent } from './event-entry.js';
import type { BlockersOf, InjectionBlockersOf } from './first-dose.js';
import { recordEvent } from './record-event.js';

/** What is asked before something is given; answered by the room of readiness. */
export interface ReadinessQuestions {
  /** Whether a session is ready for its dose at an instant. */
  readonly firstDose: (session: Session, at: Date) => Promise<BlockersOf>;
  readonly furtherInjection: InjectionBlockersOf;
}

@Injectable()
export class AdministrationService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /**
   * Records what happened to the dose. A dose that was given is a fact: where the session was not ready for it, it is
   * recorded with `deviationReason`.
   */
  async record(
    caller: Caller,
    sessionId: string,
    entry: NewAdministrationEvent,
    ask: ReadinessQuestions,
  ): Promise<RecordedEventResponse | EntryExists<RecordedEventResponse>> {
    const now = this.clock.now();
    const ahead = timeAhead(entry.occurredAt, now);
    // What is refused for its time is judged as of now, so that everything else against it is said as well.
    const occurredAt = ahead.length > 0 ? now : (entry.occurredAt ?? now);
    const session = await this.sessions.get(sessionId);
    const rules = await this.sessions.rulesOf(session, now);
    const mayStart = session.doseStartedAt === null && startsDose([], entry);
    const blockersOf = mayStart ? await ask.firstDose(session, entry.startedAt ?? occurredAt) : null;
    const id = entry.id ?? newId();
    return this.database.write(caller, (tx) =>
      recordEvent(tx, caller, {
        id,
        sessionId,
        entry,
        occurredAt,
        ahead,
        recordedAt: now,
        rules,
        blockersOf,
        injectionBlockersOf: ask.furtherInjection,
        changes: this.changes,
      }),
    );
  }
}
