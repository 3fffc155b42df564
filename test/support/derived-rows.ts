/** Everything that reports are computed from, in a fixed order. */
import type { TestApp } from './app.js';

const TABLES = {
  report_courses: 'course_id',
  report_course_outcomes: 'course_id, instrument, recall, time_point',
  report_outcome_cells:
    'instrument, recall, time_point, ended_month, previous_month, modality, indications, phase, dose_band, severity',
  report_sessions: 'session_id',
  report_side_effects: 'session_id, code',
  report_windows: 'session_id, time_point, instrument, recall',
};

export async function derivedRows(app: TestApp): Promise<Record<string, Record<string, unknown>[]>> {
  const tables = Object.entries(TABLES).map(async ([table, order]) => [
    table,
    await app.dataSource.query(`select * from ${table} order by ${order}`),
  ]);
  return Object.fromEntries(await Promise.all(tables));
}
