import { constraintProblem } from '../../../platform/database/database-problems.js';
import { sameIdOtherContent } from '../../../platform/errors/platform-problems.js';
import { problemKind } from '../../../platform/errors/problem.js';

export const noRemsForm = problemKind({
  code: 'rems-form.not-found',
  status: 404,
  title: 'There is no monitoring form: only a Spravato session in which something was given has one.',
});
export const answersNotPossible = problemKind({
  code: 'rems-form.answers-not-possible',
  status: 422,
  title: 'The form cannot be answered like this.',
});
export const formNotComplete = problemKind({
  code: 'rems-form.not-complete',
  status: 422,
  title: 'The form is not complete. Every missing field is listed.',
});
export const submissionNotPossible = problemKind({
  code: 'rems-form.submission-not-possible',
  status: 422,
  title: 'The form cannot have been sent like this.',
});
export const submittedAlready = problemKind({
  code: 'rems-form.submitted-already',
  status: 409,
  title: 'The form has been sent, and the record says nothing else since.',
});
export const submissionNotFound = problemKind({
  code: 'rems-form.submission-not-found',
  status: 404,
  title: 'There is no such submission of this form.',
});
export const submissionInErrorAlready = problemKind({
  code: 'rems-form.submission-already-in-error',
  status: 409,
  title: 'The submission is marked as entered in error already.',
});

// Two sessions sent the same id at the same moment; within one session the second finds the first one's row.
constraintProblem('pk_rems_form_answers', sameIdOtherContent);
constraintProblem('pk_rems_form_submissions', sameIdOtherContent);
