/**
 * What has to be observed of a session and when, and what has been: each item is an anchor and an offset in minutes. The
 * pre-dose set is due from check-in until the start, the discharge set from the last planned one until the patient leaves.
 *
 * A set of vital signs counts with a blood pressure in it: one that could not be taken answers no item, so that it is
 * tried again; another sign that could not be taken is shown with the item the set answers. A reading satisfies at most one item, the nearest whose window
 * holds it; the window is the tolerance, never more than half the gap to the neighbouring item of its kind, or what the
 * item says itself (Spravato prescribing information: pressure at about 40 minutes). An infusion that goes on for longer than
 * its items, by its order or in a pause, is observed at a steady pace until it ends. An item is overdue after its window and
 * missed when the next one of its kind opens; it is never silently filled in. A visit that was called off keeps what was
 * observed and owes nothing more. Proposed defaults otherwise.
 *
 * This file does not judge values, nor decide who is told of what is overdue.
 */
import type { Modality } from '../../../clinic/modality.js';
import type {
  ObservationAnchor,
  ObservationItemRule,
  ObservationKind,
  ObservationRules,
  ObservationTemplate,
} from '../../../clinic/rules/treatment-day-rules.js';
import type { SessionStatus } from '../../domain/session-status.js';
import { isWithin, satisfiedItems, type Observed, type PlannedItem } from './observation-match.js';
import type { ObtainableVital } from './unobtainable.js';

const MS_PER_MINUTE = 60_000;

export const OBSERVATION_STATUSES = ['UPCOMING', 'DUE', 'DONE', 'OVERDUE', 'MISSED'] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

export interface ObservedSession {
  readonly status: SessionStatus;
  readonly modality: Modality;
  readonly orderedMg: number;
  readonly orderedInfusionMinutes: number | null;
  readonly checkedInAt: Date | null;
  readonly doseStartedAt: Date | null;
  readonly lastDoseAt: Date | null;
  /** Projected until STOP; null before the start. */
  readonly doseEnd: { readonly at: Date; readonly isProjected: boolean } | null;
  readonly dischargedAt: Date | null;
}

export interface ObservationItem extends PlannedItem {
  readonly status: ObservationStatus;
  /** The reading or rating that satisfied it. */
  readonly satisfiedBy: string | null;
  /** What belongs to a set and was not in it. */
  readonly missing: readonly 'MOAAS'[];
  /** What was tried and could not be taken: in the set that satisfied it, else in the last attempt. */
  readonly unobtainable: readonly ObtainableVital[];
}

/** The plan of a session: of the templates that fit the last one listed. */
export function templateOf(
  session: Pick<ObservedSession, 'modality' | 'orderedMg' | 'orderedInfusionMinutes'>,
  { templates }: ObservationRules,
): ObservationTemplate | null {
  const fits = (limit: number | null, value: number | null): boolean =>
    limit === null || (value !== null && value >= limit);
  return (
    templates.findLast(
      ({ modality, fromOrderedMg, fromInfusionMinutes }) =>
        modality === session.modality &&
        fits(fromOrderedMg, session.orderedMg) &&
        fits(fromInfusionMinutes, session.orderedInfusionMinutes),
    ) ?? null
  );
}

