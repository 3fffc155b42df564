import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock, occurredAtOrNow } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { ProblemKind } from '../../../platform/errors/problem.js';
import { newId } from '../../../platform/ids/ids.js';
import {
  criteriaByGrade,
  seriousEventState,
  type SeriousEventState,
  type SeriousnessJudgement,
} from '../domain/serious-event.js';
import { stateOf } from '../domain/timeline.js';
import { timelineOf, withTimeline, type KnownSideEffect } from '../read-side-effects.js';
import { openRevision } from '../revise-side-effect.js';
import { settleReviewAlerts } from './review-alerts.js';
import { SeriousEventEntry } from './serious-event-entry.entity.js';
import { toSeriousEventResponse, type SeriousEventResponse } from './serious-events.dto.js';
import { FOLLOW_UP_IN_PAST, NOT_SERIOUS_BY_GRADE } from './serious-events.messages.js';
import {
  notSeriousEvent,
  seriousEntryImpossible,
  seriousEventNotReviewed,
  seriousEventReviewed,
} from './serious-events.problems.js';

interface Place {
  readonly sessionId: string;
  readonly sideEffectId: string;
}

export interface FollowUp {
  readonly narrative: string;
  readonly followUpBy?: Date | null;
  readonly occurredAt?: Date;
}

export interface Review extends FollowUp {
  readonly judgement: SeriousnessJudgement;
}

/** What a psychiatrist says of serious side effects. */
@Injectable()
export class SeriousEventsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of everything that is known by now; what comes to be known later calls for another review. */
  review(caller: Caller, place: Place, said: Review): Promise<SeriousEventResponse> {
    const action = 'serious-event.review';
    return this.append(caller, place, action, said, (known, { isReviewed }) => {
      if (isReviewed) throw seriousEventReviewed(extensionsOf(known, this.clock.now()));
      const { highestGrade } = stateOf(timelineOf(known));
      const isByGrade = criteriaByGrade(highestGrade).length > 0;
      return said.judgement === 'NOT_SERIOUS' && isByGrade ? [NOT_SERIOUS_BY_GRADE] : [];
    });
  }

  /** How it went on, until an entry names no further one. What is closed can be taken up again. */
  followUp(caller: Caller, place: Place, said: FollowUp): Promise<SeriousEventResponse> {
    const action = 'serious-event.follow-up';
    return this.append(caller, place, action, said, (known, { isReviewed }) => {
      if (!isReviewed) throw seriousEventNotReviewed(extensionsOf(known, this.clock.now()));
      return [];
    });
  }

  private append(
    caller: Caller,
    { sessionId, sideEffectId }: Place,
    action: string,
    said: FollowUp & { readonly judgement?: SeriousnessJudgement },
    check: (known: KnownSideEffect, state: SeriousEventState) => readonly (typeof NOT_SERIOUS_BY_GRADE)[],
  ): Promise<SeriousEventResponse> {
    const now = this.clock.now();
    const occurredAt = occurredAtOrNow(said.occurredAt, now);
    const { narrative, followUpBy = null, judgement = null } = said;
    return this.database.write(caller, async (tx) => {
      const { session, known } = await openRevision(tx, caller, { sessionId, sideEffectId, action });
      const state = seriousEventState(known.seriousEntries, false, now);
      if (!state) throw notSeriousEvent();
      const isPast = followUpBy !== null && followUpBy <= now;
      const errors = [...check(known, state), ...(isPast ? [FOLLOW_UP_IN_PAST] : [])];
      if (errors.length > 0) throw seriousEntryImpossible({ errors });
      await tx.insert(SeriousEventEntry, {
        id: newId(),
        sideEffectId,
        kind: judgement ? 'REVIEWED' : 'FOLLOWED_UP',
        criteria: [],
        judgement,
        narrative,
        dueBy: followUpBy,
        ruleSetVersion: session.ruleSetVersion!,
        occurredAt,
        recordedAt: now,
        recordedBy: caller.id,
      });
      if (judgement) await settleReviewAlerts(tx, caller, { sessionId, sideEffectId, now });
      return respond(tx, known, session, now);
    });
  }
}

async function respond(
  tx: EntityManager,
  { effect }: KnownSideEffect,
  session: Parameters<typeof toSeriousEventResponse>[1],
  now: Date,
): Promise<SeriousEventResponse> {
  return toSeriousEventResponse(await withTimeline(tx, effect), session, now);
}

/** What the second of two psychiatrists has to know. */
function extensionsOf({ seriousEntries }: KnownSideEffect, now: Date): Parameters<ProblemKind>[0] {
  const last = seriousEntries.at(-1);
  const state = seriousEventState(seriousEntries, false, now);
  return {
    extensions: {
      currentStatus: state?.status ?? null,
      lastEntryAt: last?.occurredAt ?? null,
      lastEntryBy: last?.recordedBy ?? null,
    },
  };
}
