import { AlertResponse } from '../../../tasks/dto/alerts.responses.js';
import { MODALITIES, type Modality } from '../../../clinic/modality.js';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { SESSION_STATUSES, type SessionStatus } from '../../domain/session-status.js';
import { DeliveredDoseResponse } from '../../dosing/dto/delivered-dose.response.js';
import { SessionPatientResponse } from '../../dto/session.response.js';
import { UNOBTAINABLE_LIST, UnobtainableResponse } from '../../monitoring/dto/unobtainable.dto.js';
import { ObservationItemResponse } from '../../monitoring/observations/observations.dto.js';

const MEASURED = { min: 0, max: 999, nullable: true };

export class LatestVitalsResponse {
  @InstantField()
  measuredAt: Date;

  @IntegerField(MEASURED)
  systolicMmHg: number | null;

  @IntegerField(MEASURED)
  diastolicMmHg: number | null;

  @IntegerField(MEASURED)
  heartRatePerMinute: number | null;

  @IntegerField(MEASURED)
  spo2Percent: number | null;

  @IntegerField(MEASURED)
  respiratoryRatePerMinute: number | null;

  @IntegerField({ min: 0, max: 5, nullable: true })
  moaas: number | null;

  @ListField(() => UnobtainableResponse, { ...UNOBTAINABLE_LIST, description: 'What could not be taken.' })
  unobtainable: UnobtainableResponse[];
}

export class WorklistSelfHarmResponse {
  @UuidField({ description: 'The alert that says it.' })
  alertId: string;

  @InstantField({ description: 'When it was told.' })
  toldAt: Date;

  @IntegerField({
    min: 0,
    max: 100,
    nullable: true,
    description: 'The answer to the item about self-harm that was told, whatever was amended since.',
  })
  answer: number | null;

  @BooleanField({ description: 'Somebody has amended the answer since it was told.' })
  isAmended: boolean;

  @IntegerField({
    min: 0,
    max: 100,
    nullable: true,
    description: 'What the amendment left of it; null where it left none, or where nothing was amended.',
  })
  amendedAnswer: number | null;

  @BooleanField({ description: 'No psychiatrist has looked at it; no dose is started before one has.' })
  needsAcknowledgement: boolean;

  @IntegerField({
    min: 0,
    max: 2_147_483_647,
    description: 'How many such alerts of the patient no psychiatrist has looked at, this one among them.',
  })
  nNotLookedAt: number;
}

export class WorklistItemResponse {
  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @ObjectField(() => SessionPatientResponse)
  patient: SessionPatientResponse;

  @UuidField({ nullable: true })
  chairId: string | null;

  @TextField({ max: 60, nullable: true, description: 'The chair; null where none is given.' })
  chairName: string | null;

  @UuidField({ nullable: true })
  nurseId: string | null;

  @UuidField({ nullable: true })
  psychiatristId: string | null;

  @ChoiceField(MODALITIES, { enumName: 'Modality' })
  modality: Modality;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  status: SessionStatus;

  @InstantField({ nullable: true })
  checkedInAt: Date | null;

  @InstantField({ nullable: true })
  doseStartedAt: Date | null;

  @IntegerField({
    min: 0,
    max: 10_000_000,
    nullable: true,
    description: 'Whole minutes since the dose started; null before.',
  })
  minutesSinceDoseStart: number | null;

  @ObjectField(() => DeliveredDoseResponse, { nullable: true, description: 'Null before the dose started.' })
  delivered: DeliveredDoseResponse | null;

  @ObjectField(() => ObservationItemResponse, {
    nullable: true,
    description: 'What is open or overdue, else what comes next; null when nothing is left.',
  })
  nextDue: ObservationItemResponse | null;

  @IntegerField({ min: 0, max: 1000, description: 'Observations that are overdue now.' })
  overdue: number;

  @IntegerField({ min: 0, max: 1000, description: 'Observations that were never made.' })
  missed: number;

  @ObjectField(() => LatestVitalsResponse, {
    nullable: true,
    description: 'Newest reading that is not in error.',
  })
  latestVitals: LatestVitalsResponse | null;

  @ListField(() => AlertResponse, {
    maxItems: 1000,
    description: 'Alerts that are open or that nobody has looked at; retrospective ones are left out.',
  })
  alerts: AlertResponse[];

  @ObjectField(() => WorklistSelfHarmResponse, {
    nullable: true,
    description:
      'Thoughts of death or self-harm that were told: the gravest that no psychiatrist has looked at, else those told last within the days of the clinic rules (selfHarmShownDays); null where there are none.',
  })
  selfHarm: WorklistSelfHarmResponse | null;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'Rules it was computed with.' })
  ruleSetVersion: number;
}

export class WorklistResponse {
  @InstantField()
  asOf: Date;

  @ListField(() => WorklistItemResponse, {
    maxItems: 500,
    description: 'Every patient who is in the clinic, by what is due next.',
  })
  items: WorklistItemResponse[];
}
