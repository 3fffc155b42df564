/** The alerts about reviews that are due: ended by the review, raised anew where it does not come. */
import { In, type EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { Alert } from '../../../tasks/alert.entity.js';
import { changeAlert, readAlertsOf, type KnownAlert } from '../../../tasks/alerts.js';
import { announce } from '../../../tasks/webhooks/announce.js';
import { isGraveEffectRule, isSeriousEventRule } from './serious-events.messages.js';

export interface ReviewedEvent {
  readonly sessionId: string;
  readonly sideEffectId: string;
  readonly now: Date;
}

/** Every alert about the review of this side effect that was not taken back. */
export async function reviewAlertsOf(
  tx: EntityManager,
  { sessionId, sideEffectId }: Omit<ReviewedEvent, 'now'>,
): Promise<readonly KnownAlert[]> {
  return (await readAlertsOf(tx, sessionId)).filter(
    ({ alert, state }) =>
      alert.subjectId === sideEffectId && isSeriousEventRule(alert.rule) && state.withdrawnAt === null,
  );
}

/** The same, with the call to the bedside about the effect itself. */
async function settledByReview(tx: EntityManager, reviewed: ReviewedEvent): Promise<readonly KnownAlert[]> {
  const calls = (await readAlertsOf(tx, reviewed.sessionId)).filter(
    ({ alert, state }) =>
      alert.subjectId === reviewed.sideEffectId &&
      isGraveEffectRule(alert.rule) &&
      state.withdrawnAt === null,
  );
  return [...(await reviewAlertsOf(tx, reviewed)), ...calls];
}

/** Whoever reviews has looked: the alerts are acknowledged by it and over. */
export async function settleReviewAlerts(
  tx: EntityManager,
  caller: Pick<Caller, 'id'>,
  reviewed: ReviewedEvent,
): Promise<void> {
  const { now } = reviewed;
  const ids = (await settledByReview(tx, reviewed)).map(({ alert: { id } }) => id);
  // Read again under the lock: somebody may acknowledge one at this moment.
  await tx.find(Alert, { where: { id: In(ids) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  const said = { occurredAt: now, recordedAt: now, recordedBy: caller.id };
  for (const { alert, state } of await settledByReview(tx, reviewed)) {
    if (state.needsAcknowledgement) {
      await changeAlert(tx, alert.id, { ...said, type: 'ACKNOWLEDGED', action: 'REVIEWED' });
      const isEscalated = state.escalatedAt !== null;
      await announce(tx, alert, { type: 'alert.acknowledged', at: now, now, isEscalated });
    }
    if (state.isOpen) await changeAlert(tx, alert.id, { ...said, type: 'RESOLVED' });
  }
}