/** Every item as it stands at `now`, in the order it is planned; none before check-in, only what was done after a cancellation. */
export function observationPlan(
  session: ObservedSession,
  observed: readonly Observed[],
  now: Date,
  rules: ObservationRules,
): readonly ObservationItem[] {
  const template = templateOf(session, rules);
  if (template === null || session.checkedInAt === null) return [];
  return (['VITALS', 'CADSS'] as const)
    .flatMap((kind) => {
      const items = planned(session, template, kind, rules);
      const own = observed.filter((each) => each.kind === kind);
      const attempts = own
        .filter((each) => each.isAttempt)
        .toSorted((a, b) => a.at.getTime() - b.at.getTime());
      const done = satisfiedItems(
        items,
        own.filter((each) => !each.isAttempt),
      );
      return items.map((item, index) => {
        const by = done[index] ?? null;
        const needsMoaas = kind === 'VITALS' && template.needsMoaasWithVitals;
        const missing: readonly 'MOAAS'[] = by && needsMoaas && !by.hasMoaas ? ['MOAAS'] : [];
        const status = by ? 'DONE' : openStatus(item, items[index + 1], session, now);
        const attempt = attempts.findLast((each) => isWithin(each, item));
        const { unobtainable = [] } = by ?? attempt ?? {};
        return { ...item, status, satisfiedBy: by?.id ?? null, missing, unobtainable };
      });
    })
    .filter(({ status }) => status === 'DONE' || !isCalledOff(session))
    .toSorted((a, b) => a.plannedAt.getTime() - b.plannedAt.getTime());
}

function isCalledOff({ status }: ObservedSession): boolean {
  return status === 'CANCELLED' || status === 'NO_SHOW';
}

/** What to do next: what is open or overdue, the earliest first, else what comes next; null when all is done. */
export function nextDue(items: readonly ObservationItem[]): ObservationItem | null {
  const isOpen = ({ status }: ObservationItem): boolean => status === 'DUE' || status === 'OVERDUE';
  return items.find(isOpen) ?? items.find(({ status }) => status === 'UPCOMING') ?? null;
}

/**
 * Items with a minute of their own whose window went by, and nobody has observed the patient since: overdue, or missed
 * because the next one is open already. What was observed later, be it between two windows, makes up for the silence and not
 * for the item.
 */
export function unattendedItems(
  items: readonly ObservationItem[],
  observed: readonly Observed[],
): readonly ObservationItem[] {
  return items.filter(
    (item) =>
      item.offsetMinutes !== null &&
      (item.status === 'OVERDUE' || item.status === 'MISSED') &&
      !observed.some(
        ({ kind, at, isAttempt }) =>
          kind === item.kind && !isAttempt && at.getTime() > item.plannedAt.getTime(),
      ),
  );
}

function planned(
  session: ObservedSession,
  template: ObservationTemplate,
  kind: ObservationKind,
  { toleranceMinutes }: ObservationRules,
): readonly PlannedItem[] {
  const timed = timedItems(session, template, kind, toleranceMinutes);
  const before = beforeDose(session, kind);
  const hasBefore = kind === 'VITALS' || template.needsCadssBeforeDose;
  const last = timed.at(-1);
  return [
    ...(hasBefore ? [before] : []),
    ...timed,
    ...(kind === 'VITALS' && last ? [beforeDischarge(session, last)] : []),
  ];
}

function beforeDose({ checkedInAt, doseStartedAt }: ObservedSession, kind: ObservationKind): PlannedItem {
  const opensAt = checkedInAt ?? new Date(0);
  return {
    kind,
    anchor: 'BEFORE_DOSE',
    offsetMinutes: null,
    plannedAt: opensAt,
    isProjected: false,
    opensAt,
    closesAt: doseStartedAt,
  };
}

function beforeDischarge({ dischargedAt, doseEnd }: ObservedSession, last: PlannedItem): PlannedItem {
  return {
    kind: 'VITALS',
    anchor: 'BEFORE_DISCHARGE',
    offsetMinutes: null,
    plannedAt: last.closesAt ?? last.plannedAt,
    isProjected: doseEnd?.isProjected ?? true,
    opensAt: last.closesAt ?? last.plannedAt,
    closesAt: dischargedAt,
  };
}

