import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { lockPatient } from '../patients/patient-lock.js';
import { PatientsLookup } from '../patients/patients.lookup.js';
import type { Caller } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { ProblemReason } from '../platform/errors/problem.js';
import { contentHash } from '../platform/http/existing-entry.js';
import { newId } from '../platform/ids/ids.js';
import { toEntryMoveResponse, type EntryMoveResponse } from '../sessions/dto/entry-move.dto.js';
import { EntryMove } from '../sessions/entry-move.entity.js';
import {
  assertNotMoved,
  entryDoesNotFit,
  entryStaysHere,
  inErrorBecause,
  recordEntryMove,
} from '../sessions/entry-moves.js';
import { Assessment } from './assessment.entity.js';
import { remindersFollow } from './due/reminders.js';
import type { MoveAssessmentRequest } from './dto/assessment.requests.js';
import { markInError } from './mark-in-error.js';
import { OutcomeFactsReader } from './outcome-facts.js';
import { whenFaults } from './read-form.js';
import { safetyFollows } from './safety/safety-follows.js';

/** Answers that were put into the record of the wrong patient go where they belong, and both histories say so. */
@Injectable()
export class MovedAssessmentsService {
  constructor(
    private readonly database: Database,
    private readonly patients: PatientsLookup,
    private readonly facts: OutcomeFactsReader,
    private readonly clock: Clock,
  ) {}

  /** What they mean for either patient is computed whenever they are read. */
  async move(
    caller: Caller,
    patientId: string,
    { kind, entryId, toPatientId, reason }: MoveAssessmentRequest,
  ): Promise<EntryMoveResponse> {
    const now = this.clock.now();
    if (patientId === toPatientId) throw entryStaysHere();
    const facts = await this.facts.of(patientId);
    return this.database.write(caller, async (tx) => {
      await lockInOrder(tx, [patientId, toPatientId]);
      await assertNotMoved(tx, { fromEntryId: entryId, fromSessionId: null });
      const mark = { reason: inErrorBecause(reason), recordedAt: now, recordedBy: caller.id };
      await markInError(tx, caller, patientId, { assessmentId: entryId, ...mark }, facts, true);
      const first = await tx.findOneByOrFail(Assessment, { id: entryId });
      const { birthDate } = await lockPatient(tx, toPatientId);
      const errors = whenFaults(first.completedAt, { ...facts, birthDate });
      if (errors.length > 0) throw entryDoesNotFit({ errors: errors.map(asOfOther) });
      const toEntryId = newId();
      const { id: _, ...content } = { ...first, patientId: toPatientId };
      const made = {
        recordedAt: now,
        recordedBy: caller.id,
        contentHash: contentHash({ movedFrom: entryId }),
      };
      await tx.insert(Assessment, { ...content, ...made, id: toEntryId });
      await safetyFollows(tx, { patientId: toPatientId, caller, now, because: inErrorBecause(reason) });
      await remindersFollow(tx, toPatientId, now);
      const moved = {
        ...{ kind, reason, first },
        from: { sessionId: null, entryId },
        to: { sessionId: null, entryId: toEntryId },
        patientIds: [patientId, toPatientId],
      };
      const move = await recordEntryMove(tx, caller, moved, now);
      return toEntryMoveResponse(move, { patientId, direction: 'AWAY' });
    });
  }

  /** What went away and what came, in the order of time. */
  async ofPatient(patientId: string): Promise<EntryMoveResponse[]> {
    await this.patients.get(patientId);
    const { read } = this.database;
    const own = await read.find(Assessment, { select: { id: true }, where: { patientId } });
    const ids = own.map(({ id }) => id);
    const moves = await read.find(EntryMove, {
      where: [
        { kind: 'ASSESSMENT', fromEntryId: In(ids) },
        { kind: 'ASSESSMENT', toEntryId: In(ids) },
      ],
      order: { movedAt: 'ASC', id: 'ASC' },
    });
    return moves.map((move) => {
      const direction = ids.includes(move.fromEntryId) ? 'AWAY' : 'HERE';
      return toEntryMoveResponse(move, { patientId, direction });
    });
  }
}

/** What does not fit is whose the answers are. */
function asOfOther(reason: ProblemReason): ProblemReason {
  return { ...reason, pointer: '/toPatientId' };
}

/** In the order of their ids, so that two moves in opposite directions wait for each other. */
async function lockInOrder(tx: EntityManager, patientIds: readonly string[]): Promise<void> {
  for (const id of patientIds.toSorted()) await lockPatient(tx, id);
}
