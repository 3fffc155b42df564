import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { effectiveMoves } from '../move-corrections.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { toSignedVersionResponse, type SignatureStateResponse } from './dto/signature.dto.js';
import { readSummaryState } from './summary/summary-versions.js';

@Injectable()
export class SignatureQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly clock: Clock,
  ) {}

  async ofSession(sessionId: string): Promise<SignatureStateResponse> {
    const session = await this.sessions.get(sessionId);
    const { patientId, status, signedAt, signedBy } = session;
    const moves = await effectiveMoves(this.database.read, sessionId);
    const summary = await readSummaryState(this.database.read, session, this.clock.now());
    return {
      patientId,
      sessionId,
      status,
      signedAt,
      signedBy,
      statement: moves.find(({ move }) => move.verb === 'sign')?.move.reason ?? null,
      versions: summary.versions.map(toSignedVersionResponse),
      isChangedAfterSigning: summary.status === 'CHANGED_SINCE_SIGNING',
      hasFollowUpAfterSigning: summary.changes.some(({ kind }) => kind === 'FOLLOW_UP'),
      changes: summary.changes.map((change) => ({ ...change })),
    };
  }
}
