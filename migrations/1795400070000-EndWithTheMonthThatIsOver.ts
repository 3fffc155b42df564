import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The basis says besides which month runs in the zone of the clinic, counted as facts count months. */
const BASIS = `
  create or replace view reporting_basis as
  select rules.version as rules_version, clinic.time_zone,
    coalesce((rules.rules #>> '{reports,smallestCell}')::integer, 5) as smallest_cell,
    coalesce((rules.rules #>> '{reports,meanFromPatients}')::integer, 3) as mean_from_patients,
    (12 * date_part('year', now() at time zone clinic.time_zone) + date_part('month', now() at time zone clinic.time_zone)
      - 1)::integer as running_month
  from clinics clinic, clinic_rule_sets rules
  where rules.version = coalesce((
    select max(version) from clinic_rule_sets begun where effective_from <= now()
      and not exists (select from clinic_rule_withdrawals taken_back where taken_back.version = begun.version)), 1)`;

const month = (column: string) => `make_date(${column} / 12, ${column} % 12 + 1, 1)`;

/** Counts of a cell in the order in which they are kept where not all can be shown; the one of index 3 contains the rates. */
const COUNTS = [
  'judged_response',
  'response',
  'with_data',
  'judged_remission',
  'remission',
  'judged_deterioration',
  'deterioration',
  'judged_reliable_improvement',
  'reliable_improvement',
  'answered',
  'eligible',
] as const;
type Count = (typeof COUNTS)[number];
const SUMS = [
  'sum_of_baseline',
  'sum_of_baseline_squares',
  'sum_of_follow_up',
  'sum_of_follow_up_squares',
  'sum_of_products',
];

const isVisible = (name: Count) => `visible[${COUNTS.indexOf(name) + 1}]`;
const shown = (name: Count) => `case when ${isVisible(name)} then ${name}::integer end`;
const share = (name: Count, of: Count) =>
  `case when ${isVisible(name)} and ${isVisible(of)} and ${of} > 0 then round(${name}::numeric / ${of}, 4) end`;
const mean = (sum: string) =>
  `case when ${isVisible('with_data')} and with_data >= mean_from_patients then round(${sum}::numeric / with_data, 4) end`;
const CHANGE = '(sum_of_follow_up - sum_of_baseline)';
const CHANGE_SQUARES = '(sum_of_baseline_squares - 2 * sum_of_products + sum_of_follow_up_squares)';

/** A count stands for all modalities together; for one of them only where it can be shown for each. */
const visible = COUNTS.map((name, index) => {
  const own = name === 'eligible' ? 'month, modality' : 'month, instrument, recall, time_point, modality';
  const all = name === 'eligible' ? 'month' : 'month, instrument, recall, time_point';
  const within = (partition: string) => `bool_and(safe[${index + 1}]) over (partition by ${partition})`;
  return `case when modality = 'ALL' then ${within(own)} else ${within(all)} end`;
});

const OUTCOMES = `
    with basis as (select smallest_cell, mean_from_patients, running_month from reporting_basis),
    cells as (
      select ended_month, previous_month, modality, instrument, recall, time_point, ${[...COUNTS, ...SUMS].join(', ')}
      from report_outcome_cells, basis where ended_month < running_month
    ),
    first_courses as (
      select ended_month as month, coalesce(modality, 'ALL') as modality, instrument, recall, time_point,
        ${[...COUNTS, ...SUMS].map((name) => `sum(${name}) as ${name}`).join(', ')}
      from cells where previous_month < ended_month
      group by grouping sets (
        (ended_month, instrument, recall, time_point), (ended_month, instrument, recall, time_point, modality))
    ),
    -- Every month and modality there can be, so that a row does not give away that somebody is in it.
    months as (
      select generate_series(min(ended_month) - min(ended_month) % 12, min(running_month) - 1) as month from cells, basis
    ),
    frame as (
      select * from months, unnest(array['ALL', 'IV', 'IM', 'SPRAVATO']) as modality,
        (select distinct instrument, recall, time_point from cells) as measures
    ),
    filled as (
      select month, modality, instrument, recall, time_point,
        ${[...COUNTS, ...SUMS].map((name) => `coalesce(${name}, 0)::bigint as ${name}`).join(', ')}
      from frame left join first_courses using (month, modality, instrument, recall, time_point)
    ),
    judged as (
      select filled.*, mean_from_patients, reporting_safe_counts(array[${COUNTS.join(', ')}], smallest_cell) as safe
      from filled, basis
    ),
    decided as (select *, array[${visible.join(', ')}] as visible from judged)
    select ${month('month')}, modality, instrument, recall, time_point,
      ${shown('eligible')}, ${shown('answered')}, ${shown('with_data')},
      ${mean('sum_of_baseline')}, ${mean('sum_of_follow_up')}, ${mean(CHANGE)},
      case when ${isVisible('with_data')} and with_data >= greatest(mean_from_patients, 2) then round(sqrt(greatest(0,
        (${CHANGE_SQUARES} - ${CHANGE}::numeric * ${CHANGE} / with_data) / (with_data - 1))), 4) end,
      ${(['response', 'remission', 'reliable_improvement', 'deterioration'] as const)
        .map((name) => [shown(`judged_${name}`), shown(name), share(name, `judged_${name}`)].join(', '))
        .join(', ')}
    from decided`;

