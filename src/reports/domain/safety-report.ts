/**
 * What went wrong in sessions whose dose is over: a red alert that had a cause, an early end of the dose, a rescue medicine, a
 * transfer to a hospital, each per session; and how long after the dose the clinic let patients go.
 *
 * Describes what was recorded. Who may see small groups is decided in `shown-numbers.ts`.
 */
import {
  noEvents,
  noSessions,
  patientsBehindRate,
  sessionRateOf,
  suppressedSessionRate,
  type EventSums,
  type SessionRate,
  type SessionSums,
} from './session-rates.js';
import type { PatientsBehind } from './shown-numbers.js';
import {
  noSpread,
  patientsBehindSpread,
  spreadOf,
  suppressedSpread,
  type Spread,
  type SpreadSums,
} from './spread.js';

export const safetyEvents = ['redAlert', 'earlyTermination', 'rescueMedicine', 'transfer'] as const;
export type SafetyEvent = (typeof safetyEvents)[number];

export interface SafetySums {
  readonly base: SessionSums;
  readonly events: Readonly<Record<SafetyEvent, EventSums>>;
  readonly minutesToDischarge: SpreadSums;
  /** Sessions whose dose began and has no end yet, and their patients. */
  readonly running: number;
  readonly patientsRunning: number;
}

export const noSafetySums: SafetySums = {
  base: noSessions,
  events: {
    redAlert: noEvents,
    earlyTermination: noEvents,
    rescueMedicine: noEvents,
    transfer: noEvents,
  },
  minutesToDischarge: noSpread,
  running: 0,
  patientsRunning: 0,
};

export interface SafetyRow extends Readonly<Record<SafetyEvent, SessionRate>> {
  /** Null only where suppressed, like the next two. */
  readonly nSessions: number | null;
  readonly nPatients: number | null;
  readonly nMissing: number | null;
  readonly minutesToDischarge: Spread;
  /** True where one of the three counts is null because it would show a small group. */
  readonly suppressed: boolean;
}

export type SafetyNumber = SafetyEvent | 'sessions' | 'minutesToDischarge' | 'missing';

export function safetyBehind(sums: SafetySums): PatientsBehind<SafetyNumber> {
  const rate = (event: SafetyEvent) => patientsBehindRate(sums.base, sums.events[event]);
  return {
    sessions: [sums.base.patients],
    redAlert: rate('redAlert'),
    earlyTermination: rate('earlyTermination'),
    rescueMedicine: rate('rescueMedicine'),
    transfer: rate('transfer'),
    minutesToDischarge: [sums.base.patients, ...patientsBehindSpread(sums.minutesToDischarge)],
    missing: [sums.patientsRunning],
  };
}

/** @param shown names of the numbers that may be seen */
export function safetyRowOf(sums: SafetySums, shown: ReadonlySet<SafetyNumber>): SafetyRow {
  const { base, events, minutesToDischarge } = sums;
  const rate = (event: SafetyEvent) =>
    shown.has(event) ? sessionRateOf(base, events[event]) : suppressedSessionRate;
  return {
    nSessions: shown.has('sessions') ? base.sessions : null,
    nPatients: shown.has('sessions') ? base.patients : null,
    nMissing: shown.has('missing') ? sums.running : null,
    redAlert: rate('redAlert'),
    earlyTermination: rate('earlyTermination'),
    rescueMedicine: rate('rescueMedicine'),
    transfer: rate('transfer'),
    minutesToDischarge: shown.has('minutesToDischarge') ? spreadOf(minutesToDischarge) : suppressedSpread,
    suppressed: !shown.has('sessions') || !shown.has('missing'),
  };
}
