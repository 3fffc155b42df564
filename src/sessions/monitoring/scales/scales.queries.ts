import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import {
  DEFAULT_PAGE_SIZE,
  pageOf,
  type Page,
  type PageQuery,
  readTimedCursor,
} from '../../../platform/http/paging.js';
import { SessionsLookup } from '../../sessions.lookup.js';
import { ScaleCorrection } from './scale-correction.entity.js';
import { Scale } from './scale.entity.js';
import { toScaleResponse, type ScaleCorrectionsResponse, type ScaleResponse } from './scales.dto.js';
import { scaleNotFound } from './scales.problems.js';

@Injectable()
export class ScalesQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
  ) {}

  async ofSession(
    sessionId: string,
    { limit = DEFAULT_PAGE_SIZE, cursor }: PageQuery,
  ): Promise<Page<ScaleResponse>> {
    const session = await this.sessions.get(sessionId);
    const query = this.database.read
      .createQueryBuilder(Scale, 'scale')
      .where('scale.sessionId = :sessionId', { sessionId })
      .orderBy('scale.assessedAt')
      .addOrderBy('scale.id')
      .limit(limit + 1);
    const after = readTimedCursor(cursor);
    if (after) query.andWhere('(scale.assessedAt, scale.id) > (:at, :id)', after);
    const { items, nextCursor } = pageOf(await query.getMany(), limit, ({ assessedAt, id }) => [
      assessedAt.toISOString(),
      id,
    ]);
    return { items: items.map((scale) => toScaleResponse(scale, session)), nextCursor };
  }

  /** What was corrected about a rating, oldest first; empty for one that stands as it was recorded. */
  async corrections(sessionId: string, scaleId: string): Promise<ScaleCorrectionsResponse> {
    const { patientId } = await this.sessions.get(sessionId);
    if (!(await this.database.read.existsBy(Scale, { sessionId, id: scaleId }))) throw scaleNotFound();
    const corrections = await this.database.read.find(ScaleCorrection, {
      where: { scaleId },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    return {
      patientId,
      scaleId,
      corrections: corrections.map(({ kind, reason, recordedAt, recordedBy, before }) => ({
        kind,
        reason,
        recordedAt,
        recordedBy,
        before: before as ScaleResponse,
      })),
    };
  }
}
