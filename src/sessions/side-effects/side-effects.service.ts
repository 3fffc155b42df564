import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Changes } from '../../platform/changes/changes.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { assertVersion } from '../../platform/http/assert-version.js';
import { contentHash, type EntryExists } from '../../platform/http/existing-entry.js';
import { newId } from '../../platform/ids/ids.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { courseAfterChange, impliedCourse } from './domain/course.js';
import { sideEffectRefusals, type SideEffectAction, type SideEffectCourse } from './domain/side-effect.js';
import { toSideEffectResponse, type SideEffectResponse } from './dto/side-effects.responses.js';
import { recordSideEffect } from './record-side-effect.js';
import { SideEffect, type Relatedness } from './side-effect.entity.js';
import { noneWithOtherActions, saySideEffectRefusal } from './side-effects.messages.js';
import {
  noVisitYet,
  sideEffectContradictory,
  sideEffectInError,
  sideEffectNotFound,
} from './side-effects.problems.js';

/** What may be said at any time; what is left out stays as it is, null clears it. */
export interface SideEffectChange {
  readonly grade?: number;
  readonly gradeBeforeDose?: number | null;
  readonly resolvedAt?: Date | null;
  readonly course?: SideEffectCourse;
  readonly actions?: readonly SideEffectAction[];
  readonly note?: string | null;
  readonly changeReason?: string;
}

export interface NewSideEffect extends Omit<SideEffectChange, 'changeReason'> {
  readonly id?: string;
  readonly code: string;
  readonly grade: number;
  readonly onsetAt?: Date;
}

@Injectable()
export class SideEffectsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsLookup,
    private readonly changes: Changes,
  ) {}

  /** Taken from the check-in on, also long after the discharge and the signature: patients report effects later. */
  async record(
    caller: Caller,
    sessionId: string,
    { id = newId(), ...said }: NewSideEffect,
  ): Promise<SideEffectResponse | EntryExists<SideEffectResponse>> {
    const now = this.clock.now();
    const session = await this.sessions.get(sessionId);
    if (session.checkedInAt === null) throw noVisitYet({ extensions: { currentStatus: session.status } });
    const content = { sessionId, ...said };
    const effect = assertSound(
      Object.assign(new SideEffect(), {
        id,
        sessionId,
        code: said.code,
        grade: said.grade,
        gradeBeforeDose: said.gradeBeforeDose ?? null,
        onsetAt: occurredAtOrNow(said.onsetAt, now, '/onsetAt'),
        resolvedAt: notInFuture(said.resolvedAt ?? null, now),
        course: said.course ?? impliedCourse({ grade: said.grade, resolvedAt: said.resolvedAt ?? null }),
        actions: [...(said.actions ?? ['NONE' as const])],
        note: said.note ?? null,
        relatedness: null,
        relatednessBy: null,
        relatednessAt: null,
        status: 'RECORDED' as const,
        changeReason: null,
        recordedAt: now,
        recordedBy: caller.id,
        contentHash: contentHash(content),
        updatedAt: now,
        updatedBy: caller.id,
        version: 1,
      }),
    );
    return this.database.write(caller, async (tx) => {
      const recorded = await recordSideEffect(tx, caller, session, effect, content);
      await this.changes.follow(tx, { sessionId, caller, now });
      return recorded;
    });
  }

  change(
    caller: Caller,
    sessionId: string,
    sideEffectId: string,
    expectedVersion: number,
    change: SideEffectChange,
  ): Promise<SideEffectResponse> {
    const now = this.clock.now();
    notInFuture(change.resolvedAt ?? null, now);
    return this.revise(caller, sessionId, sideEffectId, 'side-effect.change', now, (effect) => {
      assertVersion(effect, expectedVersion);
      const { changeReason = null, course, ...changed } = definedOf(change);
      Object.assign(effect, changed, { changeReason });
      effect.course = course ?? courseAfterChange(effect);
      assertSound(effect);
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
    return this.revise(caller, sessionId, sideEffectId, 'side-effect.enter-in-error', now, (effect) => {
      Object.assign(effect, { status: 'ENTERED_IN_ERROR', changeReason: reason });
    });
  }

  judgeRelatedness(
    caller: Caller,
    sessionId: string,
    sideEffectId: string,
    { relatedness, occurredAt }: { readonly relatedness: Relatedness; readonly occurredAt?: Date },
  ): Promise<SideEffectResponse> {
    const now = this.clock.now();
    const relatednessAt = occurredAtOrNow(occurredAt, now);
    return this.revise(caller, sessionId, sideEffectId, 'side-effect.judge-relatedness', now, (effect) => {
      Object.assign(effect, {
        relatedness,
        relatednessBy: caller.id,
        relatednessAt,
        changeReason: null,
      });
    });
  }

  /** Makes the next version of an entry that still counts. */
  private async revise(
    caller: Caller,
    sessionId: string,
    sideEffectId: string,
    action: string,
    now: Date,
    apply: (effect: SideEffect) => void,
  ): Promise<SideEffectResponse> {
    const session = await this.sessions.get(sessionId);
    return this.database.write(caller, async (tx) => {
      const effect = await lockSideEffect(tx, sessionId, sideEffectId);
      apply(effect);
      await tx.save(Object.assign(effect, { updatedAt: now, updatedBy: caller.id }));
      await recordAudit(tx, caller, {
        action,
        patientIds: [session.patientId],
        resourceId: sideEffectId,
      });
      await this.changes.follow(tx, { sessionId, caller, now });
      return toSideEffectResponse(effect, session);
    });
  }
}

/** @throws sideEffectNotFound, sideEffectInError */
async function lockSideEffect(tx: EntityManager, sessionId: string, id: string): Promise<SideEffect> {
  const effect = await tx.findOne(SideEffect, {
    where: { id, sessionId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!effect) throw sideEffectNotFound();
  if (effect.status === 'ENTERED_IN_ERROR') throw sideEffectInError();
  return effect;
}

/** @throws sideEffectContradictory with every reason */
function assertSound(effect: SideEffect): SideEffect {
  const errors = sideEffectRefusals(effect).map(saySideEffectRefusal);
  if (effect.actions.includes('NONE') && effect.actions.length > 1) errors.push(noneWithOtherActions());
  if (errors.length > 0) throw sideEffectContradictory({ errors });
  return effect;
}

function notInFuture(resolvedAt: Date | null, now: Date): Date | null {
  return resolvedAt && occurredAtOrNow(resolvedAt, now, '/resolvedAt');
}

function definedOf<T extends object>(change: T): T {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as T;
}
