import { constraintProblem } from '../database/database-problems.js';
import { problemKind } from '../errors/problem.js';

export const notSignedIn = problemKind({
  code: 'auth.not-signed-in',
  status: 401,
  title: 'Sign in first: the access token is missing, wrong or no longer good.',
});
export const wrongCredentials = problemKind({
  code: 'auth.wrong-credentials',
  status: 401,
  title: 'Name or password is wrong.',
});
export const tooManyAttempts = problemKind({
  code: 'auth.too-many-attempts',
  status: 429,
  title: 'Too many wrong passwords. Wait a moment, then try again.',
});
export const notAllowed = problemKind({
  code: 'auth.not-allowed',
  status: 403,
  title: 'Your role may not do this. Ask a colleague whose role may.',
});
export const passwordChangeRequired = problemKind({
  code: 'auth.password-change-required',
  status: 403,
  title: 'Choose a password of your own first (PUT /v1/me/password).',
});
export const currentPasswordWrong = problemKind({
  code: 'auth.current-password-wrong',
  status: 422,
  title: 'The current password is wrong.',
});
export const passwordUnchanged = problemKind({
  code: 'auth.password-unchanged',
  status: 422,
  title: 'The new password has to differ from the current one.',
});
export const userNotFound = problemKind({
  code: 'user.not-found',
  status: 404,
  title: 'There is no such user.',
});
export const usernameTaken = problemKind({
  code: 'user.username-taken',
  status: 409,
  title: 'This user name is taken. Choose another one.',
});
export const lastAdministrator = problemKind({
  code: 'user.last-administrator',
  status: 422,
  title: 'The last active administrator cannot be deactivated or given another role.',
});
export const clientNotFound = problemKind({
  code: 'client.not-found',
  status: 404,
  title: 'There are no such client credentials.',
});

constraintProblem('uq_users_username', usernameTaken);
