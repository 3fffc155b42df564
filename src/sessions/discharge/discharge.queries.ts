import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { Discharge } from './discharge.entity.js';
import { sayUnmetGate } from './discharge.messages.js';
import { unmetDischargeGates } from './domain/discharge-gates.js';
import { toDischargeResponse, type DischargeStateResponse } from './dto/discharge.dto.js';

@Injectable()
export class DischargeQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly clock: Clock,
  ) {}

  /** What a routine discharge still waits for, or how the patient left. Instructions are given at the discharge itself. */
  async ofSession(sessionId: string): Promise<DischargeStateResponse> {
    const asOf = this.clock.now();
    const session = await this.sessions.get(sessionId);
    const { patientId } = session;
    const discharge = await this.database.read.findOneBy(Discharge, { sessionId });
    if (discharge)
      return {
        patientId,
        sessionId,
        asOf,
        unmetGates: [],
        discharge: toDischargeResponse(discharge, patientId),
      };
    const { discharge: rules } = await this.sessions.rulesOf(session, asOf);
    const unmetGates = unmetDischargeGates({ ...session, instructionsGiven: false }, asOf, rules);
    return { patientId, sessionId, asOf, unmetGates: unmetGates.map(sayUnmetGate), discharge: null };
  }
}
