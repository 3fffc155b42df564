import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { insertIfNew } from '../../../platform/database/insert-if-new.js';
import type { ProblemReason } from '../../../platform/errors/problem.js';
import { given } from '../../../platform/http/absent-keeps.js';
import { assertVersion } from '../../../platform/http/assert-version.js';
import { assertSameContent, contentHash, EntryExists } from '../../../platform/http/existing-entry.js';
import { newId } from '../../../platform/ids/ids.js';
import { lateReasonMissing } from '../../late-entry.js';
import { isActive } from '../../session-assignments.js';
import { lockSession } from '../../session-moves.js';
import type { Session } from '../../session.entity.js';
import { lateReasonNeeded } from '../../session.problems.js';
import { SessionsLookup } from '../../sessions.lookup.js';
import { alertDeviations, withdrawAlertsAbout, type AlertContext } from '../dose-alerts.js';
import { rescueFindings, rescueRefusals, type RescueRoute, type RescueUnit } from './domain/rescue-dose.js';
import { toRescueMedicineResponse, type RescueMedicineResponse } from './dto/rescue.dto.js';
import { readLinkedSideEffects } from './link-side-effect.js';
import { RescueMedicine } from './rescue-medicine.entity.js';
import { rescueImpossible, rescueInError, rescueNotFound, sessionTakesNoRescue } from './rescue.problems.js';

export interface NewRescueMedicine {
  readonly id?: string;
  readonly medicine: string;
  readonly name?: string;
  readonly dose: number;
  readonly unit: RescueUnit;
  readonly route: RescueRoute;
  readonly occurredAt?: Date;
  readonly indication: string;
  readonly orderedBy?: string;
  readonly response?: string;
  readonly lateReason?: string;
}

export interface RescueChange {
  readonly response?: string;
  readonly dose?: number;
  readonly occurredAt?: Date;
  readonly reason?: string;
}

@Injectable()
export class RescueService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly clock: Clock,
  ) {}

  /** A medicine that was given is a fact: a dose above the protocol is stored, marked and told to somebody. */
  async record(
    caller: Caller,
    sessionId: string,
    given: NewRescueMedicine,
  ): Promise<RescueMedicineResponse | EntryExists<RescueMedicineResponse>> {
    const now = this.clock.now();
    const occurredAt = occurredAtOrNow(given.occurredAt, now);
    const rules = await this.sessions.rulesOf(await this.sessions.get(sessionId), now);
    const id = given.id ?? newId();
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      await audit(tx, caller, session, id, 'rescue-medicine.record');
      const content = { ...given, id: undefined, sessionId };
      const known = await tx.findOneBy(RescueMedicine, { id });
      if (known) return repeated(tx, known, session, content);
      await assertRecordable(tx, session, given, rules.dosing.rescueMedicines);
      const row = tx.create(RescueMedicine, {
        ...given,
        id,
        sessionId,
        occurredAt,
        name: given.name ?? null,
        orderedBy: given.orderedBy ?? (caller.role === 'psychiatrist' ? caller.id : null),
        response: given.response ?? null,
        warnings: [],
        status: 'RECORDED',
        changeReason: null,
        lateReason: given.lateReason ?? null,
        recordedAt: now,
        recordedBy: caller.id,
        contentHash: contentHash(content),
        updatedAt: now,
        updatedBy: caller.id,
        version: 1,
      });
      const findings = judge(row, { session, rules, now });
      if (!(await insertIfNew(tx, RescueMedicine, row)))
        return repeated(tx, await tx.findOneByOrFail(RescueMedicine, { id }), session, content);
      await alertDeviations(tx, { session, rules, now }, factOf(row), findings);
      return toRescueMedicineResponse(row, session, []);
    });
  }

  /** Adds the response, or corrects dose and time with a reason. What was there before stays readable. */
  async change(
    caller: Caller,
    sessionId: string,
    rescueId: string,
    expectedVersion: number,
    change: RescueChange,
  ): Promise<RescueMedicineResponse> {
    const now = this.clock.now();
    if (change.occurredAt) occurredAtOrNow(change.occurredAt, now);
    const rules = await this.sessions.rulesOf(await this.sessions.get(sessionId), now);
    const corrects = change.dose !== undefined || change.occurredAt !== undefined;
    if (corrects && change.reason === undefined)
      throw rescueImpossible({
        errors: [
          { code: 'rescue.reason-needed', pointer: '/reason', message: 'Say why the entry was wrong.' },
        ],
      });
    return this.database.write(caller, async (tx) => {
      const { session, medicine } = await lockRescue(
        tx,
        caller,
        sessionId,
        rescueId,
        'rescue-medicine.change',
      );
      assertVersion(medicine, expectedVersion);
      const { reason, ...values } = change;
      Object.assign(medicine, given(values), {
        changeReason: reason ?? null,
        updatedAt: now,
        updatedBy: caller.id,
      });
      const findings = judge(medicine, { session, rules, now });
      await tx.save(medicine);
      if (corrects) {
        const withdrawal = { by: caller.id, now, reason: reason ?? '' };
        await withdrawAlertsAbout(tx, sessionId, rescueId, withdrawal);
        await alertDeviations(tx, { session, rules, now }, factOf(medicine), findings);
      }
      return respond(tx, medicine, session);
    });
  }

  /** It was never given. */
  enterInError(
    caller: Caller,
    sessionId: string,
    rescueId: string,
    reason: string,
  ): Promise<RescueMedicineResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const { session, medicine } = await lockRescue(
        tx,
        caller,
        sessionId,
        rescueId,
        'rescue-medicine.enter-in-error',
      );
      Object.assign(medicine, { status: 'ENTERED_IN_ERROR', changeReason: reason });
      Object.assign(medicine, { updatedAt: now, updatedBy: caller.id });
      await tx.save(medicine);
      await withdrawAlertsAbout(tx, sessionId, rescueId, { by: caller.id, now, reason });
      return respond(tx, medicine, session);
    });
  }
}

