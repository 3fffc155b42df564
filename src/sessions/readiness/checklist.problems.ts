import { problemKind } from '../../platform/errors/problem.js';

export const checklistBeforeCheckIn = problemKind({
  code: 'checklist.before-check-in',
  status: 409,
  title: 'The checklist begins with the check-in. Check the patient in first, or choose the right session.',
});
export const checklistEntryFaulty = problemKind({
  code: 'checklist.entry-faulty',
  status: 422,
  title: 'The checklist cannot take these entries as they are. Every reason is listed.',
});
export const decisionWithoutSubject = problemKind({
  code: 'readiness.nothing-to-decide',
  status: 422,
  title:
    'A decision names what it was made on: a reading or a checklist entry of this session, or another dose of the patient.',
});
