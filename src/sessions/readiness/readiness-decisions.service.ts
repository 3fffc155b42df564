import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { insertIfNew } from '../../platform/database/insert-if-new.js';
import { assertSameContent, contentHash, EntryExists } from '../../platform/http/existing-entry.js';
import { newId } from '../../platform/ids/ids.js';
import { Alert } from '../../tasks/alert.entity.js';
import { VitalsReading } from '../monitoring/vitals-reading.entity.js';
import { lockSession } from '../session-moves.js';
import { Session } from '../session.entity.js';
import { ChecklistEntryRecord } from './checklist-entry.entity.js';
import { decisionWithoutSubject } from './checklist.problems.js';
import type { ReadinessDecision } from './domain/blocker.js';
import { DECIDED_ON, type DecidableCode } from './domain/decidable.js';
import { toReadinessDecisionResponse, type ReadinessDecisionResponse } from './dto/decision.dto.js';
import { ReadinessDecisionRecord } from './readiness-decision.entity.js';

export interface NewReadinessDecision {
  readonly id?: string;
  readonly code: DecidableCode;
  readonly subjectId: string;
  readonly decision: ReadinessDecision;
  readonly reason: string;
  readonly occurredAt?: Date;
}

@Injectable()
export class ReadinessDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Taken whatever came after the reading, entry or alert it names; whether it still counts then is for the rules to say. */
  async decide(
    caller: Caller,
    sessionId: string,
    given: NewReadinessDecision,
  ): Promise<ReadinessDecisionResponse | EntryExists<ReadinessDecisionResponse>> {
    const now = this.clock.now();
    const { id = newId(), code, subjectId, decision, reason } = given;
    const content = { ...given, id: undefined, sessionId };
    const record = {
      id,
      ...{ sessionId, code, subjectId, decision, reason },
      occurredAt: occurredAtOrNow(given.occurredAt, now),
      recordedAt: now,
      recordedBy: caller.id,
      contentHash: contentHash(content),
    };
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      const { patientId } = session;
      await recordAudit(tx, caller, { action: 'readiness.decide', patientIds: [patientId], resourceId: id });
      if (!(await isAboutSomething(tx, session, given)))
        throw decisionWithoutSubject({
          errors: [
            {
              code: decisionWithoutSubject.code,
              pointer: '/subjectId',
              message: `There is no ${SUBJECTS[DECIDED_ON[code]]} with this id.`,
            },
          ],
        });
      if (await insertIfNew(tx, ReadinessDecisionRecord, record))
        return toReadinessDecisionResponse(record, patientId);
      const existing = await tx.findOneByOrFail(ReadinessDecisionRecord, { id });
      assertSameContent(existing, content);
      return new EntryExists(toReadinessDecisionResponse(existing, patientId));
    });
  }
}

const SUBJECTS = {
  READING: 'blood pressure',
  ENTRY: 'checklist entry',
  ALERT: 'red alert',
  DOSE: 'session with a dose of this patient',
} as const;

/** A pregnancy test may have been ticked at an earlier visit of the patient. */
async function isAboutSomething(
  tx: EntityManager,
  { id: sessionId, patientId }: Session,
  { code, subjectId: id }: NewReadinessDecision,
): Promise<boolean> {
  if (DECIDED_ON[code] === 'DOSE')
    return tx.existsBy(Session, { id, patientId, doseStartedAt: Not(IsNull()) });
  if (DECIDED_ON[code] === 'ENTRY') return tx.existsBy(ChecklistEntryRecord, { id, session: { patientId } });
  if (DECIDED_ON[code] === 'ALERT') return tx.existsBy(Alert, { sessionId, id, severity: 'RED' });
  const reading = await tx.findOneBy(VitalsReading, { sessionId, id });
  return reading !== null && reading.systolicMmHg !== null;
}
