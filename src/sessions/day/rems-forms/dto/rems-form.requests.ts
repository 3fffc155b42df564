import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { isPlainText } from '../../../../platform/http/field-formats.js';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  ListField,
  TextField,
  UuidField,
} from '../../../../platform/http/fields.js';
import { PageQuery } from '../../../../platform/http/paging.js';
import { REMS_FORM_STATUSES, type RemsFormStatus } from '../domain/deadline.js';
import type { FieldValue } from '../domain/form-facts.js';
import { SUBMISSION_CHANNELS, type SubmissionChannel } from '../rems-form-submission.entity.js';

const LONGEST_TEXT = 500;
const LARGEST_NUMBER = 1e9;

/** Text, a number, or yes or no. */
export const FIELD_VALUE = {
  anyOf: [
    { type: 'string', maxLength: LONGEST_TEXT },
    { type: 'number', minimum: -LARGEST_NUMBER, maximum: LARGEST_NUMBER },
    { type: 'boolean' },
  ],
};

function isFieldValue(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT && isPlainText(value);
  return typeof value === 'boolean' || (typeof value === 'number' && Math.abs(value) <= LARGEST_NUMBER);
}

export class RemsFormAnswerRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that an answer sent twice is one.' })
  id?: string;

  @TextField({
    max: 60,
    description: 'Code of the field, as the form names it.',
    example: 'READY_AFTER_MINUTES',
  })
  field: string;

  @ApiProperty({
    ...(FIELD_VALUE as object),
    required: false,
    description: 'Of the kind the field asks for; left out where `isNotObtained` is true.',
    example: 95,
  })
  @IsOptional()
  @ValidateBy({
    name: 'isFieldValue',
    validator: {
      validate: isFieldValue,
      defaultMessage: () =>
        `$property must be text of at most ${LONGEST_TEXT} characters, a number, true or false`,
    },
  })
  value?: FieldValue;

  @BooleanField({
    optional: true,
    description: 'That it was not obtained, for fields with `mayBeNotObtained`; needs a reason.',
  })
  isNotObtained?: boolean;

  @TextField({
    max: 500,
    optional: true,
    description: 'Needed where it was not obtained, and where an earlier answer is replaced.',
  })
  reason?: string;
}

export class AnswerRemsFormRequest {
  @ListField(() => RemsFormAnswerRequest, { minItems: 1, maxItems: 60 })
  answers: RemsFormAnswerRequest[];
}

export class SubmitRemsFormRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that a submission sent twice is one.' })
  id?: string;

  @InstantField({ optional: true, description: 'When it was sent to the REMS; now when left out.' })
  submittedAt?: Date;

  @ChoiceField(SUBMISSION_CHANNELS, { enumName: 'RemsFormChannel' })
  channel: SubmissionChannel;

  @TextField({
    max: 80,
    optional: true,
    description: 'As the REMS gave it; needed for ONLINE.',
    example: 'RC-20260504-017',
  })
  confirmationNumber?: string;

  @TextField({
    max: 500,
    optional: true,
    description: 'Needed where the form was sent before: what changed.',
  })
  reason?: string;
}

export class RemsFormsQuery extends PageQuery {
  @ChoiceField(REMS_FORM_STATUSES, { optional: true, enumName: 'RemsFormStatus' })
  status?: RemsFormStatus;

  @DayField({ optional: true, description: 'Only forms due before this day.' })
  dueBefore?: string;
}
