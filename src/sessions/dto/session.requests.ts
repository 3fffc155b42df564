import {
  type AcknowledgedWarning,
  AcknowledgedWarningsField,
} from '../../platform/http/acknowledged-warnings.js';
import {
  ChoiceField,
  DayField,
  InstantField,
  ObjectField,
  TextField,
  UuidField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import { SESSION_STATUSES, type SessionStatus } from '../domain/session-status.js';

export class SessionsQuery extends PageQuery {
  @DayField({
    optional: true,
    description: 'Sessions planned on this day, in the zone of the clinic. Today when no filter is given.',
  })
  date?: string;

  @ChoiceField(SESSION_STATUSES, { optional: true, enumName: 'SessionStatus' })
  status?: SessionStatus;

  @UuidField({ optional: true })
  patientId?: string;
}

export class EscortDto {
  @TextField({ max: 120, description: 'Adult who takes the patient home.' })
  name: string;

  @TextField({ max: 40, optional: true, nullable: true })
  phone?: string | null;
}

/** What is left out stays as it is; null clears it. */
export class ChangeSessionRequest {
  @UuidField({ optional: true, nullable: true })
  chairId?: string | null;

  @UuidField({ optional: true, nullable: true, description: 'An active nurse.' })
  nurseId?: string | null;

  @UuidField({ optional: true, nullable: true, description: 'An active psychiatrist.' })
  psychiatristId?: string | null;

  @ObjectField(() => EscortDto, {
    optional: true,
    nullable: true,
    description: 'Who takes the patient home; null removes the name.',
  })
  escort?: EscortDto | null;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}

export class MoveSessionRequest {
  @InstantField({ description: 'Only while the session is SCHEDULED.' })
  plannedStart: Date;

  @TextField({ max: 500, description: 'Read by the front desk too: nothing clinical.' })
  reason: string;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}

const HAPPENED = 'When it happened; now when left out.';

export class CheckInRequest {
  @InstantField({ optional: true, description: HAPPENED })
  occurredAt?: Date;

  @ObjectField(() => EscortDto, { optional: true, description: 'Kept as it is when left out.' })
  escort?: EscortDto;
}

export class CancelRequest {
  @InstantField({ optional: true, description: HAPPENED })
  occurredAt?: Date;

  @TextField({ max: 500 })
  reason: string;
}

export class NoShowRequest {
  @InstantField({ optional: true, description: HAPPENED })
  occurredAt?: Date;

  @TextField({ max: 500, optional: true })
  reason?: string;
}
