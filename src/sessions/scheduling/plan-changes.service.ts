import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import type { Caller } from '../../platform/access/caller.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { AcknowledgedWarning } from '../../platform/http/acknowledged-warnings.js';
import type { TreatmentPlanResponse } from '../../treatment-plans/dto/treatment-plan.dto.js';
import { PlanFacts } from '../../treatment-plans/plan-facts.js';
import { assertPlanAllows } from '../../treatment-plans/plan-moves.js';
import {
  type DosingWeight,
  type NewPhase,
  seriesAhead,
  weightColumns,
} from '../../treatment-plans/plan-order.js';
import { TreatmentPlansLookup } from '../../treatment-plans/treatment-plans.lookup.js';
import { steppedBack } from '../domain/remaining-course.js';
import type { ResumePreviewResponse } from './dto/plan-changes.dto.js';
import type { PlanScheduleResponse } from './dto/scheduling.dto.js';
import { lockPlanUnderWay, toNumberedPhase } from './plan-sessions.js';
import { type Ahead, replan, type Replan } from './replan.js';
import { holdPlan, placeRemaining, resumePlan, type Resumption } from './resume-plan.js';
import { noFormerCadence } from './scheduling.problems.js';

interface Given {
  readonly occurredAt?: Date;
  readonly acknowledgedWarnings?: readonly AcknowledgedWarning[];
}

interface When {
  readonly firstDay: string;
  readonly weekdays?: readonly number[];
  readonly timeOfDay?: string;
}

export interface GivenReplan extends Given, When {
  readonly templateCode?: string;
  readonly phases?: readonly NewPhase[];
  readonly dosingWeight?: DosingWeight;
  readonly reason: string;
}

export interface GivenStepBack extends Given, When {
  readonly sessions: number;
  readonly reason: string;
}

/** What changes a plan while it is carried out. */
@Injectable()
export class PlanChangesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: TreatmentPlansLookup,
    private readonly facts: PlanFacts,
    private readonly clinics: ClinicLookup,
    private readonly ruleSets: RuleSetsLookup,
  ) {}

  hold(
    caller: Caller,
    planId: string,
    { reason, occurredAt }: { readonly reason: string; readonly occurredAt?: Date },
  ): Promise<TreatmentPlanResponse> {
    const recordedAt = this.clock.now();
    const hold = { planId, reason, recordedAt, occurredAt: occurredAtOrNow(occurredAt, recordedAt) };
    return this.database.write(caller, (tx) => holdPlan(tx, caller, hold));
  }

  async resume(
    caller: Caller,
    planId: string,
    given: Given & { readonly firstDay: string; readonly reason?: string },
  ): Promise<PlanScheduleResponse> {
    const recordedAt = this.clock.now();
    const { firstDay, reason = null, acknowledgedWarnings = [] } = given;
    const occurredAt = occurredAtOrNow(given.occurredAt, recordedAt);
    const resumption = await this.resumption(planId, firstDay, occurredAt, recordedAt);
    return this.database.write(caller, (tx) =>
      resumePlan(tx, caller, { ...resumption, reason, acknowledgedWarnings, recordedAt }),
    );
  }

  /** Where a resumed plan would go on. In a transaction of its own, so that it asks what the verb will ask; it writes nothing. */
  async previewResume(planId: string, firstDay: string | undefined): Promise<ResumePreviewResponse> {
    const now = this.clock.now();
    const { timeZone } = await this.clinics.current();
    const day = firstDay ?? localDayOf(now, timeZone);
    const resumption = await this.resumption(planId, day, now, now);
    return this.database.transaction((tx) => preview(tx, resumption));
  }

  async replan(caller: Caller, planId: string, given: GivenReplan): Promise<PlanScheduleResponse> {
    const { facts, ...when } = await this.gather(planId, given);
    const series = seriesAhead(given, facts.rules.plans);
    return this.database.write(caller, (tx) =>
      replan(tx, caller, {
        ...when,
        facts,
        kind: 'REPLANNED',
        action: 'plan.replan',
        keepsDoseOrders: false,
        ahead: () => ({
          ...series,
          ...timesOf(given),
          ...(given.dosingWeight === undefined ? {} : weightColumns(given.dosingWeight)),
        }),
      }),
    );
  }

  async stepBack(caller: Caller, planId: string, given: GivenStepBack): Promise<PlanScheduleResponse> {
    const gathered = await this.gather(planId, given);
    return this.database.write(caller, (tx) =>
      replan(tx, caller, {
        ...gathered,
        kind: 'STEPPED_BACK',
        action: 'plan.step-back',
        keepsDoseOrders: true,
        ahead: ({ phases, sessions }) => {
          const stepped = steppedBack(phases.map(toNumberedPhase), sessions, given.sessions);
          if (!stepped) throw noFormerCadence();
          return { templateCode: null, phases: stepped, ...timesOf(given) };
        },
      }),
    );
  }

  private async gather(
    planId: string,
    { reason, acknowledgedWarnings = [], occurredAt }: Given & { readonly reason: string },
  ): Promise<Omit<Replan, 'kind' | 'action' | 'ahead' | 'keepsDoseOrders'>> {
    const recordedAt = this.clock.now();
    const { patientId } = await this.plans.get(planId);
    const facts = await this.facts.gather(patientId, recordedAt);
    const at = occurredAtOrNow(occurredAt, recordedAt);
    return { planId, reason, acknowledgedWarnings, facts, recordedAt, occurredAt: at };
  }

  private async resumption(
    planId: string,
    firstDay: string,
    occurredAt: Date,
    now: Date,
  ): Promise<Resumption> {
    const clinic = await this.clinics.current();
    const { version: ruleSetVersion, rules } = await this.ruleSets.inForceAt(now);
    return { planId, firstDay, occurredAt, clinic, rules, ruleSetVersion };
  }
}

function timesOf({ firstDay, weekdays, timeOfDay }: When): Omit<Ahead, 'phases'> {
  return {
    firstDay,
    ...(weekdays === undefined ? {} : { weekdays }),
    ...(timeOfDay === undefined ? {} : { timeOfDay }),
  };
}

async function preview(tx: EntityManager, resumption: Resumption): Promise<ResumePreviewResponse> {
  const underWay = await lockPlanUnderWay(tx, resumption.planId);
  const { plan } = underWay;
  assertPlanAllows(plan, 'resume');
  const { placed, warnings } = await placeRemaining(tx, underWay, resumption);
  return {
    planId: plan.id,
    patientId: plan.patientId,
    firstDay: resumption.firstDay,
    sessions: placed.map(({ session, changes: { plannedStart, zone } }) => ({
      sessionId: session.id,
      number: session.number,
      fromStart: session.plannedStart,
      toStart: plannedStart,
      toDay: localDayOf(plannedStart, zone),
    })),
    warnings: warnings.map(({ code, message }) => ({ code, message })),
    ruleSetVersion: resumption.ruleSetVersion,
  };
}
