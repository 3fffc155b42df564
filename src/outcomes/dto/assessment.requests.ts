import type { RecallWindow } from '../../clinic/rules/instrument-rules.js';
import {
  ChoiceField,
  InstantField,
  IntegerField,
  TextField,
  UuidField,
  ValueField,
  ValuesField,
} from '../../platform/http/fields.js';
import { ASSESSMENT_SOURCES, type AssessmentSource } from '../domain/assessment-source.js';
import type { SentAnswer } from '../domain/answer-codes.js';
import { InstrumentCodeField, RecallField } from './instrument-fields.js';

const ANSWER_CODE = /^LA\d{1,7}-\d$/;

function isAnswer(value: unknown): boolean {
  return Number.isInteger(value) || (typeof value === 'string' && ANSWER_CODE.test(value));
}

const SAYS = 'must be a whole number or a LOINC answer code such as LA6568-5';

// How many there are and how high they go is checked by the scoring rules, which name the item that is wrong.
function AnswersField(description: string) {
  const one = { minimum: 0, maximum: 1000, pattern: ANSWER_CODE.source, maxLength: 12, nullable: true };
  return ValuesField({ type: ['integer', 'string'], ...one }, (value) => value === null || isAnswer(value), {
    optional: true,
    maxItems: 200,
    says: `${SAYS}, or null`,
    description,
    example: [2, 3, 2, 2, 1, 2, 3],
  });
}

function DifficultyField(description: string) {
  return ValueField(
    [
      { type: 'integer', minimum: 0, maximum: 1000 },
      { type: 'string', pattern: ANSWER_CODE.source, maxLength: 12 },
    ],
    isAnswer,
    { optional: true, nullable: true, says: SAYS, description },
  );
}

export class RecordAssessmentRequest {
  @UuidField({
    optional: true,
    description: 'Made by the client, so that a form sent twice is one assessment.',
  })
  id?: string;

  @InstrumentCodeField()
  instrumentCode: string;

  @RecallField({
    optional: true,
    description:
      'The span the form asked about. When left out the validated one, and of a form without one the first it has.',
  })
  recallWindow?: RecallWindow;

  @AnswersField(
    'One for each item in the order of the form: its number, or its LOINC answer code; null for an item left out, which is never 0. Left out where only a total is entered.',
  )
  answers?: SentAnswer[];

  @IntegerField({
    min: 0,
    max: 1000,
    optional: true,
    description: 'Points, only of a scale that is entered by its total. Every other total is computed.',
  })
  total?: number;

  @DifficultyField(
    'How difficult the problems made daily life, as a number or as its LOINC answer code. Not part of the total.',
  )
  difficulty?: SentAnswer;

  @InstantField({
    optional: true,
    description:
      'When the form was filled in, not when it was typed. Needed for a paper form, which is STAFF_ENTRY without administeredBy; of any other now when left out.',
  })
  completedAt?: Date;

  @ChoiceField(ASSESSMENT_SOURCES, { enumName: 'AssessmentSource', description: 'Who put the answers in.' })
  source: AssessmentSource;

  @UuidField({
    optional: true,
    nullable: true,
    description:
      'The member of staff who asked the questions or sat with the patient. Needed for a scale that a rater fills in.',
  })
  administeredBy?: string | null;
}

export class AmendAssessmentRequest {
  @RecallField({ optional: true, description: 'The span the form asked about.' })
  recallWindow?: RecallWindow;

  @AnswersField('All of them, in the order of the form, as they are recorded; null for an item left out.')
  answers?: SentAnswer[];

  @IntegerField({
    min: 0,
    max: 1000,
    optional: true,
    description: 'Points, only of a scale that is entered by its total.',
  })
  total?: number;

  @DifficultyField('Null: it was left out.')
  difficulty?: SentAnswer;

  @InstantField({ optional: true, description: 'When the form was filled in.' })
  completedAt?: Date;

  @ChoiceField(ASSESSMENT_SOURCES, {
    optional: true,
    enumName: 'AssessmentSource',
    description: 'Who put the answers in.',
  })
  source?: AssessmentSource;

  @UuidField({
    optional: true,
    nullable: true,
    description: 'The member of staff who asked the questions or sat with the patient; null: nobody did.',
  })
  administeredBy?: string | null;

  @TextField({ max: 500, description: 'Why it is amended.' })
  reason: string;
}

export class EnterAssessmentInErrorRequest {
  @TextField({ max: 500, description: 'What was wrong with it.' })
  reason: string;
}

export class MoveAssessmentRequest {
  @ChoiceField(['ASSESSMENT'], { enumName: 'MovedPatientKind' })
  kind: 'ASSESSMENT';

  @UuidField({ description: 'The assessment in this record that belongs to another patient.' })
  entryId: string;

  @UuidField({ description: 'Whose answers they are.' })
  toPatientId: string;

  @TextField({ max: 480, description: 'How they came here, without a name. It stands in both histories.' })
  reason: string;
}
