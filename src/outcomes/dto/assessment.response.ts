import type { RecallWindow } from '../../clinic/rules/rule-set.js';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
  ValuesField,
} from '../../platform/http/fields.js';
import {
  type AmendableFacts,
  type Assessment,
  type AssessmentAmendment,
  type AssessmentInError,
} from '../assessment.entity.js';
import { ASSESSMENT_SOURCES, type AssessmentSource } from '../domain/assessment-source.js';
import { ANSWER_WAYS, answeredThrough, type AnswerWay } from '../domain/answer-way.js';
import { UNSCORED_REASONS, type Score, type UnscoredReason } from '../domain/scoring.js';
import { SAFETY_INSTRUCTION } from '../safety/safety.messages.js';
import { InstrumentCodeField, RecallField } from './instrument-fields.js';
import { TimePointResponse } from './time-point.response.js';

export class BandResponse {
  @TextField({ max: 60, example: 'MODERATE' })
  code: string;

  @TextField({ max: 300, example: 'moderate' })
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

/** What was answered, when and through whom: all that can be amended. */
class AnsweredResponse {
  @TextField({ max: 300, description: 'Edition of the form that was answered.' })
  instrumentVersion: string;

  @RecallField()
  recallWindow: RecallWindow;

  @ValuesField({ type: 'integer', minimum: 0, maximum: 1000, nullable: true }, isAnswer, {
    maxItems: 200,
    says: 'must be an answer',
    description: 'One for each item, as numbers; empty where only the total was entered.',
  })
  answers: (number | null)[];

  @IntegerField({
    min: 0,
    max: 1000,
    nullable: true,
    description: 'Of a scale that is entered by its total; null for every other.',
  })
  enteredTotal: number | null;

  @IntegerField({
    min: 0,
    max: 1000,
    nullable: true,
    description: 'How difficult the problems make life, as the form asks; null where it was left out.',
  })
  difficulty: number | null;

  @InstantField({ description: 'When the form was filled in.' })
  completedAt: Date;

  @ChoiceField(ASSESSMENT_SOURCES, { enumName: 'AssessmentSource' })
  source: AssessmentSource;

  @UuidField({
    nullable: true,
    description: 'Id of the user who asked the questions or sat by; null where nobody did.',
  })
  administeredBy: string | null;

  @ChoiceField(ANSWER_WAYS, {
    enumName: 'AnswerWay',
    description:
      'Who answered. TABLET: the patient in the clinic. LINK: the patient at home. PAPER: a member of staff typed a paper form in. ' +
      'INTERVIEW: a member of staff asked.',
  })
  answeredThrough: AnswerWay;
}

export class AssessmentBeforeResponse extends AnsweredResponse {}

export class AssessmentAmendmentResponse {
  @TextField({ max: 500 })
  reason: string;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @ObjectField(() => AssessmentBeforeResponse, { description: 'As it stood until then.' })
  before: AssessmentBeforeResponse;
}

export class AssessmentResponse extends AnsweredResponse {
  @BooleanField({
    description:
      'The patient reports thoughts of death or self-harm: a psychiatrist looks at it the same day.',
  })
  safetyFlag: boolean;

  @TextField({
    max: 200,
    nullable: true,
    description: 'With `safetyFlag`: what is to be done. It stands before everything else.',
  })
  safetyInstruction: string | null;

  @TextField({
    max: 1000,
    description:
      'Whom a patient calls in a crisis, in the words of the clinic. Shown with every form; with `safetyFlag` before ' +
      'anything else.',
  })
  crisisText: string;

  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @InstrumentCodeField()
  instrumentCode: string;

  @TextField({ max: 60, description: 'IANA zone of the clinic when it was recorded.' })
  zone: string;

  @InstantField({ description: 'When it was first entered.' })
  recordedAt: Date;

  @UuidField({ description: 'Who first entered it.' })
  recordedBy: string;

  @IntegerField({
    min: 1,
    max: 1001,
    description: '1 as it was first entered, one more with each amendment.',
  })
  version: number;

  @ListField(() => AssessmentAmendmentResponse, {
    maxItems: 1000,
    description: 'What was put right, in the order it was done.',
  })
  amendments: AssessmentAmendmentResponse[];

  @IntegerField({ min: 0, max: 1000, nullable: true, description: 'Points; null where it is not scored.' })
  total: number | null;

