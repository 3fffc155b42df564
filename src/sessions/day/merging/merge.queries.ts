import { Injectable } from '@nestjs/common';
import { toPatientResponse } from '../../../patients/dto/patient.dto.js';
import { countRowsOf } from '../../../patients/merging/merge-rows.js';
import { PatientMerge } from '../../../patients/merging/patient-merge.entity.js';
import { PatientsLookup } from '../../../patients/patients.lookup.js';
import { Database } from '../../../platform/database/database.js';
import type { Page } from '../../../platform/http/paging.js';
import { checkMerge } from './domain/merge-check.js';
import { toMergeResponses, type MergePreviewResponse, type MergeResponse } from './dto/merge.dto.js';
import { mergeWithItself, sayMergeReason } from './merge.problems.js';
import { readRecord } from './read-record.js';

@Injectable()
export class MergeQueries {
  constructor(
    private readonly database: Database,
    private readonly patients: PatientsLookup,
  ) {}

  async preview(survivorId: string, duplicateId: string): Promise<MergePreviewResponse> {
    if (survivorId === duplicateId) throw mergeWithItself();
    const [survivor, duplicate] = [await this.patients.get(survivorId), await this.patients.get(duplicateId)];
    const { read } = this.database;
    const check = checkMerge(await readRecord(read, survivor), await readRecord(read, duplicate));
    const counts = await countRowsOf(read, duplicateId);
    return {
      items: [survivor, duplicate].map(toPatientResponse),
      refusals: check.refusals.map(sayMergeReason),
      warnings: check.warnings.map(sayMergeReason),
      moves: counts.map(({ table, count }) => ({ kind: table, count })),
    };
  }

  /** Of either side, newest first: a person is merged a few times in a lifetime. */
  async merges(patientId: string): Promise<Page<MergeResponse>> {
    await this.patients.record(patientId);
    const merges = await this.database.read.find(PatientMerge, {
      where: [{ survivorId: patientId }, { duplicateId: patientId }],
      order: { recordedAt: 'DESC', id: 'DESC' },
    });
    return { items: await toMergeResponses(this.database.read, merges, patientId), nextCursor: null };
  }
}
