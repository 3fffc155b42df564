/** Whether a dose waits for a psychiatrist's word on what the course has done so far, read with the manager of the caller. */
import { In, LessThan, type EntityManager } from 'typeorm';
import type { PlanRules } from '../clinic/rules/rule-set.js';
import { readCoursePlanIds } from '../treatment-plans/course-plans.js';
import {
  answerTo,
  benefitQuestion,
  type BenefitQuestion,
  type CourseDose,
  type NextDose,
} from '../treatment-plans/domain/benefit-decision.js';
import type { PlanDecision } from '../treatment-plans/plan-decision.entity.js';
import { readPlanDecisions } from '../treatment-plans/plan-decisions.js';
import { Session } from './session.entity.js';

export interface AskedBenefit {
  readonly question: BenefitQuestion;
  /** Null while the question is open. */
  readonly answer: PlanDecision | null;
}

/**
 * Null where nothing is asked before this dose. A plan that continues another is one course with it: its doses and decisions
 * count as well.
 * @param until decisions made up to then count
 */
export async function readBenefitQuestion(
  manager: EntityManager,
  planId: string,
  dose: Omit<NextDose, 'planId'>,
  rules: Pick<PlanRules, 'benefitDecision'>,
  until: Date,
): Promise<AskedBenefit | null> {
  const planIds = await readCoursePlanIds(manager, planId);
  const next = { ...dose, planId };
  const question = benefitQuestion(next, await dosesOf(manager, planIds, next.at), rules.benefitDecision);
  const decisions = await readPlanDecisions(manager, planIds);
  return question === null ? null : { question, answer: answerTo(question, decisions, until) };
}

/** In which something was given, as far as that is known. */
async function dosesOf(
  manager: EntityManager,
  planIds: readonly string[],
  before: Date,
): Promise<CourseDose[]> {
  const where = { planId: In([...planIds]), doseStartedAt: LessThan(before) };
  const sessions = await manager.findBy(Session, where);
  return sessions.flatMap(({ planId, phaseKind, doseStartedAt, deliveredMg, zone }) =>
    doseStartedAt === null || deliveredMg === 0 ? [] : [{ planId, phaseKind, doseStartedAt, zone }],
  );
}
