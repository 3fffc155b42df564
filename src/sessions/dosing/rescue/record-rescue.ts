/** The transactions that store a rescue medicine and take it out of account. */
import type { EntityManager } from 'typeorm';
import type { RuleSet } from '../../../clinic/rules/rule-set.js';
import type { Caller } from '../../../platform/access/caller.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { insertIfNew } from '../../../platform/database/insert-if-new.js';
import { presentState } from '../../../platform/errors/present-state.js';
import type { ProblemReason } from '../../../platform/errors/problem.js';
import { assertSameContent, contentHash, EntryExists } from '../../../platform/http/existing-entry.js';
import { assertTimely, keptLateReason, lateReasonMissing } from '../../late-entry.js';
import { isActive } from '../../session-assignments.js';
import { lockSession } from '../../session-moves.js';
import type { Session } from '../../session.entity.js';
import { alertDeviations, withdrawAlertsAbout, type AlertContext } from '../dose-alerts.js';
import { rescueFindings, rescueRefusals, type RescueRoute, type RescueUnit } from './domain/rescue-dose.js';
import { readLinkedSideEffects } from './link-side-effect.js';
import { toRescueMedicineResponse, type RescueMedicineResponse } from './dto/rescue.dto.js';
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

export interface SentRescueMedicine {
  readonly id: string;
  readonly sessionId: string;
  readonly given: NewRescueMedicine;
  /** Null under a standing order. */
  readonly orderedBy: string | null;
  readonly occurredAt: Date;
  /** Why the time cannot be; none for a move, whose time was accepted once. */
  readonly ahead?: readonly ProblemReason[];
  /** Those of the session. */
  readonly rules: RuleSet;
  readonly now: Date;
}

/** @throws sessionNotFound, sessionTakesNoRescue, rescueImpossible, lateReasonNeeded, sameIdOtherContent */
export async function recordRescue(
  tx: EntityManager,
  caller: Caller,
  { id, sessionId, given, orderedBy, occurredAt, ahead = [], rules, now }: SentRescueMedicine,
): Promise<RescueMedicineResponse | EntryExists<RescueMedicineResponse>> {
  const session = await lockSession(tx, sessionId);
  await audit(tx, caller, session, id, 'rescue-medicine.record');
  const content = { ...given, id: undefined, sessionId };
  const known = await tx.findOneBy(RescueMedicine, { id });
  if (known) return repeated(tx, known, session, content);
  await assertRecordable(tx, session, given, rules.dosing.rescueMedicines, ahead);
  const row = tx.create(RescueMedicine, {
    ...given,
    id,
    sessionId,
    occurredAt,
    name: given.name ?? null,
    orderedBy,
    response: given.response ?? null,
    warnings: [],
    status: 'RECORDED',
    changeReason: null,
    lateReason: keptLateReason(session, given.lateReason),
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
}

export interface RescueToTakeOut {
  readonly sessionId: string;
  readonly rescueId: string;
  readonly reason: string;
  readonly now: Date;
}

/** @throws sessionNotFound, rescueNotFound, rescueInError */
export async function enterRescueInError(
  tx: EntityManager,
  caller: Caller,
  { sessionId, rescueId, reason, now }: RescueToTakeOut,
): Promise<LockedRescue> {
  const action = 'rescue-medicine.enter-in-error';
  const { session, medicine } = await lockRescue(tx, caller, sessionId, rescueId, action);
  Object.assign(medicine, { status: 'ENTERED_IN_ERROR', changeReason: reason });
  Object.assign(medicine, { updatedAt: now, updatedBy: caller.id });
  await tx.save(medicine);
  await withdrawAlertsAbout(tx, sessionId, rescueId, { by: caller.id, now, reason });
  return { session, medicine };
}

interface LockedRescue {
  readonly session: Session;
  readonly medicine: RescueMedicine;
}

/** Marks the row with what is above the protocol. */
export function judge(row: RescueMedicine, { rules }: AlertContext): readonly ProblemReason[] {
  const findings = rescueFindings(row, rules.dosing.rescueMedicines);
  row.warnings = findings.map(({ code }) => code);
  return findings.map((finding) => ({
    ...finding,
    message: `${row.name ?? row.medicine} ${row.dose} ${row.unit} ${row.route} is more than the ${finding.max} ${row.unit} of the protocol.`,
  }));
}

export function factOf({ id, occurredAt }: RescueMedicine) {
  return { type: 'RESCUE_MEDICINE', id, occurredAt } as const;
}

/** With what it was given against. */
export async function respondRescue(
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
  return new EntryExists(await respondRescue(tx, known, session));
}

async function assertRecordable(
  tx: EntityManager,
  session: Session,
  given: NewRescueMedicine,
  medicines: Parameters<typeof rescueRefusals>[1],
  ahead: readonly ProblemReason[],
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
  if (errors.length > 0) throw rescueImpossible({ errors: [...late, ...ahead, ...errors] });
  assertTimely(late, ahead);
}

export async function lockRescue(
  tx: EntityManager,
  caller: Caller,
  sessionId: string,
  rescueId: string,
  action: string,
): Promise<LockedRescue> {
  const session = await lockSession(tx, sessionId);
  await audit(tx, caller, session, rescueId, action);
  const medicine = await tx.findOneBy(RescueMedicine, { id: rescueId, sessionId });
  if (!medicine) throw rescueNotFound();
  if (medicine.status === 'ENTERED_IN_ERROR') throw rescueInError(presentState(medicine));
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
