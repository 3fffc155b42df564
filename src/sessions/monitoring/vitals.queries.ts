import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import {
  DEFAULT_PAGE_SIZE,
  pageOf,
  type Page,
  type PageQuery,
  readTimedCursor,
} from '../../platform/http/paging.js';
import { SessionsLookup } from '../sessions.lookup.js';
import {
  toVitalsReadingResponse,
  type VitalsCorrectionsResponse,
  type VitalsReadingResponse,
} from './dto/vitals.responses.js';
import { VitalsCorrection } from './vitals-correction.entity.js';
import { VitalsReading } from './vitals-reading.entity.js';
import { readingNotFound } from './vitals.problems.js';

@Injectable()
export class VitalsQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
  ) {}

  /** In the order in which they were measured. */
  async ofSession(
    sessionId: string,
    { limit = DEFAULT_PAGE_SIZE, cursor }: PageQuery,
  ): Promise<Page<VitalsReadingResponse>> {
    const session = await this.sessions.get(sessionId);
    const query = this.database.read
      .createQueryBuilder(VitalsReading, 'reading')
      .where('reading.sessionId = :sessionId', { sessionId })
      .orderBy('reading.measuredAt')
      .addOrderBy('reading.id')
      .limit(limit + 1);
    const after = readTimedCursor(cursor);
    if (after) query.andWhere('(reading.measuredAt, reading.id) > (:at, :id)', after);
    const readings = await query.getMany();
    const { items, nextCursor } = pageOf(readings, limit, ({ measuredAt, id }) => [
      measuredAt.toISOString(),
      id,
    ]);
    return { items: items.map((reading) => toVitalsReadingResponse(reading, session)), nextCursor };
  }

  /** What was corrected about a reading, oldest first; empty for one that stands as it was recorded. */
  async corrections(sessionId: string, readingId: string): Promise<VitalsCorrectionsResponse> {
    const { patientId } = await this.sessions.get(sessionId);
    if (!(await this.database.read.existsBy(VitalsReading, { sessionId, id: readingId })))
      throw readingNotFound();
    const corrections = await this.database.read.find(VitalsCorrection, {
      where: { sessionId, readingId },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    return {
      patientId,
      readingId,
      corrections: corrections.map(({ kind, reason, recordedAt, recordedBy, before }) => ({
        kind,
        reason,
        recordedAt,
        recordedBy,
        // Kept before there was such a list.
        before: { unobtainable: [], ...before } as unknown as VitalsReadingResponse,
      })),
    };
  }
}
