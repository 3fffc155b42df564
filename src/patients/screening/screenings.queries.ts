import { Injectable } from '@nestjs/common';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import { Database } from '../../platform/database/database.js';
import type { Page, PageQuery } from '../../platform/http/paging.js';
import { marksOf } from '../entries-in-error.js';
import { newestFirst } from '../newest-first.js';
import { PatientsLookup } from '../patients.lookup.js';
import { ConsentInError, ConsentRecord } from './consent.entity.js';
import { type ConsentResponse, toConsentResponse } from './dto/consent.dto.js';
import { type ScreeningResponse, toScreeningResponse } from './dto/screening.dto.js';
import { consentsOf, decisionsOf, getScreening } from './screening-rows.js';
import { viewScreening } from './screening-view.js';
import { Screening } from './screening.entity.js';

@Injectable()
export class ScreeningsQueries {
  constructor(
    private readonly database: Database,
    private readonly patients: PatientsLookup,
    private readonly ruleSets: RuleSetsLookup,
  ) {}

  async screening(patientId: string, screeningId: string): Promise<ScreeningResponse> {
    const screening = await getScreening(this.database.read, patientId, screeningId);
    const [response] = await this.respond(patientId, [screening]);
    return response!;
  }

  async list(patientId: string, query: PageQuery): Promise<Page<ScreeningResponse>> {
    await this.patients.get(patientId);
    const page = await newestFirst(this.database.read, Screening, patientId, 'evaluatedAt', query);
    return { ...page, items: await this.respond(patientId, page.items) };
  }

  async consents(patientId: string, query: PageQuery): Promise<Page<ConsentResponse>> {
    await this.patients.get(patientId);
    const page = await newestFirst(this.database.read, ConsentRecord, patientId, 'signedAt', query);
    const marks = await marksOf(this.database.read, ConsentInError, page.items);
    return {
      ...page,
      items: page.items.map((entry) => toConsentResponse(entry, marks.get(entry.id))),
    };
  }

  private async respond(
    patientId: string,
    screenings: readonly Screening[],
  ): Promise<readonly ScreeningResponse[]> {
    const consents = await consentsOf(this.database.read, patientId);
    const decisions = await decisionsOf(this.database.read, { screeningIds: screenings.map(({ id }) => id) });
    return Promise.all(
      screenings.map(async (screening) => {
        const { rules } = await this.ruleSets.version(screening.ruleSetVersion);
        const own = decisions.filter(({ screeningId }) => screeningId === screening.id);
        return toScreeningResponse(viewScreening(screening, consents, own, rules.screening));
      }),
    );
  }
}
