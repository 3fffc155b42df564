/** The score curves of a pre-dose review, and item 9. */
import type { RecallWindow } from '../../../clinic/rules/rule-set.js';
import { DIRECTIONS, type Direction } from '../../../clinic/rules/domain/instrument-words.js';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { LINK_WAS, type LinkWas } from '../../domain/told-through-link.js';
import { InstrumentCodeField, RecallField } from '../../dto/instrument-fields.js';
import { TotalRangeResponse } from '../../dto/instrument.response.js';
import { JudgedBooleanResponse, ScoreResponse } from '../../dto/score.response.js';
import { BaselineResponse, ScoreReferenceResponse } from '../../progress/dto/progress.response.js';

export class ReviewBandResponse {
  @TextField({ max: 40 })
  code: string;

  @TextField({ max: 40 })
  label: string;

  @IntegerField({ min: 0, max: 1000, description: 'Lowest total of the band.' })
  min: number;

  @IntegerField({ min: 0, max: 1000, description: 'Highest total of the band.' })
  max: number;
}

/** One questionnaire in one recall over the course; two of these are never compared. */
export class ReviewTrendResponse {
  @InstrumentCodeField()
  instrumentCode: string;

  @TextField({ max: 120, description: 'What people call it.' })
  label: string;

  @RecallField()
  recallWindow: RecallWindow;

  @BooleanField({ description: 'Bands, response and remission are defined for this recall.' })
  isValidatedRecall: boolean;

  @ListField(() => ReviewBandResponse, { maxItems: 20, description: 'Ranges of the total, lowest first.' })
  bands: ReviewBandResponse[];

  @ObjectField(() => TotalRangeResponse, { description: 'Points, inclusive.' })
  totalRange: TotalRangeResponse;

  @ChoiceField(DIRECTIONS, { enumName: 'Direction', description: 'Which way is better.' })
  direction: Direction;

  @NumberField({
    min: 0,
    max: 100,
    nullable: true,
    description:
      'Share of the baseline that has to be gained for a response; null where no response is defined.',
  })
  responsePercent: number | null;

  @BooleanField({ description: 'A response needs more than that share; otherwise that share is enough.' })
  responseExceedsPercent: boolean;

  @ObjectField(() => BaselineResponse, { description: 'What change is counted from, or why there is none.' })
  baseline: BaselineResponse;

  @ListField(() => ScoreResponse, {
    maxItems: 10_000,
    description: 'The baseline and everything answered after a dose of the course, in the order of time.',
  })
  scores: ScoreResponse[];

  @ObjectField(() => ScoreResponse, {
    nullable: true,
    description:
      'The last whole answer after a dose, with its change from the baseline; null where there is none.',
  })
  latest: ScoreResponse | null;

  @ObjectField(() => JudgedBooleanResponse, { description: 'The course has reached response at some time.' })
  response: JudgedBooleanResponse;

  @ObjectField(() => ScoreReferenceResponse, { nullable: true, description: 'The first response.' })
  responseAt: ScoreReferenceResponse | null;

  @ObjectField(() => JudgedBooleanResponse, { description: 'The response was lost again.' })
  lossOfResponse: JudgedBooleanResponse;

  @ObjectField(() => ScoreReferenceResponse, {
    nullable: true,
    description: 'The first answer that had lost it; `latest` may be a response again.',
  })
  lossAt: ScoreReferenceResponse | null;
}

export class ReviewSelfHarmAnswerResponse {
  @UuidField()
  assessmentId: string;

  @InstantField()
  completedAt: Date;

  @IntegerField({ min: 0, max: 100 })
  answer: number;
}

/** There is no form of it: the alert is all that is kept. */
export class ReviewToldThroughLinkResponse {
  @UuidField()
  alertId: string;

  @UuidField()
  linkId: string;

  @InstantField({ description: 'When it was told.' })
  toldAt: Date;

  @IntegerField({ min: 0, max: 100, description: 'The answer to the item about self-harm.' })
  answer: number;

  @ChoiceField(LINK_WAS, {
    description:
      'What the link was when it was told. ANSWERED: it had been used. OPEN: questions were left out, or it was not the time for them.',
  })
  linkWas: LinkWas;

  @BooleanField({ description: 'A psychiatrist has looked at it.' })
  isAcknowledged: boolean;

  @TextField({ max: 120, description: 'In words: that it is no stored form.' })
  says: string;
}

/** What was told, by the alert about it: an amendment may have left less of it in the form, or nothing. */
export class ReviewToldInFormResponse {
  @UuidField()
  alertId: string;

  @UuidField({ description: 'The form, which may be marked as entered in error since.' })
  assessmentId: string;

  @InstantField({ description: 'When the form was answered, by what it says of it now.' })
  toldAt: Date;

  @IntegerField({ min: 0, max: 100, description: 'As it was told, whatever was amended since.' })
  answer: number;

  @BooleanField({ description: 'Somebody has amended the answer since it was told.' })
  isAmended: boolean;

  @IntegerField({
    ...{ min: 0, max: 100, nullable: true },
    description: 'What the last amendment left of it; null where it left none, or nothing was amended.',
  })
  amendedAnswer: number | null;

  @InstantField({ nullable: true, description: 'When it was amended last.' })
  amendedAt: Date | null;

  @BooleanField({ description: 'A psychiatrist has looked at it.' })
  isAcknowledged: boolean;
}

/** Item 9 of the PHQ-9, in whatever recall. */
export class ReviewSelfHarmResponse {
  @UuidField({
    nullable: true,
    description:
      'Where it was answered last; where it never was, the last form that asked; null where no form did.',
  })
  assessmentId: string | null;

  @InstantField({ nullable: true })
  completedAt: Date | null;

  @IntegerField({
    min: 0,
    max: 100,
    nullable: true,
    description: 'The last answer (0 not at all); null where it was never answered.',
  })
  answer: number | null;

  @BooleanField({
    description:
      'The last answer, or one since the last dose, is not "not at all", or something is told in `toldThroughLinks` or `toldInForms`.',
  })
  isFlagged: boolean;

  @ObjectField(() => ReviewSelfHarmAnswerResponse, {
    nullable: true,
    description: 'The highest answer since the last dose of the course, the latest of equal ones.',
  })
  highestSinceLastDose: ReviewSelfHarmAnswerResponse | null;

  @InstantField({
    nullable: true,
    description: 'When the last form left it out; null where that answered it.',
  })
  leftOutAt: Date | null;

  @ListField(() => ReviewToldThroughLinkResponse, {
    maxItems: 1000,
    description:
      'Told through a link and not stored as a form: since the last dose, later than the last stored answer, or not looked at yet; newest first.',
  })
  toldThroughLinks: ReviewToldThroughLinkResponse[];

  @ListField(() => ReviewToldInFormResponse, {
    maxItems: 10_000,
    description:
      'Told in a stored form: not looked at yet, amended or not; or amended after a psychiatrist had looked, where it was told or amended since the last dose. Newest first.',
  })
  toldInForms: ReviewToldInFormResponse[];
}
