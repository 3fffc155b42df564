import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isStockExplained, stockAccount, type AccountedMovement } from './stock-account.js';

const at = (minute: number) => new Date(Date.UTC(2026, 4, 4, 8, minute));
const now = at(600);

function movement(
  type: AccountedMovement['type'],
  containers: number,
  minute: number,
  more: Partial<AccountedMovement> = {},
): AccountedMovement {
  const isWitnessed = type === 'COUNTED' || type === 'DESTROYED';
  return {
    ...{ id: `${type} ${minute}`, type, containers, occurredAt: at(minute) },
    witnessDueAt: isWitnessed ? at(minute + 60) : null,
    witnessOutcome: isWitnessed ? 'CONFIRMED' : null,
    witnessedAt: isWitnessed ? at(minute + 1) : null,
    ...more,
  };
}
const use = (containers: number, minute: number) => ({ containers, occurredAt: at(minute) });

describe('the stock of a lot', () => {
  it('is what came less what went and what sessions used', () => {
    const movements = [movement('RECEIVED', 10, 0), movement('DESTROYED', 2, 30)];
    expect(stockAccount(movements, [use(3, 10), use(-1, 20)], now)).toMatchObject({
      receivedContainers: 10,
      usedContainers: 2,
      removedContainers: 2,
      onHandContainers: 6,
      findings: [],
    });
  });

  it('goes on from a count, and the difference is told', () => {
    const movements = [movement('RECEIVED', 10, 0), movement('COUNTED', 8, 30)];
    const account = stockAccount(movements, [use(1, 10), use(2, 40)], now);
    expect(account).toMatchObject({ onHandContainers: 6, lastCount: { expected: 9, counted: 8 } });
    expect(account.findings).toEqual([
      {
        movementId: 'COUNTED 30',
        occurredAt: at(30),
        codes: ['drug.count-differs'],
        differenceContainers: -1,
      },
    ]);
    const enteredLate = stockAccount(movements, [use(1, 10), use(1, 20), use(2, 40)], now);
    expect(enteredLate.findings).toEqual([]);
  });

  it('lists losses, and what no witness confirmed in time', () => {
    const movements = [
      movement('RECEIVED', 10, 0),
      movement('LOST', 1, 10),
      movement('DESTROYED', 1, 20, { witnessOutcome: null, witnessedAt: null }),
      movement('DESTROYED', 1, 30, { witnessOutcome: 'REFUSED' }),
      movement('DESTROYED', 1, 40, { witnessedAt: at(200) }),
    ];
    expect(stockAccount(movements, [], now).findings.map(({ codes }) => codes)).toEqual([
      ['drug.containers-lost'],
      ['drug.movement-not-witnessed'],
      ['drug.movement-refused'],
      ['drug.movement-witnessed-late'],
    ]);
  });

  it('is the same in whatever order it was entered', () => {
    const movements = [movement('RECEIVED', 20, 0), movement('COUNTED', 17, 30), movement('LOST', 1, 31)];
    const uses = [use(1, 5), use(2, 30), use(1, 45)];
    const expected = stockAccount(movements, uses, now).onHandContainers;
    expect(expected).toBe(15);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(movements, { minLength: 3 }),
        fc.shuffledSubarray(uses, { minLength: 3 }),
        (m, u) => stockAccount(m, u, now).onHandContainers === expected,
      ),
    );
  });
});

describe('an explanation of stock', () => {
  const found = { codes: ['drug.count-differs'], differenceContainers: -1 } as const;

  it('holds for the difference it names, and no other', () => {
    expect(isStockExplained(found, null)).toBe(false);
    expect(isStockExplained(found, found)).toBe(true);
    expect(isStockExplained({ ...found, differenceContainers: -2 }, found)).toBe(false);
    const more = { ...found, codes: ['drug.count-differs', 'drug.movement-refused'] } as const;
    expect(isStockExplained(more, found)).toBe(false);
  });
});
