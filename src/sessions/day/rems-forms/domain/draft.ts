/**
 * A REMS monitoring form as it stands: every field with the value of the record, else with what a person answered, else
 * missing. The record comes first: what it says cannot be answered over, and where it learns of a value later, that one
 * counts. A field that hangs on another is asked only where the other has the value that makes it matter. This file does
 * not decide what the record says.
 */
import { fitsField, type FormDefinition, type FormField } from './form-definition.js';
import type { FormFacts, FormRules, MissingReason, Reference, FieldValue } from './form-facts.js';
import { recordValue } from './record-values.js';

/** What a person said about a field. Of several the last one counts. */
export interface FormAnswer {
  readonly id: string;
  readonly field: string;
  /** Null where it was not obtained. */
  readonly value: FieldValue | null;
}

export interface DraftedField {
  readonly field: FormField;
  readonly value: FieldValue | null;
  /** Null while it is missing, and where it is not asked. */
  readonly source: 'RECORD' | 'ENTERED' | null;
  readonly isAsked: boolean;
  readonly isMissing: boolean;
  readonly isNotObtained: boolean;
  /** Why the record does not say it; null where it does. */
  readonly because: MissingReason | null;
  readonly references: readonly Reference[];
}

/** @param answers in the order they were given */
export function draftForm(
  { fields }: FormDefinition,
  facts: FormFacts,
  rules: FormRules,
  answers: readonly FormAnswer[],
): readonly DraftedField[] {
  const drafted = new Map<string, DraftedField>();
  for (const field of fields) {
    const { onlyWhere } = field;
    const isAsked = !onlyWhere || drafted.get(onlyWhere.field)?.value === onlyWhere.is;
    const answer = answers.findLast((each) => each.field === field.code);
    drafted.set(field.code, isAsked ? draftField(field, facts, rules, answer) : notAsked(field));
  }
  return [...drafted.values()];
}

export function missingFields(draft: readonly DraftedField[]): readonly DraftedField[] {
  return draft.filter(({ isMissing }) => isMissing);
}

function draftField(
  field: FormField,
  facts: FormFacts,
  rules: FormRules,
  answer: FormAnswer | undefined,
): DraftedField {
  const known = recordValue(field, facts, rules);
  const asked = { field, isAsked: true, isMissing: false, isNotObtained: false };
  if (known.value !== null)
    return { ...asked, value: known.value, source: 'RECORD', because: null, references: known.references };
  const { because } = known;
  if (answer)
    return {
      ...asked,
      value: answer.value,
      source: 'ENTERED',
      isNotObtained: answer.value === null,
      because,
      references: [{ type: 'ANSWER', id: answer.id }],
    };
  return {
    ...asked,
    value: null,
    source: null,
    isMissing: !field.isOptional,
    because,
    references: [],
  };
}

function notAsked(field: FormField): DraftedField {
  return {
    field,
    value: null,
    source: null,
    isAsked: false,
    isMissing: false,
    isNotObtained: false,
    because: null,
    references: [],
  };
}

export interface AnswerToCheck {
  readonly field: string;
  readonly value?: FieldValue | undefined;
  readonly isNotObtained?: boolean | undefined;
  readonly reason?: string | undefined;
}

export interface AnswerRefusal {
  readonly code:
    | 'rems-form.field-unknown'
    | 'rems-form.field-twice'
    | 'rems-form.from-the-record'
    | 'rems-form.correct-the-record'
    | 'rems-form.value-or-not-obtained'
    | 'rems-form.value-of-other-form'
    | 'rems-form.value-needed'
    | 'rems-form.reason-missing';
  /** Below the answer. */
  readonly pointer: string;
  /** Position among the answers. */
  readonly index: number;
  readonly field: string;
}

/** Every reason why answers cannot be taken as they stand. @param draft as it stands without them */
export function answerRefusals(
  draft: readonly DraftedField[],
  answers: readonly AnswerToCheck[],
): readonly AnswerRefusal[] {
  return answers.flatMap((answer, index) => {
    const drafted = draft.find(({ field }) => field.code === answer.field);
    const isRepeated = answers.findIndex(({ field }) => field === answer.field) < index;
    const faults: readonly Fault[] = [
      ...(isRepeated ? [{ code: 'rems-form.field-twice', pointer: '/field' } as const] : []),
      ...(drafted ? faultsOf(answer, drafted) : [UNKNOWN_FIELD]),
    ];
    return faults.map((fault) => ({ ...fault, index, field: answer.field }));
  });
}

type Fault = Pick<AnswerRefusal, 'code' | 'pointer'>;
const UNKNOWN_FIELD: Fault = { code: 'rems-form.field-unknown', pointer: '/field' };

function faultsOf(
  { value, isNotObtained = false, reason }: AnswerToCheck,
  { field, source }: DraftedField,
): readonly Fault[] {
  if (source === 'RECORD') return [{ code: 'rems-form.from-the-record', pointer: '/field' }];
  const faults: Fault[] = [];
  if ((value === undefined) !== isNotObtained)
    faults.push({ code: 'rems-form.value-or-not-obtained', pointer: '/value' });
  else if (value === undefined && !field.mayBeNotObtained)
    faults.push({ code: 'rems-form.value-needed', pointer: '/isNotObtained' });
  else if (value !== undefined && field.isRecordOnly)
    faults.push({ code: 'rems-form.correct-the-record', pointer: '/value' });
  else if (value !== undefined && !fitsField(field, value))
    faults.push({ code: 'rems-form.value-of-other-form', pointer: '/value' });
  if ((isNotObtained || source === 'ENTERED') && !reason?.trim())
    faults.push({ code: 'rems-form.reason-missing', pointer: '/reason' });
  return faults;
}
