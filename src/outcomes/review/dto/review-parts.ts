/** The parts of a pre-dose review. */
import type { ChangeOfMedicine } from '../domain/new-findings.js';
import { MEDICINE_CLASSES, type MedicineClass } from '../../../patients/domain/medicine-classes.js';
import type { PhaseKind } from '../../../clinic/rules/rule-set.js';
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
} from '../../../platform/http/fields.js';
import type { Completion } from '../../../sessions/session.entity.js';
import { SESSION_STATUSES, type SessionStatus } from '../../../sessions/domain/session-status.js';
import {
  SERIOUS_EVENT_STATUSES,
  type SeriousEventStatus,
} from '../../../sessions/side-effects/domain/serious-event.js';
import {
  BENEFIT_QUESTIONS,
  BENEFITS,
  type Benefit,
  type BenefitQuestion,
} from '../../../treatment-plans/domain/benefit-decision.js';
import {
  OutcomeWindowResponse,
  ProgressOrderedDoseResponse,
  ProgressSessionResponse,
} from '../../progress/dto/progress-session.response.js';
import { HINT_CODES, type HintCode } from '../domain/review-hints.js';

export class ReviewCountsResponse {
  @IntegerField({ min: 0, max: 1000, description: 'Sessions of the plan in which something was given.' })
  given: number;

  @IntegerField({
    min: 0,
    max: 1000,
    description: 'The same in the course: in the plans that this one continues as well.',
  })
  givenInCourse: number;

  @IntegerField({
    min: 0,
    max: 1000,
    description: 'Sessions of the plan that were not called off or missed.',
  })
  planned: number;

  @IntegerField({ min: 0, max: 1000, description: 'Sessions that have not begun.' })
  toCome: number;

  @IntegerField({ min: 0, max: 1000, description: 'Sessions that were called off.' })
  cancelled: number;

  @IntegerField({ min: 0, max: 1000, description: 'Sessions to which the patient did not come.' })
  missed: number;
}

/** A session of the course. */
export class ReviewedSessionResponse extends ProgressSessionResponse {
  @UuidField()
  planId: string;
}

export class ReviewDoseResponse {
  @UuidField()
  planId: string;

  @UuidField()
  sessionId: string;

  @IntegerField({ min: 1, max: 1000, description: 'Number of the session in its plan.' })
  sessionNumber: number;

  @InstantField()
  doseStartedAt: Date;

  @NumberField({ min: 0, max: 1_000_000_000, nullable: true, description: 'Null while it runs.' })
  deliveredMg: number | null;

  @NumberField({ min: 0, max: 99_999, description: 'What was ordered for the session.' })
  orderedMg: number;

  @ChoiceField(['COMPLETE', 'TERMINATED_EARLY'], {
    nullable: true,
    description: 'Whether it was stopped early; null while it runs.',
  })
  completion: Completion | null;

  @TextField({
    max: 40,
    nullable: true,
    description: 'Why it was stopped early; null while nobody has said.',
  })
  terminationReason: string | null;
}

export class ReviewNextSessionResponse {
  @UuidField()
  sessionId: string;

  @IntegerField({ min: 1, max: 1000 })
  number: number;

  @ChoiceField(['INDUCTION', 'CONTINUATION', 'MAINTENANCE'])
  phaseKind: PhaseKind;

  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  status: SessionStatus;

  @InstantField()
  plannedStart: Date;

  @ObjectField(() => ProgressOrderedDoseResponse, { description: 'The dose as it is ordered.' })
  ordered: ProgressOrderedDoseResponse;

  @BooleanField({
    description: 'A psychiatrist ordered it for this session instead of the dose of the plan.',
  })
  isOwnOrder: boolean;
}

export class ReviewContraindicationResponse {
  @TextField({ max: 80 })
  code: string;

  @TextField({ max: 300 })
  label: string;

  @ChoiceField(['A', 'B', 'R'], {
    nullable: true,
    description:
      'A absolute, B blocks until cleared, R asks for care; null where the rules no longer ask for it.',
  })
  severity: 'A' | 'B' | 'R' | null;

  @ChoiceField(['YES', 'UNKNOWN'])
  answer: 'YES' | 'UNKNOWN';

  @TextField({ max: 2000, nullable: true })
  note: string | null;

  @InstantField({ description: 'When the screening was made that says so.' })
  evaluatedAt: Date;
}

export class ReviewMedicineChangeResponse {
  @UuidField()
  medicationId: string;

