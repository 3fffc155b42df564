import type { RecallWindow } from '../../clinic/rules/rule-set.js';
import { InstrumentCodeField, RecallField } from '../../outcomes/dto/instrument-fields.js';
import {
  BooleanField,
  ChoiceField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { reportedTimePoints, type ReportedTimePoint } from '../domain/course-outcomes.js';
import { judgements, type OutcomesReportRow } from '../domain/outcomes-report.js';
import { BenchmarkResponse } from './benchmark.response.js';
import { ComparisonResponse } from './comparison.response.js';
import { CorrelationResponse, toCorrelation } from './correlation.response.js';
import { NOT_ENDED_DEFINITION, NOT_ENDED_MEANING } from './not-ended.js';
import { EffectSizeResponse, toEffectSize } from './effect-size.response.js';
import {
  CohortFrameResponse,
  COUNT,
  IntervalResponse,
  RateResponse,
  rounded,
  toInterval,
  toRate,
} from './report-frame.js';

const POINTS = { min: -1000, max: 1000, maxDecimals: 4, nullable: true } as const;
const NOT_VALIDATED =
  'The whole of it is null where the recall is not validated, or the rules have no number for it.';
const TOO_FEW = 'Null below `meanFromPatients` of them, for everybody.';

export class OutcomesReportRowResponse {
  @ChoiceField(reportedTimePoints)
  timePoint: ReportedTimePoint;

  @RecallField()
  recallWindow: RecallWindow;

  @BooleanField({
    description:
      'The clinic asks for this form at this time point, by the rules of this answer (`ruleSetVersion`). What is not asked is missing from nobody.',
  })
  isAsked: boolean;

  @BooleanField({
    description:
      'The outcome of the series: DAY_7_14, after the last dose of the induction, in the validated recall. One row of a questionnaire at most: none where no recall is validated.',
  })
  isSeriesOutcome: boolean;

  @IntegerField({
    ...COUNT,
    description:
      'Patients whose window is closed: asked by the rules of the session and not superseded, or with an answer, asked or not.',
  })
  nEligible: number | null;

  @IntegerField({
    ...COUNT,
    description: 'Not among these: asked, and the next dose came before an answer.',
  })
  nSuperseded: number | null;

  @IntegerField({ ...COUNT, description: 'Of these, with a complete answer in the window.' })
  nAnswered: number | null;

  @IntegerField({ ...COUNT, description: 'Of these, with a baseline as well.' })
  nWithData: number | null;

  @IntegerField({
    ...COUNT,
    description: 'Of the eligible, without a baseline or a complete answer in the window.',
  })
  nMissing: number | null;

  @NumberField({ ...POINTS, description: `Points, of those who answered. ${TOO_FEW}` })
  meanFollowUp: number | null;

  @NumberField({ ...POINTS, description: `How much these differ from each other. ${TOO_FEW}` })
  standardDeviationOfFollowUp: number | null;

  @NumberField({ ...POINTS, description: `Points, of those with data. ${TOO_FEW}` })
  meanBaseline: number | null;

  @NumberField({
    ...POINTS,
    description: `Points, of those with data, follow-up minus baseline: negative is better. ${TOO_FEW}`,
  })
  meanChange: number | null;

  @NumberField({ ...POINTS, description: `How much the changes differ from each other. ${TOO_FEW}` })
  standardDeviationOfChange: number | null;

  @ObjectField(() => IntervalResponse, {
    nullable: true,
    description: `95% interval of the mean change. ${TOO_FEW}`,
  })
  changeInterval: IntervalResponse | null;

  @ObjectField(() => EffectSizeResponse, {
    nullable: true,
    description: `d_z (SRM): mean change by the standard deviation of the changes. ${TOO_FEW}`,
  })
  standardizedResponseMean: EffectSizeResponse | null;

  @ObjectField(() => EffectSizeResponse, {
    nullable: true,
    description: `SMC: mean change by the standard deviation before, corrected for small samples; the one to compare clinics by. ${TOO_FEW}`,
  })
  standardizedMeanChange: EffectSizeResponse | null;

  @ObjectField(() => RateResponse, { nullable: true, description: NOT_VALIDATED })
  response: RateResponse | null;

  @ObjectField(() => RateResponse, { nullable: true, description: NOT_VALIDATED })
  remission: RateResponse | null;

  @ObjectField(() => RateResponse, { nullable: true, description: NOT_VALIDATED })
  importantDifference: RateResponse | null;

  @ObjectField(() => RateResponse, { nullable: true, description: NOT_VALIDATED })
  reliableImprovement: RateResponse | null;

  @ObjectField(() => RateResponse, { nullable: true, description: 'Worse by the points of the rules.' })
  deterioration: RateResponse | null;

  @ObjectField(() => RateResponse, { nullable: true, description: 'Worse by more than chance.' })
  reliableDeterioration: RateResponse | null;

  @ObjectField(() => CorrelationResponse, {
    nullable: true,
    description: 'Of the changes of anxiety and depression; null for other questionnaires.',
  })
  correlation: CorrelationResponse | null;

  @BooleanField({
    description:
      'Numbers of this row that would show a small group are null; a count of nobody is shown as 0. It does not tell of means, which are null below `meanFromPatients` whoever asks.',
  })
  suppressed: boolean;
}

export class OutcomesGroupResponse {
  @TextField({ max: 60, description: 'Code of the group, or the month.' })
  group: string;

  @IntegerField({ ...COUNT, description: NOT_ENDED_MEANING })
  nNotEnded: number | null;

  @ListField(() => OutcomesReportRowResponse, { maxItems: 30, description: 'As for the whole.' })
  rows: OutcomesReportRowResponse[];
}

export class OutcomesReportResponse extends CohortFrameResponse {
  @TextField({ max: 200 })
  label: string;

  @TextField({ max: 4000, description: 'What is counted, in words.' })
  definition: string;

  @InstrumentCodeField()
  instrumentCode: string;

  @IntegerField({
    min: 1,
    max: 1000,
    description:
      'By the rules of the clinic: a mean, its spread and interval, both effects, r and what is compared of means are null for fewer patients, for everybody.',
  })
  meanFromPatients: number;

  @IntegerField({ ...COUNT, description: NOT_ENDED_MEANING })
  nNotEnded: number | null;

  @ListField(() => OutcomesReportRowResponse, {
    maxItems: 30,
    description: 'By time point and recall, never pooled.',
  })
  rows: OutcomesReportRowResponse[];

  @ListField(() => OutcomesGroupResponse, { maxItems: 120, description: 'Empty without groupBy.' })
  groups: OutcomesGroupResponse[];

  @ObjectField(() => ComparisonResponse, { nullable: true, description: 'Null without compare.' })
  comparison: ComparisonResponse | null;

  @ListField(() => BenchmarkResponse, {
    maxItems: 50,
    description: 'Published figures of the same kind and questionnaire, to be read beside the own ones.',
  })
  benchmarks: BenchmarkResponse[];

  @ListField(() => BenchmarkResponse, {
    maxItems: 50,
    description:
      'What trials found between groups: never on one axis with figures of a clinic, nor subtracted.',
  })
  controlledTrials: BenchmarkResponse[];
}

export const OUTCOMES_LABEL = 'uncontrolled before-after change; not evidence of effect';

/** Raised with the definition. */
export const OUTCOMES_VERSION = 7;

export const OUTCOMES_DEFINITION = [
  'Each patient counts once, by the first course that ended in the period; filters and groups go by that course, so that',
  'groups never overlap. A course is a plan with those that continue it. It ends with the last dose of its induction',
  '(of all its sessions where it has none) and is counted once none of these is still to come: a plan that was abandoned',
  'has to be discontinued to count.',
  NOT_ENDED_DEFINITION,
  'ACUTE and HOUR_24 are those of the first dose of the course (of the last of its induction where the rules say so), DAY_7_14',
  'is that of the last dose of the induction, in the validated recall the outcome of the series; windows count from the end of the dose unless the rules say its start.',
  'Eligible are patients whose window is closed, who were asked for the form by the rules of that session and were not cut short by',
  'the next dose, or who answered it, asked or not, before it was over. Whom the next dose cut short before an answer (nSuperseded)',
  'is not among them, so that where many are, those who answered early weigh more.',
  ' With data are those with a baseline and a complete answer in the window, in the same questionnaire and recall.',
  'Response and remission are judged where the baseline is high enough by the rules of the clinic, and in the validated recall',
  'only; intervals are 95%. Means and what is computed from them are shown from meanFromPatients patients on, to everybody.',
  'Those who answer may differ from those who do not, and scores change without treatment too.',
  'Groups of several indications go by the main one. The whole is hidden where something of a group is.',
  'Small groups are hidden within one answer; answers to different periods and filters can be compared, and their',
  'difference may show a small group.',
].join(' ');

export function toRow(row: OutcomesReportRow): OutcomesReportRowResponse {
  const {
    timePoint,
    recall,
    isAsked,
    isSeriesOutcome,
    nEligible,
    nSuperseded,
    nAnswered,
    nWithData,
    nMissing,
    suppressed,
  } = row;
  const rates = judgements.map((name) => [name, row[name] && toRate(row[name])]);
  return {
    timePoint,
    recallWindow: recall,
    isAsked,
    isSeriesOutcome,
    nEligible,
    nSuperseded,
    nAnswered,
    nWithData,
    nMissing,
    meanFollowUp: rounded(row.meanFollowUp),
    standardDeviationOfFollowUp: rounded(row.standardDeviationOfFollowUp),
    meanBaseline: rounded(row.meanBaseline),
    meanChange: rounded(row.meanChange),
    standardDeviationOfChange: rounded(row.standardDeviationOfChange),
    changeInterval: toInterval(row.changeInterval),
    standardizedResponseMean: toEffectSize(row.standardizedResponseMean),
    standardizedMeanChange: toEffectSize(row.standardizedMeanChange),
    ...(Object.fromEntries(rates) as Record<(typeof judgements)[number], RateResponse | null>),
    correlation: row.correlation && toCorrelation(row.correlation),
    suppressed,
  };
}
