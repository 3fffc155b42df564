/** Whether a dose waits for a psychiatrist's word on what the course has done so far, read with the manager of the caller. */
import { LessThan, type EntityManager } from 'typeorm';
import type { PlanRules } from '../clinic/rules/rule-set.js';
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
 * Null where nothing is asked before this dose.
 * @param until decisions made up to then count
 */
export async function readBenefitQuestion(
  manager: EntityManager,
  planId: string,
  next: NextDose,
  rules: Pick<PlanRules, 'benefitDecision'>,
  until: Date,
): Promise<AskedBenefit | null> {
  const question = benefitQuestion(next, await dosesOf(manager, planId, next.at), rules.benefitDecision);
  if (question === null) return null;
  return { question, answer: answerTo(question, await readPlanDecisions(manager, planId), until) };
}

/** In which something was given, as far as that is known. */
async function dosesOf(manager: EntityManager, planId: string, before: Date): Promise<CourseDose[]> {
  const sessions = await manager.findBy(Session, { planId, doseStartedAt: LessThan(before) });
  return sessions.flatMap(({ phaseKind, doseStartedAt, deliveredMg, zone }) =>
    doseStartedAt === null || deliveredMg === 0 ? [] : [{ phaseKind, doseStartedAt, zone }],
  );
}
