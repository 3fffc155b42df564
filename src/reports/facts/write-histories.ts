/** Replaces the packed facts of patients, out of their sessions, side effects and windows, in the database itself. */
import type { EntityManager } from 'typeorm';
import { packCounts, packOpenWindows, packSession, packSideEffect, packWindows } from './packed-facts.js';

/**
 * To be called when the facts about sessions and windows are there.
 * @param now at which windows are told to be closed
 */
export async function replaceHistories(
  tx: EntityManager,
  patientIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx.query('delete from report_histories where patient_id = any($1::uuid[])', [patientIds]);
  await tx.query(INSERT_COHORTS, [patientIds]);
  await tx.query(INSERT_TERMS, [patientIds]);
  await tx.query(INSERT_HISTORIES, [patientIds, now]);
}

const TRAITS = ['modality', 'indications', 'phase', 'dose_band', 'severity'];
const COHORT = TRAITS.join(', ');
const OF_PATIENTS = 'patient_id = any($1::uuid[])';

const isIn = (cohort: string, fact: string) =>
  TRAITS.map((trait) => `${cohort}.${trait} = ${fact}.${trait}`).join(' and ');

const INSERT_COHORTS = `
  insert into report_cohorts (${COHORT})
  select ${COHORT} from (
    select ${COHORT} from report_sessions where ${OF_PATIENTS}
    union
    select ${COHORT} from report_windows where ${OF_PATIENTS}
  ) found
  where not exists (select from report_cohorts known where ${isIn('known', 'found')})`;

const INSERT_TERMS = `
  insert into report_terms (term)
  select term from (
    select array[chair_id::text] as term from report_sessions where ${OF_PATIENTS} and chair_id is not null
    union
    select array[code] from report_side_effects where ${OF_PATIENTS}
    union
    select array[time_point, instrument, recall] from report_windows where ${OF_PATIENTS}
  ) found
  where not exists (select from report_terms known where known.term = found.term)`;

const COUNTED = `
    count(*) filter (where is_done) as done, count(*) filter (where is_superseded and not is_done) as superseded,
    count(*) filter (where not is_done and not is_superseded) as unanswered`;

/** @param instants columns by which windows are told apart as well */
const countedWindows = (instants: string, which: string) => `
    select patient_id, cohort.id as cohort, month, term.id as term${instants}, ${COUNTED}
    from report_windows fact
    join report_cohorts cohort on ${isIn('cohort', 'fact')}
    join report_terms term on term.term = array[fact.time_point, fact.instrument, fact.recall]
    where ${OF_PATIENTS} and ${which}
    group by patient_id, cohort.id, month, term.id${instants}`;

const INSTANTS = ', overdue_from, closed_from';

const packAll = (row: string, order: string) => `string_agg(${row}, ''::bytea order by ${order})`;
const MONTHS = 'min(month) as first, max(month) as last';
const of = (part: string) => `coalesce(string_agg(packed, ''::bytea) filter (where part = '${part}'), '')`;

// Parts are put together by grouping: the planner of a new installation takes each for a single row, and would join them one by one.
const INSERT_HISTORIES = `
  insert into report_histories (patient_id, first_month, last_month, sessions, side_effects, windows, open_windows)
  select patient_id, min(first), max(last), ${['sessions', 'effects', 'closed', 'open'].map(of).join(', ')}
  from (
    select 'sessions' as part, fact.patient_id, ${MONTHS},
      ${packAll(packSession('fact', 'cohort.id', 'chair.id'), 'day, session_id')} as packed
    from report_sessions fact
    join report_cohorts cohort on ${isIn('cohort', 'fact')}
    left join report_terms chair on chair.term = array[fact.chair_id::text]
    where ${OF_PATIENTS} group by 2
    union all
    select 'effects', effect.patient_id, ${MONTHS},
      ${packAll(packSideEffect('effect', 'fact', 'cohort.id', 'term.id'), 'fact.day, session_id, effect.code')}
    from report_side_effects effect
    join report_sessions fact using (session_id)
    join report_cohorts cohort on ${isIn('cohort', 'fact')}
    join report_terms term on term.term = array[effect.code]
    where effect.${OF_PATIENTS} group by 2
    union all
    select 'closed', patient_id, ${MONTHS}, ${packAll(packWindows('cohort', 'month', 'counts'), 'month, cohort')}
    from (
      select patient_id, cohort, month, ${packAll(packCounts('counts', 'term'), 'term')} as counts
      from (${countedWindows('', 'closed_from <= $2')}) counts group by 1, 2, 3
    ) months group by 2
    union all
    select 'open', patient_id, ${MONTHS},
      ${packAll(packOpenWindows('counts', 'cohort', 'term'), `month, cohort, term${INSTANTS}`)}
    from (${countedWindows(INSTANTS, 'closed_from > $2')}) counts group by 2
  ) parts
  group by patient_id`;
