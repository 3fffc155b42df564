import type { Role } from '../../platform/access/caller.js';
import { AcknowledgedWarning } from '../../platform/http/acknowledged-warnings.js';
import { InstantField, ListField, TextField, UuidField } from '../../platform/http/fields.js';
import type { SessionArrangement } from '../session-arrangement.entity.js';
import { readsClinicalContent } from './session.response.js';

export class SessionArrangementResponse {
  @UuidField()
  id: string;

  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @InstantField()
  fromStart: Date;

  @InstantField({ description: 'As fromStart where only chair or people changed.' })
  toStart: Date;

  @TextField({
    max: 500,
    nullable: true,
    description:
      'Null where only chair or people changed; for the front desk also where the whole plan was moved.',
  })
  reason: string | null;

  @UuidField({ nullable: true, description: 'Where the whole plan was moved or planned anew.' })
  planEventId: string | null;

  @ListField(() => AcknowledgedWarning, { maxItems: 20 })
  acknowledgedWarnings: AcknowledgedWarning[];

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export function toSessionArrangementResponse(
  arrangement: SessionArrangement,
  patientId: string,
  role: Role,
): SessionArrangementResponse {
  const { id, sessionId, fromStart, toStart, reason, planEventId } = arrangement;
  const { acknowledgedWarnings, recordedAt, recordedBy } = arrangement;
  // Why a plan is planned anew is clinical; why one visit is moved is not.
  const showsReason = planEventId === null || readsClinicalContent(role);
  return {
    id,
    sessionId,
    patientId,
    fromStart,
    toStart,
    reason: showsReason ? reason : null,
    planEventId,
    acknowledgedWarnings: showsReason ? acknowledgedWarnings : [],
    recordedAt,
    recordedBy,
  };
}
