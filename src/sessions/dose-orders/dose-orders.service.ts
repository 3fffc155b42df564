import { Injectable } from '@nestjs/common';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import type { Caller } from '../../platform/access/caller.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Page } from '../../platform/http/paging.js';
import { PlanFacts } from '../../treatment-plans/plan-facts.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { DoseOrderRecord } from './dose-order.entity.js';
import { type DoseOrderResponse, toDoseOrderResponse } from './dto/dose-orders.dto.js';
import { type NewDoseOrder, orderDose } from './order-dose.js';

@Injectable()
export class DoseOrdersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsLookup,
    private readonly facts: PlanFacts,
    private readonly ruleSets: RuleSetsLookup,
  ) {}

  /** Held against the rules in force now, from check-in on against those that the session keeps. */
  async order(
    caller: Caller,
    sessionId: string,
    { occurredAt, ...given }: NewDoseOrder & { readonly occurredAt?: Date },
  ): Promise<DoseOrderResponse> {
    const recordedAt = this.clock.now();
    const orderedAt = occurredAtOrNow(occurredAt, recordedAt);
    const { patientId, ruleSetVersion } = await this.sessions.get(sessionId);
    const now = await this.facts.gather(patientId, recordedAt);
    const { rules } = await this.ruleSets.version(ruleSetVersion ?? now.ruleSetVersion);
    const facts = { ...now, rules, ruleSetVersion: ruleSetVersion ?? now.ruleSetVersion };
    return this.database.write(caller, async (tx) => {
      const { session, order } = await orderDose(tx, caller, sessionId, {
        given,
        facts,
        orderedAt,
        recordedAt,
      });
      return toDoseOrderResponse(order, session);
    });
  }

  /** A dose is ordered anew a few times at most, so all of it is one page. */
  async ordersOf(sessionId: string): Promise<Page<DoseOrderResponse>> {
    const session = await this.sessions.get(sessionId);
    const orders = await this.database.read.find(DoseOrderRecord, {
      where: { sessionId },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    return { items: orders.map((order) => toDoseOrderResponse(order, session)), nextCursor: null };
  }
}
