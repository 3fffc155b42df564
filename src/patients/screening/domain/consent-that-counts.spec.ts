import { describe, expect, it } from '@jest/globals';
import { type Consent, CONSENT_TOPICS } from './consent.js';
import { consentThatCounts } from './consent-that-counts.js';

const wide: Consent = {
  signedOn: '2026-01-10',
  expiresOn: '2027-01-10',
  signedBy: 'PATIENT',
  scope: CONSENT_TOPICS,
};
const forSpravato: Consent = {
  ...wide,
  signedOn: '2026-03-01',
  expiresOn: '2027-03-01',
  scope: CONSENT_TOPICS.filter((topic) => topic !== 'OFF_LABEL'),
};

describe('the consent that counts', () => {
  const both = [forSpravato, wide];

  it.each([
    ['none on file', [], 'IV', '2026-05-04', null],
    ['the newest of two that cover it', both, 'SPRAVATO', '2026-05-04', forSpravato],
    ['the wider one for an infusion', both, 'IV', '2026-05-04', wide],
    ['the older one before the newer was signed', both, 'SPRAVATO', '2026-02-28', wide],
    ['the newer one once the older has expired', both, 'SPRAVATO', '2027-01-11', forSpravato],
    ['the newest where none covers it', both, 'IV', '2027-01-11', forSpravato],
  ] as const)('is %s', (_what, consents, modality, onDay, expected) => {
    expect(consentThatCounts(consents, modality, onDay)).toBe(expected);
  });
});
