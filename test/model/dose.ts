/**
 * The dose of the simple model: which event may follow which, how much was given, when the dose began and ended. Written a
 * second time, from the clinic's rules and not from the product's code; every time is a whole minute.
 */

export const ORDERS = [
  { name: 'IV', modality: 'IV', mg: 40, minutes: 40, template: 'IV' },
  { name: 'a long IV', modality: 'IV', mg: 40, minutes: 50, template: 'IV_LONG' },
  { name: 'IM', modality: 'IM', mg: 40, minutes: 0, template: 'IM' },
  { name: 'Spravato 56 mg', modality: 'SPRAVATO', mg: 56, minutes: 0, template: 'SPRAVATO' },
  { name: 'Spravato 84 mg', modality: 'SPRAVATO', mg: 84, minutes: 0, template: 'SPRAVATO_84' },
] as const;
export type Order = (typeof ORDERS)[number];

export type EventType =
  'START' | 'PAUSE' | 'RESUME' | 'RATE_CHANGE' | 'BOLUS' | 'STOP' | 'INJECTION' | 'DEVICE';

export const EVENTS_OF: Readonly<Record<Order['modality'], readonly EventType[]>> = {
  IV: ['START', 'PAUSE', 'RESUME', 'RATE_CHANGE', 'BOLUS', 'STOP'],
  IM: ['INJECTION', 'STOP'],
  SPRAVATO: ['DEVICE', 'STOP'],
};

export interface DoseEvent {
  readonly id: string;
  readonly type: EventType;
  readonly at: number;
  /** Among events of the same minute: in the order of recording; an amended one keeps its place. */
  readonly place: number;
  readonly mgPerMinute: number | null;
  readonly mg: number | null;
  readonly device: number | null;
  readonly isOrdered: boolean;
  /** Of a STOP: why it ends before the order is complete. */
  readonly saysWhyItEnds: boolean;
}

export const MG_PER_DEVICE = 28;
const KG = 80;
const MOST_DEVICES = 3;
const REST_MINUTES = 5;
const USUAL_BOLUS_MG_PER_KG = 0.3;
const TOO_MUCH_FROM_PERCENT = 105;
const COMPLETE_FROM_PERCENT = 95;

export function inOrder(events: readonly DoseEvent[]): DoseEvent[] {
  return events.toSorted((a, b) => a.at - b.at || a.place - b.place);
}

/** CLASH: another event is in the way. IMPOSSIBLE: it cannot have been like that, whatever else happened. */
export type Fault = 'CLASH' | 'IMPOSSIBLE' | null;

/** Of an event among all others: also of one that could not have happened then, or not without it. */
export function faultIn(order: Order, course: readonly DoseEvent[], event: DoseEvent): Fault {
  const own = faultAt(order, course, course.indexOf(event));
  if (own) return own;
  return isPossibleCourse(order, course) ? null : 'CLASH';
}

export function isPossibleCourse(order: Order, course: readonly DoseEvent[]): boolean {
  return course.every((_event, i) => faultAt(order, course, i) === null);
}

function faultAt({ modality }: Order, course: readonly DoseEvent[], index: number): Fault {
  const event = course[index]!;
  const before = course.slice(0, index);
  if (!EVENTS_OF[modality].includes(event.type)) return 'IMPOSSIBLE';
  if (clashes(before, event)) return 'CLASH';
  return hasItsValues(event) ? null : 'IMPOSSIBLE';
}

function clashes(before: readonly DoseEvent[], { type, device }: DoseEvent): boolean {
  if (type === 'INJECTION') return false;
  if (type === 'DEVICE') return device !== before.filter((each) => each.type === 'DEVICE').length + 1;
  if (before.some((each) => each.type === 'STOP')) return type !== 'BOLUS';
  if (type === 'START') return before.length > 0;
  if (before.length === 0) return true;
  const lastSwitch = before.findLast((each) => ['START', 'PAUSE', 'RESUME'].includes(each.type))?.type;
  if (type === 'RESUME') return lastSwitch !== 'PAUSE';
  return (type === 'PAUSE' || type === 'RATE_CHANGE') && lastSwitch === 'PAUSE';
}

function hasItsValues({ type, mgPerMinute, mg }: DoseEvent): boolean {
  switch (type) {
    case 'START':
    case 'RATE_CHANGE':
      return mgPerMinute !== null && mgPerMinute > 0;
    case 'RESUME':
      return mgPerMinute === null || mgPerMinute > 0;
    case 'BOLUS':
    case 'INJECTION':
      return mg !== null && mg > 0;
    case 'DEVICE':
      return mg === null || (mg >= 0 && mg <= MG_PER_DEVICE);
    default:
      return true;
  }
}

/** mg given up to a minute: the pump is looked at once a minute. */
export function deliveredMg(course: readonly DoseEvent[], until: number): number {
  const first = course[0]?.at ?? until;
  let [given, rate, runs] = [0, 0, false];
  for (let minute = first; minute <= until; minute += 1) {
    for (const event of course.filter(({ at }) => at === minute)) {
      if (event.type === 'BOLUS' || event.type === 'INJECTION') given += event.mg ?? 0;
      if (event.type === 'DEVICE') given += event.mg ?? MG_PER_DEVICE;
      rate = event.mgPerMinute ?? rate;
      if (event.type === 'START' || event.type === 'RESUME') runs = true;
      if (event.type === 'PAUSE' || event.type === 'STOP') runs = false;
    }
    if (runs && minute < until) given += rate;
  }
  return given;
}

