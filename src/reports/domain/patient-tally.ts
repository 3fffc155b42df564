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

interface Sums<E extends string> {
  readonly base: Mutable<SessionSums>;
  readonly events: Readonly<Record<E, Mutable<EventSums>>>;
}

/** Units (sessions, windows) and those with each event, over patients. */
export class EventTally<E extends string = never> {
  private readonly counts: PatientCounts;
  private readonly sums: Sums<E>[] = [];
  private readonly shared: Readonly<Record<E, MutableShared>>[];

  /** @param pairs of keys that are compared, for which the patients in both are added up as well */
  constructor(
    private readonly events: readonly E[] = [],
    private readonly pairs: readonly KeyPair[] = [],
  ) {
    this.counts = new PatientCounts(1 + events.length);
    this.shared = pairs.map(() => this.ofEach(noneShared));
  }

  /** So many units of the patient that is being counted, all of them with these events. */
  add(key: number, events: readonly E[] = [], units = 1): void {
    if (units === 0) return;
    this.counts.add(key, 0, units);
    for (const event of events) this.counts.add(key, 1 + this.events.indexOf(event), units);
  }

  /** Units of the patient that is being counted. */
  unitsOfPatient(key: number): number {
    return this.counts.of(key, 0);
  }

  closePatient(): void {
    this.pairs.forEach(([first, second], pair) => {
      const [a, b] = [this.counts.of(first, 0), this.counts.of(second, 0)];
      if (a > 0 && b > 0)
        this.events.forEach((event, index) => {
          const [withA, withB] = [this.counts.of(first, 1 + index), this.counts.of(second, 1 + index)];
          addShared(this.shared[pair]![event], [a, withA], [b, withB]);
        });
    });
    this.counts.close((key) => {
      const { base, events } = (this.sums[key] ??= this.none());
      const units = this.counts.of(key, 0);
      base.patients += 1;
      base.sessions += units;
      base.sumOfSessionsSquares += units * units;
      this.events.forEach((event, index) => addEvents(events[event], units, this.counts.of(key, 1 + index)));
    });
  }

  /** All 0 where no patient has a unit. */
  sumsOf(key: number): {
    readonly base: SessionSums;
    readonly events: Readonly<Record<E, EventSums>>;
  } {
    return this.sums[key] ?? this.none();
  }

  /** The patients with units under both keys of a pair; nobody where there is no such pair. */
  sharedOf(pair: number): Readonly<Record<E, SharedPatients>> {
    return this.shared[pair] ?? this.ofEach(noneShared);
  }

  private none(): Sums<E> {
    return { base: { ...noSessions }, events: this.ofEach(() => ({ ...noEvents })) };
  }

  private ofEach<T>(make: () => T): Record<E, T> {
    return Object.fromEntries(this.events.map((event) => [event, make()])) as Record<E, T>;
  }
}

/** Puts one patient on the sums. @param units of the patient @param withEvent those of them with the event */
export function addEvents(sums: Mutable<EventSums>, units: number, withEvent: number): void {
  sums.withEvent += withEvent;
  sums.sumOfWithEventSquares += withEvent * withEvent;
  sums.sumOfProducts += withEvent * units;
  if (withEvent > 0) sums.patientsWith += 1;
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
