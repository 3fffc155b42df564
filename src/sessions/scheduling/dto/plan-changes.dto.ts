import {
  AcknowledgedWarning,
  AcknowledgedWarningsField,
} from '../../../platform/http/acknowledged-warnings.js';
import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { DosingWeightDto, type PhaseRequest } from '../../../treatment-plans/dto/plan-parts.dto.js';
import {
  PhasesField,
  TemplateCodeField,
  TimeOfDayField,
  WeekdaysField,
} from '../../../treatment-plans/dto/plan-requests.dto.js';
import {
  PLAN_EVENT_KINDS,
  type PlanEvent,
  type PlanEventKind,
} from '../../../treatment-plans/plan-event.entity.js';

const HAPPENED = 'When it was decided; now when left out.';
const FIRST_DAY = 'No session that is still to come is planned before this day of the clinic.';

export class HoldPlanRequest {
  @TextField({ max: 500 })
  reason: string;

  @InstantField({ optional: true, description: HAPPENED })
  occurredAt?: Date;
}

export class ResumePlanRequest {
  @DayField({ description: FIRST_DAY })
  firstDay: string;

  @TextField({ max: 500, optional: true })
  reason?: string;

  @InstantField({ optional: true, description: HAPPENED })
  occurredAt?: Date;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}

export class ResumePreviewQuery {
  @DayField({ optional: true, description: 'Today when left out.' })
  firstDay?: string;
}

/** What is still to come, planned anew. Weekdays, time and dosing weight stay when left out. */
export class ReplanRequest {
  @TemplateCodeField()
  templateCode?: string;

  @PhasesField()
  phases?: PhaseRequest[];

  @DayField({ description: FIRST_DAY })
  firstDay: string;

  @WeekdaysField()
  weekdays?: number[];

  @TimeOfDayField({ optional: true })
  timeOfDay?: string;

  @ObjectField(() => DosingWeightDto, { optional: true })
  dosingWeight?: DosingWeightDto;

  @TextField({ max: 500 })
  reason: string;

  @InstantField({ optional: true, description: HAPPENED })
  occurredAt?: Date;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}

export class StepBackRequest {
  @IntegerField({ min: 1, max: 60, description: 'How many sessions at the former frequency.' })
  sessions: number;

  @DayField({ description: FIRST_DAY })
  firstDay: string;

  @WeekdaysField()
  weekdays?: number[];

  @TimeOfDayField({ optional: true })
  timeOfDay?: string;

  @TextField({ max: 500 })
  reason: string;

  @InstantField({ optional: true, description: HAPPENED })
  occurredAt?: Date;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}

export class PreviewedSessionResponse {
  @UuidField()
  sessionId: string;

  @IntegerField({ min: 1, max: 1000 })
  number: number;

  @InstantField()
  fromStart: Date;

  @InstantField({ description: 'Planned start after the move.' })
  toStart: Date;

  @DayField({ description: 'Day after the move, in the calendar of the clinic.' })
  toDay: string;
}

export class PreviewedWarningResponse {
  @TextField({ max: 80 })
  code: string;

  @TextField({ max: 500 })
  message: string;
}

export class ResumePreviewResponse {
  @UuidField()
  planId: string;

  @UuidField()
  patientId: string;

  @DayField()
  firstDay: string;

  @ListField(() => PreviewedSessionResponse, { maxItems: 1000 })
  sessions: PreviewedSessionResponse[];

  @ListField(() => PreviewedWarningResponse, {
    maxItems: 20,
    description: 'What would have to be acknowledged.',
  })
  warnings: PreviewedWarningResponse[];

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'Rules it was judged by.' })
  ruleSetVersion: number;
}

/** What changed the course of a plan on its way. */
export class PlanEventResponse {
  @UuidField()
  id: string;

  @UuidField()
  planId: string;

  @UuidField()
  patientId: string;

  @ChoiceField(PLAN_EVENT_KINDS)
  kind: PlanEventKind;

  @TextField({ max: 500, nullable: true })
  reason: string | null;

  @IntegerField({ min: 1, max: 1000, description: 'The phases that count from here on.' })
  phaseRevision: number;

  @ListField(() => AcknowledgedWarning, { maxItems: 20 })
  acknowledgedWarnings: AcknowledgedWarning[];

  @InstantField()
  occurredAt: Date;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export function toPlanEventResponse(event: PlanEvent, patientId: string): PlanEventResponse {
  const { id, planId, kind, reason, phaseRevision } = event;
  const { acknowledgedWarnings, occurredAt, recordedAt, recordedBy } = event;
  return {
    id,
    planId,
    patientId,
    kind,
    reason,
    phaseRevision,
    acknowledgedWarnings,
    occurredAt,
    recordedAt,
    recordedBy,
  };
}
