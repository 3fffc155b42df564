import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MODALITIES, type Modality } from '../../../clinic/modality.js';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import { type Consent, CONSENT_TOPICS } from './consent.js';
import {
  SCREENING_ANSWERS,
  type AnsweredContraindication,
  type ScreeningAnswer,
} from './screening-answers.js';
import { proposeVerdict, type ScreeningFacts, VERDICTS } from './screening-verdict.js';

const rules = defaultRuleSet.screening;
const consent: Consent = {
  signedOn: '2026-02-20',
  expiresOn: '2027-02-20',
  signedBy: 'PATIENT',
  scope: CONSENT_TOPICS,
};

/** Every question answered NO, save those given; an answer of undefined takes the question out. */
function answers(
  changed: Readonly<Record<string, ScreeningAnswer | undefined>>,
  safetyPlan: string | null = null,
): readonly AnsweredContraindication[] {
  return rules.contraindications.flatMap(({ code }) => {
    const answer = code in changed ? changed[code] : 'NO';
    return answer === undefined ? [] : [{ code, answer, safetyPlan }];
  });
}

function propose(
  changed: Readonly<Record<string, ScreeningAnswer | undefined>>,
  more: Partial<ScreeningFacts> = {},
) {
  const facts: ScreeningFacts = {
    modality: 'IV',
    answers: answers(changed),
    ageYears: 44,
    consent,
    onDay: '2026-03-02',
    ...more,
  };
  return proposeVerdict(facts, rules);
}

