import { ApiProperty } from '@nestjs/swagger';
import { STAFF_ROLES, type StaffRole } from '../../../platform/access/caller.js';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  ListField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { SESSION_STATUSES, type SessionStatus } from '../../domain/session-status.js';

export class MarkReadyRequest {
  @InstantField({ optional: true, description: 'When it happened; now when left out.' })
  occurredAt?: Date;
}

export class BlockerResponse {
  @TextField({ max: 80 })
  code: string;

  @TextField({ max: 300 })
  message: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'string', enum: [...STAFF_ROLES] },
    description: 'Roles that can clear it.',
  })
  clearableBy: StaffRole[];
}

export class ReadinessResponse {
  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  status: SessionStatus;

  @BooleanField({ description: 'Nothing stands in the way of the dose.' })
  isReady: boolean;

  @ListField(() => BlockerResponse, { maxItems: 50 })
  blockers: BlockerResponse[];

  @InstantField({ description: 'Start of the dose, or else check-in, or else the planned start.' })
  asOf: Date;
}
