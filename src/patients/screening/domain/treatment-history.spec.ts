import { describe, expect, it } from '@jest/globals';
import { isAdequateTrial, summarizeTreatmentHistory, type TreatmentTrial } from './treatment-history.js';

const rules = { adequateTrialWeeks: 4, adequateTrialsForResistance: 2 };

function trial(more: Partial<TreatmentTrial> = {}): TreatmentTrial {
  return { kind: 'ANTIDEPRESSANT', weeks: 8, atEffectiveDose: true, outcome: 'NONE', ...more };
}

describe('isAdequateTrial', () => {
  it.each([
    [{ weeks: 4 }, true],
    [{ weeks: 3.9 }, false],
    [{ weeks: 52 }, true],
    [{ weeks: null }, false],
    [{ atEffectiveDose: false }, false],
    [{ atEffectiveDose: null }, false],
    [{ outcome: 'RESPONSE' }, true],
  ] as const)('%j: %s', (more, adequate) => {
    expect(isAdequateTrial(trial(more), rules)).toBe(adequate);
  });
});

describe('summarizeTreatmentHistory', () => {
  it.each([
    ['nothing', [], false, false],
    ['one trial', [trial()], false, false],
    ['two trials', [trial(), trial({ outcome: 'PARTIAL' })], true, true],
    ['one too short', [trial(), trial({ weeks: 3 })], false, false],
    ['one with response', [trial(), trial({ outcome: 'RESPONSE' })], false, false],
    ['one with an unknown outcome', [trial(), trial({ outcome: null })], false, false],
    ['another class of medicine', [trial(), trial({ kind: 'OTHER_MEDICATION' })], false, true],
    ['psychotherapy alone', [trial({ kind: 'PSYCHOTHERAPY' })], false, true],
    ['psychotherapy cut short', [trial({ kind: 'PSYCHOTHERAPY', weeks: 2 })], false, false],
  ] as const)(
    '%s: resistant depression %s, refractory anxiety %s',
    (_name, trials, resistant, refractory) => {
      expect(summarizeTreatmentHistory(trials, rules)).toMatchObject({
        isTreatmentResistantDepression: resistant,
        isRefractoryAnxiety: refractory,
      });
    },
  );

  it('counts each trial where it belongs', () => {
    const trials = [
      trial(),
      trial({ outcome: 'RESPONSE' }),
      trial({ kind: 'OTHER_MEDICATION', outcome: 'PARTIAL' }),
      trial({ kind: 'PSYCHOTHERAPY' }),
      trial({ weeks: 1 }),
    ];
    expect(summarizeTreatmentHistory(trials, rules)).toMatchObject({
      adequateTrials: 4,
      failedAntidepressantTrials: 1,
      failedMedicationTrials: 2,
      failedPsychotherapies: 1,
    });
  });
});
