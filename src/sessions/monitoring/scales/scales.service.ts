import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { Changes } from '../../../platform/changes/changes.js';
import { Clock, timeAhead } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { insertIfNew } from '../../../platform/database/insert-if-new.js';
import { assertSameContent, contentHash, EntryExists } from '../../../platform/http/existing-entry.js';
import { newId } from '../../../platform/ids/ids.js';
import { lateReasonMissing } from '../../late-entry.js';
import { Session } from '../../session.entity.js';
import { statedScore } from '../domain/scales.js';
import { holdOpenSession } from '../monitored-session.js';
import { assertCanBe, type Rating } from './check-scale.js';
import {
  amendScale,
  enterScaleInError,
  type AmendedScale,
  type CorrectedScale,
  type ScaleToCorrect,
} from './correct-scale.js';
import { Scale } from './scale.entity.js';
import { toScaleResponse, type ScaleResponse } from './scales.dto.js';

export interface NewScale extends Rating {
  readonly id?: string;
  readonly assessedAt?: Date;
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
    const assessedAt = said.assessedAt ?? now;
    return this.database.write(caller, async (tx) => {
      // Looked for first, so that a rating sent again is answered alike whatever has become of the session.
      const known = await tx.findOneBy(Scale, { id });
      if (known) return repeated(tx, caller, known, content);
      const session = await holdOpenSession(tx, caller, sessionId);
      const rated = {
        assessedAt,
        wasStatedResolved: false,
        ahead: timeAhead(said.assessedAt, now, '/assessedAt'),
        late: lateReasonMissing(session, said.lateReason),
      };
      assertCanBe(caller, said, rated, session);
      const scale = tx.create(Scale, {
        id,
        sessionId,
        kind: said.kind,
        assessedAt,
        ...statedScore(said.kind, said),
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
      if (!(await insertIfNew(tx, Scale, scale)))
        return repeated(tx, caller, await tx.findOneByOrFail(Scale, { id }), content);
      await audit(tx, caller, session, id);
      await this.changes.follow(tx, { sessionId, caller, now });
      return toScaleResponse(scale, session);
    });
  }

  /** A wrong item or time is put right. What the rating said before stays readable. */
  amend(
    caller: Caller,
    sessionId: string,
    scaleId: string,
    { reason, ...said }: Omit<AmendedScale, 'ahead'> & { readonly reason: string },
  ): Promise<ScaleResponse> {
    const now = this.clock.now();
    const ahead = timeAhead(said.assessedAt, now, '/assessedAt');
    const correction = { sessionId, scaleId, reason, now };
    return this.correct(caller, correction, (tx) => amendScale(tx, caller, correction, { ...said, ahead }));
  }

  /** The rating stays readable, marked, and counts nowhere any more. */
  enterInError(caller: Caller, sessionId: string, scaleId: string, reason: string): Promise<ScaleResponse> {
    const correction = { sessionId, scaleId, reason, now: this.clock.now() };
    return this.correct(caller, correction, (tx) => enterScaleInError(tx, caller, correction));
  }

  private correct(
    caller: Caller,
    { sessionId, now }: ScaleToCorrect,
    apply: (tx: EntityManager) => Promise<CorrectedScale>,
  ): Promise<ScaleResponse> {
    return this.database.write(caller, async (tx) => {
      const { scale, session } = await apply(tx);
      await this.changes.follow(tx, { sessionId, caller, now });
      return toScaleResponse(scale, session);
    });
  }
}

/** @throws sameIdOtherContent */
async function repeated(
  tx: EntityManager,
  caller: Caller,
  known: Scale,
  content: object,
): Promise<EntryExists<ScaleResponse>> {
  assertSameContent(known, content);
  const session = await tx.findOneByOrFail(Session, { id: known.sessionId });
  await audit(tx, caller, session, known.id);
  return new EntryExists(toScaleResponse(known, session));
}

function audit(
  tx: EntityManager,
  caller: Caller,
  { patientId }: Pick<Session, 'patientId'>,
  resourceId: string,
): Promise<void> {
  return recordAudit(tx, caller, { action: 'scale.record', patientIds: [patientId], resourceId });
}
