import { problemKind } from '../../platform/errors/problem.js';

export const exportPeriodReversed = problemKind({
  code: 'export.period-reversed',
  status: 422,
  title: 'The last day of the period lies before its first.',
});
export const exportNamesPatient = problemKind({
  code: 'export.names-patient',
  status: 422,
  title:
    'A de-identified file of one patient or one plan would tell which pseudonym is theirs. Ask for identified=true, or for more.',
});
export const exportTooFewPatients = problemKind({
  code: 'export.too-few-patients',
  status: 422,
  title:
    'A de-identified file of so few patients would tell who they are. Ask for a longer period or for more, or for identified=true.',
});
export const exportNotPermitted = problemKind({
  code: 'export.identified-not-permitted',
  status: 403,
  title:
    'Files that name patients need a permission of their own. An administrator gives it to a psychiatrist.',
});
export const exportsTooMany = problemKind({
  code: 'export.too-many-running',
  status: 429,
  title: 'As many files as this server makes at once are being made. Try again when one of them is done.',
});
export const exportNotFound = problemKind({
  code: 'export.not-found',
  status: 404,
  title: 'There is no such export.',
});
