/**
 * The outcomes report of a cohort in one instrument: for each time point and recall, never pooled, how many patients were
 * eligible, how many have data, the change in points with its interval and both standardised effects, and what became of
 * how many, with Wilson's 95% interval. The unit is the patient, by the first course that ended in the period. Response,
 * remission and improvement are counted in the validated recall only, of those with data that could be judged. A mean, and what
 * is computed from one, is shown from `meanFromPatients` patients on, to everybody: below that it says nothing of a group.
 *
 * "Answered" means a complete answer in the window; "with data" a comparable baseline as well: a change. A recall that has
 * no baseline by nature has a level and never a change. It works on sums that were added up over cells of the cohort.
 *
 * The report describes change in those who answered; it is uncontrolled and says nothing of whether the treatment works. Who may
 * see small groups is decided in `small-cells.ts`.
 */
import type { RecallWindow, ReportRules } from '../../clinic/rules/rule-set.js';
import type { ReportedTimePoint } from './course-outcomes.js';
import { pearsonCorrelation } from './statistics/correlation.js';
import {
  standardizedMeanChange,
  standardizedResponseMean,
  type EffectSize,
} from './statistics/effect-sizes.js';
import { meanInterval, type Interval } from './statistics/intervals.js';
import { momentsOfSums, type Moments } from './statistics/moments.js';
import { pairedMomentsOfSums, sumsOfDifference, type PairedSums } from './statistics/paired-moments.js';
import { wilsonInterval } from './statistics/proportions.js';

export const judgements = [
  'response',
  'remission',
  'importantDifference',
  'reliableImprovement',
  'deterioration',
  'reliableDeterioration',
] as const;
export type JudgementName = (typeof judgements)[number];

/** What a group adds up to at one time point and recall. Points are whole numbers. */
export interface OutcomeSums extends Readonly<
  Record<JudgementName | `judged${Capitalize<JudgementName>}`, number>
> {
  readonly eligible: number;
  /** Not among the eligible, and without an answer. */
  readonly superseded: number;
  readonly answered: number;
  readonly sumOfAnswered: number;
  readonly sumOfAnsweredSquares: number;
  readonly withData: number;
  readonly sumOfBaseline: number;
  readonly sumOfBaselineSquares: number;
  readonly sumOfFollowUp: number;
  readonly sumOfFollowUpSquares: number;
  readonly sumOfProducts: number;
  readonly linked: number;
  readonly sumOfLinkedOwn: number;
  readonly sumOfLinkedOwnSquares: number;
  readonly sumOfLinkedOther: number;
  readonly sumOfLinkedOtherSquares: number;
  readonly sumOfLinkedProducts: number;
}

export interface Rate {
  /** Patients it could be judged for. */
  readonly nJudged: number | null;
  readonly count: number | null;
  /** 0 to 1; null when nobody could be judged. */
  readonly proportion: number | null;
  readonly interval: Interval | null;
  /** True where numbers are null because they would show a small group. */
  readonly suppressed: boolean;
}

export interface ReportedCorrelation {
  readonly withInstrument: string;
  /** The clinic asks for both questionnaires at this time point; otherwise there is mostly nothing to relate. */
  readonly isAsked: boolean;
  /** Patients with a change in both; null only where suppressed. */
  readonly n: number | null;
  readonly r: number | null;
  readonly interval: Interval | null;
  readonly p: number | null;
  readonly suppressed: boolean;
}

export interface OutcomesReportRow extends Readonly<Record<JudgementName, Rate | null>> {
  readonly timePoint: ReportedTimePoint;
  readonly recall: RecallWindow;
  /** The clinic asks for this form at this time point. */
  readonly isAsked: boolean;
  /** The outcome of the series: DAY_7_14 in the validated recall. No row of a questionnaire without one. */
  readonly isSeriesOutcome: boolean;
  /** Patients whose window is closed, and who were asked or answered; null only where suppressed, like the next four. */
  readonly nEligible: number | null;
  /** Not among these: whose window was cut short by the next dose before an answer. */
  readonly nSuperseded: number | null;
  readonly nAnswered: number | null;
  readonly nWithData: number | null;
  readonly nMissing: number | null;
  /** Points, of those who answered. */
  readonly meanFollowUp: number | null;
  readonly standardDeviationOfFollowUp: number | null;
  /** Points, of those with data, like what follows. */
  readonly meanBaseline: number | null;
  readonly meanChange: number | null;
  readonly standardDeviationOfChange: number | null;
  readonly changeInterval: Interval | null;
  /** d_z, by the standard deviation of the changes. */
  readonly standardizedResponseMean: EffectSize | null;
  /** SMC, by the standard deviation before, corrected for small samples. */
  readonly standardizedMeanChange: EffectSize | null;
  /** Of this change with that in the linked questionnaire; null where there is none. */
  readonly correlation: ReportedCorrelation | null;
  /** True where a number of this row, rates and correlation apart, is null because it would show a small group. */
  readonly suppressed: boolean;
}

export interface RowFrame {
  readonly timePoint: ReportedTimePoint;
  readonly recall: RecallWindow;
  readonly isAsked: boolean;
  readonly validatedRecall: RecallWindow | null;
  readonly linkedInstrument: string | null;
  /** The linked one is asked for as well. */
  readonly isLinkAsked?: boolean;
}

