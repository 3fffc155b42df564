import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { isPlainText, isUuid } from '../platform/http/field-formats.js';
import { DEFAULT_PAGE_SIZE, pageOf, readCursor, type Page } from '../platform/http/paging.js';
import { foldName } from './domain/patient-names.js';
import {
  type FoundPatientResponse,
  type PatientResponse,
  type PatientsQuery,
  toPatientResponse,
} from './dto/patient.dto.js';
import { Patient } from './patient.entity.js';
import { PatientsLookup } from './patients.lookup.js';

@Injectable()
export class PatientsQueries {
  constructor(
    private readonly database: Database,
    private readonly patients: PatientsLookup,
  ) {}

  /** Also of a record that was merged into another one: it says into which. */
  async patient(patientId: string): Promise<PatientResponse> {
    return toPatientResponse(await this.patients.record(patientId));
  }

  /** By family name, given name and id. */
  async search(filter: PatientsQuery): Promise<Page<FoundPatientResponse>> {
    const { status, limit = DEFAULT_PAGE_SIZE, cursor } = filter;
    const query = this.database.read
      .createQueryBuilder(Patient, 'patient')
      .orderBy('patient.familyName')
      .addOrderBy('patient.givenName')
      .addOrderBy('patient.id')
      .take(limit + 1);
    if (status === 'MERGED') asAskedFor(query, 'patient', filter);
    else if (asksForSomebody(filter)) {
      const records = query
        .subQuery()
        .select('coalesce(record.mergedIntoId, record.id)')
        .from(Patient, 'record');
      asAskedFor(records, 'record', filter);
      query.andWhere(`patient.id in ${records.getQuery()}`).setParameters(records.getParameters());
    }
    if (status) query.andWhere('patient.status = :status', { status });
    else query.andWhere(`patient.status <> 'MERGED'`);
    const after = readCursor(cursor, isPlainText, isPlainText, isUuid);
    if (after) {
      const [familyName, givenName, id] = after;
      query.andWhere('(patient.familyName, patient.givenName, patient.id) > (:familyName, :givenName, :id)', {
        familyName,
        givenName,
        id,
      });
    }
    const { items, nextCursor } = pageOf(await query.getMany(), limit, (patient) => [
      patient.familyName,
      patient.givenName,
      patient.id,
    ]);
    return { items: await this.found(items, filter), nextCursor };
  }

  /** Says of each whether it is what was asked for, or holds it since a merge. */
  private async found(patients: readonly Patient[], filter: PatientsQuery): Promise<FoundPatientResponse[]> {
    const ids = patients.map(({ id }) => id);
    const former = await this.database.read.find(Patient, {
      select: { mrn: true, mergedIntoId: true },
      where: { mergedIntoId: In(ids) },
      order: { mrn: 'ASC' },
    });
    const query = this.database.read.createQueryBuilder(Patient, 'patient').whereInIds(ids);
    asAskedFor(query, 'patient', filter);
    const matching = former.length === 0 ? patients : await query.getMany();
    return patients.map((patient) => ({
      ...toPatientResponse(patient),
      matchedBy: matching.some(({ id }) => id === patient.id) ? 'RECORD' : 'FORMER_RECORD',
      formerMrns: former.filter(({ mergedIntoId }) => mergedIntoId === patient.id).map(({ mrn }) => mrn),
    }));
  }
}

function asksForSomebody({ name, mrn, birthDate }: PatientsQuery): boolean {
  return [name, mrn, birthDate].some((value) => value !== undefined);
}

function asAskedFor(
  query: SelectQueryBuilder<Patient>,
  record: string,
  { name, mrn, birthDate }: PatientsQuery,
): void {
  if (mrn) query.andWhere(`upper(${record}.mrn) = upper(:mrn)`, { mrn });
  if (birthDate) query.andWhere(`${record}.birthDate = :birthDate`, { birthDate });
  for (const [index, pattern] of wordPatterns(name).entries())
    query.andWhere(`translate(${record}.nameKey, '|', ' ') ~ :word${index}`, { [`word${index}`]: pattern });
}

/** Each word of the search has to begin a word of the name. */
function wordPatterns(name = ''): readonly string[] {
  const words = foldName(name).split(' ').filter(Boolean);
  return words.map((word) => `(^| )${word.replace(/[^\p{Letter}\p{Number}]/gu, '\\$&')}`);
}
