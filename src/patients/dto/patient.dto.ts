import { AcknowledgedWarning, AcknowledgedWarningsField } from '../../platform/http/acknowledged-warnings.js';
import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
  ValuesField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import { PATIENT_STATUSES, type Patient, type PatientStatus } from '../patient.entity.js';
import { SEXES, type Sex } from '../domain/sex.js';

const MRN = { max: 40, description: 'Medical record number as the clinic writes it; unique.' };
const GIVEN_NAME = { max: 100, example: 'Ada' };
const FAMILY_NAME = { max: 100, example: 'Example' };
const BIRTH_DATE = { description: 'Calendar day.', example: '1984-02-29' };
const PHONE = {
  max: 40,
  pattern: /^[+(\d][\d\s().x/-]*$/,
  patternSays: 'must be a phone number',
  example: '+1 555 0100',
};
const EMAIL = { max: 200, pattern: /^[^\s@]+@[^\s@]+$/, patternSays: 'must be an e-mail address' };

export class ContactDto {
  @TextField({ ...PHONE, optional: true, nullable: true })
  phone?: string | null;

  @TextField({ ...EMAIL, optional: true, nullable: true })
  email?: string | null;

  @TextField({ max: 300, optional: true, nullable: true, description: 'Postal address.' })
  address?: string | null;
}

export class EmergencyContactDto {
  @TextField({ max: 200 })
  name: string;

  @TextField({ max: 100, optional: true, nullable: true, example: 'sister' })
  relationship?: string | null;

  @TextField(PHONE)
  phone: string;
}

export class RegisterPatientRequest {
  @TextField(MRN)
  mrn: string;

  @TextField(GIVEN_NAME)
  givenName: string;

  @TextField({ max: 100, optional: true, nullable: true })
  middleName?: string | null;

  @TextField(FAMILY_NAME)
  familyName: string;

  @DayField(BIRTH_DATE)
  birthDate: string;

  @ChoiceField(SEXES, { enumName: 'Sex' })
  sex: Sex;

  @ObjectField(() => ContactDto, { optional: true, nullable: true })
  contact?: ContactDto | null;

  @ObjectField(() => EmergencyContactDto, { optional: true, nullable: true })
  emergencyContact?: EmergencyContactDto | null;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}

export class ChangePatientRequest {
  @TextField({ ...MRN, optional: true })
  mrn?: string;

  @TextField({ ...GIVEN_NAME, optional: true })
  givenName?: string;

  @TextField({ max: 100, optional: true, nullable: true })
  middleName?: string | null;

  @TextField({ ...FAMILY_NAME, optional: true })
  familyName?: string;

  @DayField({ ...BIRTH_DATE, optional: true })
  birthDate?: string;

  @ChoiceField(SEXES, { optional: true, enumName: 'Sex' })
  sex?: Sex;

  @ObjectField(() => ContactDto, {
    optional: true,
    nullable: true,
    description: 'Each member by itself: absent keeps, null clears. Null for the whole clears all of them.',
  })
  contact?: ContactDto | null;

  @ObjectField(() => EmergencyContactDto, {
    optional: true,
    nullable: true,
    description: 'Replaced as a whole; null clears it.',
  })
  emergencyContact?: EmergencyContactDto | null;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}

export class DeactivatePatientRequest {
  @TextField({ max: 500, description: 'Why the patient is no longer treated here.' })
  reason: string;
}

export class PatientsQuery extends PageQuery {
  @TextField({
    max: 200,
    optional: true,
    description: 'Beginnings of given and family names in any order; case and accents do not matter.',
  })
  name?: string;

  @TextField({ max: 40, optional: true, description: 'The whole medical record number.' })
  mrn?: string;

  @DayField({ optional: true })
  birthDate?: string;

  @ChoiceField(PATIENT_STATUSES, { optional: true })
  status?: PatientStatus;
}

export class ContactResponse {
  @TextField({ ...PHONE, nullable: true })
  phone: string | null;

  @TextField({ ...EMAIL, nullable: true })
  email: string | null;

  @TextField({ max: 300, nullable: true, description: 'Where the patient lives.' })
  address: string | null;
}

export class EmergencyContactResponse {
  @TextField({ max: 200 })
  name: string;

  @TextField({ max: 100, nullable: true })
  relationship: string | null;

  @TextField(PHONE)
  phone: string;
}

/** Demographics only: the front desk reads it too. */
export class PatientResponse {
  @UuidField()
  id: string;

  @TextField(MRN)
  mrn: string;

  @TextField(GIVEN_NAME)
  givenName: string;

  @TextField({ max: 100, nullable: true })
  middleName: string | null;

  @TextField(FAMILY_NAME)
  familyName: string;

  @DayField(BIRTH_DATE)
  birthDate: string;

  @ChoiceField(SEXES, { enumName: 'Sex' })
  sex: Sex;

  @ObjectField(() => ContactResponse)
  contact: ContactResponse;

  @ObjectField(() => EmergencyContactResponse, { nullable: true })
  emergencyContact: EmergencyContactResponse | null;

  @ChoiceField(PATIENT_STATUSES)
  status: PatientStatus;

  @TextField({ max: 500, nullable: true, description: 'Why the patient was deactivated; null while active.' })
  deactivationReason: string | null;

  @UuidField({
    nullable: true,
    description: 'MERGED: the record of the same person that is in use and holds everything that was here.',
  })
  mergedInto: string | null;

  @ListField(() => AcknowledgedWarning, { maxItems: 20 })
  acknowledgedWarnings: AcknowledgedWarning[];

  @InstantField()
  recordedAt: Date;

  @InstantField()
  updatedAt: Date;

  @UuidField()
  updatedBy: string;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

export const MATCHES = ['RECORD', 'FORMER_RECORD'] as const;
export type Match = (typeof MATCHES)[number];

export class FoundPatientResponse extends PatientResponse {
  @ChoiceField(MATCHES, {
    description: 'FORMER_RECORD: what was asked for stands in a record that was merged into this one.',
  })
  matchedBy: Match;

  @ValuesField({ type: 'string', maxLength: MRN.max }, (value) => typeof value === 'string', {
    maxItems: 100,
    says: 'must be a record number',
    description: 'Record numbers of what was merged into this record.',
  })
  formerMrns: string[];
}

export function toPatientResponse(patient: Patient): PatientResponse {
  const { contact, emergencyContact } = patient;
  return {
    id: patient.id,
    mrn: patient.mrn,
    givenName: patient.givenName,
    middleName: patient.middleName,
    familyName: patient.familyName,
    birthDate: patient.birthDate,
    sex: patient.sex,
    contact: { phone: contact.phone, email: contact.email, address: contact.address },
    emergencyContact: emergencyContact && {
      name: emergencyContact.name,
      relationship: emergencyContact.relationship,
      phone: emergencyContact.phone,
    },
    status: patient.status,
    deactivationReason: patient.deactivationReason,
    mergedInto: patient.mergedIntoId,
    acknowledgedWarnings: patient.acknowledgedWarnings,
    recordedAt: patient.recordedAt,
    updatedAt: patient.updatedAt,
    updatedBy: patient.updatedBy,
    version: patient.version,
  };
}
