import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import { localDayOf, spanOfDay } from '../../clinic/domain/local-days.js';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import { Patient } from '../../patients/patient.entity.js';
import { assertRecordInUse } from '../../patients/patient-lock.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { isInstant } from '../../platform/http/field-formats.js';
import { DEFAULT_PAGE_SIZE, pageOf, readCursor, type Page } from '../../platform/http/paging.js';
import { ASKED_TIME_POINTS } from '../domain/asked-windows.js';
import type { WindowStatus } from '../domain/windows.js';
import type { DueAssessmentsQuery } from './dto/due.requests.js';
import { toDueAssessmentResponse, type DueAssessmentResponse } from './dto/due.responses.js';
import {
  daysAway,
  dueReach,
  patientsAround,
  readAskedWindows,
  type PatientWindow,
  type TimeSpan,
} from './read-asked-windows.js';

const TO_ANSWER: readonly WindowStatus[] = ['UPCOMING', 'OPEN', 'OVERDUE'];

/** What is due. The number of queries does not depend on the number of patients. */
@Injectable()
export class DueQueries {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clinics: ClinicLookup,
    private readonly clock: Clock,
  ) {}

  /** What is aimed at first comes first. @throws patientMerged */
  async list({
    day,
    timePoint,
    status,
    patientId,
    limit = DEFAULT_PAGE_SIZE,
    cursor,
  }: DueAssessmentsQuery): Promise<Page<DueAssessmentResponse>> {
    const after = readCursor(cursor, isInstant, (part) => typeof part === 'string');
    await assertRecordInUse(this.database.read, patientId);
    const now = this.clock.now();
    const span = await this.spanOf(day, patientId, now);
    const statuses = status === undefined ? TO_ANSWER : [status];
    const windows = (await this.windows(patientId, span, now))
      .filter(
        (window) =>
          (timePoint === undefined || window.timePoint === timePoint) &&
          statuses.includes(window.status) &&
          (span === null || isWithin(window, span)),
      )
      .map((window) => ({ window, key: keyOf(window) }))
      .sort((a, b) => compare(a.key, b.key));
    const rest = after === null ? windows : windows.filter(({ key }) => compare(key, after) > 0);
    const { items, nextCursor } = pageOf(rest, limit, ({ key }) => key);
    const patients = await this.database.read.findBy(Patient, {
      id: In([...new Set(items.map(({ window }) => window.patientId))]),
    });
    const named = new Map(patients.map((patient) => [patient.id, patient]));
    const responses = items.map(({ window }) =>
      toDueAssessmentResponse(window, named.get(window.patientId)!),
    );
    return { items: responses, nextCursor };
  }

  /** Null: the whole treatment of one patient. */
  private async spanOf(
    day: string | undefined,
    patientId: string | undefined,
    now: Date,
  ): Promise<TimeSpan | null> {
    if (day === undefined && patientId !== undefined) return null;
    const { timeZone } = await this.clinics.current();
    return spanOfDay(day ?? localDayOf(now, timeZone), timeZone);
  }

  private async windows(
    patientId: string | undefined,
    span: TimeSpan | null,
    now: Date,
  ): Promise<readonly PatientWindow[]> {
    const { read } = this.database;
    if (span === null) return readAskedWindows(read, [patientId!], this.ruleSets, now);
    const reach = await dueReach(read, this.ruleSets, now);
    const patientIds = patientId === undefined ? await patientsAround(read, span, reach) : [patientId];
    // As far as a window that touches the day can reach.
    const days = reach.daysAfterDose + reach.daysBeforeSession;
    const answered = { from: daysAway(span.from, -days), until: daysAway(span.until, days) };
    return readAskedWindows(read, patientIds, this.ruleSets, now, answered);
  }
}

/** It can be answered on the day. What a planned session will have closed by then is not asked for. */
function isWithin(
  { opensAt, closesAt, isExpectedToOpen }: PatientWindow,
  { from, until }: TimeSpan,
): boolean {
  return isExpectedToOpen && opensAt < closesAt && opensAt < until && closesAt > from;
}

function keyOf({ targetAt, sessionId, timePoint, measure }: PatientWindow): readonly string[] {
  const order = ASKED_TIME_POINTS.indexOf(timePoint);
  return [targetAt.toISOString(), `${sessionId} ${order} ${measure.instrument} ${measure.recall}`];
}

function compare([at, rest]: readonly string[], [otherAt, otherRest]: readonly string[]): number {
  if (at === otherAt) return rest! < otherRest! ? -1 : rest! > otherRest! ? 1 : 0;
  return at! < otherAt! ? -1 : 1;
}
