import type { MigrationInterface, QueryRunner } from 'typeorm';

interface View {
  readonly name: string;
  readonly meaning: string;
  /** In the order of the query. */
  readonly columns: Readonly<Record<string, string>>;
  readonly query: string;
}

const month = (column: string) => `make_date(${column} / 12, ${column} % 12 + 1, 1)`;
const keyOf = (id: string) => `left(encode(sha256(s.secret || uuid_send(${id})), 'hex'), 32)`;

const MEASURE: Readonly<Record<string, string>> = {
  time_point:
    'BASELINE and PRE_SESSION lie before the dose of the session, ACUTE, HOUR_24 and DAY_7_14 after it.',
  instrument: 'Code of the questionnaire, such as GAD7.',
  recall: 'Period the questions ask about: P14D is two weeks, PT24H a day.',
};

const windows: View = {
  name: 'windows_v1',
  meaning:
    'One row for each questionnaire that was asked for around a dose, and how it stands now. What is asked before a dose has a row once the dose was given.',
  columns: {
    session_key:
      'Names the session in every view that has this column. Made like course_key; no id of the record.',
    course_key:
      'Names the course in every view that has this column. Made from a secret of this database; no id of the record.',
    month: 'First day of the month of the day that the answer is aimed at.',
    modality: 'IV, IM or SPRAVATO, of the session.',
    main_indication: 'Code of the indication of the course named first; null where none is.',
    indications: 'Codes of all indications of the course, the main one first.',
    phase: 'Of the session: INDUCTION, CONTINUATION or MAINTENANCE.',
    dose_band:
      'Band of what is ordered by mg per kg, or mg of the Spravato devices; UNKNOWN where it cannot be said.',
    baseline_severity: 'Band of the baseline of the course; UNKNOWN without one.',
    ...MEASURE,
    state:
      'Closed: DONE, MISSED, or SUPERSEDED where the next dose came first. Not closed: ANSWERED, OVERDUE, OPEN, or UPCOMING where it has not opened. Completeness is DONE by DONE and MISSED.',
  },
  query: `
    select ${keyOf('c.session_id')}, ${keyOf('c.course_id')}, ${month('c.month')}, c.modality, c.indications[1],
      c.indications, c.phase, c.dose_band, c.severity, c.time_point, c.instrument, c.recall,
      case
        when c.closed_from <= now() and c.is_done then 'DONE'
        when c.closed_from <= now() and c.is_superseded then 'SUPERSEDED'
        when c.closed_from <= now() then 'MISSED'
        when c.is_done then 'ANSWERED'
        when c.overdue_from <= now() then 'OVERDUE'
        when c.opens_at <= now() then 'OPEN'
        else 'UPCOMING' end
    from report_windows c, reporting_secrets s`,
};

/** What a window is, as the completeness report counts it. */
const STATES = {
  done: 'is_done and closed_from <= now()',
  missed: 'not is_done and not is_superseded and closed_from <= now()',
  superseded: 'is_superseded and not is_done and closed_from <= now()',
  overdue: 'not is_done and not is_superseded and overdue_from <= now() and closed_from > now()',
} as const;
const each = (column: (state: string) => string) => Object.keys(STATES).map(column).join(', ');

const isShown = (patients: string) => `(${patients} = 0 or ${patients} >= smallest_cell)`;
const ARE_ANSWERS_SHOWN = ['closed', 'done', 'missed']
  .map((state) => isShown(`patients_${state}`))
  .join(' and ');

const completenessByMonth: View = {
  name: 'completeness_by_month_v1',
  meaning:
    'Questionnaires that were asked for around doses, added up by month, time point, questionnaire and recall, as they stand now. Null where fewer patients than the smallest cell are behind a number, or behind the rest of it. A patient counts with every window.',
  columns: {
    month: 'First day of the month of the day that the answers are aimed at.',
    ...MEASURE,
    n_patients: 'Patients with a window that is closed and was not cut short.',
    n_closed: 'Windows that are closed and were not cut short: done and missed.',
    n_done: 'Of these, answered.',
    n_missed: 'Of these, not answered: n missing.',
    done_share: 'Share of n_closed that was answered, 0 to 1; null where none is closed.',
    n_superseded: 'Windows that the next dose cut short without an answer; in no other number.',
    n_overdue: 'Windows past their target that are still open without an answer.',
  },
  query: `
    with of_patient as (
      select month, time_point, instrument, recall, patient_id,
        ${Object.entries(STATES)
          .map(([state, condition]) => `count(*) filter (where ${condition}) as ${state}`)
          .join(', ')}
      from report_windows group by 1, 2, 3, 4, 5
    ),
    counted as (
      select month, time_point, instrument, recall, sum(done + missed) as closed,
        count(*) filter (where done + missed > 0) as patients_closed,
        ${each((state) => `sum(${state}) as ${state}, count(*) filter (where ${state} > 0) as patients_${state}`)}
      from of_patient group by 1, 2, 3, 4
    ),
    -- Every month there can be, so that a row does not give away that somebody is in it.
    months as (
      select generate_series(min(month) - min(month) % 12, max(month) + 11 - max(month) % 12) as month from counted
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
    from filled`,
};

/** Follow-up in the schema `reporting`: what was asked for around doses and what became of it, by window and added up. */
export class ShowWindowsToDashboards1795400056000 implements MigrationInterface {
  name = 'ShowWindowsToDashboards1795400056000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { name, meaning, columns, query } of [windows, completenessByMonth]) {
      const names = Object.keys(columns).join(', ');
      await queryRunner.query(`create view reporting.${name} (${names}) with (security_barrier) as ${query}`);
      await queryRunner.query(`comment on view reporting.${name} is '${meaning}'`);
      for (const [column, comment] of Object.entries(columns))
        await queryRunner.query(`comment on column reporting.${name}.${column} is '${comment}'`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop view reporting.completeness_by_month_v1');
    await queryRunner.query('drop view reporting.windows_v1');
  }
}
