/**
 * When a course first reached response and when it lost it again: the first later answer of the validated recall with
 * less than the response share gained and at least `lossOfResponsePoints` worse than the score at response. Both parts are
 * needed, so that a wobble of one point around the cut-off is no loss. The points are a default, not a published rule.
 *
 * Does not decide which answers count as outcomes: the caller leaves out what was answered in a session.
 */
import type { InstrumentRules } from '../../clinic/rules/rule-set.js';
import { changeFrom, sideOf, type ChangeRules, type ScoredAssessment } from './change.js';

export interface FollowUp extends ScoredAssessment {
  readonly id: string;
  readonly completedAt: Date;
}

export interface ResponseCourse<A> {
  readonly response: A | null;
  readonly loss: A | null;
}

/** First response and first loss of it over the follow-ups of one course, in any order; other recalls are left out. */
export function responseCourseOf<A extends FollowUp>(
  baseline: ScoredAssessment | null,
  followUps: readonly A[],
  rules: ChangeRules & Pick<InstrumentRules, 'lossOfResponsePoints'>,
): ResponseCourse<A> {
  const judged = [...followUps]
    .sort((a, b) => a.completedAt.getTime() - b.completedAt.getTime() || (a.id < b.id ? -1 : 1))
    .flatMap((followUp) => {
      const { response } = changeFrom(baseline, followUp, rules);
      return 'value' in response && followUp.total !== null
        ? [{ followUp, total: followUp.total, isResponse: response.value }]
        : [];
    });
  const responseIndex = judged.findIndex(({ isResponse }) => isResponse);
  const response = judged[responseIndex];
  const points = rules.lossOfResponsePoints;
  if (response === undefined) return { response: null, loss: null };
  if (points === null) return { response: response.followUp, loss: null };
  const loss = judged
    .slice(responseIndex + 1)
    .find(({ total, isResponse }) => !isResponse && sideOf(rules) * (total - response.total) >= points);
  return { response: response.followUp, loss: loss?.followUp ?? null };
}
