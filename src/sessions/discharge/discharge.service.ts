import { Injectable } from '@nestjs/common';
import type { DischargeRules } from '../../clinic/rules/rule-set.js';
import { notAllowed } from '../../platform/access/access-problems.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';
import { assertMove, lockSession, moveSession } from '../session-moves.js';
import type { Session } from '../session.entity.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { Discharge } from './discharge.entity.js';
import { sayUnmetGate } from './discharge.messages.js';
import { gatesUnmet, reasonMissing } from './discharge.problems.js';
import {
  dischargeRefusals,
  unmetDischargeGates,
  type DischargeRequest,
  type DischargeType,
  type UnmetGate,
} from './domain/discharge-gates.js';
import { toDischargeResponse, type DischargeResponse } from './dto/discharge.dto.js';

export interface NewDischarge {
  readonly type: DischargeType;
  readonly occurredAt?: Date;
  readonly escortPresent?: boolean;
  readonly escortName?: string;
  readonly instructionsGiven?: boolean;
  readonly reason?: string;
}

@Injectable()
export class DischargeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsLookup,
  ) {}

  /** The patient leaves. Gates are judged at the instant of leaving, by the rules kept at the check-in. */
  async discharge(caller: Caller, sessionId: string, said: NewDischarge): Promise<DischargeResponse> {
    const now = this.clock.now();
    const occurredAt = occurredAtOrNow(said.occurredAt, now);
    const id = newId();
    const { discharge: rules } = await this.sessions.rulesOf(await this.sessions.get(sessionId), now);
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      assertMove(caller, session, 'discharge');
      const judged = judge(caller, session, said, occurredAt, rules);
      session.dischargedAt = occurredAt;
      await moveSession(tx, caller, session, {
        verb: 'discharge',
        occurredAt,
        recordedAt: now,
        reason: judged.reason,
      });
      const discharge = tx.create(Discharge, { id, ...judged, recordedAt: now, recordedBy: caller.id });
      await tx.insert(Discharge, discharge);
      await recordAudit(tx, caller, {
        action: 'session.discharge',
        patientIds: [session.patientId],
        resourceId: sessionId,
      });
      return toDischargeResponse(discharge, session.patientId);
    });
  }
}

const OTHER_WAYS_OUT =
  'A psychiatrist can discharge with type OVERRIDE and a reason. A patient who left or was taken elsewhere is recorded as LEFT_AGAINST_ADVICE or TRANSFERRED.';

/**
 * What is recorded of a discharge that may be made.
 * @throws notAllowed, reasonMissing, gatesUnmet
 */
function judge(
  { role }: Caller,
  session: Session,
  said: NewDischarge,
  occurredAt: Date,
  rules: DischargeRules,
): Omit<Discharge, 'id' | 'recordedAt' | 'recordedBy'> {
  const { type, instructionsGiven = false, reason = null } = said;
  const escortName = said.escortPresent ? (said.escortName ?? session.escortName) : null;
  const facts = {
    modality: session.modality,
    doseEndedAt: session.doseEndedAt,
    escortName,
    instructionsGiven,
  };
  const unmetGates = unmetDischargeGates(facts, occurredAt, rules);
  assertMayLeave({ type, reason, role }, unmetGates);
  return {
    sessionId: session.id,
    type,
    occurredAt,
    escortName,
    instructionsGiven,
    reason,
    unmetGates,
    // Who is in recovery was checked in, which is when the rules of the session were chosen.
    ruleSetVersion: session.ruleSetVersion!,
  };
}

function assertMayLeave(request: DischargeRequest, unmetGates: readonly UnmetGate[]): void {
  const refusals = dischargeRefusals(request, unmetGates);
  for (const refusal of refusals) {
    if (refusal.code === 'discharge.role-not-allowed')
      throw notAllowed({ extensions: { requiredRoles: refusal.roles } });
    if (refusal.code === 'discharge.reason-missing')
      throw reasonMissing({ errors: [{ ...refusal, message: 'Say why the patient leaves like this.' }] });
  }
  if (refusals.length > 0) throw gatesUnmet({ detail: OTHER_WAYS_OUT, errors: unmetGates.map(sayUnmetGate) });
}
