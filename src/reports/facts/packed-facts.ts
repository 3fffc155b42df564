/**
 * What the bytes of a history mean: rows of whole numbers one after the other, each number with a fixed count of bytes, the
 * highest first. For each kind of row there is the SQL that packs it and, beside it, the function that takes it apart.
 */
import type { SessionOutcome } from './session-facts.entities.js';

/** In SQL, a number from 0 to 127; the database refuses others. */
const one = (number: string) => `charsend((${number})::integer::"char")`;
/** From 0 to 32767; the database refuses others. */
const two = (number: string) => `int2send((${number})::smallint)`;
/** From 0 to 16,777,215: numbers of cohorts, and days of some ten thousand years. */
const three = (number: string) => `substr(int4send(${number}), 2)`;
/** Any integer. */
const four = (number: string) => `int4send((${number})::integer)`;
/** Milliseconds since 1970 of an instant. */
const instant = (at: string) => `substr(int8send(round(extract(epoch from ${at}) * 1000)::bigint), 3)`;
const packed = (...numbers: readonly string[]) => numbers.join(' || ');

/** Minutes that are not known. */
const UNKNOWN = -(2 ** 31);
const FIRST_DAY = Date.UTC(1970, 0, 1);
const DAY_MS = 86_400_000;

const OUTCOMES: readonly SessionOutcome[] = [
  'GIVEN',
  'RUNNING',
  'NO_SHOW',
  'CANCELLED',
  'WITHDRAWN',
  'LEFT_WITHOUT_DOSE',
  'WAITING',
];
const listed = `array[${OUTCOMES.map((outcome) => `'${outcome}'`).join(', ')}]`;
const outcomeOf = (fact: string) => one(`array_position(${listed}, ${fact}.outcome) - 1`);

/** Days since 1970-01-01 of a calendar day written `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / DAY_MS);
}

export interface PackedSession {
  /** Number of what tells it apart. */
  readonly cohort: number;
  /** Number of its chair, 0 without one. */
  readonly chair: number;
  /** See `dayNumber`. */
  readonly day: number;
  readonly outcome: SessionOutcome;
  readonly hasRedAlert: boolean;
  readonly wasTerminatedEarly: boolean;
  readonly hasRescueMedicine: boolean;
  readonly wasTransferred: boolean;
  readonly minutesToDischarge: number | null;
  readonly chairMinutes: number | null;
  readonly preExistingEffects: number;
}

const flag = (condition: string, bit: number) => `case when ${condition} then ${bit} else 0 end`;

/**
 * @param fact alias of a row of `report_sessions`
 * @param cohort SQL of the number of its cohort
 * @param chair SQL of the number of its chair; null without one
 */
export const packSession = (fact: string, cohort: string, chair: string) =>
  packed(
    three(cohort),
    three(`${fact}.day - date '1970-01-01'`),
    outcomeOf(fact),
    one(
      [
        flag(`${fact}.has_red_alert`, 1),
        flag(`${fact}.completion = 'TERMINATED_EARLY'`, 2),
        flag(`${fact}.has_rescue_medicine`, 4),
        flag(`${fact}.was_transferred`, 8),
      ].join(' + '),
    ),
    four(`coalesce(${fact}.minutes_to_discharge, ${UNKNOWN})`),
    four(`coalesce(${fact}.chair_minutes, ${UNKNOWN})`),
    two(`${fact}.pre_existing_effects`),
    two(`coalesce(${chair}, 0)`),
  );
const SESSION_BYTES = 20;

export function sessionsIn(bytes: Buffer): readonly PackedSession[] {
  const sessions: PackedSession[] = [];
  for (let at = 0; at < bytes.length; at += SESSION_BYTES) {
    const flags = bytes[at + 7]!;
    sessions.push({
      cohort: threeAt(bytes, at),
      day: threeAt(bytes, at + 3),
      outcome: OUTCOMES[bytes[at + 6]!]!,
      hasRedAlert: (flags & 1) !== 0,
      wasTerminatedEarly: (flags & 2) !== 0,
      hasRescueMedicine: (flags & 4) !== 0,
      wasTransferred: (flags & 8) !== 0,
      minutesToDischarge: minutesAt(bytes, at + 8),
      chairMinutes: minutesAt(bytes, at + 12),
      preExistingEffects: twoAt(bytes, at + 16),
      chair: twoAt(bytes, at + 18),
    });
  }
  return sessions;
}

export interface PackedSideEffect {
  readonly cohort: number;
  readonly day: number;
  readonly outcome: SessionOutcome;
  /** Number of its code. */
  readonly term: number;
  readonly highestGrade: number;
  readonly serious: number;
}

