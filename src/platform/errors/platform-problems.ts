/** Refusals that any route can give. */
import { problemKind } from './problem.js';

export const malformedRequest = problemKind({
  code: 'request.malformed',
  status: 400,
  title: 'The request could not be understood.',
});
export const invalidRequest = problemKind({
  code: 'request.invalid',
  status: 400,
  title: 'Some fields are missing, unknown or out of bounds. Nothing was stored.',
});
export const routeNotFound = problemKind({
  code: 'request.route-not-found',
  status: 404,
  title: 'There is no such address.',
});
export const bodyTooLarge = problemKind({
  code: 'request.body-too-large',
  status: 413,
  title: 'The request body is too large.',
});
export const unsupportedMediaType = problemKind({
  code: 'request.unsupported-media-type',
  status: 415,
  title: 'The body has to be JSON (Content-Type: application/json).',
});
export const requestRefused = problemKind({
  code: 'request.refused',
  status: 400,
  title: 'The request was refused.',
});
export const invalidCursor = problemKind({
  code: 'request.invalid-cursor',
  status: 400,
  title: 'The cursor does not belong to this list. Start again without it.',
});
export const versionRequired = problemKind({
  code: 'version.required',
  status: 428,
  title: 'Send If-Match with the ETag you read, so that no change of somebody else is lost.',
});
export const versionStale = problemKind({
  code: 'version.stale',
  status: 412,
  title: 'Somebody changed this after you read it. Read it again, then repeat the change.',
});
export const timeInFuture = problemKind({
  code: 'time.in-future',
  status: 422,
  title: 'The time lies in the future. Check the date, and the clock of the device.',
});
export const warningsNotAcknowledged = problemKind({
  code: 'warnings.not-acknowledged',
  status: 422,
  title:
    'Unusual values. Check them, then send the same request with acknowledgedWarnings and a reason each.',
});
export const idempotencyKeyReused = problemKind({
  code: 'idempotency.key-reused',
  status: 422,
  title: 'This Idempotency-Key was used for another request. Send a new request with a new key.',
});
export const idempotencyStillRunning = problemKind({
  code: 'idempotency.still-running',
  status: 409,
  title: 'The first request with this Idempotency-Key is still running. Try again in a moment.',
});
export const sameIdOtherContent = problemKind({
  code: 'entry.id-taken',
  status: 409,
  title:
    'An entry with this id exists already and says something else. Nothing was changed. Read that entry, or send yours with a new id.',
});
export const databaseUnavailable = problemKind({
  code: 'database.unavailable',
  status: 503,
  title:
    'The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.',
});
export const overloaded = problemKind({
  code: 'server.busy',
  status: 503,
  title: 'The server has more to do than it can. Send the same again shortly.',
});
export const internalError = problemKind({
  code: 'server.internal-error',
  status: 500,
  title: 'Something went wrong on our side. Quote the request id when you report it.',
});
