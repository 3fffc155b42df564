/** What the reasons of the side effect rules say to a nurse. */
import type { ProblemReason } from '../../platform/errors/problem.js';
import type { SideEffectRefusal } from './domain/side-effect.js';

export function saySideEffectRefusal(refusal: SideEffectRefusal): ProblemReason {
  return { ...refusal, message: sentence(refusal) };
}

function sentence({ code, min, max }: SideEffectRefusal): string {
  switch (code) {
    case 'side-effect.unknown-code':
      return 'This code is not in the list of side effects. Choose one from the list, or OTHER with a note.';
    case 'side-effect.grade-not-defined':
      return `For this side effect CTCAE defines grades ${min} to ${max} only. If it is worse than that, record what it led to as a side effect of its own.`;
    case 'side-effect.note-missing':
      return 'Describe in the note what OTHER is.';
    case 'side-effect.resolved-before-onset':
      return 'It cannot have resolved before it began. Check both times.';
    case 'side-effect.resolved-at-missing':
      return 'Say when it resolved, or that it still lasts.';
    case 'side-effect.resolved-at-contradicts-course':
      return 'It has a time of resolution, and its course says that it is not resolved. Leave the time out, or correct the course.';
    case 'side-effect.grade-contradicts-course':
      return 'Grade 5 is death: it goes with the course FATAL and with no other. Correct the grade or the course.';
    case 'side-effect.reported-before-onset':
      return 'Nobody can have told of it before it began. Check both times.';
    case 'side-effect.change-before-onset':
      return 'It cannot have changed before it began. Check the time, or correct the onset.';
    case 'side-effect.change-after-death':
      return 'Nothing changes after a death. Check the times and the grades.';
    case 'side-effect.change-says-nothing':
      return 'Say the grade it has now, or its course, such as RESOLVED.';
    case 'side-effect.late-reason-missing':
      return 'The session is signed. Say why this is recorded only now.';
    case 'side-effect.change-reason-missing':
      return 'Say why the entry is corrected.';
    case 'side-effect.none-with-other-actions':
      return 'NONE stands alone: leave it out where something was done.';
    case 'side-effect.rescue-medicine-unknown':
      return 'There is no such rescue medicine in this session. Record the medicine first.';
  }
}
