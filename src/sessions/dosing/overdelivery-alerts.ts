/**
 * The alert about an infusion that runs past its order without a request. It is about the START, so that one infusion
 * raises it once, however long it runs on after that.
 */
import type { EntityManager } from 'typeorm';
import { readRuleSet } from '../../clinic/rules/rule-sets.lookup.js';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { SessionChange } from '../../platform/changes/changes.js';
import { Alert } from '../../tasks/alert.entity.js';
import { changeAlert, lockAlertsOf, readAlertsOf } from '../../tasks/alerts.js';
import { Session } from '../session.entity.js';
import type { AdministrationEventRecord } from './administration-event.entity.js';
import { overdeliveredAt } from './domain/overdelivery.js';
import { alertDeviations } from './dose-alerts.js';
import { readEvents } from './dose-log.js';
import { infusionRunsOn } from './dosing.messages.js';

const RULE = 'dosing.more-than-ordered';
const NEVER_PASSED = 'An entry that came later shows that no more than ordered was given.';

/** Dated back to when the order was passed, so that a day that is entered afterwards pages nobody. */
export async function alertOverdelivery(
  tx: EntityManager,
  session: Session,
  events: readonly AdministrationEventRecord[],
  rules: RuleSet,
  now: Date,
): Promise<void> {
  const start = events.find(({ type }) => type === 'START');
  const occurredAt = overdeliveredAt(events, now, session.orderedMg, rules);
  if (!start || !occurredAt) return;
  const fact = { type: 'ADMINISTRATION_EVENT', id: start.id, occurredAt } as const;
  const deviation = infusionRunsOn(rules.dosing.overdeliveryAbovePercent);
  await alertDeviations(tx, { session, rules, now }, fact, [deviation]);
}

/** Follows what is entered late: a STOP or a PAUSE that was only typed later shows that the order was never passed. */
export async function overdeliveryFollows(
  tx: EntityManager,
  { sessionId, now }: SessionChange,
): Promise<void> {
  if (!(await tx.existsBy(Alert, { sessionId, rule: RULE }))) return;
  const session = await tx.findOneByOrFail(Session, { id: sessionId });
  const events = await readEvents(tx, sessionId);
  const { rules } = await readRuleSet(tx, session.ruleSetVersion!);
  if (overdeliveredAt(events, now, session.orderedMg, rules) !== null) return;
  const starts = events.filter(({ type }) => type === 'START').map(({ id }) => id);
  await lockAlertsOf(tx, sessionId);
  const unfounded = (await readAlertsOf(tx, sessionId)).filter(
    ({ alert, state }) =>
      alert.rule === RULE && starts.includes(alert.subjectId ?? '') && state.withdrawnAt === null,
  );
  for (const { alert } of unfounded)
    await changeAlert(tx, alert.id, {
      ...{ type: 'WITHDRAWN', note: NEVER_PASSED },
      ...{ occurredAt: now, recordedAt: now, recordedBy: null },
    });
}
