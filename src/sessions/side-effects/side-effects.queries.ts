import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { PatientsLookup } from '../../patients/patients.lookup.js';
import { Database } from '../../platform/database/database.js';
import {
  DEFAULT_PAGE_SIZE,
  pageOf,
  type Page,
  type PageQuery,
  readTimedCursor,
} from '../../platform/http/paging.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { SIDE_EFFECT_TERMS } from './domain/side-effect-codes.js';
import {
  toSideEffectCodeResponse,
  type SideEffectCodeResponse,
  type SideEffectCodesQuery,
} from './dto/side-effect-codes.dto.js';
import { toSideEffectResponse, type SideEffectResponse } from './dto/side-effects.responses.js';
import { withTimeline, withTimelines } from './read-side-effects.js';
import { SideEffect } from './side-effect.entity.js';
import { sideEffectNotFound } from './side-effects.problems.js';

@Injectable()
export class SideEffectsQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly patients: PatientsLookup,
  ) {}

  /** All of them on one page. Of codes used equally often, the one listed first under its body system comes first. */
  async codes({ order = 'SYSTEM' }: SideEffectCodesQuery): Promise<Page<SideEffectCodeResponse>> {
    const uses = order === 'MOST_USED' ? await this.usesByCode() : new Map<string, number>();
    const terms = [...SIDE_EFFECT_TERMS].sort((a, b) => (uses.get(b.code) ?? 0) - (uses.get(a.code) ?? 0));
    return { items: terms.map(toSideEffectCodeResponse), nextCursor: null };
  }

  private async usesByCode(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.read
      .createQueryBuilder(SideEffect, 'effect')
      .select('effect.code', 'code')
      .addSelect('count(*)::int', 'uses')
      .where(`effect.status = 'RECORDED'`)
      .groupBy('effect.code')
      .getRawMany<{ readonly code: string; readonly uses: number }>();
    return new Map(rows.map(({ code, uses }) => [code, uses]));
  }

  async one(sessionId: string, id: string): Promise<SideEffectResponse> {
    const session = await this.sessions.get(sessionId);
    const effect = await this.database.read.findOneBy(SideEffect, { id, sessionId });
    if (!effect) throw sideEffectNotFound();
    return toSideEffectResponse(await withTimeline(this.database.read, effect), session);
  }

  /** In the order of onset, entries in error included and marked. */
  async ofSession(sessionId: string, query: PageQuery): Promise<Page<SideEffectResponse>> {
    await this.sessions.get(sessionId);
    return this.page(query, (effects) => effects.where('effect.sessionId = :sessionId', { sessionId }));
  }

  /** Over all sessions, in the order of onset, entries in error included and marked. */
  async ofPatient(patientId: string, query: PageQuery): Promise<Page<SideEffectResponse>> {
    await this.patients.get(patientId);
    return this.page(query, (effects) => effects.where('session.patientId = :patientId', { patientId }));
  }

  private async page(
    { limit = DEFAULT_PAGE_SIZE, cursor }: PageQuery,
    choose: (effects: SelectQueryBuilder<SideEffect>) => SelectQueryBuilder<SideEffect>,
  ): Promise<Page<SideEffectResponse>> {
    const query = choose(
      this.database.read
        .createQueryBuilder(SideEffect, 'effect')
        .innerJoinAndSelect('effect.session', 'session'),
    )
      .orderBy('effect.onsetAt')
      .addOrderBy('effect.id')
      .limit(limit + 1);
    const after = readTimedCursor(cursor);
    if (after) query.andWhere('(effect.onsetAt, effect.id) > (:at, :id)', after);
    const effects = await query.getMany();
    const { items, nextCursor } = pageOf(effects, limit, ({ onsetAt, id }) => [onsetAt.toISOString(), id]);
    const known = await withTimelines(this.database.read, items);
    return { items: known.map((one) => toSideEffectResponse(one, one.effect.session!)), nextCursor };
  }
}
