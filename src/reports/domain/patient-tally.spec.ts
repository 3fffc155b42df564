import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addEvents, EventTally, UNITS } from './patient-tally.js';
import { nobodyInBoth } from './rate-comparison.js';
import { noEvents, noSessions } from './session-rates.js';

interface Unit {
  readonly key: number;
  readonly events: readonly ('red' | 'blue')[];
  readonly times: number;
}

const PAIR = [1, 200] as const;
const unit: fc.Arbitrary<Unit> = fc.record({
  key: fc.constantFrom(0, 1, 2, 200, 5_000),
  events: fc.subarray(['red', 'blue'] as const),
  times: fc.nat(3),
});
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

describe('sums over patients', () => {
  it('are those of the counts of each patient', () => {
    fc.assert(
      fc.property(fc.array(fc.array(unit, { maxLength: 12 }), { maxLength: 8 }), (patients) => {
        const tally = new EventTally(['red', 'blue'], [PAIR]);
        for (const units of patients) {
          for (const { key, events, times } of units) {
            tally.add(key, UNITS, times);
            for (const event of events) tally.add(key, tally.columns[event], times);
          }
          for (const key of [0, 7]) expect(tally.unitsOfPatient(key)).toBe(countOf(units, key));
          tally.closePatient();
        }
        for (const key of [0, 1, 2, 7, 200, 5_000]) {
          const n = patients.map((units) => countOf(units, key));
          const e = patients.map((units) => countOf(units, key, 'red'));
          const { base, events } = tally.sumsOf(key);
          expect(base).toEqual({
            patients: n.filter((each) => each > 0).length,
            sessions: sum(n),
            sumOfSessionsSquares: sum(n.map((each) => each * each)),
          });
          expect(events.red).toEqual({
            withEvent: sum(e),
            sumOfWithEventSquares: sum(e.map((each) => each * each)),
            sumOfProducts: sum(e.map((each, index) => each * n[index]!)),
            patientsWith: e.filter((each) => each > 0).length,
            patientsThroughout: e.filter((each, index) => each === n[index] && each > 0).length,
          });
        }
        const [n, m] = PAIR.map((key) => patients.map((units) => countOf(units, key))) as [
          number[],
          number[],
        ];
        const [e, f] = PAIR.map((key) => patients.map((units) => countOf(units, key, 'blue'))) as [
          number[],
          number[],
        ];
        const products = (a: readonly number[], b: readonly number[]) =>
          sum(a.map((each, index) => each * b[index]!));
        expect(tally.sharedOf(0).blue).toEqual({
          patients: n.filter((each, index) => each > 0 && m[index]! > 0).length,
          sums: {
            sumOfSessionsProducts: products(n, m),
            sumOfWithEventProducts: products(e, f),
            sumOfEventsBySessions: products(e, m),
            sumOfSessionsByEvents: products(n, f),
          },
        });
      }),
    );
  });

  it('are 0 of nobody, and nobody is shared where nothing is compared', () => {
    const tally = new EventTally(['red']);
    tally.add(1, UNITS, 0);
    tally.add(1, tally.columns.red, 0);
    tally.closePatient();
    expect(tally.sumsOf(1)).toEqual({ base: noSessions, events: { red: noEvents } });
    expect(tally.sharedOf(0)).toEqual({ red: nobodyInBoth });
  });

  it('count events beside units, of which their patient may have none', () => {
    const tally = new EventTally(['red', 'blue'], [PAIR]);
    for (const key of PAIR) tally.add(key, tally.columns.red, 3);
    tally.closePatient();
    const red = { ...noEvents, withEvent: 3, sumOfWithEventSquares: 9, patientsWith: 1 };
    expect(tally.sumsOf(PAIR[0])).toEqual({ base: noSessions, events: { red, blue: noEvents } });
    expect(tally.sharedOf(0)).toEqual({ red: nobodyInBoth, blue: nobodyInBoth });
  });

  it('leave what means 0 as it is', () => {
    addEvents(new EventTally(['red']).sumsOf(0).events.red, 3, 3);
    expect(noEvents.withEvent).toBe(0);
  });
});

function countOf(units: readonly Unit[], key: number, event?: 'red' | 'blue'): number {
  return sum(
    units
      .filter((each) => each.key === key && (event === undefined || each.events.includes(event)))
      .map(({ times }) => times),
  );
}
