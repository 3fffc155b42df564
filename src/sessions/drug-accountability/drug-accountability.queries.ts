import { Injectable } from '@nestjs/common';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { DrugLot } from '../../clinic/drug-lots/drug-lot.entity.js';
import { drugLotNotFound } from '../../clinic/drug-lots/drug-lots.problems.js';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { DEFAULT_PAGE_SIZE, pageOf, readTimedCursor, type Page } from '../../platform/http/paging.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { DrugAccountabilityLookup } from './drug-accountability.lookup.js';
import { drugRecordNotFound } from './drug.problems.js';
import { DrugRecord } from './drug-record.entity.js';
import {
  toDiscrepancyOfSession,
  toDiscrepancyOfStock,
  type DrugDiscrepanciesQuery,
  type DrugDiscrepancyResponse,
} from './dto/drug-discrepancy.dto.js';
import {
  toDrugReconciliationResponse,
  type DrugReconciliationResponse,
} from './dto/drug-reconciliation.dto.js';
import {
  toDrugRecordResponse,
  type DrugRecordResponse,
  type LotRecordsQuery,
} from './dto/drug-record.dto.js';
import { toLotReconciliationResponse, type LotReconciliationResponse } from './dto/lot-reconciliation.dto.js';
import { readRecordVersions } from './record-versions.js';
import { readStockOf } from './read-stock.js';

@Injectable()
export class DrugAccountabilityQueries {
  constructor(
    private readonly database: Database,
    private readonly lookup: DrugAccountabilityLookup,
    private readonly sessions: SessionsLookup,
    private readonly clinics: ClinicLookup,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  async records(sessionId: string): Promise<Page<DrugRecordResponse>> {
    const session = await this.sessions.get(sessionId);
    const [records, now] = [await this.lookup.recordsOf(sessionId), this.clock.now()];
    return { items: records.map((record) => toDrugRecordResponse(record, session, now)), nextCursor: null };
  }

  /** From the first version to the one that counts. */
  async versions(sessionId: string, recordId: string): Promise<Page<DrugRecordResponse>> {
    const session = await this.sessions.get(sessionId);
    const record = await this.database.read.findOneBy(DrugRecord, { id: recordId, sessionId });
    if (!record) throw drugRecordNotFound();
    const versions = await readRecordVersions(this.database.read, record);
    const now = this.clock.now();
    return { items: versions.map((each) => toDrugRecordResponse(each, session, now)), nextCursor: null };
  }

  async session(sessionId: string): Promise<DrugReconciliationResponse> {
    return toDrugReconciliationResponse(await this.lookup.ofSession(sessionId), this.clock.now());
  }

  /** Figures of a whole lot; they name no patient. */
  async lot(lotId: string): Promise<LotReconciliationResponse> {
    const lot = await this.findLot(lotId);
    const now = this.clock.now();
    const stock = await readStockOf(this.database.read, lotId, now);
    const sessions = await this.lookup.ofLot(lotId);
    const { version } = await this.ruleSets.inForceAt(now);
    return toLotReconciliationResponse(lot, stock, sessions, { asOf: now, ruleSetVersion: version });
  }

  /** Who was given from a lot, and when: what a recall asks. */
  async recordsOfLot(lotId: string, query: LotRecordsQuery): Promise<Page<DrugRecordResponse>> {
    await this.findLot(lotId);
    const { limit = DEFAULT_PAGE_SIZE, cursor } = query;
    const records = this.database.read
      .createQueryBuilder(DrugRecord, 'record')
      .innerJoinAndSelect('record.session', 'session')
      .where('record.lotId = :lotId', { lotId })
      .orderBy('record.occurredAt')
      .addOrderBy('record.id')
      .limit(limit + 1);
    const after = readTimedCursor(cursor);
    if (after) records.andWhere('(record.occurredAt, record.id) > (:at, :id)', after);
    const page = pageOf(await records.getMany(), limit, ({ occurredAt, id }) => [
      occurredAt.toISOString(),
      id,
    ]);
    const now = this.clock.now();
    return { ...page, items: page.items.map((record) => toDrugRecordResponse(record, record.session!, now)) };
  }

  /** What waits for an explanation, the newest first; it stays until it is explained. */
  async discrepancies(query: DrugDiscrepanciesQuery): Promise<Page<DrugDiscrepancyResponse>> {
    const { status = 'OPEN', lotId, day, limit = DEFAULT_PAGE_SIZE } = query;
    const { timeZone } = await this.clinics.current();
    const { version } = await this.ruleSets.inForceAt(this.clock.now());
    const after = readTimedCursor(query.cursor);
    const all = [
      ...(await this.lookup.sessionDiscrepancies({ lotId })).map(toDiscrepancyOfSession),
      ...(await this.lookup.stockDiscrepancies({ lotId })).map((found) =>
        toDiscrepancyOfStock(found, version),
      ),
    ];
    const rows = all
      .filter((one) => status === 'ALL' || one.status === status)
      .filter((one) => day === undefined || localDayOf(one.occurredAt, timeZone) === day)
      .toSorted((a, b) => compareKeys(keyOf(b), keyOf(a)))
      .filter((one) => after === null || compareKeys(keyOf(one), [after.at, after.id]) < 0);
    return pageOf(rows.slice(0, limit + 1), limit, keyOf);
  }

  private async findLot(id: string): Promise<DrugLot> {
    const lot = await this.database.read.findOneBy(DrugLot, { id });
    if (!lot) throw drugLotNotFound();
    return lot;
  }
}

function keyOf({ occurredAt, id }: DrugDiscrepancyResponse): readonly [string, string] {
  return [occurredAt.toISOString(), id];
}

function compareKeys(a: readonly [string, string], b: readonly [string, string]): number {
  const [left, right] = [a.join(' '), b.join(' ')];
  return left < right ? -1 : Number(left > right);
}