/** Marks the row with what is above the protocol. */
function judge(row: RescueMedicine, { rules }: AlertContext): readonly ProblemReason[] {
  const findings = rescueFindings(row, rules.dosing.rescueMedicines);
  row.warnings = findings.map(({ code }) => code);
  return findings.map((finding) => ({
    ...finding,
    message: `${row.name ?? row.medicine} ${row.dose} ${row.unit} ${row.route} is more than the ${finding.max} ${row.unit} of the protocol.`,
  }));
}

function factOf({ id, occurredAt }: RescueMedicine) {
  return { type: 'RESCUE_MEDICINE', id, occurredAt } as const;
}

async function respond(
  tx: EntityManager,
  medicine: RescueMedicine,
  session: Session,
): Promise<RescueMedicineResponse> {
  const linked = await readLinkedSideEffects(tx, [medicine.id]);
  return toRescueMedicineResponse(medicine, session, linked.get(medicine.id) ?? []);
}

async function repeated(
  tx: EntityManager,
  known: RescueMedicine,
  session: Session,
  content: object,
): Promise<EntryExists<RescueMedicineResponse>> {
  assertSameContent(known, content);
  return new EntryExists(await respond(tx, known, session));
}

async function assertRecordable(
  tx: EntityManager,
  session: Session,
  given: NewRescueMedicine,
  medicines: Parameters<typeof rescueRefusals>[1],
): Promise<void> {
  const { checkedInAt, status } = session;
  if (checkedInAt === null) throw sessionTakesNoRescue({ extensions: { currentStatus: status } });
  const errors: ProblemReason[] = rescueRefusals({ ...given, name: given.name ?? null }, medicines).map(
    (refusal) => ({
      ...refusal,
      message:
        refusal.code === 'rescue.name-needed'
          ? 'Say which medicine it was.'
          : 'The clinic rules know no rescue medicine of this code; use OTHER with a name.',
    }),
  );
  if (given.orderedBy !== undefined && !(await isActive(tx, given.orderedBy, 'psychiatrist')))
    errors.push({
      code: 'rescue.orderer-not-a-psychiatrist',
      pointer: '/orderedBy',
      message: 'This is not an active psychiatrist of the clinic.',
    });
  const late = lateReasonMissing(session, given.lateReason);
  if (errors.length > 0) throw rescueImpossible({ errors: [...late, ...errors] });
  if (late.length > 0) throw lateReasonNeeded({ errors: late });
}

async function lockRescue(
  tx: EntityManager,
  caller: Caller,
  sessionId: string,
  rescueId: string,
  action: string,
): Promise<{ session: Session; medicine: RescueMedicine }> {
  const session = await lockSession(tx, sessionId);
  await audit(tx, caller, session, rescueId, action);
  const medicine = await tx.findOneBy(RescueMedicine, { id: rescueId, sessionId });
  if (!medicine) throw rescueNotFound();
  if (medicine.status === 'ENTERED_IN_ERROR') throw rescueInError();
  return { session, medicine };
}

function audit(
  tx: EntityManager,
  caller: Caller,
  { patientId }: Session,
  resourceId: string,
  action: string,
): Promise<void> {
  return recordAudit(tx, caller, { action, patientIds: [patientId], resourceId });
}
