import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller.js';
import { Changes } from '../../platform/changes/changes.js';
import { Clock, timeAhead } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { newId } from '../../platform/ids/ids.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { amendEvent, enterEventInError, type EventCorrection } from './correct-event.js';
import type { RecordedEventResponse } from './dto/administration-events.response.js';
import type { EventAmendment } from './event-entry.js';

@Injectable()
export class EventCorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** What is left out stays as it was recorded. */
  async amend(
    caller: Caller,
    sessionId: string,
    eventId: string,
    { reason, ...amendment }: EventAmendment & { readonly reason: string },
  ): Promise<RecordedEventResponse | EntryExists<RecordedEventResponse>> {
    const correction = await this.correction(sessionId, eventId, reason);
    const ahead = timeAhead(amendment.occurredAt, correction.now);
    const id = amendment.id ?? newId();
    return this.database.write(caller, (tx) =>
      amendEvent(tx, caller, { ...correction, id, amendment, ahead }),
    );
  }

  /** The event never happened. */
  async enterInError(
    caller: Caller,
    sessionId: string,
    eventId: string,
    reason: string,
  ): Promise<RecordedEventResponse> {
    const correction = await this.correction(sessionId, eventId, reason);
    return this.database.write(caller, (tx) => enterEventInError(tx, caller, correction));
  }

  private async correction(sessionId: string, eventId: string, reason: string): Promise<EventCorrection> {
    const now = this.clock.now();
    const rules = await this.sessions.rulesOf(await this.sessions.get(sessionId), now);
    return { sessionId, eventId, reason, rules, now, changes: this.changes };
  }
}
