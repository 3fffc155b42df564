import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { Changes } from '../../platform/changes/changes.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { assertVersion } from '../../platform/http/assert-version.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { newId } from '../../platform/ids/ids.js';
import { linkSideEffect } from '../dosing/rescue/link-side-effect.js';
import type { SeriousnessCriterion } from './domain/serious-event.js';
import {
  type Relatedness,
  type SideEffectAction,
  type SideEffectRefusal,
  sideEffectRefusals,
} from './domain/side-effect.js';
import { timelineRefusals } from './domain/timeline.js';
import type { SideEffectResponse } from './dto/side-effects.responses.js';
import { markSideEffectInError } from './move-side-effect.js';
import { timelineOf, type KnownSideEffect } from './read-side-effects.js';
import {
  assertNone,
  lateRefusals,
  recordSideEffect,
  RESCUE_UNKNOWN,
  type NewSideEffect,
} from './record-side-effect.js';
import { closeRevision, openRevision, type Revision } from './revise-side-effect.js';

/** What is left out stays as it is, null clears it. */
export interface SideEffectCorrection {
  readonly onsetAt?: Date;
  readonly gradeAtOnset?: number;
  readonly gradeBeforeDose?: number | null;
  readonly actions?: readonly SideEffectAction[];
  readonly seriousness?: readonly SeriousnessCriterion[];
  readonly rescueMedicineIds?: readonly string[];
  readonly note?: string | null;
  readonly changeReason?: string;
}

export interface RelatednessJudgement {
  readonly relatedness: Relatedness;
  readonly occurredAt?: Date;
  readonly reason?: string;
}

@Injectable()
export class SideEffectsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {}

  record(
    caller: Caller,
    sessionId: string,
    said: NewSideEffect,
  ): Promise<SideEffectResponse | EntryExists<SideEffectResponse>> {
    const now = this.clock.now();
    const sent = { ...said, id: said.id ?? newId() };
    occurredAtOrNow(said.onsetAt, now, '/onsetAt');
    occurredAtOrNow(said.resolvedAt ?? undefined, now, '/resolvedAt');
    occurredAtOrNow(said.reportedAt, now, '/reportedAt');
    return this.database.write(caller, async (tx) => {
      const recorded = await recordSideEffect(tx, caller, sessionId, sent, now);
      await this.changes.follow(tx, { sessionId, caller, now });
      return recorded;
    });
  }

  /** Corrects what was said about the onset, or adds what was done. How it went on is told by changes. */
  correct(
    caller: Caller,
    sessionId: string,
    sideEffectId: string,
    expectedVersion: number,
    correction: SideEffectCorrection,
  ): Promise<SideEffectResponse> {
    const now = this.clock.now();
    occurredAtOrNow(correction.onsetAt, now, '/onsetAt');
    const { rescueMedicineIds } = correction;
    return this.revise(caller, sessionId, sideEffectId, 'side-effect.correct', now, async (tx, revision) => {
      assertVersion(revision.known.effect, expectedVersion);
      const link = rescueMedicineIds && { sessionId, sideEffectId, rescueMedicineIds, caller, now };
      const unknown = link ? await linkSideEffect(tx, link) : [];
      assertNone([...correctionRefusals(revision, correction), ...unknown.map(() => RESCUE_UNKNOWN)]);
    });
  }

  /** The entry stays readable, marked, and counts nowhere any more. */
  enterInError(
    caller: Caller,
    sessionId: string,
    sideEffectId: string,
    reason: string,
  ): Promise<SideEffectResponse> {
    const now = this.clock.now();
    const action = 'side-effect.enter-in-error';
    return this.revise(caller, sessionId, sideEffectId, action, now, (tx, revision) =>
      markSideEffectInError(tx, revision, { by: caller.id, now, reason }),
    );
  }

  judgeRelatedness(
    caller: Caller,
    sessionId: string,
    sideEffectId: string,
    { relatedness, occurredAt, reason }: RelatednessJudgement,
  ): Promise<SideEffectResponse> {
    const now = this.clock.now();
    const relatednessAt = occurredAtOrNow(occurredAt, now);
    const action = 'side-effect.judge-relatedness';
    return this.revise(caller, sessionId, sideEffectId, action, now, (_tx, { known: { effect } }) => {
      const isOther = effect.relatedness !== null && effect.relatedness !== relatedness;
      if (isOther && reason === undefined)
        assertNone([{ code: 'side-effect.change-reason-missing', pointer: '/reason' }]);
      const relatednessBy = caller.id;
      Object.assign(effect, { relatedness, relatednessBy, relatednessAt, changeReason: reason ?? null });
    });
  }

  private revise(
    caller: Caller,
    sessionId: string,
    sideEffectId: string,
    action: string,
    now: Date,
    apply: (tx: EntityManager, revision: Revision) => Promise<void> | void,
  ): Promise<SideEffectResponse> {
    return this.database.write(caller, async (tx) => {
      const revision = await openRevision(tx, caller, { sessionId, sideEffectId, action });
      await apply(tx, revision);
      const revised = await closeRevision(tx, caller, revision, now);
      await this.changes.follow(tx, { sessionId, caller, now });
      return revised;
    });
  }
}

/** Applies the correction; what it makes impossible comes back as reasons. */
function correctionRefusals(
  { known, session }: Revision,
  { rescueMedicineIds: _, changeReason, ...said }: SideEffectCorrection,
): readonly SideEffectRefusal[] {
  const { effect } = known;
  const late = lateRefusals(effect.onsetAt, session, changeReason, 'side-effect.change-reason-missing');
  const corrects = [said.onsetAt, said.gradeAtOnset, said.gradeBeforeDose].some(
    (value) => value !== undefined,
  );
  const isUnexplained = corrects && changeReason === undefined;
  Object.assign(effect, definedOf(said), { changeReason: changeReason ?? null });
  if (effect.gradeAtOnset === DEATH) effect.courseAtOnset = 'FATAL';
  else if (effect.courseAtOnset === 'FATAL') effect.courseAtOnset = 'ONGOING';
  return [
    ...onsetRefusals(known),
    ...(isUnexplained ? [REASON_MISSING] : late),
    ...timelineRefusals(effect.code, timelineOf(known), {
      time: '/onsetAt',
      grade: '/gradeAtOnset',
      course: '/gradeAtOnset',
    }),
  ];
}

const DEATH = 5;
const REASON_MISSING = { code: 'side-effect.change-reason-missing', pointer: '/changeReason' } as const;

function onsetRefusals({ effect }: KnownSideEffect): readonly SideEffectRefusal[] {
  const { gradeAtOnset: grade, courseAtOnset: course } = effect;
  return sideEffectRefusals({ ...effect, grade, course, resolvedAt: null }).map((refusal) =>
    refusal.pointer === '/grade' ? { ...refusal, pointer: '/gradeAtOnset' } : refusal,
  );
}

function definedOf<T extends object>(change: T): T {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as T;
}
