import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { isWithin } from '../../clinic/rules/bounds.js';
import type { Bounds } from '../../clinic/rules/rule-set.js';
import type { ChecklistItemRule } from '../../clinic/rules/treatment-day-rules.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock, timeAhead } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { insertIfNew } from '../../platform/database/insert-if-new.js';
import { sameIdOtherContent } from '../../platform/errors/platform-problems.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { contentHash, EntryExists } from '../../platform/http/existing-entry.js';
import { newId } from '../../platform/ids/ids.js';
import { assertTimely, keptLateReason, lateReasonMissing } from '../late-entry.js';
import { isActive } from '../session-assignments.js';
import { Session } from '../session.entity.js';
import { sessionNotFound } from '../session.problems.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { ChecklistEntryRecord } from './checklist-entry.entity.js';
import { checklistBeforeCheckIn, checklistEntryFaulty } from './checklist.problems.js';
import { ChecklistQueries } from './checklist.queries.js';
import {
  CONTENT_NAMES,
  entryFaults,
  itemsFor,
  type ChecklistContent,
  type ChecklistOutcome,
} from './domain/checklist.js';
import type { ChecklistResponse } from './dto/checklist.responses.js';
import { sayEntryFault } from './readiness.messages.js';

export interface NewChecklistEntry extends ChecklistContent {
  readonly id?: string;
  readonly itemCode: string;
  readonly outcome?: ChecklistOutcome;
  readonly note?: string;
  readonly occurredAt?: Date;
}

/** Several items at once: one tap of a nurse with wet hands. */
export interface NewChecklistEntries {
  readonly occurredAt?: Date;
  readonly lateReason?: string;
  readonly entries: readonly NewChecklistEntry[];
}

@Injectable()
export class ChecklistService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsLookup,
    private readonly queries: ChecklistQueries,
  ) {}

  /** What was looked at is a fact and is taken at any time after the check-in, also when the dose has begun. */
  async record(
    caller: Caller,
    sessionId: string,
    { occurredAt, lateReason, entries }: NewChecklistEntries,
  ): Promise<ChecklistResponse | EntryExists<ChecklistResponse>> {
    const now = this.clock.now();
    const session = await this.sessions.get(sessionId);
    const { readiness, plans } = await this.sessions.rulesOf(session, now);
    const items = itemsFor(readiness.checklist, session.modality, true);
    const timed = entries.map((entry) => ({
      ...entry,
      occurredAt: entry.occurredAt ?? occurredAt,
      lateReason,
    }));
    const rows = timed.map((entry) => toRow(caller, sessionId, entry, now));
    const isNew = await this.database.write(caller, async (tx) => {
      const held = await holdCheckedIn(tx, sessionId);
      await recordAudit(tx, caller, {
        action: 'checklist.record',
        patientIds: [session.patientId],
        resourceId: sessionId,
      });
      const known = await assertRepeatedAlike(tx, rows);
      if (known.size === rows.length) return false;
      const context = {
        ...{ now, today: localDayOf(now, session.zone) },
        concentrations: plans.concentrationMgPerMl.reject,
        late: lateReasonMissing(held, lateReason),
      };
      await assertPossible(tx, timed, items, context);
      const kept = rows.map((row) => ({ ...row, lateReason: keptLateReason(held, lateReason) }));
      for (const row of kept)
        if (!known.has(row.id) && !(await insertIfNew(tx, ChecklistEntryRecord, row)))
          await assertRepeatedAlike(tx, [row]);
      return true;
    });
    const answer = await this.queries.ofSession(sessionId);
    return isNew ? answer : new EntryExists(answer);
  }
}

function toRow(
  caller: Caller,
  sessionId: string,
  entry: NewChecklistEntry,
  now: Date,
): Omit<ChecklistEntryRecord, 'lateReason'> {
  const { id = newId(), itemCode, outcome = 'DONE', note = null } = entry;
  const content: ChecklistContent = Object.fromEntries(
    CONTENT_NAMES.filter((name) => entry[name] !== undefined).map((name) => [name, entry[name]]),
  );
  return {
    id,
    sessionId,
    itemCode,
    outcome,
    content,
    note,
    occurredAt: entry.occurredAt ?? now,
    recordedAt: now,
    recordedBy: caller.id,
    contentHash: contentHash({ ...entry, id: undefined, sessionId }),
  };
}

/**
 * Holds the session against being moved: nobody finds it ready while its list is being written.
 * @throws sessionNotFound, checklistBeforeCheckIn (409) with the present status
 */
