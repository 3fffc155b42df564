import { problemKind } from '../../../platform/errors/problem.js';

export const summaryVersionNotFound = problemKind({
  code: 'summary.version-not-found',
  status: 404,
  title: 'Nobody has signed such a version of this summary.',
});
