/** The phases of a plan in its tables, and back. */
import type { EntityManager } from 'typeorm';
import type { PhaseTemplate } from '../clinic/rules/rule-set.js';
import { newId } from '../platform/ids/ids.js';
import { PlanPhase, type TreatmentPlan } from './treatment-plan.entity.js';

type Owner = Pick<TreatmentPlan, 'id' | 'phaseRevision'>;

/** The phases that count, in order. */
export async function readPhases(manager: EntityManager, plan: Owner): Promise<readonly PlanPhase[]> {
  return manager.find(PlanPhase, {
    where: { planId: plan.id, revision: plan.phaseRevision },
    order: { ordinal: 'ASC' },
  });
}

/** Writes the phases of the plan's present revision. */
export async function insertPhases(
  tx: EntityManager,
  plan: Owner,
  phases: readonly PhaseTemplate[],
): Promise<readonly PlanPhase[]> {
  const rows = phases.map(({ kind, sessions, perWeek, everyWeeks, dose }, index) =>
    tx.create(PlanPhase, {
      id: newId(),
      planId: plan.id,
      revision: plan.phaseRevision,
      ordinal: index + 1,
      kind,
      sessions,
      perWeek,
      everyWeeks,
      doseMgPerKg: dose.mgPerKg,
      doseMg: dose.mg,
      infusionMinutes: dose.infusionMinutes,
    }),
  );
  await tx.insert(PlanPhase, rows);
  return rows;
}

/** As the rules read a phase. */
export function toPhaseTemplate(phase: PlanPhase): PhaseTemplate {
  const { kind, sessions, perWeek, everyWeeks, doseMgPerKg, doseMg, infusionMinutes } = phase;
  return { kind, sessions, perWeek, everyWeeks, dose: { mgPerKg: doseMgPerKg, mg: doseMg, infusionMinutes } };
}
