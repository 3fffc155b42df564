/** Puts together what is computed about assessments: score, time point, roles, safety flag. */
import type { InstrumentRules } from '../clinic/rules/rule-set.js';
import type { Assessment } from './assessment.entity.js';
import { definitionOf } from './domain/definitions.js';
import { rolesOf } from './domain/roles.js';
import { reportsSelfHarm, scoredForm, type ScoredForm } from './domain/scored-form.js';
import { timePointOf } from './domain/time-points.js';
import { toAssessmentResponse, type AssessmentResponse } from './dto/assessment.response.js';
import { toTimePointResponse } from './dto/time-point.response.js';
import type { OutcomeFacts } from './outcome-facts.js';

/** The scores of everything that counts: what was entered in error is left out. */
export function countingForms(
  assessments: readonly Assessment[],
  instruments: readonly InstrumentRules[],
): readonly ScoredForm[] {
  return assessments
    .filter(({ inError }) => !inError)
    .map((each) => scoredForm(each, definitionOf(each.instrumentCode, instruments)));
}

/**
 * @param shown the assessments to answer with
 * @param all everything the patient has answered, because one answer decides on the roles of another
 */
export function assessmentResponses(
  shown: readonly Assessment[],
  all: readonly Assessment[],
  { ruleSet, sessions, crisisText }: OutcomeFacts,
): AssessmentResponse[] {
  const { instruments, timePoints } = ruleSet.rules.outcomes;
  const counting = countingForms(all, instruments);
  return shown.map((assessment) => {
    const rules = definitionOf(assessment.instrumentCode, instruments);
    const scored = scoredForm(assessment, rules);
    const safetyFlag = !assessment.inError && reportsSelfHarm(assessment, rules);
    const timePoint = assessment.inError
      ? null
      : toTimePointResponse(
          timePointOf(assessment.completedAt, sessions, timePoints),
          rolesOf(scored, counting, sessions, timePoints),
        );
    return toAssessmentResponse(assessment, {
      score: scored,
      safetyFlag,
      crisisText,
      timePoint,
      ruleSetVersion: ruleSet.version,
    });
  });
}

/** The answer to one id among everything the patient has answered, or null. */
export function assessmentResponse(
  assessmentId: string,
  all: readonly Assessment[],
  facts: OutcomeFacts,
): AssessmentResponse | null {
  // A client may write an id in capitals; the database does not.
  const shown = all.filter(({ id }) => id === assessmentId.toLowerCase());
  return assessmentResponses(shown, all, facts)[0] ?? null;
}
