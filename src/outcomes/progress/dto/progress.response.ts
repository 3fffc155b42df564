import { MODALITIES, type Modality } from '../../../clinic/modality.js';
import type { RecallWindow } from '../../../clinic/rules/rule-set.js';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../platform/http/fields.js';
import { INDICATION_CODES, type Indication } from '../../../treatment-plans/domain/indication.js';
import { PlanPhaseResponse, toPlanPhaseResponse } from '../../../treatment-plans/dto/treatment-plan.dto.js';
import { PLAN_STATUSES, type PlanStatus } from '../../../treatment-plans/domain/plan-status.js';
import type { PlanPhase, TreatmentPlan } from '../../../treatment-plans/treatment-plan.entity.js';
import { NO_BASELINE_REASONS, type Measure, type NoBaselineReason } from '../../domain/baseline.js';
import type { CourseProgress } from '../../domain/course-progress.js';
import { NO_RECOVERY_REASONS, recoveryOf, type NoRecoveryReason } from '../../domain/recovery.js';
import type { ScoredForm } from '../../domain/scored-form.js';
import { InstrumentCodeField, RecallField } from '../../dto/instrument-fields.js';
import { ProgressSessionResponse } from './progress-session.response.js';
import { JudgedBooleanResponse, ScoreSeriesResponse, toJudgementResponse } from '../../dto/score.response.js';

export class ScoreReferenceResponse {
  @UuidField()
  assessmentId: string;

  @InstantField()
  completedAt: Date;

  @IntegerField({ min: 0, max: 1000, nullable: true, description: 'Total of the answers.' })
  total: number | null;
}

export class BaselineResponse {
  @ObjectField(() => ScoreReferenceResponse, { optional: true })
  value?: ScoreReferenceResponse;

  @ChoiceField(NO_BASELINE_REASONS, {
    optional: true,
    enumName: 'NoBaselineReason',
    description: 'Why there is none.',
  })
  undefinedBecause?: NoBaselineReason;
}

/** One course in one instrument and recall. */
export class CourseOutcomeResponse {
  @InstrumentCodeField()
  instrumentCode: string;

  @RecallField()
  recallWindow: RecallWindow;

  @ObjectField(() => BaselineResponse, {
    description: 'Answers before the first dose, which change is counted from.',
  })
  baseline: BaselineResponse;

  @ObjectField(() => JudgedBooleanResponse, { description: 'The course has reached response at some time.' })
  response: JudgedBooleanResponse;

  @ObjectField(() => ScoreReferenceResponse, { nullable: true, description: 'The first response.' })
  responseAt: ScoreReferenceResponse | null;

  @ObjectField(() => JudgedBooleanResponse, { description: 'The response was lost again.' })
  lossOfResponse: JudgedBooleanResponse;

  @ObjectField(() => ScoreReferenceResponse, {
    nullable: true,
    description: 'The first answer that had lost it.',
  })
  lossAt: ScoreReferenceResponse | null;
}

export class CaseMeasureResponse {
  @InstrumentCodeField()
  instrumentCode: string;

  @IntegerField({ min: 0, max: 1000, description: 'Total from which on it is a case.' })
  caseFrom: number;

  @ObjectField(() => ScoreReferenceResponse, { nullable: true, description: 'Before the first dose.' })
  baseline: ScoreReferenceResponse | null;

  @ObjectField(() => ScoreReferenceResponse, {
    nullable: true,
    description: 'The last complete answer since the first dose.',
  })
  latest: ScoreReferenceResponse | null;
}

export class RecoveryResponse {
  @BooleanField({
    optional: true,
    description:
      'Was a case in one of the questionnaires before the first dose, and is below it in all of them.',
  })
  value?: boolean;

  @ChoiceField(NO_RECOVERY_REASONS, {
    optional: true,
    enumName: 'NoRecoveryReason',
    description: 'Why it cannot be said.',
  })
  undefinedBecause?: NoRecoveryReason;

  @ListField(() => CaseMeasureResponse, {
    maxItems: 20,
    description: 'What it was judged by: every questionnaire with a case total, in its validated recall.',
  })
  measures: CaseMeasureResponse[];
}

/** One treatment plan with what became of it. */
export class CourseResponse {
  @UuidField()
  planId: string;

  @ChoiceField(MODALITIES, { enumName: 'Modality' })
  modality: Modality;

  @ValuesField(
    { type: 'string', enum: INDICATION_CODES },
    (value) => (INDICATION_CODES as readonly unknown[]).includes(value),
    { maxItems: 20, says: 'must be an indication', description: 'The main one first.' },
  )
  indications: Indication[];

