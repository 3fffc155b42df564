import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Session } from '../session.entity.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { DrugRecord } from './drug-record.entity.js';
import {
  ENDED,
  isAccountKept,
  reconcileSession,
  reconcileSessions,
  type SessionReconciliation,
} from './read-reconciliations.js';
import { lotIdsWithFindings, readStocks, type JudgedStockFinding } from './read-stock.js';

/** What other rooms ask about controlled drugs: the summary of a session, the dashboard. */
@Injectable()
export class DrugAccountabilityLookup {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly clock: Clock,
  ) {}

  /** How the drug of one session adds up, with its records. */
  async ofSession(sessionId: string): Promise<SessionReconciliation> {
    const session = await this.sessions.get(sessionId);
    return reconcileSession(this.database.read, session, this.clock.now());
  }

  /** Everything recorded of one session in the order it happened, entered in error included. */
  async recordsOf(sessionId: string): Promise<readonly DrugRecord[]> {
    return this.database.read.find(DrugRecord, {
      where: { sessionId },
      order: { occurredAt: 'ASC', id: 'ASC' },
    });
  }

  /** How the drug adds up in every session that has records of a lot. */
  async ofLot(lotId: string): Promise<readonly SessionReconciliation[]> {
    const records = await this.database.read.find(DrugRecord, {
      select: { id: true, sessionId: true },
      where: { lotId, status: 'RECORDED' },
    });
    const ids = [...new Set(records.map(({ sessionId }) => sessionId))];
    const sessions = await this.database.read.findBy(Session, { id: In(ids) });
    return reconcileSessions(this.database.read, sessions, this.clock.now());
  }

  /** Sessions in which something did not add up, explained or not, the newest first. */
  async sessionDiscrepancies(
    filter: { readonly lotId?: string } = {},
    manager: EntityManager = this.database.read,
  ): Promise<readonly SessionReconciliation[]> {
    const sessions = manager
      .createQueryBuilder(Session, 'session')
      .where('session.status in (:...ended)', { ended: ENDED })
      .andWhere(isAccountKept('session'))
      .andWhere(MAY_DIFFER)
      .orderBy('session.plannedStart', 'DESC');
    if (filter.lotId !== undefined) ofLot(sessions, filter.lotId);
    const reconciled = await reconcileSessions(manager, await sessions.getMany(), this.clock.now());
    return reconciled.filter(
      ({ reconciliation: { status } }) => status === 'DISCREPANCY' || status === 'EXPLAINED',
    );
  }

  /** Counts that differ, losses, and movements that no witness confirmed in time, explained or not. */
  async stockDiscrepancies(
    filter: { readonly lotId?: string } = {},
    manager: EntityManager = this.database.read,
  ): Promise<readonly JudgedStockFinding[]> {
    const lotIds = filter.lotId === undefined ? await lotIdsWithFindings(manager) : [filter.lotId];
    const stocks = await readStocks(manager, lotIds, this.clock.now());
    return [...stocks.values()].flatMap(({ findings }) => findings);
  }
}

function ofLot(sessions: SelectQueryBuilder<Session>, lotId: string): void {
  sessions.andWhere(
    `exists (select 1 from drug_records r where r.session_id = session.id and r.lot_id = :lotId and r.status = 'RECORDED')`,
    { lotId },
  );
}

const RECORDS = `drug_records r where r.session_id = session.id and r.status = 'RECORDED'`;

/**
 * Leaves out what certainly adds up, so that a list over years need not compute every session; what stays is computed by
 * `reconcileDrug`, which alone decides. The session keeps its dose in hundredths of a mg.
 */
const MAY_DIFFER = `(
  exists (select 1 from ${RECORDS} and r.type = 'WASTED'
    and (r.witness_outcome is distinct from 'CONFIRMED' or r.witnessed_at > r.witness_due_at))
  or (session.dose_started_at is not null and session.dose_ended_at is null)
  or abs(coalesce(session.delivered_mg, 0) - coalesce((select
    sum(case r.type when 'DRAWN' then r.amount_mg else - r.amount_mg end)
    from ${RECORDS} and r.waste_source is distinct from 'REST_OF_VIAL'), 0)) > 0.004)`;
