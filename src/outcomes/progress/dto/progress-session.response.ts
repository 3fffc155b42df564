import type { PhaseKind, RecallWindow } from '../../../clinic/rules/rule-set.js';
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
} from '../../../platform/http/fields.js';
import { SESSION_STATUSES, type SessionStatus } from '../../../sessions/domain/session-status.js';
import { shownPercentOfOrdered } from '../../../sessions/dosing/domain/delivered-dose.js';
import type { VitalsExtremes } from '../../../sessions/monitoring/vitals.lookup.js';
import type { Completion, Session } from '../../../sessions/session.entity.js';
import type { SideEffectResponse } from '../../../sessions/side-effects/dto/side-effects.responses.js';
import type { TreatmentPlan } from '../../../treatment-plans/treatment-plan.entity.js';
import { RECALL_WINDOWS } from '../../assessment.entity.js';
import type { Measure } from '../../domain/baseline.js';
import type { ScoredForm } from '../../domain/scored-form.js';
import type { WindowKind } from '../../domain/window-definitions.js';
import type { OutcomeWindow, WindowStatus } from '../../domain/windows.js';
import { INSTRUMENT_CODES } from '../../dto/assessment.requests.js';

const ASKED_FOR = ['ACUTE', 'HOUR_24', 'DAY_7_14'] as const satisfies readonly WindowKind[];
const WINDOW_STATUSES = [
  'UPCOMING',
  'OPEN',
  'OVERDUE',
  'DONE',
  'MISSED',
  'SUPERSEDED',
] as const satisfies readonly WindowStatus[];

export class ProgressOrderedDoseResponse {
  @NumberField({ min: 0, max: 99_999 })
  mg: number;

  @NumberField({ min: 0, max: 999, nullable: true, description: 'mg per kg of dosing weight.' })
  mgPerKg: number | null;

  @IntegerField({ min: 0, max: 1440, nullable: true, description: 'IV only.' })
  infusionMinutes: number | null;
}

export class ProgressDeliveredDoseResponse {
  @NumberField({ min: 0, max: 1_000_000_000 })
  mg: number;

  @NumberField({
    min: 0,
    max: 999,
    nullable: true,
    description: 'mg per kg of dosing weight; null for Spravato.',
  })
  mgPerKg: number | null;

  @NumberField({ min: 0, max: 1_000_000_000, description: 'Percent of the ordered dose, to one decimal.' })
  percentOfOrdered: number;

  @ChoiceField(['COMPLETE', 'TERMINATED_EARLY'], { nullable: true })
  completion: Completion | null;

  @TextField({ max: 40, nullable: true })
  terminationReason: string | null;
}

const MEASURED = { min: 0, max: 1000, nullable: true } as const;

/** Null where a sign was never measured. Readings that nobody has confirmed yet are included. */
export class VitalsExtremesResponse {
  @IntegerField({ min: 1, max: 1_000_000, description: 'Readings that count.' })
  readings: number;

  @IntegerField({ min: 0, max: 1_000_000, description: 'Of these, unusual and not confirmed by a person.' })
  unconfirmedReadings: number;

  @IntegerField({ ...MEASURED, description: 'Highest systolic blood pressure.' })
  highestSystolicMmHg: number | null;

  @IntegerField({ ...MEASURED, description: 'Lowest systolic blood pressure.' })
  lowestSystolicMmHg: number | null;

  @IntegerField({ ...MEASURED, description: 'Highest diastolic blood pressure.' })
  highestDiastolicMmHg: number | null;

  @IntegerField({ ...MEASURED, description: 'Lowest diastolic blood pressure.' })
  lowestDiastolicMmHg: number | null;

  @IntegerField({ ...MEASURED, description: 'Highest heart rate.' })
  highestHeartRatePerMinute: number | null;

  @IntegerField({ ...MEASURED, description: 'Lowest heart rate.' })
  lowestHeartRatePerMinute: number | null;

  @IntegerField({ ...MEASURED, description: 'Lowest oxygen saturation.' })
  lowestSpo2Percent: number | null;

  @IntegerField({ ...MEASURED, description: 'Lowest rate of breathing.' })
  lowestRespiratoryRatePerMinute: number | null;
}

export class ProgressSideEffectResponse {
  @UuidField()
  id: string;

  @TextField({ max: 60 })
  code: string;

  @TextField({ max: 120 })
  label: string;

  @IntegerField({ min: 1, max: 5, description: 'CTCAE v5, the worst it was.' })
  grade: number;

  @IntegerField({
    min: -1_000_000,
    max: 10_000_000,
    nullable: true,
    description: 'When it began, counted from the start of the dose; null without a dose.',
  })
  minutesFromDoseStart: number | null;

  @BooleanField({ description: 'Whether it came or rose with the treatment.' })
  isTreatmentEmergent: boolean;

  @BooleanField({ description: 'Whether it is serious.' })
  isSerious: boolean;
}

export class OutcomeWindowResponse {
  @ChoiceField(INSTRUMENT_CODES, { enumName: 'InstrumentCode' })
  instrumentCode: string;

