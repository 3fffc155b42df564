import type { RecallWindow } from '../../../clinic/rules/rule-set.js';
import { ASKED_TIME_POINTS, type AskedTimePoint } from '../../../outcomes/domain/asked-windows.js';
import { InstrumentCodeField, RecallField } from '../../../outcomes/dto/instrument-fields.js';
import {
  BooleanField,
  ChoiceField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { CohortFrameResponse, COUNT } from '../../dto/report-frame.js';
import type { ComparedGroups } from '../../compared-groups.js';
import type { ComparedRate } from '../../domain/rate-comparison.js';
import {
  ComparedGroupsResponse,
  RateDifferenceResponse,
  toComparedGroups,
  toRateDifference,
} from '../../dto/rate-comparison.response.js';
import { toUnitRate, UnitRateResponse } from '../../dto/unit-rate.response.js';
import {
  EVERY_COMPLETENESS_PART,
  type AskedRow,
  type CompletenessFigures,
  type CompletenessPart,
} from '../domain/completeness-report.js';

/** Raised with the definition. */
export const COMPLETENESS_VERSION = 4;

export const COMPLETENESS_DEFINITION =
  'Questionnaires that the rules ask for around each dose, by the month of the day they are aimed at. Complete is DONE / (DONE + ' +
  'MISSED), over windows that are closed; those that the next dose cut short without an answer (superseded) are left out and counted apart. ' +
  'Overdue is what is past its target now and can still be answered. What is asked before a dose counts once the dose was given. ' +
  'Modality, phase and dose are those of the session, indication and baseline severity those of its course. A patient counts with every ' +
  'window. Small groups are hidden within one answer only.';

export class AskedRowResponse {
  @ChoiceField(ASKED_TIME_POINTS, { enumName: 'AskedTimePoint' })
  timePoint: AskedTimePoint;

  @InstrumentCodeField({ description: 'The questionnaire that was asked for.' })
  instrumentCode: string;

  @RecallField()
  recallWindow: RecallWindow;
}

export class CompletenessRowResponse extends AskedRowResponse {
  @IntegerField({ ...COUNT, description: 'Closed windows with an answer.' })
  done: number | null;

  @IntegerField({ ...COUNT, description: 'Closed windows without one: n missing.' })
  missed: number | null;

  @IntegerField({ ...COUNT, description: 'Cut short by the next dose without an answer; not in the rate.' })
  superseded: number | null;

  @IntegerField({ ...COUNT, description: 'Past the target now, and still open.' })
  overdue: number | null;

  @ObjectField(() => UnitRateResponse, { description: 'Done out of done and missed.' })
  completeness: UnitRateResponse;

  @BooleanField({ description: 'Numbers that would show few patients are null.' })
  suppressed: boolean;
}

export class CompletenessGroupResponse {
  @TextField({ max: 60, description: 'Code of the group, or the month.' })
  group: string;

  @ListField(() => CompletenessRowResponse, { maxItems: 1000, description: 'The same rows as of the whole.' })
  rows: CompletenessRowResponse[];
}

export class ComparedCompletenessResponse extends AskedRowResponse {
  @ObjectField(() => RateDifferenceResponse, { description: 'Of completeness.' })
  completeness: RateDifferenceResponse;
}

export class CompletenessComparisonResponse extends ComparedGroupsResponse {
  @ListField(() => ComparedCompletenessResponse, { maxItems: 1000, description: 'The rows of the report.' })
  rows: ComparedCompletenessResponse[];
}

export class CompletenessReportResponse extends CohortFrameResponse {
  @TextField({ max: 1000, description: 'What is counted.' })
  definition: string;

  @ListField(() => CompletenessRowResponse, {
    maxItems: 1000,
    description: 'Everything that any version of the rules asks for, also where nobody was asked yet.',
  })
  rows: CompletenessRowResponse[];

  @ListField(() => CompletenessGroupResponse, { maxItems: 1000, description: 'None without groupBy.' })
  groups: CompletenessGroupResponse[];

  @ObjectField(() => CompletenessComparisonResponse, {
    nullable: true,
    description:
      'Completeness of two groups held against each other, unadjusted; null where none were asked for.',
  })
  comparison: CompletenessComparisonResponse | null;
}

export function toCompletenessRow(
  { timePoint, instrument, recall }: AskedRow,
  figures: CompletenessFigures,
  shown: ReadonlySet<CompletenessPart>,
): CompletenessRowResponse {
  const { done, missed, superseded, overdue, closed } = figures;
  const where = (part: CompletenessPart, { count }: { readonly count: number }) =>
    shown.has(part) ? count : null;
  return {
    timePoint,
    instrumentCode: instrument,
    recallWindow: recall,
    done: where('answered', done),
    missed: where('answered', missed),
    superseded: where('superseded', superseded),
    overdue: where('overdue', overdue),
    completeness: toUnitRate(closed, {
      isTotalShown: shown.has('closed'),
      isCountShown: shown.has('answered'),
    }),
    suppressed: shown.size < EVERY_COMPLETENESS_PART.size,
  };
}

export function toCompletenessComparison(
  compared: ComparedGroups,
  rows: readonly { readonly row: AskedRow; readonly rate: ComparedRate }[],
): CompletenessComparisonResponse {
  return {
    ...toComparedGroups(compared),
    rows: rows.map(({ row: { timePoint, instrument, recall }, rate }) => ({
      ...{ timePoint, instrumentCode: instrument, recallWindow: recall },
      completeness: toRateDifference(rate),
    })),
  };
}
