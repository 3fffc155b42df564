import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Problem, ProblemKind } from '../platform/errors/problem.js';
import { Alert } from './alert.entity.js';
import {
  alertAlreadyAcknowledged,
  alertForPsychiatrist,
  alertNotAcknowledged,
  alertNoteRequired,
  alertNotFound,
  alertOver,
  alertTimeTooEarly,
} from './alert.problems.js';
import { changeAlert, withEvents, type AlertChange, type KnownAlert } from './alerts.js';
import { needsNote, type AlertAction } from './domain/alert-action.js';
import { isBeforeAlert } from './domain/alert-state.js';
import { toAlertDetailResponse, type AlertDetailResponse } from './dto/alerts.responses.js';
import { announce } from './webhooks/announce.js';

export interface Acknowledgement {
  readonly action: AlertAction;
  readonly note?: string;
  readonly occurredAt?: Date;
}

export interface Resolution {
  readonly reason: string;
  readonly occurredAt?: Date;
}

@Injectable()
export class AlertsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Somebody has looked and says what was done, also after the alert was escalated. Of two at once one is first. */
  acknowledge(caller: Caller, alertId: string, said: Acknowledgement): Promise<AlertDetailResponse> {
    const now = this.clock.now();
    const { action, note = null } = said;
    if (needsNote(action) && note === null) throw alertNoteRequired({ errors: [NOTE_MISSING] });
    const occurredAt = occurredAtOrNow(said.occurredAt, now);
    const change = { type: 'ACKNOWLEDGED', action, note, occurredAt } as const;
    return this.append(caller, alertId, 'alert.acknowledge', now, change, ({ state }) => {
      if (state.acknowledgedAt !== null) return alertAlreadyAcknowledged;
      return state.needsAcknowledgement ? null : alertOver;
    });
  }

  /** A person says that the cause is over, where no reading can say it. What was done about it has to be on record. */
  resolve(caller: Caller, alertId: string, { reason, ...said }: Resolution): Promise<AlertDetailResponse> {
    const now = this.clock.now();
    const occurredAt = occurredAtOrNow(said.occurredAt, now);
    const change = { type: 'RESOLVED', note: reason, occurredAt } as const;
    return this.append(caller, alertId, 'alert.resolve', now, change, ({ state }) => {
      if (!state.isOpen) return alertOver;
      return state.acknowledgedAt === null ? alertNotAcknowledged : null;
    });
  }

  private append(
    caller: Caller,
    alertId: string,
    permission: string,
    now: Date,
    change: Omit<AlertChange, 'recordedAt' | 'recordedBy'>,
    refusalOf: (known: KnownAlert) => ProblemKind | null,
  ): Promise<AlertDetailResponse> {
    return this.database.write(caller, async (tx) => {
      const known = await lockAlert(tx, alertId);
      if (known.alert.isForPsychiatrist && caller.role !== 'psychiatrist') throw alertForPsychiatrist();
      const refusal = refusalOf(known);
      if (refusal) throw refusedBy(refusal, known);
      if (isBeforeAlert(change.occurredAt, known.alert)) throw alertTimeTooEarly({ errors: [TOO_EARLY] });
      await changeAlert(tx, alertId, { ...change, recordedAt: now, recordedBy: caller.id });
      const { patientId } = known.alert;
      await recordAudit(tx, caller, { action: permission, patientIds: [patientId], resourceId: alertId });
      if (change.type === 'ACKNOWLEDGED') await announceAcknowledged(tx, known, change.occurredAt, now);
      const [changed] = await withEvents(tx, [known.alert]);
      return toAlertDetailResponse(changed!);
    });
  }
}

const NOTE_MISSING = {
  code: 'alert.note-required',
  pointer: '/note',
  message: 'Say in the note what was done.',
};
const TOO_EARLY = {
  code: 'alert.time-too-early',
  pointer: '/occurredAt',
  message: 'This time lies before what the alert is about. Check the date and the time.',
};

/** Events are read after the lock, so that they are those of whoever held it before. @throws alertNotFound */
async function lockAlert(tx: EntityManager, id: string): Promise<KnownAlert> {
  const alert = await tx.findOne(Alert, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!alert) throw alertNotFound();
  const [known] = await withEvents(tx, [alert]);
  return known!;
}

/** Whoever was called hears that it is seen to. */
function announceAcknowledged(
  tx: EntityManager,
  { alert, state }: KnownAlert,
  at: Date,
  now: Date,
): Promise<void> {
  const isEscalated = state.escalatedAt !== null;
  return announce(tx, alert, { type: 'alert.acknowledged', at, now, isEscalated });
}

/** Who was first and when: what the second person has to know. What was measured stays out of refusals. */
function refusedBy(refusal: ProblemKind, { events, state }: KnownAlert): Problem {
  const acknowledged = events.find(({ type }) => type === 'ACKNOWLEDGED');
  return refusal({
    extensions: {
      currentStatus: state.status,
      needsAcknowledgement: state.needsAcknowledgement,
      acknowledgedAt: state.acknowledgedAt,
      acknowledgedBy: acknowledged?.recordedBy ?? null,
    },
  });
}
