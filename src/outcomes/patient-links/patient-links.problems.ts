import { constraintProblem } from '../../platform/database/database-problems.js';
import { sameIdOtherContent } from '../../platform/errors/platform-problems.js';
import { problemKind } from '../../platform/errors/problem.js';
import type { LinkState } from './domain/link-state.js';

export const assessmentLinkNotFound = problemKind({
  code: 'assessment-link.not-found',
  status: 404,
  title: 'There is no such link.',
});
export const assessmentLinkNotMade = problemKind({
  code: 'assessment-link.not-made',
  status: 422,
  title: 'This link cannot be made. Every reason is listed. Nothing was stored.',
});
export const assessmentLinkOver = problemKind({
  code: 'assessment-link.over',
  status: 409,
  title: 'The link was answered or revoked already. Nothing was changed.',
});

constraintProblem('pk_assessment_links', sameIdOtherContent);

/** Told to patients as a page, in the words of `patient-pages.ts`. */
export const linkUnknown = problemKind({
  code: 'patient-link.unknown',
  status: 404,
  title: 'This link leads nowhere.',
});
export const linkTooEarly = problemKind({
  code: 'patient-link.too-early',
  status: 409,
  title: 'The time for these questions has not come yet.',
});
export const linkTooManyRequests = problemKind({
  code: 'patient-link.too-many-requests',
  status: 429,
  title: 'The page was asked for too often. It can be opened again in a moment.',
});
export const linkAnswered = problemKind({
  code: 'patient-link.answered',
  status: 410,
  title: 'The questions were answered already.',
});
const linkExpired = problemKind({
  code: 'patient-link.expired',
  status: 410,
  title: 'The link was good until a time that is over.',
});
const linkRevoked = problemKind({
  code: 'patient-link.revoked',
  status: 410,
  title: 'The clinic has revoked the link.',
});
const linkNotNeeded = problemKind({
  code: 'patient-link.no-longer-needed',
  status: 410,
  title: 'The answers are not waited for any more.',
});

/** Why a link in this state does not lead to questions. */
export const linkRefusals = {
  ANSWERED: linkAnswered,
  EXPIRED: linkExpired,
  REVOKED: linkRevoked,
  NO_LONGER_NEEDED: linkNotNeeded,
} as const satisfies Record<Exclude<LinkState, 'OPEN'>, unknown>;
