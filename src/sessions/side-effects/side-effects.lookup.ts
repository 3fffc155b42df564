import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { toSideEffectResponse, type SideEffectResponse } from './dto/side-effects.responses.js';
import { withTimelines } from './read-side-effects.js';
import { SideEffect } from './side-effect.entity.js';

/** What other rooms ask about side effects. */
@Injectable()
export class SideEffectsLookup {
  constructor(private readonly database: Database) {}

  /** Every side effect of these sessions that counts, in the order of onset; entries in error are left out. */
  async ofSessions(sessionIds: readonly string[]): Promise<readonly SideEffectResponse[]> {
    const effects = await this.database.read.find(SideEffect, {
      where: { sessionId: In(sessionIds), status: 'RECORDED' },
      relations: { session: true },
      order: { onsetAt: 'ASC', id: 'ASC' },
    });
    const known = await withTimelines(this.database.read, effects);
    return known.map((one) => toSideEffectResponse(one, one.effect.session!));
  }
}
