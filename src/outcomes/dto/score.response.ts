import type { RecallWindow } from '../../clinic/rules/rule-set.js';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  UuidField,
  ValuesField,
} from '../../platform/http/fields.js';
import {
  UNDEFINED_REASONS,
  type Change,
  type Judged,
  type Judgement,
  type UndefinedReason,
} from '../domain/change.js';
import { shownPercent } from '../domain/shown-percent.js';
import type { PlacedScore } from '../domain/course-progress.js';
import type { AssessmentRole } from '../domain/roles.js';
import type { ScoredForm } from '../domain/scored-form.js';
import { InstrumentCodeField, RecallField } from './instrument-fields.js';
import { BandResponse, toBandResponse } from './assessment.response.js';
import { TimePointResponse, toTimePointResponse } from './time-point.response.js';

const UNDEFINED = {
  optional: true,
  enumName: 'UndefinedReason',
  description: 'Instead of a value: why there is none. It does not mean no.',
} as const;

export class JudgedNumberResponse {
  @NumberField({ min: -100_000, max: 100_000, optional: true })
  value?: number;

  @ChoiceField(UNDEFINED_REASONS, UNDEFINED)
  undefinedBecause?: UndefinedReason;
}

export class JudgedBooleanResponse {
  @BooleanField({ optional: true })
  value?: boolean;

  @ChoiceField(UNDEFINED_REASONS, UNDEFINED)
  undefinedBecause?: UndefinedReason;

  @NumberField({
    min: 0,
    max: 1000,
    nullable: true,
    description:
      'The number it was judged by, of the rules named beside: points, for response percent, for remission and clinical significance the total to be better than. Null where there is no rule.',
  })
  threshold: number | null;
}

export class ChangeResponse {
  @ObjectField(() => JudgedNumberResponse, {
    description:
      'Points, follow-up minus baseline: negative is better, unless the scale says that higher is.',
  })
  points: JudgedNumberResponse;

  @ObjectField(() => JudgedNumberResponse, {
    description: 'Percent of the baseline, to one decimal; its sign is that of the points.',
  })
  percent: JudgedNumberResponse;

  @ObjectField(() => JudgedBooleanResponse, { description: 'The gain is one that patients notice.' })
  importantDifference: JudgedBooleanResponse;

  @ObjectField(() => JudgedBooleanResponse, {
    description: 'The gain is larger than the error of measurement.',
  })
  reliableImprovement: JudgedBooleanResponse;

  @ObjectField(() => JudgedBooleanResponse, {
    description: 'The gain is reliable, and the total is one of health.',
  })
  clinicallySignificant: JudgedBooleanResponse;

  @ObjectField(() => JudgedBooleanResponse)
  response: JudgedBooleanResponse;

  @ObjectField(() => JudgedBooleanResponse, { description: 'Whether the total is as low as in health.' })
  remission: JudgedBooleanResponse;

  @ObjectField(() => JudgedBooleanResponse, { description: 'Whether the patient is worse.' })
  deterioration: JudgedBooleanResponse;

  @ObjectField(() => JudgedBooleanResponse, {
    description: 'Whether the patient is worse by more than chance.',
  })
  reliableDeterioration: JudgedBooleanResponse;
}

export class ScoreResponse {
  @UuidField()
  assessmentId: string;

  @InstantField()
  completedAt: Date;

  @IntegerField({ min: 0, max: 1000, nullable: true, description: 'Points; null where it is not scored.' })
  total: number | null;

  @ObjectField(() => BandResponse, {
    nullable: true,
    description: 'Range of the total with what it is called.',
  })
  band: BandResponse | null;

  @ValuesField({ type: 'integer', minimum: 1, maximum: 200 }, (item) => Number.isInteger(item), {
    maxItems: 200,
    says: 'must be an item',
    description: 'Items that were left out, counted from 1, as on the form.',
  })
  missingItems: number[];

  @BooleanField({
    description: 'The total was filled up for a missing item, where the rules of the clinic allow it.',
  })
  isProrated: boolean;

  @ObjectField(() => TimePointResponse)
  timePoint: TimePointResponse;

  @ObjectField(() => ChangeResponse, { description: 'Against the baseline of the course it falls into.' })
  change: ChangeResponse;
}

/** One curve: scores are compared within one instrument and recall only. */
export class ScoreSeriesResponse {
  @InstrumentCodeField()
  instrumentCode: string;

  @RecallField()
  recallWindow: RecallWindow;

  @ListField(() => ScoreResponse, {
    maxItems: 10_000,
    description: 'In the order of time, over all courses.',
  })
  scores: ScoreResponse[];
}

export function toScoreResponse(
  { assessment, timePoint, change }: PlacedScore<ScoredForm>,
  roles: readonly AssessmentRole[],
): ScoreResponse {
  return {
    assessmentId: assessment.id,
    completedAt: assessment.completedAt,
    total: assessment.total,
    band: toBandResponse(assessment),
    missingItems: [...assessment.missingItems],
    isProrated: assessment.isProrated,
    timePoint: toTimePointResponse(timePoint, roles, assessment.recall),
    change: toChangeResponse(change),
  };
}

/** A copy, so that the answer holds what the class names and nothing else. */
export function toJudgementResponse(judgement: Judgement): JudgedBooleanResponse {
  return { ...toJudgedResponse(judgement), threshold: judgement.threshold };
}

function toJudgedResponse<T>(judged: Judged<T>): { value: T } | { undefinedBecause: UndefinedReason } {
  return 'value' in judged ? { value: judged.value } : { undefinedBecause: judged.undefinedBecause };
}

function toChangeResponse(change: Change): ChangeResponse {
  const { points, percent } = change;
  return {
    points: toJudgedResponse(points),
    percent: 'value' in percent ? { value: shownPercent(percent.value) } : toJudgedResponse(percent),
    importantDifference: toJudgementResponse(change.importantDifference),
    reliableImprovement: toJudgementResponse(change.reliableImprovement),
    clinicallySignificant: toJudgementResponse(change.clinicallySignificant),
    response: toJudgementResponse(change.response),
    remission: toJudgementResponse(change.remission),
    deterioration: toJudgementResponse(change.deterioration),
    reliableDeterioration: toJudgementResponse(change.reliableDeterioration),
  };
}
