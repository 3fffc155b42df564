import type { MigrationInterface, QueryRunner } from 'typeorm';

interface View {
  readonly name: string;
  readonly meaning: string;
  /** In the order of the query. */
  readonly columns: Readonly<Record<string, string>>;
  readonly query: string;
}

const month = (column: string) => `make_date(${column} / 12, ${column} % 12 + 1, 1)`;
const KEY = `left(encode(sha256(s.secret || uuid_send(c.course_id)), 'hex'), 32)`;

const KEY_MEANING =
  'Names the course in every view that has this column. Made from a secret of this database; no id of the record.';
const ENDED_MEANING =
  'First day of the month in which the course ended; null while a session of it is to come.';
const PREVIOUS_MEANING =
  'First day of the month in which the course before it of the same patient ended; null where it is the first.';
const TRAITS: Readonly<Record<string, string>> = {
  modality: 'IV, IM or SPRAVATO, of the first dose.',
  main_indication: 'Code of the indication named first; null where none is.',
  indications: 'Codes of all indications, the main one first.',
  phase: 'Phase of the first dose: INDUCTION, CONTINUATION or MAINTENANCE.',
  dose_band:
    'Band of the first dose by mg per kg, or mg of the Spravato devices; UNKNOWN where it cannot be said.',
};
const TRAIT_COLUMNS = 'c.modality, c.indications[1], c.indications, c.phase, c.dose_band';

const about: View = {
  name: 'about_v1',
  meaning: 'One row: how current the other views are, and which definition and rules they were computed by.',
  columns: {
    as_of: 'Everything entered before this instant is in the views, but for the patients waiting.',
    patients_waiting: 'Patients whose figures are still to be computed anew. 0: everything is current.',
    definition_version: 'Version of how courses and outcomes are computed; null before anything was.',
    rules_version: 'Version of the clinic rules in force.',
    smallest_cell:
      'Aggregated counts of 1 to one less than this many patients are null. From the clinic rules.',
    mean_from_patients:
      'Aggregated means and spreads need at least this many patients. From the clinic rules.',
    time_zone: 'IANA name of the zone in which months are counted.',
  },
  query: `
    select date_trunc('second', least(now(), (select min(changed_at) from report_changes))),
      (select count(*)::integer from (
        select patient_id from report_changes
        union select patient_id from report_patients
        where next_change_at <= now()
          or basis <> concat_ws('/', computed.definition, rules.rules_version, rules.time_zone)
      ) as waiting),
      computed.definition, rules.rules_version, rules.smallest_cell, rules.mean_from_patients, rules.time_zone
    from reporting_basis as rules,
      (select max(split_part(basis, '/', 1)::integer) as definition from report_patients) as computed`,
};

const courses: View = {
  name: 'courses_v1',
  meaning:
    'One row for each course of treatment, from its first dose on: a plan with those that continue it.',
  columns: {
    course_key: KEY_MEANING,
    started_month: 'First day of the month of the first dose.',
    ended_month: ENDED_MEANING,
    previous_ended_month: PREVIOUS_MEANING,
    ...TRAITS,
    baseline_severity: 'Band of the baseline in the anxiety questionnaire; UNKNOWN without one.',
    induction_planned: 'Doses ordered for the induction; 0 where the course has none.',
    induction_given: 'Doses given in the induction.',
    has_maintenance: 'Whether a dose of a phase after the induction was given.',
    has_responded: 'Response in the anxiety questionnaire; null where it cannot be judged.',
    response_days:
      'Days from the first response to its loss, or to the last answer without a loss; null without a response.',
    has_lost_response: 'Whether the response was lost; response_days ends there.',
  },
  query: `
    select ${KEY}, ${month('c.started_month')}, ${month('c.ended_month')}, ${month('nullif(c.previous_month, 0)')},
      ${TRAIT_COLUMNS}, c.severity, c.induction_planned, c.induction_given, c.has_maintenance, c.has_responded,
      c.response_days, c.has_lost_response
    from report_courses c, reporting_secrets s`,
};

