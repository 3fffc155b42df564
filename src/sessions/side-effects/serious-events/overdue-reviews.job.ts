import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readRuleSet } from '../../../clinic/rules/rule-sets.lookup.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { lockAlertsOf, raiseAlert } from '../../../tasks/alerts.js';
import { Session } from '../../session.entity.js';
import { reviewAlertsOf } from './review-alerts.js';
import { OVERDUE_RULE } from './serious-events.messages.js';

interface OverdueReview {
  readonly side_effect_id: string;
  readonly session_id: string;
  readonly due_by: Date;
  readonly rule_set_version: number;
}

/**
 * Somebody who acknowledges the alert about a serious side effect has seen it, which is no review. Where the review does
 * not come in time and nobody was told yet, the psychiatrist is told.
 */
@Injectable()
export class OverdueReviewsJob {
  constructor(jobs: Jobs) {
    jobs.register({ name: 'side-effects.overdue-reviews', run: tellOverdue });
  }
}

async function tellOverdue(tx: EntityManager, now: Date): Promise<void> {
  const overdue: OverdueReview[] = await tx.query(
    `select last.side_effect_id, effect.session_id, last.due_by, last.rule_set_version
       from (select distinct on (side_effect_id) * from serious_event_entries
             order by side_effect_id, recorded_at desc, id desc) last
       join side_effects effect on effect.id = last.side_effect_id
      where last.kind = 'CALLED_FOR' and last.due_by < $1 and effect.status = 'RECORDED'
      order by last.due_by, last.id`,
    [now],
  );
  for (const review of overdue) await tell(tx, review, now);
}

async function tell(tx: EntityManager, overdue: OverdueReview, now: Date): Promise<void> {
  const { side_effect_id: sideEffectId, session_id: sessionId, due_by: dueBy } = overdue;
  await lockAlertsOf(tx, sessionId);
  const told = await reviewAlertsOf(tx, { sessionId, sideEffectId });
  // The alert of the call is escalated by itself unless somebody acknowledged it.
  if (told.some(({ alert, state }) => alert.rule === OVERDUE_RULE || state.needsAcknowledgement)) return;
  const { patientId, psychiatristId } = await tx.findOneByOrFail(Session, { id: sessionId });
  const { version, rules } = await readRuleSet(tx, overdue.rule_set_version);
  await raiseAlert(
    tx,
    {
      patientId,
      sessionId,
      psychiatristId,
      rule: OVERDUE_RULE,
      severity: 'RED',
      subjectType: 'SIDE_EFFECT',
      subjectId: sideEffectId,
      message: 'The review of a serious side effect is overdue.',
      value: null,
      threshold: rules.sideEffects.seriousReviewWithinHours,
      unit: 'h',
      ruleSetVersion: version,
      occurredAt: dueBy,
      acknowledgeWithinMinutes: rules.alerts.acknowledgeWithinMinutes.RED,
      resolvesWhenAcknowledged: false,
      onePer: 'SUBJECT',
    },
    now,
  );
}
