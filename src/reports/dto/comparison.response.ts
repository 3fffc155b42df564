import type { RecallWindow } from '../../clinic/rules/rule-set.js';
import { RecallField } from '../../outcomes/dto/instrument-fields.js';
import {
  BooleanField,
  ChoiceField,
  ListField,
  NumberField,
  ObjectField,
} from '../../platform/http/fields.js';
import type { ComparedGroups } from '../compared-groups.js';
import { reportedTimePoints, type ReportedTimePoint } from '../domain/course-outcomes.js';
import type { ComparedRow } from '../domain/outcome-comparison.js';
import { EffectSizeResponse, toEffectSize } from './effect-size.response.js';
import { ComparedGroupsResponse, toComparedGroups } from './rate-comparison.response.js';
import { IntervalResponse, rounded, roundedP, toInterval } from './report-frame.js';

const NUMBER = { min: -1_000_000, max: 1_000_000, nullable: true } as const;
const P = { min: 0, max: 1, nullable: true } as const;

export class ComparedRowResponse {
  @ChoiceField(reportedTimePoints)
  timePoint: ReportedTimePoint;

  @RecallField()
  recallWindow: RecallWindow;

  @NumberField({
    ...NUMBER,
    description:
      'Points: mean change of the first group minus that of the second. Negative: scores fell more in the first. Null, as what follows and Hedges g, below `meanFromPatients` patients with data in one of them, or suppressed where their number is hidden in one of them.',
  })
  difference: number | null;

  @ObjectField(() => IntervalResponse, { nullable: true, description: '95%, by Welch.' })
  differenceInterval: IntervalResponse | null;

  @NumberField({ ...P, description: 'Of no difference, by Welch; two-sided, with four significant digits.' })
  differenceP: number | null;

  @ObjectField(() => EffectSizeResponse, { nullable: true, description: 'Hedges g of the changes.' })
  hedgesG: EffectSizeResponse | null;

  @NumberField({
    ...NUMBER,
    description:
      'Of response; with one half in each cell where one of them is empty. Null where the recall is not validated, or suppressed where response is hidden in one of the groups.',
  })
  oddsRatioOfResponse: number | null;

  @ObjectField(() => IntervalResponse, { nullable: true, description: '95% interval of the odds ratio.' })
  oddsRatioInterval: IntervalResponse | null;

  @NumberField({ ...P, description: 'Fisher exact, two-sided, with four significant digits.' })
  responseP: number | null;

  @BooleanField({
    description: 'Some of the numbers are null because they would show a small group; the others are shown.',
  })
  suppressed: boolean;
}

export class ComparisonResponse extends ComparedGroupsResponse {
  @ListField(() => ComparedRowResponse, { maxItems: 30, description: 'By time point and recall.' })
  rows: ComparedRowResponse[];
}

export function toComparison(compared: ComparedGroups, rows: readonly ComparedRow[]): ComparisonResponse {
  return { ...toComparedGroups(compared), rows: rows.map(toComparedRow) };
}

function toComparedRow(row: ComparedRow): ComparedRowResponse {
  const { timePoint, recall, suppressed } = row;
  return {
    timePoint,
    recallWindow: recall,
    difference: rounded(row.difference),
    differenceInterval: toInterval(row.differenceInterval),
    differenceP: roundedP(row.differenceP),
    hedgesG: toEffectSize(row.hedgesG),
    oddsRatioOfResponse: rounded(row.oddsRatioOfResponse),
    oddsRatioInterval: toInterval(row.oddsRatioInterval),
    responseP: roundedP(row.responseP),
    suppressed,
  };
}