  @TextField({ max: 10, description: 'ICD-10-CM.' })
  diagnosisCode: string;

  @ChoiceField(PLAN_STATUSES, { enumName: 'PlanStatus' })
  status: PlanStatus;

  @DayField()
  firstDay: string;

  @InstantField({ nullable: true })
  activatedAt: Date | null;

  @InstantField({ nullable: true })
  endedAt: Date | null;

  @IntegerField({
    min: 0,
    max: 1000,
    description: 'Sessions of the schedule, cancelled and missed ones too.',
  })
  sessionsPlanned: number;

  @IntegerField({ min: 0, max: 1000, description: 'Sessions in which a dose was started.' })
  sessionsDosed: number;

  @ListField(() => PlanPhaseResponse, {
    maxItems: 100,
    description: 'The phases of the plan, in order; each session names its own.',
  })
  phases: PlanPhaseResponse[];

  @ListField(() => ProgressSessionResponse, { maxItems: 1000, description: 'In the order of the plan.' })
  sessions: ProgressSessionResponse[];

  @ListField(() => CourseOutcomeResponse, {
    maxItems: 20,
    description: 'How the questionnaires went, one for each and its recall.',
  })
  outcomes: CourseOutcomeResponse[];

  @ObjectField(() => RecoveryResponse, { description: 'Recovery as the NHS counts it.' })
  recovery: RecoveryResponse;
}

export class ProgressResponse {
  @UuidField()
  patientId: string;

  @InstantField({ description: 'Windows and everything else stand as of this instant.' })
  asOf: Date;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'The clinic rules everything was computed with.' })
  ruleSetVersion: number;

  @ListField(() => CourseResponse, { maxItems: 100, description: 'In the order they were ordered.' })
  courses: CourseResponse[];

  @ListField(() => ScoreSeriesResponse, {
    maxItems: 20,
    description: 'The curves, one for each instrument and recall the patient has answered.',
  })
  series: ScoreSeriesResponse[];
}

export function toCourseOutcomeResponse(
  { instrument, recall }: Measure,
  progress: CourseProgress<ScoredForm>,
): CourseOutcomeResponse {
  const { baseline, response, responseAt, lossOfResponse, lossAt } = progress;
  return {
    instrumentCode: instrument,
    recallWindow: recall,
    baseline:
      baseline.assessment === null
        ? { undefinedBecause: baseline.reason }
        : { value: toScoreReference(baseline.assessment) },
    response: toJudgementResponse(response),
    responseAt: responseAt && toScoreReference(responseAt),
    lossOfResponse: toJudgementResponse(lossOfResponse),
    lossAt: lossAt && toScoreReference(lossAt),
  };
}

/** One questionnaire with a case total and how the course went in it. */
export interface CaseProgress {
  readonly instrumentCode: string;
  readonly caseFrom: number;
  readonly progress: Pick<CourseProgress<ScoredForm>, 'baseline' | 'latest'>;
}

export function toRecoveryResponse(cases: readonly CaseProgress[]): RecoveryResponse {
  const recovery = recoveryOf(
    cases.map(({ caseFrom, progress: { baseline, latest } }) => ({
      caseFrom,
      baseline: baseline.assessment?.total ?? null,
      latest: latest?.total ?? null,
    })),
  );
  const measures = cases.map(({ instrumentCode, caseFrom, progress: { baseline, latest } }) => ({
    instrumentCode,
    caseFrom,
    baseline: baseline.assessment && toScoreReference(baseline.assessment),
    latest: latest && toScoreReference(latest),
  }));
  return { ...recovery, measures };
}

export function toCourseResponse(
  plan: TreatmentPlan,
  phases: readonly PlanPhase[],
  sessions: ProgressSessionResponse[],
  outcomes: CourseOutcomeResponse[],
  recovery: RecoveryResponse,
): CourseResponse {
  const { id, modality, indications, diagnosisCode, status, firstDay, activatedAt, endedAt } = plan;
  return {
    planId: id,
    modality,
    indications,
    diagnosisCode,
    status,
    firstDay,
    activatedAt,
    endedAt,
    sessionsPlanned: sessions.length,
    sessionsDosed: sessions.filter(({ doseStartedAt }) => doseStartedAt !== null).length,
    phases: phases.map((phase) => toPlanPhaseResponse(phase, plan)),
    sessions,
    outcomes,
    recovery,
  };
}

function toScoreReference({ id, completedAt, total }: ScoredForm): ScoreReferenceResponse {
  return { assessmentId: id, completedAt, total };
}
