import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Page } from '../../platform/http/paging.js';
import { PlanEvent } from '../../treatment-plans/plan-event.entity.js';
import { TreatmentPlansLookup } from '../../treatment-plans/treatment-plans.lookup.js';
import { Session } from '../session.entity.js';
import { type PlanEventResponse, toPlanEventResponse } from './dto/plan-changes.dto.js';
import { toScheduledSessionResponse, type ScheduledSessionResponse } from './dto/scheduling.dto.js';

@Injectable()
export class SchedulingQueries {
  constructor(
    private readonly database: Database,
    private readonly plans: TreatmentPlansLookup,
  ) {}

  /** Every session of a plan on one page; none while it is a draft. */
  async schedule(planId: string): Promise<Page<ScheduledSessionResponse>> {
    const { id } = await this.plans.get(planId);
    const sessions = await this.database.read.find(Session, {
      where: { planId: id },
      order: { number: 'ASC' },
    });
    return { items: sessions.map(toScheduledSessionResponse), nextCursor: null };
  }

  /** A plan is changed a few times at most, so all of it is one page. */
  async events(planId: string): Promise<Page<PlanEventResponse>> {
    const { patientId } = await this.plans.get(planId);
    const events = await this.database.read.find(PlanEvent, {
      where: { planId },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    return { items: events.map((event) => toPlanEventResponse(event, patientId)), nextCursor: null };
  }
}