const courseOutcomes: View = {
  name: 'course_outcomes_v1',
  meaning: 'One row for each course, questionnaire, recall and time point. Uncontrolled before-after values.',
  columns: {
    course_key: KEY_MEANING,
    ended_month: ENDED_MEANING,
    previous_ended_month: PREVIOUS_MEANING,
    ...TRAITS,
    baseline_severity: 'Band of the baseline in this questionnaire; UNKNOWN without one.',
    instrument: 'Code of the questionnaire, such as GAD7.',
    recall: 'Period the questions ask about: P14D is two weeks, PT24H a day.',
    time_point:
      'ACUTE and HOUR_24 follow the dose that the clinic rules name, DAY_7_14 the last dose of the induction.',
    is_eligible: 'Whether the window for the answer is closed and no other dose has cut it short.',
    baseline: 'Points before the course in the same recall; null without a baseline.',
    follow_up: 'Points of the answer that stands for the time point; null where there is none.',
    change: 'Points, follow-up minus baseline; null where one is missing.',
    linked_change: 'Points, change of the same course in depression beside anxiety, and the other way round.',
    response:
      'Whether the share of the baseline was gained that the clinic rules ask; null where it cannot be judged.',
    remission:
      'Whether the total is in the range the clinic rules call remission; null where it cannot be judged.',
    important_difference: 'Whether the gain is one that matters to patients; null where it cannot be judged.',
    reliable_improvement:
      'Whether the gain is beyond the error of the questionnaire; null where it cannot be judged.',
    deterioration:
      'Whether the score got worse by the points of the clinic rules; null where it cannot be judged.',
    reliable_deterioration:
      'Whether it got worse beyond the error of the questionnaire; null where it cannot be judged.',
  },
  query: `
    select ${KEY}, ${month('c.ended_month')}, ${month('nullif(c.previous_month, 0)')}, ${TRAIT_COLUMNS}, c.severity,
      c.instrument, c.recall, c.time_point, c.is_eligible, c.baseline, c.follow_up, c.follow_up - c.baseline,
      c.linked_change, c.response, c.remission, c.important_difference, c.reliable_improvement, c.deterioration,
      c.reliable_deterioration
    from report_course_outcomes c, reporting_secrets s`,
};

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

const isShown = (name: Count) => `visible[${COUNTS.indexOf(name) + 1}]`;
const shown = (name: Count) => `case when ${isShown(name)} then ${name}::integer end`;
const share = (name: Count, of: Count) =>
  `case when ${isShown(name)} and ${isShown(of)} and ${of} > 0 then round(${name}::numeric / ${of}, 4) end`;
const mean = (sum: string) =>
  `case when ${isShown('with_data')} and with_data >= mean_from_patients then round(${sum}::numeric / with_data, 4) end`;
const CHANGE = '(sum_of_follow_up - sum_of_baseline)';
const CHANGE_SQUARES = '(sum_of_baseline_squares - 2 * sum_of_products + sum_of_follow_up_squares)';

/** A count stands for all modalities together; for one of them only where it can be shown for each. */
const visible = COUNTS.map((name, index) => {
  const own = name === 'eligible' ? 'month, modality' : 'month, instrument, recall, time_point, modality';
  const all = name === 'eligible' ? 'month' : 'month, instrument, recall, time_point';
  const within = (partition: string) => `bool_and(safe[${index + 1}]) over (partition by ${partition})`;
  return `case when modality = 'ALL' then ${within(own)} else ${within(all)} end`;
});

