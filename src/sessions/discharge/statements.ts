/** Of each fact of a discharge the last one stated. */
import type { DischargeAssessment } from './discharge-assessment.entity.js';
import type { Stated, Statements } from './domain/recovery-facts.js';

type Fact = keyof Statements;

/** @param assessments in the order in which things were so */
export function statementsOf(assessments: readonly DischargeAssessment[]): Statements {
  const last = (fact: Fact): Stated<boolean> | null => {
    const assessment = assessments.findLast((each) => each[fact] !== null);
    const value = assessment?.[fact] ?? null;
    return assessment && value !== null ? { value, statedAt: assessment.occurredAt } : null;
  };
  return {
    isOriented: last('isOriented'),
    hasSteadyGait: last('hasSteadyGait'),
    isAcutelySuicidal: last('isAcutelySuicidal'),
    escortPresent: last('escortPresent'),
    instructionsGiven: last('instructionsGiven'),
  };
}

/** Who was said to take the patient home; null where nobody said anything new. */
export function escortOf(assessments: readonly DischargeAssessment[]): string | null {
  return assessments.findLast(({ escortName }) => escortName !== null)?.escortName ?? null;
}
