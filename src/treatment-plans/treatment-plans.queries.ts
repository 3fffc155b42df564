import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { RuleSetsLookup } from '../clinic/rules/rule-sets.lookup.js';
import { PatientsLookup } from '../patients/patients.lookup.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Page } from '../platform/http/paging.js';
import { toPlanTemplateResponse, type PlanTemplateResponse } from './dto/plan-template.dto.js';
import { toTreatmentPlanResponse, type TreatmentPlanResponse } from './dto/treatment-plan.dto.js';
import { readPhases } from './plan-phases.js';
import { PlanPhase } from './treatment-plan.entity.js';
import { TreatmentPlansLookup } from './treatment-plans.lookup.js';

@Injectable()
export class TreatmentPlansQueries {
  constructor(
    private readonly database: Database,
    private readonly plans: TreatmentPlansLookup,
    private readonly patients: PatientsLookup,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  async templates(): Promise<Page<PlanTemplateResponse>> {
    const { version, rules } = await this.ruleSets.inForceAt(this.clock.now());
    const items = rules.plans.templates.map((template) => toPlanTemplateResponse(template, version));
    return { items, nextCursor: null };
  }

  async plan(planId: string): Promise<TreatmentPlanResponse> {
    const plan = await this.plans.get(planId);
    return toTreatmentPlanResponse(plan, await readPhases(this.database.read, plan));
  }

  /** Every plan of a patient on one page: a patient has few courses in a lifetime. */
  async plansOf(patientId: string): Promise<Page<TreatmentPlanResponse>> {
    await this.patients.get(patientId);
    const plans = await this.plans.plansOf(patientId);
    const phases = await this.database.read.find(PlanPhase, {
      where: { planId: In(plans.map(({ id }) => id)) },
      order: { ordinal: 'ASC' },
    });
    const items = plans.map((plan) =>
      toTreatmentPlanResponse(
        plan,
        phases.filter(({ planId, revision }) => planId === plan.id && revision === plan.phaseRevision),
      ),
    );
    return { items, nextCursor: null };
  }
}
