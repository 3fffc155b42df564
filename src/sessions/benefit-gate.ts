/** Whether a dose waits for a psychiatrist's word on what the course has done so far, read with the manager of the caller. */
import { LessThan, type EntityManager } from 'typeorm';
import type { PlanRules } from '../clinic/rules/rule-set.js';
import {
  openBenefitQuestion,
  type BenefitQuestion,
  type CourseDose,
  type NextDose,
} from '../treatment-plans/domain/benefit-decision.js';
import { readPlanDecisions } from '../treatment-plans/plan-decisions.js';
import { Session } from './session.entity.js';

/** @param until decisions made up to then count */
export async function readOpenBenefitQuestion(
  manager: EntityManager,
  planId: string,
  next: NextDose,
  rules: Pick<PlanRules, 'benefitDecision'>,
  until: Date,
): Promise<BenefitQuestion | null> {
  const doses = await dosesOf(manager, planId, next.at);
  if (doses.length === 0) return null;
  const decisions = await readPlanDecisions(manager, planId);
  return openBenefitQuestion(next, doses, decisions, rules.benefitDecision, until);
}

/** In which something was given, as far as that is known. */
async function dosesOf(manager: EntityManager, planId: string, before: Date): Promise<CourseDose[]> {
  const sessions = await manager.find(Session, {
    where: { planId, doseStartedAt: LessThan(before) },
  });
  return sessions.flatMap(({ phaseKind, doseStartedAt, deliveredMg, zone }) =>
    doseStartedAt === null || deliveredMg === 0 ? [] : [{ phaseKind, doseStartedAt, zone }],
  );
}