  @TextField({ max: 200 })
  name: string;

  @TextField({ max: 200, nullable: true, description: 'The dose since this change; of a stop the last one.' })
  doseText: string | null;

  @TextField({ max: 200, nullable: true, description: 'DOSE_CHANGED: the dose before, where it is known.' })
  fromDoseText: string | null;

  @ChoiceField(MEDICINE_CLASSES, { enumName: 'MedicineClass' })
  medicineClass: MedicineClass;

  @ChoiceField(['ADDED', 'DOSE_CHANGED', 'STOPPED'], { description: 'What became of it since.' })
  change: ChangeOfMedicine;

  @DayField({
    nullable: true,
    description: 'Day it was started, the dose changed, or it was stopped; null where nobody knows.',
  })
  on: string | null;

  @InstantField({ description: 'When the clinic noted it.' })
  notedAt: Date;
}

export class ReviewSeriousEventResponse {
  @UuidField()
  sideEffectId: string;

  @TextField({ max: 120 })
  label: string;

  @UuidField()
  planId: string;

  @IntegerField({ min: 1, max: 1000, description: 'Number of the session in its plan.' })
  sessionNumber: number;

  @IntegerField({ min: 1, max: 5, description: 'CTCAE v5, the worst it was.' })
  grade: number;

  @ChoiceField(SERIOUS_EVENT_STATUSES, {
    enumName: 'SeriousEventStatus',
    description: 'What a psychiatrist owes it.',
  })
  status: SeriousEventStatus;

  @InstantField({ nullable: true, description: 'Of the review, or of the next follow-up.' })
  dueBy: Date | null;
}

/** A questionnaire that was not answered in its window, or is not yet. */
export class ReviewWindowResponse extends OutcomeWindowResponse {
  @UuidField()
  planId: string;

  @IntegerField({ min: 1, max: 1000, description: 'Number of the session it belongs to, in its plan.' })
  sessionNumber: number;
}

export class ReviewReasonResponse {
  @TextField({ max: 80 })
  code: string;

  @TextField({ max: 500, description: 'In words.' })
  message: string;
}

export class ReviewHintResponse {
  @ChoiceField(HINT_CODES, { enumName: 'ReviewHint' })
  code: HintCode;

  @TextField({ max: 500, description: 'In words, with the numbers.' })
  message: string;

  @TextField({ max: 40, nullable: true, description: 'Null where it is not about a questionnaire.' })
  instrumentCode: string | null;

  @NumberField({ min: -1e6, max: 1e6, nullable: true, description: 'What was found.' })
  value: number | null;

  @NumberField({
    min: -1e6,
    max: 1e6,
    nullable: true,
    description: 'Number of the clinic rules it was held against.',
  })
  threshold: number | null;
}

/** What a psychiatrist decided about the benefit of the course. */
export class ReviewBenefitAnswerResponse {
  @UuidField({ description: 'The decision that says so.' })
  decisionId: string;

  @ChoiceField(BENEFITS, { enumName: 'Benefit', description: 'Whether the course has helped.' })
  benefit: Benefit;

  @TextField({ max: 1000, description: 'Why it was judged so.' })
  reason: string;

  @InstantField({ description: 'When it was decided.' })
  occurredAt: Date;
}

export class ReviewBenefitResponse {
  @BooleanField({
    description:
      'No further dose is ready, and the course is not made longer, before a decision says whether it has helped.',
  })
  isRequired: boolean;

  @ChoiceField(BENEFIT_QUESTIONS, {
    nullable: true,
    enumName: 'BenefitQuestion',
    description:
      'Why it is asked; null where the course has not come as far. INDUCTION_BEGINS: the course had doses before it.',
  })
  because: BenefitQuestion['because'] | null;

  @IntegerField({ min: 0, max: 1000, description: 'Doses given so far.' })
  dosesGiven: number;

  @IntegerField({
    min: 1,
    max: 1000,
    nullable: true,
    description:
      'Sessions, or weeks for Spravato, of the clinic rules; null where the phases of the plan ask.',
  })
  threshold: number | null;

  @InstantField({ nullable: true, description: 'A decision made after this dose began answers it.' })
  since: Date | null;

  @ObjectField(() => ReviewBenefitAnswerResponse, {
    nullable: true,
    description: 'The decision that stands; null while it is open.',
  })
  answer: ReviewBenefitAnswerResponse | null;
}
