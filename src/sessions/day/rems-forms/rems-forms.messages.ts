/** What the nurse reads about a monitoring form. */
import type { ProblemReason } from '../../../platform/errors/problem.js';
import type { AnswerRefusal, DraftedField } from './domain/draft.js';
import type { MissingReason } from './domain/form-facts.js';

const BECAUSE: Readonly<Record<MissingReason, string>> = {
  ONLY_A_PERSON_KNOWS: 'Only a person can say it.',
  NOT_IN_RECORD: 'It is not in the record.',
  NOT_ENDED: 'It is known when the dose is complete and the patient has left.',
  NOT_MEASURED: 'It was not measured, or the measurement is not in the record.',
  UNCONFIRMED: 'What was measured is unusual and nobody has confirmed it.',
  NOT_REVIEWED: 'The medicines were not reviewed before the dose.',
  CHANGED_SINCE_LISTED:
    'The patient told of a change or a substance that the list of medicines may not show.',
  ONGOING: 'As far as the record says, it still lasts.',
  NOT_JUDGED: 'Nobody has said whether it was serious.',
};

export function sayMissing({ field, because }: DraftedField): ProblemReason {
  const why = because === null ? '' : ` ${BECAUSE[because]}`;
  return {
    code: 'rems-form.field-missing',
    message: `${field.label}:${why} ${whatToDo(field)}`,
    field: field.code,
    because,
    isRecordOnly: field.isRecordOnly ?? false,
  };
}

function whatToDo({ isRecordOnly = false, mayBeNotObtained = false }: DraftedField['field']): string {
  if (!isRecordOnly) return 'Answer it on the form.';
  return mayBeNotObtained
    ? 'Put it into the record, or state with a reason that it was not obtained.'
    : 'Put it into the record.';
}

const SENTENCES: Readonly<Record<AnswerRefusal['code'], string>> = {
  'rems-form.field-unknown': 'The form has no such field.',
  'rems-form.field-twice': 'The field was answered twice.',
  'rems-form.from-the-record': 'The record says this. If it is wrong, correct the record.',
  'rems-form.correct-the-record':
    'This is put into the record and not typed into the form. If it was not obtained, say so with a reason.',
  'rems-form.value-or-not-obtained': 'Send either a value or isNotObtained.',
  'rems-form.value-of-other-form': 'The field asks for a value of another kind.',
  'rems-form.value-needed': 'This field needs a value.',
  'rems-form.reason-missing': 'Say why it was not obtained, or why the earlier answer is replaced.',
};

export function sayAnswerRefusal({ code, pointer, index, field }: AnswerRefusal): ProblemReason {
  return { code, pointer: `/answers/${index}${pointer}`, message: SENTENCES[code], field };
}
