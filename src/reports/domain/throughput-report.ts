/**
 * What became of the sessions that were planned for a time that has come, how many were given on a day, how long a patient
 * took up a chair, and how many courses got every dose of their induction. The unit is the session, of courses the patient by
 * the first course that ended in the period.
 *
 * A session counts on the day on which its dose started, one without a dose on the day it was planned for. It does not say
 * why somebody did not come. Who may see small groups is decided in `shown-numbers.ts`.
 */
import { rateOf, type Rate } from './outcomes-report.js';
import {
  noEvents,
  noSessions,
  sessionRateOf,
  suppressedSessionRate,
  type EventSums,
  type SessionRate,
  type SessionSums,
} from './session-rates.js';
import { hiddenRate } from './small-cells.js';
import type { PatientsBehind } from './shown-numbers.js';
import {
  noSpread,
  patientsBehindSpread,
  spreadOf,
  suppressedSpread,
  type Spread,
  type SpreadSums,
} from './spread.js';

/** What can become of a session; each is one of these once its time has come and somebody has said it. */
export const sessionEnds = ['treated', 'noShow', 'cancelled', 'leftWithoutDose'] as const;
export type SessionEnd = (typeof sessionEnds)[number];

/** Those that are told as rates. */
export const comparedEnds = ['noShow', 'cancelled'] as const;
export type ComparedEnd = (typeof comparedEnds)[number];

export interface SeriesSums {
  /** Patients whose course has ended and had an induction. */
  readonly ended: number;
  readonly completed: number;
}

export const noSeries: SeriesSums = { ended: 0, completed: 0 };

export interface ThroughputSums {
  /** All that something became of. */
  readonly base: SessionSums;
  readonly ends: Readonly<Record<SessionEnd, EventSums>>;
  /** Days with a dose. */
  readonly days: number;
  readonly chairMinutes: SpreadSums;
  /** Planned for a day that is over, and nobody has said what became of them. */
  readonly unresolved: number;
  readonly patientsUnresolved: number;
  /** Null where courses cannot be told apart like the sessions. */
  readonly series: SeriesSums | null;
}

export const noThroughputSums: ThroughputSums = {
  base: noSessions,
  ends: { treated: noEvents, noShow: noEvents, cancelled: noEvents, leftWithoutDose: noEvents },
  days: 0,
  chairMinutes: noSpread,
  unresolved: 0,
  patientsUnresolved: 0,
  series: null,
};

export interface ThroughputRow {
  /** Sessions with a dose; null only where suppressed, like every count below. */
  readonly nTreated: number | null;
  readonly nPatients: number | null;
  readonly nDays: number | null;
  /** Of the days with a dose; null without one. */
  readonly meanTreatedDaily: number | null;
  readonly nPlanned: number | null;
  readonly nLeftWithoutDose: number | null;
  readonly nMissing: number | null;
  readonly noShow: SessionRate;
  readonly cancelled: SessionRate;
  readonly chairMinutes: Spread;
  readonly completedSeries: Rate | null;
  /** True where one of the counts is null because it would show a small group. */
  readonly suppressed: boolean;
}

export type ThroughputNumber = 'treated' | 'planned' | 'missing' | 'chairMinutes' | 'series';

/** The ends of sessions add up to all of them, so that they are shown together or only the treated ones are. */
export function throughputBehind(sums: ThroughputSums): PatientsBehind<ThroughputNumber> {
  const { base, ends, chairMinutes, patientsUnresolved, series } = sums;
  const treated = ends.treated.patientsWith;
  return {
    treated: [treated],
    planned: sessionEnds.flatMap((end) => [
      base.patients,
      ends[end].patientsWith,
      base.patients - ends[end].patientsThroughout,
    ]),
    missing: [patientsUnresolved],
    chairMinutes: [treated, ...patientsBehindSpread(chairMinutes)],
    series: series === null ? [] : [series.ended, series.completed, series.ended - series.completed],
  };
}

/** @param shown names of the numbers that may be seen */
export function throughputRowOf(sums: ThroughputSums, shown: ReadonlySet<ThroughputNumber>): ThroughputRow {
  const { base, ends, days, chairMinutes, unresolved } = sums;
  const isTreated = shown.has('treated');
  const isPlanned = shown.has('planned');
  const treated = ends.treated.withEvent;
  const rate = (end: SessionEnd) => (isPlanned ? sessionRateOf(base, ends[end]) : suppressedSessionRate);
  return {
    nTreated: isTreated ? treated : null,
    nPatients: isTreated ? ends.treated.patientsWith : null,
    nDays: isTreated ? days : null,
    meanTreatedDaily: isTreated && days > 0 ? treated / days : null,
    nPlanned: isPlanned ? base.sessions : null,
    nLeftWithoutDose: isPlanned ? ends.leftWithoutDose.withEvent : null,
    nMissing: shown.has('missing') ? unresolved : null,
    noShow: rate('noShow'),
    cancelled: rate('cancelled'),
    chairMinutes: shown.has('chairMinutes') ? spreadOf(chairMinutes) : suppressedSpread,
    completedSeries: seriesOf(sums.series, shown.has('series')),
    suppressed: !isTreated || !isPlanned || !shown.has('missing'),
  };
}

function seriesOf(series: SeriesSums | null, isShown: boolean): Rate | null {
  if (series === null) return null;
  return isShown ? rateOf(series.completed, series.ended) : hiddenRate;
}
