import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EntryExists } from '../../platform/http/existing-entry.js';
import type { MedicineClass } from '../domain/medicine-classes.js';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { assertPastDays } from '../past-days.js';
import { assertActive, lockRecord } from '../patient-lock.js';
import {
  medicationNotActive,
  medicationStoppedBeforeDoseChange,
  medicationStoppedBeforeStart,
} from '../patients.problems.js';
import { findSent, sentUnder } from '../sent-entry.js';
import { doseChangesOf } from './dose-changes.js';
import { lockMedication, withDoseChanges } from './lock-medication.js';
import { type MedicationResponse, toMedicationResponse } from './medication.dto.js';
import { Medication } from './medication.entity.js';

export interface NewMedication {
  readonly id?: string;
  readonly name: string;
  readonly rxNormCode?: string | null;
  readonly doseText?: string | null;
  readonly medicineClass: MedicineClass;
  readonly startedOn?: string | null;
}

@Injectable()
export class MedicationsService {
  constructor(
    private readonly database: Database,
    private readonly clinics: ClinicLookup,
    private readonly clock: Clock,
  ) {}

  async record(
    caller: Caller,
    patientId: string,
    given: NewMedication,
  ): Promise<MedicationResponse | EntryExists<MedicationResponse>> {
    const now = this.clock.now();
    const { name, rxNormCode = null, doseText = null, medicineClass, startedOn = null } = given;
    assertPastDays({ '/startedOn': startedOn }, await this.today(now));
    const content = { ...given, patientId };
    const sent = sentUnder(given.id, content);
    return this.database.write(caller, async (tx) => {
      const patient = await lockRecord(tx, patientId);
      const audited = { action: 'medication.record', patientIds: [patientId], resourceId: sent.id };
      await recordAudit(tx, caller, audited);
      const existing = await findSent(tx, Medication, given.id, content);
      if (existing) return new EntryExists(await withDoseChanges(tx, existing));
      assertActive(patient);
      const medication = tx.create(Medication, {
        ...sent,
        ...{ patientId, name, rxNormCode, doseText, medicineClass, startedOn },
        ...{ stoppedOn: null, status: 'ACTIVE', statusReason: null },
        ...{ recordedAt: now, recordedBy: caller.id, updatedAt: now, updatedBy: caller.id },
      });
      await tx.insert(Medication, medication);
      return toMedicationResponse(medication);
    });
  }

  async stop(
    caller: Caller,
    patientId: string,
    medicationId: string,
    { stoppedOn, reason }: { readonly stoppedOn: string; readonly reason: string },
  ): Promise<MedicationResponse> {
    const now = this.clock.now();
    assertPastDays({ '/stoppedOn': stoppedOn }, await this.today(now));
    return this.database.write(caller, async (tx) => {
      const medication = await lockMedication(tx, patientId, medicationId);
      if (medication.status !== 'ACTIVE') throw medicationNotActive();
      if (medication.startedOn !== null && stoppedOn < medication.startedOn)
        throw medicationStoppedBeforeStart();
      if (await isDoseChangedAfter(tx, medication, stoppedOn)) throw medicationStoppedBeforeDoseChange();
      Object.assign(medication, { stoppedOn, status: 'STOPPED', statusReason: reason });
      return save(tx, caller, medication, now, 'medication.stop');
    });
  }

  /** For what was never true, a medicine of another patient for instance; also after it was stopped. */
  enterInError(
    caller: Caller,
    patientId: string,
    medicationId: string,
    reason: string,
  ): Promise<MedicationResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const medication = await lockMedication(tx, patientId, medicationId);
      if (medication.status === 'ENTERED_IN_ERROR') throw medicationNotActive();
      Object.assign(medication, { status: 'ENTERED_IN_ERROR', statusReason: reason });
      return save(tx, caller, medication, now, 'medication.enter-in-error');
    });
  }

  private async today(now: Date): Promise<string> {
    const { timeZone } = await this.clinics.current();
    return localDayOf(now, timeZone);
  }
}

async function save(
  tx: EntityManager,
  caller: Caller,
  medication: Medication,
  now: Date,
  action: string,
): Promise<MedicationResponse> {
  Object.assign(medication, { updatedAt: now, updatedBy: caller.id });
  await tx.save(medication);
  await recordAudit(tx, caller, { action, patientIds: [medication.patientId], resourceId: medication.id });
  return withDoseChanges(tx, medication);
}

async function isDoseChangedAfter(tx: EntityManager, medication: Medication, day: string): Promise<boolean> {
  const changes = (await doseChangesOf(tx, [medication])).get(medication.id) ?? [];
  return changes.some(({ change, mark }) => mark === null && change.changedOn > day);
}
