/** What the reasons of the side effect rules say to a nurse. */
import type { ProblemReason } from '../../platform/errors/problem.js';
import type { SideEffectRefusal } from './domain/side-effect.js';

export function saySideEffectRefusal(refusal: SideEffectRefusal): ProblemReason {
  return { ...refusal, message: sentence(refusal) };
}

function sentence({ code, min, max }: SideEffectRefusal): string {
  switch (code) {
    case 'side-effect.unknown-code':
      return 'This code is not in the list of side effects.';
    case 'side-effect.grade-not-defined':
      return `For this side effect grades ${min} to ${max} are defined.`;
    case 'side-effect.note-missing':
      return 'Describe in the note what OTHER is.';
    case 'side-effect.resolved-before-onset':
      return 'It cannot have resolved before it began.';
    case 'side-effect.resolved-at-missing':
      return 'A resolved side effect needs the time at which it resolved.';
    case 'side-effect.resolved-at-contradicts-course':
      return 'It has a time of resolution, and its course says that it is not resolved.';
    case 'side-effect.grade-contradicts-course':
      return 'Grade 5 is death: it goes with the course FATAL and with no other.';
  }
}

export function noneWithOtherActions(): ProblemReason {
  return {
    code: 'side-effect.none-with-other-actions',
    pointer: '/actions',
    message: 'NONE stands alone: leave it out where something was done.',
  };
}
