import { Injectable } from '@nestjs/common';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { readBedsideFacts } from '../monitoring/bedside-facts.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { Discharge } from './discharge.entity.js';
import { dischargeGates } from './domain/discharge-gates.js';
import { isUnmet } from './domain/gate.js';
import { toDischargeResponse, toScoreResponse, type DischargeStateResponse } from './dto/discharge.dto.js';
import { toGateResponse } from './dto/gate.response.js';
import { readDischargeFacts } from './read-recovery.js';

@Injectable()
export class DischargeQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly clock: Clock,
  ) {}

  /**
   * How every gate of a routine discharge stands, or how the patient left.
   * @param asked when the patient would leave; now when left out
   * @throws sessionNotFound, timeInFuture
   */
  async ofSession(sessionId: string, asked?: Date): Promise<DischargeStateResponse> {
    const asOf = occurredAtOrNow(asked, this.clock.now(), '/asOf');
    const session = await this.sessions.get(sessionId);
    const { patientId } = session;
    const { version, rules } = await this.sessions.versionedRulesOf(session, asOf);
    const bedside = await readBedsideFacts(this.database.read, session, asked);
    const readyFrom = rules.discharge.readinessScoreFrom;
    const scores = {
      aldrete: toScoreResponse(bedside.latestAldrete, readyFrom),
      padss: toScoreResponse(bedside.latestPadss, readyFrom),
      readyFrom,
    };
    const recorded = await this.database.read.find(Discharge, {
      where: { sessionId },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    const isHome = session.dischargedAt !== null && (!asked || session.dischargedAt <= asked);
    const discharge = isHome ? (recorded.at(-1) ?? null) : null;
    const history = recorded
      .filter((each) => each !== discharge)
      .map((each) => toDischargeResponse(each, patientId));
    const state = { patientId, sessionId, asOf, ruleSetVersion: version, scores, history };
    if (discharge)
      return { ...state, gates: [], unmetGates: [], discharge: toDischargeResponse(discharge, patientId) };
    const facts = await readDischargeFacts(this.database.read, session, asOf);
    const gates = dischargeGates(facts, asOf, rules.discharge);
    return {
      ...state,
      gates: gates.map(toGateResponse),
      unmetGates: gates.filter(isUnmet).map(toGateResponse),
      discharge: null,
    };
  }
}
