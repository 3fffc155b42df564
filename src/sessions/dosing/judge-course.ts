/**
 * After every entry and correction the whole course of the dose is judged anew. What is said about an event that was
 * recorded before is kept in a row of its own, and the alerts follow, in the same transaction.
 */
import type { EntityManager } from 'typeorm';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { newId } from '../../platform/ids/ids.js';
import type { Alert } from '../../tasks/alert.entity.js';
import { lockAlertsOf, readAlertsOf } from '../../tasks/alerts.js';
import { orderedConcentration } from '../dose-orders/dose-orders.lookup.js';
import type { Session } from '../session.entity.js';
import {
  AdministrationEventJudgement,
  standingDeviations,
  type AdministrationEventRecord,
} from './administration-event.entity.js';
import { courseDeviations, followsFromCourse, type CourseEvent } from './domain/course-deviations.js';
import { withItsPast } from './domain/event-log.js';
import { alertDeviations, withdrawAlerts, type AlertContext } from './dose-alerts.js';
import type { DoseLog } from './dose-log.js';
import { sayConcentration, sayDeviation, sayOrderDeviation } from './dosing.messages.js';

/** What is said of each event, by its id, in the order of the course. */
export type Judgements = ReadonlyMap<string, readonly ProblemReason[]>;

export async function judgeCourse(
  tx: EntityManager,
  session: Session,
  course: readonly CourseEvent[],
  rules: RuleSet,
): Promise<Judgements> {
  const { modality, orderedMg, dosingWeightKg } = session;
  const orderedMgPerMl = await orderedConcentration(tx, session);
  const order = { modality, orderedMg, dosingWeightKg, orderedMgPerMl };
  const found = [...courseDeviations(course, order, rules)];
  return new Map(
    found.map(([id, said]) => [
      id,
      [
        ...said.sequence.map(sayDeviation),
        ...said.order.map(sayOrderDeviation),
        ...said.concentration.map(sayConcentration),
      ],
    ]),
  );
}

/** What was entered or corrected, and what was said with it. */
export interface CourseChange extends AlertContext {
  readonly session: Session;
  readonly by: string;
  readonly causedById: string;
  readonly reason: string | null;
}

type Course = Pick<DoseLog, 'all' | 'events'>;

/** To be called with the event stored; `course` holds it as well. */
export async function followCourse(tx: EntityManager, course: Course, change: CourseChange): Promise<void> {
  const judgements = await judgeCourse(tx, change.session, course.events, change.rules);
  for (const event of course.events) await keepJudgement(tx, event, judgements.get(event.id)!, change);
  await alignAlerts(tx, course, judgements, change);
}

async function keepJudgement(
  tx: EntityManager,
  event: AdministrationEventRecord,
  fromCourse: readonly ProblemReason[],
  { causedById, reason, now, by }: CourseChange,
): Promise<void> {
  const standing = standingDeviations(event);
  const deviations = deviationsAfter(standing, fromCourse);
  if (standing.toSorted().join() === deviations.toSorted().join()) return;
  const judgement = tx.create(AdministrationEventJudgement, {
    ...{ id: newId(), eventId: event.id, deviations, causedById, reason },
    ...{ recordedAt: now, recordedBy: by },
  });
  await tx.insert(AdministrationEventJudgement, judgement);
  event.judgements = [...(event.judgements ?? []), judgement];
}

/** What was judged once stays; the rest is what the course says. */
export function deviationsAfter(standing: readonly string[], fromCourse: readonly ProblemReason[]): string[] {
  const judgedOnce = standing.filter((code) => !followsFromCourse(code));
  return [...judgedOnce, ...fromCourse.map(({ code }) => code)];
}

const NO_CAUSE = 'What was entered since about the dose showed another course.';

/** An alert stays while the same is to be said, also of the event as it was before it was amended. */
async function alignAlerts(
  tx: EntityManager,
  course: Course,
  judgements: Judgements,
  { session, rules, now, by, reason }: CourseChange,
): Promise<void> {
  await lockAlertsOf(tx, session.id);
  const known = (await readAlertsOf(tx, session.id))
    .filter(({ alert, state }) => alert.subjectType === 'ADMINISTRATION_EVENT' && state.withdrawnAt === null)
    .map(({ alert }) => alert)
    .filter((alert) => followsFromCourse(alert.rule) && !isOfRunningDose(alert, course));
  const subjects = new Map(
    course.events.flatMap((event) => withItsPast(event, course.all).map((id) => [id, event] as const)),
  );
  const isToldBy = (alert: Alert, eventId: string, { code, message }: ProblemReason) =>
    subjects.get(alert.subjectId ?? '')?.id === eventId && alert.rule === code && alert.message === message;
  const stands = (alert: Alert) =>
    [...judgements].some(([id, said]) => said.some((one) => isToldBy(alert, id, one)));
  const untrue = known.filter((alert) => !stands(alert));
  await withdrawAlerts(tx, untrue, { by, now, reason: reason ?? NO_CAUSE });
  for (const { id, occurredAt } of course.events) {
    const fact = { type: 'ADMINISTRATION_EVENT', id, occurredAt } as const;
    const untold = judgements.get(id)!.filter((one) => !known.some((alert) => isToldBy(alert, id, one)));
    await alertDeviations(tx, { session, rules, now }, fact, untold);
  }
}

/** What the clock tells about an infusion that runs on stands on its start, and is followed in `overdelivery-alerts.ts`. */
function isOfRunningDose({ rule, subjectId }: Alert, { all }: Course): boolean {
  return (
    rule === 'dosing.more-than-ordered' && all.some(({ id, type }) => id === subjectId && type === 'START')
  );
}