  @ChoiceField(UNSCORED_REASONS, {
    nullable: true,
    enumName: 'UnscoredReason',
    description:
      'Why there is no total: items were left out, or the rules of the clinic do not know the form, or not this edition of it.',
  })
  unscoredBecause: UnscoredReason | null;

  @ObjectField(() => BandResponse, {
    nullable: true,
    description: 'Null without a total, and for every recall but the validated one.',
  })
  band: BandResponse | null;

  @ValuesField({ type: 'integer', minimum: 1, maximum: 200 }, isItem, {
    maxItems: 200,
    says: 'must be an item',
    description: 'Counted from 1, as on the form.',
  })
  missingItems: number[];

  @BooleanField({
    description: 'The total was filled up for a missing item, where the rules of the clinic allow it.',
  })
  isProrated: boolean;

  @ObjectField(() => TimePointResponse, {
    nullable: true,
    description: 'Null where it was entered in error.',
  })
  timePoint: TimePointResponse | null;

  @UuidField({
    nullable: true,
    description:
      'An assessment of the same questionnaire and recall that was recorded before, filled in at the same instant with the same ' +
      'answers: perhaps the same form, typed twice. Both count until one of them is entered in error.',
  })
  possibleDuplicateOf: string | null;

  @ObjectField(() => AssessmentInErrorResponse, {
    nullable: true,
    description: 'Set where it was entered in error; then it counts for nothing.',
  })
  enteredInError: AssessmentInErrorResponse | null;

  @IntegerField({
    min: 1,
    max: 2_147_483_647,
    description: 'The clinic rules it was scored with; where it stands goes by `timePoint.ruleSetVersion`.',
  })
  ruleSetVersion: number;
}

/** What is computed about an assessment, and what the clinic says with it. */
export interface AssessmentFindings {
  readonly score: Score;
  readonly safetyFlag: boolean;
  readonly crisisText: string;
  readonly timePoint: TimePointResponse | null;
  readonly possibleDuplicateOf: string | null;
  readonly ruleSetVersion: number;
}

export function toAssessmentResponse(
  assessment: Assessment,
  findings: AssessmentFindings,
): AssessmentResponse {
  const { score, safetyFlag, crisisText, timePoint, possibleDuplicateOf, ruleSetVersion } = findings;
  const { id, patientId, instrumentCode, zone, recordedAt, recordedBy, inError } = assessment;
  const amendments = (assessment.earlierVersions ?? []).map((each) =>
    toAmendmentResponse(each, assessment.linkId),
  );
  return {
    safetyFlag,
    safetyInstruction: safetyFlag ? SAFETY_INSTRUCTION : null,
    crisisText,
    id,
    patientId,
    instrumentCode,
    ...toAnsweredResponse(assessment, assessment.linkId),
    zone,
    recordedAt,
    recordedBy,
    total: score.total,
    unscoredBecause: score.unscoredBecause,
    band: toBandResponse(score),
    missingItems: [...score.missingItems],
    isProrated: score.isProrated,
    timePoint,
    possibleDuplicateOf,
    version: amendments.length + 1,
    amendments,
    enteredInError: inError ? toInErrorResponse(inError) : null,
    ruleSetVersion,
  };
}

function toAnsweredResponse(answered: AmendableFacts, linkId: string | null): AnsweredResponse {
  const { instrumentVersion, recallWindow, answers, enteredTotal, difficulty } = answered;
  const { completedAt, source, administeredBy } = answered;
  const form = { instrumentVersion, recallWindow, answers, enteredTotal, difficulty };
  const way = answeredThrough({ source, administeredBy, linkId });
  return { ...form, completedAt, source, administeredBy, answeredThrough: way };
}

function toAmendmentResponse(
  amendment: AssessmentAmendment,
  linkId: string | null,
): AssessmentAmendmentResponse {
  const { reason, recordedAt, recordedBy, before } = amendment;
  const completedAt = new Date(before.completedAt);
  return { reason, recordedAt, recordedBy, before: toAnsweredResponse({ ...before, completedAt }, linkId) };
}

export function toBandResponse({ band }: Pick<Score, 'band'>): BandResponse | null {
  return band === null ? null : { code: band.code, label: band.label };
}

function toInErrorResponse({ reason, recordedAt, recordedBy }: AssessmentInError): AssessmentInErrorResponse {
  return { reason, recordedAt, recordedBy };
}
