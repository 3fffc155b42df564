/** Every table the code knows, in the order of the house. */
import { Chair } from './clinic/chair.entity.js';
import { Clinic } from './clinic/clinic.entity.js';
import { ClinicRuleSet } from './clinic/rules/clinic-rule-set.entity.js';
import { Measurement } from './patients/measurements/measurement.entity.js';
import { Allergy } from './patients/medicines/allergy.entity.js';
import { Medication } from './patients/medicines/medication.entity.js';
import { Patient } from './patients/patient.entity.js';
import { RemsEnrolment } from './patients/rems/rems-enrolment.entity.js';
import { ConsentRecord } from './patients/screening/consent.entity.js';
import { ScreeningDecisionRecord } from './patients/screening/screening-decision.entity.js';
import { Screening } from './patients/screening/screening.entity.js';
import { Client } from './platform/access/client.entity.js';
import { SignIn } from './platform/access/sign-in.entity.js';
import { User } from './platform/access/user.entity.js';
import { AuditEvent } from './platform/audit/audit-event.entity.js';
import { RowVersion } from './platform/database/row-version.entity.js';
import { IdempotencyKey } from './platform/http/idempotency/idempotency-key.entity.js';

export const entities = [
  User,
  Client,
  SignIn,
  AuditEvent,
  IdempotencyKey,
  RowVersion,
  Clinic,
  Chair,
  ClinicRuleSet,
  Patient,
  Measurement,
  Medication,
  Allergy,
  RemsEnrolment,
  Screening,
  ConsentRecord,
  ScreeningDecisionRecord,
] as const;
