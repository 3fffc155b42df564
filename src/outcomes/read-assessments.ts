import type { EntityManager } from 'typeorm';
import { Assessment, AssessmentInError } from './assessment.entity.js';

/** Everything a patient has answered, in the order of time, with the mark on what was entered in error. */
export function readAssessments(manager: EntityManager, patientId: string): Promise<Assessment[]> {
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
    .addOrderBy('assessment.id')
    .getMany();
}
