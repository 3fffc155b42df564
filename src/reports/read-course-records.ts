/** What a report reads about treatment: the columns it computes with, so that no name or note can get into it. */
import type { EntityManager } from 'typeorm';
import { Assessment, AssessmentInError } from '../outcomes/assessment.entity.js';
import { Session } from '../sessions/session.entity.js';
import type { PhasedSession } from './domain/course-outcomes.js';

export interface ReportedSession extends PhasedSession {
  readonly patientId: string;
}

const SESSION_COLUMNS = [
  'id',
  'patientId',
  'planId',
  'number',
  'phaseKind',
  'doseStartedAt',
  'doseEndedAt',
  'deliveredMg',
  'zone',
] as const satisfies readonly (keyof Session)[];

/** An answered questionnaire without who typed it and who sat by. */
const ASSESSMENT_COLUMNS = [
  'id',
  'patientId',
  'instrumentCode',
  'instrumentVersion',
  'recallWindow',
  'answers',
  'enteredTotal',
  'completedAt',
] as const satisfies readonly (keyof Assessment)[];
export type ReportedAssessment = Pick<Assessment, (typeof ASSESSMENT_COLUMNS)[number]>;

/** Every dose of these patients over all plans, because the dose of another plan closes windows too. */
export async function readDosedSessions(
  manager: EntityManager,
  patientIds: readonly string[],
): Promise<readonly ReportedSession[]> {
  const sessions = await manager
    .createQueryBuilder(Session, 'session')
    .select(SESSION_COLUMNS.map((column) => `session.${column}`))
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
): Promise<readonly ReportedAssessment[]> {
  return manager
    .createQueryBuilder(Assessment, 'assessment')
    .select(ASSESSMENT_COLUMNS.map((column) => `assessment.${column}`))
    .leftJoin(AssessmentInError, 'inError', 'inError.assessmentId = assessment.id')
    .where('assessment.patientId = any(:patientIds::uuid[])', { patientIds })
    .andWhere('assessment.instrumentCode = :instrumentCode', { instrumentCode })
    .andWhere('inError.assessmentId is null')
    .getMany();
}
