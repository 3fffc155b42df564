/** A monitoring form as it leaves, every field by name. */
import { toSessionPatientResponse } from '../../../dto/session.response.js';
import type { Patient } from '../../../../patients/patient.entity.js';
import { missingFields, type DraftedField } from '../domain/draft.js';
import type { KnownSubmission, RemsForm } from '../read-form.js';
import type { RemsFormAnswer } from '../rems-form-answer.entity.js';
import type {
  ListedRemsFormResponse,
  RemsFormAnswerResponse,
  RemsFormFieldResponse,
  RemsFormResponse,
  RemsFormSubmissionResponse,
  RemsFormSummaryResponse,
} from './rems-form.responses.js';

export function toRemsFormResponse(form: RemsForm): RemsFormResponse {
  const { session, definition, ruleSetVersion, draft, answers, submissions, differences } = form;
  return {
    ...toSummary(form),
    definitionVersion: definition.version,
    ruleSetVersion,
    fields: draft.map(toField),
    answers: answers.map(toAnswer),
    submissions: submissions.map((known) => toSubmissionResponse(known, session.patientId)),
    differences: differences.map(({ field, sent, now }) => ({ field, sent, now })),
  };
}

export function toListedRemsFormResponse(form: RemsForm, patient: Patient): ListedRemsFormResponse {
  return { ...toSummary(form), patient: toSessionPatientResponse(patient) };
}

export function toSubmissionResponse(
  { submission, mark }: KnownSubmission,
  patientId: string,
): RemsFormSubmissionResponse {
  return {
    id: submission.id,
    sessionId: submission.sessionId,
    patientId,
    number: submission.number,
    submittedAt: submission.submittedAt,
    channel: submission.channel,
    confirmationNumber: submission.confirmationNumber,
    reason: submission.reason,
    definitionVersion: submission.definitionVersion,
    values: submission.values,
    valuesHash: submission.valuesHash,
    ruleSetVersion: submission.ruleSetVersion,
    recordedAt: submission.recordedAt,
    recordedBy: submission.recordedBy,
    enteredInError: mark && {
      reason: mark.reason,
      recordedAt: mark.recordedAt,
      recordedBy: mark.recordedBy,
    },
  };
}

function toSummary(form: RemsForm): RemsFormSummaryResponse {
  const { session, day, status, deadline, timeliness, submissions, draft, differences } = form;
  const missing = missingFields(draft).map(({ field }) => field.code);
  const first = submissions.find(({ mark }) => mark === null);
  return {
    sessionId: session.id,
    patientId: session.patientId,
    treatmentDate: day,
    status,
    dueOn: deadline.dueOn,
    overdueFrom: deadline.overdueFrom,
    timeliness,
    submittedAt: first?.submission.submittedAt ?? null,
    missingCount: missing.length,
    missingFields: missing,
    changedSinceSubmission: differences.length > 0,
  };
}

function toField({
  field,
  value,
  source,
  because,
  references,
  ...drafted
}: DraftedField): RemsFormFieldResponse {
  const { code, section, label, type, choices = [] } = field;
  return {
    ...{ code, section, label, type, choices: [...choices], value, source },
    isAsked: drafted.isAsked,
    isMissing: drafted.isMissing,
    isNotObtained: drafted.isNotObtained,
    isRecordOnly: field.isRecordOnly ?? false,
    mayBeNotObtained: field.mayBeNotObtained ?? false,
    because,
    references: references.map(({ type: of, id }) => ({ type: of, id })),
  };
}

function toAnswer(answer: RemsFormAnswer): RemsFormAnswerResponse {
  const { id, field, value, isNotObtained, reason, recordedAt, recordedBy } = answer;
  return { id, field, value, isNotObtained, reason, recordedAt, recordedBy };
}
