import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DrugLot } from '../../clinic/drug-lots/drug-lot.entity.js';
import { answerAsWitness, askForWitness, type WitnessAnswer } from '../../clinic/drug-lots/witness-entry.js';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Changes } from '../../platform/changes/changes.js';
import { Clock, occurredAtOrNow, timeAhead } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { insertIfNew } from '../../platform/database/insert-if-new.js';
import { assertVersion } from '../../platform/http/assert-version.js';
import { assertSameContent, contentHash, EntryExists } from '../../platform/http/existing-entry.js';
import { presentState } from '../../platform/errors/present-state.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { newId } from '../../platform/ids/ids.js';
import { alertDeviations, withdrawAlertsAbout } from '../dosing/dose-alerts.js';
import { assertTimely, keptLateReason, lateReasonMissing } from '../late-entry.js';
import { lockSession } from '../session-moves.js';
import type { Session } from '../session.entity.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { drugAmounts } from './domain/drug-record.js';
import { resolveWitnessAlerts } from './drug-alerts.js';
import {
  assertEntry,
  changedEntry,
  deviationsOfDraw,
  toEntry,
  withUsualSource,
  type DrugRecordChange,
  type NewDrugRecord,
} from './drug-entry.js';
import { sayLotDeviation } from './drug.messages.js';
import {
  drugRecordInError,
  drugRecordNotFound,
  drugRecordNotPossible,
  sessionTakesNoDrug,
} from './drug.problems.js';
import { DrugRecord } from './drug-record.entity.js';
import { toDrugRecordResponse, type DrugRecordResponse } from './dto/drug-record.dto.js';

type Answer = DrugRecordResponse;

@Injectable()
export class DrugRecordsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** Drawn, wasted or put back: a fact, also after the patient has left. */
  async record(
    caller: Caller,
    sessionId: string,
    given: NewDrugRecord,
  ): Promise<Answer | EntryExists<Answer>> {
    const now = this.clock.now();
    const ahead = timeAhead(given.occurredAt, now);
    const occurredAt = given.occurredAt ?? now;
    const rules = await this.rulesOf(sessionId, now);
    const id = given.id ?? newId();
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      await audit(tx, caller, session, id, 'drug-record.record');
      const content = { ...given, id: undefined, sessionId };
      const known = await tx.findOneBy(DrugRecord, { id });
      if (known) return repeated(known, session, content, now);
      const { checkedInAt, status: currentStatus } = session;
      if (checkedInAt === null) throw sessionTakesNoDrug({ extensions: { currentStatus } });
      const late = lateReasonMissing(session, given.lateReason);
      const lot = await findLot(tx, given.lotId, [...late, ...ahead]);
      const reason = given.deviationReason ?? null;
      const record = tx.create(DrugRecord, {
        ...{ id, sessionId, lotId: lot.id, type: given.type, occurredAt, deviationReason: reason },
        lateReason: keptLateReason(session, given.lateReason),
        ...{ status: 'RECORDED', changeReason: null, contentHash: contentHash(content), version: 1 },
        ...{ recordedAt: now, recordedBy: caller.id, updatedAt: now, updatedBy: caller.id },
      });
      const entry = withUsualSource(toEntry(given), lot);
      const deviations = fill(record, entry, lot, { session, rules, aside: [...late, ...ahead] });
      assertTimely(late, ahead);
      if (!(await insertIfNew(tx, DrugRecord, record)))
        return repeated(await tx.findOneByOrFail(DrugRecord, { id }), session, content, now);
      await alertDeviations(tx, { session, rules, now }, factOf(record), deviations);
      await this.changes.follow(tx, { sessionId, caller, now });
      return toDrugRecordResponse(record, session, now);
    });
  }

  /** Corrects a record; what it said before stays. A waste has to be confirmed anew. */
  async amend(
    caller: Caller,
    sessionId: string,
    recordId: string,
    expectedVersion: number,
    change: DrugRecordChange,
  ): Promise<Answer> {
    const now = this.clock.now();
    if (change.occurredAt) occurredAtOrNow(change.occurredAt, now);
    const rules = await this.rulesOf(sessionId, now);
    return this.database.write(caller, async (tx) => {
      const { session, record } = await lockRecord(tx, caller, sessionId, recordId, 'drug-record.amend');
      assertVersion(record, expectedVersion);
      const recordedLot = await findLot(tx, record.lotId);
      const lot = change.lotId === undefined ? recordedLot : await findLot(tx, change.lotId);
      const entry = withUsualSource(changedEntry(record, recordedLot, change), lot);
      const { reason, occurredAt, deviationReason } = change;
      Object.assign(record, {
        ...{ lotId: lot.id, occurredAt: occurredAt ?? record.occurredAt, changeReason: reason },
        ...{ deviationReason: deviationReason ?? record.deviationReason },
        ...{ updatedAt: now, updatedBy: caller.id },
      });
      const deviations = fill(record, entry, lot, { session, rules, aside: [] });
      await tx.save(record);
      await withdrawAlertsAbout(tx, sessionId, recordId, { by: caller.id, now, reason });
      await alertDeviations(tx, { session, rules, now }, factOf(record), deviations);
      await this.changes.follow(tx, { sessionId, caller, now });
      return toDrugRecordResponse(record, session, now);
    });
  }

  /** It never happened. */
  enterInError(caller: Caller, sessionId: string, recordId: string, reason: string): Promise<Answer> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const action = 'drug-record.enter-in-error';
      const { session, record } = await lockRecord(tx, caller, sessionId, recordId, action);
      Object.assign(record, { status: 'ENTERED_IN_ERROR', changeReason: reason });
      Object.assign(record, { updatedAt: now, updatedBy: caller.id });
      await tx.save(record);
      await withdrawAlertsAbout(tx, sessionId, recordId, { by: caller.id, now, reason });
      await this.changes.follow(tx, { sessionId, caller, now });
      return toDrugRecordResponse(record, session, now);
    });
  }

  /** Another person confirms a waste with a sign-in of their own, or says why not. */
  async witness(
    caller: Caller,
    sessionId: string,
    recordId: string,
    expectedVersion: number,
    answer: WitnessAnswer,
  ): Promise<Answer> {
    const now = this.clock.now();
    const rules = await this.rulesOf(sessionId, now);
    return this.database.write(caller, async (tx) => {
      const { session, record } = await lockRecord(tx, caller, sessionId, recordId, 'drug-record.witness');
      assertVersion(record, expectedVersion);
      answerAsWitness(record, caller, answer, now);
      await tx.save(record);
      await resolveWitnessAlerts(tx, record, { by: caller.id, now });
      const refused = answer.outcome === 'REFUSED' ? [REFUSED] : [];
      await alertDeviations(tx, { session, rules, now }, { ...factOf(record), occurredAt: now }, refused);
      await this.changes.follow(tx, { sessionId, caller, now });
      return toDrugRecordResponse(record, session, now);
    });
  }

  private async rulesOf(sessionId: string, now: Date): Promise<RuleSet> {
    return this.sessions.rulesOf(await this.sessions.get(sessionId), now);
  }
}

