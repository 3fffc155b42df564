import { ApiProperty } from '@nestjs/swagger';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../../platform/http/fields.js';
import { SessionPatientResponse } from '../../../dto/session.response.js';
import { REMS_FORM_STATUSES, type RemsFormStatus, type Timeliness } from '../domain/deadline.js';
import { FIELD_TYPES, FORM_SECTIONS, type FieldType, type FormSection } from '../domain/form-definition.js';
import {
  MISSING_REASONS,
  REFERENCE_TYPES,
  type MissingReason,
  type Reference,
  type FieldValue,
} from '../domain/form-facts.js';
import { FIELD_VALUE } from './rems-form.requests.js';
import { SUBMISSION_CHANNELS, type SubmissionChannel } from '../rems-form-submission.entity.js';

const anyValue = { anyOf: [...FIELD_VALUE.anyOf, { type: 'null' }] } as object;
const isText = (value: unknown): boolean => typeof value === 'string';
const VERSION = { min: 1, max: 2_147_483_647 };

export class RemsFormReferenceResponse {
  @ChoiceField(REFERENCE_TYPES)
  type: Reference['type'];

  @UuidField()
  id: string;
}

export class RemsFormFieldResponse {
  @TextField({ max: 60, example: 'PRESSURE_AT_40_MINUTES' })
  code: string;

  @ChoiceField(FORM_SECTIONS, { enumName: 'RemsFormSection', description: 'Part of the form.' })
  section: FormSection;

  @TextField({ max: 200, description: 'What the field asks, in plain words.' })
  label: string;

  @ChoiceField(FIELD_TYPES, {
    enumName: 'RemsFormFieldType',
    description: 'BLOOD_PRESSURE is text, systolic before diastolic in mmHg: 122/78.',
  })
  type: FieldType;

  @ValuesField({ type: 'string', maxLength: 100 }, isText, {
    maxItems: 50,
    says: 'must be text',
    description: 'Of a CHOICE; empty for all others.',
  })
  choices: string[];

  @ApiProperty({
    ...anyValue,
    description: 'Null while it is missing, where it was not obtained, and where it is not asked.',
  })
  value: FieldValue | null;

  @ChoiceField(['RECORD', 'ENTERED'], {
    nullable: true,
    description: 'RECORD: taken from the record, and cannot be typed over. ENTERED: answered on the form.',
  })
  source: 'RECORD' | 'ENTERED' | null;

  @BooleanField({ description: 'False where another field makes it needless.' })
  isAsked: boolean;

  @BooleanField({ description: 'The form cannot be sent without it.' })
  isMissing: boolean;

  @BooleanField({ description: 'Somebody stated, with a reason, that it was not obtained.' })
  isNotObtained: boolean;

  @BooleanField({ description: 'Put right in the record where it is missing, never typed here.' })
  isRecordOnly: boolean;

  @BooleanField({ description: 'The form takes that it was not obtained, with a reason.' })
  mayBeNotObtained: boolean;

  @ChoiceField(MISSING_REASONS, { nullable: true, description: 'Why the record does not say it.' })
  because: MissingReason | null;

  @ListField(() => RemsFormReferenceResponse, { maxItems: 500, description: 'What the value rests on.' })
  references: RemsFormReferenceResponse[];
}

export class RemsFormAnswerResponse {
  @UuidField()
  id: string;

  @TextField({ max: 60 })
  field: string;

  @ApiProperty({ ...anyValue, description: 'Null where it was not obtained.' })
  value: FieldValue | null;

  @BooleanField({ description: 'It was not obtained.' })
  isNotObtained: boolean;

  @TextField({ max: 500, nullable: true })
  reason: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export class RemsFormDifferenceResponse {
  @TextField({ max: 60 })
  field: string;

  @ApiProperty({ ...anyValue, description: 'What was sent.' })
  sent: FieldValue | null;

  @ApiProperty({ ...anyValue, description: 'What the record says now.' })
  now: FieldValue | null;
}

export class RemsFormSubmissionInErrorResponse {
  @TextField({ max: 500 })
  reason: string;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export class RemsFormSubmissionResponse {
  @UuidField()
  id: string;

  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @IntegerField({ min: 1, max: 1000, description: '1 for the first; a further one is an amendment.' })
  number: number;

  @InstantField({ description: 'When it was sent to the REMS.' })
  submittedAt: Date;

  @ChoiceField(SUBMISSION_CHANNELS, { enumName: 'RemsFormChannel' })
  channel: SubmissionChannel;

  @TextField({ max: 80, nullable: true, description: 'As the REMS gave it; null for a fax.' })
  confirmationNumber: string | null;

  @TextField({ max: 500, nullable: true, description: 'Why it was sent once more.' })
  reason: string | null;

  @TextField({ max: 60, description: 'Edition of the form.' })
  definitionVersion: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: anyValue,
    description: 'What was sent, by field; it never changes.',
  } as never)
  values: Readonly<Record<string, FieldValue | null>>;

