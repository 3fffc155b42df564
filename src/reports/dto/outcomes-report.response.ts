import { MODALITIES, type Modality } from '../../clinic/modality.js';
import type { RecallWindow } from '../../clinic/rules/rule-set.js';
import { InstrumentCodeField, RecallField } from '../../outcomes/dto/instrument-fields.js';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { INDICATION_CODES, type Indication } from '../../treatment-plans/domain/indication.js';
import { reportedTimePoints, type ReportedTimePoint } from '../domain/course-outcomes.js';
import type { OutcomesReport, OutcomesReportRow, Rate } from '../domain/outcomes-report.js';
import type { Interval } from '../domain/statistics/intervals.js';

export class IntervalResponse {
  @NumberField({ min: -1000, max: 1000, description: 'Lower end of the 95% interval.' })
  lower: number;

  @NumberField({ min: -1000, max: 1000, description: 'Upper end of the 95% interval.' })
  upper: number;
}

const COUNT = { min: 0, max: 10_000_000, nullable: true } as const;
const POINTS = { min: -1000, max: 1000, maxDecimals: 4, nullable: true } as const;

export class RateResponse {
  @IntegerField({ ...COUNT, description: 'Patients it could be judged for.' })
  nJudged: number | null;

  @IntegerField({
    ...COUNT,
    description: 'Patients of whom it is true; null where the group is too small to show.',
  })
  count: number | null;

  @NumberField({
    min: 0,
    max: 1,
    maxDecimals: 4,
    nullable: true,
    description: 'Null when nobody could be judged.',
  })
  proportion: number | null;

  @ObjectField(() => IntervalResponse, { nullable: true, description: '95% Wilson score interval.' })
  interval: IntervalResponse | null;

  @BooleanField({
    description: 'Numbers that would show a small group are null; a count of nobody is shown as 0.',
  })
  suppressed: boolean;
}

export class OutcomesReportRowResponse {
  @ChoiceField(reportedTimePoints)
  timePoint: ReportedTimePoint;

  @RecallField()
  recallWindow: RecallWindow;

  @IntegerField({ ...COUNT, description: 'Patients whose window is closed and was not superseded.' })
  nEligible: number | null;

  @IntegerField({ ...COUNT, description: 'Of these, with a baseline and a complete answer in the window.' })
  nWithData: number | null;

  @IntegerField({ ...COUNT, description: 'Of these, without a baseline or a complete answer in the window.' })
  nMissing: number | null;

  @NumberField({ ...POINTS, description: 'Points, of those with data. Null for very few patients.' })
  meanBaseline: number | null;

  @NumberField({ ...POINTS, description: 'Points, follow-up minus baseline: negative is better.' })
  meanChange: number | null;

  @NumberField({ ...POINTS, description: 'How much the changes differ from each other.' })
  standardDeviationOfChange: number | null;

  @ObjectField(() => IntervalResponse, { nullable: true, description: '95% interval of the mean change.' })
  changeInterval: IntervalResponse | null;

  @ObjectField(() => RateResponse, { nullable: true, description: 'Null where the recall is not validated.' })
  response: RateResponse | null;

  @ObjectField(() => RateResponse, { nullable: true, description: 'Null where the recall is not validated.' })
  remission: RateResponse | null;

  @BooleanField({
    description:
      'Numbers of this row that would show a small group are null; a count of nobody is shown as 0.',
  })
  suppressed: boolean;
}

export class OutcomesReportResponse {
  @TextField({ max: 200 })
  label: string;

  @TextField({ max: 2000, description: 'What is counted, in words.' })
  definition: string;

  @InstantField()
  asOf: Date;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'The clinic rules it was computed with.' })
  ruleSetVersion: number;

  @TextField({ max: 7, description: 'First calendar month.' })
  from: string;

  @TextField({ max: 7, description: 'Last calendar month, included.' })
  to: string;

  @TextField({ max: 60, description: 'IANA zone in which the months are counted.' })
  zone: string;

  @ChoiceField(MODALITIES, { nullable: true, enumName: 'Modality', description: 'Null: all.' })
  modality: Modality | null;

  @ChoiceField(INDICATION_CODES, { nullable: true, enumName: 'Indication', description: 'Null: all.' })
  indication: Indication | null;

  @InstrumentCodeField()
  instrumentCode: string;

  @ListField(() => OutcomesReportRowResponse, {
    maxItems: 9,
    description: 'By time point and recall, never pooled.',
  })
  rows: OutcomesReportRowResponse[];
}

/** What a report was asked for and computed with. */
export type ReportFrame = Pick<
  OutcomesReportResponse,
  'asOf' | 'ruleSetVersion' | 'from' | 'to' | 'zone' | 'modality' | 'indication'
>;

const LABEL = 'uncontrolled before-after change; not evidence of effect';

const DEFINITION = [
  'Each patient counts once, by the first course that ended in the period. A course ends with the last dose of its induction',
  '(of all its sessions where it has none) and is counted once none of these is still to come: a plan that was abandoned',
  'has to be discontinued to count.',
  'ACUTE and HOUR_24 are those of the first dose of the course, DAY_7_14 is that of the last dose of the induction.',
  'Eligible are patients whose window is closed and was not cut short by another dose. With data are those with a',
  'baseline and a complete answer in the window, in the same questionnaire and recall.',
  'Response and remission are judged where the baseline is high enough by the rules of the clinic; intervals are 95%.',
  'Those who answer may differ from those who do not, and scores change without treatment too.',
  'Small groups are hidden within one answer; answers to different periods and filters can be compared, and their',
  'difference may show a small group.',
].join(' ');

export function toOutcomesReportResponse(
  report: OutcomesReport,
  { asOf, ruleSetVersion, from, to, zone, modality, indication }: ReportFrame,
): OutcomesReportResponse {
  return {
    label: LABEL,
    definition: DEFINITION,
    asOf,
    ruleSetVersion,
    from,
    to,
    zone,
    modality,
    indication,
    instrumentCode: report.instrument,
    rows: report.rows.map(toRow),
  };
}

function toRow(row: OutcomesReportRow): OutcomesReportRowResponse {
  const { timePoint, recall, nEligible, nWithData, nMissing, response, remission, suppressed } = row;
  return {
    timePoint,
    recallWindow: recall,
    nEligible,
    nWithData,
    nMissing,
    meanBaseline: rounded(row.meanBaseline),
    meanChange: rounded(row.meanChange),
    standardDeviationOfChange: rounded(row.standardDeviationOfChange),
    changeInterval: toInterval(row.changeInterval),
    response: response && toRate(response),
    remission: remission && toRate(remission),
    suppressed,
  };
}

function toRate({ nJudged, count, proportion, interval, suppressed }: Rate): RateResponse {
  return { nJudged, count, proportion: rounded(proportion), interval: toInterval(interval), suppressed };
}

function toInterval(interval: Interval | null): IntervalResponse | null {
  return interval && { lower: roundTo4(interval.lower), upper: roundTo4(interval.upper) };
}

function rounded(value: number | null): number | null {
  return value === null ? null : roundTo4(value);
}

/** Beyond that a clinic's numbers say nothing. */
function roundTo4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
