import type { Role } from '../../../platform/access/caller.js';
import {
  ChoiceField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import {
  SESSION_STATUSES,
  SESSION_VERBS,
  type SessionStatus,
  type SessionVerb,
} from '../../domain/session-status.js';
import { ListedSessionResponse, readsClinicalContent } from '../../dto/session.response.js';
import type { SessionMoveRecord } from '../../session-move.entity.js';
import { DeliveredDoseResponse } from './administration-events.response.js';

export class SessionMoveResponse {
  @ChoiceField(SESSION_VERBS)
  verb: SessionVerb;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  fromStatus: SessionStatus;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  toStatus: SessionStatus;

  @InstantField()
  occurredAt: Date;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @TextField({
    max: 1000,
    nullable: true,
    description: 'The front desk sees reasons of cancellations and no-shows only.',
  })
  reason: string | null;
}

export class SessionDetailResponse extends ListedSessionResponse {
  @ListField(() => SessionMoveResponse, {
    maxItems: 20,
    description: 'Every status the session went through.',
  })
  moves: SessionMoveResponse[];

  @ObjectField(() => DeliveredDoseResponse, {
    nullable: true,
    description: 'The dose delivered so far; null before it has started, and for the front desk.',
  })
  delivered: DeliveredDoseResponse | null;
}

export function toSessionMoveResponse(move: SessionMoveRecord, role: Role): SessionMoveResponse {
  const { verb, fromStatus, toStatus, occurredAt, recordedAt, recordedBy, reason } = move;
  const isArrangement = verb === 'cancel' || verb === 'noShow';
  return {
    verb,
    fromStatus,
    toStatus,
    occurredAt,
    recordedAt,
    recordedBy,
    reason: isArrangement || readsClinicalContent(role) ? reason : null,
  };
}
