import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EntryExists } from '../../platform/http/existing-entry.js';
import { markInError, markOf } from '../entries-in-error.js';
import { assertActive, lockRecord } from '../patient-lock.js';
import { psychotherapyAlreadyInError, psychotherapyNotFound } from '../patients.problems.js';
import { findSent, sentUnder } from '../sent-entry.js';
import {
  type PsychotherapySessionResponse,
  toPsychotherapySessionResponse,
} from './psychotherapy-session.dto.js';
import {
  PsychotherapySession,
  PsychotherapySessionInError,
  type PsychotherapyKind,
} from './psychotherapy-session.entity.js';

export interface NewPsychotherapySession {
  readonly id?: string;
  readonly startedAt: Date;
  readonly durationMinutes?: number | null;
  readonly kind: PsychotherapyKind;
  readonly method?: string | null;
  readonly therapist?: string | null;
  readonly note?: string | null;
}

const markable = {
  entries: PsychotherapySession,
  marks: PsychotherapySessionInError,
  action: 'psychotherapy.enter-in-error',
  notFound: psychotherapyNotFound,
  alreadyInError: psychotherapyAlreadyInError,
};

@Injectable()
export class PsychotherapySessionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  record(
    caller: Caller,
    patientId: string,
    given: NewPsychotherapySession,
  ): Promise<PsychotherapySessionResponse | EntryExists<PsychotherapySessionResponse>> {
    const now = this.clock.now();
    const startedAt = occurredAtOrNow(given.startedAt, now, '/startedAt');
    const { kind, durationMinutes = null, method = null, therapist = null, note = null } = given;
    const content = { ...given, patientId };
    const sent = sentUnder(given.id, content);
    return this.database.write(caller, async (tx) => {
      const patient = await lockRecord(tx, patientId);
      const audited = { action: 'psychotherapy.record', patientIds: [patientId], resourceId: sent.id };
      await recordAudit(tx, caller, audited);
      const existing = await findSent(tx, PsychotherapySession, given.id, content);
      if (existing) {
        const mark = await markOf(tx, PsychotherapySessionInError, existing.id);
        return new EntryExists(toPsychotherapySessionResponse(existing, mark));
      }
      assertActive(patient);
      const session = tx.create(PsychotherapySession, {
        ...sent,
        ...{ patientId, startedAt, durationMinutes, kind, method, therapist, note },
        ...{ recordedAt: now, recordedBy: caller.id },
      });
      await tx.insert(PsychotherapySession, session);
      return toPsychotherapySessionResponse(session, null);
    });
  }

  enterInError(
    caller: Caller,
    patientId: string,
    entryId: string,
    reason: string,
  ): Promise<PsychotherapySessionResponse> {
    const given = { entryId, reason, recordedAt: this.clock.now(), recordedBy: caller.id };
    return this.database.write(caller, async (tx) => {
      const { entry, mark } = await markInError(tx, caller, markable, patientId, given);
      return toPsychotherapySessionResponse(entry, mark);
    });
  }
}
