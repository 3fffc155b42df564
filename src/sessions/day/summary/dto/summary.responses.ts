import {
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  QueryIntegerField,
  TextField,
  UuidField,
} from '../../../../platform/http/fields.js';
import { SESSION_STATUSES, type SessionStatus } from '../../../domain/session-status.js';
import { ChangeAfterSigningResponse } from '../../dto/signature.dto.js';
import { SUMMARY_STATUSES, type SummaryStatus } from '../domain/summary-status.js';
import type { SessionSummaryVersion } from '../summary-version.entity.js';
import { SummarySideEffect } from './side-effect-parts.js';
import { SummaryPerson } from './day-parts.js';
import { SummaryDocument } from './summary-document.js';

const MOST = 2_147_483_647;

export class SummaryVersionResponse {
  @UuidField()
  id: string;

  @IntegerField({ min: 1, max: MOST })
  version: number;

  @TextField({ max: 64, description: 'SHA-256 of the document in canonical form (RFC 8785).' })
  sha256: string;

  @InstantField()
  signedAt: Date;

  @UuidField({ description: 'The psychiatrist.' })
  signedBy: string;

  @TextField({ max: 2000, nullable: true })
  statement: string | null;

  @IntegerField({ min: 1, max: MOST, nullable: true, description: 'Rules the session is judged by.' })
  ruleSetVersion: number | null;

  @IntegerField({ min: 1, max: 1000, description: 'Of the form of the document.' })
  formatVersion: number;
}

export class SummaryVersionsResponse {
  @UuidField()
  patientId: string;

  @UuidField()
  sessionId: string;

  @ListField(() => SummaryVersionResponse, { maxItems: 10_000, description: 'The first one first.' })
  versions: SummaryVersionResponse[];
}

/** Without a member `version` of its own: that would be taken for the version of a thing that can be changed. */
export class SignedSummaryResponse {
  @UuidField()
  patientId: string;

  @UuidField()
  sessionId: string;

  @ObjectField(() => SummaryVersionResponse)
  signed: SummaryVersionResponse;

  @ObjectField(() => SummaryDocument, { description: 'What was signed, byte for byte in canonical form.' })
  document: SummaryDocument;
}

/** What came to be known about the patient after the discharge, and is no part of what is signed. */
export class AfterDischargeResponse {
  @ListField(() => SummarySideEffect, { maxItems: 10_000 })
  sideEffects: SummarySideEffect[];

  @ListField(() => SummaryPerson, { maxItems: 10_000, description: 'Everybody of the staff named by an id.' })
  people: SummaryPerson[];
}

export class SummaryResponse {
  @UuidField()
  patientId: string;

  @UuidField()
  sessionId: string;

  @InstantField()
  asOf: Date;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  sessionStatus: SessionStatus;

  @ChoiceField(SUMMARY_STATUSES, {
    enumName: 'SummaryStatus',
    description:
      'Whether the record says what the last signed version says. FOLLOW_UP_SINCE_SIGNING: the day is told as it was signed; ' +
      'a side effect was judged since, or it is known how it went on after the patient had left.',
  })
  status: SummaryStatus;

  @ObjectField(() => SummaryVersionResponse, {
    nullable: true,
    description: 'The last one; null until signed.',
  })
  lastSigned: SummaryVersionResponse | null;

  @ListField(() => ChangeAfterSigningResponse, {
    maxItems: 10_000,
    description: 'Entries recorded or corrected after the last signed version.',
  })
  changes: ChangeAfterSigningResponse[];

  @ObjectField(() => SummaryDocument, { description: 'As the record stands now.' })
  document: SummaryDocument;

  @ObjectField(() => AfterDischargeResponse)
  afterDischarge: AfterDischargeResponse;
}

export class SummaryPrintQuery {
  @QueryIntegerField({
    min: 1,
    max: MOST,
    optional: true,
    description: 'A signed version; the present record when left out.',
  })
  version?: number;
}

export function toSummaryVersionResponse(kept: SessionSummaryVersion): SummaryVersionResponse {
  const { id, version, sha256, signedAt, signedBy, statement, ruleSetVersion, formatVersion } = kept;
  return { id, version, sha256, signedAt, signedBy, statement, ruleSetVersion, formatVersion };
}
