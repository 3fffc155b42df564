/**
 * Replaces the windows of patients. There are more of them than of anything else, so that what a window has in common with the
 * facts about its session is taken from there.
 */
import type { EntityManager } from 'typeorm';
import type { WindowFact } from './domain/window-facts.js';

/** To be called when the facts about sessions are there. */
export async function replaceWindows(
  tx: EntityManager,
  patientIds: readonly string[],
  windows: readonly WindowFact[],
): Promise<void> {
  await tx.query('delete from report_windows where patient_id = any($1::uuid[])', [patientIds]);
  await tx.query(INSERT_WINDOWS, [JSON.stringify(windows.map(ownColumns))]);
}

/** What only the window itself knows, in the words of the database. */
function ownColumns(window: WindowFact): object {
  return {
    session_id: window.sessionId,
    time_point: window.timePoint,
    instrument: window.instrument,
    recall: window.recall,
    month: window.month,
    opens_at: window.opensAt,
    overdue_from: window.overdueFrom,
    closed_from: window.closedFrom,
    is_done: window.isDone,
    is_superseded: window.isSuperseded,
  };
}

const INSERT_WINDOWS = `
  insert into report_windows (
    session_id, time_point, instrument, recall, patient_id, course_id, month, modality, indications, phase, dose_band, severity,
    opens_at, overdue_from, closed_from, is_done, is_superseded)
  select session_id, known.time_point, known.instrument, known.recall, fact.patient_id, fact.course_id, known.month,
    fact.modality, fact.indications, fact.phase, fact.dose_band, fact.severity,
    known.opens_at, known.overdue_from, known.closed_from, known.is_done, known.is_superseded
  from json_to_recordset($1::json) as known (
    session_id uuid, time_point text, instrument text, recall text, month integer, opens_at timestamptz,
    overdue_from timestamptz, closed_from timestamptz, is_done boolean, is_superseded boolean)
  join report_sessions fact using (session_id)`;
