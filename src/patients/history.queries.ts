import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database/database.js';
import type { Page, PageQuery } from '../platform/http/paging.js';
import {
  type ChildBearingStatementResponse,
  toChildBearingStatementResponse,
} from './child-bearing/child-bearing.dto.js';
import { ChildBearingStatement } from './child-bearing/child-bearing-statement.entity.js';
import { type MeasurementResponse, toMeasurementResponse } from './measurements/measurement.dto.js';
import { Measurement, MeasurementInError, WeightConfirmation } from './measurements/measurement.entity.js';
import { type AllergiesQuery, type AllergyResponse, toAllergyResponse } from './medicines/allergy.dto.js';
import { Allergy } from './medicines/allergy.entity.js';
import { doseChangesOf } from './medicines/dose-changes.js';
import {
  type MedicationResponse,
  type MedicationsQuery,
  toMedicationResponse,
} from './medicines/medication.dto.js';
import { Medication } from './medicines/medication.entity.js';
import { marksOf } from './entries-in-error.js';
import { newestFirst } from './newest-first.js';
import { PatientsLookup } from './patients.lookup.js';
import {
  type PsychotherapySessionResponse,
  toPsychotherapySessionResponse,
} from './psychotherapy/psychotherapy-session.dto.js';
import {
  PsychotherapySession,
  PsychotherapySessionInError,
} from './psychotherapy/psychotherapy-session.entity.js';
import { type RemsEnrolmentResponse, toRemsEnrolmentResponse } from './rems/rems-enrolment.dto.js';
import { RemsEnrolment, RemsEnrolmentInError } from './rems/rems-enrolment.entity.js';

/** What is known about a patient, each kind newest first. */
@Injectable()
export class HistoryQueries {
  constructor(
    private readonly database: Database,
    private readonly patients: PatientsLookup,
  ) {}

  async measurements(patientId: string, query: PageQuery): Promise<Page<MeasurementResponse>> {
    await this.patients.get(patientId);
    const page = await newestFirst(this.database.read, Measurement, patientId, 'measuredAt', query);
    const marks = await marksOf(this.database.read, MeasurementInError, page.items);
    const secondEntries = await this.database.read.findBy(WeightConfirmation, {
      measurementId: In(page.items.map(({ id }) => id)),
    });
    const confirmed = new Set(secondEntries.map(({ measurementId }) => measurementId));
    return {
      ...page,
      items: page.items.map((entry) =>
        toMeasurementResponse(entry, {
          isConfirmed: confirmed.has(entry.id),
          mark: marks.get(entry.id) ?? null,
        }),
      ),
    };
  }

  async medications(
    patientId: string,
    { status, ...query }: MedicationsQuery,
  ): Promise<Page<MedicationResponse>> {
    await this.patients.get(patientId);
    const page = await newestFirst(this.database.read, Medication, patientId, 'recordedAt', query, {
      status,
    });
    const changes = await doseChangesOf(this.database.read, page.items);
    return { ...page, items: page.items.map((each) => toMedicationResponse(each, changes.get(each.id))) };
  }

  async allergies(patientId: string, { status, ...query }: AllergiesQuery): Promise<Page<AllergyResponse>> {
    await this.patients.get(patientId);
    const page = await newestFirst(this.database.read, Allergy, patientId, 'recordedAt', query, { status });
    return { ...page, items: page.items.map(toAllergyResponse) };
  }

  async childBearingStatements(
    patientId: string,
    query: PageQuery,
  ): Promise<Page<ChildBearingStatementResponse>> {
    await this.patients.get(patientId);
    const page = await newestFirst(this.database.read, ChildBearingStatement, patientId, 'statedAt', query);
    return { ...page, items: page.items.map(toChildBearingStatementResponse) };
  }

  async psychotherapySessions(
    patientId: string,
    query: PageQuery,
  ): Promise<Page<PsychotherapySessionResponse>> {
    await this.patients.get(patientId);
    const page = await newestFirst(this.database.read, PsychotherapySession, patientId, 'startedAt', query);
    const marks = await marksOf(this.database.read, PsychotherapySessionInError, page.items);
    return {
      ...page,
      items: page.items.map((entry) => toPsychotherapySessionResponse(entry, marks.get(entry.id) ?? null)),
    };
  }

  async remsEnrolments(patientId: string, query: PageQuery): Promise<Page<RemsEnrolmentResponse>> {
    await this.patients.get(patientId);
    const page = await newestFirst(this.database.read, RemsEnrolment, patientId, 'recordedAt', query);
    const marks = await marksOf(this.database.read, RemsEnrolmentInError, page.items);
    return {
      ...page,
      items: page.items.map((entry) => toRemsEnrolmentResponse(entry, marks.get(entry.id))),
    };
  }
}
