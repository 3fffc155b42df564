/** Reads what the stock of a lot is judged by: movements, and what sessions opened and put back. */
import { In, Not, type EntityManager } from 'typeorm';
import { StockMovement } from '../../clinic/drug-lots/stock-movement.entity.js';
import {
  isStockExplained,
  stockAccount,
  type StockAccount,
  type StockFinding,
} from './domain/stock-account.js';
import { DrugExplanation } from './drug-explanation.entity.js';
import { DrugRecord } from './drug-record.entity.js';

export interface JudgedStockFinding extends StockFinding {
  readonly movement: StockMovement;
  /** The latest one, whether it still holds or not. */
  readonly explanation: DrugExplanation | null;
  readonly isExplained: boolean;
}

export interface LotStock {
  readonly account: StockAccount;
  readonly findings: readonly JudgedStockFinding[];
  /** Of the lot, those that count. */
  readonly records: readonly DrugRecord[];
}

export async function readStockOf(manager: EntityManager, lotId: string, now: Date): Promise<LotStock> {
  const stocks = await readStocks(manager, [lotId], now);
  return stocks.get(lotId)!;
}

/** Of many lots in three queries. */
export async function readStocks(
  manager: EntityManager,
  lotIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, LotStock>> {
  const where = { lotId: In([...lotIds]), status: 'RECORDED' as const };
  const order = { occurredAt: 'ASC', id: 'ASC' } as const;
  const movements = await manager.find(StockMovement, { where, order });
  const records = await manager.find(DrugRecord, { where, order });
  const explanations = await manager.find(DrugExplanation, {
    where: { movementId: In(movements.map(({ id }) => id)) },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  const movementsOf = Map.groupBy(movements, ({ lotId }) => lotId);
  const recordsOf = Map.groupBy(records, ({ lotId }) => lotId);
  return new Map(
    lotIds.map((lotId) => {
      const own = recordsOf.get(lotId) ?? [];
      const account = stockAccount(movementsOf.get(lotId) ?? [], own.flatMap(toUse), now);
      const findings = account.findings.map((found) => judged(found, movements, explanations));
      return [lotId, { account, findings, records: own }];
    }),
  );
}

/** What was drawn left the stock; a device that was wasted had left it before. */
function toUse({ type, containers, occurredAt }: DrugRecord) {
  if (type === 'WASTED' || containers === 0) return [];
  return [{ containers: type === 'DRAWN' ? containers : -containers, occurredAt }];
}

function judged(
  found: StockFinding,
  movements: readonly StockMovement[],
  explanations: readonly DrugExplanation[],
): JudgedStockFinding {
  const movement = movements.find(({ id }) => id === found.movementId)!;
  const explanation = explanations.findLast(({ movementId }) => movementId === found.movementId) ?? null;
  // The column holds what was explained of a movement where the row names one.
  const explained = (explanation?.explained ?? null) as StockFinding | null;
  return { ...found, movement, explanation, isExplained: isStockExplained(found, explained) };
}

/** Lots of which something may have to be explained: they were counted, or something left them. */
export async function lotIdsWithFindings(manager: EntityManager): Promise<readonly string[]> {
  const rows = await manager.find(StockMovement, {
    select: { id: true, lotId: true },
    where: { status: 'RECORDED', type: Not(In(['RECEIVED', 'RETURNED_TO_SUPPLIER'])) },
  });
  return [...new Set(rows.map(({ lotId }) => lotId))];
}
