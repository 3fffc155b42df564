/** Why the dose of the simple model may not start, and why its patient may not go home, as the codes the API gives. */
import { doseTimes, type DoseEvent, type Order } from './dose.js';
import type { Pains } from './pains.js';

export interface Reading {
  readonly at: number;
  readonly hasPressure: boolean;
  /** With everything that is measured together before a dose. */
  readonly isWhole: boolean;
  readonly hasTemperature: boolean;
  readonly moaas: number | null;
}

/** What is known of a visit, in minutes. Every pressure and every SpO2 is the same usual one, every CADSS is 0. */
export interface Facts {
  readonly order: Order;
  readonly isEscortNamed: boolean;
  readonly weighedAt: number | null;
  readonly tickedAt: number | null;
  readonly readings: readonly Reading[];
  readonly ratedAt: readonly number[];
  /** When everything that is asked before the way home was answered well. */
  readonly statedAt: readonly number[];
  readonly course: readonly DoseEvent[];
  readonly pains: Pick<Pains, 'lastAt'>;
}

export function reasonsAgainstDose(facts: Facts, at: number): string[] {
  const { isEscortNamed, weighedAt, tickedAt, readings, pains } = facts;
  const isKnown = (since: number | null) => since !== null && since <= at;
  const before = readings.filter((reading) => reading.at <= at);
  return [
    ...(isEscortNamed ? [] : ['escort.not-named']),
    ...(isKnown(tickedAt) ? [] : ['checklist.incomplete', 'pregnancy-test.missing']),
    ...(before.some(({ isWhole }) => isWhole) ? [] : ['vitals.no-pre-dose-reading']),
    ...(before.some(({ hasTemperature }) => hasTemperature) ? [] : ['vitals.not-measured']),
    ...(isKnown(weighedAt) ? [] : ['weight.missing']),
    ...(pains.lastAt(at) ? ['alert.red-unresolved'] : []),
  ];
}

const SET_BEFORE_INJECTION_MINUTES = 15;

/** A further injection waits for a whole set measured after the one before it, and not long ago. */
export function reasonsAgainstInjection(
  { readings, course, pains }: Facts,
  { type, at }: DoseEvent,
): string[] {
  const previous = course.findLast((event) => event.type === 'INJECTION' && event.at <= at);
  if (type !== 'INJECTION' || !previous) return [];
  const sets = readings.filter((one) => one.isWhole && one.at > previous.at && one.at <= at);
  const last = newest(sets);
  const isTooOld = last && at - last.at > SET_BEFORE_INJECTION_MINUTES;
  return [
    ...(last ? [] : ['vitals.none-since-injection']),
    ...(isTooOld ? ['vitals.too-old-for-injection'] : []),
    ...(pains.lastAt(at) ? ['alert.red-unresolved'] : []),
  ];
}

const OBSERVED_MINUTES = { IV: 60, IM: 90, SPRAVATO: 120 } as const;
const LAST_SET_MINUTES = 30;

export function reasonsAgainstDischarge(facts: Facts, at: number): string[] {
  const { order, course, readings, ratedAt, statedAt, isEscortNamed, pains } = facts;
  const dose = doseTimes(order, course, at);
  const start = dose?.start ?? Infinity;
  const end = dose && !dose.isEndProjected ? dose.end : null;
  const counts = (time: number) => time >= Math.max(end ?? -Infinity, at - LAST_SET_MINUTES) && time <= at;
  const recovering = readings.filter((reading) => reading.at > start && counts(reading.at));
  const sedation = recovering.filter(({ moaas }) => moaas !== null);
  const isAwake = newest(sedation)?.moaas === 5;
  const hasBaseline = readings.some((reading) => reading.hasPressure && reading.at <= start);
  const hasPressure = recovering.some((reading) => reading.hasPressure);
  const isRated = end !== null && ratedAt.some((time) => time > start && time >= end && time <= at);
  const isStated = statedAt.some(counts);
  const wasStated = statedAt.some((time) => time <= at);
  return [
    ...(end !== null && at >= end + OBSERVED_MINUTES[order.modality]
      ? []
      : ['discharge.observation-too-short']),
    ...(isAwake ? [] : [sedation.length > 0 ? 'discharge.sedated' : 'discharge.moaas-not-scored']),
    ...(isRated ? [] : ['discharge.cadss-not-scored']),
    ...(isStated
      ? []
      : [
          'discharge.orientation-not-assessed',
          'discharge.gait-not-assessed',
          'discharge.suicidality-not-assessed',
        ]),
    ...(hasPressure ? [] : ['discharge.blood-pressure-not-measured']),
    ...(hasPressure && !hasBaseline ? ['discharge.blood-pressure-without-baseline'] : []),
    ...(recovering.length > 0 ? [] : ['discharge.oxygen-not-measured']),
    ...(isEscortNamed && wasStated ? [] : ['discharge.escort-missing']),
    ...(wasStated ? [] : ['discharge.instructions-missing']),
    ...(pains.lastAt(at) ? ['discharge.red-alert-unresolved'] : []),
  ];
}

function newest(readings: readonly Reading[]): Reading | undefined {
  return readings.toSorted((a, b) => a.at - b.at).at(-1);
}

/** What is known, with something said at this moment. */
export function withFacts(known: Facts, changed: Partial<Facts>): Facts {
  const { order, isEscortNamed, weighedAt, tickedAt, readings, ratedAt, statedAt, course, pains } = known;
  return {
    order,
    isEscortNamed,
    weighedAt,
    tickedAt,
    readings,
    ratedAt,
    statedAt,
    course,
    pains,
    ...changed,
  };
}
