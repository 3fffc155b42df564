import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { changeAlert, lockAlertsOf, raiseAlert, readAlertsOf } from '../../../tasks/alerts.js';
import { Session } from '../../session.entity.js';
import { unattendedItems } from '../domain/observation-plan.js';
import { ObservationsLookup, type SessionObservations } from './observations.lookup.js';

const RULE = 'observation.overdue';

/** Tells somebody that an observation is overdue, also when nobody asks; and that none is any more. */
@Injectable()
export class OverdueObservationsJob {
  constructor(
    jobs: Jobs,
    private readonly observations: ObservationsLookup,
  ) {
    jobs.register({ name: 'monitoring.overdue-observations', run: (tx, now) => this.run(tx, now) });
  }

  private async run(tx: EntityManager, now: Date): Promise<void> {
    const sessions = await tx.findBy(Session, { status: In(['DOSING', 'RECOVERY']) });
    const found = await this.observations.ofSessions(tx, sessions, now);
    for (const session of sessions) await follow(tx, session, found.get(session.id)!, now);
  }
}

async function follow(
  tx: EntityManager,
  session: Session,
  { items, rules, ruleSetVersion }: SessionObservations,
  now: Date,
): Promise<void> {
  const unattended = unattendedItems(items);
  const latest = rules.vitals.retrospectiveAfterMinutes;
  const overdue = unattended.find(({ closesAt }) => isWithinMinutes(closesAt, now, latest));
  // Told already, or fell due so long ago that it tells about the past.
  if (!overdue && unattended.length > 0) return;
  await lockAlertsOf(tx, session.id);
  if (!overdue) return resolve(tx, session.id, now);
  await raiseAlert(
    tx,
    {
      patientId: session.patientId,
      psychiatristId: session.psychiatristId,
      sessionId: session.id,
      rule: RULE,
      severity: 'YELLOW',
      subjectType: 'OBSERVATION',
      subjectId: null,
      message: `A planned observation (${overdue.kind}) is overdue.`,
      value: Math.floor((now.getTime() - overdue.plannedAt.getTime()) / 60_000),
      threshold: null,
      unit: 'min',
      ruleSetVersion,
      occurredAt: overdue.closesAt ?? overdue.plannedAt,
      resolvesWhenAcknowledged: false,
      acknowledgeWithinMinutes: rules.alerts.acknowledgeWithinMinutes.YELLOW,
      onePer: 'SESSION',
    },
    now,
  );
}

/** A day that is entered afterwards pages nobody. */
function isWithinMinutes(closedAt: Date | null, now: Date, minutes: number): boolean {
  return closedAt !== null && now.getTime() - closedAt.getTime() <= minutes * 60_000;
}

async function resolve(tx: EntityManager, sessionId: string, now: Date): Promise<void> {
  const open = (await readAlertsOf(tx, sessionId)).filter(
    ({ alert, state }) => alert.rule === RULE && state.isOpen,
  );
  for (const { alert } of open)
    await changeAlert(tx, alert.id, { type: 'RESOLVED', occurredAt: now, recordedAt: now, recordedBy: null });
}
