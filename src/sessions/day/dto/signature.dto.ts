import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { SESSION_STATUSES, type SessionStatus } from '../../domain/session-status.js';
import { CHANGE_SUBJECTS, type ChangeSubject } from '../changes-after-signing.js';

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

export class ChangeAfterSigningResponse {
  @ChoiceField(CHANGE_SUBJECTS, { enumName: 'ChangeSubject' })
  subjectType: ChangeSubject;

  @UuidField({ description: 'The entry, which tells what it was before and why it changed.' })
  subjectId: string;

  @InstantField({ description: 'When it was recorded or corrected.' })
  changedAt: Date;

  @UuidField({ description: 'Id of the user who did so.' })
  changedBy: string;
}

export class SignatureStateResponse {
  @UuidField()
  patientId: string;

  @UuidField()
  sessionId: string;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  status: SessionStatus;

  @InstantField({ nullable: true, description: 'Null until the session is signed.' })
  signedAt: Date | null;

  @UuidField({ nullable: true })
  signedBy: string | null;

  @TextField({ max: 2000, nullable: true })
  statement: string | null;

  @BooleanField({ description: 'The record says something else, or more, than what was signed.' })
  isChangedAfterSigning: boolean;

  @ListField(() => ChangeAfterSigningResponse, {
    maxItems: 10_000,
    description: 'Entries recorded or corrected after the signature, in the order of their last change.',
  })
  changes: ChangeAfterSigningResponse[];
}
