import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { SessionsLookup } from '../../sessions.lookup.js';
import {
  toSummaryVersionResponse,
  type SignedSummaryResponse,
  type SummaryResponse,
  type SummaryVersionsResponse,
} from './dto/summary.responses.js';
import { printSummary } from './print/print-summary.js';
import { documentOf, readSummaryState, readVersions } from './summary-versions.js';
import { SessionSummaryVersion } from './summary-version.entity.js';
import { summaryVersionNotFound } from './summary.problems.js';

@Injectable()
export class SummaryQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly clock: Clock,
  ) {}

  /** The record as it stands, and how that stands to what was signed. */
  async ofSession(sessionId: string): Promise<SummaryResponse> {
    const asOf = this.clock.now();
    const session = await this.sessions.get(sessionId);
    const state = await readSummaryState(this.database.read, session, asOf);
    const { document, status, versions, changes, afterDischarge } = state;
    const last = versions.at(-1);
    return {
      patientId: session.patientId,
      sessionId,
      asOf,
      sessionStatus: session.status,
      status,
      lastSigned: last ? toSummaryVersionResponse(last) : null,
      changes: changes.map((change) => ({ ...change })),
      document,
      afterDischarge,
    };
  }

  async versions(sessionId: string): Promise<SummaryVersionsResponse> {
    const { patientId } = await this.sessions.get(sessionId);
    const versions = await readVersions(this.database.read, sessionId);
    return { patientId, sessionId, versions: versions.map(toSummaryVersionResponse) };
  }

  /** @throws summaryVersionNotFound */
  async version(sessionId: string, id: string): Promise<SignedSummaryResponse> {
    const { patientId } = await this.sessions.get(sessionId);
    const signed = await this.signedVersion({ sessionId, id });
    return {
      patientId,
      sessionId,
      signed: toSummaryVersionResponse(signed),
      document: documentOf(signed),
    };
  }

  /** On paper: a signed version as it was signed, or the present record, which says that it is none. */
  async print(sessionId: string, version?: number): Promise<Buffer> {
    const printedAt = this.clock.now();
    const session = await this.sessions.get(sessionId);
    if (version !== undefined) {
      const signed = await this.signedVersion({ sessionId, version });
      return printSummary({ document: documentOf(signed), printedAt, signed, present: null });
    }
    const state = await readSummaryState(this.database.read, session, printedAt);
    const { document, status, versions, afterDischarge } = state;
    const present = { status, lastVersion: versions.at(-1)?.version ?? null, afterDischarge };
    return printSummary({ document, printedAt, signed: null, present });
  }

  private async signedVersion(
    where: { readonly sessionId: string } & ({ readonly id: string } | { readonly version: number }),
  ): Promise<SessionSummaryVersion> {
    const signed = await this.database.read.findOneBy(SessionSummaryVersion, where);
    if (!signed) throw summaryVersionNotFound();
    return signed;
  }
}
