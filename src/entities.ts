/** Every table the code knows, in the order of the house. */
import { Chair } from './clinic/chair.entity.js';
import { Clinic } from './clinic/clinic.entity.js';
import { ClinicRuleDraft } from './clinic/rules/clinic-rule-draft.entity.js';
import { ClinicRuleWithdrawal } from './clinic/rules/clinic-rule-withdrawal.entity.js';
import { ClinicRuleSet } from './clinic/rules/clinic-rule-set.entity.js';
import { DrugLot } from './clinic/drug-lots/drug-lot.entity.js';
import { StockMovement } from './clinic/drug-lots/stock-movement.entity.js';
import { Assessment, AssessmentAmendment, AssessmentInError } from './outcomes/assessment.entity.js';
import { AssessmentReminder } from './outcomes/due/assessment-reminder.entity.js';
import { AssessmentLink } from './outcomes/patient-links/assessment-link.entity.js';
import {
  Measurement,
  MeasurementInError,
  WeightConfirmation,
} from './patients/measurements/measurement.entity.js';
import { ChildBearingStatement } from './patients/child-bearing/child-bearing-statement.entity.js';
import { Allergy } from './patients/medicines/allergy.entity.js';
import { Medication } from './patients/medicines/medication.entity.js';
import {
  MedicationDoseChange,
  MedicationDoseChangeInError,
} from './patients/medicines/medication-dose-change.entity.js';
import { PatientMerge, PatientMergeRow, PatientUnmerge } from './patients/merging/patient-merge.entity.js';
import { Patient } from './patients/patient.entity.js';
import {
  PsychotherapySession,
  PsychotherapySessionInError,
} from './patients/psychotherapy/psychotherapy-session.entity.js';
import { RemsEnrolment, RemsEnrolmentInError } from './patients/rems/rems-enrolment.entity.js';
import { ConsentInError, ConsentRecord } from './patients/screening/consent.entity.js';
import { ScreeningDecisionRecord } from './patients/screening/screening-decision.entity.js';
import { Screening } from './patients/screening/screening.entity.js';
import { Client } from './platform/access/client.entity.js';
import { SignInAttempt } from './platform/access/sign-in-attempt.entity.js';
import { SignIn } from './platform/access/sign-in.entity.js';
import { User } from './platform/access/user.entity.js';
import { AuditEvent } from './platform/audit/audit-event.entity.js';
import { RowVersion } from './platform/database/row-version.entity.js';
import { IdempotencyKey } from './platform/http/idempotency/idempotency-key.entity.js';
import {
  AdministrationEventInError,
  AdministrationEventJudgement,
  AdministrationEventRecord,
} from './sessions/dosing/administration-event.entity.js';
import { RescueMedicineLink } from './sessions/dosing/rescue/rescue-link.entity.js';
import { RescueMedicine } from './sessions/dosing/rescue/rescue-medicine.entity.js';
import { DrugExplanation } from './sessions/drug-accountability/drug-explanation.entity.js';
import { DrugRecord } from './sessions/drug-accountability/drug-record.entity.js';
import { DischargeAssessment } from './sessions/discharge/discharge-assessment.entity.js';
import { Discharge } from './sessions/discharge/discharge.entity.js';
import { Device, DeviceBinding } from './sessions/monitoring/devices/device.entity.js';
import { ScaleCorrection } from './sessions/monitoring/scales/scale-correction.entity.js';
import { Scale } from './sessions/monitoring/scales/scale.entity.js';
import { VitalsCorrection } from './sessions/monitoring/vitals-correction.entity.js';
import { VitalsReading } from './sessions/monitoring/vitals-reading.entity.js';
import { DoseOrderRecord } from './sessions/dose-orders/dose-order.entity.js';
import { EntryMove } from './sessions/entry-move.entity.js';
import { SessionArrangement } from './sessions/session-arrangement.entity.js';
import { SessionMoveCorrection } from './sessions/session-move-correction.entity.js';
import { RemsFormAnswer } from './sessions/day/rems-forms/rems-form-answer.entity.js';
import { SessionEntry } from './sessions/session-entry.entity.js';
import {
  RemsFormSubmission,
  RemsFormSubmissionInError,
} from './sessions/day/rems-forms/rems-form-submission.entity.js';
import { ChecklistEntryRecord } from './sessions/readiness/checklist-entry.entity.js';
import { ReadinessDecisionRecord } from './sessions/readiness/readiness-decision.entity.js';
import { SessionMoveRecord } from './sessions/session-move.entity.js';
import { SessionNote } from './sessions/session-note.entity.js';
import { Session } from './sessions/session.entity.js';
import { SeriousEventEntry } from './sessions/side-effects/serious-events/serious-event-entry.entity.js';
import { SideEffectChange } from './sessions/side-effects/side-effect-change.entity.js';
import { SessionSummaryVersion } from './sessions/day/summary/summary-version.entity.js';
import { SideEffect } from './sessions/side-effects/side-effect.entity.js';
import { Alert, AlertEvent } from './tasks/alert.entity.js';
import { ReportCourse, OutcomeCell, ReportCourseOutcome } from './reports/facts/facts.entities.js';
import { ReportChange, ReportPatient } from './reports/facts/followed-patients.entities.js';
import { SessionFact, SideEffectFact } from './reports/facts/session-facts.entities.js';
import { ReportingSecret } from './reports/reporting-schema/reporting-secret.entity.js';
import { ReportedWindow } from './reports/facts/reported-window.entity.js';
import { ReportCohort, ReportHistory, ReportTerm } from './reports/facts/histories.entities.js';
import { PlanDecision } from './treatment-plans/plan-decision.entity.js';
import { PlanEvent } from './treatment-plans/plan-event.entity.js';
import { OutboxAttempt, OutboxMessage } from './tasks/webhooks/outbox-message.entity.js';
import { WebhookSubscription } from './tasks/webhooks/webhook-subscription.entity.js';
import { PlanPhase, TreatmentPlan } from './treatment-plans/treatment-plan.entity.js';
import { Export, ExportEnding, ExportProgress, ExportSecret } from './reports/exports/export.entity.js';

