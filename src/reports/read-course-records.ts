import type { EntityManager } from 'typeorm';
import { Assessment, AssessmentInError } from '../outcomes/assessment.entity.js';
import { Session } from '../sessions/session.entity.js';
import type { PhasedSession } from './domain/course-outcomes.js';

export interface ReportedSession extends PhasedSession {
  readonly patientId: string;
}

/** Every dose of these patients over all plans, because the dose of another plan closes windows too. */
export async function readDosedSessions(
  manager: EntityManager,
  patientIds: readonly string[],
): Promise<readonly ReportedSession[]> {
  const sessions = await manager
    .createQueryBuilder(Session, 'session')
    .where('session.patientId = any(:patientIds::uuid[])', { patientIds })
    .andWhere('session.doseStartedAt is not null')
    .getMany();
  return sessions.map((session) => ({
    id: session.id,
    patientId: session.patientId,
    planId: session.planId,
    sessionNumber: session.number,
    phase: session.phaseKind,
    doseStartedAt: session.doseStartedAt!,
    doseEndedAt: session.doseEndedAt,
    deliveredMg: session.deliveredMg,
    zone: session.zone,
  }));
}

/** What these patients answered in one questionnaire, without what was entered in error. */
export function readCountingAssessments(
  manager: EntityManager,
  patientIds: readonly string[],
  instrumentCode: string,
): Promise<readonly Assessment[]> {
  return manager
    .createQueryBuilder(Assessment, 'assessment')
    .leftJoin(AssessmentInError, 'inError', 'inError.assessmentId = assessment.id')
    .where('assessment.patientId = any(:patientIds::uuid[])', { patientIds })
    .andWhere('assessment.instrumentCode = :instrumentCode', { instrumentCode })
    .andWhere('inError.assessmentId is null')
    .getMany();
}
