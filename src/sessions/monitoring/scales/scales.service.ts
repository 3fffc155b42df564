import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { Changes } from '../../../platform/changes/changes.js';
import { Clock, occurredAtOrNow } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { insertIfNew } from '../../../platform/database/insert-if-new.js';
import type { ProblemReason } from '../../../platform/errors/problem.js';
import { assertSameContent, contentHash, EntryExists } from '../../../platform/http/existing-entry.js';
import { newId } from '../../../platform/ids/ids.js';
import { lateReasonMissing } from '../../late-entry.js';
import { lateReasonNeeded } from '../../session.problems.js';
import { scaleRefusals, scoreScale, type ScaleItem, type ScaleKind } from '../domain/scales.js';
import { holdOpenSession, type MonitoredSession } from '../monitored-session.js';
import { Scale } from './scale.entity.js';
import { toScaleResponse, type ScaleResponse } from './scales.dto.js';
import { sayScaleReason, scaleImpossible, scaleInError, scaleNotFound } from './scales.problems.js';

export interface NewScale {
  readonly id?: string;
  readonly kind: ScaleKind;
  readonly assessedAt?: Date;
  readonly items?: readonly ScaleItem[];
  readonly isDistressed?: boolean;
  readonly isStatedResolved?: boolean;
  readonly lateReason?: string;
}

@Injectable()
export class ScalesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {}

  record(
    caller: Caller,
    sessionId: string,
    { id = newId(), ...said }: NewScale,
  ): Promise<ScaleResponse | EntryExists<ScaleResponse>> {
    const now = this.clock.now();
    const content = { sessionId, ...said };
    const assessedAt = occurredAtOrNow(said.assessedAt, now, '/assessedAt');
    return this.database.write(caller, async (tx) => {
      const session = await holdOpenSession(tx, caller, sessionId);
      // A rating sent again is answered alike after the signature.
      if (!(await tx.existsBy(Scale, { id }))) assertCanBe(caller, said, assessedAt, session);
      const scale = tx.create(Scale, {
        id,
        sessionId,
        kind: said.kind,
        assessedAt,
        ...scoreScale(said.kind, said.items ?? []),
        isDistressed: said.isDistressed ?? false,
        isStatedResolved: said.isStatedResolved ?? false,
        status: 'RECORDED' as const,
        changeReason: null,
        lateReason: said.lateReason ?? null,
        recordedAt: now,
        recordedBy: caller.id,
        contentHash: contentHash(content),
        updatedAt: now,
        updatedBy: caller.id,
        version: 1,
      });
      const isNew = await insertIfNew(tx, Scale, scale);
      await audit(tx, caller, 'scale.record', session, id);
      if (isNew) {
        await this.changes.follow(tx, { sessionId, caller, now });
        return toScaleResponse(scale, session);
      }
      const existing = await tx.findOneByOrFail(Scale, { id });
      assertSameContent(existing, content);
      return new EntryExists(toScaleResponse(existing, session));
    });
  }

  /** The rating stays readable, marked, and counts nowhere any more. */
  enterInError(caller: Caller, sessionId: string, scaleId: string, reason: string): Promise<ScaleResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const session = await holdOpenSession(tx, caller, sessionId);
      const scale = await tx.findOne(Scale, {
        where: { id: scaleId, sessionId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!scale) throw scaleNotFound();
      if (scale.status === 'ENTERED_IN_ERROR') throw scaleInError();
      const change = { changeReason: reason, updatedAt: now, updatedBy: caller.id };
      await tx.save(Object.assign(scale, { status: 'ENTERED_IN_ERROR', ...change }));
      await audit(tx, caller, 'scale.enter-in-error', session, scaleId);
      await this.changes.follow(tx, { sessionId, caller, now });
      return toScaleResponse(scale, session);
    });
  }
}

/** @throws scaleImpossible, lateReasonNeeded with every reason */
function assertCanBe(
  { role }: Caller,
  { kind, items = [], isDistressed, isStatedResolved, lateReason }: NewScale,
  assessedAt: Date,
  session: MonitoredSession,
): void {
  const errors: ProblemReason[] = scaleRefusals(kind, items).map(sayScaleReason);
  const isCadss = kind === 'CADSS';
  if (isDistressed && !isCadss) errors.push(onlyCadss('/isDistressed'));
  if (isStatedResolved && !isCadss) errors.push(onlyCadss('/isStatedResolved'));
  if (isStatedResolved && role !== 'psychiatrist')
    errors.push({
      code: 'scale.psychiatrist-states-resolved',
      pointer: '/isStatedResolved',
      message: 'Only a psychiatrist states that the dissociation is over.',
    });
  if (items.length === 0 && !isDistressed && !isStatedResolved)
    errors.push({
      code: 'scale.nothing-rated',
      pointer: '/items',
      message: 'A rating needs at least one item.',
    });
  if (assessedAt < session.checkedInAt)
    errors.push({
      code: 'scale.before-check-in',
      pointer: '/assessedAt',
      message: 'This was rated before the patient was checked in.',
      notBefore: session.checkedInAt.toISOString(),
    });
  const late = lateReasonMissing(session, lateReason);
  if (errors.length > 0) throw scaleImpossible({ errors: [...late, ...errors] });
  if (late.length > 0) throw lateReasonNeeded({ errors: late });
}

function onlyCadss(pointer: string): ProblemReason {
  return { code: 'scale.cadss-only', pointer, message: 'This is said together with a CADSS.' };
}

function audit(
  tx: EntityManager,
  caller: Caller,
  action: string,
  { patientId }: MonitoredSession,
  resourceId: string,
): Promise<void> {
  return recordAudit(tx, caller, { action, patientIds: [patientId], resourceId });
}