export const entities = [
  User,
  Client,
  SignIn,
  SignInAttempt,
  AuditEvent,
  IdempotencyKey,
  RowVersion,
  Clinic,
  Chair,
  ClinicRuleSet,
  ClinicRuleDraft,
  ClinicRuleWithdrawal,
  DrugLot,
  StockMovement,
  Patient,
  PatientMerge,
  PatientMergeRow,
  PatientUnmerge,
  Measurement,
  MeasurementInError,
  WeightConfirmation,
  Medication,
  MedicationDoseChange,
  MedicationDoseChangeInError,
  PsychotherapySession,
  PsychotherapySessionInError,
  Allergy,
  ChildBearingStatement,
  RemsEnrolment,
  RemsEnrolmentInError,
  Screening,
  ConsentRecord,
  ConsentInError,
  ScreeningDecisionRecord,
  Alert,
  AlertEvent,
  WebhookSubscription,
  OutboxMessage,
  OutboxAttempt,
  TreatmentPlan,
  PlanPhase,
  PlanDecision,
  PlanEvent,
  Session,
  SessionArrangement,
  DoseOrderRecord,
  SessionMoveRecord,
  SessionMoveCorrection,
  SessionNote,
  EntryMove,
  AdministrationEventJudgement,
  SessionEntry,
  AdministrationEventRecord,
  AdministrationEventInError,
  RescueMedicine,
  RescueMedicineLink,
  DrugRecord,
  DrugExplanation,
  SideEffect,
  SideEffectChange,
  SeriousEventEntry,
  Device,
  DeviceBinding,
  VitalsReading,
  VitalsCorrection,
  Scale,
  ScaleCorrection,
  ChecklistEntryRecord,
  ReadinessDecisionRecord,
  DischargeAssessment,
  Discharge,
  RemsFormAnswer,
  RemsFormSubmission,
  RemsFormSubmissionInError,
  SessionSummaryVersion,
  Assessment,
  AssessmentAmendment,
  AssessmentInError,
  AssessmentReminder,
  AssessmentLink,
  ReportChange,
  ReportPatient,
  ReportCourse,
  ReportCourseOutcome,
  SessionFact,
  SideEffectFact,
  OutcomeCell,
  Export,
  ExportEnding,
  ExportProgress,
  ExportSecret,
  ReportingSecret,
  ReportedWindow,
  ReportCohort,
  ReportHistory,
  ReportTerm,
] as const;
