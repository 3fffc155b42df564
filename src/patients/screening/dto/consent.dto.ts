import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../platform/http/fields.js';
import type { EntryInError } from '../../entries-in-error.js';
import {
  EnteredInErrorField,
  type EnteredInErrorResponse,
  toEnteredInErrorResponse,
} from '../../in-error.dto.js';
import type { ConsentRecord } from '../consent.entity.js';
import { CONSENT_SIGNERS, CONSENT_TOPICS, type ConsentSigner, type ConsentTopic } from '../domain/consent.js';

const isTopic = (value: unknown): boolean => CONSENT_TOPICS.some((topic) => topic === value);

const DOCUMENT_VERSION = {
  max: 60,
  description: 'Version of the document that was signed.',
  example: '2026-01',
};
const LANGUAGE = {
  max: 35,
  pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  patternSays: 'must be a language tag such as en or es-MX',
  example: 'en',
};
const SIGNER_NAME = {
  max: 200,
  nullable: true,
  description: 'Name of the legal representative; null where the patient signed.',
};

function ScopeField() {
  return ValuesField({ type: 'string', enum: CONSENT_TOPICS }, isTopic, {
    maxItems: 20,
    says: `must be one of ${CONSENT_TOPICS.join(', ')}`,
    description:
      'What the patient was told about. IV and IM need every topic; Spravato every topic but OFF_LABEL.',
  });
}

export class RecordConsentRequest {
  @TextField(DOCUMENT_VERSION)
  documentVersion: string;

  @TextField(LANGUAGE)
  language: string;

  @InstantField()
  signedAt: Date;

  @ChoiceField(CONSENT_SIGNERS, { enumName: 'ConsentSigner' })
  signedBy: ConsentSigner;

  @TextField({ ...SIGNER_NAME, optional: true })
  signerName?: string | null;

  @TextField({ max: 200, optional: true, nullable: true })
  witnessName?: string | null;

  @ScopeField()
  scope: ConsentTopic[];
}

export class ConsentResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @TextField(DOCUMENT_VERSION)
  documentVersion: string;

  @TextField(LANGUAGE)
  language: string;

  @InstantField()
  signedAt: Date;

  @ChoiceField(CONSENT_SIGNERS, { enumName: 'ConsentSigner' })
  signedBy: ConsentSigner;

  @TextField(SIGNER_NAME)
  signerName: string | null;

  @TextField({ max: 200, nullable: true })
  witnessName: string | null;

  @ScopeField()
  scope: ConsentTopic[];

  @DayField({ description: 'Calendar day of the clinic.' })
  signedOn: string;

  @DayField({ description: 'The last day on which it is valid.' })
  expiresOn: string;

  @IntegerField({
    min: 1,
    max: 2_147_483_647,
    description: 'Version of the rules its end was computed with.',
  })
  ruleSetVersion: number;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @EnteredInErrorField()
  enteredInError: EnteredInErrorResponse | null;
}

export function toConsentResponse(consent: ConsentRecord, mark: EntryInError | null = null): ConsentResponse {
  return {
    id: consent.id,
    patientId: consent.patientId,
    documentVersion: consent.documentVersion,
    language: consent.language,
    signedAt: consent.signedAt,
    signedBy: consent.signedBy,
    signerName: consent.signerName,
    witnessName: consent.witnessName,
    scope: consent.scope,
    signedOn: consent.signedOn,
    expiresOn: consent.expiresOn,
    ruleSetVersion: consent.ruleSetVersion,
    recordedAt: consent.recordedAt,
    recordedBy: consent.recordedBy,
    enteredInError: toEnteredInErrorResponse(mark),
  };
}
