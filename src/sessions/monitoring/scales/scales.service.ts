import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { Changes } from '../../../platform/changes/changes.js';
import { Clock, timeAhead } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { EntryExists } from '../../../platform/http/existing-entry.js';
import { newId } from '../../../platform/ids/ids.js';
import {
  amendScale,
  enterScaleInError,
  type AmendedScale,
  type CorrectedScale,
  type ScaleToCorrect,
} from './correct-scale.js';
import { toScaleResponse, type ScaleResponse } from './scales.dto.js';
import { recordScale, type NewScale } from './record-scale.js';

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
    const assessedAt = said.assessedAt ?? now;
    const ahead = timeAhead(said.assessedAt, now, '/assessedAt');
    return this.database.write(caller, async (tx) => {
      const recorded = await recordScale(tx, caller, { id, sessionId, said, assessedAt, ahead, now });
      if (!(recorded instanceof EntryExists)) await this.changes.follow(tx, { sessionId, caller, now });
      return recorded;
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
