/** From what a psychiatrist sends to a complete order: the template looked up, what was left out filled in. */
import type { Modality } from '../clinic/modality.js';
import type { Cadence, PhaseKind, PhaseTemplate, PlanRules } from '../clinic/rules/rule-set.js';
import { invalidRequest } from '../platform/errors/platform-problems.js';
import type { Indication } from './domain/indication.js';
import { toPhaseTemplate } from './plan-phases.js';
import type { PlanPhase, TreatmentPlan, WeightBasis } from './treatment-plan.entity.js';
import { templateUnknown } from './treatment-plan.problems.js';

/** What a psychiatrist orders, complete. */
export interface PlanOrder {
  /** The plan it is one course with, or null. */
  readonly continuesPlanId: string | null;
  readonly modality: Modality;
  readonly indications: readonly Indication[];
  readonly diagnosisCode: string;
  /** Null for a series that was typed out. */
  readonly templateCode: string | null;
  readonly phases: readonly PhaseTemplate[];
  readonly firstSessionMg: number | null;
  readonly dosingWeightKg: number | null;
  readonly dosingWeightBasis: WeightBasis | null;
  readonly dosingWeightMeasuredOn: string | null;
  readonly offLabelRationale: string | null;
  readonly firstDay: string;
  readonly weekdays: readonly number[];
  readonly timeOfDay: string;
}

export interface DosingWeight {
  readonly kg: number;
  readonly basis: WeightBasis;
  readonly measuredOn: string;
}

export interface NewPhase extends Omit<Cadence, 'everyWeeks'> {
  readonly kind: PhaseKind;
  /** 1 when left out. */
  readonly everyWeeks?: number;
  readonly dose: {
    readonly mgPerKg?: number | null;
    readonly mg?: number | null;
    readonly infusionMinutes?: number | null;
  };
}

/** A plan as it is sent: by template, or with its phases typed out. */
export interface NewPlan {
  readonly continuesPlanId?: string | null;
  readonly modality: Modality;
  readonly indications: readonly Indication[];
  readonly diagnosisCode: string;
  readonly templateCode?: string;
  readonly phases?: readonly NewPhase[];
  /** That of the template when left out. */
  readonly firstSessionMg?: number | null;
  readonly dosingWeight?: DosingWeight | null;
  readonly offLabelRationale?: string | null;
  readonly firstDay: string;
  readonly weekdays?: readonly number[];
  readonly timeOfDay: string;
}

/** What a draft can change; what is left out stays. Another modality is another plan. */
export type PlanChange = Partial<Omit<NewPlan, 'modality'>>;

/**
 * @throws invalidRequest (400) unless the series is given one way
 * @throws templateUnknown (422)
 */
export function orderFrom(plan: NewPlan, rules: Pick<PlanRules, 'templates'>): PlanOrder {
  const series = seriesOf(plan, rules);
  if (!series) throw seriesNotOneWay();
  const { modality, diagnosisCode, firstDay, timeOfDay } = plan;
  return {
    continuesPlanId: plan.continuesPlanId ?? null,
    modality,
    indications: [...new Set(plan.indications)],
    diagnosisCode,
    ...series,
    ...(plan.firstSessionMg === undefined ? {} : { firstSessionMg: plan.firstSessionMg }),
    ...weightColumns(plan.dosingWeight ?? null),
    offLabelRationale: plan.offLabelRationale ?? null,
    firstDay,
    weekdays: plan.weekdays ?? [],
    timeOfDay,
  };
}

/** The order a draft becomes: absent keeps, null clears. @throws like `orderFrom` */
export function changedOrder(
  plan: TreatmentPlan,
  phases: readonly PlanPhase[],
  change: PlanChange,
  rules: Pick<PlanRules, 'templates'>,
): PlanOrder {
  const kept = orderOf(plan, phases);
  const series = seriesOf(change, rules) ?? kept;
  const {
    continuesPlanId = kept.continuesPlanId,
    indications = kept.indications,
    diagnosisCode = kept.diagnosisCode,
    firstSessionMg = series.firstSessionMg,
    offLabelRationale = kept.offLabelRationale,
    firstDay = kept.firstDay,
    weekdays = kept.weekdays,
    timeOfDay = kept.timeOfDay,
  } = change;
  return {
    ...kept,
    continuesPlanId,
    templateCode: series.templateCode,
    phases: series.phases,
    ...(change.dosingWeight === undefined ? {} : weightColumns(change.dosingWeight)),
    indications: [...new Set(indications)],
    diagnosisCode,
    firstSessionMg,
    offLabelRationale,
    firstDay,
    weekdays,
    timeOfDay,
  };
}

