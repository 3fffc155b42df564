import {
  ChoiceField,
  InstantField,
  IntegerField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { SESSION_STATUSES, type SessionStatus } from '../../domain/session-status.js';

export class SignRequest {
  @TextField({ max: 2000, optional: true, description: 'What the psychiatrist wants to state with it.' })
  statement?: string;

  @InstantField({ optional: true, description: 'When it was signed; now when left out.' })
  occurredAt?: Date;
}

export class SignatureResponse {
  @UuidField()
  patientId: string;

  @UuidField()
  sessionId: string;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  status: SessionStatus;

  @InstantField()
  signedAt: Date;

  @UuidField({ description: 'The psychiatrist.' })
  signedBy: string;

  @TextField({ max: 2000, nullable: true })
  statement: string | null;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'Version of the session.' })
  version: number;
}