/** The row of a group. Nothing is suppressed yet. */
export function outcomesRowOf(
  sums: OutcomeSums,
  { timePoint, recall, isAsked, validatedRecall, linkedInstrument, isLinkAsked = false }: RowFrame,
  { meanFromPatients }: Pick<ReportRules, 'meanFromPatients'>,
): OutcomesReportRow {
  const from = <T>(n: number, value: T): T | null => (n >= meanFromPatients ? value : null);
  const changes = changeMomentsOf(sums);
  const pairs = pairedMomentsOfSums(pairsOf(sums));
  const level = momentsOfSums({
    n: sums.answered,
    sum: sums.sumOfAnswered,
    sumOfSquares: sums.sumOfAnsweredSquares,
  });
  const isValidated = recall === validatedRecall;
  const rates = judgements.map((name) => {
    const isShown = isValidated || name === 'deterioration' || name === 'reliableDeterioration';
    return [name, isShown ? rateOf(sums[name], sums[judgedName(name)]) : null];
  });
  return {
    timePoint,
    recall,
    isAsked,
    isSeriesOutcome: isValidated && timePoint === 'DAY_7_14',
    nEligible: sums.eligible,
    nSuperseded: sums.superseded,
    nAnswered: sums.answered,
    nWithData: sums.withData,
    nMissing: sums.eligible - sums.withData,
    meanFollowUp: from(sums.answered, level.mean),
    standardDeviationOfFollowUp: from(sums.answered, level.standardDeviation),
    meanBaseline: from(sums.withData, pairs.first.mean),
    meanChange: from(sums.withData, changes.mean),
    standardDeviationOfChange: from(sums.withData, changes.standardDeviation),
    changeInterval: from(sums.withData, meanInterval(changes)),
    standardizedResponseMean: from(sums.withData, standardizedResponseMean(changes)),
    standardizedMeanChange: from(sums.withData, standardizedMeanChange(pairs)),
    correlation:
      linkedInstrument === null
        ? null
        : {
            ...correlationOf(sums, linkedInstrument, meanFromPatients),
            isAsked: isAsked && isLinkAsked,
          },
    suppressed: false,
    ...(Object.fromEntries(rates) as Record<JudgementName, Rate | null>),
  };
}

export function judgedName(name: JudgementName): `judged${Capitalize<JudgementName>}` {
  return `judged${name[0]!.toUpperCase()}${name.slice(1)}` as `judged${Capitalize<JudgementName>}`;
}

/** Mean and spread of the changes, follow-up minus baseline. */
export function changeMomentsOf(sums: OutcomeSums): Moments {
  return momentsOfSums(sumsOfDifference(pairsOf(sums)));
}

function pairsOf(sums: OutcomeSums): PairedSums {
  return {
    n: sums.withData,
    sumOfFirst: sums.sumOfBaseline,
    sumOfFirstSquares: sums.sumOfBaselineSquares,
    sumOfSecond: sums.sumOfFollowUp,
    sumOfSecondSquares: sums.sumOfFollowUpSquares,
    sumOfProducts: sums.sumOfProducts,
  };
}

/** How many of those it could be told of. */
export function rateOf(count: number, nJudged: number): Rate {
  return {
    nJudged,
    count,
    proportion: nJudged === 0 ? null : count / nJudged,
    interval: wilsonInterval(count, nJudged),
    suppressed: false,
  };
}

function correlationOf(
  sums: OutcomeSums,
  withInstrument: string,
  fromPatients: number,
): Omit<ReportedCorrelation, 'isAsked'> {
  const { linked: n } = sums;
  const correlation =
    n < fromPatients
      ? null
      : pearsonCorrelation(
          pairedMomentsOfSums({
            n,
            sumOfFirst: sums.sumOfLinkedOwn,
            sumOfFirstSquares: sums.sumOfLinkedOwnSquares,
            sumOfSecond: sums.sumOfLinkedOther,
            sumOfSecondSquares: sums.sumOfLinkedOtherSquares,
            sumOfProducts: sums.sumOfLinkedProducts,
          }),
        );
  return {
    withInstrument,
    n,
    r: correlation?.r ?? null,
    interval: correlation?.interval ?? null,
    p: correlation?.test?.p ?? null,
    suppressed: false,
  };
}

/** Of nobody. */
export const noSums: OutcomeSums = {
  eligible: 0,
  superseded: 0,
  answered: 0,
  sumOfAnswered: 0,
  sumOfAnsweredSquares: 0,
  withData: 0,
  sumOfBaseline: 0,
  sumOfBaselineSquares: 0,
  sumOfFollowUp: 0,
  sumOfFollowUpSquares: 0,
  sumOfProducts: 0,
  judgedResponse: 0,
  response: 0,
  judgedRemission: 0,
  remission: 0,
  judgedImportantDifference: 0,
  importantDifference: 0,
  judgedReliableImprovement: 0,
  reliableImprovement: 0,
  judgedDeterioration: 0,
  deterioration: 0,
  judgedReliableDeterioration: 0,
  reliableDeterioration: 0,
  linked: 0,
  sumOfLinkedOwn: 0,
  sumOfLinkedOwnSquares: 0,
  sumOfLinkedOther: 0,
  sumOfLinkedOtherSquares: 0,
  sumOfLinkedProducts: 0,
};

/** Of two groups that have no patient in common. */
export function addSums(a: OutcomeSums, b: OutcomeSums): OutcomeSums {
  return Object.fromEntries(
    Object.entries(a).map(([name, value]) => [name, value + b[name as keyof OutcomeSums]]),
  ) as unknown as OutcomeSums;
}
