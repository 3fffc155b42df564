import {
  BooleanField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import type { ResponseKept, RetentionRow } from '../domain/retention-report.js';
import { RateComparisonResponse } from '../dto/rate-comparison.response.js';
import { BenchmarkResponse } from '../dto/benchmark.response.js';
import { NOT_ENDED_DEFINITION, NOT_ENDED_MEANING } from '../dto/not-ended.js';
import {
  CohortFrameResponse,
  COUNT,
  IntervalResponse,
  RateResponse,
  rounded,
  toInterval,
  toRate,
} from '../dto/report-frame.js';

const DAYS = { min: 0, max: 100_000, nullable: true } as const;
const SMALL_GROUP = 'Numbers that would show a small group are null.';

/** Raised with the definition. */
export const RETENTION_VERSION = 7;

export const RETENTION_DEFINITION =
  'Each patient counts once, by the first course that ended in the period. ' +
  NOT_ENDED_DEFINITION +
  ' Induction completed: every dose given that the ' +
  'current phases order for it. Maintenance entered: a dose of a phase after the induction, of those who completed it, with the last dose of ' +
  'it at least maintenanceFollowUpDays ago; who completed it later may still go on (nTooEarly) and is in neither number. Response kept: of those who responded in the anxiety questionnaire about the last two weeks, days from the first response to its loss ' +
  '(less than the response share gained and clearly worse than at response, by the rules of the clinic) or to the last answer ' +
  'without, by Kaplan-Meier. The day of a response and of its loss is that of the questionnaire which showed it: it may have come about ' +
  'on any day since the questionnaire before, so that a loss looks later than it was, the more so the further apart the answers are. ' +
  'Who responded and has no answer on a later day (nNotFollowed) is followed for 0 days. After the last day on which anybody was followed ' +
  'nothing is known, also where the last of them lost it. Who is no longer followed is taken to fare like who is; where patients stay away because they ' +
  'relapsed, that is too hopeful. It is uncontrolled: response is lost and kept without treatment too. For dashboards a day of ' +
  'the curve is hidden where few patients lost their response or left since the day shown before it, and a day of the whole where a ' +
  'group hides it; the median is the day of one patient and is told by the days of the curve it lies between.';

export class SurvivalPointResponse {
  @IntegerField({ min: 0, max: 100_000, description: 'Days since the first response.' })
  day: number;

  @NumberField({
    min: 0,
    max: 1,
    maxDecimals: 4,
    nullable: true,
    description:
      'Share that still has the response; null where nobody was followed so long, also where the last who was followed had lost it.',
  })
  survival: number | null;

  @ObjectField(() => IntervalResponse, {
    nullable: true,
    description: '95%, by Greenwood on the log-log scale.',
  })
  interval: IntervalResponse | null;

  @IntegerField({ ...COUNT, description: 'Patients followed until then or longer who still had it before.' })
  nAtRisk: number | null;

  @BooleanField({ description: SMALL_GROUP })
  suppressed: boolean;
}

export class DaysIntervalResponse {
  @IntegerField({
    ...DAYS,
    description: 'Lower end of the 95% interval, days; null where it was not reached.',
  })
  lower: number | null;

  @IntegerField({
    ...DAYS,
    description: 'Upper end of the 95% interval, days; null where it was not reached.',
  })
  upper: number | null;
}

export class MedianWithinResponse {
  @IntegerField({
    min: 0,
    max: 100_000,
    description: 'More than half still have it on this day of the curve; 0: on none that is shown.',
  })
  afterDay: number;

  @IntegerField({
    ...DAYS,
    description:
      'First day of the curve that is shown by which not more than half still had it, also where nobody was followed so long; null: none that is shown.',
  })
  untilDay: number | null;
}

export class ResponseKeptResponse {
  @IntegerField({ ...COUNT, description: 'Patients who responded.' })
  nResponded: number | null;

  @IntegerField({ ...COUNT, description: 'Of these, who lost it again as far as they were followed.' })
  nLost: number | null;

  @IntegerField({
    ...COUNT,
    description:
      'Of those who responded, without an answer on a later day, so that nobody knows whether they kept it; they are in the curve for 0 days. Null where it would show a small group.',
  })
  nNotFollowed: number | null;

  @IntegerField({
    ...DAYS,
    description:
      'Days at which half have lost it, by the questionnaires that showed it; null where that was not reached, and always for dashboards, to which it would tell the day of one patient: `suppressed` does not say so.',
  })
  medianDays: number | null;

  @ObjectField(() => DaysIntervalResponse, {
    nullable: true,
    description:
      'Its lower end may be known where the median was not reached. Null where neither end was reached, and always for dashboards.',
  })
  medianInterval: DaysIntervalResponse | null;

  @ObjectField(() => MedianWithinResponse, {
    nullable: true,
    description:
      'The days of the curve between which half have lost it; null where nobody responded or the numbers are not shown.',
  })
  medianWithin: MedianWithinResponse | null;

  @ListField(() => SurvivalPointResponse, { maxItems: 20, description: 'On fixed days.' })
  curve: SurvivalPointResponse[];

  @BooleanField({
    description: `${SMALL_GROUP} Does not tell of medianDays and medianInterval, which dashboards never get, nor of nNotFollowed.`,
  })
  suppressed: boolean;
}

export class RetentionRowResponse {
  @IntegerField({ ...COUNT, description: 'Patients with a course that ended in the period.' })
  nPatients: number | null;

  @IntegerField({ ...COUNT, description: 'Of these, in whom response could not be judged.' })
  nMissing: number | null;

  @ObjectField(() => RateResponse, { description: 'Of those with an induction.' })
  completedInduction: RateResponse;

  @IntegerField({ ...COUNT, description: NOT_ENDED_MEANING })
  nNotEnded: number | null;

  @ObjectField(() => RateResponse, {
    description: 'Of those who completed the induction, without those it is too early to judge.',
  })
  enteredMaintenance: RateResponse;

  @IntegerField({
    ...COUNT,
    description:
      'Completed the induction, the last dose of it less than `maintenanceFollowUpDays` ago: whether they go on is not judged yet.',
  })
  nTooEarly: number | null;

  @ObjectField(() => ResponseKeptResponse, { description: 'How long response lasted.' })
  responseKept: ResponseKeptResponse;
}

export class RetentionGroupResponse extends RetentionRowResponse {
  @TextField({ max: 60, description: 'Code of the group, or the month.' })
  group: string;
}

export class RetentionReportResponse extends CohortFrameResponse {
  @TextField({ max: 4000, description: 'What is counted, in words.' })
  definition: string;

  @IntegerField({
    min: 0,
    max: 365,
    description:
      'Days after the last dose of a completed induction from which on it is judged whether the patient went on, by the rules.',
  })
  maintenanceFollowUpDays: number;

  @ObjectField(() => RetentionRowResponse, { description: 'All of them.' })
  whole: RetentionRowResponse;

  @ListField(() => RetentionGroupResponse, { maxItems: 120, description: 'Empty without groupBy.' })
  groups: RetentionGroupResponse[];

  @ObjectField(() => RateComparisonResponse, {
    nullable: true,
    description: 'Two groups held against each other, unadjusted; null where none were asked for.',
  })
  comparison: RateComparisonResponse | null;

  @ListField(() => BenchmarkResponse, {
    maxItems: 20,
    description:
      'Published shares of responders who kept the response, uncontrolled as well; `instrument` says in which questionnaire, which may be another.',
  })
  benchmarks: BenchmarkResponse[];
}

export function toRetentionRow(row: RetentionRow): RetentionRowResponse {
  const { nPatients, nMissing, nNotEnded, completedInduction, enteredMaintenance, nTooEarly } = row;
  return {
    nPatients,
    nMissing,
    nNotEnded,
    completedInduction: toRate(completedInduction),
    enteredMaintenance: toRate(enteredMaintenance),
    nTooEarly,
    responseKept: toResponseKept(row.responseKept),
  };
}

function toResponseKept(kept: ResponseKept): ResponseKeptResponse {
  const { nResponded, nLost, nNotFollowed, medianDays, medianInterval, medianWithin, curve } = kept;
  return {
    ...{ nResponded, nLost, nNotFollowed, medianDays, medianInterval, medianWithin },
    curve: curve.map(({ day, survival, interval, nAtRisk, suppressed }) => ({
      day,
      survival: rounded(survival),
      interval: toInterval(interval),
      nAtRisk,
      suppressed,
    })),
    suppressed: kept.suppressed,
  };
}
