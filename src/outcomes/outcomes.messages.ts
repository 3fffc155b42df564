/** What the reasons of this room say to the person who entered a questionnaire. */
import type { ProblemReason } from '../platform/errors/problem.js';
import type { AnswerFault } from './domain/scoring.js';

const codes = {
  NOTHING_ANSWERED: 'assessment.nothing-answered',
  WRONG_ANSWER_COUNT: 'assessment.wrong-answer-count',
  ANSWER_NOT_INTEGER: 'assessment.answer-not-whole',
  ANSWER_OUT_OF_RANGE: 'assessment.answer-out-of-range',
} as const satisfies Record<AnswerFault['code'], string>;

/** A fault of the answers with its sentence; `/answers/3` is item 4 of the form. */
export function asProblemReason(fault: AnswerFault): ProblemReason {
  return { ...fault, code: codes[fault.code], message: sentence(fault) };
}

function sentence(fault: AnswerFault): string {
  switch (fault.code) {
    case 'NOTHING_ANSWERED':
      return 'Not a single item is answered.';
    case 'WRONG_ANSWER_COUNT':
      return `This form has ${fault.expected} items; ${fault.actual} were sent. Send null for an item left out.`;
    case 'ANSWER_NOT_INTEGER':
      return 'An answer is a whole number, or null for an item left out.';
    case 'ANSWER_OUT_OF_RANGE':
      return `An answer lies between ${fault.min} and ${fault.max}.`;
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
  message: 'Say what is different now, and not only why.',
};

export const administratorUnknown: ProblemReason = {
  code: 'assessment.administered-by-unknown',
  pointer: '/administeredBy',
  message: 'Nobody of the clinic has this id.',
};
