import { BooleanField, IntegerField, ListField, ObjectField, TextField } from '../../platform/http/fields.js';
import type { SideEffectRow, SideEffectsRow } from '../domain/side-effects-report.js';
import { CohortFrameResponse, COUNT, RateResponse, toRate } from '../dto/report-frame.js';
import { RateComparisonResponse } from '../dto/rate-comparison.response.js';
import { SessionRateResponse, SMALL_GROUP, toSessionRate } from '../dto/session-report.js';

/** Raised with the definition. */
export const SIDE_EFFECTS_VERSION = 5;

export const SIDE_EFFECTS_DEFINITION =
  'Sessions whose dose has started, whatever was delivered of it and whether it has ended, by the month in which it started, with ' +
  'the treatment-emergent side effects recorded for them: what began with or after the dose, or was there before and grew worse, also ' +
  'those that were told later, related to the drug or not. A session and a patient count once for a code, by the highest grade ' +
  '(CTCAE v5) it ever had; a patient counts with all sessions in the period. What was there before the dose and did not grow worse is counted apart. A serious event is one of grade 4 or 5, or one that ' +
  'was said to be serious and that no psychiatrist has judged otherwise since; each counts. What was entered in error counts ' +
  'nowhere. Modality, phase and dose are those of the session, indication and baseline severity those of the course. For ' +
  'dashboards a number is hidden where few patients stand behind it or behind what it gives away within one answer.';

export class GradeCountResponse {
  @IntegerField({ min: 1, max: 5, description: 'CTCAE v5.' })
  grade: number;

  @IntegerField({ ...COUNT, description: 'Sessions with this as the highest grade.' })
  sessions: number | null;

  @IntegerField({ ...COUNT, description: 'Patients with this as the highest grade in any session.' })
  patients: number | null;
}

export class SideEffectCountResponse {
  @TextField({ max: 60, description: 'Code of the side effect.' })
  code: string;

  @ObjectField(() => SessionRateResponse, { description: 'Sessions with it.' })
  sessions: SessionRateResponse;

  @ObjectField(() => RateResponse, { description: 'Patients with it in any session.' })
  patients: RateResponse;

  @ListField(() => GradeCountResponse, { maxItems: 5, description: 'In the order of the grades.' })
  grades: GradeCountResponse[];

  @IntegerField({ ...COUNT, description: 'How many of them are serious; each counts.' })
  serious: number | null;

  @BooleanField({ description: SMALL_GROUP })
  suppressed: boolean;
}

export class SideEffectsRowResponse {
  @IntegerField({
    ...COUNT,
    description:
      'Sessions whose dose has started, ended or not: a side effect may come before the end. The safety report counts those whose dose has ended.',
  })
  nSessions: number | null;

  @IntegerField({ ...COUNT, description: 'Patients who had them.' })
  nPatients: number | null;

  @IntegerField({
    ...COUNT,
    description: 'Of these, the dose has no end yet, so that more may come.',
  })
  nMissing: number | null;

  @IntegerField({
    ...COUNT,
    description: 'Complaints from before the dose that did not grow worse; they count nowhere else.',
  })
  nPreExisting: number | null;

  @IntegerField({ ...COUNT, description: 'Serious events of all codes.' })
  seriousEvents: number | null;

  @BooleanField({ description: 'One of the five counts would show a small group and is null.' })
  suppressed: boolean;

  @ListField(() => SideEffectCountResponse, {
    maxItems: 200,
    description:
      'The most frequent first. One that is not listed was not recorded, or in too few patients to show.',
  })
  sideEffects: SideEffectCountResponse[];
}

export class SideEffectsGroupResponse extends SideEffectsRowResponse {
  @TextField({ max: 60, description: 'Code of the group.' })
  group: string;
}

export class SideEffectsReportResponse extends CohortFrameResponse {
  @TextField({ max: 2000, description: 'What is counted.' })
  definition: string;

  @ObjectField(() => SideEffectsRowResponse, { description: 'All of the cohort.' })
  whole: SideEffectsRowResponse;

  @ListField(() => SideEffectsGroupResponse, { maxItems: 120, description: 'None without groupBy.' })
  groups: SideEffectsGroupResponse[];

  @ObjectField(() => RateComparisonResponse, {
    nullable: true,
    description: 'Two groups held against each other, unadjusted; null where none were asked for.',
  })
  comparison: RateComparisonResponse | null;
}

export function toSideEffectsRow({ sideEffects, ...counts }: SideEffectsRow): SideEffectsRowResponse {
  return { ...counts, sideEffects: sideEffects.map(toSideEffect) };
}

function toSideEffect({ code, sessions, patients, grades, serious, suppressed }: SideEffectRow) {
  return {
    code,
    sessions: toSessionRate(sessions),
    patients: toRate(patients),
    grades: grades.map((each) => ({ ...each })),
    serious,
    suppressed,
  };
}
