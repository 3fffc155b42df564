/**
 * How many sealed containers of a lot there should be, from what came and went and from what sessions opened and put back.
 * A count is taken as it is: it says how many there were, the book goes on from it, and what differed has to be explained.
 * So does every loss, and every destruction or count that no witness confirmed in time.
 *
 * At the same instant a count comes last. This file knows nothing of what is left in opened vials.
 */
import type { MovementType } from '../../../clinic/drug-lots/domain/stock-movement.js';
import { witnessState, type WitnessedEntry } from '../../../clinic/drug-lots/domain/witness.js';

export interface AccountedMovement extends WitnessedEntry {
  readonly id: string;
  readonly type: MovementType;
  readonly containers: number;
  readonly occurredAt: Date;
}

/** Containers that left the stock for a session (positive) or came back unused (negative). */
export interface ContainerUse {
  readonly containers: number;
  readonly occurredAt: Date;
}

export const STOCK_FINDING_CODES = [
  'drug.count-differs',
  'drug.containers-lost',
  'drug.movement-not-witnessed',
  'drug.movement-witnessed-late',
  'drug.movement-refused',
] as const;
export type StockFindingCode = (typeof STOCK_FINDING_CODES)[number];

export interface StockFinding {
  readonly movementId: string;
  readonly occurredAt: Date;
  readonly codes: readonly StockFindingCode[];
  /** COUNTED: counted less expected. LOST: what was lost, negative. 0 otherwise. */
  readonly differenceContainers: number;
}

export interface StockAccount {
  readonly receivedContainers: number;
  readonly usedContainers: number;
  readonly removedContainers: number;
  /** Negative where more was used than ever came: a receipt is missing. */
  readonly onHandContainers: number;
  readonly lastCount: { readonly at: Date; readonly expected: number; readonly counted: number } | null;
  readonly findings: readonly StockFinding[];
}

type Step =
  | { readonly at: Date; readonly change: number; readonly count: null }
  | { readonly at: Date; readonly change: 0; readonly count: AccountedMovement };

/** Movements that count, in any order. */
export function stockAccount(
  movements: readonly AccountedMovement[],
  uses: readonly ContainerUse[],
  now: Date,
): StockAccount {
  const sumOf = (...types: readonly MovementType[]) =>
    movements.filter(({ type }) => types.includes(type)).reduce((sum, { containers }) => sum + containers, 0);
  const { onHandContainers, counts } = runBook(movements, uses);
  const last = counts.at(-1);
  return {
    receivedContainers: sumOf('RECEIVED'),
    usedContainers: uses.reduce((sum, { containers }) => sum + containers, 0),
    removedContainers: sumOf('RETURNED_TO_SUPPLIER', 'DESTROYED', 'LOST'),
    onHandContainers,
    lastCount: last
      ? { at: last.movement.occurredAt, expected: last.expected, counted: last.movement.containers }
      : null,
    findings: movements.flatMap((movement) => {
      const count = counts.find((one) => one.movement === movement);
      return findingOf(movement, count?.expected ?? null, now) ?? [];
    }),
  };
}

interface Count {
  readonly movement: AccountedMovement;
  readonly expected: number;
}

function runBook(
  movements: readonly AccountedMovement[],
  uses: readonly ContainerUse[],
): { readonly onHandContainers: number; readonly counts: readonly Count[] } {
  const steps: readonly Step[] = [
    ...uses.map(({ containers, occurredAt }) => ({ at: occurredAt, change: -containers, count: null })),
    ...movements.map((movement): Step => {
      const { type, containers, occurredAt: at } = movement;
      if (type === 'COUNTED') return { at, change: 0, count: movement };
      return { at, change: type === 'RECEIVED' ? containers : -containers, count: null };
    }),
  ].toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || Number(a.count !== null) - Number(b.count !== null),
  );
  const counts: Count[] = [];
  let book = 0;
  for (const { change, count } of steps) {
    if (count !== null) counts.push({ movement: count, expected: book });
    book = count?.containers ?? book + change;
  }
  return { onHandContainers: book, counts };
}

function findingOf(movement: AccountedMovement, expected: number | null, now: Date): StockFinding | null {
  const { id, type, containers, occurredAt } = movement;
  const counted = expected === null ? 0 : containers - expected;
  const state = witnessState(movement, now);
  const codes: StockFindingCode[] = [];
  if (counted !== 0) codes.push('drug.count-differs');
  if (type === 'LOST') codes.push('drug.containers-lost');
  if (state === 'OVERDUE') codes.push('drug.movement-not-witnessed');
  if (state === 'CONFIRMED_LATE') codes.push('drug.movement-witnessed-late');
  if (state === 'REFUSED') codes.push('drug.movement-refused');
  if (codes.length === 0) return null;
  const differenceContainers = type === 'LOST' ? -containers : counted;
  return { movementId: id, occurredAt, codes, differenceContainers };
}

/** Whether an explanation holds for what is found now. A witness late is better than none. */
export function isStockExplained(
  found: Pick<StockFinding, 'codes' | 'differenceContainers'>,
  explained: Pick<StockFinding, 'codes' | 'differenceContainers'> | null,
): boolean {
  if (explained === null || explained.differenceContainers !== found.differenceContainers) return false;
  return found.codes.every(
    (code) =>
      explained.codes.includes(code) ||
      (code === 'drug.movement-witnessed-late' && explained.codes.includes('drug.movement-not-witnessed')),
  );
}
