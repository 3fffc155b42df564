import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { localDayOf } from '../../../clinic/domain/local-days.js';
import { ClinicLookup } from '../../../clinic/clinic.lookup.js';
import { Patient } from '../../../patients/patient.entity.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { isUuid } from '../../../platform/http/field-formats.js';
import {
  DEFAULT_PAGE_SIZE,
  pageOf,
  readCursor,
  type Page,
  type PageQuery,
} from '../../../platform/http/paging.js';
import { toSessionPatientResponse } from '../../dto/session.response.js';
import type { MissingEnrolmentResponse } from './dto/rems-form.responses.js';

interface MissingEnrolment {
  readonly patientId: string;
  readonly nextSessionId: string | null;
  readonly nextPlannedStart: Date | null;
  readonly dosedWithoutEnrolment: number;
}

/** How many patients. */
export interface MissingEnrolments {
  readonly patients: number;
  /** Those who got a dose without; the others are about to. */
  readonly dosed: number;
}

/** Who is about to get Spravato, or got it, and is not enrolled. */
@Injectable()
export class MissingEnrolmentsQueries {
  constructor(
    private readonly database: Database,
    private readonly clinics: ClinicLookup,
    private readonly clock: Clock,
  ) {}

  async list({ limit = DEFAULT_PAGE_SIZE, cursor }: PageQuery): Promise<Page<MissingEnrolmentResponse>> {
    const after = readCursor(cursor, isUuid)?.[0] ?? null;
    const rows: readonly MissingEnrolment[] = await this.database.read.query(MISSING, [
      await this.today(),
      after,
      limit + 1,
    ]);
    const page = pageOf(rows, limit, ({ patientId }) => [patientId]);
    const patients = await this.database.read.findBy(Patient, {
      id: In(page.items.map(({ patientId }) => patientId)),
    });
    const items = page.items.map((row) => ({
      patientId: row.patientId,
      patient: toSessionPatientResponse(patients.find(({ id }) => id === row.patientId)!),
      nextSessionId: row.nextSessionId,
      nextPlannedStart: row.nextPlannedStart,
      dosedWithoutEnrolment: row.dosedWithoutEnrolment,
    }));
    return { items, nextCursor: page.nextCursor };
  }

  /** @param today day of the clinic, YYYY-MM-DD */
  async count(manager: EntityManager, today: string): Promise<MissingEnrolments> {
    const [counted]: MissingEnrolments[] = await manager.query(
      `select count(*)::int as patients,
              count(*) filter (where "dosedWithoutEnrolment" > 0)::int as dosed
       from (${MISSING}) missing`,
      [today, null, null],
    );
    return counted!;
  }

  private async today(): Promise<string> {
    const { timeZone } = await this.clinics.current();
    return localDayOf(this.clock.now(), timeZone);
  }
}

/** An enrolment that counts is one nobody marked as entered in error. */
const MISSING = `
  with enrolled as (
    select e.patient_id, min(e.enrolled_on) as since from rems_enrolments e
    where not exists (select 1 from rems_enrolments_in_error mark where mark.rems_enrolment_id = e.id)
    group by e.patient_id
  ), spravato as (
    select s.id, s.patient_id, s.planned_start,
           s.status in ('SCHEDULED', 'CHECKED_IN', 'READY') and p.status in ('ACTIVE', 'ON_HOLD') as is_to_come,
           s.dose_started_at is not null and (s.delivered_mg is null or s.delivered_mg > 0)
             and (s.dose_started_at at time zone s.zone)::date < coalesce(e.since, 'infinity'::date) as is_without
    from sessions s
    join treatment_plans p on p.id = s.plan_id
    left join enrolled e on e.patient_id = s.patient_id
    where s.modality = 'SPRAVATO'
  )
  select patient_id as "patientId",
         (array_agg(id order by planned_start, id) filter (where is_to_come))[1] as "nextSessionId",
         min(planned_start) filter (where is_to_come) as "nextPlannedStart",
         count(*) filter (where is_without)::int as "dosedWithoutEnrolment"
  from spravato
  where (is_to_come or is_without) and ($2::uuid is null or patient_id > $2::uuid)
    and not exists (select 1 from enrolled e where e.patient_id = spravato.patient_id and e.since <= $1::date)
  group by patient_id order by patient_id limit $3`;
