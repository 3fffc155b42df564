import { BooleanField, IntegerField, ListField, ObjectField, TextField } from '../../platform/http/fields.js';
import { COUNT, CohortFrameResponse } from '../dto/report-frame.js';
import {
  SessionRateResponse,
  SMALL_GROUP,
  SpreadResponse,
  toSessionRate,
  toSpread,
} from '../dto/session-report.js';
import { RateComparisonResponse } from '../dto/rate-comparison.response.js';
import type { SafetyRow } from '../domain/safety-report.js';

/** Raised with the definition. */
export const SAFETY_VERSION = 4;

export const SAFETY_DEFINITION =
  'Sessions whose dose has started and ended, because an early end and the minutes until discharge are known only then (the ' +
  'side-effects report counts those that still run as well: its nSessions are nSessions and nMissing of this one), by the month and day on which it started, whatever became of the course. A red ' +
  'alert counts unless it was withdrawn; an early end where less than the whole dose was given; a rescue medicine and a ' +
  'transfer to a hospital where one was recorded. What was entered in error counts nowhere. Minutes to discharge run from the ' +
  'end of the dose until the clinic let the patient go; patients who left against advice, were transferred or died have none. ' +
  'Modality, phase and dose are those of the session, indication and baseline severity those of the course. For dashboards a ' +
  'number is hidden where few patients stand behind it or behind what it gives away within one answer.';

export class SafetyRowResponse {
  @IntegerField({
    ...COUNT,
    description:
      'Sessions whose dose has started and ended; with `nMissing` they are `nSessions` of the side-effects report.',
  })
  nSessions: number | null;

  @IntegerField({ ...COUNT, description: 'Patients who had them.' })
  nPatients: number | null;

  @IntegerField({
    ...COUNT,
    description: 'Sessions whose dose has started and has no end yet; they count nowhere else.',
  })
  nMissing: number | null;

  @ObjectField(() => SessionRateResponse, { description: 'A red alert that had a cause.' })
  redAlert: SessionRateResponse;

  @ObjectField(() => SessionRateResponse, { description: 'The dose was ended before it was complete.' })
  earlyTermination: SessionRateResponse;

  @ObjectField(() => SessionRateResponse, { description: 'A medicine against an effect of the dose.' })
  rescueMedicine: SessionRateResponse;

  @ObjectField(() => SessionRateResponse, { description: 'The patient was taken to a hospital.' })
  transfer: SessionRateResponse;

  @ObjectField(() => SpreadResponse, { description: 'From the end of the dose until discharge.' })
  minutesToDischarge: SpreadResponse;

  @BooleanField({ description: SMALL_GROUP })
  suppressed: boolean;
}

export class SafetyGroupResponse extends SafetyRowResponse {
  @TextField({ max: 60, description: 'Code of the group.' })
  group: string;
}

export class SafetyReportResponse extends CohortFrameResponse {
  @TextField({ max: 2000, description: 'What is counted.' })
  definition: string;

  @ObjectField(() => SafetyRowResponse, { description: 'All of the cohort.' })
  whole: SafetyRowResponse;

  @ListField(() => SafetyGroupResponse, { maxItems: 120, description: 'None without groupBy.' })
  groups: SafetyGroupResponse[];

  @ObjectField(() => RateComparisonResponse, {
    nullable: true,
    description: 'Two groups held against each other, unadjusted; null where none were asked for.',
  })
  comparison: RateComparisonResponse | null;
}

export function toSafetyRow(row: SafetyRow): SafetyRowResponse {
  const { nSessions, nPatients, nMissing, suppressed } = row;
  return {
    nSessions,
    nPatients,
    nMissing,
    redAlert: toSessionRate(row.redAlert),
    earlyTermination: toSessionRate(row.earlyTermination),
    rescueMedicine: toSessionRate(row.rescueMedicine),
    transfer: toSessionRate(row.transfer),
    minutesToDischarge: toSpread(row.minutesToDischarge),
    suppressed,
  };
}
