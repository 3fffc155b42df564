import { problemKind } from '../../platform/errors/problem.js';

export const drugRecordNotFound = problemKind({
  code: 'drug.not-found',
  status: 404,
  title: 'There is no such drug record in this session.',
});
export const drugRecordNotPossible = problemKind({
  code: 'drug.not-possible',
  status: 422,
  title: 'The drug record cannot be stored like this. Every reason is listed; correct it and send it again.',
});
export const drugDeviationReasonNeeded = problemKind({
  code: 'drug.deviation-reason-needed',
  status: 422,
  title: 'Something about this lot should not be so; nothing should be given from it.',
});
export const drugRecordInError = problemKind({
  code: 'drug.in-error',
  status: 409,
  title: 'This record was marked as entered in error already.',
});
export const sessionTakesNoDrug = problemKind({
  code: 'drug.session-not-open',
  status: 409,
  title:
    'The patient was not checked in for this session. Check the patient in first, or choose the right session.',
});
export const nothingToExplain = problemKind({
  code: 'drug.nothing-to-explain',
  status: 409,
  title: 'There is no discrepancy that waits for an explanation.',
});
export const amountsChanged = problemKind({
  code: 'drug.amounts-changed',
  status: 409,
  title: 'The difference is another one than was explained; read the reconciliation again.',
});
