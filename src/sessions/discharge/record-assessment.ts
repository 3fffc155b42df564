/** One row of what was found or done before a discharge. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { insertIfNew } from '../../platform/database/insert-if-new.js';
import { assertSameContent, contentHash } from '../../platform/http/existing-entry.js';
import { newId } from '../../platform/ids/ids.js';
import { keptLateReason } from '../late-entry.js';
import type { Session } from '../session.entity.js';
import { DischargeAssessment } from './discharge-assessment.entity.js';

/** What was left out was not stated. */
export interface StatedFacts {
  readonly isOriented?: boolean;
  readonly hasSteadyGait?: boolean;
  readonly isAcutelySuicidal?: boolean;
  readonly escortPresent?: boolean;
  readonly escortName?: string;
  readonly instructionsGiven?: boolean;
  readonly instructionsVersion?: string;
}

export interface AssessmentToRecord extends StatedFacts {
  readonly id?: string;
  readonly note?: string;
  readonly lateReason?: string;
  /** As it was sent, to be compared when the same id comes again. */
  readonly sent: object;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

/** @throws sameIdOtherContent */
export async function recordAssessment(
  tx: EntityManager,
  caller: Caller,
  session: Pick<Session, 'id' | 'status'>,
  given: AssessmentToRecord,
): Promise<{ readonly assessment: DischargeAssessment; readonly isNew: boolean }> {
  const { id: sessionId } = session;
  const content = { ...given.sent, id: undefined, sessionId };
  const assessment = tx.create(DischargeAssessment, {
    id: given.id ?? newId(),
    sessionId,
    isOriented: given.isOriented ?? null,
    hasSteadyGait: given.hasSteadyGait ?? null,
    isAcutelySuicidal: given.isAcutelySuicidal ?? null,
    escortPresent: given.escortPresent ?? null,
    escortName: given.escortName ?? null,
    instructionsGiven: given.instructionsGiven ?? null,
    instructionsVersion: given.instructionsVersion ?? null,
    note: given.note ?? null,
    lateReason: keptLateReason(session, given.lateReason),
    occurredAt: given.occurredAt,
    recordedAt: given.recordedAt,
    recordedBy: caller.id,
    contentHash: contentHash(content),
  });
  if (await insertIfNew(tx, DischargeAssessment, assessment)) return { assessment, isNew: true };
  const existing = await tx.findOneByOrFail(DischargeAssessment, { id: assessment.id });
  assertSameContent(existing, content);
  return { assessment: existing, isNew: false };
}