  @ChoiceField(RECALL_WINDOWS, {
    enumName: 'RecallWindow',
    description: 'Only an answer in this recall stands for the window.',
  })
  recallWindow: RecallWindow;

  @ChoiceField(ASKED_FOR)
  timePoint: WindowKind;

  @ChoiceField(WINDOW_STATUSES, { enumName: 'WindowStatus' })
  status: WindowStatus;

  @InstantField({ description: 'From when on answers count for it.' })
  opensAt: Date;

  @InstantField({ description: 'The time aimed at.' })
  targetAt: Date;

  @DayField({ description: 'Calendar day of the target in the zone of the session.' })
  targetDay: string;

  @InstantField({ description: 'Its own end or the next dose, whichever comes first.' })
  closesAt: Date;

  @UuidField({ nullable: true, description: 'The answer that stands for it.' })
  assessmentId: string | null;
}

export class ProgressSessionResponse {
  @UuidField()
  id: string;

  @IntegerField({ min: 1, max: 1000 })
  number: number;

  @ChoiceField(['INDUCTION', 'CONTINUATION', 'MAINTENANCE'])
  phaseKind: PhaseKind;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  status: SessionStatus;

  @InstantField()
  plannedStart: Date;

  @InstantField({ nullable: true })
  doseStartedAt: Date | null;

  @InstantField({ nullable: true, description: 'Null while the dose runs.' })
  doseEndedAt: Date | null;

  @ObjectField(() => ProgressOrderedDoseResponse, { description: 'The dose as it was ordered.' })
  ordered: ProgressOrderedDoseResponse;

  @ObjectField(() => ProgressDeliveredDoseResponse, {
    nullable: true,
    description: 'Null until the dose has ended.',
  })
  delivered: ProgressDeliveredDoseResponse | null;

  @ObjectField(() => VitalsExtremesResponse, {
    nullable: true,
    description: 'Null where nothing was measured.',
  })
  vitals: VitalsExtremesResponse | null;

  @ListField(() => ProgressSideEffectResponse, { maxItems: 1000, description: 'In the order of onset.' })
  sideEffects: ProgressSideEffectResponse[];

  @ListField(() => OutcomeWindowResponse, {
    maxItems: 100,
    description:
      'What is asked of the patient after this dose, for each questionnaire and recall answered so far (until the first answer: the validated recall).',
  })
  windows: OutcomeWindowResponse[];
}

/** What is known about one session, besides its own row. */
export interface SessionFindings {
  readonly vitals: VitalsExtremes | null;
  readonly sideEffects: readonly SideEffectResponse[];
  readonly windows: readonly OutcomeWindowResponse[];
}

export function toProgressSessionResponse(
  session: Session,
  plan: Pick<TreatmentPlan, 'dosingWeightKg'>,
  { vitals, sideEffects, windows }: SessionFindings,
): ProgressSessionResponse {
  const { id, number, phaseKind, status, plannedStart, doseStartedAt, doseEndedAt } = session;
  return {
    id,
    number,
    phaseKind,
    status,
    plannedStart,
    doseStartedAt,
    doseEndedAt,
    ordered: {
      mg: session.orderedMg,
      mgPerKg: session.orderedMgPerKg,
      infusionMinutes: session.orderedInfusionMinutes,
    },
    delivered: toDelivered(session, plan.dosingWeightKg),
    vitals: vitals === null ? null : toVitals(vitals),
    sideEffects: sideEffects.map(toSideEffect),
    windows: [...windows],
  };
}

export function toWindowResponse(
  { instrument, recall }: Measure,
  window: OutcomeWindow<ScoredForm>,
): OutcomeWindowResponse {
  const { kind, status, opensAt, targetAt, targetDay, closesAt, canonical } = window;
  return {
    instrumentCode: instrument,
    recallWindow: recall,
    timePoint: kind,
    status,
    opensAt,
    targetAt,
    targetDay,
    closesAt,
    assessmentId: canonical?.id ?? null,
  };
}

function toDelivered(session: Session, dosingWeightKg: number | null): ProgressDeliveredDoseResponse | null {
  const { doseEndedAt, deliveredMg, orderedMg, completion, terminationReason } = session;
  if (doseEndedAt === null || deliveredMg === null) return null;
  return {
    mg: deliveredMg,
    mgPerKg: dosingWeightKg === null ? null : Math.round((deliveredMg / dosingWeightKg) * 1000) / 1000,
    percentOfOrdered: shownPercentOfOrdered(deliveredMg, orderedMg),
    completion,
    terminationReason,
  };
}

function toVitals({ sessionId: _, ...extremes }: VitalsExtremes): VitalsExtremesResponse {
  return extremes;
}

function toSideEffect(effect: SideEffectResponse): ProgressSideEffectResponse {
  const { id, code, label, highestGrade: grade, minutesFromDoseStart } = effect;
  const { isTreatmentEmergent, isSerious } = effect;
  return { id, code, label, grade, minutesFromDoseStart, isTreatmentEmergent, isSerious };
}
