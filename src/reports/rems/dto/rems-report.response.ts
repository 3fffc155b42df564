import {
  BooleanField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { RateComparisonResponse } from '../../dto/rate-comparison.response.js';
import { CohortFrameResponse, COUNT } from '../../dto/report-frame.js';
import { toUnitRate, UnitRateResponse } from '../../dto/unit-rate.response.js';
import { EVERY_REMS_PART, type RemsFigures, type RemsPart } from '../domain/rems-report.js';

/** Raised with the definition. */
export const REMS_VERSION = 6;

export const REMS_DEFINITION =
  'Monitoring forms of Spravato sessions in which something was given, by the month of the session, in its zone; phase and dose are those ' +
  'of the session, indication and baseline severity those of its course. On time is the first ' +
  'submission that counts, made by the last day of the form; out of all that were sent or whose last day is over. A form that still ' +
  'has time is counted as a draft, due or due soon, and not judged (nMissing). Missing enrolments are those of now and of the whole clinic, whatever is asked: patients ' +
  'who got a dose of Spravato, or are about to, and are not enrolled. Small groups are hidden within one answer only.';

/** Every form is to be on time. */
export const REMS_TARGET = 1;

export class RemsFiguresResponse {
  @IntegerField({ ...COUNT, description: 'The patient is still here.' })
  drafts: number | null;

  @IntegerField({ ...COUNT, description: 'Can be sent, with time left.' })
  due: number | null;

  @IntegerField({ ...COUNT, description: 'Not sent, and due within the last days that the rules name (2).' })
  dueSoon: number | null;

  @IntegerField({ ...COUNT, description: 'Not sent, and the last day is over.' })
  overdue: number | null;

  @IntegerField({ ...COUNT, description: 'Sent by the last day.' })
  sentOnTime: number | null;

  @IntegerField({ ...COUNT, description: 'Sent after it.' })
  sentLate: number | null;

  @IntegerField({
    ...COUNT,
    description:
      'Forms of which it is not known yet whether they are sent on time: drafts, due and due soon.',
  })
  nMissing: number | null;

  @ObjectField(() => UnitRateResponse, {
    description: 'Sent on time, out of those that were sent or are overdue.',
  })
  onTime: UnitRateResponse;

  @BooleanField({ description: 'Numbers that would show few patients are null.' })
  suppressed: boolean;
}

export class RemsMonthResponse extends RemsFiguresResponse {
  @TextField({ max: 7, description: 'Month of the sessions, in their zone.' })
  month: string;
}

export class RemsGroupResponse extends RemsFiguresResponse {
  @TextField({ max: 60, description: 'Code of the group, or the month.' })
  group: string;
}

export class MissingEnrolmentsCountResponse {
  @IntegerField({ ...COUNT, description: 'Patients without an enrolment.' })
  patients: number | null;

  @IntegerField({ ...COUNT, description: 'Those of them who got a dose without it.' })
  dosed: number | null;

  @IntegerField({ ...COUNT, description: 'Those of them who are about to get their first.' })
  toCome: number | null;

  @BooleanField({ description: 'Numbers that would show few patients are null.' })
  suppressed: boolean;
}

export class RemsReportResponse extends CohortFrameResponse {
  @TextField({ max: 2000, description: 'What is counted.' })
  definition: string;

  @NumberField({ min: 0, max: 1, description: 'Share of forms that should be on time: all of them.' })
  target: number;

  @ObjectField(() => RemsFiguresResponse, { description: 'The whole period.' })
  whole: RemsFiguresResponse;

  @ListField(() => RemsMonthResponse, {
    maxItems: 120,
    description: 'Every month, also those without a form; none with groupBy, of which MONTH is one.',
  })
  months: RemsMonthResponse[];

  @ListField(() => RemsGroupResponse, { maxItems: 120, description: 'Empty without groupBy.' })
  groups: RemsGroupResponse[];

  @ObjectField(() => MissingEnrolmentsCountResponse, {
    description: 'As it stands now, of the whole clinic.',
  })
  missingEnrolments: MissingEnrolmentsCountResponse;

  @ObjectField(() => RateComparisonResponse, {
    nullable: true,
    description: 'Two groups held against each other, unadjusted; null where none were asked for.',
  })
  comparison: RateComparisonResponse | null;
}

export function toRemsFigures(figures: RemsFigures, shown: ReadonlySet<RemsPart>): RemsFiguresResponse {
  const { drafts, due, dueSoon, overdue, sentOnTime, sentLate, judged } = figures;
  const where = (part: RemsPart, { count }: { readonly count: number }) => (shown.has(part) ? count : null);
  return {
    drafts: where('drafts', drafts),
    due: where('due', due),
    dueSoon: where('dueSoon', dueSoon),
    overdue: where('timeliness', overdue),
    sentOnTime: where('timeliness', sentOnTime),
    sentLate: where('timeliness', sentLate),
    nMissing: shown.has('missing') ? drafts.count + due.count + dueSoon.count : null,
    onTime: toUnitRate(judged, {
      isTotalShown: shown.has('judged'),
      isCountShown: shown.has('timeliness'),
    }),
    suppressed: shown.size < EVERY_REMS_PART.size,
  };
}
