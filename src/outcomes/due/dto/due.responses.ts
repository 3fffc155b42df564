import type { RecallWindow } from '../../../clinic/rules/rule-set.js';
import type { Patient } from '../../../patients/patient.entity.js';
import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { SessionPatientResponse, toSessionPatientResponse } from '../../../sessions/dto/session.response.js';
import { ASKED_TIME_POINTS, type AskedTimePoint } from '../../domain/asked-windows.js';
import { askedWindowSentence } from '../../domain/asked-window-sentence.js';
import { WINDOW_STATUSES, type WindowStatus } from '../../domain/windows.js';
import { InstrumentCodeField, RecallField } from '../../dto/instrument-fields.js';
import type { PatientWindow } from '../read-asked-windows.js';

/** One questionnaire that a patient is asked to answer. Computed from what is recorded now. */
export class DueAssessmentResponse {
  @UuidField()
  patientId: string;

  @ObjectField(() => SessionPatientResponse)
  patient: SessionPatientResponse;

  @UuidField()
  planId: string;

  @UuidField({ description: 'BASELINE: the first session of the course.' })
  sessionId: string;

  @IntegerField({ min: 1, max: 1000, description: 'Number of the session in its plan.' })
  sessionNumber: number;

  @ChoiceField(ASKED_TIME_POINTS, { enumName: 'AskedTimePoint' })
  timePoint: AskedTimePoint;

  @InstrumentCodeField()
  instrumentCode: string;

  @RecallField({ description: 'Only an answer in this recall stands for the window.' })
  recallWindow: RecallWindow;

  @ChoiceField(WINDOW_STATUSES, { enumName: 'WindowStatus' })
  status: WindowStatus;

  @InstantField({ description: 'From when on answers count for it.' })
  opensAt: Date;

  @InstantField({ description: 'The time aimed at.' })
  targetAt: Date;

  @DayField({ description: 'Calendar day of the target in the zone of the session.' })
  targetDay: string;

  @InstantField({
    description:
      'Its own end or the next dose, whichever comes first. Before a session to come: the end of its day, and in truth the dose.',
  })
  closesAt: Date;

  @UuidField({ nullable: true, description: 'The answer that stands for it.' })
  assessmentId: string | null;

  @TextField({
    max: 200,
    example: 'about a day after the dose of session 3: past the target and not answered yet',
  })
  explanation: string;

  @IntegerField({
    min: 1,
    max: 2_147_483_647,
    description:
      'The clinic rules that ask for it: those that the session keeps, or before its check-in those in force.',
  })
  ruleSetVersion: number;
}

export function toDueAssessmentResponse(window: PatientWindow, patient: Patient): DueAssessmentResponse {
  const { patientId, planId, sessionId, sessionNumber, timePoint, measure, status } = window;
  const { opensAt, targetAt, targetDay, closesAt, canonical, ruleSetVersion } = window;
  return {
    patientId,
    patient: toSessionPatientResponse(patient),
    planId,
    sessionId,
    sessionNumber,
    timePoint,
    instrumentCode: measure.instrument,
    recallWindow: measure.recall,
    status,
    opensAt,
    targetAt,
    targetDay,
    closesAt,
    assessmentId: canonical?.id ?? null,
    explanation: askedWindowSentence(window),
    ruleSetVersion,
  };
}