/** The order a stored plan holds. */
export function orderOf(plan: TreatmentPlan, phases: readonly PlanPhase[]): PlanOrder {
  return {
    continuesPlanId: plan.continuesPlanId,
    modality: plan.modality,
    indications: plan.indications,
    diagnosisCode: plan.diagnosisCode,
    templateCode: plan.templateCode,
    phases: phases.map(toPhaseTemplate),
    firstSessionMg: plan.firstSessionMg,
    dosingWeightKg: plan.dosingWeightKg,
    dosingWeightBasis: plan.dosingWeightBasis,
    dosingWeightMeasuredOn: plan.dosingWeightMeasuredOn,
    offLabelRationale: plan.offLabelRationale,
    firstDay: plan.firstDay,
    weekdays: plan.weekdays,
    timeOfDay: plan.timeOfDay,
  };
}

/** The series that stands in place of what was still to come. @throws like `orderFrom` */
export function seriesAhead(
  given: Pick<PlanChange, 'templateCode' | 'phases'>,
  rules: Pick<PlanRules, 'templates'>,
): Pick<PlanOrder, 'templateCode' | 'phases'> & Partial<Pick<PlanOrder, 'firstSessionMg'>> {
  const series = seriesOf(given, rules);
  if (!series) throw seriesNotOneWay();
  // Phases typed out say nothing about the first session; what the plan says about it then stays.
  const { firstSessionMg, ...typed } = series;
  return series.templateCode === null ? typed : { ...typed, firstSessionMg };
}

/** Null where neither a template nor phases are given. */
function seriesOf(
  { templateCode, phases }: Pick<PlanChange, 'templateCode' | 'phases'>,
  { templates }: Pick<PlanRules, 'templates'>,
): Pick<PlanOrder, 'templateCode' | 'phases' | 'firstSessionMg'> | null {
  if (templateCode !== undefined && phases !== undefined) throw seriesNotOneWay();
  if (phases) return { templateCode: null, phases: phases.map(completePhase), firstSessionMg: null };
  if (templateCode === undefined) return null;
  const template = templates.find(({ code }) => code === templateCode);
  if (!template) throw templateUnknown();
  return { templateCode, phases: template.phases, firstSessionMg: template.firstSessionMg };
}

function completePhase({ kind, sessions, perWeek, everyWeeks = 1, dose }: NewPhase): PhaseTemplate {
  const { mgPerKg = null, mg = null, infusionMinutes = null } = dose;
  return { kind, sessions, perWeek, everyWeeks, dose: { mgPerKg, mg, infusionMinutes } };
}

/** The weight that the columns hold; null where a dose follows none. */
export function weightFrom(columns: {
  readonly dosingWeightKg: number | null;
  readonly dosingWeightBasis: WeightBasis | null;
  readonly dosingWeightMeasuredOn: string | null;
}): DosingWeight | null {
  const { dosingWeightKg: kg, dosingWeightBasis: basis, dosingWeightMeasuredOn: measuredOn } = columns;
  return kg === null || basis === null || measuredOn === null ? null : { kg, basis, measuredOn };
}

export function weightColumns(weight: DosingWeight | null) {
  return {
    dosingWeightKg: weight?.kg ?? null,
    dosingWeightBasis: weight?.basis ?? null,
    dosingWeightMeasuredOn: weight?.measuredOn ?? null,
  };
}

const seriesNotOneWay = () =>
  invalidRequest({
    errors: [
      {
        code: 'plan.template-or-phases',
        pointer: '/templateCode',
        message: 'Send either templateCode or phases.',
      },
    ],
  });
