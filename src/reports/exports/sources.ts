/** Where the rows of each kind of file come from, and what its columns are: the exporter and the data dictionary read this table. */
import { columnsFor, type Cell, type Column } from './domain/column.js';
import type { ExportFilter, ExportKind, PatientBatch } from './export-filter.js';
import { assessmentColumns } from './kinds/assessments.columns.js';
import { frameColumns, patientColumns, planColumns, sessionColumns } from './kinds/frame.columns.js';
import { readAssessmentRows } from './kinds/read-assessments.js';
import { sessionsColumns } from './kinds/sessions.columns.js';
import { SIDE_EFFECT_SQL, toSideEffectFact, type ReadSideEffect } from './kinds/side-effect-fact.js';
import { sideEffectColumns } from './kinds/side-effects.columns.js';
import { vitalsColumns, type SqlColumn } from './kinds/vitals.columns.js';
import { ROWS_AT_A_TIME, type Reading } from './reading.js';
import { Sql } from './sql.js';
import { chosenSql, periodConditions, VISIT_ORDER, visitColumns, visitSql } from './visits.js';

export type Rows = readonly (readonly Cell[])[];

/** The tables that facts are in, for what is counted about them. */
export interface Facts {
  readonly tables: string;
  readonly patientId: string;
  readonly at: string;
  readonly isInError: string;
  /** How many rows of the file one of them makes. */
  readonly rows: string;
  /** Whether `plan` is among the tables. */
  readonly hasPlan: boolean;
  /** Conditions besides those every kind has, each with `and` before it. */
  readonly conditions?: (sql: Sql, filter: ExportFilter) => string;
}

export interface ExportSource {
  readonly columns: readonly Column[];
  readonly oneRowIs: string;
  /** Who and what is not in the file, and cannot be seen from it. */
  readonly leftOut: string;
  readonly facts: Facts;
  readonly rows: (reading: Reading, batch: PatientBatch) => AsyncIterable<Rows>;
}

const TREATMENT = 'join treatment_plans plan on plan.id = session.plan_id';
const IN_ERROR =
  'Entries in error and earlier versions are left out; the export says how many were entered in error.';

const NO_PLAN = 'Answered before any dose, and the baseline of no course.';
const NO_DOSE = 'Answered before any dose.';

/** The same columns where they may be empty for a reason besides their own. */
function lacking(columns: readonly Column[], reason: string): readonly Column[] {
  return columns.map((each) => ({ ...each, emptyMeans: [reason, each.emptyMeans ?? ''].join(' ').trim() }));
}

/** Facts of treatment days that SQL says everything about. */
function daysInSql(own: readonly SqlColumn[], table: string, where: string, at: string, order: string) {
  return ({ snapshot, frame, keys }: Reading, batch: PatientBatch): AsyncIterable<Rows> => {
    const columns = columnsFor(own, frame.audience).map(({ sql }) => sql);
    const sql = new Sql();
    const text = `with ${chosenSql(sql, batch)}, ${visitSql(sql, frame, keys)}
      select ${[...visitColumns(frame.audience), ...columns].join(', ')}
      from visit join ${table} where ${where}${periodConditions(sql, at, frame.filter)}
      order by ${VISIT_ORDER}${order}`;
    return snapshot.rows(text, sql.parameters, ROWS_AT_A_TIME) as AsyncIterable<Rows>;
  };
}

async function* sideEffectRows(
  { snapshot, frame, keys }: Reading,
  batch: PatientBatch,
): AsyncGenerator<Rows> {
  const shared = visitColumns(frame.audience);
  const own = columnsFor(sideEffectColumns, frame.audience);
  const sql = new Sql();
  const text = `with ${chosenSql(sql, batch)}, ${visitSql(sql, frame, keys)}
    select ${[...shared, SIDE_EFFECT_SQL].join(', ')}
    from visit join side_effects effect on effect.session_id = visit.session_id
    where effect.status = 'RECORDED'${periodConditions(sql, 'effect.onset_at', frame.filter)}
    order by ${VISIT_ORDER}, effect.onset_at, effect.id`;
  for await (const rows of snapshot.rows(text, sql.parameters, ROWS_AT_A_TIME))
    yield rows.map((row) => {
      const fact = toSideEffectFact(row[shared.length] as ReadSideEffect);
      return [...(row.slice(0, shared.length) as Cell[]), ...own.map((column) => column.of(fact))];
    });
}

