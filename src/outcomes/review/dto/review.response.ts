import { MODALITIES, type Modality } from '../../../clinic/modality.js';
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { AlertResponse } from '../../../tasks/dto/alerts.responses.js';
import { INDICATION_CODES, type Indication } from '../../../treatment-plans/domain/indication.js';
import { PLAN_STATUSES, type PlanStatus } from '../../../treatment-plans/domain/plan-status.js';
import { PlanDecisionResponse } from './review-decision.dto.js';
import {
  ReviewBenefitResponse,
  ReviewContraindicationResponse,
  ReviewCountsResponse,
  ReviewDoseResponse,
  ReviewedSessionResponse,
  ReviewHintResponse,
  ReviewMedicineChangeResponse,
  ReviewNextSessionResponse,
  ReviewReasonResponse,
  ReviewSeriousEventResponse,
  ReviewWindowResponse,
} from './review-parts.js';
import { ReviewSelfHarmResponse, ReviewTrendResponse } from './review-scores.js';

/** Everything a psychiatrist looks at before the next dose. */
export class PreDoseReviewResponse {
  @UuidField()
  planId: string;

  @UuidField()
  patientId: string;

  @InstantField({ description: 'Everything stands as of this instant.' })
  asOf: Date;

  @TextField({
    max: 64,
    description:
      'SHA-256 of the facts in it; the clock does not change it. A decision names it, so that a stale review is noticed.',
  })
  contentHash: string;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'The clinic rules everything was computed with.' })
  ruleSetVersion: number;

  @ChoiceField(MODALITIES, { enumName: 'Modality' })
  modality: Modality;

  @ChoicesField(INDICATION_CODES, { description: 'The main one first.' })
  indications: Indication[];

  @TextField({ max: 10, description: 'ICD-10-CM.' })
  diagnosisCode: string;

  @ChoiceField(PLAN_STATUSES, { enumName: 'PlanStatus', description: 'Where the plan stands.' })
  planStatus: PlanStatus;

  @ObjectField(() => ReviewCountsResponse, { description: 'Sessions given against those planned.' })
  sessions: ReviewCountsResponse;

  @ListField(() => ReviewDoseResponse, { maxItems: 1000, description: 'Doses given, in the order of time.' })
  doses: ReviewDoseResponse[];

  @ObjectField(() => ReviewNextSessionResponse, {
    nullable: true,
    description: 'Null where none is to come.',
  })
  next: ReviewNextSessionResponse | null;

  @ObjectField(() => ReviewedSessionResponse, {
    nullable: true,
    description:
      'The last session in which something was given: what was ordered and given, and how it was borne. Null before the first.',
  })
  last: ReviewedSessionResponse | null;

  @ListField(() => ReviewTrendResponse, {
    maxItems: 20,
    description: 'One for each questionnaire and recall; those in the validated recall first.',
  })
  trends: ReviewTrendResponse[];

  @ObjectField(() => ReviewSelfHarmResponse, {
    nullable: true,
    description: 'Item 9 of the last PHQ-9; null where none was answered.',
  })
  selfHarm: ReviewSelfHarmResponse | null;

  @InstantField({
    description:
      'From when on contraindications and medicines are new: the last dose or the last decision, whichever is earlier.',
  })
  newSince: Date;

  @ListField(() => ReviewContraindicationResponse, {
    maxItems: 200,
    description: 'Answered with yes or unknown since `newSince`.',
  })
  newContraindications: ReviewContraindicationResponse[];

  @ListField(() => ReviewMedicineChangeResponse, {
    maxItems: 1000,
    description: 'Medicines added, taken in another dose (each change) or stopped since.',
  })
  medicineChanges: ReviewMedicineChangeResponse[];

  @BooleanField({
    description: 'Eligibility and consent hold on the day of the next session (today where none is to come).',
  })
  isEligible: boolean;

  @ListField(() => ReviewReasonResponse, { maxItems: 50, description: 'Why they do not.' })
  eligibilityReasons: ReviewReasonResponse[];

  @ListField(() => AlertResponse, {
    maxItems: 1000,
    description:
      'Alerts of the patient that last, or that nobody has acknowledged: red before yellow, then the newest first.',
  })
  openAlerts: AlertResponse[];

  @ListField(() => ReviewSeriousEventResponse, {
    maxItems: 1000,
    description: 'Serious side effects of the course whose review or follow-up is still due.',
  })
  openReviews: ReviewSeriousEventResponse[];

  @ListField(() => ReviewWindowResponse, {
    maxItems: 1000,
    description: 'Questionnaires of the course that are overdue, or were missed.',
  })
  unanswered: ReviewWindowResponse[];

  @ListField(() => ReviewReasonResponse, {
    maxItems: 50,
    description: 'What this review should show and cannot.',
  })
  missing: ReviewReasonResponse[];

  @ObjectField(() => ReviewBenefitResponse, {
    description: 'Whether it has to be decided now that the course has helped.',
  })
  benefitDecision: ReviewBenefitResponse;

  @ListField(() => ReviewHintResponse, {
    maxItems: 100,
    description: 'What the numbers say by the clinic rules. Not a recommendation: the psychiatrist decides.',
  })
  hints: ReviewHintResponse[];

  @ObjectField(() => PlanDecisionResponse, {
    nullable: true,
    description: 'The last decision about the plan.',
  })
  lastDecision: PlanDecisionResponse | null;
}