describe('proposeVerdict', () => {
  it('finds a patient eligible who answered NO to everything and has consented', () => {
    expect(propose({})).toEqual({ verdict: 'ELIGIBLE', reasons: [] });
  });

  it.each([
    ['IV', 'HYPERSENSITIVITY', 'INELIGIBLE', 'A', 'ABSOLUTE'],
    ['SPRAVATO', 'HYPERSENSITIVITY', 'INELIGIBLE', 'A', 'ABSOLUTE'],
    ['IV', 'BP_RISE_SERIOUS_HAZARD', 'INELIGIBLE', 'A', 'ABSOLUTE'],
    ['SPRAVATO', 'BP_RISE_SERIOUS_HAZARD', 'DEFERRED', 'B', 'NEEDS_CLEARING'],
    ['IM', 'INTRACRANIAL_PRESSURE_RAISED', 'DEFERRED', 'B', 'NEEDS_CLEARING'],
    ['SPRAVATO', 'INTRACRANIAL_PRESSURE_RAISED', 'ELIGIBLE_WITH_CONDITIONS', 'R', 'NEEDS_ACKNOWLEDGEMENT'],
    ['IV', 'PREGNANCY', 'DEFERRED', 'B', 'NEEDS_CLEARING'],
    ['IV', 'BIPOLAR_I', 'ELIGIBLE_WITH_CONDITIONS', 'R', 'NEEDS_ACKNOWLEDGEMENT'],
  ] as const)('%s, YES to %s: %s', (modality, code, verdict, severity, kind) => {
    expect(propose({ [code]: 'YES' }, { modality })).toEqual({
      verdict,
      reasons: [{ code, severity, answer: 'YES', kind }],
    });
  });

  it('does not take UNKNOWN for NO, nor silence', () => {
    expect(propose({ CYSTITIS: 'UNKNOWN' })).toEqual({
      verdict: 'DEFERRED',
      reasons: [{ code: 'CYSTITIS', severity: 'R', answer: 'UNKNOWN', kind: 'UNKNOWN' }],
    });
    expect(propose({ HYPERSENSITIVITY: undefined })).toEqual({
      verdict: 'DEFERRED',
      reasons: [{ code: 'HYPERSENSITIVITY', severity: 'A', answer: null, kind: 'UNANSWERED' }],
    });
  });

  it('names every reason and proposes by the worst', () => {
    const { verdict, reasons } = propose({ HYPERSENSITIVITY: 'YES', PREGNANCY: 'UNKNOWN', BIPOLAR_I: 'YES' });
    expect(verdict).toBe('INELIGIBLE');
    expect(reasons.map(({ code }) => code)).toEqual(['HYPERSENSITIVITY', 'BIPOLAR_I', 'PREGNANCY']);
  });

  it.each([
    [undefined, 'ELIGIBLE'],
    ['NO', 'ELIGIBLE'],
    ['UNKNOWN', 'ELIGIBLE'],
    ['YES', 'ELIGIBLE_WITH_CONDITIONS'],
  ] as const)('asks about the escort at every visit: %s gives %s', (answer, verdict) => {
    expect(propose({ NO_ESCORT: answer }).verdict).toBe(verdict);
  });

  it.each([
    ['NO', 18, []],
    ['NO', 17, ['CONTRADICTS_BIRTH_DATE']],
    ['YES', 17, ['NEEDS_CLEARING']],
    ['YES', 18, ['CONTRADICTS_BIRTH_DATE']],
    ['UNKNOWN', 17, ['UNKNOWN']],
  ] as const)('under 18 answered %s at %d years: %j', (answer, ageYears, kinds) => {
    expect(propose({ AGE_UNDER_18: answer }, { ageYears }).reasons.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    [null, 'DEFERRED', 'NEEDS_SAFETY_PLAN'],
    ['  ', 'DEFERRED', 'NEEDS_SAFETY_PLAN'],
    ['daily call, crisis line, means removed', 'ELIGIBLE_WITH_CONDITIONS', 'NEEDS_ACKNOWLEDGEMENT'],
  ])('high suicide risk with the safety plan %j: %s', (safetyPlan, verdict, kind) => {
    const proposal = propose({}, { answers: answers({ SUICIDE_RISK_HIGH: 'YES' }, safetyPlan) });
    expect(proposal).toMatchObject({ verdict, reasons: [{ code: 'SUICIDE_RISK_HIGH', kind }] });
  });
});

describe('consent and capacity', () => {
  const byRepresentative: Consent = { ...consent, signedBy: 'LEGAL_REPRESENTATIVE' };
  const expired: Consent = { ...consent, expiresOn: '2026-03-01' };

  it.each([
    ['consent recorded, answered NO', { NO_CONSENT: 'NO' }, consent, []],
    ['consent recorded, answered YES before it', { NO_CONSENT: 'YES' }, consent, []],
    ['none recorded, answered NO', { NO_CONSENT: 'NO' }, null, ['NO_CONSENT']],
    ['none recorded, answered YES', { NO_CONSENT: 'YES' }, null, ['NO_CONSENT']],
    ['expired the day before', { NO_CONSENT: 'NO' }, expired, ['NO_CONSENT']],
    ['no capacity, signed by the patient', { NO_CAPACITY: 'YES' }, consent, ['NO_CAPACITY']],
    ['no capacity, signed by a representative', { NO_CAPACITY: 'YES' }, byRepresentative, []],
    ['no capacity and no consent', { NO_CAPACITY: 'YES' }, null, ['NO_CAPACITY', 'NO_CONSENT']],
    ['capacity, no consent', { NO_CAPACITY: 'NO' }, null, ['NO_CONSENT']],
  ] as const)('%s', (_name, changed, recorded, expected) => {
    const { verdict, reasons } = propose(changed, { consent: recorded });
    expect(reasons.map(({ code }) => code)).toEqual(expected);
    expect(reasons.every(({ kind }) => kind === 'NEEDS_CONSENT')).toBe(true);
    expect(verdict).toBe(expected.length > 0 ? 'DEFERRED' : 'ELIGIBLE');
  });

  it('says what the consent lacks', () => {
    const scope = CONSENT_TOPICS.filter((topic) => topic !== 'OFF_LABEL');
    expect(propose({}, { consent: { ...consent, scope } }).reasons[0]).toMatchObject({
      code: 'NO_CONSENT',
      consentReasons: [{ code: 'consent.scope-incomplete', missingTopics: ['OFF_LABEL'] }],
    });
  });
});

describe('properties of a proposal', () => {
  const someAnswers = fc.record(
    Object.fromEntries(
      rules.contraindications.map(({ code }) => [code, fc.constantFrom(...SCREENING_ANSWERS)]),
    ),
    { requiredKeys: [] },
  );
  const modalities = fc.constantFrom<Modality>(...MODALITIES);

  it('is never eligible while a question of the screening is open', () => {
    fc.assert(
      fc.property(someAnswers, modalities, (given, modality) => {
        const list = Object.entries(given).map(([code, answer]) => ({ code, answer: answer ?? 'UNKNOWN' }));
        const { verdict } = propose({}, { answers: list, modality });
        const isOpen = rules.contraindications.some(
          ({ code, perSession }) => !perSession && (given[code] ?? 'UNKNOWN') === 'UNKNOWN',
        );
        if (isOpen) expect(VERDICTS.indexOf(verdict)).toBeGreaterThanOrEqual(VERDICTS.indexOf('DEFERRED'));
      }),
    );
  });

  it('is ineligible exactly when an absolute contraindication is present', () => {
    fc.assert(
      fc.property(someAnswers, modalities, (given, modality) => {
        const list = Object.entries(given).map(([code, answer]) => ({ code, answer: answer ?? 'UNKNOWN' }));
        const { verdict } = propose({}, { answers: list, modality });
        const isAbsolute = rules.contraindications.some(
          ({ code, severity }) => severity[modality] === 'A' && given[code] === 'YES',
        );
        expect(verdict === 'INELIGIBLE').toBe(isAbsolute);
      }),
    );
  });
});