const SESSION_AT = 'coalesce(session.dose_started_at, session.planned_start)';

export const exportSources: Readonly<Record<ExportKind, ExportSource>> = {
  assessments: {
    columns: [
      ...patientColumns,
      ...lacking(planColumns, NO_PLAN),
      ...lacking(sessionColumns, NO_DOSE),
      ...assessmentColumns,
    ],
    oneRowIs:
      'One number of an answered questionnaire: its total, the answer to one item, or the question about daily life. ' +
      'A form with seven items makes eight or nine rows. Plan, session and dose are those of the last dose that had started; ' +
      'of a baseline before any dose the plan is the one it is the baseline of.',
    leftOut: `${IN_ERROR} Questionnaires that were due and not answered have no row: the sessions file says who had a dose.`,
    facts: {
      tables:
        'assessments assessment left join assessments_in_error in_error on in_error.assessment_id = assessment.id',
      patientId: 'assessment.patient_id',
      at: 'assessment.completed_at',
      isInError: 'in_error.assessment_id is not null',
      // The total, the items, and the question besides.
      rows: '1 + cardinality(assessment.answers) + (assessment.difficulty is not null)::integer',
      hasPlan: false,
      conditions: (sql, { instrument }) =>
        instrument === null ? '' : ` and assessment.instrument_code = ${sql.add(instrument)}`,
    },
    rows: readAssessmentRows,
  },
  sessions: {
    columns: [...frameColumns, ...sessionsColumns],
    oneRowIs:
      'One session of a plan that was activated, whatever became of it: given, cancelled, missed or still to come.',
    leftOut:
      'Plans that were never activated have no sessions. A session that was undone shows what it came back to.',
    facts: {
      tables: `sessions session ${TREATMENT}`,
      patientId: 'session.patient_id',
      at: SESSION_AT,
      isInError: 'false',
      rows: '1',
      hasPlan: true,
    },
    rows: daysInSql(
      sessionsColumns,
      'sessions session on session.id = visit.session_id',
      'true',
      SESSION_AT,
      '',
    ),
  },
  vitals: {
    columns: [...frameColumns, ...vitalsColumns],
    oneRowIs: 'One set of vital signs that were measured together; a column for each vital sign.',
    leftOut: `${IN_ERROR} Values that nobody has confirmed yet are in the file and say so in readingStatus.`,
    facts: {
      tables: `vitals_readings reading join sessions session on session.id = reading.session_id ${TREATMENT}`,
      patientId: 'session.patient_id',
      at: 'reading.measured_at',
      isInError: `reading.status = 'ENTERED_IN_ERROR'`,
      rows: '1',
      hasPlan: true,
    },
    rows: daysInSql(
      vitalsColumns,
      'vitals_readings reading on reading.session_id = visit.session_id',
      `reading.status <> 'ENTERED_IN_ERROR'`,
      'reading.measured_at',
      ', reading.measured_at, reading.id',
    ),
  },
  'side-effects': {
    columns: [...frameColumns, ...sideEffectColumns],
    oneRowIs: 'One side effect, with its grades and how it ended.',
    leftOut: `${IN_ERROR} Sessions without a side effect have no row: take the number of sessions from the sessions file.`,
    facts: {
      tables: `side_effects effect join sessions session on session.id = effect.session_id ${TREATMENT}`,
      patientId: 'session.patient_id',
      at: 'effect.onset_at',
      isInError: `effect.status = 'ENTERED_IN_ERROR'`,
      rows: '1',
      hasPlan: true,
    },
    rows: sideEffectRows,
  },
};