async function holdCheckedIn(tx: EntityManager, sessionId: string): Promise<Session> {
  const session = await tx.findOne(Session, {
    where: { id: sessionId },
    lock: { mode: 'pessimistic_read' },
  });
  if (!session) throw sessionNotFound();
  if (session.checkedInAt === null)
    throw checklistBeforeCheckIn({ extensions: { currentStatus: session.status } });
  return session;
}

/** @returns ids that are there already @throws sameIdOtherContent */
async function assertRepeatedAlike(
  tx: EntityManager,
  rows: readonly Pick<ChecklistEntryRecord, 'id' | 'contentHash'>[],
): Promise<ReadonlySet<string>> {
  const known = await tx.findBy(ChecklistEntryRecord, { id: In(rows.map(({ id }) => id)) });
  for (const row of known) {
    const sent = rows.find(({ id }) => id === row.id);
    if (sent?.contentHash !== row.contentHash) throw sameIdOtherContent();
  }
  return new Set(known.map(({ id }) => id));
}

interface EntryContext {
  readonly now: Date;
  readonly today: string;
  /** What no drug that is drawn up can have, mg/mL. */
  readonly concentrations: Bounds;
  /** What a signed session asks of a late entry. */
  readonly late: readonly ProblemReason[];
}

/** @throws checklistEntryFaulty, timeInFuture, lateReasonNeeded with every reason of every entry */
async function assertPossible(
  tx: EntityManager,
  entries: readonly NewChecklistEntry[],
  items: readonly ChecklistItemRule[],
  { now, today, concentrations, late }: EntryContext,
): Promise<void> {
  const errors: ProblemReason[] = [];
  const ahead = entries.flatMap((entry, index) => timesAhead(entry, now, `/entries/${index}`));
  for (const [index, entry] of entries.entries()) {
    const at = `/entries/${index}`;
    const { outcome = 'DONE', identity, pregnancyTest, prescriberOnSite } = entry;
    const { concentrationMgPerMl = null } = entry.drugCheck ?? {};
    for (const { code, pointer } of entryFaults({ ...entry, outcome }, items))
      errors.push({ code, pointer: `${at}${pointer}`, message: sayEntryFault(code) });
    if (entries.findIndex(({ itemCode }) => itemCode === entry.itemCode) < index)
      errors.push({
        code: 'checklist.item-twice',
        pointer: `${at}/itemCode`,
        message: 'The item was sent twice.',
      });
    if (identity && new Set(identity.identifiers).size < 2)
      errors.push({
        code: 'checklist.identifiers-alike',
        pointer: `${at}/identity/identifiers`,
        message: 'Two different identifiers have to be checked.',
      });
    if (pregnancyTest && pregnancyTest.testedOn > today)
      errors.push({
        code: 'time.in-future',
        pointer: `${at}/pregnancyTest/testedOn`,
        message: 'This day lies in the future.',
      });
    if (
      concentrationMgPerMl !== null &&
      !(concentrationMgPerMl > 0 && isWithin(concentrationMgPerMl, concentrations))
    )
      errors.push({
        code: 'checklist.concentration-invalid',
        pointer: `${at}/drugCheck/concentrationMgPerMl`,
        message: 'No drug is made with such a concentration. Look at the label again.',
        ...concentrations,
      });
    if (prescriberOnSite && !(await isActive(tx, prescriberOnSite.psychiatristId, 'psychiatrist')))
      errors.push({
        code: 'session.not-a-psychiatrist',
        pointer: `${at}/prescriberOnSite/psychiatristId`,
        message: 'This is not an active psychiatrist of the clinic.',
      });
  }
  if (errors.length > 0) throw checklistEntryFaulty({ errors: [...late, ...ahead, ...errors] });
  assertTimely(late, ahead);
}

/** Every time of an entry that lies in the future. */
function timesAhead(
  { occurredAt, fasting, nasalMedicine }: NewChecklistEntry,
  now: Date,
  at: string,
): readonly ProblemReason[] {
  const times = {
    occurredAt,
    'fasting/lastSolidsAt': fasting?.lastSolidsAt,
    'fasting/lastLiquidsAt': fasting?.lastLiquidsAt,
    'nasalMedicine/lastNasalMedicineAt': nasalMedicine?.lastNasalMedicineAt,
  };
  return Object.entries(times).flatMap(([place, time]) =>
    time ? timeAhead(new Date(time), now, `${at}/${place}`) : [],
  );
}
