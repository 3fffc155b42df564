import { keptLateReason } from '../late-entry.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { Changes } from '../../platform/changes/changes.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { insertIfNew } from '../../platform/database/insert-if-new.js';
import { sameIdOtherContent } from '../../platform/errors/platform-problems.js';
import { assertSameContent, contentHash, EntryExists } from '../../platform/http/existing-entry.js';
import { presentState } from '../../platform/errors/present-state.js';
import { newId } from '../../platform/ids/ids.js';
import { impliedCourse } from './domain/course.js';
import type { SideEffectCourse, SideEffectRefusal } from './domain/side-effect.js';
import { timelineRefusals, type TimelineChange } from './domain/timeline.js';
import { toSideEffectResponse, type SideEffectResponse } from './dto/side-effects.responses.js';
import { timelineOf, type KnownSideEffect } from './read-side-effects.js';
import { assertNone, lateRefusals } from './record-side-effect.js';
import { closeRevision, openRevision, type RevisedSideEffect, type Revision } from './revise-side-effect.js';
import { SideEffectChange } from './side-effect-change.entity.js';
import { sideEffectChangeInError, sideEffectChangeNotFound } from './side-effects.problems.js';

export interface NewSideEffectChange {
  readonly id?: string;
  readonly occurredAt?: Date;
  readonly grade?: number;
  readonly course?: SideEffectCourse;
  readonly note?: string;
  readonly lateReason?: string;
}

/** What is left out stays as it is; null clears it. */
export interface AmendedSideEffectChange {
  readonly occurredAt?: Date;
  readonly grade?: number | null;
  readonly course?: SideEffectCourse;
  readonly note?: string | null;
  readonly reason: string;
}

const DEATH = 5;
const POINTERS = { time: '/occurredAt', grade: '/grade', course: '/course' };

/** How a side effect went on. */
@Injectable()
export class SideEffectChangesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {}

  record(
    caller: Caller,
    sessionId: string,
    sideEffectId: string,
    { id = newId(), ...said }: NewSideEffectChange,
  ): Promise<SideEffectResponse | EntryExists<SideEffectResponse>> {
    const now = this.clock.now();
    const occurredAt = occurredAtOrNow(said.occurredAt, now);
    const content = { sessionId, sideEffectId, ...said };
    const target = { sessionId, sideEffectId, action: 'side-effect.record-change' };
    return this.write(caller, target, now, async (tx, revision) => {
      const existing = await tx.findOneBy(SideEffectChange, { id });
      if (existing) return repeated(existing, revision, content);
      const change = tx.create(SideEffectChange, {
        id,
        sideEffectId,
        occurredAt,
        ...impliedBy(said),
        note: said.note ?? null,
        lateReason: keptLateReason(revision.session, said.lateReason),
        status: 'RECORDED',
        changeReason: null,
        recordedAt: now,
        recordedBy: caller.id,
        contentHash: contentHash(content),
        updatedAt: now,
        updatedBy: caller.id,
        version: 1,
      });
      assertNone(changeRefusals(revision, change, said));
      if (!(await insertIfNew(tx, SideEffectChange, change))) throw sameIdOtherContent();
      revision.known.effect.changeReason = null;
      return closeRevision(tx, caller, revision, now);
    });
  }

  amend(
    caller: Caller,
    sessionId: string,
    sideEffectId: string,
    changeId: string,
    { reason, ...amended }: AmendedSideEffectChange,
  ): Promise<SideEffectResponse> {
    const now = this.clock.now();
    occurredAtOrNow(amended.occurredAt, now);
    const target = { sessionId, sideEffectId, action: 'side-effect.amend-change' };
    return this.correct(caller, target, now, changeId, reason, (change, known) => {
      const said = Object.entries(amended).filter(([, value]) => value !== undefined);
      Object.assign(change, Object.fromEntries(said));
      if (amended.course === undefined && amended.grade === DEATH) change.course = 'FATAL';
      const others = known.changes.filter(({ id }) => id !== changeId);
      assertNone(refusalsWith(known, [...others, change]));
    });
  }

  /** It never went so. The change stays readable and counts no more. */
  enterInError(
    caller: Caller,
    sessionId: string,
    sideEffectId: string,
    changeId: string,
    reason: string,
  ): Promise<SideEffectResponse> {
    const now = this.clock.now();
    const target = { sessionId, sideEffectId, action: 'side-effect.enter-change-in-error' };
    return this.correct(caller, target, now, changeId, reason, (change, known) => {
      change.status = 'ENTERED_IN_ERROR';
      assertNone(
        refusalsWith(
          known,
          known.changes.filter(({ id }) => id !== changeId),
        ),
      );
    });
  }

  private correct(
    caller: Caller,
    target: RevisedSideEffect,
    now: Date,
    changeId: string,
    reason: string,
    apply: (change: SideEffectChange, known: KnownSideEffect) => void,
  ): Promise<SideEffectResponse> {
    return this.write(caller, target, now, async (tx, revision) => {
      const { sideEffectId } = target;
      const change = await tx.findOneBy(SideEffectChange, { id: changeId, sideEffectId });
      if (!change) throw sideEffectChangeNotFound();
      if (change.status === 'ENTERED_IN_ERROR') throw sideEffectChangeInError(presentState(change));
      apply(change, revision.known);
      await tx.save(Object.assign(change, { changeReason: reason, updatedAt: now, updatedBy: caller.id }));
      revision.known.effect.changeReason = null;
      return closeRevision(tx, caller, revision, now);
    });
  }

  private write<T>(
    caller: Caller,
    target: RevisedSideEffect,
    now: Date,
    work: (tx: EntityManager, revision: Revision) => Promise<T>,
  ): Promise<T> {
    return this.database.write(caller, async (tx) => {
      const done = await work(tx, await openRevision(tx, caller, target));
      await this.changes.follow(tx, { sessionId: target.sessionId, caller, now });
      return done;
    });
  }
}

const SAYS_NOTHING = { code: 'side-effect.change-says-nothing', pointer: '/grade' } as const;

function impliedBy({ grade, course }: NewSideEffectChange): Pick<TimelineChange, 'grade' | 'course'> {
  const implied = grade ?? (course === 'FATAL' ? DEATH : null);
  return { grade: implied, course: course ?? impliedCourse({ grade: implied, resolvedAt: null }) };
}

function changeRefusals(
  { known, session }: Revision,
  change: SideEffectChange,
  { grade, course, lateReason }: NewSideEffectChange,
): readonly SideEffectRefusal[] {
  return [
    ...(grade === undefined && course === undefined ? [SAYS_NOTHING] : []),
    ...refusalsWith(known, [...known.changes, change]),
    ...lateRefusals(change.occurredAt, session, lateReason),
  ];
}

function refusalsWith(
  { effect }: KnownSideEffect,
  changes: readonly SideEffectChange[],
): readonly SideEffectRefusal[] {
  return timelineRefusals(effect.code, timelineOf({ effect, changes }), POINTERS);
}

function repeated(
  existing: SideEffectChange,
  { known, session }: Revision,
  content: object,
): EntryExists<SideEffectResponse> {
  assertSameContent(existing, content);
  return new EntryExists(toSideEffectResponse(known, session));
}
