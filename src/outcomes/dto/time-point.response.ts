import type { RecallWindow } from '../../clinic/rules/instrument-rules.js';
import {
  ChoiceField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
  ValuesField,
} from '../../platform/http/fields.js';
import type { AssessmentRole } from '../domain/roles.js';
import { asksMostlyBeforeDose, timePointSentence } from '../domain/time-point-sentence.js';
import type { TimePoint, TimePointCategory } from '../domain/time-points.js';

const CATEGORIES = [
  'IN_SESSION',
  'ACUTE',
  'HOUR_24',
  'DAY_7_14',
  'LATE_FOLLOWUP',
  'UNSCHEDULED',
] as const satisfies readonly TimePointCategory[];

const FLAGS = ['INTOXICATED', 'STRICT_HOUR_24', 'RECALL_BEFORE_DOSE'] as const;
type Flag = (typeof FLAGS)[number];

export class AssessmentRoleResponse {
  @ChoiceField(['BASELINE', 'PRE_SESSION'])
  role: AssessmentRole['role'];

  @UuidField({ nullable: true, description: 'BASELINE: the plan whose course it is the baseline of.' })
  planId: string | null;

  @UuidField({ nullable: true, description: 'PRE_SESSION: the session it was answered before.' })
  sessionId: string | null;

  @IntegerField({ min: 1, max: 1000, nullable: true, description: 'Number of the session in its plan.' })
  sessionNumber: number | null;
}

/** Computed from the doses as they are recorded now: when a dose time is corrected, the time point follows. */
export class TimePointResponse {
  @ChoiceField(CATEGORIES, { nullable: true, enumName: 'TimePoint', description: 'Null before any dose.' })
  category: TimePointCategory | null;

  @UuidField({ nullable: true, description: 'The last session whose dose had started by then.' })
  ownerSessionId: string | null;

  @IntegerField({
    min: 1,
    max: 1000,
    nullable: true,
    description: 'Number of the session whose dose the answers follow.',
  })
  ownerSessionNumber: number | null;

  @UuidField({ nullable: true, description: 'Id of the plan of that session.' })
  ownerPlanId: string | null;

  @ValuesField({ type: 'string', enum: FLAGS }, (value) => FLAGS.includes(value as Flag), {
    maxItems: 3,
    says: 'must be a flag',
    description:
      'INTOXICATED: so soon after the dose that the drug still speaks. STRICT_HOUR_24: for research reports. RECALL_BEFORE_DOSE: most of the time the form asks about lies before the dose.',
  })
  flags: Flag[];

  @ListField(() => AssessmentRoleResponse, {
    maxItems: 100,
    description: 'What else these answers serve as: baseline, before a session.',
  })
  roles: AssessmentRoleResponse[];

  @TextField({ max: 200, example: '23 h 10 min after the end of session 3' })
  explanation: string;

  @IntegerField({
    min: 1,
    max: 2_147_483_647,
    nullable: true,
    description:
      'The clinic rules it was placed with: those that the owner session keeps. Null before any dose.',
  })
  ruleSetVersion: number | null;
}

export function toTimePointResponse(
  timePoint: TimePoint | null,
  roles: readonly AssessmentRole[],
  recall: RecallWindow,
): TimePointResponse {
  return {
    category: timePoint?.category ?? null,
    ownerSessionId: timePoint?.sessionId ?? null,
    ownerSessionNumber: timePoint?.sessionNumber ?? null,
    ownerPlanId: timePoint?.planId ?? null,
    flags: [
      ...(timePoint?.isIntoxicated ? (['INTOXICATED'] as const) : []),
      ...(timePoint?.isStrictHour24 ? (['STRICT_HOUR_24'] as const) : []),
      ...(timePoint && asksMostlyBeforeDose(timePoint, recall) ? (['RECALL_BEFORE_DOSE'] as const) : []),
    ],
    roles: roles.map((each) => ({
      role: each.role,
      planId: each.role === 'BASELINE' ? each.planId : null,
      sessionId: each.role === 'PRE_SESSION' ? each.sessionId : null,
      sessionNumber: each.role === 'PRE_SESSION' ? each.sessionNumber : null,
    })),
    explanation: timePointSentence(timePoint, recall),
    ruleSetVersion: timePoint?.ruleSetVersion ?? null,
  };
}
