import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { readRuleSet } from '../../../clinic/rules/rule-sets.lookup.js';
import type { Caller } from '../../../platform/access/caller.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { insertIfNew } from '../../../platform/database/insert-if-new.js';
import { sameIdOtherContent } from '../../../platform/errors/platform-problems.js';
import { contentHash, EntryExists } from '../../../platform/http/existing-entry.js';
import { newId } from '../../../platform/ids/ids.js';
import { lockSession } from '../../session-moves.js';
import type { Session } from '../../session.entity.js';
import { answerRefusals } from './domain/draft.js';
import type { FieldValue } from './domain/form-facts.js';
import type { RemsFormResponse } from './dto/rems-form.responses.js';
import { toRemsFormResponse } from './dto/to-rems-form.js';
import { hasForm } from './read-form-facts.js';
import { readForms, type RemsForm } from './read-form.js';
import { RemsFormAnswer } from './rems-form-answer.entity.js';
import { sayAnswerRefusal } from './rems-forms.messages.js';
import { answersNotPossible, noRemsForm } from './rems-forms.problems.js';

export interface NewFormAnswer {
  readonly id?: string;
  readonly field: string;
  readonly value?: FieldValue | null;
  readonly isNotObtained?: boolean;
  readonly reason?: string;
}

type AnswerRow = Omit<RemsFormAnswer, 'session'>;

@Injectable()
export class RemsFormsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What the record does not say; all answers are taken, or none. */
  answer(
    caller: Caller,
    sessionId: string,
    given: readonly NewFormAnswer[],
  ): Promise<RemsFormResponse | EntryExists<RemsFormResponse>> {
    const now = this.clock.now();
    const rows = given.map((answer) => toRow(caller, sessionId, answer, now));
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      await recordAudit(tx, caller, {
        action: 'rems-form.answer',
        patientIds: [session.patientId],
        resourceId: sessionId,
      });
      const known = await knownAnswers(tx, rows);
      const form = await readForm(tx, session, now);
      if (known.size === rows.length) return new EntryExists(toRemsFormResponse(form));
      assertAnswerable(form, rows, known);
      for (const row of rows)
        if (!known.has(row.id) && !(await insertIfNew(tx, RemsFormAnswer, row as never)))
          throw sameIdOtherContent();
      return toRemsFormResponse(await readForm(tx, session, now));
    });
  }
}

/** The form of a locked session. @throws noRemsForm */
export async function readForm(tx: EntityManager, session: Session, now: Date): Promise<RemsForm> {
  if (!hasForm(session)) throw noRemsForm();
  // A dose is given to nobody who was not checked in, which is when the rules of the session were chosen.
  const [form] = await readForms(tx, [session], () => readRuleSet(tx, session.ruleSetVersion!), now);
  return form!;
}

function toRow(caller: Caller, sessionId: string, answer: NewFormAnswer, now: Date): AnswerRow {
  const { id = newId(), field, value = null, isNotObtained = false, reason = null } = answer;
  return {
    ...{ id, sessionId, field, value, isNotObtained, reason },
    recordedAt: now,
    recordedBy: caller.id,
    contentHash: contentHash({ sessionId, field, value, isNotObtained, reason }),
  };
}

/** @returns ids that are there already @throws sameIdOtherContent */
async function knownAnswers(tx: EntityManager, rows: readonly AnswerRow[]): Promise<ReadonlySet<string>> {
  const known = await tx.findBy(RemsFormAnswer, { id: In(rows.map(({ id }) => id)) });
  for (const row of known)
    if (rows.find(({ id }) => id === row.id)?.contentHash !== row.contentHash) throw sameIdOtherContent();
  return new Set(known.map(({ id }) => id));
}

/** @throws answersNotPossible with every reason of every answer */
function assertAnswerable({ draft }: RemsForm, rows: readonly AnswerRow[], known: ReadonlySet<string>): void {
  const fresh = rows.filter(({ id }) => !known.has(id));
  const answers = fresh.map(({ field, value, isNotObtained, reason }) => ({
    ...{ field, isNotObtained },
    value: value ?? undefined,
    reason: reason ?? undefined,
  }));
  const refusals = answerRefusals(draft, answers).map((refusal) => ({
    ...refusal,
    index: rows.indexOf(fresh[refusal.index]!),
  }));
  if (refusals.length > 0) throw answersNotPossible({ errors: refusals.map(sayAnswerRefusal) });
}
