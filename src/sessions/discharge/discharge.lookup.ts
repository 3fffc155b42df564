import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Session } from '../session.entity.js';
import { Discharge } from './discharge.entity.js';

/** What other rooms ask about how patients left. */
@Injectable()
export class DischargeLookup {
  constructor(private readonly database: Database) {}

  /** The discharge that counts, by session id; a session whose patient has not left, or not for good, is not in the map. */
  async ofSessions(
    sessions: readonly Pick<Session, 'id' | 'dischargedAt'>[],
  ): Promise<ReadonlyMap<string, Discharge>> {
    const left = sessions.filter(({ dischargedAt }) => dischargedAt !== null);
    const discharges = await this.database.read.find(Discharge, {
      where: { sessionId: In(left.map(({ id }) => id)) },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    return new Map(discharges.map((discharge) => [discharge.sessionId, discharge]));
  }
}
