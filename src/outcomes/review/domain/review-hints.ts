/**
 * What the numbers of a course say by the clinic's rules, for the psychiatrist who decides about the next dose: each finding
 * with its value and the number it was held against. Response, remission, deterioration and loss of response are judged in
 * `outcomes/domain`; here they are only brought together with the doses. Non-response is spoken of after an adequate
 * induction only: so many complete doses are a default of the clinic, not a published rule. It is judged by the outcome of the
 * series, DAY_7_14 of the last dose of the induction, so that a response that was lost later is no non-response. As long as that
 * was not answered the last answer stands for it, unless the course had a response and lost it, which is said by itself.
 *
 * It recommends nothing. What cannot be judged gives no hint; what is missing is said elsewhere.
 */
import type { Modality } from '../../../clinic/modality.js';
import type { BenefitDecisionRules } from '../../../clinic/rules/benefit-decision-rules.js';
import type { InstrumentRules } from '../../../clinic/rules/rule-set.js';
import { shownPercent } from '../../domain/shown-percent.js';

export const HINT_CODES = [
  'NO_RESPONSE_AFTER_ADEQUATE_INDUCTION',
  'NO_RESPONSE_INDUCTION_NOT_ADEQUATE',
  'RESPONSE',
  'REMISSION',
  'RELIABLE_DETERIORATION',
  'LOSS_OF_RESPONSE',
  'RESPONSE_REGAINED',
  'LAST_DOSE_ENDED_EARLY',
] as const;
export type HintCode = (typeof HINT_CODES)[number];

export interface Hint {
  readonly code: HintCode;
  /** Null where it is not about a questionnaire. */
  readonly instrumentCode: string | null;
  readonly value: number | null;
  readonly threshold: number | null;
}

/** A total with the instant it was answered. */
export interface DatedTotal {
  readonly total: number;
  readonly completedAt: Date;
}

/** An answer with its change from the baseline; null where that could not be judged. */
export interface JudgedTotal extends DatedTotal {
  /** Follow-up minus baseline. */
  readonly points: number | null;
  /** Percent of the baseline. */
  readonly percent: number | null;
  readonly isResponse: boolean | null;
}

/** The last answer of the course in the validated recall; null where something could not be judged. */
export interface LastJudged extends JudgedTotal {
  readonly instrument: Pick<
    InstrumentRules,
    'code' | 'responsePercent' | 'remissionBelow' | 'reliableDeteriorationFrom' | 'lossOfResponsePoints'
  >;
  readonly baseline: DatedTotal | null;
  readonly isRemission: boolean | null;
  readonly isReliableDeterioration: boolean | null;
  /** The first response of the course, and the first answer that had lost it. */
  readonly responseAt: DatedTotal | null;
  readonly lossAt: DatedTotal | null;
  /** The outcome of the series; null as long as nobody has answered it. */
  readonly series: JudgedTotal | null;
}

export interface HintFacts {
  readonly modality: Modality;
  /** Induction doses that were given whole. */
  readonly completeDoses: number;
  /** Whether the point has been reached at which benefit is decided on. */
  readonly isInductionOver: boolean;
  /** Share of the order, where the last dose was ended early; null otherwise. */
  readonly endedEarlyAtPercent: number | null;
  readonly completeFromPercent: number;
  readonly scores: readonly LastJudged[];
}

export function reviewHints(facts: HintFacts, rules: BenefitDecisionRules): readonly Hint[] {
  const { endedEarlyAtPercent: value, completeFromPercent: threshold } = facts;
  const endedEarly: readonly Hint[] =
    value === null ? [] : [{ code: 'LAST_DOSE_ENDED_EARLY', instrumentCode: null, value, threshold }];
  return [...facts.scores.flatMap((score) => hintsOf(score, facts, rules)), ...endedEarly];
}

function hintsOf(score: LastJudged, facts: HintFacts, rules: BenefitDecisionRules): readonly Hint[] {
  const { instrument, total, points } = score;
  const hint = (code: HintCode, value: number | null, threshold: number | null): Hint => ({
    code,
    instrumentCode: instrument.code,
    value,
    threshold,
  });
  const hints: Hint[] = [];
  if (score.responseAt !== null && score.lossAt !== null)
    hints.push(
      hint(
        // What was lost once is in hand again where the last answer is a response.
        score.isResponse === true ? 'RESPONSE_REGAINED' : 'LOSS_OF_RESPONSE',
        Math.abs(score.lossAt.total - score.responseAt.total),
        instrument.lossOfResponsePoints,
      ),
    );
  if (score.isReliableDeterioration === true)
    hints.push(hint('RELIABLE_DETERIORATION', points, instrument.reliableDeteriorationFrom));
  if (score.isRemission === true) hints.push(hint('REMISSION', total, instrument.remissionBelow));
  if (score.isResponse === true) hints.push(hint('RESPONSE', gainedIn(score), instrument.responsePercent));
  const outcome = seriesOutcomeOf(score);
  if (outcome?.isResponse === false && facts.isInductionOver) {
    const isAdequate = facts.completeDoses >= rules.adequateDoses[facts.modality];
    hints.push(
      isAdequate
        ? hint('NO_RESPONSE_AFTER_ADEQUATE_INDUCTION', gainedIn(outcome), instrument.responsePercent)
        : hint(
            'NO_RESPONSE_INDUCTION_NOT_ADEQUATE',
            facts.completeDoses,
            rules.adequateDoses[facts.modality],
          ),
    );
  }
  return hints;
}

/** What non-response is judged by; null where the loss of a response is all that can be said. */
export function seriesOutcomeOf(score: LastJudged): JudgedTotal | null {
  return score.series ?? (score.lossAt === null ? score : null);
}

function gainedIn({ percent }: JudgedTotal): number | null {
  return percent === null ? null : shownPercent(-percent);
}
