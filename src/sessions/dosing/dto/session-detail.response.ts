import type { Role } from '../../../platform/access/caller.js';
import {
  BooleanField,
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
import type { CorrectedMove } from '../../move-corrections.js';
import { MOVE_CORRECTIONS, type MoveCorrectionKind } from '../../session-move-correction.entity.js';
import { DeliveredDoseResponse } from './delivered-dose.response.js';

export class MoveCorrectionResponse {
  @ChoiceField(MOVE_CORRECTIONS, { enumName: 'MoveCorrectionKind' })
  kind: MoveCorrectionKind;

  @InstantField({ nullable: true, description: 'AMENDED: when it happened indeed.' })
  occurredAt: Date | null;

  @TextField({ max: 1000, nullable: true, description: 'Null for the front desk.' })
  reason: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export class SessionMoveResponse {
  @UuidField()
  id: string;

  @ChoiceField(SESSION_VERBS, { description: 'What was done with the session.' })
  verb: SessionVerb;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus', description: 'Status before.' })
  fromStatus: SessionStatus;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus', description: 'Status after.' })
  toStatus: SessionStatus;

  @InstantField({ description: 'When it happened, as far as is known now.' })
  occurredAt: Date;

  @BooleanField({ description: 'A mistake that was taken back.' })
  isUndone: boolean;

  @ListField(() => MoveCorrectionResponse, {
    maxItems: 100,
    description: 'Corrections of its time, and that it was taken back.',
  })
  corrections: MoveCorrectionResponse[];

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
    maxItems: 1000,
    description: 'Every status the session went through, in the order they were said; mistakes too.',
  })
  moves: SessionMoveResponse[];

  @ObjectField(() => DeliveredDoseResponse, {
    nullable: true,
    description: 'The dose delivered so far; null before it has started, and for the front desk.',
  })
  delivered: DeliveredDoseResponse | null;
}

export function toSessionMoveResponse(
  { move, occurredAt, isUndone, corrections }: CorrectedMove,
  role: Role,
): SessionMoveResponse {
  const { id, verb, fromStatus, toStatus, recordedAt, recordedBy, reason } = move;
  const isArrangement = verb === 'cancel' || verb === 'noShow';
  return {
    id,
    verb,
    fromStatus,
    toStatus,
    occurredAt,
    isUndone,
    corrections: corrections.map((correction) => ({
      kind: correction.kind,
      occurredAt: correction.occurredAt,
      reason: readsClinicalContent(role) ? correction.reason : null,
      recordedAt: correction.recordedAt,
      recordedBy: correction.recordedBy,
    })),
    recordedAt,
    recordedBy,
    reason: isArrangement || readsClinicalContent(role) ? reason : null,
  };
}