const outcomesByMonth: View = {
  name: 'outcomes_by_month_v1',
  meaning:
    'Outcomes added up by the month in which the course ended, for all modalities and for each. Small counts are null, and so is whatever they could be worked out from within this view. Uncontrolled before-after change; not evidence of effect.',
  columns: {
    month: 'First day of the month in which the courses ended.',
    modality:
      'IV, IM, SPRAVATO, or ALL for all of them together. ALL contains the others: never add it to them.',
    instrument: 'Code of the questionnaire, such as GAD7.',
    recall: 'Period the questions ask about: P14D is two weeks, PT24H a day.',
    time_point:
      'ACUTE and HOUR_24 follow the dose that the clinic rules name, DAY_7_14 the last dose of the induction.',
    n_eligible:
      'Patients whose window is closed, each by the first course that ended in the month; null where any time point of the month has a small number missing.',
    n_answered: 'Of these, patients with a complete answer.',
    n_with_data: 'Of these, patients with a baseline as well.',
    mean_baseline: 'Points, mean of patients with data.',
    mean_follow_up: 'Points, mean of patients with data.',
    mean_change: 'Points, mean of follow-up minus baseline.',
    sd_change: 'Points, standard deviation of the changes; null below two patients.',
    n_judged_response: 'Patients with data of whom response can be judged.',
    n_response: 'Of these, patients with a response.',
    response_share: 'Share of the judged with a response, 0 to 1; null where nobody was judged.',
    n_judged_remission: 'Patients with data of whom remission can be judged.',
    n_remission: 'Of these, patients in remission.',
    remission_share: 'Share of the judged in remission, 0 to 1; null where nobody was judged.',
    n_judged_reliable_improvement: 'Patients with data of whom reliable improvement can be judged.',
    n_reliable_improvement: 'Of these, patients improved beyond the error of the questionnaire.',
    reliable_improvement_share:
      'Share of the judged reliably improved, 0 to 1; null where nobody was judged.',
    n_judged_deterioration: 'Patients with data of whom deterioration can be judged.',
    n_deterioration: 'Of these, patients who got worse by the points of the clinic rules.',
    deterioration_share: 'Share of the judged who got worse, 0 to 1; null where nobody was judged.',
  },
  query: `
    with basis as (select smallest_cell, mean_from_patients, time_zone from reporting_basis),
    first_courses as (
      select ended_month as month, coalesce(modality, 'ALL') as modality, instrument, recall, time_point,
        ${[...COUNTS, ...SUMS].map((name) => `sum(${name}) as ${name}`).join(', ')}
      from report_outcome_cells where previous_month < ended_month
      group by grouping sets (
        (ended_month, instrument, recall, time_point), (ended_month, instrument, recall, time_point, modality))
    ),
    -- Every month and modality there can be, so that a row does not give away that somebody is in it.
    months as (
      select generate_series(min(ended_month) - min(ended_month) % 12, greatest(max(ended_month),
        (select 12 * date_part('year', now() at time zone time_zone) + date_part('month', now() at time zone time_zone)
          - 1 from basis)::integer)) as month
      from report_outcome_cells
    ),
    frame as (
      select * from months, unnest(array['ALL', 'IV', 'IM', 'SPRAVATO']) as modality,
        (select distinct instrument, recall, time_point from report_outcome_cells) as measures
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
      case when ${isShown('with_data')} and with_data >= greatest(mean_from_patients, 2) then round(sqrt(greatest(0,
        (${CHANGE_SQUARES} - ${CHANGE}::numeric * ${CHANGE} / with_data) / (with_data - 1))), 4) end,
      ${(['response', 'remission', 'reliable_improvement', 'deterioration'] as const)
        .map((name) => [shown(`judged_${name}`), shown(name), share(name, `judged_${name}`)].join(', '))
        .join(', ')}
    from decided`,
};

const SESSION_KEY = KEY.replace('c.course_id', 'c.session_id');
const SESSION_KEY_MEANING =
  'Names the session in every view that has this column. Made like course_key; no id of the record.';

