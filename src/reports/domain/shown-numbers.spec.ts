/** That no count of few patients can be read or computed from what a dashboard is shown, whoever had which sessions. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noSafetySums, safetyBehind, safetyRowOf, type SafetySums } from './safety-report.js';
import { reportRows, shownIn, shownInWhole } from './shown-numbers.js';
import { sideEffectsBehind, sideEffectsRowOf, type SideEffectsSums } from './side-effects-report.js';
import { noThroughputSums, sessionEnds, throughputBehind, throughputRowOf } from './throughput-report.js';
import type { ThroughputSums } from './throughput-report.js';
import type { EventSums, SessionSums } from './session-rates.js';

const rules = { smallestCell: 5 };

/** A session of one of some patients in one of some groups, with what happened in it. */
interface Seen {
  readonly patient: number;
  readonly group: number;
  readonly grade: number;
  readonly other: number;
  readonly isSerious: boolean;
  readonly end: number;
}

const GROUPS = ['A', 'B', 'C'];
const seen = fc.record<Seen>({
  patient: fc.integer({ min: 0, max: 30 }),
  group: fc.integer({ min: 0, max: GROUPS.length - 1 }),
  grade: fc.integer({ min: 0, max: 3 }),
  other: fc.integer({ min: 0, max: 1 }),
  isSerious: fc.boolean(),
  end: fc.integer({ min: 0, max: 3 }),
});
const visits = fc.array(seen, { maxLength: 160, size: 'max' });

type Has = (each: Seen) => boolean;

const patientsOf = (sessions: readonly Seen[], has: Has) =>
  new Set(sessions.filter(has).map(({ patient }) => patient)).size;

function clusters(sessions: readonly Seen[], has: Has) {
  return [...Map.groupBy(sessions, ({ patient }) => patient).values()].map((own) => ({
    n: own.length,
    e: own.filter(has).length,
  }));
}

function baseOf(sessions: readonly Seen[]): SessionSums {
  const each = clusters(sessions, () => true);
  return {
    patients: each.length,
    sessions: sessions.length,
    sumOfSessionsSquares: each.reduce((sum, { n }) => sum + n * n, 0),
  };
}

function eventsOf(sessions: readonly Seen[], has: Has): EventSums {
  const each = clusters(sessions, has);
  const sum = (of: (one: { n: number; e: number }) => number) =>
    each.reduce((total, one) => total + of(one), 0);
  return {
    withEvent: sum(({ e }) => e),
    sumOfWithEventSquares: sum(({ e }) => e * e),
    sumOfProducts: sum(({ n, e }) => n * e),
    patientsWith: each.filter(({ e }) => e > 0).length,
    patientsThroughout: each.filter(({ n, e }) => e === n).length,
  };
}

const isSmall = (patients: number) => patients > 0 && patients < rules.smallestCell;
const groupsIn = (sessions: readonly Seen[]) =>
  GROUPS.map((group, index) => ({ group, sessions: sessions.filter((each) => each.group === index) }));

/** What a dashboard may not learn of sessions, where it sees how many had an event. */
function expectNothingSmall(count: number | null, sessions: readonly Seen[], has: Has) {
  if (count === null) return;
  expect(isSmall(patientsOf(sessions, has))).toBe(false);
  expect(isSmall(patientsOf(sessions, (each) => !has(each)))).toBe(false);
}

describe('the whole', () => {
  it('shows a number only where every group shows it', () => {
    const shown = shownIn({ a: [0, 5], b: [5], c: [4] }, rules);
    expect([...shown]).toEqual(['a', 'b']);
    expect([...shownInWhole(shown, [new Set(['a', 'b', 'c'] as const), new Set(['b'] as const)])]).toEqual([
      'b',
    ]);
    expect([...shownInWhole(shown, [])]).toEqual(['a', 'b']);
  });
});

