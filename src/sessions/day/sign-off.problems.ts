import { problemKind, type ProblemReason } from '../../platform/errors/problem.js';
import type { SigningRefusal } from './domain/signing.js';

export const notSignable = problemKind({
  code: 'session.not-signable',
  status: 422,
  title: 'The session cannot be signed yet. Every reason is listed.',
});

export function saySigningRefusal(refusal: SigningRefusal): ProblemReason {
  const message =
    refusal.code === 'sign.dose-not-stopped'
      ? 'Nobody has recorded the STOP of the dose, so nobody knows how much of it was given.'
      : `Nobody has looked at a red alert: ${(refusal.items ?? []).join('; ')}. Acknowledge it with what was done.`;
  return { ...refusal, message };
}
