import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock, timeAhead } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { timeInFuture } from '../../../platform/errors/platform-problems.js';
import type { ProblemReason } from '../../../platform/errors/problem.js';
import { given } from '../../../platform/http/absent-keeps.js';
import { assertVersion } from '../../../platform/http/assert-version.js';
import type { EntryExists } from '../../../platform/http/existing-entry.js';
import { newId } from '../../../platform/ids/ids.js';
import { SessionsLookup } from '../../sessions.lookup.js';
import { alertDeviations, withdrawAlertsAbout } from '../dose-alerts.js';
import type { RescueMedicineResponse } from './dto/rescue.dto.js';
import {
  enterRescueInError,
  factOf,
  judge,
  lockRescue,
  recordRescue,
  respondRescue,
  type NewRescueMedicine,
} from './record-rescue.js';
import { rescueImpossible } from './rescue.problems.js';

export interface RescueChange {
  readonly response?: string;
  readonly dose?: number;
  readonly occurredAt?: Date;
  readonly reason?: string;
}

@Injectable()
export class RescueService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly clock: Clock,
  ) {}

  /** A medicine that was given is a fact: a dose above the protocol is stored, marked and told to somebody. */
  async record(
    caller: Caller,
    sessionId: string,
    given: NewRescueMedicine,
  ): Promise<RescueMedicineResponse | EntryExists<RescueMedicineResponse>> {
    const now = this.clock.now();
    const ahead = timeAhead(given.occurredAt, now);
    const occurredAt = given.occurredAt ?? now;
    const rules = await this.sessions.rulesOf(await this.sessions.get(sessionId), now);
    const id = given.id ?? newId();
    const orderedBy = given.orderedBy ?? (caller.role === 'psychiatrist' ? caller.id : null);
    const sent = { id, sessionId, given, orderedBy, occurredAt, ahead, rules, now };
    return this.database.write(caller, (tx) => recordRescue(tx, caller, sent));
  }

  /** Adds the response, or corrects dose and time with a reason. What was there before stays readable. */
  async change(
    caller: Caller,
    sessionId: string,
    rescueId: string,
    expectedVersion: number,
    change: RescueChange,
  ): Promise<RescueMedicineResponse> {
    const now = this.clock.now();
    const rules = await this.sessions.rulesOf(await this.sessions.get(sessionId), now);
    const corrects = change.dose !== undefined || change.occurredAt !== undefined;
    assertCorrectable(change, corrects, timeAhead(change.occurredAt, now));
    return this.database.write(caller, async (tx) => {
      const { session, medicine } = await lockRescue(
        tx,
        caller,
        sessionId,
        rescueId,
        'rescue-medicine.change',
      );
      assertVersion(medicine, expectedVersion);
      const { reason, ...values } = change;
      Object.assign(medicine, given(values), {
        changeReason: reason ?? null,
        updatedAt: now,
        updatedBy: caller.id,
      });
      const findings = judge(medicine, { session, rules, now });
      await tx.save(medicine);
      if (corrects) {
        const withdrawal = { by: caller.id, now, reason: reason ?? '' };
        await withdrawAlertsAbout(tx, sessionId, rescueId, withdrawal);
        await alertDeviations(tx, { session, rules, now }, factOf(medicine), findings);
      }
      return respondRescue(tx, medicine, session);
    });
  }

  /** It was never given. */
  enterInError(
    caller: Caller,
    sessionId: string,
    rescueId: string,
    reason: string,
  ): Promise<RescueMedicineResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const { session, medicine } = await enterRescueInError(tx, caller, {
        sessionId,
        rescueId,
        reason,
        now,
      });
      return respondRescue(tx, medicine, session);
    });
  }
}

/** @throws rescueImpossible, timeInFuture (422) with every reason */
function assertCorrectable(
  { reason }: RescueChange,
  corrects: boolean,
  ahead: readonly ProblemReason[],
): void {
  const unexplained = corrects && reason === undefined;
  const errors = [
    ...ahead,
    ...(unexplained
      ? [{ code: 'rescue.reason-needed', pointer: '/reason', message: 'Say why the entry was wrong.' }]
      : []),
  ];
  if (unexplained) throw rescueImpossible({ errors });
  if (ahead.length > 0) throw timeInFuture({ errors });
}
