import { ApiProperty } from '@nestjs/swagger';
import {
  BooleanField,
  ChoiceField,
  CodesField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
} from '../../../../platform/http/fields.js';
import { SESSION_VERBS, type SessionVerb } from '../../../domain/session-status.js';
import { DISCHARGE_TYPES, type DischargeType } from '../../../discharge/domain/discharge-types.js';
import {
  CHECKLIST_OUTCOMES,
  type ChecklistContent,
  type ChecklistOutcome,
} from '../../../readiness/domain/checklist.js';
import { MISSING_PARTS, type MissingPartName } from '../domain/missing-parts.js';
import { LATE_REASON, SINCE_FORM_2, SummaryEntry } from './entry-parts.js';

export class SummaryPlan {
  @UuidField()
  planId: string;

  @CodesField({ maxItems: 20, description: 'The main one first.' })
  indications: string[];

  @TextField({ max: 20, description: 'ICD-10-CM.' })
  diagnosisCode: string;

  @TextField({ max: 80, nullable: true })
  templateCode: string | null;

  @TextField({ max: 2000, nullable: true })
  offLabelRationale: string | null;

  @ChoiceField(['INDUCTION', 'CONTINUATION', 'MAINTENANCE'], { enumName: 'PhaseKind' })
  phaseKind: string;

  @IntegerField({ min: 1, max: 1000 })
  phaseOrdinal: number;

  @IntegerField({ min: 1, max: 10_000, description: '1 for the first session of the plan.' })
  sessionNumber: number;
}

export class SummaryMove {
  @UuidField()
  id: string;

  @ChoiceField(SESSION_VERBS, { enumName: 'SessionVerb' })
  verb: SessionVerb;

  @InstantField({ description: 'As it stands after corrections.' })
  occurredAt: string;

  @InstantField()
  recordedAt: string;

  @UuidField()
  recordedBy: string;

  @TextField({ max: 2000, nullable: true })
  reason: string | null;

  @BooleanField({ description: 'It was a mistake and taken back.' })
  isUndone: boolean;

  @TextField({
    max: 2000,
    nullable: true,
    description: 'Why it was last corrected; null where it never was.',
  })
  correctionReason: string | null;
}

export class SummaryChecklistEntry extends SummaryEntry {
  @TextField({ max: 60 })
  itemCode: string;

  @TextField({ max: 300, description: 'As the rules of the session name it.' })
  label: string;

  @ChoiceField(CHECKLIST_OUTCOMES, { enumName: 'ChecklistOutcome' })
  outcome: ChecklistOutcome;

  @TextField({ max: 2000, nullable: true })
  note: string | null;

  @ApiProperty({
    type: Object,
    additionalProperties: true,
    description: 'What the item asks for besides the tick.',
  })
  content: ChecklistContent;

  @InstantField()
  occurredAt: string;

  @BooleanField({ description: 'False where a later entry of the item counts.' })
  isNewest: boolean;

  @TextField({ ...LATE_REASON, ...SINCE_FORM_2 })
  lateReason?: string | null;
}

export class SummaryDecision extends SummaryEntry {
  @TextField({ max: 80, description: 'What stood in the way of the dose.' })
  code: string;

  @UuidField({ description: 'The reading or the checklist entry it was decided on.' })
  subjectId: string;

  @ChoiceField(['GO_AHEAD', 'HOLD'], { enumName: 'ReadinessDecision' })
  decision: string;

  @TextField({ max: 2000 })
  reason: string;

  @InstantField()
  occurredAt: string;
}

export class SummaryUnmetGate {
  @TextField({ max: 40 })
  gate: string;

  @TextField({ max: 80 })
  code: string;

  @TextField({ max: 500 })
  message: string;
}

export class SummaryAssessment extends SummaryEntry {
  @InstantField()
  occurredAt: string;

  @BooleanField({ nullable: true })
  isOriented: boolean | null;

  @BooleanField({ nullable: true })
  hasSteadyGait: boolean | null;

  @BooleanField({ nullable: true })
  isAcutelySuicidal: boolean | null;

  @BooleanField({ nullable: true })
  escortPresent: boolean | null;

  @TextField({ max: 200, nullable: true })
  escortName: string | null;

  @BooleanField({ nullable: true })
  instructionsGiven: boolean | null;

  @TextField({ max: 80, nullable: true })
  instructionsVersion: string | null;

  @TextField({ max: 2000, nullable: true })
  note: string | null;

  @TextField({ ...LATE_REASON, ...SINCE_FORM_2 })
  lateReason?: string | null;
}

export class SummaryDischarge extends SummaryEntry {
  @ChoiceField(DISCHARGE_TYPES, { enumName: 'DischargeType' })
  type: DischargeType;

  @InstantField({ description: 'When the patient left.' })
  occurredAt: string;

  @TextField({ max: 200, nullable: true, description: 'Who took the patient home; null where nobody did.' })
  escortName: string | null;

  @BooleanField()
  instructionsGiven: boolean;

  @TextField({ max: 2000, nullable: true })
  reason: string | null;

  @ListField(() => SummaryUnmetGate, { maxItems: 20 })
  unmetGates: SummaryUnmetGate[];
}

export class SummaryNote extends SummaryEntry {
  @TextField({ max: 4000 })
  text: string;

  @InstantField()
  occurredAt: string;

  @TextField({
    max: 2000,
    nullable: true,
    ...SINCE_FORM_2,
    description: 'Why it counts no more: it was moved to the session it belongs to.',
  })
  correctionReason?: string | null;

  @TextField({ ...LATE_REASON, ...SINCE_FORM_2 })
  lateReason?: string | null;
}

export class SummaryMissingPart {
  @ChoiceField(MISSING_PARTS, { enumName: 'SummaryMissingPartName' })
  part: MissingPartName;

  @CodesField({ maxItems: 100, description: 'CHECKLIST_ITEM: what nobody ticked.' })
  items: string[];
}

export class SummaryPatient {
  @UuidField()
  id: string;

  @TextField({ max: 120 })
  givenName: string;

  @TextField({ max: 120, nullable: true })
  middleName: string | null;

  @TextField({ max: 120 })
  familyName: string;

  @TextField({ max: 60 })
  mrn: string;

  @DayField()
  birthDate: string;

  @ChoiceField(['FEMALE', 'MALE', 'OTHER'], { enumName: 'Sex' })
  sex: string;
}

export class SummaryClinic {
  @TextField({ max: 200 })
  name: string;

  @TextField({ max: 500, nullable: true })
  address: string | null;
}

export class SummaryDevice {
  @UuidField()
  id: string;

  @TextField({ max: 200, description: 'What the clinic calls it.' })
  label: string;

  @TextField({ max: 200 })
  serialNumber: string;
}

export class SummaryPerson {
  @UuidField()
  id: string;

  @TextField({ max: 200 })
  displayName: string;

  @TextField({ max: 40 })
  role: string;
}
