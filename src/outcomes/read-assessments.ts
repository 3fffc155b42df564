import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Assessment, AssessmentAmendment, AssessmentInError } from './assessment.entity.js';

/** Everything a patient has answered, in the order of time, with the mark on what was entered in error. */
export function readAssessments(manager: EntityManager, patientId: string): Promise<Assessment[]> {
  return assessmentsOf(manager, patientId).getMany();
}

/** The same with what was amended, for whoever reads the answers themselves. */
export function readAssessmentsAmended(manager: EntityManager, patientId: string): Promise<Assessment[]> {
  return assessmentsOf(manager, patientId)
    .leftJoinAndMapMany(
      'assessment.earlierVersions',
      AssessmentAmendment,
      'amendment',
      'amendment.assessmentId = assessment.id',
    )
    .addOrderBy('amendment.recordedAt')
    .addOrderBy('amendment.id')
    .getMany();
}

function assessmentsOf(manager: EntityManager, patientId: string): SelectQueryBuilder<Assessment> {
  return manager
    .createQueryBuilder(Assessment, 'assessment')
    .leftJoinAndMapOne(
      'assessment.inError',
      AssessmentInError,
      'inError',
      'inError.assessmentId = assessment.id',
    )
    .where('assessment.patientId = :patientId', { patientId })
    .orderBy('assessment.completedAt')
    .addOrderBy('assessment.id');
}
