import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { isUuid } from '../../platform/http/field-formats.js';
import { DEFAULT_PAGE_SIZE, pageOf, readCursor, type Page } from '../../platform/http/paging.js';
import { normalLotNumber } from './domain/drug-lot.js';
import { DrugLot } from './drug-lot.entity.js';
import { drugLotNotFound } from './drug-lots.problems.js';
import { toDrugLotResponse, type DrugLotResponse, type DrugLotsQuery } from './dto/drug-lot.dto.js';
import { toStockMovementResponse, type StockMovementResponse } from './dto/stock-movement.dto.js';
import { StockMovement } from './stock-movement.entity.js';

@Injectable()
export class DrugLotsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What expires first comes first, as it should be used. */
  async list(query: DrugLotsQuery): Promise<Page<DrugLotResponse>> {
    const { drug, status, lotNumber, expiresBefore, limit = DEFAULT_PAGE_SIZE } = query;
    const lots = this.database.read
      .createQueryBuilder(DrugLot, 'lot')
      .orderBy('lot.expiresOn')
      .addOrderBy('lot.id')
      .limit(limit + 1);
    if (drug !== undefined) lots.andWhere('lot.drug = :drug', { drug });
    if (status !== undefined) lots.andWhere('lot.status = :status', { status });
    if (lotNumber !== undefined)
      lots.andWhere('lot.lotNumber = :lotNumber', { lotNumber: normalLotNumber(lotNumber) });
    if (expiresBefore !== undefined) lots.andWhere('lot.expiresOn < :expiresBefore', { expiresBefore });
    const after = readCursor(query.cursor, (part) => typeof part === 'string', isUuid);
    if (after) lots.andWhere('(lot.expiresOn, lot.id) > (:day::date, :id)', { day: after[0], id: after[1] });
    const page = pageOf(await lots.getMany(), limit, ({ expiresOn, id }) => [expiresOn, id]);
    return { ...page, items: page.items.map(toDrugLotResponse) };
  }

  async lot(id: string): Promise<DrugLotResponse> {
    return toDrugLotResponse(await this.find(id));
  }

  /** In the order they happened, those entered in error included. */
  async movements(lotId: string): Promise<Page<StockMovementResponse>> {
    await this.find(lotId);
    const movements = await this.database.read.find(StockMovement, {
      where: { lotId },
      order: { occurredAt: 'ASC', id: 'ASC' },
    });
    const now = this.clock.now();
    return { items: movements.map((each) => toStockMovementResponse(each, now)), nextCursor: null };
  }

  private async find(id: string): Promise<DrugLot> {
    const lot = await this.database.read.findOneBy(DrugLot, { id });
    if (!lot) throw drugLotNotFound();
    return lot;
  }
}
