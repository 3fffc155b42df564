import type { PhaseKind, RecallWindow } from '../../../clinic/rules/rule-set.js';
import {
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
import { DischargeResponse, toDischargeResponse } from '../../../sessions/discharge/dto/discharge.dto.js';
import {
  RescueMedicineResponse,
  toRescueMedicineResponse,
} from '../../../sessions/dosing/rescue/dto/rescue.dto.js';
import type { RescueMedicine } from '../../../sessions/dosing/rescue/rescue-medicine.entity.js';
import type { Completion, Session } from '../../../sessions/session.entity.js';
import type { SideEffectResponse } from '../../../sessions/side-effects/dto/side-effects.responses.js';
import { AlertResponse, toAlertResponse } from '../../../tasks/dto/alerts.responses.js';
import { ASKED_TIME_POINTS, type AskedTimePoint, type AskedWindow } from '../../domain/asked-windows.js';
import { WINDOW_STATUSES, type WindowStatus } from '../../domain/windows.js';
import type { ScoredForm } from '../../domain/scored-form.js';
import { InstrumentCodeField, RecallField } from '../../dto/instrument-fields.js';
import type { SessionFacts } from '../treatment-record.js';
import {
  CadssPeakResponse,
  ProgressSideEffectResponse,
  toCadssPeakResponse,
  toProgressSideEffectResponse,
  toVitalsExtremesResponse,
  VitalsExtremesResponse,
} from './session-facts.response.js';

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

  @TextField({
    max: 40,
    nullable: true,
    description: 'Why it was stopped early; null while nobody has said.',
  })
  terminationReason: string | null;
}

export class OutcomeWindowResponse {
  @InstrumentCodeField()
  instrumentCode: string;

  @RecallField({ description: 'Only an answer in this recall stands for the window.' })
  recallWindow: RecallWindow;

  @ChoiceField(ASKED_TIME_POINTS, { enumName: 'AskedTimePoint' })
  timePoint: AskedTimePoint;

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

  @IntegerField({ min: 1, max: 100, description: 'Of which of the `phases` of the course it is.' })
  phaseOrdinal: number;

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

  @ObjectField(() => CadssPeakResponse, { nullable: true, description: 'Null where it was not rated.' })
  cadss: CadssPeakResponse | null;

  @ListField(() => ProgressSideEffectResponse, { maxItems: 1000, description: 'In the order of onset.' })
  sideEffects: ProgressSideEffectResponse[];

  @ListField(() => RescueMedicineResponse, { maxItems: 1000, description: 'In the order they were given.' })
  rescueMedicines: RescueMedicineResponse[];

  @ListField(() => AlertResponse, {
    maxItems: 1000,
    description: 'In the order they were raised, over or not; what had no cause is left out.',
  })
  redAlerts: AlertResponse[];

  @ObjectField(() => DischargeResponse, {
    nullable: true,
    description: 'How the patient left; null while the patient is here, or never came.',
  })
  discharge: DischargeResponse | null;

  @ListField(() => OutcomeWindowResponse, {
    maxItems: 100,
    description: 'What the rules ask of the patient before this dose and after it, and how it stands.',
  })
  windows: OutcomeWindowResponse[];
}

export function toProgressSessionResponse(
  session: Session,
  { vitals, cadss, sideEffects, rescueMedicines, redAlerts, discharge }: SessionFacts,
  windows: readonly OutcomeWindowResponse[],
): ProgressSessionResponse {
  const { id, number, phaseKind, phaseOrdinal, status, plannedStart, doseStartedAt, doseEndedAt } = session;
  return {
    id,
    number,
    phaseKind,
    phaseOrdinal,
    status,
    plannedStart,
    doseStartedAt,
    doseEndedAt,
    ordered: {
      mg: session.orderedMg,
      mgPerKg: session.orderedMgPerKg,
      infusionMinutes: session.orderedInfusionMinutes,
    },
    delivered: toDelivered(session),
    vitals: vitals && toVitalsExtremesResponse(vitals),
    cadss: cadss && toCadssPeakResponse(cadss),
    sideEffects: sideEffects.map(toProgressSideEffectResponse),
    rescueMedicines: rescueMedicines.map((medicine) =>
      toRescueMedicineResponse(medicine, session, givenAgainst(medicine, sideEffects)),
    ),
    redAlerts: redAlerts.map(toAlertResponse),
    discharge: discharge && toDischargeResponse(discharge, session.patientId),
    windows: [...windows],
  };
}

export function toWindowResponse(window: AskedWindow<ScoredForm>): OutcomeWindowResponse {
  const { timePoint, measure, status, opensAt, targetAt, targetDay, closesAt, canonical } = window;
  return {
    instrumentCode: measure.instrument,
    recallWindow: measure.recall,
    timePoint,
    status,
    opensAt,
    targetAt,
    targetDay,
    closesAt,
    assessmentId: canonical?.id ?? null,
  };
}

function givenAgainst({ id }: RescueMedicine, effects: readonly SideEffectResponse[]): string[] {
  return effects.filter(({ rescueMedicineIds }) => rescueMedicineIds.includes(id)).map((effect) => effect.id);
}

function toDelivered(session: Session): ProgressDeliveredDoseResponse | null {
  const { doseEndedAt, deliveredMg, orderedMg, dosingWeightKg, completion, terminationReason } = session;
  if (doseEndedAt === null || deliveredMg === null) return null;
  return {
    mg: deliveredMg,
    mgPerKg: dosingWeightKg === null ? null : Math.round((deliveredMg / dosingWeightKg) * 1000) / 1000,
    percentOfOrdered: shownPercentOfOrdered(deliveredMg, orderedMg),
    completion,
    terminationReason,
  };
}