const REFUSED = {
  code: 'drug.waste-refused',
  message: 'The witness did not confirm a waste of a controlled drug.',
};

interface FilledFor {
  readonly session: Session;
  readonly rules: RuleSet;
  /** What speaks against the entry besides. */
  readonly aside: readonly ProblemReason[];
}

/** Puts on the record what the entry comes to; @returns what should not have been so */
function fill(
  record: DrugRecord,
  entry: ReturnType<typeof toEntry>,
  lot: DrugLot,
  { session, rules, aside }: FilledFor,
) {
  assertEntry(entry, lot, session, aside);
  const { occurredAt, deviationReason: reason } = record;
  const deviations = deviationsOfDraw(entry.type, lot, { occurredAt, zone: session.zone, reason, aside });
  const { witnessWithinMinutes } = rules.drugAccountability;
  Object.assign(record, {
    ...drugAmounts(entry, lot),
    ...{ wasteSource: entry.wasteSource, disposal: entry.disposal },
    deviations: deviations.map(({ code }) => code),
    ...askForWitness(occurredAt, entry.type === 'WASTED' ? witnessWithinMinutes : null),
  });
  return deviations.map(sayLotDeviation);
}

function factOf({ id, occurredAt }: DrugRecord) {
  return { type: 'DRUG_RECORD', id, occurredAt } as const;
}

function repeated(known: DrugRecord, session: Session, content: object, now: Date): EntryExists<Answer> {
  assertSameContent(known, content);
  return new EntryExists(toDrugRecordResponse(known, session, now));
}

async function findLot(
  tx: EntityManager,
  id: string,
  aside: readonly ProblemReason[] = [],
): Promise<DrugLot> {
  const lot = await tx.findOneBy(DrugLot, { id });
  if (lot) return lot;
  const message = 'There is no such lot; register it first.';
  throw drugRecordNotPossible({
    errors: [...aside, { code: 'drug.lot-unknown', pointer: '/lotId', message }],
  });
}

async function lockRecord(
  tx: EntityManager,
  caller: Caller,
  sessionId: string,
  recordId: string,
  action: string,
): Promise<{ readonly session: Session; readonly record: DrugRecord }> {
  const session = await lockSession(tx, sessionId);
  await audit(tx, caller, session, recordId, action);
  const record = await tx.findOneBy(DrugRecord, { id: recordId, sessionId });
  if (!record) throw drugRecordNotFound();
  if (record.status === 'ENTERED_IN_ERROR') throw drugRecordInError(presentState(record));
  return { session, record };
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
