/** What every report is asked by, and what every answer says about itself. */
import { MODALITIES, type Modality } from '../../clinic/modality.js';
import type { PhaseKind } from '../../clinic/rules/rule-set.js';
import { COUNTED_FROM, type CountedFrom } from '../../clinic/rules/time-point-rules.js';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { INDICATION_CODES, type Indication } from '../../treatment-plans/domain/indication.js';
import { GROUPINGS, PHASE_KINDS, type AskedCohort, type Grouping } from '../domain/cohort.js';
import type { Rate } from '../domain/outcomes-report.js';
import type { Interval } from '../domain/statistics/intervals.js';

const MONTH = {
  max: 7,
  pattern: /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/,
  patternSays: 'must be a month such as 2026-05',
} as const;

export class PeriodQuery {
  @TextField({
    ...MONTH,
    description: 'First calendar month, in the zone of the clinic.',
    example: '2026-01',
  })
  from: string;

  @TextField({
    ...MONTH,
    description: 'Last calendar month, included whole; at most 120 months in all.',
    example: '2026-06',
  })
  to: string;
}

const GROUP = { max: 60, pattern: /^[A-Z0-9_.-]+$/, patternSays: 'must be the code of a group' } as const;

/** Whom the report is about. */
export class CohortFilterQuery extends PeriodQuery {
  @ChoiceField(MODALITIES, { optional: true, enumName: 'Modality' })
  modality?: Modality;

  @ChoiceField(INDICATION_CODES, {
    optional: true,
    enumName: 'Indication',
    description: 'Courses that name it among their indications.',
  })
  indication?: Indication;

  @ChoiceField(PHASE_KINDS, {
    optional: true,
    enumName: 'PhaseKind',
    description: 'Phase of the first dose of the course, or of the session where sessions are counted.',
  })
  phase?: PhaseKind;

  @TextField({
    ...GROUP,
    optional: true,
    description:
      'Group of the first dose of the course, or of the dose of the session where sessions are counted, as groupBy=DOSE_BAND names them; OTHER: none of those, such as a dose that earlier rules allowed.',
    example: 'UP_TO_0.5_MG_PER_KG',
  })
  doseBand?: string;

  @TextField({
    ...GROUP,
    optional: true,
    description:
      'Severity band of the baseline, as the rules of the clinic name them, UNKNOWN, or OTHER: none of those.',
    example: 'SEVERE',
  })
  baselineSeverity?: string;
}

/** The same, told apart. */
export class CohortQuery extends CohortFilterQuery {
  @ChoiceField(GROUPINGS, {
    optional: true,
    enumName: 'Grouping',
    description:
      'Tells the cohort apart; groups never overlap, together they are the whole, and an empty one is listed too.',
  })
  groupBy?: Grouping;
}

/** Two groups of the answer, held against each other. */
export function CompareField(): PropertyDecorator {
  return TextField({
    max: 401,
    pattern: /^[^,]+,[^,]+$/,
    patternSays: 'must be two groups of the same groupBy, such as IV,IM',
    optional: true,
    description: 'Two groups of groupBy to hold against each other, unadjusted.',
    example: 'IV,IM',
  });
}

export class ComparedCohortQuery extends CohortQuery {
  @CompareField()
  compare?: string;
}

export function toAskedCohort(query: CohortFilterQuery): AskedCohort {
  const { modality = null, indication = null, phase = null } = query;
  const { doseBand = null, baselineSeverity = null } = query;
  return { modality, indication, phase, doseBand, baselineSeverity };
}

export class IntervalResponse {
  @NumberField({ min: -100_000, max: 100_000, description: 'Lower end of the 95% interval.' })
  lower: number;

  @NumberField({ min: -100_000, max: 100_000, description: 'Upper end of the 95% interval.' })
  upper: number;
}

export const COUNT = { min: 0, max: 100_000_000, nullable: true } as const;

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

/** What a report was asked for, and what it was computed with. */
export class ReportFrameResponse {
  @InstantField({ description: 'Everything entered before counts, unless some is still waiting.' })
  asOf: Date;

  @IntegerField({
    min: 0,
    max: 100_000_000,
    description:
      'Patients whose newest entries do not count yet, as after a change of the rules; 0: the answer is complete.',
  })
  patientsWaiting: number;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'The clinic rules it was computed with.' })
  ruleSetVersion: number;

  @ChoiceField(COUNTED_FROM, {
    enumName: 'CountedFrom',
    description:
      'What time points count from by these rules; a session keeps what it was checked in with. An answer within 40 minutes of an edge depends on it.',
  })
  countedFrom: CountedFrom;

  @IntegerField({
    min: 1,
    max: 10_000,
    description: 'Of this report: raised when the same facts would give another answer.',
  })
  definitionVersion: number;

  @TextField({ max: 7, description: 'First calendar month.' })
  from: string;

  @TextField({ max: 7, description: 'Last calendar month, included.' })
  to: string;

  @TextField({ max: 60, description: 'IANA zone in which the months are counted.' })
  zone: string;
}

/** The same of a report about a cohort. */
export class CohortFilterFrameResponse extends ReportFrameResponse {
  @IntegerField({
    min: 1,
    max: 10_000,
    description: 'Of the facts it is computed from: raised when the same entries would give other facts.',
  })
  factsVersion: number;

  @ChoiceField(MODALITIES, { nullable: true, enumName: 'Modality', description: 'Null: all.' })
  modality: Modality | null;

  @ChoiceField(INDICATION_CODES, { nullable: true, enumName: 'Indication', description: 'Null: all.' })
  indication: Indication | null;

  @ChoiceField(PHASE_KINDS, { nullable: true, enumName: 'PhaseKind', description: 'Null: all.' })
  phase: PhaseKind | null;

  @TextField({ max: 60, nullable: true, description: 'Group of the dose; null: all.' })
  doseBand: string | null;

  @TextField({ max: 60, nullable: true, description: 'Severity band of the baseline; null: all.' })
  baselineSeverity: string | null;
}

export class CohortFrameResponse extends CohortFilterFrameResponse {
  @ChoiceField(GROUPINGS, { nullable: true, enumName: 'Grouping', description: 'Null: the whole only.' })
  groupBy: Grouping | null;
}

export function toRate({ nJudged, count, proportion, interval, suppressed }: Rate): RateResponse {
  return { nJudged, count, proportion: rounded(proportion), interval: toInterval(interval), suppressed };
}

export function toInterval(interval: Interval | null): IntervalResponse | null {
  return interval && { lower: roundTo4(interval.lower), upper: roundTo4(interval.upper) };
}

export function rounded(value: number | null): number | null {
  return value === null ? null : roundTo4(value);
}

/** Four digits that count, however small it is. */
export function roundedP(p: number | null): number | null {
  return p === null ? null : Number(p.toPrecision(4));
}

/** Beyond that a clinic's numbers say nothing. */
function roundTo4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
