import { problemKind, type ProblemReason } from '../../platform/errors/problem.js';
import type { SigningRefusal } from './domain/signing.js';

export const notSignable = problemKind({
  code: 'session.not-signable',
  status: 422,
  title: 'The session cannot be signed yet. Every reason is listed.',
});

const sentences: Readonly<Record<SigningRefusal['code'], (refusal: SigningRefusal) => string>> = {
  'sign.dose-not-stopped': () =>
    'Nobody has recorded the STOP of the dose, so nobody knows how much of it was given.',
  'sign.termination-reason-missing': () =>
    'The dose ended early, and nobody has said why. Amend its STOP with terminationReason.',
  'sign.red-alert-not-acknowledged': ({ items = [] }) =>
    `Nobody has looked at a red alert: ${items.join('; ')}. Acknowledge it with what was done.`,
};

export function saySigningRefusal(refusal: SigningRefusal): ProblemReason {
  return { ...refusal, message: sentences[refusal.code](refusal) };
}
