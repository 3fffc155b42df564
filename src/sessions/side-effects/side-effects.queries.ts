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
  toSideEffectResponse,
  type SideEffectCodeResponse,
  type SideEffectResponse,
} from './dto/side-effects.responses.js';
import { SideEffect } from './side-effect.entity.js';

@Injectable()
export class SideEffectsQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly patients: PatientsLookup,
  ) {}

  /** In the order in which a clinic groups them: by body system. */
  codes(): Page<SideEffectCodeResponse> {
    const items = SIDE_EFFECT_TERMS.map(({ code, label, system, highestGrade }) => ({
      code,
      label,
      system,
      highestGrade,
    }));
    return { items, nextCursor: null };
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
    return { items: items.map((effect) => toSideEffectResponse(effect, effect.session!)), nextCursor };
  }
}
