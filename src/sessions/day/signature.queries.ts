import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { effectiveMoves } from '../move-corrections.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { changesAfterSigning } from './changes-after-signing.js';
import type { SignatureStateResponse } from './dto/signature.dto.js';

@Injectable()
export class SignatureQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
  ) {}

  async ofSession(sessionId: string): Promise<SignatureStateResponse> {
    const session = await this.sessions.get(sessionId);
    const { patientId, status, signedAt, signedBy } = session;
    const moves = await effectiveMoves(this.database.read, sessionId);
    const changes = await changesAfterSigning(this.database.read, session);
    return {
      patientId,
      sessionId,
      status,
      signedAt,
      signedBy,
      statement: moves.find(({ move }) => move.verb === 'sign')?.move.reason ?? null,
      isChangedAfterSigning: changes.length > 0,
      changes: changes.map((change) => ({ ...change })),
    };
  }
}
