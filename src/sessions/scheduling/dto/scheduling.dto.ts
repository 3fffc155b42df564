import { MODALITIES, type Modality } from '../../../clinic/modality.js';
import { localDayOf } from '../../../clinic/domain/local-days.js';
import {
  type AcknowledgedWarning,
  AcknowledgedWarningsField,
} from '../../../platform/http/acknowledged-warnings.js';
import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import type { PhaseKind } from '../../../clinic/rules/rule-set.js';
import { TreatmentPlanResponse } from '../../../treatment-plans/dto/treatment-plan.dto.js';
import { SESSION_STATUSES, type SessionStatus } from '../../domain/session-status.js';
import type { Session } from '../../session.entity.js';

export class ActivatePlanRequest {
  @InstantField({ optional: true, description: 'When it was activated; now when left out.' })
  occurredAt?: Date;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}

export class CompletePlanRequest {
  @InstantField({ optional: true, description: 'When the course was completed; now when left out.' })
  occurredAt?: Date;

  @TextField({
    max: 500,
    optional: true,
    description: 'Kept with the plan and with sessions that are cancelled by it.',
  })
  reason?: string;
}

export class DiscontinuePlanRequest {
  @InstantField({ optional: true, description: 'When the course was ended; now when left out.' })
  occurredAt?: Date;

  @TextField({ max: 500, description: 'Kept with the plan and with sessions that are cancelled by it.' })
  reason: string;
}

/** A session as it was planned. */
export class ScheduledSessionResponse {
  @UuidField()
  id: string;

  @UuidField()
  planId: string;

  @UuidField()
  patientId: string;

  @IntegerField({ min: 1, max: 1000, description: '1 for the first session of the plan.' })
  number: number;

  @ChoiceField(['INDUCTION', 'CONTINUATION', 'MAINTENANCE'])
  phaseKind: PhaseKind;

  @IntegerField({ min: 1, max: 100, description: 'Which phase of the plan, from 1.' })
  phaseOrdinal: number;

  @ChoiceField(MODALITIES)
  modality: Modality;

  @InstantField()
  plannedStart: Date;

  @DayField({ description: 'Day of the planned start in the zone of the session.' })
  plannedDay: string;

  @TextField({ max: 60, description: 'IANA time zone its days are counted in.' })
  zone: string;

  @NumberField({ min: 0, max: 10_000, description: 'Ordered dose.' })
  orderedMg: number;

  @NumberField({
    min: 0,
    max: 100,
    nullable: true,
    description: 'Ordered dose by the dosing weight; null for Spravato.',
  })
  orderedMgPerKg: number | null;

  @IntegerField({ min: 0, max: 1440, nullable: true, description: 'IV only.' })
  orderedInfusionMinutes: number | null;

  @ChoiceField(SESSION_STATUSES)
  status: SessionStatus;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

/** A plan with every session it has, those that are over too. */
export class PlanScheduleResponse extends TreatmentPlanResponse {
  @ListField(() => ScheduledSessionResponse, { maxItems: 1000 })
  sessions: ScheduledSessionResponse[];
}

/** Something that does not stand in the way of the plan, but will stand in the way of its first dose. */
export class NotYetMetResponse {
  @TextField({ max: 80 })
  code: string;

  @TextField({ max: 500 })
  message: string;
}

export class ActivatedPlanResponse extends TreatmentPlanResponse {
  @ListField(() => NotYetMetResponse, {
    maxItems: 20,
    description: 'What is still missing for the first dose. Nobody can override it on the day.',
  })
  notYetMet: NotYetMetResponse[];

  @ListField(() => ScheduledSessionResponse, { maxItems: 1000 })
  sessions: ScheduledSessionResponse[];
}

export function toScheduledSessionResponse(session: Session): ScheduledSessionResponse {
  return {
    id: session.id,
    planId: session.planId,
    patientId: session.patientId,
    number: session.number,
    phaseKind: session.phaseKind,
    phaseOrdinal: session.phaseOrdinal,
    modality: session.modality,
    plannedStart: session.plannedStart,
    plannedDay: localDayOf(session.plannedStart, session.zone),
    zone: session.zone,
    orderedMg: session.orderedMg,
    orderedMgPerKg: session.orderedMgPerKg,
    orderedInfusionMinutes: session.orderedInfusionMinutes,
    status: session.status,
    version: session.version,
  };
}
