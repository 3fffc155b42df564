/** The list of due observations of the simple model: a table of minutes by template, written as the nurses read it. */
import type { DoseTimes, Order } from './dose.js';

type Anchor = 'DOSE_START' | 'LAST_DOSE' | 'DOSE_END';

interface Row {
  readonly kind: 'VITALS' | 'CADSS';
  readonly anchor: Anchor;
  readonly minutes: readonly number[];
  readonly isWhileDosing?: true;
}

const IV_AFTER: readonly Row[] = [
  { kind: 'VITALS', anchor: 'DOSE_END', minutes: [0, 15, 30, 45, 60] },
  { kind: 'CADSS', anchor: 'DOSE_END', minutes: [0, 40] },
];
const SPRAVATO: readonly Row[] = [
  { kind: 'VITALS', anchor: 'DOSE_START', minutes: [0, 20, 40, 60, 90, 120] },
  { kind: 'CADSS', anchor: 'DOSE_START', minutes: [40, 90] },
];

const TEMPLATES: Readonly<Record<Order['template'], readonly Row[]>> = {
  IV: [
    { kind: 'VITALS', anchor: 'DOSE_START', minutes: [0] },
    { kind: 'VITALS', anchor: 'DOSE_START', minutes: [10, 20, 30], isWhileDosing: true },
    ...IV_AFTER,
  ],
  IV_LONG: [
    { kind: 'VITALS', anchor: 'DOSE_START', minutes: [0] },
    { kind: 'VITALS', anchor: 'DOSE_START', minutes: [10, 20, 30, 40, 50], isWhileDosing: true },
    ...IV_AFTER,
  ],
  IM: [
    { kind: 'VITALS', anchor: 'DOSE_START', minutes: [0] },
    { kind: 'VITALS', anchor: 'LAST_DOSE', minutes: [5, 10, 15] },
    { kind: 'VITALS', anchor: 'DOSE_END', minutes: [30, 45, 60, 75, 90] },
    { kind: 'CADSS', anchor: 'DOSE_END', minutes: [30, 90] },
  ],
  SPRAVATO,
  SPRAVATO_84: [...SPRAVATO, { kind: 'VITALS', anchor: 'DOSE_END', minutes: [120] }],
};

const TOLERANCE = 5;

export interface Visit {
  readonly isCalledOff: boolean;
  readonly order: Order;
  readonly checkedInAt: number | null;
  readonly dose: DoseTimes | null;
  readonly dischargedAt: number | null;
  readonly now: number;
  /** Minutes at which somebody measured a pressure, and rated a CADSS. */
  readonly observed: Readonly<Record<Row['kind'], readonly number[]>>;
}

export interface DueItem {
  readonly kind: Row['kind'];
  readonly anchor: Anchor | 'BEFORE_DOSE' | 'BEFORE_DISCHARGE';
  readonly minutes: number | null;
  readonly at: number;
  readonly isProjected: boolean;
  readonly status: 'UPCOMING' | 'DUE' | 'DONE' | 'OVERDUE' | 'MISSED';
}

type Slot = Omit<DueItem, 'status'> & { readonly opens: number; readonly closes: number };

/** Nothing before the check-in; of a visit that was called off only what was done. */
export function dueList(visit: Visit): DueItem[] {
  if (visit.checkedInAt === null) return [];
  const items = (['VITALS', 'CADSS'] as const).flatMap((kind) => {
    const slots = slotsOf(visit, kind);
    const done = slotsDone(slots, visit.observed[kind]);
    return slots.map((slot, i) => {
      const { kind: _kind, anchor, minutes, at, isProjected } = slot;
      const status = done.has(slot) ? 'DONE' : openStatus(visit, slot, slots[i + 1]);
      return { kind, anchor, minutes, at, isProjected, status } as const;
    });
  });
  return items.filter(({ status }) => status === 'DONE' || !visit.isCalledOff);
}

