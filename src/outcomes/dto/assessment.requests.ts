import type { RecallWindow } from '../../clinic/rules/rule-set.js';
import {
  ChoiceField,
  InstantField,
  IntegerField,
  TextField,
  UuidField,
  ValuesField,
} from '../../platform/http/fields.js';
import { ASSESSMENT_SOURCES, RECALL_WINDOWS, type AssessmentSource } from '../assessment.entity.js';
import { instrumentForms } from '../domain/instruments.js';

export const INSTRUMENT_CODES: readonly string[] = instrumentForms.map(({ code }) => code);

function isWholeOrNull(value: unknown): boolean {
  return value === null || Number.isInteger(value);
}

export class RecordAssessmentRequest {
  @UuidField({
    optional: true,
    description: 'Made by the client, so that a form sent twice is one assessment.',
  })
  id?: string;

  @ChoiceField(INSTRUMENT_CODES, { enumName: 'InstrumentCode' })
  instrumentCode: string;

  @ChoiceField(RECALL_WINDOWS, {
    optional: true,
    enumName: 'RecallWindow',
    description: 'The span the form asked about; the validated one of the instrument when left out.',
  })
  recallWindow?: RecallWindow;

  // How many there are and how high they go is checked by the scoring rules, which name the item that is wrong.
  @ValuesField({ type: 'integer', minimum: 0, maximum: 100, nullable: true }, isWholeOrNull, {
    maxItems: 100,
    says: 'must be a whole number or null',
    description:
      'One for each item in the order of the form, 0 to 3; null for an item left out, which is never 0.',
    example: [2, 3, 2, 2, 1, 2, 3],
  })
  answers: (number | null)[];

  @IntegerField({
    min: 0,
    max: 3,
    optional: true,
    nullable: true,
    description: 'How difficult the problems made daily life, 0 to 3. Not part of the total.',
  })
  difficulty?: number | null;

  @InstantField({
    optional: true,
    description: 'When the form was filled in, not when it was typed; now when left out.',
  })
  completedAt?: Date;

  @ChoiceField(ASSESSMENT_SOURCES, { enumName: 'AssessmentSource', description: 'Who put the answers in.' })
  source: AssessmentSource;

  @UuidField({
    optional: true,
    nullable: true,
    description: 'The member of staff who asked the questions or sat with the patient.',
  })
  administeredBy?: string | null;
}

export class AmendAssessmentRequest {
  @ChoiceField(RECALL_WINDOWS, {
    optional: true,
    enumName: 'RecallWindow',
    description: 'The span the form asked about.',
  })
  recallWindow?: RecallWindow;

  @ValuesField({ type: 'integer', minimum: 0, maximum: 100, nullable: true }, isWholeOrNull, {
    maxItems: 100,
    optional: true,
    says: 'must be a whole number or null',
    description: 'All of them, in the order of the form; null for an item left out.',
    example: [2, 3, 2, 2, 1, 2, 3],
  })
  answers?: (number | null)[];

  @IntegerField({ min: 0, max: 3, optional: true, nullable: true, description: 'Null: it was left out.' })
  difficulty?: number | null;

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
