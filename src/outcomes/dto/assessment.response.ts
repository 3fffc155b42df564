import type { RecallWindow } from '../../clinic/rules/rule-set.js';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectField,
  TextField,
  UuidField,
  ValuesField,
} from '../../platform/http/fields.js';
import {
  ASSESSMENT_SOURCES,
  RECALL_WINDOWS,
  type Assessment,
  type AssessmentInError,
  type AssessmentSource,
} from '../assessment.entity.js';
import type { Score } from '../domain/scoring.js';
import { INSTRUMENT_CODES } from './assessment.requests.js';
import { TimePointResponse } from './time-point.response.js';

export class BandResponse {
  @TextField({ max: 40, example: 'MODERATE' })
  code: string;

  @TextField({ max: 40, example: 'moderate' })
  label: string;
}

export class AssessmentInErrorResponse {
  @TextField({ max: 500 })
  reason: string;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

const isAnswer = (value: unknown): boolean => value === null || Number.isInteger(value);
const isItem = (value: unknown): boolean => Number.isInteger(value);

export class AssessmentResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @ChoiceField(INSTRUMENT_CODES, { enumName: 'InstrumentCode' })
  instrumentCode: string;

  @ChoiceField(RECALL_WINDOWS, { enumName: 'RecallWindow' })
  recallWindow: RecallWindow;

  @ValuesField({ type: 'integer', minimum: 0, maximum: 100, nullable: true }, isAnswer, {
    maxItems: 100,
    says: 'must be an answer',
  })
  answers: (number | null)[];

  @IntegerField({
    min: 0,
    max: 3,
    nullable: true,
    description: 'How difficult the problems make life, as the form asks; null where it was left out.',
  })
  difficulty: number | null;

  @InstantField()
  completedAt: Date;

  @TextField({ max: 60, description: 'IANA zone of the clinic when it was recorded.' })
  zone: string;

  @ChoiceField(ASSESSMENT_SOURCES, { enumName: 'AssessmentSource' })
  source: AssessmentSource;

  @UuidField({
    nullable: true,
    description: 'Id of the user who asked the questions; null where nobody did.',
  })
  administeredBy: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @IntegerField({ min: 0, max: 100, nullable: true, description: 'Points; null while items are missing.' })
  total: number | null;

  @ObjectField(() => BandResponse, {
    nullable: true,
    description: 'Null without a total, and for every recall but the validated one.',
  })
  band: BandResponse | null;

  @ValuesField({ type: 'integer', minimum: 1, maximum: 100 }, isItem, {
    maxItems: 100,
    says: 'must be an item',
    description: 'Counted from 1, as on the form.',
  })
  missingItems: number[];

  @BooleanField({
    description: 'The total was filled up for a missing item, where the rules of the clinic allow it.',
  })
  isProrated: boolean;

  @BooleanField({
    description: 'The patient reports thoughts of death or self-harm: look at it the same day.',
  })
  safetyFlag: boolean;

  @TextField({
    max: 1000,
    nullable: true,
    description: 'With `safetyFlag`: whom the patient calls in a crisis.',
  })
  crisisText: string | null;

  @ObjectField(() => TimePointResponse, {
    nullable: true,
    description: 'Null where it was entered in error.',
  })
  timePoint: TimePointResponse | null;

  @ObjectField(() => AssessmentInErrorResponse, {
    nullable: true,
    description: 'Set where it was entered in error; then it counts for nothing.',
  })
  enteredInError: AssessmentInErrorResponse | null;

  @IntegerField({
    min: 1,
    max: 2_147_483_647,
    description: 'The clinic rules it was scored and placed with.',
  })
  ruleSetVersion: number;
}

/** What is computed about an assessment. */
export interface AssessmentFindings {
  readonly score: Score;
  readonly crisisText: string | null;
  readonly timePoint: TimePointResponse | null;
  readonly ruleSetVersion: number;
}

export function toAssessmentResponse(
  assessment: Assessment,
  { score, crisisText, timePoint, ruleSetVersion }: AssessmentFindings,
): AssessmentResponse {
  const { id, patientId, instrumentCode, recallWindow, answers, difficulty, completedAt, zone } = assessment;
  const { source, administeredBy, recordedAt, recordedBy, inError } = assessment;
  return {
    id,
    patientId,
    instrumentCode,
    recallWindow,
    answers,
    difficulty,
    completedAt,
    zone,
    source,
    administeredBy,
    recordedAt,
    recordedBy,
    total: score.total,
    band: toBandResponse(score),
    missingItems: [...score.missingItems],
    isProrated: score.isProrated,
    safetyFlag: crisisText !== null,
    crisisText,
    timePoint,
    enteredInError: inError ? toInErrorResponse(inError) : null,
    ruleSetVersion,
  };
}

export function toBandResponse({ band }: Pick<Score, 'band'>): BandResponse | null {
  return band === null ? null : { code: band.code, label: band.label };
}

function toInErrorResponse({ reason, recordedAt, recordedBy }: AssessmentInError): AssessmentInErrorResponse {
  return { reason, recordedAt, recordedBy };
}
