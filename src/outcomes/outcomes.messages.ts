/** What the reasons of this room say to the person who entered a questionnaire. */
import type { ProblemReason } from '../platform/errors/problem.js';
import type { UnknownCode } from './domain/answer-codes.js';
import type { AnswerFault } from './domain/scoring.js';

type Fault = AnswerFault | UnknownCode;

const codes = {
  NOTHING_ANSWERED: 'assessment.nothing-answered',
  WRONG_ANSWER_COUNT: 'assessment.wrong-answer-count',
  ANSWER_NOT_INTEGER: 'assessment.answer-not-whole',
  ANSWER_OUT_OF_RANGE: 'assessment.answer-out-of-range',
  ANSWER_NOT_A_CHOICE: 'assessment.answer-not-a-choice',
  ANSWER_CODE_UNKNOWN: 'assessment.answer-code-unknown',
  ANSWERS_NOT_TAKEN: 'assessment.answers-not-taken',
  TOTAL_MISSING: 'assessment.total-missing',
  TOTAL_NOT_TAKEN: 'assessment.total-not-taken',
  TOTAL_OUT_OF_RANGE: 'assessment.total-out-of-range',
  DIFFICULTY_NOT_ASKED: 'assessment.difficulty-not-asked',
} as const satisfies Record<Fault['code'], string>;

/** A fault of the answers with its sentence; `/answers/3` is item 4 of the form. */
export function asProblemReason(fault: Fault): ProblemReason {
  return { ...fault, code: codes[fault.code], message: sentence(fault) };
}

function sentence(fault: Fault): string {
  switch (fault.code) {
    case 'NOTHING_ANSWERED':
      return 'Not a single item is answered.';
    case 'WRONG_ANSWER_COUNT':
      return `This form has ${fault.expected} items; ${fault.actual} were sent. Send null for an item left out.`;
    case 'ANSWER_NOT_INTEGER':
      return 'An answer is a whole number, or null for an item left out.';
    case 'ANSWER_OUT_OF_RANGE':
      return `An answer lies between ${fault.min} and ${fault.max}.`;
    case 'ANSWER_NOT_A_CHOICE':
      return `The answers to choose from are: ${fault.allowed.join(', ')}.`;
    case 'ANSWER_CODE_UNKNOWN':
      return fault.allowed.length > 0
        ? `The LOINC answer codes of this question are: ${fault.allowed.join(', ')}.`
        : 'This question has no LOINC answer codes. Send the number.';
    case 'ANSWERS_NOT_TAKEN':
      return 'Of this scale only the total is entered.';
    case 'TOTAL_MISSING':
      return 'Of this scale the total is entered.';
    case 'TOTAL_NOT_TAKEN':
      return 'The total of this form is computed from its answers.';
    case 'TOTAL_OUT_OF_RANGE':
      return `The total lies between ${fault.min} and ${fault.max}.`;
    case 'DIFFICULTY_NOT_ASKED':
      return 'This form does not ask how difficult the problems made daily life.';
  }
}

export const instrumentNotOffered: ProblemReason = {
  code: 'assessment.instrument-not-offered',
  pointer: '/instrumentCode',
  message: 'The rules of the clinic do not know this questionnaire; GET /v1/instruments lists those they do.',
};

export function recallNotOffered(allowed: readonly string[]): ProblemReason {
  return {
    code: 'assessment.recall-not-offered',
    pointer: '/recallWindow',
    message: `The clinic uses this questionnaire with: ${allowed.join(', ')}.`,
    allowed,
  };
}

export const nothingAmended: ProblemReason = {
  code: 'assessment.nothing-amended',
  pointer: '',
  message: 'Say what is different now, and not only why: all that was sent stands already.',
};

export const administratorUnknown: ProblemReason = {
  code: 'assessment.administered-by-unknown',
  pointer: '/administeredBy',
  message: 'Nobody of the clinic has this id.',
};

export const administratorMissing: ProblemReason = {
  code: 'assessment.administered-by-missing',
  pointer: '/administeredBy',
  message: 'A rater fills this scale in. Say who it was.',
};

export const completedAtMissing: ProblemReason = {
  code: 'assessment.completed-at-missing',
  pointer: '/completedAt',
  message:
    'Say when the paper form was filled in; the time at which it is typed in is another one. Or say in administeredBy who asked the questions just now.',
};

export const completedBeforeBirth: ProblemReason = {
  code: 'assessment.completed-before-birth',
  pointer: '/completedAt',
  message: 'The patient was not born yet at this time. Check the year.',
};

export const ratedByStaff: ProblemReason = {
  code: 'assessment.rated-by-staff',
  pointer: '/source',
  message: 'A rater fills this scale in, so that its source is STAFF_ENTRY.',
};
