import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isPlainText, isUuid } from '../platform/http/field-formats.js';
import { DEFAULT_PAGE_SIZE, pageOf, readCursor, type Page } from '../platform/http/paging.js';
import { foldName } from './domain/patient-names.js';
import { toPatientResponse, type PatientResponse, type PatientsQuery } from './dto/patient.dto.js';
import { Patient } from './patient.entity.js';
import { PatientsLookup } from './patients.lookup.js';

@Injectable()
export class PatientsQueries {
  constructor(
    private readonly database: Database,
    private readonly patients: PatientsLookup,
  ) {}

  async patient(patientId: string): Promise<PatientResponse> {
    return toPatientResponse(await this.patients.get(patientId));
  }

  /** By family name, given name and id. */
  async search(filter: PatientsQuery): Promise<Page<PatientResponse>> {
    const { name, mrn, birthDate, status, limit = DEFAULT_PAGE_SIZE, cursor } = filter;
    const query = this.database.read
      .createQueryBuilder(Patient, 'patient')
      .orderBy('patient.familyName')
      .addOrderBy('patient.givenName')
      .addOrderBy('patient.id')
      .take(limit + 1);
    if (mrn) query.andWhere('upper(patient.mrn) = upper(:mrn)', { mrn });
    if (birthDate) query.andWhere('patient.birthDate = :birthDate', { birthDate });
    if (status) query.andWhere('patient.status = :status', { status });
    for (const [index, pattern] of wordPatterns(name).entries())
      query.andWhere(`translate(patient.nameKey, '|', ' ') ~ :word${index}`, { [`word${index}`]: pattern });
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
    return { items: items.map(toPatientResponse), nextCursor };
  }
}

/** Each word of the search has to begin a word of the name. */
function wordPatterns(name = ''): readonly string[] {
  const words = foldName(name).split(' ').filter(Boolean);
  return words.map((word) => `(^| )${word.replace(/[^\p{Letter}\p{Number}]/gu, '\\$&')}`);
}