  @TextField({ max: 64, description: 'SHA-256 over `values` as JSON with the names in order.' })
  valuesHash: string;

  @IntegerField({ ...VERSION, description: 'Rules the values were computed with.' })
  ruleSetVersion: number;

  @InstantField()
  recordedAt: Date;

  @UuidField({ description: 'The submitter.' })
  recordedBy: string;

  @ObjectField(() => RemsFormSubmissionInErrorResponse, {
    nullable: true,
    description: 'Null where it counts.',
  })
  enteredInError: RemsFormSubmissionInErrorResponse | null;
}

/** How a form stands, as the list shows it. */
export class RemsFormSummaryResponse {
  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @DayField({ description: 'Day of the treatment, in the zone of the session.' })
  treatmentDate: string;

  @ChoiceField(REMS_FORM_STATUSES, {
    enumName: 'RemsFormStatus',
    description: 'DRAFT: the patient is still here. DUE: the form can be sent.',
  })
  status: RemsFormStatus;

  @DayField({ description: 'Last day on which it is on time.' })
  dueOn: string;

  @InstantField()
  overdueFrom: Date;

  @ChoiceField(['ON_TIME', 'LATE'], { nullable: true, description: 'Null while it was not sent.' })
  timeliness: Timeliness | null;

  @InstantField({ nullable: true, description: 'The first submission that counts.' })
  submittedAt: Date | null;

  @IntegerField({ min: 0, max: 1000 })
  missingCount: number;

  @ValuesField({ type: 'string', maxLength: 100 }, isText, {
    maxItems: 1000,
    says: 'must be text',
    description: 'Codes of the missing fields, in the order of the form.',
  })
  missingFields: string[];

  @BooleanField({ description: 'The record says something else than what was sent.' })
  changedSinceSubmission: boolean;
}

export class ListedRemsFormResponse extends RemsFormSummaryResponse {
  @ObjectField(() => SessionPatientResponse)
  patient: SessionPatientResponse;
}

export class RemsFormResponse extends RemsFormSummaryResponse {
  @TextField({ max: 60, description: 'Edition of the form.', example: 'SPRAVATO_OUTPATIENT_2024' })
  definitionVersion: string;

  @IntegerField({ ...VERSION, description: 'Rules it was computed with.' })
  ruleSetVersion: number;

  @ListField(() => RemsFormFieldResponse, { maxItems: 200, description: 'In the order of the form.' })
  fields: RemsFormFieldResponse[];

  @ListField(() => RemsFormAnswerResponse, {
    maxItems: 10_000,
    description: 'Every answer there was, the oldest first.',
  })
  answers: RemsFormAnswerResponse[];

  @ListField(() => RemsFormSubmissionResponse, {
    maxItems: 1000,
    description: 'What was sent so far, the first one first.',
  })
  submissions: RemsFormSubmissionResponse[];

  @ListField(() => RemsFormDifferenceResponse, {
    maxItems: 200,
    description: 'What the last submission said and what the record says now, where they differ.',
  })
  differences: RemsFormDifferenceResponse[];
}

export class MissingEnrolmentResponse {
  @UuidField()
  patientId: string;

  @ObjectField(() => SessionPatientResponse)
  patient: SessionPatientResponse;

  @UuidField({ nullable: true, description: 'The next planned Spravato session; null where there is none.' })
  nextSessionId: string | null;

  @InstantField({
    nullable: true,
    description: 'When the next Spravato session is planned; null where none is.',
  })
  nextPlannedStart: Date | null;

  @IntegerField({
    min: 0,
    max: 10_000,
    description: 'Spravato sessions dosed without an enrolment that counts.',
  })
  dosedWithoutEnrolment: number;
}
