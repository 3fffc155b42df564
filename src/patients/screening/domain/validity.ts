/**
 * Whether an eligibility decision still holds for a dose on a calendar day of the clinic.
 *
 * The first dose of a course is given within so many days of the decision. After that the decision holds while treatment
 * goes on; a gap longer than so many days asks for a new screening, and a decision that is itself fresh enough for a first
 * dose answers that. A newer screening puts the decision in question until somebody
 * decides on that one too. Consent has its own end. This file does not know of a new diagnosis, a pregnancy, a cardiac event
 * or a serious side effect, each of which also asks for a new screening.
 */
import { daysBetween } from '../../../clinic/domain/local-days.js';
import type { Modality } from '../../../clinic/modality.js';
import type { ScreeningRules } from '../../../clinic/rules/rule-set.js';
import { type Consent, type ConsentReason, consentReasons } from './consent.js';
import type { Verdict } from './screening-verdict.js';

export interface DecisionToHold {
  /** Severities depend on the modality, so a decision holds for the one it was made for. */
  readonly modality: Modality;
  readonly decision: Verdict;
  /** YYYY-MM-DD in the clinic's zone, like every day here. */
  readonly decidedOn: string;
  /** A screening was recorded after it and nobody has decided on that one yet. */
  readonly isOvertaken: boolean;
}

export interface DoseToGive {
  readonly modality: Modality;
  readonly onDay: string;
  /** Day of the course's last dose; null before its first. */
  readonly lastDoseOn: string | null;
}

export type ValidityReason =
  | {
      readonly code:
        | 'eligibility.not-decided'
        | 'eligibility.not-eligible'
        | 'eligibility.other-modality'
        | 'eligibility.decided-later'
        | 'eligibility.newer-screening-undecided'
        | 'eligibility.first-dose-too-late'
        | 'eligibility.gap-too-long';
      readonly maxDays?: number;
      readonly days?: number;
    }
  | ConsentReason;

/** Every reason why the dose needs another decision or consent first; none when it may be given. */
export function validityReasons(
  decision: DecisionToHold | null,
  consent: Consent | null,
  dose: DoseToGive,
  rules: Pick<ScreeningRules, 'firstDoseWithinDays' | 'rescreenAfterGapDays'>,
): readonly ValidityReason[] {
  const consentLacks = consentReasons(consent, dose.modality, dose.onDay);
  if (decision === null) return [{ code: 'eligibility.not-decided' }, ...consentLacks];
  const reasons: ValidityReason[] = [];
  if (decision.decision !== 'ELIGIBLE' && decision.decision !== 'ELIGIBLE_WITH_CONDITIONS')
    reasons.push({ code: 'eligibility.not-eligible' });
  if (decision.isOvertaken) reasons.push({ code: 'eligibility.newer-screening-undecided' });
  if (decision.modality !== dose.modality) reasons.push({ code: 'eligibility.other-modality' });
  return [...reasons, ...ageReasons(decision.decidedOn, dose, rules), ...consentLacks];
}

function ageReasons(
  decidedOn: string,
  { onDay, lastDoseOn }: DoseToGive,
  rules: Pick<ScreeningRules, 'firstDoseWithinDays' | 'rescreenAfterGapDays'>,
): readonly ValidityReason[] {
  if (onDay < decidedOn) return [{ code: 'eligibility.decided-later' }];
  const daysSinceDecision = daysBetween(decidedOn, onDay);
  if (daysSinceDecision <= rules.firstDoseWithinDays) return [];
  if (lastDoseOn === null)
    return [
      {
        code: 'eligibility.first-dose-too-late',
        days: daysSinceDecision,
        maxDays: rules.firstDoseWithinDays,
      },
    ];
  const gapDays = daysBetween(lastDoseOn, onDay);
  return gapDays <= rules.rescreenAfterGapDays
    ? []
    : [{ code: 'eligibility.gap-too-long', days: gapDays, maxDays: rules.rescreenAfterGapDays }];
}
