/**
 * The four outcome windows after a dose, as one table that both the category of an answer and the status of a window
 * are read from. Counted from the end of the dose, or from its start where the rules say so (an infusion lasts 40 minutes:
 * trials count either way): ACUTE and HOUR_24 in elapsed time on instants, DAY_7_14 and
 * LATE_FOLLOWUP in calendar days of the session's zone, so that a change of the clocks neither drops nor adds a day.
 * Names and order of magnitude follow the literature (acute < 12 h, subacute 24 h, sustained 7-14 days: Hartland
 * 2023); exact edges are not standardised and come from the rules. ACUTE and HOUR_24 touch, so that a form filled in
 * on the morning after a late dose is not lost.
 *
 * Does not decide which dose an answer is counted from.
 */
import type { TimePointRules } from '../../clinic/rules/rule-set.js';
import { daysBetween, localDayOf } from '../../clinic/domain/local-days.js';

export type WindowKind = 'ACUTE' | 'HOUR_24' | 'DAY_7_14' | 'LATE_FOLLOWUP';

export interface WindowDefinition {
  readonly kind: WindowKind;
  readonly unit: 'MILLISECONDS' | 'DAYS';
  /** In `unit`, inclusive. */
  readonly from: number;
  readonly target: number;
  readonly to: number;
  readonly isEndIncluded: boolean;
  /** False where nobody is asked for an answer: the window takes one, but is never open or overdue. */
  readonly isAskedFor: boolean;
}

export interface EndedDose {
  readonly doseStartedAt: Date;
  readonly doseEndedAt: Date;
  /** IANA zone. */
  readonly zone: string;
}

/** What the windows of a dose are counted from. */
export interface Anchor {
  readonly at: Date;
  /** IANA zone. */
  readonly zone: string;
}

export function anchorOf(
  { doseStartedAt, doseEndedAt, zone }: EndedDose,
  { countedFrom }: Pick<TimePointRules, 'countedFrom'>,
): Anchor {
  return { at: countedFrom === 'DOSE_START' ? doseStartedAt : doseEndedAt, zone };
}

const millisecondsPerHour = 3_600_000;

export function hoursToMilliseconds(hours: number): number {
  return Math.round(hours * millisecondsPerHour);
}

/** In the order of time; windows of one dose never overlap. */
export function windowDefinitions(rules: TimePointRules): readonly WindowDefinition[] {
  const { day7To14Days, lateFollowUpDays } = rules;
  return [
    {
      kind: 'ACUTE',
      unit: 'MILLISECONDS',
      from: 0,
      target: hoursToMilliseconds(rules.acuteTargetHours),
      to: hoursToMilliseconds(rules.acuteEndHours),
      isEndIncluded: false,
      isAskedFor: true,
    },
    {
      kind: 'HOUR_24',
      unit: 'MILLISECONDS',
      from: hoursToMilliseconds(rules.acuteEndHours),
      target: hoursToMilliseconds(rules.hour24TargetHours),
      to: hoursToMilliseconds(rules.hour24EndHours),
      isEndIncluded: true,
      isAskedFor: true,
    },
    {
      kind: 'DAY_7_14',
      unit: 'DAYS',
      from: day7To14Days.min,
      target: day7To14Days.target,
      to: day7To14Days.max,
      isEndIncluded: true,
      isAskedFor: true,
    },
    {
      kind: 'LATE_FOLLOWUP',
      unit: 'DAYS',
      from: lateFollowUpDays.min,
      target: lateFollowUpDays.target,
      to: lateFollowUpDays.max,
      isEndIncluded: true,
      isAskedFor: false,
    },
  ];
}

/** How far an instant lies behind what is counted from, in the unit of the window. */
export function elapsedIn(definition: WindowDefinition, anchor: Anchor, at: Date): number {
  if (definition.unit === 'MILLISECONDS') return at.getTime() - anchor.at.getTime();
  return daysBetween(localDayOf(anchor.at, anchor.zone), localDayOf(at, anchor.zone));
}

export function hasBegun(definition: WindowDefinition, elapsed: number): boolean {
  return elapsed >= definition.from;
}

export function hasEnded(definition: WindowDefinition, elapsed: number): boolean {
  return definition.isEndIncluded ? elapsed > definition.to : elapsed >= definition.to;
}
