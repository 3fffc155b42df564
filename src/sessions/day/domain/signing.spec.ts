import { describe, expect, it } from '@jest/globals';
import { newSigningRefusals, signingRefusals, type SigningFacts } from './signing.js';

const at = new Date('2026-05-04T16:00:00Z');
const usual: SigningFacts = {
  doseStartedAt: at,
  doseEndedAt: at,
  isTerminationReasonMissing: false,
  unseenRedAlerts: [],
};
const refused = (facts: Partial<SigningFacts>) => signingRefusals({ ...usual, ...facts });

describe('a session', () => {
  it('is signed after the dose, or without one', () => {
    expect(refused({})).toEqual([]);
    expect(refused({ doseStartedAt: null, doseEndedAt: null })).toEqual([]);
  });

  it('waits for the end of the dose and for a look at every red alert, and says both', () => {
    expect(refused({ doseEndedAt: null, unseenRedAlerts: ['spo2', 'heart-rate', 'spo2'] })).toEqual([
      { code: 'sign.dose-not-stopped' },
      { code: 'sign.red-alert-not-acknowledged', items: ['spo2', 'heart-rate'] },
    ]);
  });

  it('waits for a word on why the dose ended early', () => {
    expect(refused({ isTerminationReasonMissing: true })).toEqual([
      { code: 'sign.termination-reason-missing' },
    ]);
  });
});

describe('a session that was signed before', () => {
  const later = new Date(at.getTime() + 1);

  it('is signed anew with a word on why, and not before it was signed last', () => {
    const signing = { statement: 'A reading was corrected', signedAt: later, lastSignedAt: at };
    expect(newSigningRefusals(signing)).toEqual([]);
    expect(newSigningRefusals({ ...signing, signedAt: at })).toEqual([]);
    expect(newSigningRefusals({ statement: null, signedAt: at, lastSignedAt: later })).toEqual([
      { code: 'sign.statement-missing', pointer: '/statement' },
      { code: 'sign.before-last-signature', pointer: '/occurredAt' },
    ]);
  });
});