export function percentOf({ mg }: Order, given: number): number {
  return (100 * given) / mg;
}

/** Up to the last event of them. */
function percentInAll(order: Order, course: readonly DoseEvent[]): number {
  // A millionth of a percent of tolerance: sums of tenths are not exact.
  return Number(percentOf(order, deliveredMg(course, course.at(-1)?.at ?? 0)).toFixed(6));
}

export function isComplete(order: Order, course: readonly DoseEvent[]): boolean {
  return percentInAll(order, course) >= COMPLETE_FROM_PERCENT;
}

/** What happened against the order or the rules of the drug, of each event by its id; it follows from the whole course. */
export function deviationsIn(order: Order, course: readonly DoseEvent[]): Map<string, string[]> {
  return new Map(course.map((event, i) => [event.id, deviationsOf(order, course.slice(0, i), event)]));
}

function deviationsOf(order: Order, before: readonly DoseEvent[], event: DoseEvent): string[] {
  const { type, mg, device, isOrdered } = event;
  const found: string[] = [];
  if (['BOLUS', 'INJECTION', 'DEVICE'].includes(type) && before.some((each) => each.type === 'STOP'))
    found.push('dosing.given-after-stop');
  const lastDevice = before.findLast((each) => each.type === 'DEVICE');
  if (type === 'DEVICE' && device! > MOST_DEVICES) found.push('dosing.too-many-devices');
  if (type === 'DEVICE' && lastDevice && event.at - lastDevice.at < REST_MINUTES)
    found.push('dosing.device-too-soon');
  if (!isOrdered && needsOrder(before, event)) found.push('dosing.without-order');
  if (type === 'BOLUS' && mg! > USUAL_BOLUS_MG_PER_KG * KG) found.push('dosing.bolus-above-usual');
  const givesAtOnce = type === 'BOLUS' || ((type === 'INJECTION' || type === 'DEVICE') && mg !== 0);
  const endsInfusion = type === 'STOP' && order.modality === 'IV';
  if (!givesAtOnce && !endsInfusion) return found;
  if (percentInAll(order, [...before, event]) > TOO_MUCH_FROM_PERCENT) found.push('dosing.more-than-ordered');
  return [...found, ...beyondAnyOrder(order, before, event)];
}

const MOST_MG_PER_KG = { IV: 1.5, IM: 4 } as const;
const MOST_MG_PER_KG_AT_ONCE = 3;
const MOST_IV_MG = 250;

/** What no order may be. */
function beyondAnyOrder({ modality }: Order, before: readonly DoseEvent[], event: DoseEvent): string[] {
  const given = Number(deliveredMg([...before, event], event.at).toFixed(6));
  if (modality === 'SPRAVATO') {
    const isWhole = (mg: number) => mg % MG_PER_DEVICE === 0;
    return !isWhole(given) && isWhole(deliveredMg(before, event.at)) ? ['dosing.not-whole-devices'] : [];
  }
  return [
    ...(modality === 'IV' && given > MOST_IV_MG ? ['dosing.total-mg-out-of-bounds'] : []),
    ...(given > MOST_MG_PER_KG[modality] * KG ? ['dosing.mg-per-kg-out-of-bounds'] : []),
    ...(modality === 'IM' && event.mg! > MOST_MG_PER_KG_AT_ONCE * KG
      ? ['dosing.injection-mg-per-kg-out-of-bounds']
      : []),
  ];
}

function needsOrder(before: readonly DoseEvent[], { type, mgPerMinute }: DoseEvent): boolean {
  if (type === 'BOLUS') return true;
  if (type === 'INJECTION') return before.some((each) => each.type === 'INJECTION');
  const rate = before.findLast((each) => each.mgPerMinute !== null)?.mgPerMinute ?? 0;
  return (type === 'RESUME' || type === 'RATE_CHANGE') && (mgPerMinute ?? 0) > rate;
}

export interface DoseTimes {
  readonly start: number;
  readonly lastDose: number;
  readonly end: number;
  readonly isEndProjected: boolean;
}

/** Null before the dose. The end is foreseen from order and pauses until STOP has been recorded. */
export function doseTimes(order: Order, course: readonly DoseEvent[], now: number): DoseTimes | null {
  const given = course.filter(({ type }) => ['START', 'INJECTION', 'DEVICE'].includes(type));
  const [first] = given;
  const last = given.at(-1);
  if (!first || !last) return null;
  const times = { start: first.at, lastDose: last.at };
  const stop = course.find(({ type }) => type === 'STOP');
  const boluses = course.filter(({ type }) => type === 'BOLUS').map(({ at }) => at);
  if (stop) {
    const end = order.modality === 'IV' ? Math.max(stop.at, ...boluses) : last.at;
    return { ...times, end, isEndProjected: false };
  }
  const devicesLeft = Math.max(0, order.mg / MG_PER_DEVICE - given.length);
  const end = {
    IV: () => first.at + order.minutes + pausedMinutes(course, now),
    IM: () => last.at,
    SPRAVATO: () => last.at + REST_MINUTES * devicesLeft,
  }[order.modality]();
  return { ...times, end, isEndProjected: true };
}

function pausedMinutes(course: readonly DoseEvent[], now: number): number {
  const switches = course.filter(({ type }) => type === 'PAUSE' || type === 'RESUME');
  return switches.reduce((paused, { type, at }, i) => {
    if (type === 'RESUME') return paused;
    return paused + Math.max(0, (switches[i + 1]?.at ?? now) - at);
  }, 0);
}
