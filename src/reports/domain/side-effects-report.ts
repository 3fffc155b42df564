/**
 * Side effects of sessions whose dose has started, code by code: in how many sessions (with the interval by patients), in how many
 * patients (with Wilson's), by the highest grade each had, and how many of them were serious. A session and a patient count
 * once for a code, however often it was recorded; a serious event counts each time.
 *
 * Only what came with the treatment counts; what was there before and did not grow worse is told apart. Describes what was recorded, related to the drug or not. Who may see small groups is decided in `shown-numbers.ts`.
 */
import { rateOf, type Rate } from './outcomes-report.js';
import {
  comparedSessions,
  type ComparedSide,
  type Discretion,
  type NamedComparedRate,
  type SharedPatients,
} from './rate-comparison.js';
import {
  clustersOf,
  noEvents,
  noSessions,
  patientsBehindRate,
  sessionRateOf,
  suppressedSessionRate,
  type EventSums,
  type SessionRate,
  type SessionSums,
} from './session-rates.js';
import { hiddenRate } from './small-cells.js';
import { isShowable } from './showable.js';
import type { PatientsBehind } from './shown-numbers.js';

/** CTCAE v5. */
export const GRADES = [1, 2, 3, 4, 5] as const;

export interface GradeSums {
  /** Sessions with this as the highest grade. */
  readonly sessions: number;
  /** Patients with such a session. */
  readonly patientsBehind: number;
  /** Patients with this as the highest grade of all their sessions. */
  readonly patients: number;
}

export interface SideEffectSums {
  readonly events: EventSums;
  /** In the order of the grades. */
  readonly grades: readonly GradeSums[];
  readonly serious: number;
  readonly patientsSerious: number;
}

export interface SideEffectsSums {
  readonly base: SessionSums;
  readonly byCode: ReadonlyMap<string, SideEffectSums>;
  /** Patients with a serious event of any code. */
  readonly patientsSerious: number;
  /** Of the sessions, whose dose has no end yet. */
  readonly running: number;
  readonly patientsRunning: number;
  /** Complaints from before the dose that did not grow worse; they count nowhere else. */
  readonly preExisting: number;
  readonly patientsPreExisting: number;
}

export const noSideEffectsSums: SideEffectsSums = {
  base: noSessions,
  byCode: new Map(),
  patientsSerious: 0,
  running: 0,
  patientsRunning: 0,
  preExisting: 0,
  patientsPreExisting: 0,
};

export interface GradeRow {
  readonly grade: number;
  /** Null only where suppressed, like `patients`. */
  readonly sessions: number | null;
  readonly patients: number | null;
}

export interface SideEffectRow {
  readonly code: string;
  readonly sessions: SessionRate;
  readonly patients: Rate;
  readonly grades: readonly GradeRow[];
  /** Null only where suppressed. */
  readonly serious: number | null;
  readonly suppressed: boolean;
}

export interface SideEffectsRow {
  readonly nSessions: number | null;
  readonly nPatients: number | null;
  readonly nMissing: number | null;
  readonly nPreExisting: number | null;
  readonly seriousEvents: number | null;
  readonly suppressed: boolean;
  /** Those with a number to show that is not 0, the most frequent first. */
  readonly sideEffects: readonly SideEffectRow[];
}

type Part = 'sessions' | 'patients' | 'grades' | 'serious';
const nameOf = (code: string, part: Part) => `${code}/${part}`;

/** @param codes all there are, so that every group has the same names */
export function sideEffectsBehind(
  { base, byCode, patientsSerious, patientsRunning, patientsPreExisting }: SideEffectsSums,
  codes: readonly string[],
): PatientsBehind<string> {
  const each = codes.map((code) => {
    const sums = byCode.get(code);
    return { code, behind: sums === undefined ? behindNothing(base) : behindOf(base, sums) };
  });
  const named = each.flatMap(({ code, behind }) =>
    Object.entries(behind).map(([part, patients]) => [nameOf(code, part as Part), patients] as const),
  );
  return {
    ...Object.fromEntries(named),
    sessions: [base.patients],
    missing: [base.patients, patientsRunning, base.patients - patientsRunning],
    preExisting: [base.patients, patientsPreExisting, base.patients - patientsPreExisting],
    // Beside the numbers of all other codes, the sum gives away that of a code that is hidden.
    serious: [
      base.patients,
      patientsSerious,
      base.patients - patientsSerious,
      ...each.flatMap(({ behind }) => behind.serious),
    ],
  };
}

