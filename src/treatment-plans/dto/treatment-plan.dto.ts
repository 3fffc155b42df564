import { MODALITIES, type Modality } from '../../clinic/modality.js';
import { AcknowledgedWarning } from '../../platform/http/acknowledged-warnings.js';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
  ValuesField,
} from '../../platform/http/fields.js';
import { orderedDoseMg } from '../domain/dose.js';
import { type Indication, INDICATION_CODES, labelStatus } from '../domain/indication.js';
import { PLAN_STATUSES, type PlanStatus } from '../domain/plan-status.js';
import { toPhaseTemplate } from '../plan-phases.js';
import { weightFrom } from '../plan-order.js';
import type { PlanPhase, TreatmentPlan } from '../treatment-plan.entity.js';
import { DosingWeightDto, PhaseTemplateResponse } from './plan-parts.dto.js';

export class PlanPhaseResponse extends PhaseTemplateResponse {
  @IntegerField({ min: 1, max: 100, description: '1 for the first phase.' })
  ordinal: number;

  @NumberField({
    min: 0,
    max: 10_000,
    nullable: true,
    description: 'What one session of this phase comes to, mg.',
  })
  orderedMg: number | null;
}

/** One course of treatment: what is intended. */
export class TreatmentPlanResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @UuidField({
    nullable: true,
    description: 'The plan it continues and is one course with; null where it begins one.',
  })
  continuesPlanId: string | null;

  @ChoiceField(PLAN_STATUSES)
  status: PlanStatus;

  @ChoiceField(MODALITIES)
  modality: Modality;

  @ValuesField({ type: 'string', enum: INDICATION_CODES }, () => true, {
    maxItems: INDICATION_CODES.length,
    says: 'is an indication',
    description: 'What is treated, the main one first.',
  })
  indications: Indication[];

  @TextField({ max: 10, description: 'ICD-10-CM.' })
  diagnosisCode: string;

  @BooleanField({ description: 'The drug is not approved for this; the consent has to say so.' })
  isOffLabel: boolean;

  @TextField({ max: 2000, nullable: true })
  offLabelRationale: string | null;

  @TextField({ max: 80, nullable: true, description: 'Null for a series that was typed out.' })
  templateCode: string | null;

  @ListField(() => PlanPhaseResponse, { maxItems: 20 })
  phases: PlanPhaseResponse[];

  @IntegerField({ min: 1, max: 1000 })
  totalSessions: number;

  @NumberField({
    min: 0,
    max: 10_000,
    nullable: true,
    description: 'mg of the very first session where it differs from its phase.',
  })
  firstSessionMg: number | null;

  @ObjectField(() => DosingWeightDto, { nullable: true })
  dosingWeight: DosingWeightDto | null;

  @DayField()
  firstDay: string;

  @ValuesField({ type: 'integer', minimum: 1, maximum: 7 }, () => true, {
    maxItems: 7,
    says: 'is a weekday',
    description: 'ISO weekdays sessions may fall on; empty lets the cadence decide.',
  })
  weekdays: number[];

  @TextField({ max: 5, description: 'HH:MM in the zone of the clinic.' })
  timeOfDay: string;

  @ListField(() => AcknowledgedWarning, { maxItems: 20 })
  acknowledgedWarnings: AcknowledgedWarning[];

  @UuidField({ nullable: true, description: 'The eligibility decision it was activated on.' })
  screeningDecisionId: string | null;

  @UuidField({ description: 'The psychiatrist who ordered it.' })
  orderedBy: string;

  @InstantField()
  orderedAt: Date;

  @InstantField({ nullable: true })
  activatedAt: Date | null;

  @InstantField({ nullable: true, description: 'Since when it is on hold; null while it is not.' })
  heldAt: Date | null;

  @TextField({ max: 500, nullable: true, description: 'Why it is on hold.' })
  holdReason: string | null;

  @InstantField({ nullable: true })
  endedAt: Date | null;

  @TextField({ max: 500, nullable: true })
  endReason: string | null;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'The clinic rules it was held against.' })
  ruleSetVersion: number;

  @InstantField()
  recordedAt: Date;

  @InstantField()
  updatedAt: Date;

  @UuidField()
  updatedBy: string;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

export function toTreatmentPlanResponse(
  plan: TreatmentPlan,
  phases: readonly PlanPhase[],
): TreatmentPlanResponse {
  return {
    id: plan.id,
    patientId: plan.patientId,
    continuesPlanId: plan.continuesPlanId,
    status: plan.status,
    modality: plan.modality,
    indications: plan.indications,
    diagnosisCode: plan.diagnosisCode,
    isOffLabel: labelStatus(plan.modality, plan.indications).isOffLabel,
    offLabelRationale: plan.offLabelRationale,
    templateCode: plan.templateCode,
    phases: phases.map((phase) => toPlanPhaseResponse(phase, plan)),
    totalSessions: phases.reduce((sum, { sessions }) => sum + sessions, 0),
    firstSessionMg: plan.firstSessionMg,
    dosingWeight: weightFrom(plan),
    firstDay: plan.firstDay,
    weekdays: plan.weekdays,
    timeOfDay: plan.timeOfDay,
    acknowledgedWarnings: plan.acknowledgedWarnings,
    screeningDecisionId: plan.screeningDecisionId,
    orderedBy: plan.orderedBy,
    orderedAt: plan.orderedAt,
    activatedAt: plan.activatedAt,
    heldAt: plan.heldAt,
    holdReason: plan.holdReason,
    endedAt: plan.endedAt,
    endReason: plan.endReason,
    ruleSetVersion: plan.ruleSetVersion,
    recordedAt: plan.recordedAt,
    updatedAt: plan.updatedAt,
    updatedBy: plan.updatedBy,
    version: plan.version,
  };
}

export function toPlanPhaseResponse(
  phase: PlanPhase,
  { dosingWeightKg }: Pick<TreatmentPlan, 'dosingWeightKg'>,
): PlanPhaseResponse {
  const { kind, sessions, perWeek, everyWeeks, dose } = toPhaseTemplate(phase);
  const orderedMg = orderedDoseMg(dose, dosingWeightKg);
  return { ordinal: phase.ordinal, kind, sessions, perWeek, everyWeeks, dose: { ...dose }, orderedMg };
}
