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
import { CHANGE_KINDS, type ChangeKind } from '../domain/change-kind.js';

export class SignRequest {
  @TextField({
    max: 2000,
    optional: true,
    description: 'What the psychiatrist wants to state with it. Signing anew it says why, and is required.',
  })
  statement?: string;

  @InstantField({ optional: true, description: 'When it was signed; now when left out.' })
  occurredAt?: Date;
}

/** One signature: a version of the summary, frozen. */
export class SignedVersionResponse {
  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;

  @TextField({ max: 64, description: 'SHA-256 of the version.' })
  sha256: string;

  @InstantField()
  signedAt: Date;

  @UuidField({ description: 'The psychiatrist.' })
  signedBy: string;

  @TextField({ max: 2000, nullable: true })
  statement: string | null;
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

  @IntegerField({
    min: 1,
    max: 2_147_483_647,
    description: 'Version of the summary that was signed with it.',
  })
  summaryVersion: number;

  @TextField({ max: 64, description: 'SHA-256 of that version.' })
  summarySha256: string;
}

export class ChangeAfterSigningResponse {
  @ChoiceField(CHANGE_SUBJECTS, { enumName: 'ChangeSubject' })
  subjectType: ChangeSubject;

  @UuidField({ description: 'The entry, which tells what it was before and why it changed.' })
  subjectId: string;

  @ChoiceField(CHANGE_KINDS, {
    enumName: 'ChangeKind',
    description:
      'RECORDED_LATE, RECORD_CORRECTED: the day is told otherwise than it was signed. FOLLOW_UP: what was recorded of the ' +
      'day is as it was; a side effect was judged, or it is known how it went on after the patient had left.',
  })
  kind: ChangeKind;

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

  @InstantField({ nullable: true, description: 'The first signature; null until the session is signed.' })
  signedAt: Date | null;

  @UuidField({ nullable: true })
  signedBy: string | null;

  @TextField({ max: 2000, nullable: true })
  statement: string | null;

  @ListField(() => SignedVersionResponse, {
    maxItems: 10_000,
    description: 'Every signature, the first one first.',
  })
  versions: SignedVersionResponse[];

  @BooleanField({ description: 'The day is told otherwise, or in more detail, than it was last signed.' })
  isChangedAfterSigning: boolean;

  @BooleanField({
    description: 'There is follow-up that the last signature does not cover; it can be signed anew.',
  })
  hasFollowUpAfterSigning: boolean;

  @ListField(() => ChangeAfterSigningResponse, {
    maxItems: 10_000,
    description: 'Entries recorded or corrected after the last signature, in the order of their last change.',
  })
  changes: ChangeAfterSigningResponse[];
}

export function toSignedVersionResponse(signed: SignedVersionResponse): SignedVersionResponse {
  const { version, sha256, signedAt, signedBy, statement } = signed;
  return { version, sha256, signedAt, signedBy, statement };
}