function behindNothing(base: SessionSums): Record<Part, readonly number[]> {
  const behind = [base.patients];
  return { sessions: behind, patients: behind, grades: behind, serious: behind };
}

function behindOf(base: SessionSums, sums: SideEffectSums): Record<Part, readonly number[]> {
  const { patientsWith } = sums.events;
  const sessions = patientsBehindRate(base, sums.events);
  const patients = [base.patients, patientsWith, base.patients - patientsWith];
  const grades = sums.grades.flatMap((grade) => [grade.patientsBehind, grade.patients]);
  return {
    sessions,
    patients,
    grades: [...sessions, ...patients, ...grades],
    serious: [...patients, sums.patientsSerious, patientsWith - sums.patientsSerious],
  };
}

/** @param shown names of the numbers that may be seen */
export function sideEffectsRowOf(sums: SideEffectsSums, shown: ReadonlySet<string>): SideEffectsRow {
  const { base, byCode, running, preExisting } = sums;
  const serious = [...byCode.values()].reduce((sum, each) => sum + each.serious, 0);
  return {
    nSessions: shown.has('sessions') ? base.sessions : null,
    nPatients: shown.has('sessions') ? base.patients : null,
    nMissing: shown.has('missing') ? running : null,
    nPreExisting: shown.has('preExisting') ? preExisting : null,
    seriousEvents: shown.has('serious') ? serious : null,
    suppressed: !['sessions', 'missing', 'preExisting', 'serious'].every((name) => shown.has(name)),
    sideEffects: [...byCode]
      .map(([code, each]) => rowOf(code, base, each, shown))
      .filter(({ sessions, patients }) => (sessions.count ?? 0) > 0 || (patients.count ?? 0) > 0)
      .toSorted(byFrequency),
  };
}

function rowOf(
  code: string,
  base: SessionSums,
  { events, grades, serious }: SideEffectSums,
  shown: ReadonlySet<string>,
): SideEffectRow {
  const isShown = (part: Part) => shown.has(nameOf(code, part));
  const parts: readonly Part[] = ['sessions', 'patients', 'grades', 'serious'];
  return {
    code,
    sessions: isShown('sessions') ? sessionRateOf(base, events) : suppressedSessionRate,
    patients: isShown('patients') ? rateOf(events.patientsWith, base.patients) : hiddenRate,
    grades: grades.map(({ sessions, patients }, index) => ({
      grade: GRADES[index]!,
      sessions: isShown('grades') ? sessions : null,
      patients: isShown('grades') ? patients : null,
    })),
    serious: isShown('serious') ? serious : null,
    suppressed: !parts.every(isShown),
  };
}

/**
 * Sessions with each side effect in two groups, of the codes that were recorded in one of them and may be shown.
 * @param shared the patients who had sessions in both, by code
 */
export function comparedSideEffects(
  first: SideEffectsSums,
  second: SideEffectsSums,
  shared: ReadonlyMap<string, SharedPatients>,
  discretion: Discretion,
): readonly NamedComparedRate[] {
  const sideOf = ({ base, byCode }: SideEffectsSums, code: string): ComparedSide => {
    const events = byCode.get(code)?.events ?? noEvents;
    const isShown =
      discretion.seesAll ||
      patientsBehindRate(base, events).every((patients) => isShowable(patients, discretion.rules));
    return {
      rate: isShown ? sessionRateOf(base, events) : suppressedSessionRate,
      sums: clustersOf(base, events),
    };
  };
  return [...shared].flatMap(([code, patients]) => {
    const sides = [sideOf(first, code), sideOf(second, code)] as const;
    if (sides.every(({ sums }) => sums.withEvent === 0)) return [];
    const rate = comparedSessions(...sides, patients, discretion);
    // To say that it is hidden would say that few had it.
    return rate.suppressed ? [] : [[code, rate] as const];
  });
}

/** Of two that are as frequent, by code, so that the order says nothing. */
function byFrequency(a: SideEffectRow, b: SideEffectRow): number {
  return (b.sessions.count ?? 0) - (a.sessions.count ?? 0) || (a.code < b.code ? -1 : 1);
}
