import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EntryExists } from '../../platform/http/existing-entry.js';
import { assertActive, lockRecord } from '../patient-lock.js';
import { findSent, sentUnder } from '../sent-entry.js';
import { type ChildBearingStatementResponse, toChildBearingStatementResponse } from './child-bearing.dto.js';
import { ChildBearingStatement } from './child-bearing-statement.entity.js';

export interface NewChildBearingStatement {
  readonly id?: string;
  readonly isPossible: boolean;
  readonly reason: string;
  readonly occurredAt?: Date;
}

@Injectable()
export class ChildBearingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async state(
    caller: Caller,
    patientId: string,
    given: NewChildBearingStatement,
  ): Promise<ChildBearingStatementResponse | EntryExists<ChildBearingStatementResponse>> {
    const now = this.clock.now();
    const statedAt = occurredAtOrNow(given.occurredAt, now);
    const { isPossible, reason } = given;
    const content = { ...given, patientId };
    const sent = sentUnder(given.id, content);
    return this.database.write(caller, async (tx) => {
      const patient = await lockRecord(tx, patientId);
      const audited = { action: 'child-bearing.state', patientIds: [patientId], resourceId: sent.id };
      await recordAudit(tx, caller, audited);
      const existing = await findSent(tx, ChildBearingStatement, given.id, content);
      if (existing) return new EntryExists(toChildBearingStatementResponse(existing));
      assertActive(patient);
      const statement = tx.create(ChildBearingStatement, {
        ...sent,
        ...{ patientId, isPossible, reason, statedAt, recordedAt: now, recordedBy: caller.id },
      });
      await tx.insert(ChildBearingStatement, statement);
      return toChildBearingStatementResponse(statement);
    });
  }
}
