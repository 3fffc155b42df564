import { BooleanField, InstantField, TextField, UuidField } from '../../../platform/http/fields.js';
import type { DischargeAssessment } from '../discharge-assessment.entity.js';

/** What can be stated, in an assessment of its own or with the discharge. What is left out is not stated. */
export class StatedFactsRequest {
  @BooleanField({ optional: true, description: 'Oriented to person, place and time.' })
  isOriented?: boolean;

  @BooleanField({ optional: true, description: 'Stands up and walks steadily.' })
  hasSteadyGait?: boolean;

  @BooleanField({ optional: true, description: 'Asked and judged before leaving.' })
  isAcutelySuicidal?: boolean;

  @BooleanField({ optional: true, description: 'The escort is here.' })
  escortPresent?: boolean;

  @TextField({
    max: 120,
    optional: true,
    description: 'Who takes the patient home; the escort named on the session when left out.',
  })
  escortName?: string;

  @BooleanField({ optional: true, description: 'Written instructions were given.' })
  instructionsGiven?: boolean;

  @TextField({ max: 60, optional: true, description: "Version of the clinic's leaflet." })
  instructionsVersion?: string;
}

export class AssessDischargeRequest extends StatedFactsRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that an assessment sent twice is one.' })
  id?: string;

  @TextField({ max: 1000, optional: true })
  note?: string;

  @InstantField({ optional: true, description: 'When it was so; now when left out.' })
  occurredAt?: Date;

  @TextField({
    max: 1000,
    optional: true,
    description: 'Needed once the session is signed: why it is recorded only now.',
  })
  lateReason?: string;
}

export class DischargeAssessmentResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @UuidField()
  sessionId: string;

  @BooleanField({ nullable: true, description: 'Null where it was not stated; so are the others.' })
  isOriented: boolean | null;

  @BooleanField({ nullable: true, description: 'Whether the patient walks steadily.' })
  hasSteadyGait: boolean | null;

  @BooleanField({ nullable: true, description: 'Whether the patient is acutely suicidal.' })
  isAcutelySuicidal: boolean | null;

  @BooleanField({ nullable: true, description: 'Whether somebody is there to take the patient home.' })
  escortPresent: boolean | null;

  @TextField({ max: 120, nullable: true, description: 'Who that is.' })
  escortName: string | null;

  @BooleanField({ nullable: true })
  instructionsGiven: boolean | null;

  @TextField({ max: 60, nullable: true, description: 'Edition of the written instructions.' })
  instructionsVersion: string | null;

  @TextField({ max: 1000, nullable: true })
  note: string | null;

  @InstantField()
  occurredAt: Date;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @TextField({ max: 1000, nullable: true, description: 'Why it was recorded only after the signature.' })
  lateReason: string | null;
}

export function toAssessmentResponse(
  assessment: DischargeAssessment,
  patientId: string,
): DischargeAssessmentResponse {
  return {
    id: assessment.id,
    patientId,
    sessionId: assessment.sessionId,
    isOriented: assessment.isOriented,
    hasSteadyGait: assessment.hasSteadyGait,
    isAcutelySuicidal: assessment.isAcutelySuicidal,
    escortPresent: assessment.escortPresent,
    escortName: assessment.escortName,
    instructionsGiven: assessment.instructionsGiven,
    instructionsVersion: assessment.instructionsVersion,
    note: assessment.note,
    occurredAt: assessment.occurredAt,
    recordedAt: assessment.recordedAt,
    recordedBy: assessment.recordedBy,
    lateReason: assessment.lateReason,
  };
}
