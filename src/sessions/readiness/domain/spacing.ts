/**
 * Other doses of the patient that stand in the way of this one: a former one without an end before it (no STOP is recorded, or
 * a later one), a second on one day of the clinic's calendar, fewer hours
 * between two, or more in a week, than the clinic's rules have (`sessions/domain/dose-spacing.ts` says when). Nobody decides
 * about a second dose on one day: the session is moved. About the others a psychiatrist decides with a reason; the decision
 * names the session of the dose that is closest, so that it covers no dose given since. A missing STOP is recorded, not decided about.
 */
import { localDayOf } from '../../../clinic/domain/local-days.js';
import { spacingFindings, type SpacedDose, type SpacingRules } from '../../domain/dose-spacing.js';
import { bedside, lastDecision, psychiatrist, type Blocker, type DecisionFact } from './blocker.js';

export const SECOND_DOSE = 'dosing.second-dose-same-day';
export const FORMER_NOT_ENDED = 'dosing.former-dose-not-ended';

export interface DoseOfPlan extends SpacedDose {
  readonly planId: string;
}

export interface OtherDose extends DoseOfPlan {
  readonly sessionId: string;
  /** Null where no STOP is recorded. */
  readonly endedAt: Date | null;
}

/** @param others every other dose the patient was given, in any order */
export function spacingBlockers(
  dose: DoseOfPlan,
  others: readonly OtherDose[],
  decisions: readonly DecisionFact[],
  rules: SpacingRules,
): readonly Blocker[] {
  const gap = ({ at }: OtherDose) => Math.abs(at.getTime() - dose.at.getTime());
  const subjectId = others.toSorted((a, b) => gap(a) - gap(b))[0]?.sessionId;
  if (subjectId === undefined) return [];
  const day = localDayOf(dose.at, dose.zone);
  const isSameDay = others.some(({ at, zone }) => localDayOf(at, zone) === day);
  const days = others
    .filter(({ planId }) => planId === dose.planId)
    .map(({ at, zone }) => localDayOf(at, zone));
  const findings = spacingFindings(dose, others, days.toSorted()[0] ?? null, rules);
  const notEnded = others.filter(
    ({ at, endedAt }) => at <= dose.at && (endedAt === null || endedAt > dose.at),
  );
  return [
    ...notEnded.map(({ sessionId }) => ({
      ...{ code: FORMER_NOT_ENDED, clearableBy: bedside, subjectId: sessionId },
    })),
    ...(isSameDay ? [{ code: SECOND_DOSE, clearableBy: [], subjectId }] : []),
    ...findings
      // A second dose on one day says already that it comes too soon.
      .filter(({ code }) => !isSameDay || code !== 'spacing.too-soon')
      .flatMap(({ code, value, limit }) => {
        const about = decisions.filter(
          (decision) => decision.code === code && decision.subjectId === subjectId,
        );
        const decision = lastDecision(about)?.decision;
        if (decision === 'GO_AHEAD') return [];
        const held = decision === 'HOLD' ? { isHeld: true } : {};
        return [
          {
            code,
            clearableBy: psychiatrist,
            isDecidable: true,
            subjectId,
            value,
            threshold: limit,
            ...held,
          },
        ];
      }),
  ];
}