/** Every code there is, whether anybody ever had it or not. A code that is new gets a view that lists it. */
const CODES = `
  NAUSEA VOMITING DIZZINESS VERTIGO DISSOCIATION PERCEPTUAL_DISTURBANCE HALLUCINATION SEDATION SOMNOLENCE
  HEADACHE ANXIETY PANIC AGITATION CONFUSION EUPHORIA DYSPHORIA IRRITABILITY INSOMNIA NIGHTMARES
  BLOOD_PRESSURE_INCREASED TACHYCARDIA BRADYCARDIA PALPITATIONS CHEST_PAIN HYPOTENSION SYNCOPE
  BLURRED_VISION DIPLOPIA NYSTAGMUS HYPOAESTHESIA PARAESTHESIA DYSGEUSIA DRY_MOUTH HYPERSALIVATION
  NASAL_DISCOMFORT THROAT_IRRITATION FATIGUE LETHARGY FEELING_DRUNK DYSARTHRIA ATAXIA TREMOR
  MUSCLE_RIGIDITY DESATURATION RESPIRATORY_DEPRESSION LARYNGOSPASM DYSPNOEA LOSS_OF_CONSCIOUSNESS SEIZURE
  COGNITIVE_IMPAIRMENT MEMORY_IMPAIRMENT URINARY_FREQUENCY DYSURIA CYSTITIS HAEMATURIA SUICIDAL_IDEATION
  SELF_HARM ALLERGIC_REACTION RASH INJECTION_SITE_REACTION HYPERHIDROSIS DRUG_CRAVING MISUSE OTHER`
  .trim()
  .split(/\s+/);

const isShown = (patients: string) => `(${patients} = 0 or ${patients} >= smallest_cell)`;

const EFFECTS = `
  with given as (
    select month, patient_id, session_id from report_sessions, reporting_basis
    where outcome = 'GIVEN' and month < running_month
  ),
  per_patient as (
    select month, patient_id, count(*) as n from given group by 1, 2
  ),
  effects as (
    select given.month, code, given.patient_id, count(*) as n
    from given join report_side_effects effect using (session_id) group by 1, 2, 3
  ),
  months as (select month, count(*) as patients, sum(n) as sessions from per_patient group by 1),
  codes as (select unnest(array[${CODES.map((code) => `'${code}'`).join(', ')}]) as code),
  counted as (
    select month, code, months.patients, months.sessions, coalesce(sum(effects.n), 0) as with_effect,
      count(effects.patient_id) as patients_with,
      months.patients - count(*) filter (where effects.n = per_patient.n) as patients_without
    from months cross join codes left join effects using (month, code) left join per_patient
      using (month, patient_id) group by 1, 2, 3, 4
  ),
  judged as (
    select counted.*, ${isShown('patients')} as base_shown,
      ${isShown('patients')} and patients_with > 0 and ${isShown('patients_with')} and ${isShown('patients_without')}
        as effect_shown
    from counted, reporting_basis
  )
  select make_date(month / 12, month % 12 + 1, 1), code, case when base_shown then patients::integer end,
    case when base_shown then sessions::integer end, case when effect_shown then with_effect::integer end,
    case when effect_shown then round(with_effect / sessions, 4) end
  from judged`;

/** What a window is, as the completeness report counts it. */
const STATES = {
  done: 'is_done and closed_from <= now()',
  missed: 'not is_done and not is_superseded and closed_from <= now()',
  superseded: 'is_superseded and not is_done and closed_from <= now()',
  overdue: 'not is_done and not is_superseded and overdue_from <= now() and closed_from > now()',
} as const;
const each = (column: (state: string) => string) => Object.keys(STATES).map(column).join(', ');

const ARE_ANSWERS_SHOWN = ['closed', 'done', 'missed']
  .map((state) => isShown(`patients_${state}`))
  .join(' and ');

