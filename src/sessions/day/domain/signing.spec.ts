import { describe, expect, it } from '@jest/globals';
import { signingRefusals, type SigningFacts } from './signing.js';

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
