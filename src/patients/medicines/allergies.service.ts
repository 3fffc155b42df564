import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EntryExists } from '../../platform/http/existing-entry.js';
import { assertActive, lockRecord } from '../patient-lock.js';
import { allergyNotActive, allergyNotFound } from '../patients.problems.js';
import { findSent, sentUnder } from '../sent-entry.js';
import { type AllergyResponse, toAllergyResponse } from './allergy.dto.js';
import { Allergy, type AllergySeverity } from './allergy.entity.js';

export interface NewAllergy {
  readonly id?: string;
  readonly substance: string;
  readonly reaction?: string | null;
  readonly severity: AllergySeverity;
}

@Injectable()
export class AllergiesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  record(
    caller: Caller,
    patientId: string,
    given: NewAllergy,
  ): Promise<AllergyResponse | EntryExists<AllergyResponse>> {
    const now = this.clock.now();
    const { substance, reaction = null, severity } = given;
    const content = { ...given, patientId };
    const sent = sentUnder(given.id, content);
    return this.database.write(caller, async (tx) => {
      const patient = await lockRecord(tx, patientId);
      const audited = { action: 'allergy.record', patientIds: [patientId], resourceId: sent.id };
      await recordAudit(tx, caller, audited);
      const existing = await findSent(tx, Allergy, given.id, content);
      if (existing) return new EntryExists(toAllergyResponse(existing));
      assertActive(patient);
      const allergy = tx.create(Allergy, {
        ...sent,
        ...{ patientId, substance, reaction, severity, status: 'ACTIVE', statusReason: null },
        ...{ recordedAt: now, recordedBy: caller.id, updatedAt: now, updatedBy: caller.id },
      });
      await tx.insert(Allergy, allergy);
      return toAllergyResponse(allergy);
    });
  }

  /** An allergy is never deleted: who reads the record later has to see what was believed. */
  enterInError(
    caller: Caller,
    patientId: string,
    allergyId: string,
    reason: string,
  ): Promise<AllergyResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const allergy = await tx.findOne(Allergy, {
        where: { id: allergyId, patientId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!allergy) throw allergyNotFound();
      if (allergy.status !== 'ACTIVE') throw allergyNotActive();
      Object.assign(allergy, { status: 'ENTERED_IN_ERROR', statusReason: reason });
      Object.assign(allergy, { updatedAt: now, updatedBy: caller.id });
      await tx.save(allergy);
      const audited = { action: 'allergy.enter-in-error', patientIds: [patientId], resourceId: allergyId };
      await recordAudit(tx, caller, audited);
      return toAllergyResponse(allergy);
    });
  }
}