const sessions: View = {
  name: 'sessions_v1',
  meaning: 'One row for each session, planned or over.',
  columns: {
    session_key: SESSION_KEY_MEANING,
    course_key: KEY_MEANING,
    month: 'First day of the month of the start of the dose, and of the planned start where there was none.',
    modality: 'IV, IM or SPRAVATO.',
    main_indication: 'Code of the indication of the course named first; null where none is.',
    indications: 'Codes of all indications of the course, the main one first.',
    phase: 'INDUCTION, CONTINUATION or MAINTENANCE.',
    dose_band:
      'Band of what is ordered by mg per kg, or mg of the Spravato devices; UNKNOWN where it cannot be said.',
    baseline_severity: 'Band of the baseline of the course; UNKNOWN without one.',
    outcome:
      'GIVEN, RUNNING, NO_SHOW, CANCELLED, LEFT_WITHOUT_DOSE, or WAITING where nobody has said anything yet.',
    completion: 'How the dose was completed; null without one that has ended.',
    has_red_alert: 'Whether there was a red alert that had a cause.',
    has_rescue_medicine: 'Whether a rescue medicine was given.',
    was_transferred: 'Whether the patient was transferred to a hospital.',
    minutes_to_discharge:
      'Whole minutes from the end of the dose until the clinic let the patient go; null for every other way to leave.',
    chair_minutes:
      'Whole minutes from check-in until the patient left, however; null while one of the two is not known.',
  },
  query: `
    select ${SESSION_KEY}, ${KEY}, ${month('c.month')}, ${TRAIT_COLUMNS}, c.severity, c.outcome, c.completion,
      c.has_red_alert, c.has_rescue_medicine, c.was_transferred, c.minutes_to_discharge, c.chair_minutes
    from report_sessions c, reporting_secrets s`,
};

const sideEffects: View = {
  name: 'side_effects_v1',
  meaning:
    'One row for each side effect of a session, by its code. Join sessions_v1 for what it is a share of.',
  columns: {
    session_key: SESSION_KEY_MEANING,
    code: 'Code of the side effect.',
    highest_grade: 'Grade 1 to 5 (CTCAE v5), the highest at any time.',
    serious: 'How many of this code are serious, as far as is known.',
  },
  query: `
    select ${SESSION_KEY}, c.code, c.highest_grade, c.serious from report_side_effects c, reporting_secrets s`,
};

const behind = (patients: string) => `(${patients} = 0 or ${patients} >= smallest_cell)`;

const sideEffectsByMonth: View = {
  name: 'side_effects_by_month_v1',
  meaning:
    'Sessions with a side effect by sessions whose dose was given, by month and code. Null where fewer patients than the smallest cell are behind a number, or behind the rest of it.',
  columns: {
    month: 'First day of the month of the sessions.',
    code: 'Code of the side effect.',
    n_patients: 'Patients with a dose given in the month.',
    n_sessions: 'Sessions whose dose was given.',
    n_with_effect: 'Of these, sessions with the side effect; one counts once.',
    effect_share: 'Share of the sessions with the side effect, 0 to 1; null without a session.',
  },
  query: `
    with given as (select month, patient_id, session_id from report_sessions where outcome = 'GIVEN'),
    per_patient as (
      select month, patient_id, count(*) as n from given group by 1, 2
    ),
    effects as (
      select month, code, given.patient_id, count(*) as n
      from given join report_side_effects effect using (session_id) group by 1, 2, 3
    ),
    months as (select month, count(*) as patients, sum(n) as sessions from per_patient group by 1),
    codes as (select distinct code from report_side_effects),
    counted as (
      select month, code, months.patients, months.sessions, coalesce(sum(effects.n), 0) as with_effect,
        count(effects.patient_id) as patients_with,
        months.patients - count(*) filter (where effects.n = per_patient.n) as patients_without
      from months cross join codes left join effects using (month, code) left join per_patient
        using (month, patient_id) group by 1, 2, 3, 4
    ),
    judged as (
      select counted.*, ${behind('patients')} as base_shown,
        ${behind('patients')} and ${behind('patients_with')} and ${behind('patients_without')} as effect_shown
      from counted, reporting_basis
    )
    select ${month('month')}, code, case when base_shown then patients::integer end,
      case when base_shown then sessions::integer end, case when effect_shown then with_effect::integer end,
      case when effect_shown then round(with_effect / sessions, 4) end
    from judged`,
};

