/**
 * The outcomes report as a careful analyst would ask for it over the base tables: one value per course, the baseline last
 * answered before the first dose, the answer nearest to the middle of the window; counts, means, SD, proportions, and the
 * correlation with the change of depression. The two questionnaires are brought together by grouping: where they are joined, the
 * planner compares each row with each, and ten times the patients take a hundred times as long. What the product asks besides,
 * windows that a next dose closed or that are still open, answers with an item left out, plans that continue others, is left out
 * here, so that it does less than ours.
 */
export const NAIVE_OUTCOMES = `
with scored as (
  select patient_id, instrument_code, recall_window, completed_at, (select sum(item) from unnest(answers) item) as total
  from assessments a
  where instrument_code in ('GAD7', 'PHQ9') and array_position(answers, null) is null
    and not exists (select from assessments_in_error e where e.assessment_id = a.id)
), courses as (
  select plan_id, patient_id, min(dose_started_at) as began_at,
    (array_agg(dose_ended_at order by dose_started_at))[1] as first_ended_at,
    max(dose_ended_at) filter (where phase_kind = 'INDUCTION') as last_ended_at
  from sessions where dose_started_at is not null group by plan_id, patient_id
), points as (
  select plan_id, patient_id, began_at, time_point, opens_at, closes_at, opens_at + (closes_at - opens_at) / 2 as middle
  from courses, lateral (values
    ('ACUTE', first_ended_at, first_ended_at + interval '12 hours'),
    ('HOUR_24', first_ended_at + interval '12 hours', first_ended_at + interval '36 hours'),
    ('DAY_7_14', last_ended_at + interval '7 days', last_ended_at + interval '14 days')
  ) as point (time_point, opens_at, closes_at)
  where last_ended_at >= $1 and last_ended_at < $2
), baselines as (
  select distinct on (plan_id, instrument_code, recall_window) plan_id, instrument_code, recall_window, total
  from courses join scored using (patient_id) where completed_at < began_at
  order by plan_id, instrument_code, recall_window, completed_at desc
), follow_ups as (
  select distinct on (plan_id, time_point, instrument_code, recall_window)
    plan_id, time_point, instrument_code, recall_window, total
  from points join scored using (patient_id) where completed_at between opens_at and closes_at
  order by plan_id, time_point, instrument_code, recall_window, abs(extract(epoch from completed_at - middle))
), changes as (
  select f.plan_id, time_point, instrument_code, recall_window, b.total as baseline, f.total as follow_up,
    f.total - b.total as change
  from follow_ups f left join baselines b using (plan_id, instrument_code, recall_window)
), paired as (
  select plan_id, time_point, recall_window,
    max(baseline) filter (where instrument_code = 'GAD7') as baseline,
    max(follow_up) filter (where instrument_code = 'GAD7') as follow_up,
    max(change) filter (where instrument_code = 'GAD7') as change,
    max(change) filter (where instrument_code = 'PHQ9') as other_change
  from changes group by plan_id, time_point, recall_window
)
select time_point as "timePoint", recall_window as "recallWindow", count(*)::int as answered,
  count(change)::int as "withData", avg(follow_up)::float8 as "meanFollowUp",
  avg(baseline)::float8 as "meanBaseline", avg(change)::float8 as "meanChange",
  stddev_samp(follow_up)::float8 as "sdFollowUp", stddev_samp(change)::float8 as "sdChange",
  avg((follow_up <= baseline / 2.0)::int) filter (where baseline > 0)::float8 as response,
  avg((follow_up < 5)::int)::float8 as remission,
  corr(change, other_change) as r
from paired where follow_up is not null
group by time_point, recall_window order by 1, 2`;
