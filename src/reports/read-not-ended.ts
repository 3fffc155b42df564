import type { EntityManager } from 'typeorm';
import { cohortConditions, groupColumn, WHOLE } from './cohort-sql.js';
import { monthOfNumber } from './domain/calendar-months.js';
import type { CohortFilter, Grouping, MonthSpan } from './domain/cohort.js';
import type { NotEnded } from './domain/not-ended.js';
import { UNKNOWN_SEVERITY } from './facts/domain/course-facts.js';

export interface NotEndedQuery {
  readonly span: MonthSpan;
  readonly filter: CohortFilter;
  readonly grouping: Grouping | null;
  /** In the zone of the clinic, `YYYY-MM-DD`; days before it are over. */
  readonly today: string;
  /** In which severity is told. */
  readonly instrument: string;
}

/** Patients whose course nobody ended, by group as an answer names it; of the whole where nothing is told apart. */
export async function readNotEnded(
  manager: EntityManager,
  { span, filter, grouping, today, instrument }: NotEndedQuery,
): Promise<NotEnded> {
  const parameters: unknown[] = [`${span.from}-01`, `${span.to}-01`, today, instrument, UNKNOWN_SEVERITY];
  const conditions = cohortConditions(filter, parameters);
  const group = grouping === null ? `'${WHOLE}'` : groupColumn(grouping, 'month', filter.listed);
  const rows: { grp: string; n: number }[] = await manager.query(
    `with period as (
       select $1::date as first, least(($2::date + interval '1 month')::date, $3::date) as until,
         ${monthOfDay('$1::date')} as first_month, ${monthOfDay('$2::date')} as last_month
     ),
     first_open as (
       select distinct on (patient_id) course_id, modality, indications, phase, dose_band, last_day
       from report_courses course, period
       where ended_month is null and last_day >= period.first and last_day < period.until
         and not exists (
           select 1 from report_courses ended where ended.patient_id = course.patient_id
             and ended.ended_month between period.first_month and period.last_month)
       order by patient_id, last_day, course_id
     ),
     told as (
       select first_open.*, ${monthOfDay('last_day')} as month,
         coalesce((
           select min(outcome.severity) from report_course_outcomes outcome
           where outcome.course_id = first_open.course_id and outcome.instrument = $4), $5) as severity
       from first_open
     )
     select ${group} as grp, count(*)::integer as n from told
     ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`} group by 1`,
    parameters,
  );
  return new Map(rows.map(({ grp, n }) => [grouping === 'MONTH' ? monthOfNumber(Number(grp)) : grp, n]));
}

/** Its number: months since the year 0. */
function monthOfDay(day: string): string {
  return `(extract(year from ${day}) * 12 + extract(month from ${day}) - 1)::integer`;
}
