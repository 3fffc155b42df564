import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { ObservationKind } from '../../../clinic/rules/treatment-day-rules.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Alert } from '../../../tasks/alert.entity.js';
import { changeAlert, lockAlertsOf, raiseAlert, withEvents, type KnownAlert } from '../../../tasks/alerts.js';
import type { SessionStatus } from '../../domain/session-status.js';
import { Session } from '../../session.entity.js';
import { unattendedItems } from '../domain/observation-plan.js';
import { ObservationsLookup, type ObservedBy, type SessionObservations } from './observations.lookup.js';

const RULE = 'observation.overdue';
const OBSERVED: readonly SessionStatus[] = ['DOSING', 'RECOVERY'];

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
    const told = await sessionsTold(tx);
    const sessions = await tx.findBy(Session, [{ status: In([...OBSERVED]) }, { id: In([...told]) }]);
    const found = await this.observations.ofSessions(tx, sessions, now);
    for (const session of sessions) await follow(tx, session, found.get(session.id)!, now);
  }
}

/** A patient may have left since somebody was told. */
async function sessionsTold(tx: EntityManager): Promise<readonly string[]> {
  const open = await tx
    .createQueryBuilder(Alert, 'alert')
    .where('alert.rule = :rule', { rule: RULE })
    .andWhere(
      `not exists (select 1 from alert_events e where e.alert_id = alert.id
         and e.type in ('RESOLVED', 'SUPERSEDED', 'WITHDRAWN'))`,
    )
    .getMany();
  // Every alert of this rule is about an observation in a session.
  return open.map(({ sessionId }) => sessionId!);
}

async function follow(
  tx: EntityManager,
  session: Session,
  { items, observed, rules, ruleSetVersion }: SessionObservations,
  now: Date,
): Promise<void> {
  const isOver = !OBSERVED.includes(session.status);
  const unattended = isOver ? [] : unattendedItems(items, observed);
  await lockAlertsOf(tx, session.id);
  for (const known of await openAlerts(tx, session.id)) {
    const kind = kindOf(known);
    if (unattended.some((item) => kind === null || item.kind === kind)) continue;
    await resolve(tx, known, seenSince(known, observed, items), now);
  }
  const latest = rules.vitals.retrospectiveAfterMinutes;
  // What fell due long ago tells about the past.
  const overdue = unattended.find(({ closesAt }) => isWithinMinutes(closesAt, now, latest));
  if (!overdue) return;
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
      message: sayOverdue(overdue.kind),
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

const KINDS: readonly ObservationKind[] = ['VITALS', 'CADSS'];

function sayOverdue(kind: ObservationKind): string {
  return `A planned observation (${kind}) is overdue.`;
}

/** Null where it was worded otherwise. */
function kindOf({ alert }: KnownAlert): ObservationKind | null {
  return KINDS.find((kind) => alert.message === sayOverdue(kind)) ?? null;
}

/** A day that is entered afterwards pages nobody. */
function isWithinMinutes(closedAt: Date | null, now: Date, minutes: number): boolean {
  return closedAt !== null && now.getTime() - closedAt.getTime() <= minutes * 60_000;
}

/** The alerts are held, so that nobody acknowledges one while it is said to be seen to. */
async function openAlerts(tx: EntityManager, sessionId: string): Promise<readonly KnownAlert[]> {
  const alerts = await tx.find(Alert, {
    where: { sessionId, rule: RULE },
    order: { raisedAt: 'ASC', id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return (await withEvents(tx, alerts)).filter(({ state }) => state.isOpen);
}

/** The first observation after it was overdue; else the one that was made in time and entered late. */
function seenSince(
  known: KnownAlert,
  observed: readonly ObservedBy[],
  items: SessionObservations['items'],
): ObservedBy | null {
  const kind = kindOf(known);
  const overdueAt = known.alert.occurredAt.getTime();
  const own = observed
    .filter((each) => each.kind === kind && !each.isAttempt)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const inTime = items.find((item) => item.kind === kind && item.closesAt?.getTime() === overdueAt);
  return (
    own.find(({ at }) => at.getTime() >= overdueAt) ??
    own.find(({ id }) => id === inTime?.satisfiedBy) ??
    null
  );
}

/**
 * Whoever observed the patient has done what the alert asked for, and nobody is called any more; a monitor that measured by
 * itself has not, and what was escalated is for a person to acknowledge.
 */
async function resolve(
  tx: EntityManager,
  { alert, state }: KnownAlert,
  seen: ObservedBy | null,
  now: Date,
): Promise<void> {
  const occurredAt = seen && seen.at > alert.occurredAt ? seen.at : now;
  const what = seen?.kind === 'CADSS' ? 'rating' : 'vital signs';
  const note = seen && `Observed again: ${what} ${seen.id}.`;
  const change = { occurredAt, recordedAt: now, recordedBy: null, note };
  if (seen && !seen.isByDevice && state.acknowledgedAt === null && state.escalatedAt === null)
    await changeAlert(tx, alert.id, { ...change, type: 'ACKNOWLEDGED', action: 'OBSERVED' });
  await changeAlert(tx, alert.id, { ...change, type: 'RESOLVED' });
}
