/** Packed facts: what goes in comes out, and everybody is read once. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  dayNumber,
  openWindowsIn,
  packCounts,
  packOpenWindows,
  packSession,
  packSideEffect,
  packWindows,
  sessionsIn,
  sideEffectsIn,
  windowsIn,
} from '../../src/reports/facts/packed-facts.js';
import { Database } from '../../src/platform/database/database.js';
import { readHistories } from '../../src/reports/facts/read-histories.js';
import { startTestApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
});
afterAll(() => app.stop());

/** @param rows as the columns of a table @param packed SQL of one of them */
async function pack(packed: string, columns: string, rows: readonly object[]): Promise<Buffer> {
  const [row] = await app.dataSource.query(
    `select string_agg(${packed}, ''::bytea order by number) as bytes
     from jsonb_to_recordset($1::jsonb) as fact (number integer, cohort integer, ${columns})`,
    [JSON.stringify(rows.map((row, number) => ({ ...row, number })))],
  );
  return row.bytes;
}

describe('packed facts', () => {
  it('give back sessions', async () => {
    const columns = `chair integer, day date, outcome text, has_red_alert boolean, completion text, has_rescue_medicine boolean,
      was_transferred boolean, minutes_to_discharge integer, chair_minutes integer, pre_existing_effects integer`;
    const quiet = {
      ...{
        cohort: 1,
        chair: null,
        day: '2026-05-04',
        outcome: 'GIVEN',
        has_red_alert: false,
        completion: null,
      },
      ...{ has_rescue_medicine: false, was_transferred: false },
      ...{ minutes_to_discharge: null, chair_minutes: null, pre_existing_effects: 0 },
    };
    const rows = [
      quiet,
      { ...quiet, cohort: 16_777_215, chair: 32_767, day: '1970-01-01', pre_existing_effects: 32_767 },
      { ...quiet, has_red_alert: true, minutes_to_discharge: -1, chair_minutes: 2_147_483_647 },
      { ...quiet, completion: 'TERMINATED_EARLY', minutes_to_discharge: 0, chair_minutes: 70_000 },
      { ...quiet, completion: 'COMPLETED', has_rescue_medicine: true },
      { ...quiet, was_transferred: true, day: '9999-12-31' },
      ...['RUNNING', 'NO_SHOW', 'CANCELLED', 'WITHDRAWN', 'LEFT_WITHOUT_DOSE', 'WAITING'].map((outcome) => ({
        ...quiet,
        outcome,
      })),
    ];
    const bytes = await pack(packSession('fact', 'cohort', 'chair'), columns, rows);
    expect(sessionsIn(bytes)).toEqual(
      rows.map((row) => ({
        cohort: row.cohort,
        chair: row.chair ?? 0,
        day: dayNumber(row.day),
        outcome: row.outcome,
        hasRedAlert: row.has_red_alert,
        wasTerminatedEarly: row.completion === 'TERMINATED_EARLY',
        hasRescueMedicine: row.has_rescue_medicine,
        wasTransferred: row.was_transferred,
        minutesToDischarge: row.minutes_to_discharge,
        chairMinutes: row.chair_minutes,
        preExistingEffects: row.pre_existing_effects,
      })),
    );
    expect([dayNumber('1970-01-01'), dayNumber('1970-03-01')]).toEqual([0, 59]);
  });

  it('give back side effects', async () => {
    const columns = 'term integer, day date, outcome text, highest_grade smallint, serious integer';
    const rows = [
      { cohort: 70_000, term: 300, day: '2026-05-04', outcome: 'RUNNING', highest_grade: 1, serious: 0 },
      { cohort: 2, term: 1, day: '2026-05-05', outcome: 'GIVEN', highest_grade: 5, serious: 300 },
    ];
    const bytes = await pack(packSideEffect('fact', 'fact', 'cohort', 'term'), columns, rows);
    expect(sideEffectsIn(bytes)).toEqual(
      rows.map(({ day, highest_grade: highestGrade, ...row }) => ({
        ...row,
        ...{ day: dayNumber(day), highestGrade },
      })),
    );
  });

  it('give back windows, more than anybody has, and refuse a number there is no room for', async () => {
    const states = 'term integer, month integer, done integer, unanswered integer, superseded integer';
    const counts = { term: 300, done: 1, unanswered: 2, superseded: 32_767 };
    const all = { cohort: 70_000, month: 24_316, ...counts };
    const months = `${packWindows('cohort', 'month', `${packCounts('fact', 'term')} || ${packCounts('fact', 'term + 1')}`)}`;
    const bytes = await pack(months, states, [all, { ...all, cohort: 1 }]);
    expect(windowsIn(bytes)).toEqual(
      [70_000, 1].map((cohort) => ({ cohort, month: 24_316, counts: [counts, { ...counts, term: 301 }] })),
    );
    const instants = { overdue_from: '2026-05-04T12:00:00.001Z', closed_from: '2026-05-05T07:00:00Z' };
    const open = await pack(
      packOpenWindows('fact', 'cohort', 'term'),
      `${states}, overdue_from timestamptz, closed_from timestamptz`,
      [
        { ...all, ...instants },
        { ...all, ...instants, cohort: 1 },
      ],
    );
    const [overdueFrom, closedFrom] = [Date.parse(instants.overdue_from), Date.parse(instants.closed_from)];
    expect(openWindowsIn(open)).toEqual([
      { ...all, overdueFrom, closedFrom },
      { ...all, overdueFrom, closedFrom, cohort: 1 },
    ]);
    await expect(pack(months, states, [{ ...all, done: 32_768 }])).rejects.toThrow('out of range');
  });
});

describe('histories', () => {
  it('are read once each, of whoever has something in these months', async () => {
    await app.dataSource.query(
      `insert into report_histories
       select gen_random_uuid(), 24310 + n % 3, 24311 + n % 3, int4send(n), '', '', '' from generate_series(0, 2999) as n`,
    );
    const read = async (from: string, to: string) => {
      const found: number[] = [];
      await new Database(app.dataSource).report((tx) =>
        readHistories(tx, { from, to }, ['sessions', 'windows'], (sessions, windows) => {
          found.push(sessions.readInt32BE());
          expect(windows).toHaveLength(0);
        }),
      );
      return found.toSorted((a, b) => a - b);
    };
    const everybody = Array.from({ length: 3_000 }, (_each, n) => n);
    const of = (...thirds: number[]) => everybody.filter((n) => thirds.includes(n % 3));
    // 2025-11 is 24310.
    expect(await read('2025-01', '2027-01')).toEqual(everybody);
    expect(await read('2025-11', '2025-11')).toEqual(of(0));
    expect(await read('2025-12', '2025-12')).toEqual(of(0, 1));
    expect(await read('2026-01', '2026-01')).toEqual(of(1, 2));
    expect(await read('2026-02', '2026-05')).toEqual(of(2));
    expect(await read('2025-01', '2025-10')).toEqual([]);
  });
});
