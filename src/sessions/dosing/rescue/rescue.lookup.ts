import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { readVersions } from '../../../platform/database/read-versions.js';
import { readLinkedSideEffects, type LinkedSideEffects } from './link-side-effect.js';
import { RescueMedicine } from './rescue-medicine.entity.js';
import { rescueNotFound } from './rescue.problems.js';

/** What other rooms ask about rescue medicines. */
@Injectable()
export class RescueLookup {
  constructor(private readonly database: Database) {}

  /** All of one session in the order they were given, those entered in error included. */
  async ofSession(sessionId: string): Promise<readonly RescueMedicine[]> {
    return this.database.read.find(RescueMedicine, {
      where: { sessionId },
      order: { occurredAt: 'ASC', id: 'ASC' },
    });
  }

  /** Those of these sessions that count, in the order they were given. */
  async ofSessions(sessionIds: readonly string[]): Promise<readonly RescueMedicine[]> {
    return this.database.read.find(RescueMedicine, {
      where: { sessionId: In(sessionIds), status: 'RECORDED' },
      order: { occurredAt: 'ASC', id: 'ASC' },
    });
  }

  /** One of them, from its first version to the one that counts. */
  async versions(sessionId: string, rescueId: string): Promise<readonly RescueMedicine[]> {
    const medicine = await this.database.read.findOneBy(RescueMedicine, { id: rescueId, sessionId });
    if (!medicine) throw rescueNotFound();
    return readVersions(this.database.read, RescueMedicine, medicine);
  }

  /** What each was given against, by the id of the medicine. */
  linkedSideEffects(medicines: readonly RescueMedicine[]): Promise<LinkedSideEffects> {
    return readLinkedSideEffects(
      this.database.read,
      medicines.map(({ id }) => id),
    );
  }
}
