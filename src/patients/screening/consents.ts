/** How a consent is put on file, by itself or together with a screening. */
import type { EntityManager } from 'typeorm';
import type { VersionedRuleSet } from '../../clinic/rules/rule-set.js';
import { occurredAtOrNow } from '../../platform/clock/clock.js';
import { newId } from '../../platform/ids/ids.js';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { ConsentRecord } from './consent.entity.js';
import { consentExpiresOn, type ConsentSigner, type ConsentTopic } from './domain/consent.js';
import { consentSignerMissing } from './screening.problems.js';

export interface NewConsent {
  readonly documentVersion: string;
  readonly language: string;
  readonly signedAt: Date;
  readonly signedBy: ConsentSigner;
  readonly signerName?: string | null;
  readonly witnessName?: string | null;
  readonly scope: readonly ConsentTopic[];
}

export interface RecordedAs {
  readonly patientId: string;
  readonly now: Date;
  readonly callerId: string;
  readonly timeZone: string;
  readonly ruleSet: VersionedRuleSet;
}

/**
 * The row of a signed consent with its last day, not stored yet.
 * @param pointer where the consent stands in the request, empty for the whole body
 * @throws timeInFuture, consentSignerMissing
 */
export function consentRow(
  tx: EntityManager,
  given: NewConsent,
  { patientId, now, callerId, timeZone, ruleSet }: RecordedAs,
  pointer: '' | '/consent',
): ConsentRecord {
  const { documentVersion, language, signedBy, signerName = null, witnessName = null, scope } = given;
  const signedAt = occurredAtOrNow(given.signedAt, now, `${pointer}/signedAt`);
  if (signedBy === 'LEGAL_REPRESENTATIVE' && signerName === null)
    throw consentSignerMissing({
      errors: [
        {
          code: 'consent.signer-name-missing',
          pointer: `${pointer}/signerName`,
          message: 'Name the legal representative who signed.',
        },
      ],
    });
  const signedOn = localDayOf(signedAt, timeZone);
  return tx.create(ConsentRecord, {
    ...{ id: newId(), patientId, documentVersion, language, signedAt, signedOn, signedBy },
    ...{ signerName, witnessName, scope: [...new Set(scope)] },
    expiresOn: consentExpiresOn(signedOn, ruleSet.rules.screening),
    ruleSetVersion: ruleSet.version,
    recordedAt: now,
    recordedBy: callerId,
  });
}