/** Items with a minute of their own, in their order, each with its window. */
function timedItems(
  session: ObservedSession,
  template: ObservationTemplate,
  kind: ObservationKind,
  toleranceMinutes: number,
): readonly PlannedItem[] {
  const { doseEnd } = session;
  const items = [...template.items, ...repeatedItems(session, template)]
    .filter((item) => item.kind === kind)
    .flatMap((item) => {
      const anchorAt = anchorOf(session, item.anchor);
      if (anchorAt === null) return [];
      const plannedAt = plus(anchorAt, item.offsetMinutes);
      const isAfterDose = doseEnd !== null && plannedAt.getTime() >= doseEnd.at.getTime();
      if (item.whileDosing && isAfterDose) return [];
      const isProjected = item.anchor === 'DOSE_END' && (doseEnd?.isProjected ?? true);
      return [{ item, anchorAt, plannedAt, isProjected }];
    })
    .toSorted((a, b) => a.plannedAt.getTime() - b.plannedAt.getTime());
  return items.map(({ item, anchorAt, plannedAt, isProjected }, index) => {
    const before = marginMinutes(items[index - 1]?.plannedAt, plannedAt, toleranceMinutes);
    const after = marginMinutes(plannedAt, items[index + 1]?.plannedAt, toleranceMinutes);
    const { kind: itemKind, anchor, offsetMinutes, countsWithin } = item;
    return {
      kind: itemKind,
      anchor,
      offsetMinutes,
      plannedAt,
      isProjected,
      opensAt: countsWithin ? plus(anchorAt, countsWithin.min) : plus(plannedAt, -before),
      closesAt: countsWithin ? plus(anchorAt, countsWithin.max) : plus(plannedAt, after),
    };
  });
}

/** A pause that nobody ends asks for no more than a day of sets. */
const MOST_REPEATS_MINUTES = 24 * 60;

/** What is added to the items of an infusion that goes on for longer than they do. */
function repeatedItems(
  { doseStartedAt, doseEnd }: ObservedSession,
  { items, repeatWhileDosingMinutes: every }: ObservationTemplate,
): readonly ObservationItemRule[] {
  if (!every || doseStartedAt === null || doseEnd === null) return [];
  const lasts = Math.min(
    (doseEnd.at.getTime() - doseStartedAt.getTime()) / MS_PER_MINUTE,
    MOST_REPEATS_MINUTES,
  );
  const last = Math.max(
    0,
    ...items.filter(({ whileDosing }) => whileDosing).map((item) => item.offsetMinutes),
  );
  const repeated: ObservationItemRule[] = [];
  for (let offsetMinutes = last + every; offsetMinutes + every <= lasts; offsetMinutes += every)
    repeated.push({ kind: 'VITALS', anchor: 'DOSE_START', offsetMinutes, whileDosing: true });
  return repeated;
}

function anchorOf(session: ObservedSession, anchor: ObservationAnchor): Date | null {
  if (anchor === 'DOSE_START') return session.doseStartedAt;
  return anchor === 'LAST_DOSE' ? session.lastDoseAt : (session.doseEnd?.at ?? null);
}

/** The tolerance, never more than half the gap to the neighbour. */
function marginMinutes(from: Date | undefined, to: Date | undefined, toleranceMinutes: number): number {
  if (!from || !to) return toleranceMinutes;
  return Math.min(toleranceMinutes, (to.getTime() - from.getTime()) / MS_PER_MINUTE / 2);
}

function openStatus(
  { anchor, opensAt, closesAt }: PlannedItem,
  next: PlannedItem | undefined,
  { dischargedAt }: ObservedSession,
  now: Date,
): ObservationStatus {
  if (dischargedAt !== null && now.getTime() >= dischargedAt.getTime()) return 'MISSED';
  if (now.getTime() < opensAt.getTime()) return 'UPCOMING';
  if (closesAt === null || now.getTime() <= closesAt.getTime()) return 'DUE';
  // What belongs before the dose cannot be made up for.
  const isTooLate = anchor === 'BEFORE_DOSE' || (next && now.getTime() >= next.opensAt.getTime());
  return isTooLate ? 'MISSED' : 'OVERDUE';
}

function plus(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * MS_PER_MINUTE);
}
