import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { AcknowledgedWarning } from '../platform/http/acknowledged-warnings.js';
import { assertVersion } from '../platform/http/assert-version.js';
import { newId } from '../platform/ids/ids.js';
import { toTreatmentPlanResponse, type TreatmentPlanResponse } from './dto/treatment-plan.dto.js';
import { PlanFacts, type PlanningFacts } from './plan-facts.js';
import { lockPlan, savePlan } from './plan-moves.js';
import { changedOrder, orderFrom, type NewPlan, type PlanChange, type PlanOrder } from './plan-order.js';
import { insertPhases, readPhases } from './plan-phases.js';
import { assertOrderable } from './plan-review.js';
import { TreatmentPlan } from './treatment-plan.entity.js';
import { planNotDraft } from './treatment-plan.problems.js';
import { TreatmentPlansLookup } from './treatment-plans.lookup.js';

interface Acknowledging {
  readonly acknowledgedWarnings?: AcknowledgedWarning[];
}

@Injectable()
export class TreatmentPlansService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: PlanFacts,
    private readonly plans: TreatmentPlansLookup,
  ) {}

  /** Orders a plan as a draft. It can be changed until it is activated, and plans nothing yet. */
  async draft(
    caller: Caller,
    patientId: string,
    wanted: NewPlan & Acknowledging & { readonly occurredAt?: Date },
  ): Promise<TreatmentPlanResponse> {
    const now = this.clock.now();
    const orderedAt = occurredAtOrNow(wanted.occurredAt, now);
    const facts = await this.facts.gather(patientId, now);
    const order = orderFrom(wanted, facts.rules.plans);
    const plan: NewRow = {
      ...columnsOf(order),
      id: newId(),
      patientId,
      status: 'DRAFT',
      phaseRevision: 1,
      ruleSetVersion: facts.ruleSetVersion,
      acknowledgedWarnings: assertOrderable(order, facts, wanted.acknowledgedWarnings),
      orderedBy: caller.id,
      orderedAt,
      recordedAt: now,
    };
    return this.database.write(caller, (tx) => insertDraft(tx, caller, plan, order));
  }

  /** Changes a draft. What is unusual about the draft as it then stands has to be acknowledged anew. */
  async change(
    caller: Caller,
    planId: string,
    expectedVersion: number,
    change: PlanChange & Acknowledging,
  ): Promise<TreatmentPlanResponse> {
    const now = this.clock.now();
    const { patientId } = await this.plans.get(planId);
    const facts = await this.facts.gather(patientId, now);
    return this.database.write(caller, (tx) =>
      changeDraft(tx, caller, planId, { expectedVersion, change, facts, now }),
    );
  }
}

type NewRow = Pick<
  TreatmentPlan,
  | keyof ReturnType<typeof columnsOf>
  | 'id'
  | 'patientId'
  | 'status'
  | 'phaseRevision'
  | 'ruleSetVersion'
  | 'acknowledgedWarnings'
  | 'orderedBy'
  | 'orderedAt'
  | 'recordedAt'
>;

function columnsOf({ phases: _phases, indications, weekdays, ...columns }: PlanOrder) {
  return { ...columns, indications: [...indications], weekdays: [...weekdays] };
}

async function insertDraft(
  tx: EntityManager,
  caller: Caller,
  row: NewRow,
  order: PlanOrder,
): Promise<TreatmentPlanResponse> {
  const nothingYet = {
    screeningDecisionId: null,
    activatedAt: null,
    heldAt: null,
    holdReason: null,
    endedAt: null,
    endReason: null,
  };
  const plan = tx.create(TreatmentPlan, { ...row, ...nothingYet });
  await savePlan(tx, caller, plan, row.recordedAt);
  const phases = await insertPhases(tx, plan, order.phases);
  await recordAudit(tx, caller, {
    action: 'plan.draft',
    patientIds: [plan.patientId],
    resourceId: plan.id,
  });
  return toTreatmentPlanResponse(plan, phases);
}

async function changeDraft(
  tx: EntityManager,
  caller: Caller,
  planId: string,
  {
    expectedVersion,
    change,
    facts,
    now,
  }: {
    readonly expectedVersion: number;
    readonly change: PlanChange & Acknowledging;
    readonly facts: PlanningFacts;
    readonly now: Date;
  },
): Promise<TreatmentPlanResponse> {
  const plan = await lockPlan(tx, planId);
  if (plan.status !== 'DRAFT') throw planNotDraft({ extensions: { currentStatus: plan.status } });
  assertVersion(plan, expectedVersion);
  let phases = await readPhases(tx, plan);
  const order = changedOrder(plan, phases, change, facts.rules.plans);
  const acknowledgedWarnings = assertOrderable(order, facts, change.acknowledgedWarnings);
  const { ruleSetVersion } = facts;
  Object.assign(plan, columnsOf(order), { acknowledgedWarnings, ruleSetVersion });
  if (change.templateCode !== undefined || change.phases !== undefined) {
    plan.phaseRevision += 1;
    phases = await insertPhases(tx, plan, order.phases);
  }
  await savePlan(tx, caller, plan, now);
  await recordAudit(tx, caller, {
    action: 'plan.change',
    patientIds: [plan.patientId],
    resourceId: planId,
  });
  return toTreatmentPlanResponse(plan, phases);
}
