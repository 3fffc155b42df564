import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import type { BodyRules } from '../../clinic/rules/rule-set.js';
import { readRuleSet, RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EntryExists } from '../../platform/http/existing-entry.js';
import { ageInYears } from '../domain/age.js';
import { checkAge } from '../domain/body-plausibility.js';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { markInError } from '../entries-in-error.js';
import { assertActive, lockActivePatient, lockRecord } from '../patient-lock.js';
import { bodyMessage } from '../patients.messages.js';
import { findSent, sentUnder } from '../sent-entry.js';
import { ConsentInError, ConsentRecord } from './consent.entity.js';
import { consentRow, type NewConsent, type RecordedAs } from './consents.js';
import { type ConsentResponse, toConsentResponse } from './dto/consent.dto.js';
import { type ScreeningResponse, toScreeningResponse } from './dto/screening.dto.js';
import { findingsOf, type NewScreening, screeningRefusals } from './new-screening.js';
import { consentsOf, decisionsOf } from './screening-rows.js';
import { viewScreening } from './screening-view.js';
import { Screening } from './screening.entity.js';
import { consentAlreadyInError, consentNotFound, screeningRefused } from './screening.problems.js';

const markableConsent = {
  entries: ConsentRecord,
  marks: ConsentInError,
  action: 'consent.enter-in-error',
  notFound: consentNotFound,
  alreadyInError: consentAlreadyInError,
};

@Injectable()
export class ScreeningsService {
  constructor(
    private readonly database: Database,
    private readonly clinics: ClinicLookup,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  /** A screening never changes: what was found out later is a new one. */
  async record(
    caller: Caller,
    patientId: string,
    given: NewScreening,
  ): Promise<ScreeningResponse | EntryExists<ScreeningResponse>> {
    const as = await this.recordedAs(caller, patientId);
    const evaluatedAt = occurredAtOrNow(given.evaluatedAt, as.now, '/evaluatedAt');
    const evaluatedOn = localDayOf(evaluatedAt, as.timeZone);
    const findings = findingsOf(given);
    const refusals = screeningRefusals(findings, evaluatedOn, as.ruleSet.rules);
    if (refusals.length > 0) throw screeningRefused({ errors: refusals });
    const content = { ...given, patientId };
    const sent = sentUnder(given.id, content);
    return this.database.write(caller, async (tx) => {
      const patient = await lockRecord(tx, patientId);
      const audited = { action: 'screening.record', patientIds: [patientId], resourceId: sent.id };
      await recordAudit(tx, caller, audited);
      const existing = await findSent(tx, Screening, given.id, content);
      if (existing) return new EntryExists(await respond(tx, existing));
      assertActive(patient);
      const screening = tx.create(Screening, {
        ...sent,
        ...findings,
        ...{ patientId, evaluatedAt, evaluatedOn },
        ageYears: plausibleAge(patient.birthDate, evaluatedOn, as.ruleSet.rules.body),
        ruleSetVersion: as.ruleSet.version,
        recordedAt: as.now,
        recordedBy: caller.id,
      });
      await tx.insert(Screening, screening);
      if (given.consent) await tx.insert(ConsentRecord, consentRow(tx, given.consent, as, '/consent'));
      return respond(tx, screening);
    });
  }

  async recordConsent(caller: Caller, patientId: string, given: NewConsent): Promise<ConsentResponse> {
    const as = await this.recordedAs(caller, patientId);
    return this.database.write(caller, async (tx) => {
      await lockActivePatient(tx, patientId);
      const consent = consentRow(tx, given, as, '');
      await tx.insert(ConsentRecord, consent);
      await recordAudit(tx, caller, {
        action: 'consent.record',
        patientIds: [patientId],
        resourceId: consent.id,
      });
      return toConsentResponse(consent);
    });
  }

  /** It stays readable; a screening, a decision and a dose look for another one from then on. */
  enterConsentInError(
    caller: Caller,
    patientId: string,
    entryId: string,
    reason: string,
  ): Promise<ConsentResponse> {
    const given = { entryId, reason, recordedAt: this.clock.now(), recordedBy: caller.id };
    return this.database.write(caller, async (tx) => {
      const { entry, mark } = await markInError(tx, caller, markableConsent, patientId, given);
      return toConsentResponse(entry, mark);
    });
  }

  private async recordedAs(caller: Caller, patientId: string): Promise<RecordedAs> {
    const now = this.clock.now();
    const { timeZone } = await this.clinics.current();
    return { patientId, now, callerId: caller.id, timeZone, ruleSet: await this.ruleSets.inForceAt(now) };
  }
}

async function respond(tx: EntityManager, screening: Screening): Promise<ScreeningResponse> {
  const { rules } = await readRuleSet(tx, screening.ruleSetVersion);
  const consents = await consentsOf(tx, screening.patientId);
  const decisions = await decisionsOf(tx, { screeningIds: [screening.id] });
  return toScreeningResponse(viewScreening(screening, consents, decisions, rules.screening));
}

/** @throws screeningRefused for an evaluation before the birth */
function plausibleAge(birthDate: string, evaluatedOn: string, rules: BodyRules): number {
  const ageYears = ageInYears(birthDate, evaluatedOn);
  const { rejects } = checkAge(ageYears, rules);
  if (rejects.length > 0)
    throw screeningRefused({
      errors: rejects.map((reason) => ({
        ...reason,
        pointer: '/evaluatedAt',
        message: bodyMessage(reason),
      })),
    });
  return ageYears;
}
