import { describe, expect, it } from '@jest/globals';
import { type Consent, consentExpiresOn, consentReasons, CONSENT_TOPICS } from './consent.js';

const consent: Consent = {
  signedOn: '2026-01-15',
  expiresOn: '2027-01-15',
  signedBy: 'PATIENT',
  scope: CONSENT_TOPICS,
};

describe('consentReasons', () => {
  it.each([
    ['2026-01-14', ['consent.not-yet-signed']],
    ['2026-01-15', []],
    ['2027-01-15', []],
    ['2027-01-16', ['consent.expired']],
  ])('on %s: %j', (onDay, expected) => {
    expect(consentReasons(consent, 'IV', onDay).map(({ code }) => code)).toEqual(expected);
  });

  it('is missing where there is none', () => {
    expect(consentReasons(null, 'IV', '2026-03-02')).toEqual([{ code: 'consent.missing' }]);
  });

  it.each([
    ['IV', 'OFF_LABEL', ['OFF_LABEL']],
    ['IM', 'OFF_LABEL', ['OFF_LABEL']],
    ['SPRAVATO', 'OFF_LABEL', []],
    ['SPRAVATO', 'NO_DRIVING', ['NO_DRIVING']],
    ['IV', 'COST', ['COST']],
  ] as const)('for %s without %s misses %j', (modality, left, missing) => {
    const scope = CONSENT_TOPICS.filter((topic) => topic !== left);
    expect(consentReasons({ ...consent, scope }, modality, '2026-03-02')).toEqual(
      missing.length > 0 ? [{ code: 'consent.scope-incomplete', missingTopics: missing }] : [],
    );
  });

  it('names every reason at once', () => {
    const reasons = consentReasons({ ...consent, scope: [] }, 'IV', '2027-01-16');
    expect(reasons.map(({ code }) => code)).toEqual(['consent.expired', 'consent.scope-incomplete']);
  });
});

describe('consentExpiresOn', () => {
  it.each([
    ['2026-01-15', 12, '2027-01-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('signed on %s for %d months: until %s', (signedOn, consentValidMonths, expected) => {
    expect(consentExpiresOn(signedOn, { consentValidMonths })).toBe(expected);
  });
});
