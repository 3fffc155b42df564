import type { EntityManager } from 'typeorm';
import { coursesOf } from './domain/continuation.js';
import { TreatmentPlan } from './treatment-plan.entity.js';

/** The plans that make one course with this one, itself among them: what continues another is the same course. */
export async function readCoursePlanIds(manager: EntityManager, planId: string): Promise<readonly string[]> {
  const own = await manager.findOneByOrFail(TreatmentPlan, { id: planId });
  const plans = await manager.find(TreatmentPlan, {
    select: { id: true, continuesPlanId: true },
    where: { patientId: own.patientId },
  });
  const courses = coursesOf(plans);
  return plans.map(({ id }) => id).filter((id) => courses.get(id) === courses.get(planId));
}