describe('no small group can be found in', () => {
  it('a safety report, also not by subtracting groups from the whole', () => {
    const isRed: Has = ({ grade }) => grade > 1;
    const sumsOf = (sessions: readonly Seen[]): SafetySums => ({
      ...noSafetySums,
      base: baseOf(sessions),
      events: { ...noSafetySums.events, redAlert: eventsOf(sessions, isRed) },
    });
    const maker = { behind: safetyBehind, rowOf: safetyRowOf };
    fc.assert(
      fc.property(visits, (sessions) => {
        const groups = groupsIn(sessions);
        const named = groups.map(({ group, sessions: own }) => ({ group, sums: sumsOf(own) }));
        const rows = reportRows(sumsOf(sessions), named, maker, rules, false);
        expectNothingSmall(rows.whole.redAlert.count, sessions, isRed);
        for (const [index, { row }] of rows.groups.entries()) {
          const own = groups[index]!.sessions;
          if (row.nSessions !== null) expect(isSmall(patientsOf(own, () => true))).toBe(false);
          expectNothingSmall(row.redAlert.count, own, isRed);
          if (row.nSessions === null)
            expect([rows.whole.nSessions, row.redAlert.count]).toEqual([null, null]);
          if (row.redAlert.count === null) expect(rows.whole.redAlert.count).toBeNull();
        }
        const all = reportRows(sumsOf(sessions), named, maker, rules, true);
        expect(all.whole).toMatchObject({ nSessions: sessions.length, redAlert: { suppressed: false } });
      }),
    );
  });

  it('a side-effects report, also not by subtracting grades, serious events and codes', () => {
    const codes = { NAUSEA: ({ grade }: Seen) => grade, HEADACHE: ({ other }: Seen) => other };
    const isSerious = (grade: number, each: Seen) => grade > 0 && each.isSerious;
    const sumsOf = (sessions: readonly Seen[]): SideEffectsSums => ({
      base: baseOf(sessions),
      byCode: new Map(
        Object.entries(codes).map(([code, gradeOf]) => [
          code,
          {
            events: eventsOf(sessions, (each) => gradeOf(each) > 0),
            grades: [1, 2, 3, 4, 5].map((grade) => {
              const highest = new Map<number, number>();
              for (const each of sessions)
                highest.set(each.patient, Math.max(highest.get(each.patient) ?? 0, gradeOf(each)));
              return {
                sessions: sessions.filter((each) => gradeOf(each) === grade).length,
                patientsBehind: patientsOf(sessions, (each) => gradeOf(each) === grade),
                patients: [...highest.values()].filter((value) => value === grade).length,
              };
            }),
            serious: sessions.filter((each) => isSerious(gradeOf(each), each)).length,
            patientsSerious: patientsOf(sessions, (each) => isSerious(gradeOf(each), each)),
          },
        ]),
      ),
      patientsSerious: patientsOf(sessions, (each) =>
        Object.values(codes).some((gradeOf) => isSerious(gradeOf(each), each)),
      ),
      running: 0,
      patientsRunning: 0,
      preExisting: 0,
      patientsPreExisting: 0,
    });
    const maker = {
      behind: (sums: SideEffectsSums) => sideEffectsBehind(sums, Object.keys(codes)),
      rowOf: sideEffectsRowOf,
    };
    const check = (row: ReturnType<typeof sideEffectsRowOf>, sessions: readonly Seen[]) => {
      for (const { code, ...counts } of row.sideEffects) {
        const gradeOf = codes[code as keyof typeof codes];
        expectNothingSmall(counts.sessions.count, sessions, (each) => gradeOf(each) > 0);
        if (counts.patients.count !== null) {
          expect(isSmall(counts.patients.count)).toBe(false);
          expect(isSmall(counts.patients.nJudged! - counts.patients.count)).toBe(false);
        }
        for (const { grade, ...byGrade } of counts.grades)
          if (byGrade.sessions !== null) {
            expect(isSmall(patientsOf(sessions, (each) => gradeOf(each) === grade))).toBe(false);
            expect(isSmall(byGrade.patients!)).toBe(false);
          }
        const serious = patientsOf(sessions, (each) => isSerious(gradeOf(each), each));
        if (counts.serious !== null) expect(isSmall(serious)).toBe(false);
        if (counts.serious === null) expect(row.seriousEvents).toBeNull();
      }
    };
    fc.assert(
      fc.property(visits, (sessions) => {
        const groups = groupsIn(sessions);
        const named = groups.map(({ group, sessions: own }) => ({ group, sums: sumsOf(own) }));
        const rows = reportRows(sumsOf(sessions), named, maker, rules, false);
        check(rows.whole, sessions);
        for (const [index, { row }] of rows.groups.entries()) {
          check(row, groups[index]!.sessions);
          if (row.seriousEvents === null) expect(rows.whole.seriousEvents).toBeNull();
        }
      }),
    );
  });

  it('a throughput report, where the ends of sessions add up to all of them', () => {
    const sumsOf = (sessions: readonly Seen[]): ThroughputSums => ({
      ...noThroughputSums,
      base: baseOf(sessions),
      ends: Object.fromEntries(
        sessionEnds.map((end, index) => [end, eventsOf(sessions, (each) => each.end === index)]),
      ) as ThroughputSums['ends'],
      days: sessions.length,
    });
    fc.assert(
      fc.property(visits, (sessions) => {
        const groups = groupsIn(sessions);
        const named = groups.map(({ group, sessions: own }) => ({ group, sums: sumsOf(own) }));
        const maker = { behind: throughputBehind, rowOf: throughputRowOf };
        const rows = reportRows(sumsOf(sessions), named, maker, rules, false);
        for (const [index, { row }] of rows.groups.entries()) {
          const own = groups[index]!.sessions;
          const behind = sessionEnds.map((_end, end) => patientsOf(own, (each) => each.end === end));
          if (row.nTreated !== null) expect(isSmall(behind[0]!)).toBe(false);
          if (row.nPlanned !== null) expect(behind.some(isSmall)).toBe(false);
          expect([row.noShow.suppressed, row.cancelled.suppressed]).toEqual(
            Array(2).fill(row.nPlanned === null),
          );
          if (row.nTreated === null) expect(rows.whole.nTreated).toBeNull();
          if (row.nPlanned === null) expect(rows.whole.nPlanned).toBeNull();
        }
      }),
    );
  });
});
