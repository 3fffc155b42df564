import {
  BooleanField,
  ChoiceField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import type { ThroughputRow } from '../domain/throughput-report.js';
import { CohortFilterFrameResponse, COUNT, RateResponse, rounded, toRate } from '../dto/report-frame.js';
import { RateComparisonResponse } from '../dto/rate-comparison.response.js';
import {
  SessionRateResponse,
  SMALL_GROUP,
  SpreadResponse,
  toSessionRate,
  toSpread,
} from '../dto/session-report.js';
import { SESSION_GROUPINGS, type SessionGrouping } from './throughput-report.request.js';

/** Raised with the definition. */
export const THROUGHPUT_VERSION = 5;

export const THROUGHPUT_DEFINITION =
  'Sessions whose day has come, by the day on which the dose started, or by the planned day where there was none. Planned are ' +
  'all that something became of: treated (the dose has started), not come, cancelled, or left without a dose; no-shows and ' +
  'cancellations are shares of these. What was cancelled because its plan ended or was planned anew is not among them, and a session that was moved to another day counts there only. Missing are sessions of ' +
  'days that are over of which nobody has said what became of them. Chair time runs from check-in until the patient left, of ' +
  'treated sessions; one that still runs is missing there. A series is complete when the course got every dose its induction orders; of courses that ' +
  'ended in the period the first of each patient counts, by its first dose. For dashboards a number is hidden where few ' +
  'patients stand behind it or behind what it gives away within one answer.';

export class ThroughputRowResponse {
  @IntegerField({ ...COUNT, description: 'Sessions whose dose has started.' })
  nTreated: number | null;

  @IntegerField({ ...COUNT, description: 'Patients who had them.' })
  nPatients: number | null;

  @IntegerField({ ...COUNT, description: 'Calendar days with such a session.' })
  nDays: number | null;

  @NumberField({
    ...{ min: 0, max: 1_000_000, maxDecimals: 4, nullable: true },
    description: 'Treated sessions by these days. Null without one.',
  })
  meanTreatedDaily: number | null;

  @IntegerField({ ...COUNT, description: 'Sessions that something became of, treated or not.' })
  nPlanned: number | null;

  @IntegerField({ ...COUNT, description: 'The patient came and left without a dose.' })
  nLeftWithoutDose: number | null;

  @IntegerField({ ...COUNT, description: 'Their day is over, and nobody has said what became of them.' })
  nMissing: number | null;

  @ObjectField(() => SessionRateResponse, { description: 'Of the planned, the patient did not come.' })
  noShow: SessionRateResponse;

  @ObjectField(() => SessionRateResponse, { description: 'Of the planned, cancelled.' })
  cancelled: SessionRateResponse;

  @ObjectField(() => SpreadResponse, { description: 'From check-in until the patient left.' })
  chairMinutes: SpreadResponse;

  @ObjectField(() => RateResponse, {
    nullable: true,
    description: 'Patients whose course got every dose of its induction. Null by weekday and by chair.',
  })
  completedSeries: RateResponse | null;

  @BooleanField({ description: SMALL_GROUP })
  suppressed: boolean;
}

export class ThroughputGroupResponse extends ThroughputRowResponse {
  @TextField({
    max: 200,
    description: 'Code of the group, MONDAY to SUNDAY, the name of a chair, or NONE without a chair.',
  })
  group: string;
}

export class ThroughputReportResponse extends CohortFilterFrameResponse {
  @ChoiceField(SESSION_GROUPINGS, {
    nullable: true,
    enumName: 'SessionGrouping',
    description: 'Null: the whole only.',
  })
  groupBy: SessionGrouping | null;

  @TextField({ max: 2000, description: 'What is counted.' })
  definition: string;

  @ObjectField(() => ThroughputRowResponse, { description: 'All of the cohort.' })
  whole: ThroughputRowResponse;

  @ListField(() => ThroughputGroupResponse, { maxItems: 1000, description: 'None without groupBy.' })
  groups: ThroughputGroupResponse[];

  @ObjectField(() => RateComparisonResponse, {
    nullable: true,
    description: 'Two groups held against each other, unadjusted; null where none were asked for.',
  })
  comparison: RateComparisonResponse | null;
}

export function toThroughputRow(row: ThroughputRow): ThroughputRowResponse {
  return {
    ...row,
    meanTreatedDaily: rounded(row.meanTreatedDaily),
    noShow: toSessionRate(row.noShow),
    cancelled: toSessionRate(row.cancelled),
    chairMinutes: toSpread(row.chairMinutes),
    completedSeries: row.completedSeries && toRate(row.completedSeries),
  };
}
