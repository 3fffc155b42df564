/** What reports add up of each patient, unpacked, beside the facts it has to be. Both as lines of text in a fixed order. */
import type { EntityManager } from 'typeorm';
import {
  openWindowsIn,
  sessionsIn,
  sideEffectsIn,
  windowsIn,
  type PackedCounts,
} from '../../src/reports/facts/packed-facts.js';
import { readTerms } from '../../src/reports/facts/read-terms.js';

const TRAITS = 'modality, indications, phase, dose_band, severity';

export interface Histories {
  readonly sessions: readonly string[];
  readonly sideEffects: readonly string[];
  /** Alike ones counted together; those that have closed are told apart by nothing else. */
  readonly windows: readonly string[];
  /** First and last month of each patient. */
  readonly months: readonly string[];
}

const line = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(' ');
const inOrder = ({ sessions, sideEffects, windows, months }: Histories): Histories => ({
  sessions: sessions.toSorted(),
  sideEffects: sideEffects.toSorted(),
  windows: windows.toSorted(),
  months: months.toSorted(),
});

export async function unpackedHistories(manager: EntityManager, now: Date): Promise<Histories> {
  const cohorts = new Map<number, unknown>(
    (await manager.query(`select id, ${TRAITS} from report_cohorts`)).map(({ id, ...traits }: any) => [
      id,
      Object.values(traits),
    ]),
  );
  const terms = await readTerms(manager);
  const rows: any[] = await manager.query('select * from report_histories');
  const windows = new Map<string, [number, number, number]>();
  const count = (name: string, { done, unanswered, superseded }: PackedCounts) => {
    const counted = windows.get(name) ?? [0, 0, 0];
    windows.set(name, [counted[0] + done, counted[1] + unanswered, counted[2] + superseded]);
  };
  for (const { patient_id: patient, ...packed } of rows) {
    for (const { cohort, month, counts } of windowsIn(packed.windows))
      for (const each of counts)
        count(line(patient, cohorts.get(cohort), month, terms.get(each.term), null, null), each);
    for (const each of openWindowsIn(packed.open_windows)) {
      const instants = each.closedFrom > now.getTime() ? [each.overdueFrom, each.closedFrom] : [null, null];
      count(line(patient, cohorts.get(each.cohort), each.month, terms.get(each.term), ...instants), each);
    }
  }
  return inOrder({
    sessions: rows.flatMap(({ patient_id: patient, sessions }) =>
      sessionsIn(sessions).map(({ cohort, chair, ...session }) =>
        line(patient, cohorts.get(cohort), terms.get(chair)?.[0] ?? null, Object.entries(session).toSorted()),
      ),
    ),
    sideEffects: rows.flatMap(({ patient_id: patient, side_effects: effects }) =>
      sideEffectsIn(effects).map(({ cohort, term, ...effect }) =>
        line(patient, cohorts.get(cohort), terms.get(term), Object.entries(effect).toSorted()),
      ),
    ),
    windows: [...windows].map(([name, counts]) => line(name, counts)),
    months: rows.map(({ patient_id: patient, first_month: first, last_month: last }) =>
      line(patient, first, last),
    ),
  });
}

/** The same from the facts about each session, side effect and window. */
export async function historiesOfFacts(manager: EntityManager, now: Date): Promise<Histories> {
  const sessions: any[] = await manager.query(
    `select fact.*, fact.day - date '1970-01-01' as days from report_sessions fact`,
  );
  const bySession = new Map(sessions.map((session) => [session.session_id, session]));
  const traits = (fact: any) => [fact.modality, fact.indications, fact.phase, fact.dose_band, fact.severity];
  const effects: any[] = await manager.query('select * from report_side_effects');
  const all: any[] = await manager.query('select * from report_windows');
  const windows = Map.groupBy(all, (window) => {
    const isOpen = window.closed_from > now;
    const instants = isOpen ? [window.overdue_from.getTime(), window.closed_from.getTime()] : [null, null];
    const term = [window.time_point, window.instrument, window.recall];
    return line(window.patient_id, traits(window), window.month, term, ...instants);
  });
  const months = Map.groupBy([...sessions, ...all], (fact) => fact.patient_id);
  return inOrder({
    sessions: sessions.map((fact) => {
      const session = {
        day: fact.days,
        outcome: fact.outcome,
        hasRedAlert: fact.has_red_alert,
        wasTerminatedEarly: fact.completion === 'TERMINATED_EARLY',
        hasRescueMedicine: fact.has_rescue_medicine,
        wasTransferred: fact.was_transferred,
        minutesToDischarge: fact.minutes_to_discharge,
        chairMinutes: fact.chair_minutes,
        preExistingEffects: fact.pre_existing_effects,
      };
      return line(fact.patient_id, traits(fact), fact.chair_id, Object.entries(session).toSorted());
    }),
    sideEffects: effects.map((effect) => {
      const { days: day, outcome, ...fact } = bySession.get(effect.session_id);
      const entry = { day, outcome, highestGrade: effect.highest_grade, serious: effect.serious };
      return line(effect.patient_id, traits(fact), [effect.code], Object.entries(entry).toSorted());
    }),
    windows: [...windows].map(([name, each]) =>
      line(name, [
        each.filter((window) => window.is_done).length,
        each.filter((window) => !window.is_done && !window.is_superseded).length,
        each.filter((window) => window.is_superseded && !window.is_done).length,
      ]),
    ),
    months: [...months].map(([patient, facts]) =>
      line(
        patient,
        Math.min(...facts.map(({ month }) => month)),
        Math.max(...facts.map(({ month }) => month)),
      ),
    ),
  });
}
