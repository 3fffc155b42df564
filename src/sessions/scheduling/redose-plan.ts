/** How a plan goes on with a dose that was decided for all that is to come; the orders of its sessions are made beside it. */
import type { EntityManager } from 'typeorm';
import type { PhaseTemplate } from '../../clinic/rules/rule-set.js';
import type { Caller } from '../../platform/access/caller.js';
import { orderedDoseMg } from '../../treatment-plans/domain/dose.js';
import { savePlan } from '../../treatment-plans/plan-moves.js';
import { insertPhases } from '../../treatment-plans/plan-phases.js';
import type { TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import type { DoseOrderRecord } from '../dose-orders/dose-order.entity.js';

export interface Redose {
  /** What was given, as far as it goes, and what is to come with the decided dose. */
  readonly behind: readonly PhaseTemplate[];
  readonly ahead: readonly PhaseTemplate[];
  /** Of the next session. Where it is per kg, what is added to the plan goes by the same weight. */
  readonly order: DoseOrderRecord;
  readonly recordedAt: Date;
}

/** Writes the phases of a locked plan under its next revision, so that a session added later takes the decided dose. */
export async function redosePlan(
  tx: EntityManager,
  caller: Caller,
  plan: TreatmentPlan,
  { behind, ahead, order, recordedAt }: Redose,
): Promise<void> {
  const { dosingWeightKg: formerKg } = plan;
  const isByWeight = order.mgPerKg !== null;
  const { dosingWeightKg, dosingWeightBasis, dosingWeightMeasuredOn } = isByWeight ? order : plan;
  Object.assign(plan, {
    templateCode: null,
    ...{ dosingWeightKg, dosingWeightBasis, dosingWeightMeasuredOn },
    firstSessionMg: behind.length === 0 ? null : plan.firstSessionMg,
    phaseRevision: plan.phaseRevision + 1,
  });
  const given = behind.map(({ dose, ...phase }) => {
    // A phase that was given by another weight says its mg, or it would seem to follow the new one.
    const mg = formerKg === dosingWeightKg ? dose.mg : orderedDoseMg(dose, formerKg);
    return { ...phase, dose: { ...dose, mg } };
  });
  await insertPhases(tx, plan, [...given, ...ahead]);
  await savePlan(tx, caller, plan, recordedAt);
}
