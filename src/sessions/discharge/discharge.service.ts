import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DischargeRules } from '../../clinic/rules/rule-set.js';
import { notAllowed } from '../../platform/access/access-problems.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Changes } from '../../platform/changes/changes.js';
import { Clock, occurredAtOrNow, timeAhead } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EntryExists } from '../../platform/http/existing-entry.js';
import { newId } from '../../platform/ids/ids.js';
import { movesFrom } from '../domain/session-status.js';
import { assertTimely, lateReasonMissing } from '../late-entry.js';
import { assertMove, lockSession, moveSession } from '../session-moves.js';
import type { Session } from '../session.entity.js';
import { transitionNotAllowed } from '../session.problems.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { Discharge } from './discharge.entity.js';
import { sayUnmetGate } from './discharge.messages.js';
import { assessedBeforeCheckIn, gatesUnmet, reasonMissing } from './discharge.problems.js';
import { unmetDischargeGates } from './domain/discharge-gates.js';
import { dischargeRefusals, needsRecovery, type DischargeType } from './domain/discharge-types.js';
import type { UnmetGate } from './domain/gate.js';
import { toAssessmentResponse, type DischargeAssessmentResponse } from './dto/discharge-assessment.dto.js';
import { toDischargeResponse, type DischargeResponse } from './dto/discharge.dto.js';
import { readDischargeFacts } from './read-recovery.js';
import { recordAssessment, type StatedFacts } from './record-assessment.js';

export interface NewAssessment extends StatedFacts {
  readonly id?: string;
  readonly note?: string;
  readonly occurredAt?: Date;
  readonly lateReason?: string;
}

export interface NewDischarge extends StatedFacts {
  readonly type: DischargeType;
  readonly occurredAt?: Date;
  readonly reason?: string;
}

/** A discharge with everything that was found out before the transaction. */
interface Departure {
  readonly said: NewDischarge;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly rules: DischargeRules;
}

@Injectable()
export class DischargeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsLookup,
    private readonly changes: Changes,
  ) {}

  /**
   * What was found or done at the bedside before the patient leaves; of each fact the last one stated counts.
   * @throws sessionNotFound, assessedBeforeCheckIn, timeInFuture, lateReasonNeeded, sameIdOtherContent
   */
  async assess(
    caller: Caller,
    sessionId: string,
    given: NewAssessment,
  ): Promise<DischargeAssessmentResponse | EntryExists<DischargeAssessmentResponse>> {
    const now = this.clock.now();
    const ahead = timeAhead(given.occurredAt, now);
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      const { status: currentStatus, checkedInAt, patientId } = session;
      if (checkedInAt === null) throw assessedBeforeCheckIn({ extensions: { currentStatus } });
      const { assessment, isNew } = await recordAssessment(tx, caller, session, {
        ...given,
        ...{ sent: given, occurredAt: given.occurredAt ?? now, recordedAt: now },
      });
      // One that was sent before is answered alike, whatever has become of the session.
      if (isNew) assertTimely(lateReasonMissing(session, given.lateReason), ahead);
      await recordAudit(tx, caller, {
        action: 'discharge.assess',
        patientIds: [patientId],
        resourceId: assessment.id,
      });
      const answer = toAssessmentResponse(assessment, patientId);
      return isNew ? answer : new EntryExists(answer);
    });
  }

  /** The patient leaves. Gates are judged at the instant of leaving, by the rules kept at the check-in. */
  async discharge(caller: Caller, sessionId: string, said: NewDischarge): Promise<DischargeResponse> {
    const now = this.clock.now();
    const occurredAt = occurredAtOrNow(said.occurredAt, now);
    const { discharge: rules } = await this.sessions.rulesOf(await this.sessions.get(sessionId), now);
    const departure = { said, occurredAt, recordedAt: now, rules };
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      const discharge = await depart(tx, caller, session, departure);
      await recordAudit(tx, caller, {
        action: 'session.discharge',
        patientIds: [session.patientId],
        resourceId: sessionId,
      });
      await this.changes.follow(tx, { sessionId, caller, now });
      return toDischargeResponse(discharge, session.patientId);
    });
  }
}

/** @throws transitionNotAllowed, notAllowed, reasonMissing, gatesUnmet */
async function depart(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  { said, occurredAt, recordedAt, rules }: Departure,
): Promise<Discharge> {
  const { type, reason = null } = said;
  assertMayMove(caller, session, type);
  // Kept together with the discharge, so that what was said in it is read like any other assessment.
  await recordAssessment(tx, caller, session, { ...said, sent: said, occurredAt, recordedAt });
  const facts = await readDischargeFacts(tx, session, occurredAt);
  const unmetGates = unmetDischargeGates(facts, occurredAt, rules);
  assertMayLeave(caller, type, reason, unmetGates);
  session.dischargedAt = occurredAt;
  await moveSession(tx, caller, session, { verb: 'discharge', occurredAt, recordedAt, reason, said });
  const { escortPresent, instructionsGiven } = facts.statements;
  const discharge = tx.create(Discharge, {
    ...{ id: newId(), sessionId: session.id, type, occurredAt, reason, unmetGates },
    escortName: escortPresent?.value ? facts.escortName : null,
    instructionsGiven: instructionsGiven?.value ?? false,
    // Whoever leaves was checked in, which is when the rules of the session were chosen.
    ruleSetVersion: session.ruleSetVersion!,
    ...{ recordedAt, recordedBy: caller.id },
  });
  await tx.insert(Discharge, discharge);
  return discharge;
}

const OTHER_WAYS_OUT =
  'A psychiatrist can discharge with type OVERRIDE and a reason. A patient who left or was taken elsewhere is recorded as LEFT_AGAINST_ADVICE or TRANSFERRED.';

function assertMayMove(caller: Caller, session: Session, type: DischargeType): void {
  const { deviation } = assertMove(caller, session, 'discharge');
  if (deviation && needsRecovery(type))
    throw transitionNotAllowed({
      detail: 'Before recovery only LEFT_AGAINST_ADVICE, TRANSFERRED and DIED can be recorded.',
      extensions: {
        currentStatus: session.status,
        allowedVerbs: movesFrom(session.status).map(({ verb }) => verb),
        currentVersion: session.version,
      },
    });
}

function assertMayLeave(
  { role }: Caller,
  type: DischargeType,
  reason: string | null,
  unmetGates: readonly UnmetGate[],
): void {
  const refusals = dischargeRefusals({ type, reason, role }, unmetGates);
  for (const refusal of refusals) {
    if (refusal.code === 'discharge.role-not-allowed' && 'roles' in refusal)
      throw notAllowed({ extensions: { requiredRoles: refusal.roles } });
    if (refusal.code === 'discharge.reason-missing')
      throw reasonMissing({
        errors: [
          { code: refusal.code, pointer: '/reason', message: 'Say why the patient leaves like this.' },
        ],
      });
  }
  if (refusals.length > 0) throw gatesUnmet({ detail: OTHER_WAYS_OUT, errors: unmetGates.map(sayUnmetGate) });
}