const VIEWS: readonly View[] = [
  about,
  courses,
  courseOutcomes,
  outcomesByMonth,
  sessions,
  sideEffects,
  sideEffectsByMonth,
];

/**
 * What dashboards of other makers read: a schema of views that name no patient. A view that was released keeps its meaning and
 * its columns; another definition is another view with the next number. Views read with the rights of their owner, so that
 * whoever reads them needs no right on a table; `security_barrier` keeps conditions of a reader behind those of the view.
 */
export class CreateReportingSchema1795400054000 implements MigrationInterface {
  name = 'CreateReportingSchema1795400054000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const run = (statement: string) => queryRunner.query(statement);
    await run(
      `CREATE TABLE "reporting_secrets" ("id" integer NOT NULL, "secret" bytea NOT NULL, CONSTRAINT "ck_reporting_secrets_one" CHECK (id = 1), CONSTRAINT "pk_reporting_secrets" PRIMARY KEY ("id"))`,
    );
    await run(
      `insert into reporting_secrets select 1, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())`,
    );
    await run(createBasis);
    await run(createSafeCounts);
    await run('create schema reporting');
    await run(
      `comment on schema reporting is 'Views for dashboards: no patient, no id of the record, no date finer than a month. What a view means is kept; another definition gets the next number.'`,
    );
    for (const { name, meaning, columns, query } of VIEWS) {
      const names = Object.keys(columns).join(', ');
      await run(`create view reporting.${name} (${names}) with (security_barrier) as ${query}`);
      await run(`comment on view reporting.${name} is '${meaning}'`);
      for (const [column, comment] of Object.entries(columns))
        await run(`comment on column reporting.${name}.${column} is '${comment}'`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop schema reporting cascade');
    await queryRunner.query('drop function reporting_safe_counts(bigint[], integer)');
    await queryRunner.query('drop view reporting_basis');
    await queryRunner.query(`DROP TABLE "reporting_secrets"`);
  }
}

/** The rules in force, as the app finds them: of those that have begun and stand, the newest. For the views alone. */
const createBasis = `
  create view reporting_basis as
  select rules.version as rules_version, clinic.time_zone,
    coalesce((rules.rules #>> '{reports,smallestCell}')::integer, 5) as smallest_cell,
    coalesce((rules.rules #>> '{reports,meanFromPatients}')::integer, 3) as mean_from_patients
  from clinics clinic, clinic_rule_sets rules
  where rules.version = coalesce((
    select max(version) from clinic_rule_sets begun where effective_from <= now()
      and not exists (select from clinic_rule_withdrawals taken_back where taken_back.version = begun.version)), 1)`;

/**
 * Which counts of a cell may be shown together, as for the outcomes report: each one, and each group between two of them, is
 * nobody or at least `smallest`. The 3rd contains the 2nd, 5th and 9th, who gained, and the 7th, who lost; nobody did both.
 */
const createSafeCounts = `
  create function reporting_safe_counts(counts bigint[], smallest integer) returns boolean[]
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
  declare
    gains constant integer[] := array[2, 5, 9];
    losses constant integer[] := array[7];
    safe boolean[] := '{}';
    between_them bigint;
  begin
    for i in 1 .. cardinality(counts) loop
      safe[i] := counts[i] = 0 or counts[i] >= smallest;
      for j in 1 .. i - 1 loop
        between_them := case
          when (i = any(gains) and j = any(losses)) or (i = any(losses) and j = any(gains))
          then counts[3] - counts[i] - counts[j]
          else abs(counts[i] - counts[j]) end;
        if safe[j] and between_them <> 0 and between_them < smallest then
          safe[i] := false;
        end if;
      end loop;
    end loop;
    return safe;
  end $$`;
