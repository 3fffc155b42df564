import { Injectable } from '@nestjs/common';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EntryExists } from '../../platform/http/existing-entry.js';
import { doseChangeFault } from '../domain/medicine-dose.js';
import { markInError } from '../entries-in-error.js';
import { assertPastDays } from '../past-days.js';
import { assertActive, lockRecord } from '../patient-lock.js';
import {
  doseChangeAlreadyInError,
  doseChangeNotFound,
  doseChangeOutsideUse,
  medicationInError,
} from '../patients.problems.js';
import { findSent, sentUnder } from '../sent-entry.js';
import { lockMedication, readMedication } from './lock-medication.js';
import type { MedicationResponse } from './medication.dto.js';
import { MedicationDoseChange, MedicationDoseChangeInError } from './medication-dose-change.entity.js';

export interface NewDoseChange {
  readonly id?: string;
  readonly changedOn: string;
  readonly doseText: string;
  readonly reason: string;
}

const markable = {
  entries: MedicationDoseChange,
  marks: MedicationDoseChangeInError,
  action: 'medication.enter-dose-change-in-error',
  notFound: doseChangeNotFound,
  alreadyInError: doseChangeAlreadyInError,
};

@Injectable()
export class DoseChangesService {
  constructor(
    private readonly database: Database,
    private readonly clinics: ClinicLookup,
    private readonly clock: Clock,
  ) {}

  /** Also of a medicine that was stopped meanwhile: what happened before the stop can be told afterwards. */
  async record(
    caller: Caller,
    patientId: string,
    medicationId: string,
    given: NewDoseChange,
  ): Promise<MedicationResponse | EntryExists<MedicationResponse>> {
    const now = this.clock.now();
    const { changedOn, doseText, reason } = given;
    const { timeZone } = await this.clinics.current();
    assertPastDays({ '/changedOn': changedOn }, localDayOf(now, timeZone));
    const content = { ...given, patientId, medicationId };
    const sent = sentUnder(given.id, content);
    return this.database.write(caller, async (tx) => {
      const patient = await lockRecord(tx, patientId);
      const audited = { action: 'medication.change-dose', patientIds: [patientId], resourceId: medicationId };
      await recordAudit(tx, caller, audited);
      const existing = await findSent(tx, MedicationDoseChange, given.id, content);
      if (existing) return new EntryExists(await readMedication(tx, patientId, medicationId));
      assertActive(patient);
      const medication = await lockMedication(tx, patientId, medicationId);
      if (medication.status === 'ENTERED_IN_ERROR') throw medicationInError();
      const fault = doseChangeFault(changedOn, medication);
      if (fault !== null) throw doseChangeOutsideUse({ errors: [atDay[fault]] });
      await tx.insert(MedicationDoseChange, {
        ...sent,
        ...{ patientId, medicationId, changedOn, doseText, reason },
        ...{ recordedAt: now, recordedBy: caller.id },
      });
      return readMedication(tx, patientId, medicationId);
    });
  }

  enterInError(
    caller: Caller,
    patientId: string,
    medicationId: string,
    entryId: string,
    reason: string,
  ): Promise<MedicationResponse> {
    const given = { entryId, reason, recordedAt: this.clock.now(), recordedBy: caller.id };
    return this.database.write(caller, async (tx) => {
      const { entry } = await markInError(tx, caller, markable, patientId, given);
      if (entry.medicationId !== medicationId) throw doseChangeNotFound();
      return readMedication(tx, patientId, medicationId);
    });
  }
}

const atDay = {
  BEFORE_START: {
    code: 'medication.dose-changed-before-start',
    pointer: '/changedOn',
    message: 'The medicine was started after this day.',
  },
  AFTER_STOP: {
    code: 'medication.dose-changed-after-stop',
    pointer: '/changedOn',
    message: 'The medicine was stopped before this day. If it is taken again, record it anew.',
  },
} as const;