/** @param effect alias of a row of `report_side_effects` @param fact alias of its session */
export const packSideEffect = (effect: string, fact: string, cohort: string, term: string) =>
  packed(
    three(cohort),
    three(`${fact}.day - date '1970-01-01'`),
    outcomeOf(fact),
    two(term),
    one(`${effect}.highest_grade`),
    two(`${effect}.serious`),
  );
const SIDE_EFFECT_BYTES = 12;

export function sideEffectsIn(bytes: Buffer): readonly PackedSideEffect[] {
  const effects: PackedSideEffect[] = [];
  for (let at = 0; at < bytes.length; at += SIDE_EFFECT_BYTES)
    effects.push({
      cohort: threeAt(bytes, at),
      day: threeAt(bytes, at + 3),
      outcome: OUTCOMES[bytes[at + 6]!]!,
      term: twoAt(bytes, at + 7),
      highestGrade: bytes[at + 9]!,
      serious: twoAt(bytes, at + 10),
    });
  return effects;
}

/** Windows of one questionnaire. */
export interface PackedCounts {
  /** Number of time point, instrument and recall. */
  readonly term: number;
  readonly done: number;
  /** Neither done nor superseded. */
  readonly unanswered: number;
  readonly superseded: number;
}

/** Windows of one cohort and month. */
export interface PackedWindows {
  readonly cohort: number;
  /** Months since the year 0. */
  readonly month: number;
  readonly counts: readonly PackedCounts[];
}

/** @param counts alias of a row with the columns `done`, `unanswered`, and `superseded` */
export const packCounts = (counts: string, term: string) =>
  packed(two(term), ...['done', 'unanswered', 'superseded'].map((state) => two(`${counts}.${state}`)));
const COUNTS_BYTES = 8;

/** @param counts SQL of all of them, packed */
export const packWindows = (cohort: string, month: string, counts: string) =>
  packed(three(cohort), two(month), two(`octet_length(${counts})`), counts);
const HEAD_BYTES = 7;

export function windowsIn(bytes: Buffer): readonly PackedWindows[] {
  const windows: PackedWindows[] = [];
  for (let at = 0; at < bytes.length;) {
    const begin = at + HEAD_BYTES;
    const end = begin + twoAt(bytes, at + 5);
    const counts: PackedCounts[] = [];
    for (let each = begin; each < end; each += COUNTS_BYTES) counts.push(countsAt(bytes, each));
    windows.push({ cohort: threeAt(bytes, at), month: twoAt(bytes, at + 3), counts });
    at = end;
  }
  return windows;
}

/** Windows of one cohort, month and questionnaire that have the same instants, in milliseconds since 1970. */
export interface PackedOpenWindows extends PackedCounts {
  readonly cohort: number;
  readonly month: number;
  readonly overdueFrom: number;
  readonly closedFrom: number;
}

/** @param counts alias of a row that has their month and instants too */
export const packOpenWindows = (counts: string, cohort: string, term: string) =>
  packed(
    packCounts(counts, term),
    three(cohort),
    two(`${counts}.month`),
    instant(`${counts}.overdue_from`),
    instant(`${counts}.closed_from`),
  );
const OPEN_WINDOWS_BYTES = COUNTS_BYTES + 17;

export function openWindowsIn(bytes: Buffer): readonly PackedOpenWindows[] {
  const windows: PackedOpenWindows[] = [];
  for (let at = 0; at < bytes.length; at += OPEN_WINDOWS_BYTES)
    windows.push({
      ...countsAt(bytes, at),
      cohort: threeAt(bytes, at + COUNTS_BYTES),
      month: twoAt(bytes, at + COUNTS_BYTES + 3),
      overdueFrom: bytes.readUIntBE(at + COUNTS_BYTES + 5, 6),
      closedFrom: bytes.readUIntBE(at + COUNTS_BYTES + 11, 6),
    });
  return windows;
}

function countsAt(bytes: Buffer, at: number): PackedCounts {
  return {
    term: twoAt(bytes, at),
    done: twoAt(bytes, at + 2),
    unanswered: twoAt(bytes, at + 4),
    superseded: twoAt(bytes, at + 6),
  };
}

function twoAt(bytes: Buffer, at: number): number {
  return (bytes[at]! << 8) | bytes[at + 1]!;
}

function threeAt(bytes: Buffer, at: number): number {
  return (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
}

function minutesAt(bytes: Buffer, at: number): number | null {
  const minutes = (bytes[at]! << 24) | threeAt(bytes, at + 1);
  return minutes === UNKNOWN ? null : minutes;
}
