import { MODALITIES, type Modality } from '../../clinic/modality.js';
import type { PhaseKind } from '../../clinic/rules/rule-set.js';
import type { Patient } from '../../patients/patient.entity.js';
import type { Role } from '../../platform/access/caller.js';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
} from '../../platform/http/fields.js';
import { DosingWeightDto } from '../../treatment-plans/dto/plan-parts.dto.js';
import { weightFrom } from '../../treatment-plans/plan-order.js';
import { SESSION_STATUSES, type SessionStatus } from '../domain/session-status.js';
import { lacksTerminationReason, type Completion, type Session } from '../session.entity.js';

export class EscortResponse {
  @TextField({ max: 120 })
  name: string;

  @TextField({ max: 40, nullable: true })
  phone: string | null;
}

export class SessionDoseResponse {
  @NumberField({ min: 0, max: 99_999, description: 'mg of the drug ordered for this session.' })
  orderedMg: number;

  @NumberField({ min: 0, max: 999, nullable: true, description: 'mg per kg of dosing weight, as ordered.' })
  orderedMgPerKg: number | null;

  @IntegerField({
    min: 0,
    max: 1440,
    nullable: true,
    description: 'IV only: planned infusion time, minutes.',
  })
  orderedInfusionMinutes: number | null;

  @ObjectField(() => DosingWeightDto, {
    nullable: true,
    description: 'Weight the dose was calculated from; null for Spravato.',
  })
  dosingWeight: DosingWeightDto | null;

  @UuidField({
    nullable: true,
    description: 'The psychiatrist who ordered it, with the plan or for this session.',
  })
  orderedBy: string | null;

  @InstantField({ nullable: true })
  orderedAt: Date | null;

  @UuidField({
    nullable: true,
    description: 'The dose order it comes from; null while it is the dose of the plan.',
  })
  doseOrderId: string | null;

  @InstantField({ nullable: true, description: 'Infusion start, first injection or first device.' })
  startedAt: Date | null;

  @InstantField({ nullable: true, description: 'Latest injection or device; for an infusion its start.' })
  lastDoseAt: Date | null;

  @InstantField({
    nullable: true,
    description: 'End of the infusion, last injection or last device; null while it runs.',
  })
  endedAt: Date | null;

  @NumberField({
    min: 0,
    max: 99_999,
    nullable: true,
    description: 'mg delivered in all; null until the dose has ended.',
  })
  deliveredMg: number | null;

  @ChoiceField(['COMPLETE', 'TERMINATED_EARLY'], { nullable: true })
  completion: Completion | null;

  @TextField({ max: 40, nullable: true, description: 'Why the dose ended before it was complete.' })
  terminationReason: string | null;

  @BooleanField({
    description:
      'The dose ended early, and nobody has said why. Asked for before the signature at the latest.',
  })
  isTerminationReasonMissing: boolean;
}

export class SessionResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @UuidField()
  planId: string;

  @IntegerField({ min: 1, max: 1000, description: '1 for the first session of the plan.' })
  number: number;

  @ChoiceField(['INDUCTION', 'CONTINUATION', 'MAINTENANCE'])
  phaseKind: PhaseKind;

  @ChoiceField(MODALITIES, { enumName: 'Modality' })
  modality: Modality;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  status: SessionStatus;

  @InstantField()
  plannedStart: Date;

  @TextField({ max: 60, description: 'IANA zone in which the calendar day of the session is counted.' })
  zone: string;

  @UuidField({ nullable: true })
  chairId: string | null;

  @UuidField({ nullable: true })
  nurseId: string | null;

  @UuidField({ nullable: true })
  psychiatristId: string | null;

  @ObjectField(() => EscortResponse, { nullable: true, description: 'Adult who takes the patient home.' })
  escort: EscortResponse | null;

  @InstantField({ nullable: true })
  checkedInAt: Date | null;

  @ObjectField(() => SessionDoseResponse, {
    nullable: true,
    description: 'What was ordered and what was given; null for the front desk.',
  })
  dose: SessionDoseResponse | null;

  @InstantField({ nullable: true })
  dischargedAt: Date | null;

  @InstantField({ nullable: true })
  signedAt: Date | null;

  @UuidField({ nullable: true })
  signedBy: string | null;

  @IntegerField({
    min: 1,
    max: 2_147_483_647,
    nullable: true,
    description: 'Clinic rules the session is computed with: those in force at check-in.',
  })
  ruleSetVersion: number | null;

  @InstantField()
  updatedAt: Date;

  @UuidField()
  updatedBy: string;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

/** Enough to call the right person: two identifiers. */
export class SessionPatientResponse {
  @TextField({ max: 40, description: 'Medical record number.' })
  mrn: string;

  @TextField({ max: 120 })
  givenName: string;

  @TextField({ max: 120 })
  familyName: string;

  @DayField()
  birthDate: string;
}

export class ListedSessionResponse extends SessionResponse {
  @ObjectField(() => SessionPatientResponse)
  patient: SessionPatientResponse;
}

/** The front desk arranges sessions and reads nothing clinical. */
export function readsClinicalContent(role: Role): boolean {
  return role === 'nurse' || role === 'psychiatrist';
}

export function toSessionResponse(session: Session, role: Role): SessionResponse {
  const { id, patientId, planId, number, phaseKind, modality, status, plannedStart, zone } = session;
  const { chairId, nurseId, psychiatristId, escortName, escortPhone, checkedInAt, dischargedAt } = session;
  const { signedAt, signedBy, ruleSetVersion, updatedAt, updatedBy, version } = session;
  return {
    id,
    patientId,
    planId,
    number,
    phaseKind,
    modality,
    status,
    plannedStart,
    zone,
    chairId,
    nurseId,
    psychiatristId,
    escort: escortName === null ? null : { name: escortName, phone: escortPhone },
    checkedInAt,
    dose: readsClinicalContent(role) ? toDose(session) : null,
    dischargedAt,
    signedAt,
    signedBy,
    ruleSetVersion,
    updatedAt,
    updatedBy,
    version,
  };
}

/** The session has to be loaded with its patient. */
export function toListedSessionResponse(session: Session, role: Role): ListedSessionResponse {
  return { ...toSessionResponse(session, role), patient: toSessionPatientResponse(session.patient!) };
}

export function toSessionPatientResponse(patient: Patient): SessionPatientResponse {
  const { mrn, givenName, familyName, birthDate } = patient;
  return { mrn, givenName, familyName, birthDate };
}

function toDose(session: Session): SessionDoseResponse {
  const { orderedMg, orderedMgPerKg, orderedInfusionMinutes, doseStartedAt, lastDoseAt, doseEndedAt } =
    session;
  const { deliveredMg, completion, terminationReason } = session;
  return {
    orderedMg,
    orderedMgPerKg,
    orderedInfusionMinutes,
    dosingWeight: weightFrom(session),
    orderedBy: session.doseOrderedBy,
    orderedAt: session.doseOrderedAt,
    doseOrderId: session.doseOrderId,
    startedAt: doseStartedAt,
    lastDoseAt,
    endedAt: doseEndedAt,
    deliveredMg,
    completion,
    terminationReason,
    isTerminationReasonMissing: lacksTerminationReason(session),
  };
}