const COMPLETENESS = `
    with of_patient as (
      select month, time_point, instrument, recall, patient_id,
        ${Object.entries(STATES)
          .map(([state, condition]) => `count(*) filter (where ${condition}) as ${state}`)
          .join(', ')}
      from report_windows, reporting_basis where month < running_month group by 1, 2, 3, 4, 5
    ),
    counted as (
      select month, time_point, instrument, recall, sum(done + missed) as closed,
        count(*) filter (where done + missed > 0) as patients_closed,
        ${each((state) => `sum(${state}) as ${state}, count(*) filter (where ${state} > 0) as patients_${state}`)}
      from of_patient group by 1, 2, 3, 4
    ),
    -- Every month there can be, so that a row does not give away that somebody is in it.
    months as (
      select generate_series(min(month) - min(month) % 12, min(running_month) - 1) as month
      from counted cross join reporting_basis
    ),
    filled as (
      select month, time_point, instrument, recall, smallest_cell, coalesce(closed, 0) as closed,
        coalesce(patients_closed, 0) as patients_closed,
        ${each((state) => `coalesce(${state}, 0) as ${state}, coalesce(patients_${state}, 0) as patients_${state}`)}
      from months cross join (select distinct time_point, instrument, recall from counted) as measures
        cross join reporting_basis left join counted using (month, time_point, instrument, recall)
    )
    select ${month('month')}, time_point, instrument, recall,
      case when ${isShown('patients_closed')} then patients_closed::integer end,
      case when ${isShown('patients_closed')} then closed::integer end,
      case when ${ARE_ANSWERS_SHOWN} then done::integer end,
      case when ${ARE_ANSWERS_SHOWN} then missed::integer end,
      case when closed > 0 and ${ARE_ANSWERS_SHOWN} then round(done / closed, 4) end,
      case when ${isShown('patients_superseded')} then superseded::integer end,
      case when ${isShown('patients_overdue')} then overdue::integer end
    from filled`;

interface Change {
  readonly view: string;
  /** In the order of the query; those of before. */
  readonly columns: string;
  readonly query: string;
  readonly month: string;
}

const CHANGES: readonly Change[] = [
  {
    view: 'reporting.outcomes_by_month_v1',
    columns: `month, modality, instrument, recall, time_point, n_eligible, n_answered, n_with_data, mean_baseline,
      mean_follow_up, mean_change, sd_change, n_judged_response, n_response, response_share, n_judged_remission, n_remission,
      remission_share, n_judged_reliable_improvement, n_reliable_improvement, reliable_improvement_share,
      n_judged_deterioration, n_deterioration, deterioration_share`,
    query: OUTCOMES,
    month: 'First day of the month in which the courses ended',
  },
  {
    view: 'reporting.side_effects_by_month_v1',
    columns: 'month, code, n_patients, n_sessions, n_with_effect, effect_share',
    query: EFFECTS,
    month: 'First day of the month of the sessions',
  },
  {
    view: 'reporting.completeness_by_month_v1',
    columns: `month, time_point, instrument, recall, n_patients, n_closed, n_done, n_missed, done_share, n_superseded,
      n_overdue`,
    query: COMPLETENESS,
    month: 'First day of the month of the day that the answers are aimed at',
  },
];

/**
 * The views that add patients up showed the month that runs, so that somebody who reads them every day could see what one
 * patient adds to it; reports refuse it to dashboards for that. They keep their names, because those that showed it are not to
 * be left beside them. What the API calls `factsVersion` has that name here too: its `definitionVersion` is another number.
 */
export class EndWithTheMonthThatIsOver1795400070000 implements MigrationInterface {
  name = 'EndWithTheMonthThatIsOver1795400070000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(BASIS);
    for (const { view, columns, query, month: meaning } of CHANGES) {
      await queryRunner.query(
        `create or replace view ${view} (${columns}) with (security_barrier) as ${query}`,
      );
      await queryRunner.query(
        `comment on column ${view}.month is '${meaning}; only months that are over in the zone of the clinic.'`,
      );
    }
    await queryRunner.query(
      `alter view reporting.about_v1 rename column definition_version to facts_version`,
    );
    await queryRunner.query(
      `comment on column reporting.about_v1.facts_version is 'Version of how courses and outcomes are computed, factsVersion of the reports; null before anything was.'`,
    );
  }

  /** The views that showed the month that runs are not made again; those of now have the same columns. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { view, month: meaning } of CHANGES)
      await queryRunner.query(`comment on column ${view}.month is '${meaning}.'`);
    await queryRunner.query(
      `alter view reporting.about_v1 rename column facts_version to definition_version`,
    );
    await queryRunner.query(
      `comment on column reporting.about_v1.definition_version is 'Version of how courses and outcomes are computed; null before anything was.'`,
    );
  }
}
