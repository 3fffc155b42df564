import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { PlanEvent } from './plan-event.entity.js';
import { readPhases } from './plan-phases.js';
import { PlanPhase, TreatmentPlan } from './treatment-plan.entity.js';
import { planNotFound } from './treatment-plan.problems.js';

/** What other rooms ask about plans. `lockPlan`, for a transaction, stands in plan-moves. */
@Injectable()
export class TreatmentPlansLookup {
  constructor(private readonly database: Database) {}

  /** @throws planNotFound (404) */
  async get(planId: string): Promise<TreatmentPlan> {
    const plan = await this.database.read.findOneBy(TreatmentPlan, { id: planId });
    if (!plan) throw planNotFound();
    return plan;
  }

  /** Every plan of a patient, the one ordered last first. */
  async plansOf(patientId: string): Promise<readonly TreatmentPlan[]> {
    return this.database.read.find(TreatmentPlan, {
      where: { patientId },
      order: { orderedAt: 'DESC', id: 'DESC' },
    });
  }

  /** What changed the course of these plans on their way, in the order it happened. */
  async eventsOf(planIds: readonly string[]): Promise<readonly PlanEvent[]> {
    return this.database.read.find(PlanEvent, {
      where: { planId: In(planIds) },
      order: { occurredAt: 'ASC', id: 'ASC' },
    });
  }

  /** The phases that count for these plans, by the id of the plan, in order. */
  async phasesOfPlans(
    plans: readonly Pick<TreatmentPlan, 'id' | 'phaseRevision'>[],
  ): Promise<ReadonlyMap<string, readonly PlanPhase[]>> {
    const phases = await this.database.read.find(PlanPhase, {
      where: { planId: In(plans.map(({ id }) => id)) },
      order: { ordinal: 'ASC' },
    });
    return new Map(
      plans.map(({ id, phaseRevision }) => [
        id,
        phases.filter(({ planId, revision }) => planId === id && revision === phaseRevision),
      ]),
    );
  }

  /** The phases that count for a plan, in order. */
  async phases(planId: string): Promise<readonly PlanPhase[]> {
    return readPhases(this.database.read, await this.get(planId));
  }
}
