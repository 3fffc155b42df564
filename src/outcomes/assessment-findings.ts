/** Puts together what is computed about assessments: score, time point, roles, safety flag. */
import type { Assessment } from './assessment.entity.js';
import { recordedBefore } from './domain/answered-twice.js';
import {
  definitionFor,
  editionOf,
  scoredAsAnswered,
  scoredToCompare,
  type Edition,
} from './domain/editions.js';
import { rolesOf } from './domain/roles.js';
import { reportsSelfHarm, type ScoredForm } from './domain/scored-form.js';
import { timePointOf } from './domain/time-points.js';
import { toAssessmentResponse, type AssessmentResponse } from './dto/assessment.response.js';
import { toTimePointResponse } from './dto/time-point.response.js';
import type { OutcomeFacts } from './outcome-facts.js';

/** The scores of everything that counts, to be held against each other: what was entered in error is left out. */
export function formsToCompare(
  assessments: readonly Assessment[],
  editions: readonly Edition[],
): readonly ScoredForm[] {
  return assessments.filter(({ inError }) => !inError).map((each) => scoredToCompare(each, editions));
}

/**
 * @param shown the assessments to answer with
 * @param all everything the patient has answered, because one answer decides on the roles of another
 * @param editions those that the answers name
 */
export function assessmentResponses(
  shown: readonly Assessment[],
  all: readonly Assessment[],
  editions: readonly Edition[],
  { ruleSet, sessions, crisisText }: OutcomeFacts,
): AssessmentResponse[] {
  const { timePoints } = ruleSet.rules.outcomes;
  const counting = formsToCompare(all, editions);
  const inUse = all.filter(({ inError }) => !inError);
  return shown.map((assessment) => {
    const scored = scoredAsAnswered(assessment, editions);
    const safetyFlag =
      !assessment.inError && reportsSelfHarm(assessment, definitionFor(assessment, editions));
    const timePoint = assessment.inError
      ? null
      : toTimePointResponse(
          timePointOf(assessment.completedAt, sessions, timePoints),
          rolesOf(scoredToCompare(assessment, editions), counting, sessions, timePoints),
          scored.recall,
        );
    return toAssessmentResponse(assessment, {
      score: scored,
      safetyFlag,
      crisisText,
      timePoint,
      possibleDuplicateOf: assessment.inError ? null : recordedBefore(assessment, inUse),
      ruleSetVersion: editionOf(assessment, editions)?.ruleSetVersion ?? ruleSet.version,
    });
  });
}

/** The answer to one id among everything the patient has answered, or null. */
export function assessmentResponse(
  assessmentId: string,
  all: readonly Assessment[],
  editions: readonly Edition[],
  facts: OutcomeFacts,
): AssessmentResponse | null {
  // A client may write an id in capitals; the database does not.
  const shown = all.filter(({ id }) => id === assessmentId.toLowerCase());
  return assessmentResponses(shown, all, editions, facts)[0] ?? null;
}
