import {
  AcknowledgedWarning,
  AcknowledgedWarningsField,
} from '../../../platform/http/acknowledged-warnings.js';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { BENEFITS, type Benefit } from '../../../treatment-plans/domain/benefit-decision.js';
import { DosingWeightDto } from '../../../treatment-plans/dto/plan-parts.dto.js';
import { TimeOfDayField, WeekdaysField } from '../../../treatment-plans/dto/plan-requests.dto.js';
import {
  PLAN_DECISIONS,
  type PlanDecision,
  type PlanDecisionKind,
} from '../../../treatment-plans/plan-decision.entity.js';

export const PLAN_ENDS = ['COMPLETE', 'DISCONTINUE'] as const;
export type PlanEndKind = (typeof PLAN_ENDS)[number];

export class ReviewReadRequest {
  @InstantField({ description: '`asOf` of the review that was read.' })
  asOf: Date;

  @TextField({
    min: 64,
    max: 64,
    pattern: /^[0-9a-f]{64}$/,
    patternSays: 'must be the contentHash of a review',
    description: '`contentHash` of the review that was read.',
  })
  contentHash: string;
}

export class ReviewedDoseRequest {
  @NumberField({
    min: 0,
    max: 100,
    maxDecimals: 3,
    optional: true,
    nullable: true,
    description: 'IV and IM.',
  })
  mgPerKg?: number | null;

  @NumberField({ min: 0, max: 10_000, maxDecimals: 2, optional: true, nullable: true })
  mg?: number | null;

  @IntegerField({ min: 0, max: 1440, optional: true, description: 'IV only; as before when left out.' })
  infusionMinutes?: number;

  @IntegerField({ min: 0, max: 100, optional: true, description: 'Spravato only: whole devices.' })
  devices?: number;

  @ObjectField(() => DosingWeightDto, { optional: true, description: 'As before when left out.' })
  dosingWeight?: DosingWeightDto;
}

export class ReviewedSpacingRequest {
  @IntegerField({ min: 1, max: 7, description: 'Sessions in each treatment week.' })
  perWeek: number;

  @IntegerField({ min: 1, max: 52, description: 'A treatment week every so many weeks.' })
  everyWeeks: number;

  @DayField({ description: 'No session that is still to come is planned before this day of the clinic.' })
  firstDay: string;

  @WeekdaysField()
  weekdays?: number[];

  @TimeOfDayField({ optional: true })
  timeOfDay?: string;
}

export class BenefitRequest {
  @ChoiceField(BENEFITS, { enumName: 'Benefit', description: 'Whether the treatment has helped so far.' })
  benefit: Benefit;

  @TextField({ max: 1000, description: 'Why; of a course without response also why it goes on.' })
  reason: string;
}

export class DecideReviewRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that a decision sent twice is one.' })
  id?: string;

  @ChoiceField(PLAN_DECISIONS, {
    enumName: 'PlanDecisionKind',
    description:
      'RAISE and LOWER order `dose` for every session still to come and for what is added later. SPACE_OUT plans them anew by `spacing`. STOP ends the plan ' +
      'and cancels them. CONTINUE changes nothing.',
  })
  decision: PlanDecisionKind;

  @TextField({ max: 500 })
  reason: string;

  @ObjectField(() => ReviewReadRequest, {
    description: 'The review that was read; one that is out of date is refused.',
  })
  basedOn: ReviewReadRequest;

  @ObjectField(() => BenefitRequest, {
    optional: true,
    description:
      'Required where the review says so (`benefitDecision.isRequired`), unless the plan is stopped.',
  })
  benefitDecision?: BenefitRequest;

  @ObjectField(() => ReviewedDoseRequest, { optional: true, description: 'With RAISE and LOWER.' })
  dose?: ReviewedDoseRequest;

  @ObjectField(() => ReviewedSpacingRequest, { optional: true, description: 'With SPACE_OUT.' })
  spacing?: ReviewedSpacingRequest;

  @ChoiceField(PLAN_ENDS, { optional: true, description: 'With STOP: how the plan ends.' })
  planEnd?: PlanEndKind;

  @InstantField({ optional: true, description: 'When it was decided; now when left out.' })
  occurredAt?: Date;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}

export class SessionEffectResponse {
  @UuidField()
  sessionId: string;

  @IntegerField({ min: 1, max: 1000, description: 'Number of the session in its plan.' })
  sessionNumber: number;

  @NumberField({ min: 0, max: 10_000, description: 'Ordered before.' })
  fromMg: number;

  @NumberField({ min: 0, max: 10_000, description: 'Ordered since.' })
  toMg: number;

  @InstantField()
  fromStart: string;

  @InstantField({ description: 'Planned start since.' })
  toStart: string;

  @BooleanField({ description: 'The decision called it off.' })
  isCancelled: boolean;
}

export class PlanDecisionResponse {
  @UuidField()
  id: string;

  @UuidField()
  planId: string;

  @UuidField()
  patientId: string;

  @ChoiceField(PLAN_DECISIONS, { enumName: 'PlanDecisionKind' })
  decision: PlanDecisionKind;

  @TextField({ max: 500 })
  reason: string;

  @ChoiceField(BENEFITS, {
    nullable: true,
    enumName: 'Benefit',
    description: 'Null where it was not decided.',
  })
  benefit: Benefit | null;

  @TextField({
    max: 1000,
    nullable: true,
    description: 'Why the benefit was judged so; null where none was asked for.',
  })
  benefitReason: string | null;

  @InstantField({ description: '`asOf` of the review it was based on.' })
  basedOnAsOf: Date;

  @TextField({ max: 64, description: '`contentHash` of that review.' })
  basedOnHash: string;

  @ListField(() => SessionEffectResponse, { maxItems: 1000, description: 'What it changed, by session.' })
  effects: SessionEffectResponse[];

  @ListField(() => AcknowledgedWarning, { maxItems: 20 })
  acknowledgedWarnings: AcknowledgedWarning[];

  @IntegerField({ min: 1, max: 2_147_483_647 })
  ruleSetVersion: number;

  @InstantField()
  occurredAt: Date;

  @InstantField()
  recordedAt: Date;

  @UuidField({ description: 'A psychiatrist.' })
  recordedBy: string;
}

export function toPlanDecisionResponse(decision: PlanDecision, patientId: string): PlanDecisionResponse {
  const { id, planId, benefit, benefitReason, basedOnAsOf, basedOnHash, ruleSetVersion } = decision;
  const { reason, effects, acknowledgedWarnings, occurredAt, recordedAt, recordedBy } = decision;
  return {
    id,
    planId,
    patientId,
    decision: decision.decision,
    reason,
    benefit,
    benefitReason,
    basedOnAsOf,
    basedOnHash,
    effects: effects.map((effect) => ({ ...effect })),
    acknowledgedWarnings,
    ruleSetVersion,
    occurredAt,
    recordedAt,
    recordedBy,
  };
}
