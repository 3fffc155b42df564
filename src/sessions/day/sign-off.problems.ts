import { problemKind, type ProblemReason } from '../../platform/errors/problem.js';
import type { SigningRefusal } from './domain/signing.js';

export const notSignable = problemKind({
  code: 'session.not-signable',
  status: 422,
  title: 'The session cannot be signed yet. Every reason is listed.',
});

export const nothingToSign = problemKind({
  code: 'session.nothing-to-sign',
  status: 409,
  title: 'The record says what was signed last. There is nothing to sign anew.',
});

export function saySigningRefusal(refusal: SigningRefusal): ProblemReason {
  return { ...refusal, message: sentence(refusal) };
}

function sentence({ code, items = [] }: SigningRefusal): string {
  switch (code) {
    case 'sign.dose-not-stopped':
      return 'Nobody has recorded the STOP of the dose, so nobody knows how much of it was given.';
    case 'sign.termination-reason-missing':
      return 'The dose ended early, and nobody has said why. Amend its STOP with terminationReason.';
    case 'sign.red-alert-not-acknowledged':
      return `Nobody has looked at a red alert: ${items.join('; ')}. Acknowledge it with what was done.`;
    case 'sign.statement-missing':
      return 'The session was signed before. Say in the statement why it is signed anew.';
    case 'sign.before-last-signature':
      return 'The version before was signed later than this.';
  }
}
