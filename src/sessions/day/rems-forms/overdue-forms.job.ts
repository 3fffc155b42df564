import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { localDayOf } from '../../../clinic/domain/local-days.js';
import { readRuleSet } from '../../../clinic/rules/rule-sets.lookup.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Session } from '../../session.entity.js';
import { formDeadline } from './domain/deadline.js';
import { findForms } from './find-forms.js';
import { FORM_OVERDUE, raiseOverdue, resolveOverdue } from './overdue-alerts.js';
import { hasForm } from './read-form-facts.js';

/** What is over is taken in the next round. */
const MOST_PER_ROUND = 200;

/** Tells somebody that a monitoring form is overdue, also when nobody looks at the list. */
@Injectable()
export class OverdueFormsJob {
  constructor(jobs: Jobs) {
    jobs.register({ name: 'day.overdue-rems-forms', run: (tx, now) => this.run(tx, now) });
  }

  private async run(tx: EntityManager, now: Date): Promise<void> {
    await this.raise(tx, now);
    for (const sessionId of await noLongerOverdue(tx, now)) await resolveOverdue(tx, sessionId, null, now);
  }

  private async raise(tx: EntityManager, now: Date): Promise<void> {
    const overdue = await findForms(tx, now, {
      status: 'OVERDUE',
      withoutAlertOf: FORM_OVERDUE,
      limit: MOST_PER_ROUND,
    });
    const ids = overdue.map(({ sessionId }) => sessionId);
    const sessions = await tx.find(Session, { where: { id: In(ids) }, order: { id: 'ASC' } });
    for (const session of sessions.filter(hasForm)) {
      const { rules } = await readRuleSet(tx, session.ruleSetVersion!);
      const day = localDayOf(session.doseStartedAt, session.zone);
      await raiseOverdue(tx, session, formDeadline(day, session.zone, rules.rems), rules.rems, now);
    }
  }
}

/** Sessions with an open alert whose form was sent, or that have none since a correction. */
async function noLongerOverdue(tx: EntityManager, now: Date): Promise<readonly string[]> {
  const alerted: readonly { readonly sessionId: string }[] = await tx.query(
    `select distinct a.session_id as "sessionId" from alerts a
     where a.rule = $1 and not exists (select 1 from alert_events e where e.alert_id = a.id
       and e.type in ('RESOLVED', 'SUPERSEDED', 'WITHDRAWN'))
     order by 1`,
    [FORM_OVERDUE],
  );
  if (alerted.length === 0) return [];
  const overdue = await findForms(tx, now, { status: 'OVERDUE', limit: 100_000 });
  const ids = new Set(overdue.map(({ sessionId }) => sessionId));
  return alerted.map(({ sessionId }) => sessionId).filter((id) => !ids.has(id));
}
