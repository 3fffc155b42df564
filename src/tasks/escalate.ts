/**
 * What nobody acknowledged in time is escalated, once, also after a crash and with several instances: whoever escalates holds
 * the row of the alert and reads its events after that, and the database keeps a second event of the kind out. A round that
 * comes late finds what the missed ones would have found.
 */
import type { EntityManager } from 'typeorm';
import { Alert } from './alert.entity.js';
import { changeAlert, withEvents } from './alerts.js';
import { isToBeEscalated } from './domain/alert-state.js';
import { announce } from './webhooks/announce.js';

/** More than a clinic has at once; what is over is taken in the next round. */
const MOST_PER_ROUND = 200;

export async function escalateOverdueAlerts(tx: EntityManager, now: Date): Promise<void> {
  const overdue = await lockOverdue(tx, now);
  for (const { alert, state } of await withEvents(tx, overdue))
    if (isToBeEscalated(alert, state, now)) await escalate(tx, alert, now);
}

async function escalate(tx: EntityManager, alert: Alert, now: Date): Promise<void> {
  await changeAlert(tx, alert.id, { type: 'ESCALATED', occurredAt: now, recordedAt: now, recordedBy: null });
  await announce(tx, alert, { type: 'alert.escalated', at: now, now });
}

/** An alert that somebody acknowledges at this moment is passed over. */
function lockOverdue(tx: EntityManager, now: Date): Promise<Alert[]> {
  return tx
    .createQueryBuilder(Alert, 'alert')
    .where('alert.acknowledgeBy < :now', { now })
    .andWhere(
      `not exists (select 1 from alert_events e where e.alert_id = alert.id
         and e.type in ('ACKNOWLEDGED', 'ESCALATED', 'SUPERSEDED', 'WITHDRAWN'))`,
    )
    .orderBy('alert.acknowledgeBy')
    .limit(MOST_PER_ROUND)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getMany();
}
