/**
 * Whether a recorded consent covers a treatment on a calendar day of the clinic.
 *
 * It has to say what the patient was told about; for racemic ketamine (IV, IM) also that the use is off-label, as
 * psychiatric use of it always is. It is valid for so many months, the last day included. This file does not decide
 * whether an off-label Spravato plan is justified, nor whether the patient understood.
 */
import { Temporal } from 'temporal-polyfill';
import type { Modality } from '../../../clinic/modality.js';
import type { ScreeningRules } from '../../../clinic/rules/rule-set.js';

export const CONSENT_TOPICS = [
  'OFF_LABEL',
  'ALTERNATIVES',
  'DISSOCIATION',
  'BLOOD_PRESSURE',
  'BLADDER',
  'ABUSE_LIABILITY',
  'NO_DRIVING',
  'COST',
] as const;
export type ConsentTopic = (typeof CONSENT_TOPICS)[number];

export const CONSENT_SIGNERS = ['PATIENT', 'LEGAL_REPRESENTATIVE'] as const;
export type ConsentSigner = (typeof CONSENT_SIGNERS)[number];

export interface Consent {
  /** YYYY-MM-DD in the clinic's zone. */
  readonly signedOn: string;
  /** YYYY-MM-DD, the last day on which it is valid. */
  readonly expiresOn: string;
  readonly signedBy: ConsentSigner;
  readonly scope: readonly ConsentTopic[];
}

export interface ConsentReason {
  readonly code:
    'consent.missing' | 'consent.not-yet-signed' | 'consent.expired' | 'consent.scope-incomplete';
  readonly expiresOn?: string;
  readonly missingTopics?: readonly ConsentTopic[];
}

/** Every reason why the consent does not cover a treatment on that day; none when it does. */
export function consentReasons(
  consent: Consent | null,
  modality: Modality,
  onDay: string,
): readonly ConsentReason[] {
  if (consent === null) return [{ code: 'consent.missing' }];
  const reasons: ConsentReason[] = [];
  const { signedOn, expiresOn, scope } = consent;
  if (onDay < signedOn) reasons.push({ code: 'consent.not-yet-signed' });
  if (onDay > expiresOn) reasons.push({ code: 'consent.expired', expiresOn });
  const needed = CONSENT_TOPICS.filter((topic) => topic !== 'OFF_LABEL' || modality !== 'SPRAVATO');
  const missingTopics = needed.filter((topic) => !scope.includes(topic));
  if (missingTopics.length > 0) reasons.push({ code: 'consent.scope-incomplete', missingTopics });
  return reasons;
}

/** The last day of a consent signed on a day, by the clinic's rules; the end of the month where a month is too short. */
export function consentExpiresOn(
  signedOn: string,
  rules: Pick<ScreeningRules, 'consentValidMonths'>,
): string {
  return Temporal.PlainDate.from(signedOn).add({ months: rules.consentValidMonths }).toString();
}
