/**
 * Sums over patients, each of whom is a cluster: what a patient has is counted first, and put on the sums when the patient is
 * complete, since an interval by patients needs squares of the counts of each. Everything is told apart by a key, a small
 * whole number. All sums are of whole numbers.
 *
 * Does not decide what is counted, nor what a key means.
 */
import { nobodyInBoth, type SharedPatients } from './rate-comparison.js';
import { noEvents, noSessions, type EventSums, type SessionSums } from './session-rates.js';

/** The counts of one patient, in so many columns for each key, until the patient is closed. */
export class PatientCounts {
  private counts = new Int32Array(0);
  private isTouched = new Uint8Array(0);
  private readonly touched: number[] = [];

  constructor(private readonly columns: number) {}

  add(key: number, column: number, count = 1): void {
    if (key >= this.isTouched.length) this.makeRoomFor(key);
    if (this.isTouched[key] === 0) {
      this.isTouched[key] = 1;
      this.touched.push(key);
    }
    this.counts[key * this.columns + column]! += count;
  }

  of(key: number, column: number): number {
    return this.counts[key * this.columns + column] ?? 0;
  }

  /** Gives each key that the patient has to `take`, and forgets them. */
  close(take: (key: number) => void): void {
    for (const key of this.touched) take(key);
    for (const key of this.touched) {
      this.isTouched[key] = 0;
      for (let column = 0; column < this.columns; column += 1) this.counts[key * this.columns + column] = 0;
    }
    this.touched.length = 0;
  }

  private makeRoomFor(key: number): void {
    const keys = Math.max(2 * key, 64);
    const [counts, isTouched] = [new Int32Array(keys * this.columns), new Uint8Array(keys)];
    counts.set(this.counts);
    isTouched.set(this.isTouched);
    [this.counts, this.isTouched] = [counts, isTouched];
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type MutableShared = Mutable<Omit<SharedPatients, 'sums'>> & {
  readonly sums: Mutable<SharedPatients['sums']>;
};

/** Two keys that are held against each other. */
export type KeyPair = readonly [number, number];

/** Under which units themselves are added. */
export const UNITS = 0;

interface Sums {
  readonly base: Mutable<SessionSums>;
  /** In the order of the events. */
  readonly events: readonly Mutable<EventSums>[];
}

/** Units (sessions, windows) and events, over patients. Events are of these units, or beside them: then they are only counted. */
export class EventTally<E extends string = never> {
  /** Under which an event is added. */
  readonly columns: Readonly<Record<E, number>>;
  private readonly counts: PatientCounts;
  private readonly sums: Sums[] = [];
  private readonly shared: readonly (readonly MutableShared[])[];
  private readonly pairOfFirst: ReadonlyMap<number, number>;

  /**
   * @param pairs of keys that are compared, for which the patients with units in both are added up as well; a key is the first of
   * one pair at most
   */
  constructor(
    private readonly events: readonly E[] = [],
    private readonly pairs: readonly KeyPair[] = [],
  ) {
    this.columns = this.byEvent((index) => 1 + index);
    this.counts = new PatientCounts(1 + events.length);
    this.shared = pairs.map(() => events.map(noneShared));
    this.pairOfFirst = new Map(pairs.map(([first], index) => [first, index]));
  }

  /** So many units or events of the patient that is being counted. @param column `UNITS`, or one of `columns` */
  add(key: number, column: number, count = 1): void {
    if (count > 0) this.counts.add(key, column, count);
  }

  /** Units of the patient that is being counted. */
  unitsOfPatient(key: number): number {
    return this.counts.of(key, UNITS);
  }

  closePatient(): void {
    this.counts.close((key) => {
      const pair = this.pairs.length > 0 ? this.pairOfFirst.get(key) : undefined;
      if (pair !== undefined) this.addPair(this.pairs[pair]!, this.shared[pair]!);
      const { base, events } = (this.sums[key] ??= this.none());
      const units = this.counts.of(key, UNITS);
      if (units > 0) base.patients += 1;
      base.sessions += units;
      base.sumOfSessionsSquares += units * units;
      for (let index = 0; index < events.length; index += 1)
        addEvents(events[index]!, units, this.counts.of(key, 1 + index));
    });
  }

  private addPair([first, second]: KeyPair, shared: readonly MutableShared[]): void {
    const [units, otherUnits] = [this.counts.of(first, UNITS), this.counts.of(second, UNITS)];
    if (units === 0 || otherUnits === 0) return;
    for (const [index, each] of shared.entries()) {
      const [events, otherEvents] = [this.counts.of(first, 1 + index), this.counts.of(second, 1 + index)];
      addShared(each, [units, events], [otherUnits, otherEvents]);
    }
  }

  /** All 0 where no patient has anything. */
  sumsOf(key: number): {
    readonly base: SessionSums;
    readonly events: Readonly<Record<E, EventSums>>;
  } {
    const { base, events } = this.sums[key] ?? this.none();
    return { base, events: this.byEvent((index) => events[index]!) };
  }

  /** The patients with units under both keys of a pair; nobody where there is no such pair. */
  sharedOf(pair: number): Readonly<Record<E, SharedPatients>> {
    return this.byEvent((index) => this.shared[pair]?.[index] ?? nobodyInBoth);
  }

  private none(): Sums {
    return { base: { ...noSessions }, events: this.events.map(() => ({ ...noEvents })) };
  }

  private byEvent<T>(valueOf: (index: number) => T): Record<E, T> {
    return Object.fromEntries(this.events.map((event, index) => [event, valueOf(index)])) as Record<E, T>;
  }
}

/** Puts one patient on the sums. @param units of the patient @param withEvent those of them with the event */
export function addEvents(sums: Mutable<EventSums>, units: number, withEvent: number): void {
  if (withEvent === 0) return;
  sums.withEvent += withEvent;
  sums.sumOfWithEventSquares += withEvent * withEvent;
  sums.sumOfProducts += withEvent * units;
  sums.patientsWith += 1;
  if (withEvent === units) sums.patientsThroughout += 1;
}

export function noneShared(): MutableShared {
  return { patients: nobodyInBoth.patients, sums: { ...nobodyInBoth.sums } };
}

type UnitsAndEvents = readonly [number, number];

/** Puts one patient who is in both groups on the sums: units, and those with the event, in each. */
export function addShared(
  shared: MutableShared,
  [units, events]: UnitsAndEvents,
  [otherUnits, otherEvents]: UnitsAndEvents,
): void {
  shared.patients += 1;
  shared.sums.sumOfSessionsProducts += units * otherUnits;
  shared.sums.sumOfWithEventProducts += events * otherEvents;
  shared.sums.sumOfEventsBySessions += events * otherUnits;
  shared.sums.sumOfSessionsByEvents += units * otherEvents;
}
