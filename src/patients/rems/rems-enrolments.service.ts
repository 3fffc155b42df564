import { Injectable } from '@nestjs/common';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { assertPastDays } from '../past-days.js';
import { markInError } from '../entries-in-error.js';
import { lockActivePatient } from '../patient-lock.js';
import {
  enrolledBeforeSigned,
  remsEnrolmentAlreadyInError,
  remsEnrolmentNotFound,
} from '../patients.problems.js';
import { type RemsEnrolmentResponse, toRemsEnrolmentResponse } from './rems-enrolment.dto.js';
import { RemsEnrolment, RemsEnrolmentInError } from './rems-enrolment.entity.js';

export interface NewRemsEnrolment {
  readonly enrolmentId: string;
  readonly enrolledOn: string;
  readonly patientSignedOn: string;
  readonly prescriberSignedOn: string;
}

const markable = {
  entries: RemsEnrolment,
  marks: RemsEnrolmentInError,
  action: 'rems-enrolment.enter-in-error',
  notFound: remsEnrolmentNotFound,
  alreadyInError: remsEnrolmentAlreadyInError,
};

@Injectable()
export class RemsEnrolmentsService {
  constructor(
    private readonly database: Database,
    private readonly clinics: ClinicLookup,
    private readonly clock: Clock,
  ) {}

  async record(caller: Caller, patientId: string, given: NewRemsEnrolment): Promise<RemsEnrolmentResponse> {
    const now = this.clock.now();
    const { timeZone } = await this.clinics.current();
    const { enrolmentId, enrolledOn, patientSignedOn, prescriberSignedOn } = given;
    assertPastDays({ '/enrolledOn': enrolledOn }, localDayOf(now, timeZone));
    if (enrolledOn < patientSignedOn || enrolledOn < prescriberSignedOn) throw enrolledBeforeSigned();
    const id = newId();
    return this.database.write(caller, async (tx) => {
      await lockActivePatient(tx, patientId);
      const enrolment = tx.create(RemsEnrolment, {
        ...{ id, patientId, enrolmentId, enrolledOn, patientSignedOn, prescriberSignedOn },
        ...{ recordedAt: now, recordedBy: caller.id },
      });
      await tx.insert(RemsEnrolment, enrolment);
      await recordAudit(tx, caller, {
        action: 'rems-enrolment.record',
        patientIds: [patientId],
        resourceId: id,
      });
      return toRemsEnrolmentResponse(enrolment);
    });
  }

  /** It stays readable, and no dose can lean on it. */
  enterInError(
    caller: Caller,
    patientId: string,
    entryId: string,
    reason: string,
  ): Promise<RemsEnrolmentResponse> {
    const given = { entryId, reason, recordedAt: this.clock.now(), recordedBy: caller.id };
    return this.database.write(caller, async (tx) => {
      const { entry, mark } = await markInError(tx, caller, markable, patientId, given);
      return toRemsEnrolmentResponse(entry, mark);
    });
  }
}
