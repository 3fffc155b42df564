import { Injectable } from '@nestjs/common';
import { newestFirst } from '../../patients/newest-first.js';
import { PatientsLookup } from '../../patients/patients.lookup.js';
import { Database } from '../../platform/database/database.js';
import type { Page } from '../../platform/http/paging.js';
import { AssessmentLink } from './assessment-link.entity.js';
import type { AssessmentLinksQuery } from './dto/assessment-link.requests.js';
import type { AssessmentLinkResponse } from './dto/assessment-link.response.js';
import { linkResponses } from './link-responses.js';
import { LinkWindowsReader } from './link-windows.js';

@Injectable()
export class AssessmentLinksQueries {
  constructor(
    private readonly database: Database,
    private readonly patients: PatientsLookup,
    private readonly windows: LinkWindowsReader,
  ) {}

  /** Newest first. @throws patientNotFound, patientMerged */
  async list({ patientId, ...page }: AssessmentLinksQuery): Promise<Page<AssessmentLinkResponse>> {
    await this.patients.get(patientId);
    const { read } = this.database;
    const { items, nextCursor } = await newestFirst(read, AssessmentLink, patientId, 'recordedAt', page);
    if (items.length === 0) return { items: [], nextCursor };
    const patient = await this.windows.of(patientId);
    return { items: await linkResponses(read, items, patient), nextCursor };
  }
}