function slotsOf({ order, checkedInAt, dose, dischargedAt }: Visit, kind: Row['kind']): Slot[] {
  const arrived = checkedInAt!;
  const before: Slot = {
    ...{ kind, anchor: 'BEFORE_DOSE', minutes: null, at: arrived, isProjected: false },
    ...{ opens: arrived, closes: dose?.start ?? Infinity },
  };
  if (!dose) return [before];
  const anchors = { DOSE_START: dose.start, LAST_DOSE: dose.lastDose, DOSE_END: dose.end };
  const rows = [...TEMPLATES[order.template], ...onAndOn(order, dose)].filter((row) => row.kind === kind);
  const planned = rows
    .flatMap((row) => row.minutes.map((minutes) => ({ row, minutes, at: anchors[row.anchor] + minutes })))
    .filter(({ row, at }) => !row.isWhileDosing || at < dose.end)
    .toSorted((a, b) => a.at - b.at);
  const timed = planned.map(({ row: { anchor }, minutes, at }, i): Slot => {
    const gapBefore = at - (planned[i - 1]?.at ?? -Infinity);
    const gapAfter = (planned[i + 1]?.at ?? Infinity) - at;
    // The label of Spravato wants a pressure at about 40 minutes.
    const isLabelPressure = order.modality === 'SPRAVATO' && kind === 'VITALS' && minutes === 40;
    return {
      ...{ kind, anchor, minutes, at, isProjected: anchor === 'DOSE_END' && dose.isEndProjected },
      opens: isLabelPressure ? dose.start + 35 : at - Math.min(TOLERANCE, gapBefore / 2),
      closes: isLabelPressure ? dose.start + 50 : at + Math.min(TOLERANCE, gapAfter / 2),
    };
  });
  const end = timed.at(-1)!.closes;
  const beforeDischarge: Slot = {
    ...{ kind, anchor: 'BEFORE_DISCHARGE', minutes: null, at: end, isProjected: dose.isEndProjected },
    ...{ opens: end, closes: dischargedAt ?? Infinity },
  };
  return [before, ...timed, ...(kind === 'VITALS' ? [beforeDischarge] : [])];
}

/** An infusion that takes longer: every ten minutes after the last one in the table, the last ten of the dose left out. */
function onAndOn(order: Order, { start, end }: DoseTimes): readonly Row[] {
  if (order.modality !== 'IV') return [];
  const first = order.template === 'IV_LONG' ? 60 : 40;
  const minutes: number[] = [];
  for (let minute = first; start + minute + 10 <= end; minute += 10) minutes.push(minute);
  return [{ kind: 'VITALS', anchor: 'DOSE_START', minutes, isWhileDosing: true }];
}

/** One observation does for one item: the first for the set before the dose, then the nearest, the rest for discharge. */
function slotsDone(slots: readonly Slot[], observed: readonly number[]): ReadonlySet<Slot> {
  const done = new Set<Slot>();
  const left = observed.toSorted((a, b) => a - b);
  const holds = ({ opens, closes }: Slot, at: number) => opens <= at && at <= closes;
  const first = left.findIndex((at) => holds(slots[0]!, at));
  if (first >= 0) {
    done.add(slots[0]!);
    left.splice(first, 1);
  }
  for (const at of left) {
    const candidates = slots.filter((slot) => slot.minutes !== null && holds(slot, at));
    const [nearest] = candidates.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
    const discharge = slots.find(({ anchor }) => anchor === 'BEFORE_DISCHARGE');
    if (nearest) done.add(nearest);
    else if (discharge && holds(discharge, at)) done.add(discharge);
  }
  return done;
}

function openStatus({ now, dischargedAt }: Visit, slot: Slot, next: Slot | undefined): DueItem['status'] {
  if (dischargedAt !== null && now >= dischargedAt) return 'MISSED';
  if (now < slot.opens) return 'UPCOMING';
  if (now <= slot.closes) return 'DUE';
  const isTooLate = slot.anchor === 'BEFORE_DOSE' || (next !== undefined && now >= next.opens);
  return isTooLate ? 'MISSED' : 'OVERDUE';
}
